/**
 * Builds everything that is published:
 * - `dist/lib`: modules and types for npm
 * - `dist/clonazepam-self-check.js`: the script that pages load; `….classic.js`: the same as a classic script
 * - `dist/locales`: their language packs
 * - `dist/fhir`: the check for clinical systems
 * - `dist/clonazepam-self-check.fhir.js`, `dist/frame-fhir.js`: write a set of answers for them
 * - `dist/frame.html`: the check on a page of its own, for iframes; `frame-height.js`: fits an iframe to it
 * - `dist/translate.html`: the preview for translators
 * - `dist/manifest.json`: size and integrity of each file that pages load
 * - `….br` and `….gz` next to each of these files, for servers
 * - `dist/hosting` and `dist/.htaccess`: server configuration
 * - `dist/clonazepam-self-check-wordpress.zip`: the WordPress plugin, which contains these files
 */
import { copyFile, cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFiles } from './compress.js';
import { buildClinicScripts, buildFhir, clinicIntegrity } from './fhir.js';
import { buildFramePage, bundleClassic } from './frame-page.js';
import { writeManifest } from './integrity.js';
import { buildPreviewPage } from './preview-page.js';
import { isMain, run } from '../run.js';
import { main } from '../setup.js';
import { buildPacks } from '../locales/cli.js';
import { languageLists } from '../locales/formats.js';
import { stripNotes } from './minify.js';
import { buildWordPressPlugin } from './wordpress.js';

const LIB = 'dist/lib';

/** Removes descriptions, which are for translators; rules and sources stay, as part of the core. */
const stripDescriptions = async () => {
  for (const name of await readdir(join(LIB, 'content'))) {
    if (!name.endsWith('.js') || name === 'message.js') continue;
    const file = join(LIB, 'content', name);
    await writeFile(file, stripNotes(await readFile(file, 'utf8')));
  }
};

/** `.htaccess` works where it is; site owners copy the others into their server’s configuration. */
const copyHostingFiles = async (to) => {
  await cp('src/hosting', join(to, 'hosting'), { recursive: true });
  await rename(join(to, 'hosting/.htaccess'), join(to, '.htaccess'));
};

/** @type {[name: string, step: () => Promise<unknown>][]} */
const steps = [
  [
    'modules and types for npm',
    async () => {
      await run('tsc', ['-p', 'tsconfig.json']);
      await rm(join(LIB, 'bundles'), { recursive: true, force: true });
      await cp('src/frameworks', join(LIB, 'frameworks'), { recursive: true });
      await stripDescriptions();
      await run('node', ['scripts/build/styles.js']);
    },
  ],
  [
    'the script',
    async () => {
      await buildClinicScripts('dist');
      await run('vite', ['build', '--logLevel', 'warn']);
    },
  ],
  [
    'language packs and the preview for translators',
    async () => {
      // It reads the modules that were built above.
      const { lines } = await import('../docs/numbers.js');
      await buildPacks('dist/locales', languageLists(lines()));
      await buildPreviewPage('dist/translate.html');
    },
  ],
  [
    'the classic script and the frame',
    async () => {
      await writeFile(
        'dist/clonazepam-self-check.classic.js',
        `${await bundleClassic('src/bundles/classic.ts', clinicIntegrity())}\n`,
      );
      await buildFramePage('dist/frame.html');
      await copyFile('src/bundles/frame-height.js', 'dist/frame-height.js');
    },
  ],
  ['FHIR', () => buildFhir('dist')],
  [
    'sizes and hashes, the WordPress plugin, compressed files, server configuration',
    async () => {
      await buildWordPressPlugin('dist', await writeManifest('dist'));
      await compressFiles('dist');
      await copyHostingFiles('dist');
    },
  ],
];

export const build = async () => {
  console.log('Building dist/');
  await rm('dist', { recursive: true, force: true });
  for (const [name, step] of steps) {
    console.log(`  ${name}`);
    await step();
  }
};

if (isMain(import.meta.url)) await main(build);
