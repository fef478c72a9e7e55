/**
 * What a partner pastes, for each way of embedding: the snippet with its pinned version and integrity, what its content
 * security policy must allow, and what goes into the site’s style sheet. Pure; the embed builder shows it, tests paste it.
 */
import { firstScreenStyles, tag, titleOf, type FirstScreenInput, type TagAttributes } from './first-screen.js';
import { matchLocale, shippedLocales, SOURCE_LOCALE } from './locales.js';
import { version } from './version.js';
import type { palette } from './view/styles.js';
import { escapeHtml } from './view/to-html.js';

export const ways = ['module', 'instant', 'classic', 'frame', 'npm'] as const;

/** How the check comes into a page. */
export type Way = (typeof ways)[number];

export type ColourName = keyof typeof palette.light;

/** CSS colours by the name of their custom property without `--self-check-`. */
export type Colours = Readonly<Partial<Record<ColourName, string>>>;

/** What `manifest.json` of the built files says. */
export interface Manifest {
  readonly version: string;
  /** Hash of the style element of the instant snippet, as a policy names it: `'sha256-…'`. */
  readonly firstScreenStyles: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

export interface SnippetInput extends FirstScreenInput {
  readonly way: Way;
  /** Address of the folder with the files of this version; ends in `/`. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly colours?: { readonly light?: Colours; readonly dark?: Colours };
}

export interface Snippet {
  /** To paste into the page; for `npm`, the tag alone. */
  readonly html: string;
  /** For the site’s style sheet; empty where nothing is set, and for the frame, which takes colours in its address. */
  readonly css: string;
  /** For `npm`: what the application imports. */
  readonly code: string;
  /** What the page’s content security policy must allow, by directive. Nothing else is needed. */
  readonly policy: Readonly<Record<string, readonly string[]>>;
}

/** Sandbox of the frame: scripts; links that open; Print; Save; Leave this page. Nothing of the page around. */
export const SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads allow-top-navigation-by-user-activation';

/** Trusted Types policies by which the script makes its markup; the last one only where packs come by script tag. */
export const TRUSTED_TYPES = ['lit-html', 'clonazepam-self-check'] as const;
export const TRUSTED_TYPES_PACKS = 'clonazepam-self-check-packs';

/** Attributes in the order in which a partner thinks of them; empty ones left out. */
const set = (attributes: TagAttributes = {}): [string, string][] =>
  Object.entries(attributes).filter((entry): entry is [string, string] => Boolean(entry[1]));

/** Language packs that this tag needs, each once. */
const packsFor = ({ attributes = {}, pageLanguage = SOURCE_LOCALE }: FirstScreenInput): readonly string[] => {
  const wanted = [attributes.lang ?? pageLanguage, ...(attributes.languages ?? '').split(/[\s,]+/)].filter(Boolean);
  return [...new Set(wanted.flatMap((language) => matchLocale(language, shippedLocales) ?? []))];
};

const rule = (colours: Colours = {}): string =>
  Object.entries(colours)
    .map(([name, value]) => `  --self-check-${name}: ${value};\n`)
    .join('');

/** Colours for light pages, and for dark ones where the visitor’s device asks for dark. */
const styleSheet = ({ colours }: SnippetInput): string => {
  const light = rule(colours?.light);
  const dark = rule(colours?.dark);
  return [
    light && `clonazepam-self-check {\n${light}}\n`,
    dark &&
      `@media (prefers-color-scheme: dark) {\n  clonazepam-self-check {\n${dark.replace(/^/gm, '  ').trimEnd()}\n  }\n}\n`,
  ]
    .filter(Boolean)
    .join('\n');
};

/** An address that a directive can name: one that ends in `/` stands for all below it. */
const source = (folder: string): string => folder.replace(/[;,\s]/g, encodeURIComponent);

/**
 * @param input - way, folder and manifest of the files, attributes of the tag, words of its language
 * @throws {TypeError} when the manifest does not know a file that the snippet needs
 */
export const snippet = (input: SnippetInput): Snippet => {
  const { way, folder, manifest, attributes, colours } = input;
  const script = (path: string, kind: string): string => {
    const file = manifest.files[path];
    if (!file) throw new TypeError(`The manifest does not list ${path}.`);
    return `<script ${kind} src="${escapeHtml(folder + path)}" integrity="${file.integrity}" crossorigin="anonymous"></script>\n`;
  };
  // Before the script, so that nothing loads later.
  const packs = packsFor(input).map((language) => script(`locales/${language}.js`, 'defer'));
  const css = styleSheet(input);
  const scripts = { 'script-src': [source(folder)], 'trusted-types': [...TRUSTED_TYPES] };

  switch (way) {
    case 'module':
    case 'instant':
      return {
        html: `${packs.join('')}${script('clonazepam-self-check.js', 'type="module"')}${tag(input, way === 'instant')}\n`,
        css,
        code: '',
        policy: way === 'instant' ? { ...scripts, 'style-src': [manifest.firstScreenStyles] } : scripts,
      };
    case 'classic':
      return {
        html: `${packs.join('')}${script('clonazepam-self-check.classic.js', 'defer')}${tag(input)}\n`,
        css,
        code: '',
        policy: scripts,
      };
    case 'frame': {
      const options = new URLSearchParams([
        ...set(attributes).filter(([name]) => name !== 'locale-src' && name !== 'disclose'),
        ...Object.entries(colours?.light ?? {}),
      ]);
      const address = `${folder}frame.html${options.size ? `?${options}` : ''}`;
      return {
        html: `<iframe title="${escapeHtml(titleOf(input))}" src="${escapeHtml(address)}" sandbox="${SANDBOX}" allow="clipboard-write" referrerpolicy="no-referrer" width="100%" height="720" loading="eager"></iframe>\n${script('frame-height.js', 'defer')}`,
        css: '',
        code: '',
        policy: { 'frame-src': [`${source(folder)}frame.html`], 'script-src': [`${source(folder)}frame-height.js`] },
      };
    }
    case 'npm':
      return {
        html: `${tag(input)}\n`,
        css,
        code: [
          `import 'clonazepam-self-check/define.js';`,
          ...packsFor(input).flatMap((language) => {
            const name = language.replace('-', '');
            return [
              `import { addLocale } from 'clonazepam-self-check';`,
              `import ${name} from 'clonazepam-self-check/locales/${language}.json' with { type: 'json' };`,
              `addLocale('${language}', ${name});`,
            ];
          }),
        ]
          .filter((line, index, lines) => lines.indexOf(line) === index)
          .sort((a, b) => Number(b.startsWith('import')) - Number(a.startsWith('import')))
          .join('\n'),
        policy: { 'trusted-types': [...TRUSTED_TYPES] },
      };
  }
};

/** The policy as a header’s text: what must be in it for this way of embedding. */
export const policyText = ({ policy }: Snippet): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

export { firstScreenStyles, version };
