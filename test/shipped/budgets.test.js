/**
 * Budgets on what is the same on every machine: bytes, requests, nodes, and what the browser is made to open. A budget is
 * what was measured and a little room; whoever needs more room changes the number here, and says why in the commit.
 * What each kilobyte is: docs/weight.md. Why it is not less: docs/decisions/0010-bytes-and-rendering.md.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { sizesOf } from '../../scripts/integrity.js';
import { limits } from '../../scripts/release.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

/** The most bytes of each file that a page may load: as it is, as gzip, as brotli at its best. */
const FILES = {
  'clonazepam-self-check.classic.js': { bytes: 67_900, gzip: 24_995, brotli: 22_300 },
  'clonazepam-self-check.js': { bytes: 67_600, gzip: 24_950, brotli: 22_200 },
  'frame-height.js': { bytes: 450, gzip: 320, brotli: 270 },
  'frame.html': { bytes: 71_000, gzip: 26_250, brotli: 23_300 },
  'locales/ar.js': { bytes: 29_600, gzip: 7_600, brotli: 6_500 },
  'locales/de.js': { bytes: 24_100, gzip: 7_300, brotli: 6_700 },
  'locales/es.js': { bytes: 22_100, gzip: 6_700, brotli: 6_000 },
  'locales/fr.js': { bytes: 24_900, gzip: 7_200, brotli: 6_600 },
  'locales/ko.js': { bytes: 25_200, gzip: 7_400, brotli: 6_600 },
  'locales/pt-BR.js': { bytes: 21_900, gzip: 6_600, brotli: 6_100 },
  'locales/ru.js': { bytes: 35_400, gzip: 8_500, brotli: 7_200 },
  'locales/vi.js': { bytes: 26_300, gzip: 7_200, brotli: 6_500 },
  'locales/zh-Hans.js': { bytes: 20_000, gzip: 7_200, brotli: 5_900 },
};

/** Files that no visitor’s page loads: for translators and partners, and the same packs for partners who build their own. */
const NOT_LOADED = /^(translate\.html|manifest\.json|locales\/[\w-]+\.json)$/;

/** Nodes of each screen, in all roots of the check, as the browser holds them: elements, text and Lit’s marks. */
const NODES = {
  intro: 85,
  question: 80,
  'result, nothing called for': 740,
  'result, everything called for': 1_130,
  'list of answers': 185,
  help: 465,
};

const tag = (attributes = '') => `<clonazepam-self-check region="US" ${attributes}></clonazepam-self-check>`;
const own = '<script type="module" src="/clonazepam-self-check.js"></script>';

/** Requests of a page beside itself, for each way to embed the check. */
const REQUESTS = [
  ['one script tag', page(tag()), ['/clonazepam-self-check.js']],
  ['one script tag and three checks', page(tag() + tag() + tag()), ['/clonazepam-self-check.js']],
  ['a page in Spanish', page(tag(), { lang: 'es' }), ['/clonazepam-self-check.js', '/locales/es.js']],
  [
    'a page in Spanish, its language with a script tag of its own',
    page(tag(), { lang: 'es', head: `<script src="/locales/es.js"></script>${own}` }),
    ['/clonazepam-self-check.js', '/locales/es.js'],
  ],
  [
    'a picker of three languages',
    page(tag('languages="en es ar"')),
    ['/clonazepam-self-check.js', '/locales/ar.js', '/locales/es.js'],
  ],
  [
    'the partner’s own language',
    page(tag('locale-src="/nl.json"'), { lang: 'nl' }),
    ['/clonazepam-self-check.js', '/nl.json'],
  ],
];

/** What a visitor presses: to start, and at each question. */
const es = JSON.parse(readFileSync('dist/locales/es.json', 'utf8'));
const SPANISH = [es['ui.about-me'], es['answer.no']];
const ENGLISH = ['It’s about me', 'No'];

let site;

