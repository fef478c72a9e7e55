/** Makes `dist/frame.html`: the check on a page of its own, in one file, with the policy that holds it to its promise. */
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { hashOf } from './integrity.js';
import { lean, minifyStyles } from './strip-notes.js';

const SOURCE = 'src/frame-page';

/** Bundles one script so that it can stand in a page or be loaded as a classic script. */
export const bundleClassic = async (entry) => {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [lean()],
    build: {
      target: 'es2022',
      write: false,
      lib: { entry, formats: ['iife'], name: 'clonazepamSelfCheck' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return output[0].code.trim();
};

export const buildFramePage = async (to) => {
  const { tag } = await import('../dist/lib/first-screen.js');
  const code = (await bundleClassic('src/frame.ts')).replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
  const css = minifyStyles(await readFile(`${SOURCE}/frame.css`, 'utf8'));
  const policy = [
    `default-src 'none'`,
    // Beside its own script, the language packs that stand beside this page.
    `script-src ${hashOf(code)} 'self'`,
    `style-src ${hashOf(css)}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html clonazepam-self-check clonazepam-self-check-packs`,
  ].join('; ');
  const page = await readFile(`${SOURCE}/frame.html`, 'utf8');
  await writeFile(
    to,
    page
      .replace(/\n\s*/g, '')
      .replace('/* policy */', () => policy)
      .replace('/* styles */', () => css)
      .replace('<!-- fallback -->', () => tag({ attributes: { 'heading-level': '1' } }))
      .replace('/* script */', () => code),
  );
};
