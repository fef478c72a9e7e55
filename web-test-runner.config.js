import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { emulateMediaPlugin, setViewportPlugin, sendKeysPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArguments, firefox, webkit } from './scripts/test/browsers.js';
import { countReporter } from './scripts/test/count.js';
import { webkitLauncher } from './scripts/test/webkit.js';

/** All installed engines, or those that are named: `ENGINES=chromium,webkit npm run test:browser`. */
const wanted = (process.env.ENGINES ?? 'chromium,firefox,webkit').toLowerCase().split(',');

const engines = {
  chromium: async () =>
    chromeLauncher({ puppeteer, launchOptions: { executablePath: await chromium(), args: chromiumArguments } }),
  firefox: () => {
    if (!firefox()) return undefined;
    const launchOptions = { browser: 'firefox', executablePath: firefox() };
    return chromeLauncher({ puppeteer, concurrency: 1, launchOptions });
  },
  webkit: () => webkit() && webkitLauncher(),
};

/** In Firefox, a tab that is not in front has no focus and shows no focus ring. Tests with a keyboard ask to be in front. */
const frontPlugin = {
  name: 'front',
  async executeCommand({ command, session }) {
    if (command !== 'front') return undefined;
    await session.browser.getPage(session.id).bringToFront?.();
    return true;
  },
};

export default {
  files: ['test/core/**/*.test.ts', 'test/element/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    emulateMediaPlugin(),
    setViewportPlugin(),
    sendKeysPlugin(),
    frontPlugin,
  ],
  browsers: (await Promise.all(wanted.map((name) => engines[name]()))).filter(Boolean),
  // Two browsers share two cores: with a short limit, tests would fail only because they are slow.
  testFramework: { config: { timeout: 120_000 } },
  // Checking every state in every language with axe takes minutes on a slow machine.
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter('build/test-counts/browser.json')],
};
