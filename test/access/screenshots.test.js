import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileOf, FOLDER, openStage } from './screenshots.js';

const update = process.env.UPDATE_SNAPSHOTS === '1';
const NEW = 'build/screenshots';

/** Number of cells that may differ: text renders slightly differently on other machines. */
const allowed = (cells) => Math.max(2, Math.round(cells * 0.002));

const url = (bytes) => `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;

let stage;
let list;

before(async () => {
  stage = await openStage();
  list = await stage.list();
  await mkdir(NEW, { recursive: true });
  if (update) {
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
  }
});
after(() => stage.close());

describe('screenshots of the named states', () => {
  it('look like the stored ones', async (context) => {
    for (const { name, looks } of list)
      for (const look of looks)
        await context.test(`${name}, ${look.name}`, async () => {
          const file = fileOf(name, look.name);
          const taken = await stage.take(name, look);
          if (update) await writeFile(join(FOLDER, file), taken);
          const kept = await readFile(join(FOLDER, file)).catch(() => undefined);
          assert.ok(kept, `There is no ${file} yet. To keep one: npm run update-snapshots`);
          const compared = await stage.compare(url(kept), url(taken));
          const same = compared && compared.differing <= allowed(compared.cells);
          if (!same) await writeFile(join(NEW, file), taken);
          const what = compared ? `${compared.differing} of ${compared.cells} places differ` : 'its size is another';
          assert.ok(same, `${file}: ${what}. Compare with ${NEW}/${file}; if that is meant: npm run update-snapshots`);
        });
  });

  it('none is stored without being taken, and all together stay under 5 MB', async () => {
    const wanted = list.flatMap(({ name, looks }) => looks.map((look) => fileOf(name, look.name)));
    assert.deepEqual((await readdir(FOLDER)).sort(), wanted.sort());
    const sizes = await Promise.all(wanted.map(async (file) => (await stat(join(FOLDER, file))).size));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 5_000_000, `${total} bytes`);
  });
});

describe('a seeded change is found', () => {
  const changes = {
    'another color of answers': '.answer{background:#e9dfc8!important}',
    'a heading that is smaller': '.heading{font-size:1.2em!important}',
    'less room between answers': '.answers{gap:.1em!important}',
    'a button that is gone': '.plain{visibility:hidden!important}',
    'a progress bar that stands still': 'progress{visibility:hidden!important}',
  };
  const state = 'question with a hint';
  const look = { width: 360, height: 740 };
  for (const [change, css] of Object.entries(changes)) {
    it(change, async () => {
      const kept = await stage.take(state, look);
      await stage.page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.querySelector('open-self-check').shadowRoot.adoptedStyleSheets.push(sheet);
      }, css);
      const taken = await stage.page.screenshot({ type: 'webp', quality: 28, fullPage: true });
      const compared = await stage.compare(url(kept), url(taken));
      assert.ok(!compared || compared.differing > allowed(compared.cells), JSON.stringify(compared));
    });
  }

  it('and the same state twice is not a change', async () => {
    const [one, two] = [await stage.take(state, look), await stage.take(state, look)];
    assert.deepEqual((await stage.compare(url(one), url(two))).differing, 0);
  });
});
