/**
 * Builds everything that is published:
 * - `dist/lib`: modules and types for npm
 * - `dist/clonazepam-self-check.js`: the script that pages load; `….classic.js`: the same as a classic script
 * - `dist/locales`: their language packs
 * - `dist/frame.html`: the check on a page of its own, for iframes; `frame-height.js`: fits an iframe to it
 * - `dist/translate.html`: the preview for translators
 * - `dist/manifest.json`: size and integrity of each file that pages load
 */
import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFramePage, bundleClassic } from './frame-page.js';
import { writeManifest } from './integrity.js';
import { buildPreviewPage } from './preview-page.js';
import { isMain, run } from './run.js';
import { buildPacks } from './locales/cli.js';
import { stripNotes } from './strip-notes.js';

const LIB = 'dist/lib';

/** Descriptions are for translators; rules and sources stay, they are part of the core. */
const stripDescriptions = async () => {
  for (const name of await readdir(join(LIB, 'content'))) {
    if (!name.endsWith('.js') || name === 'message.js') continue;
    const file = join(LIB, 'content', name);
    await writeFile(file, stripNotes(await readFile(file, 'utf8')));
  }
};

/** Entries of scripts that pages load have no place in the package’s modules. */
const ENTRIES = ['embed', 'embed-classic', 'frame'];

export const build = async () => {
  await rm('dist', { recursive: true, force: true });
  await run('tsc', ['-p', 'tsconfig.json']);
  for (const name of ENTRIES) for (const end of ['js', 'd.ts']) await rm(join(LIB, `${name}.${end}`), { force: true });
  await cp('src/frameworks', join(LIB, 'frameworks'), { recursive: true });
  await stripDescriptions();
  await run('vite', ['build', '--logLevel', 'warn']);
  await buildPacks('dist/locales');
  await buildPreviewPage('dist/translate.html');
  await writeFile('dist/clonazepam-self-check.classic.js', `${await bundleClassic('src/embed-classic.ts')}\n`);
  await buildFramePage('dist/frame.html');
  await copyFile('src/frame-page/frame-height.js', 'dist/frame-height.js');
  await writeManifest('dist');
};

if (isMain(import.meta.url)) await build();
