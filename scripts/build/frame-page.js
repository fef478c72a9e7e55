/** Builds `dist/frame.html`: the check on a page of its own, in one file, with a strict Content Security Policy. */
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { hashOf } from './integrity.js';
import { minify } from './minify.js';
import { builtSheets, minifyCss } from './styles.js';

const SOURCE = 'src/bundles';

/** Escapes a script for use between `<script>` tags. */
export const withinScript = (code) => code.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');

/**
 * Bundles one script so that it can be inlined in a page or loaded as a classic script.
 *
 * @param {string} entry
 * @param {Record<string, string>} [define] - JavaScript by the name that it replaces
 * @param {string} [target] - the oldest ECMAScript version that must run it
 */
export const bundleClassic = async (entry, define = {}, target = 'es2022') => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [builtSheets(), minify()],
    define,
    build: {
      target,
      write: false,
      lib: { entry, formats: ['iife'], name: 'clonazepamSelfCheck' },
      rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: false } },
    },
  });
  const [{ output }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (result);
  return output[0].code.trim();
};

/** Bundles the script for browsers in which the check does not run, with emergency and crisis numbers by region. */
const numbersScript = async () => {
  const { contactsFor, regionCodes } = await import('../../dist/lib/core.js');
  const lines = regionCodes
    .map((region) => {
      const { emergency = '', crisis } = contactsFor(region, undefined);
      return [region, emergency, crisis[0]?.phone ?? ''].join();
    })
    .filter((line) => !line.endsWith(',,'));
  const define = { NUMBERS: JSON.stringify(lines.join(';')) };
  return withinScript(await bundleClassic(`${SOURCE}/frame-numbers.js`, define, 'es2015'));
};

export const buildFramePage = async (to) => {
  const { tag } = await import('../../dist/lib/prerender/index.js');
  const { TRUSTED_TYPES, TRUSTED_TYPES_PACKS } = await import('../../dist/lib/embed/snippet.js');
  const code = withinScript(await bundleClassic('src/bundles/frame.ts'));
  const numbers = await numbersScript();
  const css = minifyCss(await readFile(`${SOURCE}/frame.css`, 'utf8'));
  const policy = [
    `default-src 'none'`,
    // Its own scripts, and the language packs next to this page.
    `script-src ${hashOf(numbers)} ${hashOf(code)} 'self'`,
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
      .replace('/* numbers */', () => numbers)
      .replace('/* script */', () => code),
  );
};
