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
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // The content is checked to hold what is looked up in it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    // The domain is pure, and each layer imports only what stands before it: content, answers, assessment, advice, view.
    files: [
      'src/content/**/*.ts',
      'src/{answers,assessment,advice,journey,options,contacts,translate,summary,core}.ts',
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
