/**
 * The order of the source folders, enforced by `npm test` (test/project/dependencies.test.js).
 *
 * content < i18n < domain < view < element; within the domain, answers < assessment < advice.
 */
import { existsSync } from 'node:fs';

/** Returns a pattern for files and folders of `src`. Throws if one is missing, as a rule for it would never apply. */
const src = (...paths) => {
  for (const path of paths)
    if (!existsSync(`src/${path}`)) throw new Error(`A rule names src/${path}, which does not exist.`);
  return `^src/(${paths.map((path) => path.replace(/\./g, '\\.') + (path.includes('.') ? '$' : '/')).join('|')})`;
};

const LAYERS = ['content', 'i18n', 'domain', 'view', 'element'];

/** Each layer imports only itself and the layers before it. */
const layerRules = LAYERS.map((layer, index) => ({
  name: `${layer}-imports-only-what-comes-before`,
  severity: 'error',
  from: { path: src(layer) },
  to: { path: '^src/', pathNot: src(...LAYERS.slice(0, index + 1), 'version.ts') },
}));

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...layerRules,
    {
      name: 'answers-before-assessment',
      severity: 'error',
      from: { path: src('domain/answers.ts') },
      to: { path: src('domain/assessment.ts', 'domain/advice.ts', 'domain/summary.ts'), reachable: true },
    },
    {
      name: 'assessment-before-advice',
      severity: 'error',
      from: { path: src('domain/assessment.ts') },
      to: { path: src('domain/advice.ts', 'domain/summary.ts'), reachable: true },
    },
    {
      name: 'core-reaches-no-lit-and-no-page',
      comment: 'tsconfig.core.json also compiles the core without the types of the DOM.',
      severity: 'error',
      from: { path: src('core.ts') },
      to: {
        path: `node_modules/(lit|@lit)|${src('view', 'element', 'i18n/language-packs.ts', 'i18n/script-loader.ts')}`,
        reachable: true,
      },
    },
    {
      name: 'not-in-the-shipped-script',
      severity: 'error',
      from: { path: src('bundles/module.ts', 'bundles/classic.ts', 'bundles/frame.ts') },
      to: { path: src('prerender', 'embed', 'interop'), reachable: true },
    },
    {
      name: 'interop-imports-only-content-i18n-and-domain',
      severity: 'error',
      from: { path: src('interop') },
      to: { path: `^src/|node_modules`, pathNot: src('interop', 'content', 'i18n', 'domain') },
    },
    {
      name: 'interop-reaches-no-page',
      severity: 'error',
      from: { path: src('fhir.ts') },
      to: {
        path: `node_modules/(lit|@lit)|${src('view', 'element', 'i18n/language-packs.ts', 'i18n/script-loader.ts')}`,
        reachable: true,
      },
    },
    {
      name: 'entry-points-alone-at-the-root',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+$', pathNot: src('version.ts', 'define.ts') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
