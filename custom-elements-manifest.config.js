/**
 * How `custom-elements.json` is made. It describes what a page can use: private members are left out, and modules are
 * named as they are published.
 */
const published = (path) =>
  // Importing `define.js` is what defines the tag; how that is done stands beside it.
  path.replace(/^\/?src\/definition\.ts$/, 'src/define.ts').replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/lib/$1.js');

/** For the scripts that pages load, and no door of the package. */
const internal = new Set(['defineSoon']);

/** Members that belong to the element’s insides or to its base class. */
const inside = new Set([
  'reflected',
  'observedAttributes',
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
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
        // The base class is no door of the package: what it gives is listed here.
        if (declaration.superclass) declaration.superclass = { name: 'HTMLElement' };
      }
      for (const item of module.exports ?? []) {
        if (item.declaration?.module) item.declaration.module = published(item.declaration.module);
      }
    }
  },
};

export default {
  globs: ['src/clonazepam-self-check.ts', 'src/definition.ts'],
  outdir: '.',
  litelement: true,
  // Or each run, the freshness check’s too, would write its own folder into package.json.
  packagejson: false,
  plugins: [publicOnly],
};
