/**
 * Builds everything that is published: `dist/lib` (modules and types for npm), `dist/clonazepam-self-check.js` (the
 * script that pages load) `dist/locales` (its language packs) and `dist/translate.html` (the preview for translators).
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

export const build = async () => {
  await rm('dist', { recursive: true, force: true });
  await run('tsc', ['-p', 'tsconfig.json']);
  await stripDescriptions();
  await run('vite', ['build', '--logLevel', 'warn']);
  await buildPacks('dist/locales');
  await buildPreviewPage('dist/translate.html');
};

if (isMain(import.meta.url)) await build();
