/** Takes the screenshots of the README from the built demo: `npm run screenshots`. */
import { mkdir } from 'node:fs/promises';
import { build } from '../build/build.js';
import { main } from '../setup.js';
import { run } from '../run.js';
import { serve } from '../../test/shipped/site.js';
import { closeBrowser, Visitor } from '../../test/shipped/visitor.js';

const FOLDER = 'docs/screenshots';
const BODY = '<clonazepam-self-check region="US" exit-url="/away"></clonazepam-self-check>';

const PAGE = `<!doctype html><html lang="en-US"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Self-check</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script type="module" src="/clonazepam-self-check.js"></script>${BODY}`;

/** @type {[name: string, viewport: object, theme: string, walk: (visitor: Visitor) => Promise<void>][]} */
const shots = [
  [
    'question',
    { width: 400, height: 520 },
    'light',
    async (visitor) => {
      await visitor.press('It’s about me');
      for (const answer of ['Yes', 'No']) await visitor.press(answer);
    },
  ],
  [
    'result-dark',
    { width: 400, height: 520 },
    'dark',
    async (visitor) => {
      await visitor.press('It’s about me');
      await visitor.answerAll((question) => (/cut back|money|tense/.test(question) ? 'Yes' : 'No'));
    },
  ],
];

await main(async () => {
  await build();
  await run('vite', ['build', '--mode', 'demo', '--logLevel', 'warn']);
  await mkdir(FOLDER, { recursive: true });
  const site = await serve({
    '/picture': PAGE,
    '/page.css': { body: ':root{color-scheme:light dark;font-family:system-ui,sans-serif}body{margin:12px}' },
  });
  for (const [name, viewport, theme, walk] of shots) {
    const visitor = await Visitor.arrive(site.url('/picture'), {
      viewport: { ...viewport, deviceScaleFactor: 2 },
      before: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]),
    });
    await walk(visitor);
    await visitor.page.mouse.move(0, 0);
    await new Promise((done) => setTimeout(done, 400));
    await visitor.page.screenshot({ path: `${FOLDER}/${name}.png`, optimizeForSpeed: false });
    await visitor.leave();
  }
  await closeBrowser();
  await site.close();
});
