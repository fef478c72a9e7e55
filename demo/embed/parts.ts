/** What is pasted, and where: the outputs of the builder. Pure. */
import { privacyText } from '../../src/privacy-text.js';
import { policyText, snippet, type Manifest, type Snippet, type Way } from '../../src/snippet.js';
import type { Choice } from './choice.js';

/** Each way by its name, and for whom it is. */
export const wayWords: Readonly<Record<Way, readonly [name: string, when: string]>> = {
  module: ['Script tag', 'For most sites.'],
  instant: [
    'Script tag, first screen inside',
    'Shows with the page’s first paint, moves nothing, and is of use where scripts fail. A longer snippet.',
  ],
  classic: ['Classic script tag', 'For content management systems that strip type="module".'],
  frame: [
    'Frame',
    'For sites that allow no foreign script on the page, and for the strongest privacy: the page cannot look in.',
  ],
  npm: ['npm package', 'For applications that are built: React, Vue, Svelte, Angular, server rendering.'],
};

export interface Part {
  readonly id: 'install' | 'code' | 'html' | 'css' | 'policy' | 'privacy';
  readonly title: string;
  readonly say: string;
  readonly text: string;
}

/** Which file each way loads first; `npm` becomes part of the application’s own. */
const entry: Readonly<Record<Exclude<Way, 'npm'>, string>> = {
  module: 'clonazepam-self-check.js',
  instant: 'clonazepam-self-check.js',
  classic: 'clonazepam-self-check.classic.js',
  frame: 'frame.html',
};

export interface Sizes {
  readonly files: Readonly<Record<string, { readonly gzip: number }>>;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a visitor loads, compressed. */
export const weightOf = (way: Way, manifest: Sizes, packs: readonly string[]): string => {
  if (way === 'npm') return 'Becomes part of your own bundle.';
  const size = (path: string): number => manifest.files[path]?.gzip ?? 0;
  const languages = packs.reduce((sum, tag) => sum + size(`locales/${tag}.js`), 0);
  return `Visitors load ${kilobytes(size(entry[way]))}${languages ? ` and ${kilobytes(languages)} of languages` : ''} (gzip), once.`;
};

const pasted: Readonly<Record<Way, string>> = {
  module: 'Where the check is to stand. What is between the tags shows where no script runs.',
  instant: 'Where the check is to stand, as it is: the template is the first screen.',
  classic: 'Where the check is to stand. What is between the tags shows where no script runs.',
  frame: 'Where the check is to stand. The script fits the frame to its height; without it, the frame scrolls.',
  npm: 'In your template, or rendered by your server. What is between the tags shows where no script runs.',
};

/** @returns what is to be pasted, in the order in which it is done */
export const partsOf = (
  { way, folder = './', attributes, colours }: Choice,
  manifest: Manifest,
  messages: Readonly<Record<string, unknown>> | undefined,
): readonly Part[] => {
  const made: Snippet = snippet({
    way,
    folder,
    manifest,
    attributes,
    colours: { light: colours.light.accepted, dark: colours.dark.accepted },
    ...(messages ? { messages } : {}),
  });
  const parts: Part[] = [
    { id: 'install', title: 'Install', say: 'In the folder of your application.', text: made.install },
    { id: 'code', title: 'Import', say: 'Once, in code that runs in the browser.', text: made.code },
    { id: 'html', title: way === 'npm' ? 'The tag' : 'The snippet', say: pasted[way], text: made.html },
    {
      id: 'css',
      title: 'Your style sheet',
      say: `At the end of your site’s style sheet: ${[
        ...(way === 'instant' ? [] : ['room for the first screen, so that nothing below it moves when it comes']),
        ...(made.css.includes('--self-check-') ? ['your colours'] : []),
      ].join(', and ')}.`,
      text: made.css,
    },
    {
      id: 'policy',
      title: 'Content security policy',
      say:
        way === 'frame'
          ? 'Only where your site has such a policy: add these sources to what it allows already.'
          : 'Only where your site has such a policy: add these sources to what it allows already. trusted-types is needed only beside require-trusted-types-for.',
      text: policyText(made),
    },
    {
      id: 'privacy',
      title: 'For your privacy page',
      say: 'Fill in what stands in brackets. Let whoever answers for privacy read it.',
      text: privacyText({ way, folder, disclose: 'disclose' in attributes }).join('\n\n'),
    },
  ];
  return parts.filter(({ text }) => text);
};
