/**
 * The check in an app of each framework: type-checked and built with the framework’s own tools from the packed tarball,
 * and used by a visitor. docs/frameworks.md shows these apps.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, dirname, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { install, pack } from '../../scripts/release/pack.js';
import { ensurePackages } from '../../scripts/setup.js';
import { serve } from '../shipped/site.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';

const FOLDER = 'test/frameworks';
const NEWER_NODE = `${FOLDER}/newer-node`;

/** Whether Angular’s tools accept a version of Node. */
const angularTakes = ([major, minor, patch]) =>
  major === 22 ? minor > 22 || (minor === 22 && patch >= 3) : major === 24 ? minor >= 15 : major >= 26;

/** Returns a Node for Angular’s tools: this one, or a newer one from npm if this one is too old. */
const nodeForAngular = async () => {
  if (angularTakes(process.versions.node.split('.').map(Number))) return process.execPath;
  await ensurePackages(NEWER_NODE);
  const node = resolve(NEWER_NODE, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(node)) return node;
  throw new Error(`Angular’s tools need Node 22.22.3, 24.15 or 26; this is ${process.version}. Install a newer one.`);
};

/** Type-checks and builds as a developer does, with `npm run build`. Shows the tools’ output if they fail. */
const build = async (app, node = process.execPath) => {
  const env = { ...process.env, NO_COLOR: '1', PATH: dirname(node) + delimiter + process.env.PATH };
  try {
    await promisify(execFile)('npm', ['run', 'build'], {
      cwd: `${FOLDER}/${app}`,
      env,
      shell: process.platform === 'win32',
    });
  } catch ({ stdout, stderr }) {
    assert.fail(`${app} does not build:\n${stdout}\n${stderr}`);
  }
};

before(async () => {
  // With a Node that all of them accept; otherwise npm warns about each package that needs a newer one.
  await ensurePackages(FOLDER, await nodeForAngular().catch(() => undefined));
  await install(FOLDER, await pack());
});
after(closeBrowser);

/** Blocks the navigation of “Leave this page”, so that the page can still be read. */
const stayOnExit = async (page) => {
  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url().endsWith('/away') ? request.abort('aborted') : request.continue()));
};

const attribute = ({ page }, name) =>
  page.evaluate((of) => document.querySelector('clonazepam-self-check').getAttribute(of), name);

for (const [app, name] of [
  ['react', 'React'],
  ['vue', 'Vue'],
  ['svelte', 'Svelte'],
  ['angular', 'Angular'],
]) {
  describe(`in ${name}`, () => {
    let site;
    let visitor;

    it('type-checks and builds', async () => {
      await build(app, app === 'angular' ? await nodeForAngular() : undefined);
      const folder = `build/frameworks/${app}`;
      site = await serve({ '/': await readFile(`${folder}/index.html`, 'utf8') }, folder);
      visitor = await Visitor.arrive(site.url('/'), { before: stayOnExit });
    });

    it('shows the first screen, with the clinic’s words in its slot and the heading at its level', async () => {
      const { level } = await visitor.meets('heading', /clonazepam/i);
      assert.equal(level, 3, 'heading-level is handed over as a number');
      const text = await visitor.text();
      assert.match(text, /Harbor Clinic offers this check/);
      assert.doesNotMatch(text, /In an emergency call/, 'the fallback has given way');
    });

    it('is in the language that the app sets, or that of the page when the app sets none', async () => {
      await visitor.press('Speak Spanish');
      await visitor.meets('button', 'Se trata de mí');
      await visitor.press('Speak as the page does');
      await visitor.meets('button', 'It’s about me');
      assert.equal(await attribute(visitor, 'lang'), null, 'lang is gone, so that the page’s own applies');
    });

    it('follows the app’s region and helpline', async () => {
      await visitor.press('Get help now');
      await visitor.meets('link', /911/);
      await visitor.press('Move to Britain');
      await visitor.press('Rename the clinic');
      await visitor.meets('link', /999/);
      assert.match(await visitor.text(), /Quay Clinic.* Call 555-010-0199/);
      await visitor.press('Move nowhere');
      await visitor.press('Back to the check');
      assert.equal(await attribute(visitor, 'region'), null);
      assert.match(await visitor.text(), /Quay Clinic offers this check/);
      assert.equal(await visitor.sees('link', /999/), false);
    });

    it('completes a whole check, and tells the app without an answer', async () => {
      await visitor.press('It’s about me');
      await visitor.answerAll(() => 'Yes');
      const text = await visitor.text();
      assert.match(text, /Yes to 9 of 9 signs/);
      assert.match(text, /Heard: self-check-start, self-check-complete$/);
      assert.ok(
        await visitor.sees('link', 'Talk to Quay Clinic'),
        'the clinic’s words stand in the slot of the result',
      );
      await visitor.press('Start over');
      await visitor.meets('button', 'It’s about me');
      assert.match(await visitor.text(), /self-check-complete, self-check-restart$/);
    });

    it('is cleared by the app through restart(), without an event', async () => {
      await visitor.press('It’s about someone I care about');
      await visitor.press('Yes');
      await visitor.press('Clear the check');
      await visitor.meets('button', 'It’s about me');
      assert.match(await visitor.text(), /self-check-restart, self-check-start$/);
    });

    it('tells the app that the visitor leaves', async () => {
      await visitor.press('Leave this page');
      // The page is covered by then, but what the app wrote is still in it.
      const written = await visitor.page.evaluate(() => document.querySelector('main').textContent);
      assert.match(written, /self-check-start, self-check-exit$/);
      assert.deepEqual(visitor.errors, []);
      assert.deepEqual(
        visitor.console.filter(({ text }) => !text.includes('net::ERR_ABORTED')),
        [],
      );
    });

    after(async () => {
      await visitor?.leave();
      await site?.close();
    });
  });
}
