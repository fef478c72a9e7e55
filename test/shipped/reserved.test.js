/**
 * Nothing below the check moves when it appears, with any embed method: the instant snippet contains its first screen,
 * and for the others the site’s style sheet reserves the height. That height is an estimate, compared here with the
 * browser’s layout in every language.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { tag } from '../../dist/lib/prerender/index.js';
import { shippedLocales } from '../../dist/lib/i18n/locale-tags.js';
import { estimateFirstScreenHeight } from '../../dist/lib/embed/reserved-height.js';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { cjkWidths, CJK_WIDTHS } from './cjk-widths.js';
import { page, serve } from './site.js';
import { closeBrowser, openBrowser, Visitor, watchShifts } from './visitor.js';

const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));

const ATTRIBUTES = {
  'nothing set': {},
  'for oneself': { audience: 'self' },
  'a way out': { region: 'US', 'exit-url': 'https://www.weather.gov/' },
  'everything set': {
    region: 'US',
    'exit-url': 'https://www.weather.gov/',
    'helpline-name': 'County helpline',
    'helpline-phone': '555-010-0199',
    languages: 'en es',
  },
};

/** Window widths in px: small and common phones, a tablet, a desktop. */
const WINDOWS = [320, 360, 390, 414, 768, 1280];

/** Styles of the page: margins of 1 em, and a column as wide as the check may get. */
const column = 'margin: 0 16px';

const messagesOf = (lang) =>
  lang === 'en' ? undefined : JSON.parse(readFileSync(`dist/locales/${lang}.json`, 'utf8'));

after(closeBrowser);

describe('the reserved height is enough, and not much more', () => {
  const fonts = cjkWidths();
  let tab;
  before(async () => (tab = await (await openBrowser()).newPage()));
  after(() => tab.close());

  for (const lang of ['en', ...shippedLocales]) {
    it(lang, async () => {
      const messages = messagesOf(lang);
      for (const [named, attributes] of Object.entries(ATTRIBUTES)) {
        const input = { attributes: { lang, ...attributes }, messages };
        const room = `block-size: ${estimateFirstScreenHeight(input)}`;
        for (const size of [14, 18]) {
          await tab.setViewport({ width: 800, height: 800 });
          await tab.setContent(
            `<!doctype html><html lang="en"><style>${fonts}</style><body style="${column}; font: ${size}px/1.5 '${CJK_WIDTHS}', sans-serif"><div id="room" style="${room}"></div>${tag(input, true)}`,
          );
          await tab.evaluate(() => document.fonts.ready.then(() => undefined));
          for (const width of WINDOWS) {
            await tab.setViewport({ width, height: 800 });
            const [kept, needed] = await tab.evaluate(() =>
              ['#room', 'clonazepam-self-check'].map((of) => document.querySelector(of).getBoundingClientRect().height),
            );
            const where = `${named}, ${width} px wide, text of ${size} px: ${kept} px kept, ${needed} px needed`;
            assert.ok(kept >= needed, where);
            assert.ok(kept <= needed * 1.45, where);
          }
        }
      }
    });
  }
});

describe('nothing moves when the check appears', () => {
  const attributes = ATTRIBUTES['everything set'];
  const methods = ['module', 'instant', 'classic', 'frame'];
  let site;

  before(async () => {
    const made = (method) => snippet({ method, folder: '/', manifest, attributes });
    site = await serve(
      Object.fromEntries(
        methods.map((method) => [
          `/${method}`,
          page(`<h1>Help</h1>${made(method).html}<p>Below.</p>`, {
            head: `<style>body { ${column}; max-width: 42em; font: 16px/1.5 sans-serif } iframe { border: 0 } ${made(method).css}</style>`,
            lang: 'en',
          }),
        ]),
      ),
    );
  });
  after(() => site.close());

  /** The script arrives late, after everything has been painted. */
  const watch = async (visited) => {
    await watchShifts(visited);
    await visited.emulateNetworkConditions({ download: 200_000, upload: 90_000, latency: 150 });
  };
  const shifts = (visitor) => Promise.all(visitor.page.frames().map((frame) => frame.evaluate(() => window.shift)));

  for (const method of methods) {
    for (const [screen, viewport] of [
      ['a phone', { width: 360, height: 1200 }],
      ['a desktop', { width: 1000, height: 900 }],
    ]) {
      it(`${method}, on ${screen}`, async () => {
        const visitor = await Visitor.arrive(site.url(`/${method}`), { viewport, before: watch });
        if (method === 'frame') await visitor.enterFrame();
        await visitor.meets('button', 'It’s about me');
        await new Promise((done) => setTimeout(done, 300));
        assert.deepEqual([...new Set(await shifts(visitor))], [0]);
        await visitor.leave();
      });
    }
  }

  it('without reserved height, the same test notices that the page moves', async () => {
    const visitor = await Visitor.arrive(site.url('/module'), {
      viewport: { width: 1000, height: 900 },
      before: async (page) => {
        await watch(page);
        await page.evaluateOnNewDocument(() => {
          addEventListener('DOMContentLoaded', () => document.querySelector('style').remove());
        });
      },
    });
    await visitor.meets('button', 'It’s about me');
    await new Promise((done) => setTimeout(done, 300));
    assert.ok((await shifts(visitor))[0] > 0);
    await visitor.leave();
  });
});
