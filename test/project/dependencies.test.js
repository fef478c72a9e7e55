/** The order of the source folders (.dependency-cruiser.js), and that each rule catches what it should. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BIN = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Returns the names of the rules that a source tree breaks. */
const broken = async (cwd) => {
  const options = ['src', '--config', '.dependency-cruiser.js', '--output-type', 'json'];
  const { stdout } = await run(process.execPath, [BIN, ...options], { cwd, maxBuffer: 1e8 }).catch((error) => {
    if (error.stdout) return error;
    throw error;
  });
  const { summary } = JSON.parse(stdout);
  assert.ok(summary.totalCruised > 60, `Only ${summary.totalCruised} modules were seen.`);
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
};

/** One import of each forbidden kind: in which file, of what. */
const SEEDS = {
  'answers-before-assessment': ['domain/answers.ts', './assessment.js'],
  'assessment-before-advice': ['domain/assessment.ts', './advice.js'],
  'content-imports-only-what-comes-before': ['content/message.ts', '../i18n/locale-tags.js'],
  'core-reaches-no-lit-and-no-page': ['domain/contacts.ts', 'lit/html.js'],
  'domain-imports-only-what-comes-before': ['domain/session.ts', '../view/parts.js'],
  'element-imports-only-what-comes-before': ['element/events.ts', '../prerender/serialize.js'],
  'entry-points-alone-at-the-root': ['frameworks/seed.ts', '../core.js'],
  'i18n-imports-only-what-comes-before': ['i18n/locale-tags.ts', '../domain/answers.js'],
  'interop-imports-only-content-i18n-and-domain': ['interop/fhir/codes.ts', '../../version.js'],
  'interop-reaches-no-page': ['interop/fhir/codes.ts', '../../i18n/language-packs.js'],
  'no-cycles': ['domain/answers.ts', './assessment.js'],
  'not-in-the-shipped-script': ['element/memoize.ts', '../embed/snippet.js'],
  'view-imports-only-what-comes-before': ['view/parts.ts', '../element/events.js'],
};

describe('the order of the folders', () => {
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dependencies-'));
    for (const path of ['src', 'tsconfig.json', 'package.json', '.dependency-cruiser.js'])
      await cp(path, join(folder, path), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('holds: no cycles, each layer after those it imports, the core without Lit and DOM', async () => {
    assert.deepEqual(await broken('.'), []);
  });

  it('is violated by one import of each kind, and each is reported', async () => {
    for (const [file, imported] of Object.values(SEEDS))
      await writeFile(join(folder, 'src', file), `import '${imported}';\n`, { flag: 'a' });
    assert.deepEqual(await broken(folder), Object.keys(SEEDS));
  });

  it('fails if a rule names a missing file', async () => {
    await rm(join(folder, 'src/domain/answers.ts'));
    await assert.rejects(broken(folder), /src\/domain\/answers\.ts, which does not exist/);
  });
});
