/**
 * Configures the analyzer that writes `custom-elements.json`. The manifest describes what a page can use: private
 * members are left out, and modules have the paths under which they are published.
 */
const published = (path) =>
  // Pages define the tag by importing `define.js`; definition.ts is an implementation detail.
  path.replace(/^\/?src\/element\/definition\.ts$/, 'src/define.ts').replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/lib/$1.js');

/** For the scripts that pages load; not exported by the package. */
const internal = new Set(['defineInOwnTask']);

/** Members that are internal to the element or its base class. */
const inside = new Set([
  'attributes',
  'observedAttributes',
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'addController',
  'removeController',
]);

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({ exports }) => exports?.length);
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations?.filter(({ name }) => !internal.has(name));
      module.exports = module.exports?.filter(({ name }) => !internal.has(name));
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !inside.has(name),
        );
        // The package does not export the base class: what it provides is listed here.
        if (declaration.superclass) declaration.superclass = { name: 'HTMLElement' };
      }
      for (const item of module.exports ?? []) {
        if (item.declaration?.module) item.declaration.module = published(item.declaration.module);
      }
    }
  },
};

export default {
  globs: ['src/element/clonazepam-self-check.ts', 'src/element/definition.ts'],
  outdir: '.',
  litelement: true,
  // Otherwise each run, including that of the freshness test, would write its own folder into package.json.
  packagejson: false,
  plugins: [publicOnly],
};
