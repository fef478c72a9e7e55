/** Makes `dist/frame.html`: the check on a page of its own, in one file, with the policy that holds it to its promise. */
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { hashOf } from './integrity.js';
import { lean, minifyStyles } from './strip-notes.js';

const SOURCE = 'src/frame-page';

/** A script as it may stand between `<script>` tags. */
export const withinScript = (code) => code.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');

/**
 * Bundles one script so that it can stand in a page or be loaded as a classic script.
 *
 * @param {string} entry
 * @param {Record<string, string>} [define] - JavaScript by the name that it takes the place of
 */
export const bundleClassic = async (entry, define = {}) => {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [lean()],
    define,
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
  const { TRUSTED_TYPES, TRUSTED_TYPES_PACKS } = await import('../dist/lib/snippet.js');
  const code = withinScript(await bundleClassic('src/frame.ts'));
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
    `trusted-types ${[...TRUSTED_TYPES, TRUSTED_TYPES_PACKS].join(' ')}`,
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
