/** The browser and the server of a benchmark. */
import { cpus } from 'node:os';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, ensureChromium } from '../../scripts/test/browsers.js';
import { bareHost } from './contestants.js';
import { hostPage } from './host-page.js';
import { BLANK, SLOWDOWN } from './measure.js';
import { openSite } from './site.js';

export const CROWD = 20;

/**
 * @param {import('./contestants.js').Contestant[]} contestants
 * @param {{ slowdown?: number }} [options] by how many times slow visits slow down the CPU
 */
export const openLab = async (contestants, { slowdown = SLOWDOWN } = {}) => {
  const site = await openSite();
  site.put(BLANK, '<!doctype html><title>Nothing</title><link rel="icon" href="data:,">');
  for (const { id, files, head, body, language } of [bareHost, ...contestants]) {
    for (const [path, content] of Object.entries(files)) site.put(path, content);
    site.put(`/page/${id}`, hostPage({ head, body: body(1), language }));
    site.put(`/page/${id}-${CROWD}`, hostPage({ head, body: body(CROWD), language }));
  }
  const browser = await puppeteer.launch({ executablePath: await ensureChromium(), args: chromiumArguments });
  return {
    site,
    browser,
    slowdown,
    machine: {
      browser: (await browser.version()).replace('Headless', ''),
      cores: cpus().length,
      processor: cpus()[0]?.model ?? 'unknown',
      node: process.version,
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
};
