/** Builds `dist/translate.html`: the preview for translators as one file, which opens from a local folder too. */
import { readFile, writeFile } from 'node:fs/promises';
import { bundleClassic, withinScript } from './frame-page.js';
import { extractMessages } from '../locales/messages.js';

const SOURCE = 'demo/translate';

export const buildPreviewPage = async (to) => {
  const code = await bundleClassic(`${SOURCE}/page.ts`, { MESSAGES: JSON.stringify(extractMessages()) });
  const page = await readFile(`${SOURCE}/page.html`, 'utf8');
  const css = await readFile(`${SOURCE}/page.css`, 'utf8');
  // A replacement function: `$` in the inserted text must not be read as a pattern.
  await writeFile(
    to,
    page.replace('/* styles */', () => css).replace('/* script */', () => withinScript(code)),
  );
};
