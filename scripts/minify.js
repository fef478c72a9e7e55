/**
 * Makes the script that pages load small, after its modules have become one. Vite’s own minifier goes over the result.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { minify } from 'terser';
import { parseAst } from 'vite';

/** Modules whose objects never meet the browser, the page or a translation: their members may have any name. */
const PURE = ['src', 'src/content', 'src/view'];

/** What is seen from outside although a pure module declares it: the detail of `self-check-complete`. */
const PUBLIC = ['band'];

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

const literals = (node, found = new Set()) => {
  if (node?.type === 'Literal' && typeof node.value === 'string') found.add(node.value);
  for (const value of Object.values(node ?? {})) {
    if (Array.isArray(value)) value.forEach((child) => child && literals(child, found));
    else if (value && typeof value === 'object') literals(value, found);
  }
  return found;
};

/**
 * Names that the browser or the language has for anything: members, and options such as `dateStyle`. TypeScript lists them
 * all. One of ours by the same name is left alone, for nobody sees from a name alone whose it is.
 */
const platformNames = () => {
  const require = createRequire(import.meta.url);
  // The package that is named typescript here is a door to this one.
  const door = createRequire(require.resolve('typescript/package.json'));
  const folder = dirname(door.resolve('@typescript/old/lib/lib.dom.d.ts'));
  return readdirSync(folder)
    .filter((name) => /^lib\..*\.d\.ts$/.test(name))
    .flatMap((name) => matches(readFileSync(join(folder, name), 'utf8'), /^ +(?:readonly |get |set )?(\w+)\??[:(<]/gm));
};

/**
 * Names of members that may be shortened: those that pure modules declare (`readonly count: number`) or give to content
 * (`resultTitle: msg(…)`), unless they are reached by their name as a text, fill a gap in a message, or belong to the
 * element or the platform.
 */
export const ownNames = (code) => {
  const files = PURE.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && name !== 'clonazepam-self-check.ts')
      .map((name) => [folder, readFileSync(join(folder, name), 'utf8')]),
  );
  const declared = files.flatMap(([folder, text]) => [
    ...matches(text, /readonly (\w+)\??:/g),
    ...(folder === 'src/content' ? matches(text, /^ +(\w+): /gm) : []),
  ]);
  const element = JSON.parse(readFileSync('custom-elements.json', 'utf8')).modules.flatMap(({ declarations }) =>
    declarations.flatMap(({ members = [], attributes = [] }) => [...members, ...attributes].map(({ name }) => name)),
  );
  const kept = new Set([
    ...PUBLIC,
    ...element,
    ...platformNames(),
    ...literals(parseAst(code)),
    ...matches(code, /(?<!\$)\{(\w+)\}/g),
  ]);
  return [...new Set(declared)].filter((name) => name.length > 2 && !kept.has(name));
};

/** @param {string} code - the script, its modules in one */
export const minifyScript = async (code) => {
  const { code: small, map } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, inline: 1 },
    mangle: { properties: { regex: new RegExp(`^(?:${ownNames(code).join('|')})$`) } },
    format: { quote_style: 3 },
    sourceMap: { asObject: true },
  });
  return { code: small, map };
};
