/** Makes `dist/translate.html`: the preview for translators as one file, which opens from anywhere, also from a folder. */
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { extractMessages } from './locales/messages.js';
import { lean } from './strip-notes.js';

const SOURCE = 'demo/translate';

export const buildPreviewPage = async (to) => {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [lean()],
    define: { MESSAGES: JSON.stringify(extractMessages()) },
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: `${SOURCE}/page.ts`, formats: ['iife'], name: 'preview' },
    },
  });
  const page = await readFile(`${SOURCE}/page.html`, 'utf8');
  const css = await readFile(`${SOURCE}/page.css`, 'utf8');
  // A replacement function: text that is put in must not be read as a pattern.
  await writeFile(
    to,
    page
      .replace('/* styles */', () => css)
      .replace('/* script */', () => output[0].code.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--')),
  );
};
