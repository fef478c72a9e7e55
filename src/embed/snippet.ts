/**
 * What a partner pastes, for each embed method: the snippet with its pinned version and integrity, the sources that a
 * Content Security Policy must allow, and the rules for the site’s style sheet. Pure; used by the embed builder and the
 * tests.
 */
import { helpNumbers, tag, titleOf, type FirstScreenInput, type TagAttributes } from '../prerender/index.js';
import { shippedLocales, SOURCE_LOCALE, toBcp47 } from '../i18n/locale-tags.js';
import { resolveLanguages } from '../i18n/resolve-language.js';
import { isFrameOption } from '../domain/options.js';
import { estimateFirstScreenHeight } from './reserved-height.js';
import { version } from '../version.js';
import { palette } from '../view/styles/index.js';
import { escapeHtml } from '../prerender/serialize.js';

export const embedMethods = ['module', 'instant', 'classic', 'frame', 'npm'] as const;

export type EmbedMethod = (typeof embedMethods)[number];

export type ColorName = keyof typeof palette.light;

/** CSS colors by the name of their custom property without `--self-check-`. */
export type Colors = Readonly<Partial<Record<ColorName, string>>>;

/** The contents of `manifest.json`. */
export interface Manifest {
  readonly version: string;
  /** Hash of the style element of the instant snippet, as a policy names it: `'sha256-…'`. */
  readonly firstScreenStyles: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

export interface SnippetInput extends FirstScreenInput {
  readonly method: EmbedMethod;
  /** Address of the folder with the files of this version; ends in `/`. May be relative to the page. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly colors?: { readonly light?: Colors; readonly dark?: Colors };
}

export interface Snippet {
  /** To paste into the page; for `npm`, the tag alone. */
  readonly html: string;
  /**
   * For the site’s style sheet: colors, and the reserved height of the first screen. Empty for the instant snippet
   * without colors. A frame gets its colors in its query string.
   */
  readonly css: string;
  /** For `npm`: the command that installs this version. */
  readonly install: string;
  /** For `npm`: what the application imports. */
  readonly code: string;
  /** Sources that the page’s Content Security Policy must allow, by directive. Nothing else is needed. */
  readonly policy: Readonly<Record<string, readonly string[]>>;
}

/** Sandbox of the frame: allows scripts, links that open, Print, Save and Leave this page. */
export const SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads allow-top-navigation-by-user-activation';

/** Trusted Types policies that the script creates; the last one only where packs load through script tags. */
export const TRUSTED_TYPES = ['lit-html', 'clonazepam-self-check'] as const;
export const TRUSTED_TYPES_PACKS = 'clonazepam-self-check-packs';

/** Returns the attributes that are set, without empty ones. */
const set = (attributes: TagAttributes = {}): [string, string][] =>
  Object.entries(attributes).filter((entry): entry is [string, string] => Boolean(entry[1]));

/** Returns the language packs that this tag needs, each once. */
const packsFor = ({ attributes = {}, pageLanguage = SOURCE_LOCALE }: FirstScreenInput): readonly string[] => {
  const wanted = [attributes.lang ?? pageLanguage, ...(attributes.languages ?? '').split(/[\s,]+/)].filter(Boolean);
  return [...new Set(resolveLanguages(wanted.map(toBcp47), shippedLocales))];
};

/** Returns the names of the colors that are set in either theme. */
const named = ({ light = {}, dark = {} }: NonNullable<SnippetInput['colors']>): ColorName[] =>
  (Object.keys(palette.light) as ColorName[]).filter((name) => light[name] ?? dark[name]);

/**
 * A color for both themes. A theme without a color keeps its default: a color that works on white may be too pale on
 * black. Like the check itself, it follows the page’s `color-scheme`, not the device: most pages stay light on a dark
 * device.
 */
const both = (name: ColorName, { light, dark }: NonNullable<SnippetInput['colors']>): string =>
  `light-dark(${light?.[name] ?? palette.light[name]}, ${dark?.[name] ?? palette.dark[name]})`;

/** Light colors for every browser; browsers with `light-dark()` get both themes. */
const colorRules = (colors: NonNullable<SnippetInput['colors']>): string[] => {
  const names = named(colors);
  if (!names.length) return [];
  const light = names.filter((name) => colors.light?.[name]);
  const rule = (names: readonly ColorName[], indent: string, value: (name: ColorName) => string): string =>
    [
      `${indent}clonazepam-self-check {`,
      ...names.map((name) => `${indent}  --self-check-${name}: ${value(name)};`),
      `${indent}}`,
    ].join('\n');
  return [
    ...(light.length ? [`${rule(light, '', (name) => colors.light![name]!)}\n`] : []),
    `@supports (color: light-dark(#000, #fff)) {\n${rule(names, '  ', (name) => both(name, colors))}\n}\n`,
  ];
};

const CLASS = 'clonazepam-self-check';

/**
 * Wraps the snippet in a block. In a paragraph, or where a CMS adds paragraphs, the parser would close the tag before
 * its content. It is one line, because WordPress turns every line break into `<br>`.
 */
const wrap = (html: string): string => `<div>${html}</div>\n`;

/** Reserves the height of the first screen. */
const heightRules = ({ method, ...input }: SnippetInput): string[] => {
  if (method === 'instant') return [];
  if (method === 'frame') {
    const height = estimateFirstScreenHeight(input, '16px');
    return [`iframe.${CLASS} {\n  display: block;\n  border: 0;\n  block-size: ${height};\n}\n`];
  }
  return [`clonazepam-self-check {\n  display: block;\n  min-block-size: ${estimateFirstScreenHeight(input)};\n}\n`];
};

const styleSheet = (input: SnippetInput): string =>
  [...heightRules(input), ...(input.method === 'frame' ? [] : colorRules(input.colors ?? {}))].join('\n');

/**
 * A source for a policy directive. One that ends in `/` covers everything below it. Policies have no relative URLs, so
 * `'self'` replaces one.
 */
const source = (address: string): string =>
  /^https?:\/\//i.test(address) ? address.replace(/[;,\s]/g, encodeURIComponent) : `'self'`;

/**
 * Returns the URL of the frame: options go into the query string, except `locale-src` and `disclose`, which a frame
 * ignores.
 */
export const frameAddress = ({
  folder,
  attributes,
  colors = {},
}: Pick<SnippetInput, 'folder' | 'attributes' | 'colors'>): string => {
  const options = new URLSearchParams([
    ...set(attributes).filter(([name]) => isFrameOption(name)),
    ...named(colors).map((name) => [name, both(name, colors)] as [string, string]),
  ]);
  return `${folder}frame.html${options.size ? `?${options}` : ''}`;
};

/** What an application imports: the tag, and the language packs that it needs. */
const importCode = (input: SnippetInput): string => {
  const packs = packsFor(input).map((language) => ({ language, name: language.replace('-', '') }));
  return [
    `import 'clonazepam-self-check/define.js';`,
    ...(packs.length ? [`import { addLocale } from 'clonazepam-self-check';`] : []),
    ...packs.map(
      ({ language, name }) =>
        `import ${name} from 'clonazepam-self-check/locales/${language}.json' with { type: 'json' };`,
    ),
    ...packs.map(({ language, name }) => `addLocale('${language}', ${name});`),
  ].join('\n');
};

/**
 * Writes what a partner pastes.
 *
 * @param input - method, folder and manifest of the files, attributes of the tag, messages of its language
 * @throws {TypeError} when a file that the snippet needs is missing from the manifest
 */
export const snippet = (input: SnippetInput): Snippet => {
  const { method, folder, manifest, attributes } = input;
  const script = (path: string, kind: string): string => {
    const file = manifest.files[path];
    if (!file) throw new TypeError(`The manifest does not list ${path}.`);
    return `<script ${kind} src="${escapeHtml(folder + path)}" integrity="${file.integrity}" crossorigin="anonymous"></script>`;
  };
  // Before the script, so that nothing loads later.
  const packs = (): string =>
    packsFor(input)
      .map((language) => script(`locales/${language}.js`, 'defer'))
      .join('');
  const css = styleSheet(input);
  const localeSrc = attributes?.['locale-src'];
  const file = localeSrc ? { 'connect-src': [source(localeSrc)] } : {};
  const scripts = { 'script-src': [source(folder)], ...file, 'trusted-types': [...TRUSTED_TYPES] };

  switch (method) {
    case 'module':
    case 'instant':
      return {
        html: wrap(
          `${packs()}${script('clonazepam-self-check.js', 'type="module"')}${tag(input, method === 'instant')}`,
        ),
        css,
        install: '',
        code: '',
        policy: method === 'instant' ? { ...scripts, 'style-src': [manifest.firstScreenStyles] } : scripts,
      };
    case 'classic':
      return {
        html: wrap(`${packs()}${script('clonazepam-self-check.classic.js', 'defer')}${tag(input)}`),
        css,
        install: '',
        code: '',
        policy: scripts,
      };
    case 'frame': {
      const address = frameAddress(input);
      // `frameborder` is obsolete, but a style attribute would need a policy that allows it.
      const frame = `<iframe class="${CLASS}" title="${escapeHtml(titleOf(input))}" src="${escapeHtml(address)}" sandbox="${SANDBOX}" allow="clipboard-write" referrerpolicy="no-referrer" width="100%" height="600" frameborder="0" loading="eager"></iframe>`;
      return {
        html: wrap(`${frame}${helpNumbers(input)}${script('frame-height.js', 'defer')}`),
        css,
        install: '',
        code: '',
        policy: { 'frame-src': [source(`${folder}frame.html`)], 'script-src': [source(`${folder}frame-height.js`)] },
      };
    }
    case 'npm':
      return {
        html: `${tag(input)}\n`,
        css,
        install: `npm install --save-exact clonazepam-self-check@${manifest.version}`,
        code: importCode(input),
        policy: { ...file, 'trusted-types': [...TRUSTED_TYPES] },
      };
  }
};

/** The value of the `Content-Security-Policy` header: what it must contain for this embed method. */
export const policyText = ({ policy }: Snippet): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

export { version };
