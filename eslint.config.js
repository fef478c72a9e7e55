import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'build/', 'node_modules/'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'],
    // Apps and packages with compilers and types of their own.
    ignores: ['test/frameworks/**', 'test/package/types/**'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers read the same in every template.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => this.update()` and `if (done) return this.close();` keep short functions and early returns on one line.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An empty attribute counts as an absent one.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Properties that pages set and values in templates are `unknown`, and converted to text as the platform does it.
      '@typescript-eslint/no-base-to-string': 'off',
      // A type parameter names the element that a selector finds.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/frameworks/*.d.ts'],
    // The frameworks are installed where the types are used, not here: their names resolve to nothing.
    rules: { '@typescript-eslint/no-redundant-type-constituents': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/frameworks/**', 'test/package/types/**'],
    rules: {
      // The types of a chai plugin let every `equal` return a promise.
      '@typescript-eslint/no-floating-promises': 'off',
      // Elements made by `document.createElement` have the class that their tag was defined with.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A hook may run before the test has assigned what it cleans up.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Tests replace functions of the platform, and put them back.
      '@typescript-eslint/unbound-method': 'off',
      // `<font>` is what machine translation inserts.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    // Long files and functions hide a missing concept. Content and style sheets are lists, and may be long.
    files: ['src/**/*.ts'],
    ignores: ['src/content/**', 'src/view/styles/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Tests check that content contains what is looked up in it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    // The core is pure: no DOM, no Lit. dependency-cruiser checks the order of the layers.
    files: [
      'src/content/**/*.ts',
      'src/domain/**/*.ts',
      'src/core.ts',
      'src/fhir.ts',
      'src/interop/**/*.ts',
      'src/i18n/{locale-tags,resolve-language,translator}.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^lit|/view/|/element/|clonazepam-self-check', message: 'The core knows no DOM.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'document',
        'window',
        'navigator',
        'location',
        'localStorage',
        'sessionStorage',
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Nothing a visitor answers is sent or saved.
      'no-restricted-properties': [
        'error',
        ...['sendBeacon'].map((property) => ({ property, message: 'Nothing is sent.' })),
        ...['localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'caches'].map((property) => ({
          property,
          message: 'Nothing is saved.',
        })),
        ...['pushState', 'replaceState'].map((property) => ({ property, message: 'No answer in the history.' })),
      ],
    },
  },
);
