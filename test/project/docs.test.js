import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fill, FOLDER, sections, unknownFiles } from '../../scripts/docs/sections.js';

const read = (file) => readFile(file, 'utf8');
const plain = (markdown) => markdown.replace(/\s+/g, ' ');

describe('documents say what the code says (npm run docs)', () => {
  for (const [file, parts] of Object.entries(sections())) {
    for (const [name, part] of Object.entries(parts)) {
      it(`${file}: ${name}`, async () => {
        const text = await read(file);
        assert.ok(part.trim(), 'the section should not be empty');
        assert.equal(text, fill(text, { [name]: part }), `“${name}” in ${file} is out of date: npm run docs`);
      });
    }
  }

  it('a section without its markers is noticed', () => {
    assert.throws(() => fill('# A document', { files: 'x' }), /No place for the section “files”/);
  });

  it('docs/embedding.md names every attribute, event, slot, part, custom property and method', async () => {
    const text = await read('docs/embedding.md');
    const { modules } = JSON.parse(await read('custom-elements.json'));
    const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
    const { attributes, events, slots, cssParts, cssProperties, members } = element;
    const names = [attributes, events, slots, cssParts, cssProperties, members].flat().map(({ name }) => name);
    assert.ok(names.length > 60, `${names.length} names`);
    for (const name of names.filter(Boolean)) {
      assert.match(text, new RegExp(`[\`.]${name}(\\([\\w, ]*\\))?\``), `${name} should be in the reference`);
    }
  });

  it('docs/embedding.md names one version, that of the package', async () => {
    const folders = (await read('docs/embedding.md')).match(/https:\/\/cdn\.example\/[\d.]+\//g);
    assert.deepEqual([...new Set(folders)], [FOLDER]);
  });

  it('docs/hosting.md knows every file that is built', () => {
    assert.deepEqual(unknownFiles(), []);
  });

  it('docs/privacy.md quotes what the check says about itself, word for word', async () => {
    const { intro } = await import('../../dist/lib/core.js');
    const said = Object.values(intro).map(({ self }) => self.text);
    const sentence = said.find((text) => /does not send or save/.test(text));
    assert.ok(sentence, 'the first screen should say what happens to answers');
    assert.ok(plain(await read('docs/privacy.md')).includes(sentence), sentence);
  });

  it('CHANGELOG.md has a section for the package version, with clinical changes separate', async () => {
    const { version } = JSON.parse(await read('package.json'));
    const text = await read('CHANGELOG.md');
    const [, section] = text.split(`\n## ${version}`);
    assert.ok(section, `CHANGELOG.md should have “## ${version}”`);
    assert.match(section, /\n### Clinical\n/);
  });
});
