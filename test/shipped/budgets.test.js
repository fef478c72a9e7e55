/**
 * Budgets for what is the same on every machine: bytes, requests, nodes, and browser data that gets loaded. A budget is
 * the measured value with a small margin; to exceed it, change the number here and say why in the commit.
 * What each kilobyte is: docs/bundle-size.md. Why it is not less: docs/decisions/0010-bytes-and-rendering.md.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { sizesOf } from '../../scripts/build/integrity.js';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { shippedLocales } from '../../dist/lib/i18n/locale-tags.js';
import { limits } from '../../scripts/release/release.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

/** Maximum bytes of each file that a page may load: raw, gzip, and brotli at its highest level. */
const FILES = {
  'clonazepam-self-check.classic.js': { bytes: 101_600, gzip: 36_550, brotli: 32_000 },
  'clonazepam-self-check.js': { bytes: 101_000, gzip: 36_300, brotli: 31_850 },
  'clonazepam-self-check.fhir.js': { bytes: 12_450, gzip: 4_950, brotli: 4_350 },
  'frame-fhir.js': { bytes: 12_450, gzip: 4_950, brotli: 4_350 },
  'frame-height.js': { bytes: 3_000, gzip: 1_350, brotli: 1_100 },
  'frame.html': { bytes: 108_000, gzip: 39_800, brotli: 34_250 },
  'locales/ar.js': { bytes: 50_900, gzip: 11_950, brotli: 10_300 },
  'locales/de.js': { bytes: 40_500, gzip: 11_300, brotli: 10_400 },
  'locales/es.js': { bytes: 37_700, gzip: 10_800, brotli: 9_600 },
  'locales/fr.js': { bytes: 41_000, gzip: 11_350, brotli: 10_350 },
  'locales/ko.js': { bytes: 46_000, gzip: 12_400, brotli: 11_000 },
  'locales/pt-BR.js': { bytes: 36_900, gzip: 10_550, brotli: 9_600 },
  'locales/ru.js': { bytes: 60_400, gzip: 13_250, brotli: 11_350 },
  'locales/vi.js': { bytes: 44_800, gzip: 11_050, brotli: 10_050 },
  'locales/zh-Hans.js': { bytes: 36_500, gzip: 12_000, brotli: 10_200 },
};

/** Files that no visitor’s page loads: those for translators and partners, and packs for partners’ own builds. */
const NOT_LOADED =
  /^(translate\.html|manifest\.json|locales\/[\w-]+\.json|fhir\/.*|hosting\/.*|\.htaccess|.*\.(br|gz|zip))$/;

/** What a partner pastes, from the embed builder, in brotli: it is part of their page. */
const SNIPPETS = { module: 1000, instant: 2260 };

/** Nodes of each screen, in all roots of the check: elements, text and Lit’s marker comments. */
const NODES = {
  intro: 90,
  question: 80,
  // Every result contains all facts, and all variants of what differs: docs/decisions/0017-equal-height.md.
  'result, nothing called for': 2400,
  'result, everything called for': 2540,
  'list of answers': 520,
  help: 640,
};

const tag = (attributes = '') => `<clonazepam-self-check region="US" ${attributes}></clonazepam-self-check>`;
const own = '<script type="module" src="/clonazepam-self-check.js"></script>';

/** Requests besides the page itself, for each embed method. */
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
    'with a file for a clinic’s system',
    page(tag('formats="fhir"')),
    ['/clonazepam-self-check.fhir.js', '/clonazepam-self-check.js'],
  ],
  [
    'the partner’s own language',
    page(tag('locale-src="/nl.json"'), { lang: 'nl' }),
    ['/clonazepam-self-check.js', '/nl.json'],
  ],
];

/** What a visitor presses, by id. */
const ENGLISH = {
  'ui.about-me': 'It’s about me',
  'answer.yes': 'Yes',
  'answer.no': 'No',
  'ui.get-help': 'Get help now',
  'ui.close-help': 'Back to the check',
};
const wordsOf = (lang) => (lang === 'en' ? ENGLISH : JSON.parse(readFileSync(`dist/locales/${lang}.json`, 'utf8')));
const es = wordsOf('es');

let site;

before(async () => {
  site = await serve({
    ...Object.fromEntries(REQUESTS.map(([, html], index) => [`/way/${index}`, html])),
    ...Object.fromEntries(['en', 'es-PE', ...shippedLocales].map((lang) => [`/in/${lang}`, page(tag(), { lang })])),
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
          `dist/${name} is ${measured[how]} bytes (${how}), its budget ${most}. “npm run size-report” tells what they are.`,
        );
      }
    });
  }

  it('docs/bundle-size.md is about this script', () => {
    const [, told] = /\*\*The script\*\* +\| +([\d,]+) /.exec(readFileSync('docs/bundle-size.md', 'utf8'));
    const { bytes: raw } = sizesOf(readFileSync('dist/clonazepam-self-check.js'));
    const off = Math.abs(Number(told.replaceAll(',', '')) / raw - 1);
    assert.ok(off < 0.02, `docs/bundle-size.md tells of ${told} bytes, there are ${raw}. Run “npm run size-report”.`);
  });

  it('no budget of a script is above what a release allows, whatever else changes', () => {
    for (const [file, limit] of Object.entries(limits)) assert.ok(FILES[file].gzip < limit, file);
  });
});

describe('snippets', () => {
  for (const [method, budget] of Object.entries(SNIPPETS)) {
    it(method, () => {
      const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
      const attributes = { region: 'US', 'helpline-name': 'County helpline', 'helpline-phone': '555-010-0199' };
      const { html, css } = snippet({ method, folder: '/', manifest, attributes });
      const { brotli } = sizesOf(Buffer.from(html + css));
      assert.ok(brotli <= budget, `the snippet is ${brotli} bytes (brotli), its budget ${budget}`);
    });
  }
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
      const words = expected.length === 2 && expected[1].endsWith('es.js') ? es : ENGLISH;
      await visitor.meets('button', words['ui.about-me']);
      assert.deepEqual(made(), expected, 'The requests of the first screen are not those of this way to embed.');
      await visitor.press(words['ui.about-me']);
      await visitor.answerAll(() => words['answer.no']);
      assert.deepEqual(made(), expected, 'A request was made after the visitor had started.');
      await visitor.leave();
    });
  }
});

describe('nodes', () => {
  /** Counts nodes in the check and its closed roots, after the previous screen has been removed. */
  const nodesOf = async (visitor) => {
    while ((await visitor.leaving()).size) await new Promise((done) => setTimeout(done, 100));
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

describe('browser data that gets loaded', () => {
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

  const goThrough = async (visitor, words) => {
    await visitor.press(words['ui.about-me']);
    await visitor.answerAll(() => words['answer.yes']);
    await visitor.press(words['ui.get-help']);
    assert.ok(await visitor.sees('button', words['ui.close-help']));
  };

  for (const lang of ['en', ...shippedLocales]) {
    it(`a page goes through without tables of numbers, dates or languages: ${lang}`, async () => {
      const visitor = await Visitor.arrive(site.url(`/in/${lang}`), { before: watchTables });
      await goThrough(visitor, wordsOf(lang));
      assert.deepEqual(await opened(visitor), [], 'The first of these takes longer than the whole result.');
      await visitor.leave();
    });
  }

  it('where dates are written in another way the browser is asked, and this test notices', async () => {
    const visitor = await Visitor.arrive(site.url('/in/es-PE'), { before: watchTables });
    await goThrough(visitor, es);
    assert.ok((await opened(visitor)).includes('DateTimeFormat'));
    await visitor.leave();
  });
});
