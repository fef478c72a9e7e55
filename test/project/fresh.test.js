import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const read = (file) => readFile(file, 'utf8');
const json = async (file) => JSON.parse(await read(file));

describe('generated files are up to date', () => {
  it('custom-elements.json (npm run analyze)', async () => {
    // The analyzer does not accept folders outside the project.
    const folder = join('build', 'manifest');
    await mkdir(folder, { recursive: true });
    execFileSync(join('node_modules', '.bin', 'cem'), ['analyze', '--outdir', folder], { stdio: 'ignore' });
    assert.deepEqual(await json('custom-elements.json'), await json(join(folder, 'custom-elements.json')));
  });

  it('editor data and types of the attributes (npm run analyze)', async () => {
    const { editorData } = await import('../../scripts/docs/editor-data.js');
    for (const [file, text] of Object.entries(await editorData())) assert.equal(await read(file), text, file);
  });

  it('the values that editors offer are those that the check accepts', async () => {
    const { acceptedValues } = await import('../../scripts/docs/editor-data.js');
    const { readOptions } = await import('../../dist/lib/core.js');
    for (const [attribute, values] of Object.entries(acceptedValues)) {
      for (const value of values) {
        const { problems } = readOptions({ [attribute]: value }, 'https://site.test/');
        assert.deepEqual(problems, [], `${attribute}="${value}"`);
      }
      assert.equal(readOptions({ [attribute]: 'nonsense' }, 'https://site.test/').problems.length, 1, attribute);
    }
  });

  it('docs/numbers.md (npm run docs)', async () => {
    const { numbersDocument } = await import('../../scripts/docs/numbers.js');
    assert.equal(await read('docs/numbers.md'), numbersDocument());
  });

  it('docs/content.md (npm run docs)', async () => {
    const { contentSheet } = await import('../../scripts/docs/content-sheet.js');
    assert.equal(await read('docs/content.md'), contentSheet());
  });

  it('the version of the code is that of the package', async () => {
    const { version } = await import('../../dist/lib/version.js');
    assert.equal(version, (await json('package.json')).version);
  });
});

describe('the manifest is complete', () => {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  const names = (list = []) => list.map(({ name }) => name).sort();
  const source = (file) => readFileSync(join('src', file), 'utf8');

  it('every attribute, each with a description', async () => {
    const { ClonazepamSelfCheck } = await import('../../dist/lib/index.js');
    assert.deepEqual(names(element.attributes), [...ClonazepamSelfCheck.observedAttributes].sort());
    for (const { name, description } of element.attributes) assert.ok(description, name);
  });

  it('every custom property that is read, and no other', async () => {
    const { palette } = await import('../../dist/lib/view/styles/index.js');
    const styles = readdirSync('src/view/styles')
      .map((file) => source(`view/styles/${file}`))
      .join('\n');
    const used = new Set([...styles.matchAll(/var\((--self-check-[a-z-]+)/g)].map(([, name]) => name));
    for (const name of Object.keys(palette.light)) used.add(`--self-check-${name}`);
    assert.deepEqual(names(element.cssProperties), [...used].sort());
  });

  it('custom properties state their actual defaults', async () => {
    const { palette } = await import('../../dist/lib/view/styles/index.js');
    for (const { name, default: value, description } of element.cssProperties) {
      const color = name.replace('--self-check-', '');
      if (!(color in palette.light)) continue;
      assert.equal(value, palette.light[color], name);
      assert.ok(description.includes(palette.dark[color]), name);
    }
  });

  it('every part that is used, and no other', async () => {
    const { parts } = await import('../../dist/lib/index.js');
    assert.deepEqual(names(element.cssParts), [...parts].sort());
  });

  it('every event that is fired, and no other', () => {
    const fired = [...source('element/clonazepam-self-check.ts').matchAll(/emit\(this, '([\w-]+)'/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(names(element.events), [...new Set(fired)].sort());
  });

  it('every slot that is rendered, and the fallback', () => {
    const views = readdirSync('src/view', { recursive: true }).filter((file) => file.endsWith('.ts'));
    const rendered = views.flatMap((file) =>
      [...source(`view/${file}`).matchAll(/<slot name="(\w+)"/g)].map(([, name]) => name),
    );
    assert.deepEqual(names(element.slots), ['', ...rendered].sort());
  });
});

describe('the package', () => {
  it('has every file that its entry points name', async () => {
    const { exports, types, main, module, files } = await json('package.json');
    const paths = [
      types,
      main,
      module,
      ...Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))),
    ];
    for (const path of paths.filter((path) => path && !path.includes('*'))) assert.ok(existsSync(path), path);
    assert.ok(files.includes('dist'));
  });

  it('the core runs in Node, and importing the class defines nothing', async () => {
    const core = await import('clonazepam-self-check/core.js');
    assert.equal(core.advise(core.assess({ need: 'yes' }), 'self').urgency, 'mention');
    const { ClonazepamSelfCheck } = await import('clonazepam-self-check');
    assert.equal(typeof ClonazepamSelfCheck, 'function');
    assert.equal(globalThis.customElements?.get('clonazepam-self-check'), undefined);
  });

  it('the core imports no Lit and nothing of the view', () => {
    const seen = new Set();
    const follow = (file) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}) ?.*from '([^']+)'/gm)) {
        assert.ok(from.startsWith('.'), `${file} imports ${from}`);
        follow(join(file, '..', from));
      }
    };
    follow('dist/lib/core.js');
    assert.ok(seen.size > 10);
    for (const file of seen) assert.doesNotMatch(file, /view|element|clonazepam-self-check/);
  });

  it('package-lock.json contains no registry URL', async () => {
    for (const folder of [
      '.',
      'test/frameworks',
      'test/frameworks/newer-node',
      'test/interop/peers',
      'test/recorders',
    ]) {
      assert.doesNotMatch(await read(join(folder, 'package-lock.json')), /"resolved": "https?:/, folder);
    }
  });

  it('descriptions for translators do not ship', () => {
    const files = readdirSync('dist/lib', { recursive: true }).filter((file) => file.endsWith('.js'));
    for (const file of files) assert.doesNotMatch(readFileSync(join('dist/lib', file), 'utf8'), /\bdesc:/, file);
  });
});
