import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const read = (file) => readFile(file, 'utf8');

describe('docs/frameworks.md shows what is run', async () => {
  const page = await read('docs/frameworks.md');
  const shown = [...page.matchAll(/^`([a-z]+\/[\w./-]+)`:\n\n```\w+\n([^]*?)```$/gm)];

  it('has a component of each framework', () => {
    const apps = new Set(shown.map(([, file]) => file.split('/')[0]));
    assert.deepEqual([...apps].sort(), ['angular', 'react', 'svelte', 'vue']);
  });

  for (const [, file, code] of shown) {
    it(`${file}, word for word`, async () => assert.equal(code, await read(`test/frameworks/${file}`)));
  }

  it('the versions that are installed', async () => {
    for (const [app, name, title] of [
      ['react', 'react', 'React'],
      ['vue', 'vue', 'Vue'],
      ['svelte', 'svelte', 'Svelte'],
      ['angular', '@angular/core', 'Angular'],
    ]) {
      const { dependencies } = JSON.parse(await read(`test/frameworks/${app}/package.json`));
      assert.ok(page.includes(`${title} ${dependencies[name]}`), `${title} ${dependencies[name]}`);
    }
  });
});
