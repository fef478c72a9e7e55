/** The package as users get it: packed, and installed in an empty folder. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build, parseAst } from 'vite';
import { installed, pack } from '../../scripts/release/pack.js';
import { checks, collect, emptyProject } from '../../scripts/release/release.js';

const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

let tarball;
let project;

before(async () => {
  tarball = await pack();
  project = await emptyProject(tarball);
});
after(() => project?.remove());

describe('what a release must pass', () => {
  for (const [name, check] of Object.entries(checks)) it(name, () => check(tarball));

  it('collects the tarball and, in a folder of the version, every file that pages load, byte for byte', async () => {
    const { version } = await json('package.json');
    const folder = await collect(tarball);
    assert.ok(existsSync(join(folder, basename(tarball))));
    assert.ok(existsSync(join(folder, 'clonazepam-self-check-wordpress.zip')));
    const { files } = await json(join(folder, version, 'manifest.json'));
    assert.ok('clonazepam-self-check.js' in files && 'locales/es.js' in files);
    for (const [file, { integrity }] of Object.entries(files)) {
      const bytes = await readFile(join(folder, version, file));
      assert.equal(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, integrity, file);
      assert.deepEqual(gunzipSync(await readFile(join(folder, version, `${file}.gz`))), bytes, `${file}.gz`);
      assert.deepEqual(brotliDecompressSync(await readFile(join(folder, version, `${file}.br`))), bytes, `${file}.br`);
    }
    for (const file of ['.htaccess', 'hosting/nginx.conf', 'hosting/apache.conf', 'hosting/_headers'])
      assert.ok(existsSync(join(folder, version, file)), file);
  });
});

describe('the installed package', () => {
  /** Bundles an app that consists of one line. */
  const bundle = async (line, options = {}) => {
    const entry = join(project.folder, 'entry.js');
    await writeFile(entry, line);
    const [{ output }] = await build({
      configFile: false,
      root: project.folder,
      logLevel: 'error',
      build: { write: false, lib: { entry, formats: ['es'] }, minify: false, ...options },
    });
    await rm(entry);
    return output.map(({ code }) => code).join('\n');
  };

  it('leaves no element, no Lit and no registry in an app that imports the core', async () => {
    const code = await bundle(
      `import { assess } from 'clonazepam-self-check/core.js'; console.log(assess({ need: 'yes' }));`,
    );
    assert.match(code, /need/);
    assert.doesNotMatch(code, /customElements|HTMLElement|attachShadow|lit-html|lit\$/);
  });

  it('leaves nothing in an app that imports the class without using it', async () => {
    const code = await bundle(`import { ClonazepamSelfCheck } from 'clonazepam-self-check'; console.log(1);`);
    assert.doesNotMatch(code, /clonazepam/i);
  });

  it('has the code of formats="fhir" in a separate chunk, loaded by import only', async () => {
    const entry = join(project.folder, 'entry.js');
    await writeFile(entry, `import 'clonazepam-self-check/define.js';`);
    const [{ output }] = await build({
      configFile: false,
      root: project.folder,
      logLevel: 'error',
      build: { write: false, lib: { entry, formats: ['es'] }, minify: false },
    });
    await rm(entry);
    const holds = output.filter(({ code }) => code.includes('urn:uuid:'));
    assert.equal(holds.length, 1);
    assert.ok(!holds[0].isEntry && holds[0].isDynamicEntry);
  });

  it('writes FHIR, and has its files, in Node', async () => {
    const { questionnaireResponse } = await import('clonazepam-self-check/fhir.js');
    const form = await json('dist/fhir/Questionnaire-clonazepam-self-check-self.json');
    const { questionnaire } = questionnaireResponse('self', { need: 'yes' }, { date: '2026-11-30' });
    assert.equal(questionnaire, `${form.url}|${form.version}`);
    for (const file of [
      'Questionnaire-clonazepam-self-check-other.json',
      'CodeSystem-clonazepam-self-check-answers.json',
    ])
      assert.ok(existsSync(join(installed(project.folder), 'dist/fhir', file)), file);
  });

  it('keeps the definition in an app that imports a defining entry point for its side effect', async () => {
    for (const door of ['define.js', 'react', 'vue', 'svelte']) {
      assert.match(await bundle(`import 'clonazepam-self-check/${door}';`), /customElements\.define\(/, door);
    }
  });

  it('defines nothing when an app imports the class and keeps it', async () => {
    const code = await bundle(`export { ClonazepamSelfCheck } from 'clonazepam-self-check';`);
    assert.match(code, /attachInternals/, 'the class is there');
    assert.doesNotMatch(code, /define\(['"]clonazepam-self-check['"]/);
  });

  it('has Lit as a dependency, not bundled', () => {
    const lib = join(installed(project.folder), 'dist', 'lib');
    const imports = readdirSync(lib, { recursive: true })
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => parseAst(readFileSync(join(lib, file), 'utf8')).body)
      .flatMap(({ source }) => source?.value ?? [])
      .filter((from) => !from.startsWith('.'));
    assert.deepEqual([...new Set(imports)].filter((from) => !from.startsWith('lit/')).sort(), ['@lit-labs/ssr']);
    assert.ok(imports.includes('lit/html.js'));
    assert.ok(existsSync(installed(project.folder, 'lit')), 'installed beside it');
  });

  it('names editor data that exists', async () => {
    const meta = await json(join(installed(project.folder), 'package.json'));
    const data = [
      'editor/html-custom-data.json',
      'editor/css-custom-data.json',
      meta['web-types'],
      meta.customElements,
    ];
    for (const file of data) assert.ok(existsSync(join(installed(project.folder), file)), file);
  });
});
