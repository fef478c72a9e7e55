/**
 * Nothing below the check moves when it comes, in any way of embedding: the instant snippet holds its first screen, and
 * the others keep the room for it free, by what the snippet adds to the site’s style sheet. That room is an estimate:
 * here it is held against what the browser lays out, in every language.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { tag } from '../../dist/lib/first-screen.js';
import { shippedLocales } from '../../dist/lib/locales.js';
import { reservedHeight } from '../../dist/lib/reserved-height.js';
import { snippet } from '../../dist/lib/snippet.js';
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

/** Widths of windows, in px: small and usual phones, a tablet, a desktop. */
const WINDOWS = [320, 360, 390, 414, 768, 1280];

/** The page: 1 em to each side, and a column as wide as the check may get. */
const column = 'margin: 0 16px';

const messagesOf = (lang) =>
  lang === 'en' ? undefined : JSON.parse(readFileSync(`dist/locales/${lang}.json`, 'utf8'));

after(closeBrowser);

describe('the room that is kept free is enough, and not much more', () => {
  let tab;
  before(async () => (tab = await (await openBrowser()).newPage()));
  after(() => tab.close());

  for (const lang of ['en', ...shippedLocales]) {
    it(lang, async () => {
      const messages = messagesOf(lang);
      for (const [named, attributes] of Object.entries(ATTRIBUTES)) {
        const input = { attributes: { lang, ...attributes }, messages };
        const room = `block-size: ${reservedHeight(input)}`;
        for (const size of [14, 18]) {
          await tab.setViewport({ width: 800, height: 800 });
          await tab.setContent(
            `<!doctype html><html lang="en"><body style="${column}; font: ${size}px/1.5 sans-serif"><div id="room" style="${room}"></div>${tag(input, true)}`,
          );
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

describe('nothing moves when the check comes', () => {
  const attributes = ATTRIBUTES['everything set'];
  const ways = ['module', 'instant', 'classic', 'frame'];
  let site;

  before(async () => {
    const made = (way) => snippet({ way, folder: '/', manifest, attributes });
    site = await serve(
      Object.fromEntries(
        ways.map((way) => [
          `/${way}`,
          page(`<h1>Help</h1>${made(way).html}<p>Below.</p>`, {
            head: `<style>body { ${column}; max-width: 42em; font: 16px/1.5 sans-serif } iframe { border: 0 } ${made(way).css}</style>`,
            lang: 'en',
          }),
        ]),
      ),
    );
  });
  after(() => site.close());

  /** The script comes late, when all has been painted. */
  const watch = async (visited) => {
    await watchShifts(visited);
    await visited.emulateNetworkConditions({ download: 200_000, upload: 90_000, latency: 150 });
  };
  const shifts = (visitor) => Promise.all(visitor.page.frames().map((frame) => frame.evaluate(() => window.shift)));

  for (const way of ways) {
    for (const [screen, viewport] of [
      ['a phone', { width: 360, height: 1200 }],
      ['a desktop', { width: 1000, height: 900 }],
    ]) {
      it(`${way}, on ${screen}`, async () => {
        const visitor = await Visitor.arrive(site.url(`/${way}`), { viewport, before: watch });
        if (way === 'frame') await visitor.enterFrame();
        await visitor.meets('button', 'It’s about me');
        await new Promise((done) => setTimeout(done, 300));
        assert.deepEqual([...new Set(await shifts(visitor))], [0]);
        await visitor.leave();
      });
    }
  }

  it('without that room, the same watch sees the page move', async () => {
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