before(async () => {
  site = await serve({
    ...Object.fromEntries(REQUESTS.map(([, html], index) => [`/way/${index}`, html])),
    '/nl.json': { body: JSON.stringify({ '@language': 'nl', 'ui.get-help': 'Nu hulp' }) },
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const plainPage = (options) => Visitor.arrive(site.url('/way/0'), options);

describe('bytes', () => {
  const built = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replace(/^dist\//, ''))
    .filter((name) => !name.startsWith('lib/'));

  it('every file that a page may load has a budget, and every budget a file', () => {
    const loaded = built.filter((name) => !NOT_LOADED.test(name));
    assert.deepEqual(
      loaded.toSorted(),
      Object.keys(FILES).toSorted(),
      'A file in dist has no budget, or a budget has no file: set it in the table FILES of this test.',
    );
  });

  for (const [name, budget] of Object.entries(FILES)) {
    it(name, () => {
      const measured = sizesOf(readFileSync(`dist/${name}`));
      for (const [how, most] of Object.entries(budget)) {
        assert.ok(
          measured[how] <= most,
          `dist/${name} is ${measured[how]} bytes (${how}), its budget ${most}. “npm run weigh” tells what they are.`,
        );
      }
    });
  }

  it('docs/weight.md speaks of this script', () => {
    const [, told] = /\*\*The script\*\* +\| +([\d,]+) /.exec(readFileSync('docs/weight.md', 'utf8'));
    const { bytes: raw } = sizesOf(readFileSync('dist/clonazepam-self-check.js'));
    const off = Math.abs(Number(told.replaceAll(',', '')) / raw - 1);
    assert.ok(off < 0.02, `docs/weight.md tells of ${told} bytes, there are ${raw}. Run “npm run weigh”.`);
  });

  it('no budget of a script is above what a release allows, whatever else changes', () => {
    for (const [file, limit] of Object.entries(limits)) assert.ok(FILES[file].gzip < limit, file);
  });
});

describe('requests', () => {
  for (const [index, [how, , expected]] of REQUESTS.entries()) {
    it(`${how}: ${expected.length}, and none after the first screen`, async () => {
      const visitor = await Visitor.arrive(site.url(`/way/${index}`));
      const made = () =>
        visitor.requests
          .filter((url) => url.startsWith('http'))
          .map((url) => new URL(url).pathname)
          .filter((path) => path !== `/way/${index}`)
          .toSorted();
      const [start, answer] = expected.length === 2 && expected[1].endsWith('es.js') ? SPANISH : ENGLISH;
      await visitor.meets('button', start);
      assert.deepEqual(made(), expected, 'The requests of the first screen are not those of this way to embed.');
      await visitor.press(start);
      await visitor.answerAll(() => answer);
      assert.deepEqual(made(), expected, 'A request was made after the visitor had started.');
      await visitor.leave();
    });
  }
});

describe('nodes', () => {
  /** Nodes in the check and in its closed roots. */
  const nodesOf = async (visitor) => {
    const { root } = await visitor.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const find = (node) =>
      node.localName === 'clonazepam-self-check'
        ? node
        : (node.children ?? []).reduce((found, child) => found ?? find(child), undefined);
    const count = ({ children = [], shadowRoots = [] }) =>
      [...children, ...shadowRoots].reduce((sum, node) => sum + count(node), 1);
    return count(find(root)) - 1;
  };

  const start = async () => {
    const visitor = await plainPage();
    await visitor.press('It’s about me');
    return visitor;
  };

  const ways = {
    intro: () => plainPage(),
    question: start,
    'result, nothing called for': async () => {
      const visitor = await start();
      await visitor.answerAll();
      return visitor;
    },
    'result, everything called for': async () => {
      const visitor = await plainPage();
      await visitor.press('It’s about someone I care about');
      await visitor.answerAll(() => 'Yes');
      return visitor;
    },
    'list of answers': async () => {
      const visitor = await start();
      await visitor.answerAll();
      await visitor.press('Change an answer');
      return visitor;
    },
    help: async () => {
      const visitor = await plainPage();
      await visitor.press('Get help now');
      return visitor;
    },
  };

  for (const [screen, most] of Object.entries(NODES)) {
    it(`${screen}: at most ${most}`, async () => {
      const visitor = await ways[screen]();
      const nodes = await nodesOf(visitor);
      assert.ok(nodes > 40, `Only ${nodes} nodes were found: the closed roots were not looked into.`);
      assert.ok(nodes <= most, `The screen holds ${nodes} nodes, its budget is ${most}.`);
      await visitor.leave();
    });
  }

  it('the last question holds as many as the first: nothing is left behind', async () => {
    const visitor = await start();
    const first = await nodesOf(visitor);
    for (let asked = 0; asked < 14; asked++) await visitor.press('Back').then(() => visitor.press('It’s about me'));
    assert.equal(await nodesOf(visitor), first);
    await visitor.leave();
  });
});

describe('what the browser is made to open', () => {
  const watchTables = (target) =>
    target.evaluateOnNewDocument(() => {
      window.opened = [];
      for (const name of ['NumberFormat', 'DateTimeFormat', 'DisplayNames', 'ListFormat', 'PluralRules']) {
        const original = Intl[name];
        Intl[name] = new Proxy(original, {
          construct(of, given) {
            window.opened.push(name);
            return Reflect.construct(of, given);
          },
        });
      }
      const { maximize } = Intl.Locale.prototype;
      Intl.Locale.prototype.maximize = function () {
        window.opened.push('Locale.maximize');
        return maximize.call(this);
      };
    });
  const opened = (visitor) => visitor.page.evaluate(() => window.opened);

  it('a page in English goes through without tables of numbers, dates or languages', async () => {
    const visitor = await plainPage({ before: watchTables });
    await visitor.press('It’s about me');
    await visitor.answerAll(() => 'Yes');
    await visitor.press('Get help now');
    assert.ok(await visitor.sees('button', 'Back to the check'));
    assert.deepEqual(await opened(visitor), [], 'The first of these takes longer than the whole result.');
    await visitor.leave();
  });

  it('a page in Spanish opens them, and this watch sees it', async () => {
    const visitor = await Visitor.arrive(site.url('/way/2'), { before: watchTables });
    const [start, answer] = SPANISH;
    await visitor.press(start);
    await visitor.answerAll(() => answer);
    assert.ok((await opened(visitor)).includes('DateTimeFormat'));
    await visitor.leave();
  });
});
