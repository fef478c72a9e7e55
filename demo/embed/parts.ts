/** The outputs of the builder: what to paste, and where. Pure. */
import { privacyNotice } from '../../src/embed/privacy-notice.js';
import { policyText, snippet, type Manifest, type Snippet, type EmbedMethod } from '../../src/embed/snippet.js';
import type { Choice } from './choice.js';

/** Label and hint of each embed method. */
export const methodLabels: Readonly<Record<EmbedMethod, readonly [label: string, hint: string]>> = {
  module: ['Script tag', 'For most sites.'],
  instant: [
    'Script tag, first screen inside',
    'Shows with the page’s first paint, without layout shift, and helps where scripts fail. The snippet is longer.',
  ],
  classic: [
    'Classic script tag',
    'For content management systems that keep scripts but remove type="module". WordPress is not one of them.',
  ],
  frame: [
    'Frame',
    'For sites that allow no third-party script in the page, and for the strongest privacy: the page can’t read the check.',
  ],
  npm: ['npm package', 'For applications with a build step: React, Vue, Svelte, Angular, server rendering.'],
};

export interface Part {
  readonly id: 'install' | 'code' | 'html' | 'css' | 'policy' | 'privacy';
  readonly title: string;
  readonly hint: string;
  readonly text: string;
}

/** The file that each method loads first; with `npm`, it is part of the application’s own bundle. */
const entryFile: Readonly<Record<Exclude<EmbedMethod, 'npm'>, string>> = {
  module: 'clonazepam-self-check.js',
  instant: 'clonazepam-self-check.js',
  classic: 'clonazepam-self-check.classic.js',
  frame: 'frame.html',
};

export interface Sizes {
  readonly files: Readonly<Record<string, { readonly gzip: number }>>;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Says how much a visitor downloads, compressed. */
export const downloadSize = (
  method: EmbedMethod,
  manifest: Sizes,
  packs: readonly string[],
  formats: boolean,
): string => {
  if (method === 'npm') return 'Part of your own bundle.';
  const size = (path: string): number => manifest.files[path]?.gzip ?? 0;
  const languages = packs.reduce((sum, tag) => sum + size(`locales/${tag}.js`), 0);
  const fhir = formats ? size(method === 'frame' ? 'frame-fhir.js' : 'clonazepam-self-check.fhir.js') : 0;
  return `Visitors download ${kilobytes(size(entryFile[method]) + fhir)}${languages ? `, and ${kilobytes(languages)} of language packs` : ''} (gzip), once.`;
};

const snippetHints: Readonly<Record<EmbedMethod, string>> = {
  module:
    'Paste it where the check should appear. The content between the tags is the fallback: it shows where the script can’t run.',
  instant: 'Paste it, unchanged, where the check should appear. The template is the first screen.',
  classic:
    'Paste it where the check should appear. The content between the tags is the fallback: it shows where the script can’t run.',
  frame:
    'Paste it where the check should appear. The script fits the frame to its content; without it, the frame scrolls.',
  npm: 'Put it in your template, or render it on your server. The content between the tags is the fallback: it shows where the script can’t run.',
};

/** Returns what to paste, in order. */
export const partsOf = (
  { method, folder = './', attributes, colors }: Choice,
  manifest: Manifest,
  messages: Readonly<Record<string, unknown>> | undefined,
): readonly Part[] => {
  const output: Snippet = snippet({
    method,
    folder,
    manifest,
    attributes,
    colors: { light: colors.light.accepted, dark: colors.dark.accepted },
    ...(messages ? { messages } : {}),
  });
  const parts: Part[] = [
    { id: 'install', title: 'Install', hint: 'Run this in your application’s folder.', text: output.install },
    { id: 'code', title: 'Import', hint: 'Add this once, to code that runs in the browser.', text: output.code },
    { id: 'html', title: method === 'npm' ? 'The tag' : 'The snippet', hint: snippetHints[method], text: output.html },
    {
      id: 'css',
      title: 'Your style sheet',
      hint: `Add this to the end of your site’s style sheet. It ${[
        ...(method === 'instant' ? [] : ['reserves the height of the first screen, to avoid layout shift']),
        ...(output.css.includes('--self-check-') ? ['sets your colors'] : []),
      ].join(', and ')}.`,
      text: output.css,
    },
    {
      id: 'policy',
      title: 'Content Security Policy',
      hint:
        method === 'frame'
          ? 'Only if your site sends one: add these sources to those that it allows already.'
          : 'Only if your site sends one: add these sources to those that it allows already. trusted-types is needed only together with require-trusted-types-for.',
      text: policyText(output),
    },
    {
      id: 'privacy',
      title: 'For your privacy page',
      hint: 'Fill in the brackets, and have your privacy officer review the text.',
      text: privacyNotice({ method, folder, disclose: 'disclose' in attributes }).join('\n\n'),
    },
  ];
  return parts.filter(({ text }) => text);
};
