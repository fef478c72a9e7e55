/**
 * Minifies the style sheets of the built modules. They are assembled from parts when their module runs, so they are
 * evaluated here, and the result replaces the module. Nothing minifies CSS in a browser or on a server.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Features, transform } from 'lightningcss';
import { isMain } from '../run.js';

/** Modules that export style sheets and nothing else, by their paths below `src` and `dist/lib`. */
const SHEETS = ['view/styles/host', 'view/styles/first-screen', 'view/styles/screens', 'prerender/styles'];

/** Modules that only the sheets above are assembled from. */
const PARTS = ['view/styles/print'];

const built = (module, ending = 'js') => resolve('dist/lib', `${module}.${ending}`);

/** Keeps the `min-height` of older browsers, which the shorter `height >=` would replace. */
export const minifyCss = (css) =>
  transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    minify: true,
    include: Features.MediaQueries,
  }).code.toString();

const minifySheets = async () => {
  const modules = await Promise.all(SHEETS.map((module) => import(pathToFileURL(built(module)).href)));
  for (const [index, sheets] of modules.entries()) {
    const exported = Object.entries(sheets).map(
      ([name, css]) => `export const ${name} = ${JSON.stringify(minifyCss(css))};\n`,
    );
    await writeFile(built(SHEETS[index]), exported.join(''));
  }
  for (const module of PARTS) for (const ending of ['js', 'd.ts']) await rm(built(module, ending));
};

/** Vite plugin: replaces the sources of style sheets with the minified ones from `dist/lib`. */
export const builtSheets = () => ({
  name: 'built-sheets',
  load(id) {
    const module = SHEETS.find((path) => id.endsWith(`/src/${path}.ts`));
    return module && readFile(built(module), 'utf8');
  },
});

// Run in a process of its own: Node does not load a module a second time.
if (isMain(import.meta.url)) await minifySheets();
