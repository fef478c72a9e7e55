/**
 * Takes screenshots of the named states in Chromium. They are half size and lossy, so that all of them together stay
 * small, and use a font from a package, so that they look the same on another machine.
 */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromium, chromiumArguments } from '../../scripts/test/browsers.js';
import { serve } from '../shipped/site.js';

export const FOLDER = 'test/access/screenshots';

/** Returns the file name of a state’s screenshot. */
export const fileOf = (state, look) =>
  `${`${state}, ${look}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.webp`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stage</title><link rel="icon" href="data:,">
<style>
  @font-face { font-family: Stage; src: url(/stage.ttf); }
  @font-face { font-family: Stage; src: url(/stage-bold.ttf); font-weight: 600 700; }
  :root { color-scheme: light; font-family: Stage; background: Canvas; }
  :root.dark { color-scheme: dark; }
  body { margin: 0; }
</style><body><script>
  // The printed page names the day; here it is always the same.
  const Clock = Date;
  Date = class extends Clock {
    constructor(...args) {
      super(...(args.length ? args : ['2026-11-24T12:00:00']));
    }
  };
</script><script type="module" src="/stage.js"></script>`;

/** Opens a stage with the current sources. */
export const openStage = async ({ scale = 0.5 } = {}) => {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'test/access/stage.ts', output: { entryFileNames: 'stage.js' } },
    },
  });
  const font = (name) => readFile(`node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`);
  const site = await serve({
    '/stage': PAGE,
    '/stage.js': output[0].code,
    '/stage.ttf': { body: await font('DejaVuSans'), headers: { 'content-type': 'font/ttf' } },
    '/stage-bold.ttf': { body: await font('DejaVuSans-Bold'), headers: { 'content-type': 'font/ttf' } },
  });
  const browser = await puppeteer.launch({
    executablePath: await chromium(),
    args: [...chromiumArguments, '--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars'],
  });
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await page.goto(site.url('/stage'));
  await page.waitForFunction('window.stage');
  // After a mouse click, headings show no focus ring.
  await page.mouse.click(1, 1);

  return {
    page,
    list: () => page.evaluate('stage.list()'),
    compare: (a, b) => page.evaluate((...urls) => window.stage.compare(...urls), a, b),
    /** Takes one screenshot of a state. */
    take: async (state, { width, height, theme, forcedColors, print }, options = { type: 'webp', quality: 28 }) => {
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await session.send('Emulation.setEmulatedMedia', {
        media: print ? 'print' : 'screen',
        features: [
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      await page.evaluate((dark) => document.documentElement.classList.toggle('dark', dark), theme === 'dark');
      await page.evaluate((name) => window.stage.show(name), state);
      // A very small window shows only what fits in it; otherwise the whole state.
      const fullPage = height > 300;
      return page.screenshot({ ...options, fullPage });
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
};
