import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ensurePackages } from '../../scripts/setup.js';
import { columns, labels, readTable } from './table.js';
import { recorders } from './list.js';

let bench;
let site;
let closeBrowser;

before(async () => {
  await ensurePackages('test/recorders');
  const { bundleRecorders } = await import('./bundle.js');
  await bundleRecorders();
  bench = await import('./bench.js');
  ({ closeBrowser } = await import('../shipped/visitor.js'));
  site = await bench.openSite();
});
after(async () => {
  await closeBrowser();
  await site.close();
});

/** A listener on `window` that was added before the check’s receives every event; the check cannot prevent that. */
const FIRST = 'on-window';
const names = recorders.map(({ name }) => name);
const others = names.filter((name) => name !== FIRST);

const silent = (found, which = names) => {
  for (const name of which) {
    const { facts, tells } = found.get(name);
    assert.ok(facts > 0, `${name} has captured nothing: it did not run, so its silence says nothing`);
    assert.deepEqual(
      tells.slice(0, 10),
      [],
      `${name} tells Yes from No by these facts (times in Yes runs and in No runs)`,
    );
  }
};

/** Recorders that run without their server but capture nothing that tells two answers of the canary apart. */
const blind = ['bugsnag', 'elastic', 'faro', 'snowplow', 'web-vitals'];

describe('session recorders and auto-capture libraries', () => {
  it('tell Yes from No of a check with an open root and native radios: the bench sees', async () => {
    const found = await bench.compare(site, { method: 'canary', order: 'before' }, 2);
    const sees = names.filter((name) => found.get(name).tells.length);
    assert.deepEqual(
      names.filter((name) => !blind.includes(name) && !sees.includes(name)),
      [],
      'these recorders should have given the canary away; if they no longer can, the bench has gone blind to them',
    );
  });

  it('do not tell Yes from No of the element when they were there before it; a listener on window does', async () => {
    silent(await bench.compare(site, { method: 'element', order: 'before', names: others }), others);
    const found = await bench.compare(site, { method: 'element', order: 'before', names: [FIRST] }, 2);
    assert.ok(
      found.get(FIRST).tells.length,
      'a listener on window that came first hears all: has the bench gone blind?',
    );
  });

  it('do not tell Yes from No of the element when they come after it', async () => {
    silent(await bench.compare(site, { method: 'element', order: 'after' }));
  });

  it('do not tell Yes from No of the instant snippet', async () => {
    silent(await bench.compare(site, { method: 'instant snippet', order: 'after' }));
  });

  it('do not tell Yes from No of the frame, whoever came first', async () => {
    silent(await bench.compare(site, { method: 'frame', order: 'before' }));
  });

  const some = ['rrweb', 'clarity', 'on-document'];

  it('do not tell Yes from No by touch', async () => {
    silent(await bench.compare(site, { method: 'element', order: 'before', hand: 'touch', names: some }), some);
  });

  // Tab scrolls to the links of a result, whose positions depend on the answers (docs/threat-model.md).
  it('do not tell Yes from No by keyboard, up to the result', async () => {
    const run = { method: 'element', order: 'before', hand: 'keyboard', names: some, pastResult: false };
    silent(await bench.compare(site, run), some);
  });

  it('do not tell Yes from No by keyboard through the whole result, where nothing scrolls', async () => {
    const run = { method: 'element', order: 'before', hand: 'keyboard', names: some, height: 9000 };
    silent(await bench.compare(site, run), some);
  });
});

describe('docs/threat-model.md', () => {
  it('has a row for each recorder of the bench, with the version that is installed (npm run recorders)', async () => {
    assert.deepEqual([...(await readTable()).keys()], [...(await labels()).values()]);
  });

  it('says of each what these tests ask for', async () => {
    const table = await readTable();
    const label = (await labels()).get(FIRST);
    for (const [row, cells] of table) {
      columns.forEach(({ method, order }, index) => {
        const expected = row === label && method !== 'frame' && order === 'before' ? '**tells**' : 'silent';
        assert.equal(cells[index], expected, `${row}, ${method}, ${order}`);
      });
    }
  });
});
