/**
 * What a partner pastes, for each way of embedding: the snippet with its pinned version and integrity, what its content
 * security policy must allow, and what goes into the site’s style sheet. Pure; the embed builder shows it, tests paste it.
 */
import { tag, titleOf, type FirstScreenInput, type TagAttributes } from './first-screen.js';
import { matchLocale, shippedLocales, SOURCE_LOCALE } from './locales.js';
import { isFrameOption } from './options.js';
import { reservedHeight } from './reserved-height.js';
import { version } from './version.js';
import { palette } from './view/styles.js';
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
  /** Address of the folder with the files of this version; ends in `/`. May be relative to the page. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly colours?: { readonly light?: Colours; readonly dark?: Colours };
}

export interface Snippet {
  /** To paste into the page; for `npm`, the tag alone. */
  readonly html: string;
  /**
   * For the site’s style sheet: colours, and the room that the first screen will take, so that nothing moves when it comes.
   * Empty for the instant snippet without colours. The frame takes its colours in its address.
   */
  readonly css: string;
  /** For `npm`: the command that installs this version. */
  readonly install: string;
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

/** The names that are set in either theme. */
const named = ({ light = {}, dark = {} }: NonNullable<SnippetInput['colours']>): ColourName[] =>
  (Object.keys(palette.light) as ColourName[]).filter((name) => light[name] ?? dark[name]);

/**
 * A colour for both themes. A theme that is left out keeps its default: what is right on white may be too pale on black.
 * By the page’s `color-scheme`, as the check itself goes, and not by the device: most pages stay light on a dark device.
 */
const both = (name: ColourName, { light, dark }: NonNullable<SnippetInput['colours']>): string =>
  `light-dark(${light?.[name] ?? palette.light[name]}, ${dark?.[name] ?? palette.dark[name]})`;

/** Light colours for every browser; browsers that know of themes get both. */
const colourRules = (colours: NonNullable<SnippetInput['colours']>): string[] => {
  const names = named(colours);
  if (!names.length) return [];
  const light = names.filter((name) => colours.light?.[name]);
  const rule = (names: readonly ColourName[], indent: string, value: (name: ColourName) => string): string =>
    [
      `${indent}clonazepam-self-check {`,
      ...names.map((name) => `${indent}  --self-check-${name}: ${value(name)};`),
      `${indent}}`,
    ].join('\n');
  return [
    ...(light.length ? [`${rule(light, '', (name) => colours.light![name]!)}\n`] : []),
    `@supports (color: light-dark(#000, #fff)) {\n${rule(names, '  ', (name) => both(name, colours))}\n}\n`,
  ];
};

const CLASS = 'clonazepam-self-check';

/** Room for the first screen. */
const roomRules = ({ way, ...input }: SnippetInput): string[] => {
  if (way === 'instant') return [];
  if (way === 'frame') return [`iframe.${CLASS} {\n  block-size: ${reservedHeight(input, '16px')};\n}\n`];
  return [`clonazepam-self-check {\n  display: block;\n  min-block-size: ${reservedHeight(input)};\n}\n`];
};

const styleSheet = (input: SnippetInput): string =>
  [...roomRules(input), ...(input.way === 'frame' ? [] : colourRules(input.colours ?? {}))].join('\n');

/**
 * An address that a directive can name: one that ends in `/` stands for all below it. Policies know no relative
 * addresses, so the page’s own site stands for one.
 */
const source = (address: string): string =>
  /^https?:\/\//i.test(address) ? address.replace(/[;,\s]/g, encodeURIComponent) : `'self'`;

/**
 * Address of the frame: what is set goes into its query. A file of words, and the band, have no place in a frame.
 */
export const frameAddress = ({
  folder,
  attributes,
  colours = {},
}: Pick<SnippetInput, 'folder' | 'attributes' | 'colours'>): string => {
  const options = new URLSearchParams([
    ...set(attributes).filter(([name]) => isFrameOption(name)),
    ...named(colours).map((name) => [name, both(name, colours)] as [string, string]),
  ]);
  return `${folder}frame.html${options.size ? `?${options}` : ''}`;
};

/**
 * @param input - way, folder and manifest of the files, attributes of the tag, words of its language
 * @throws {TypeError} when the manifest does not know a file that the snippet needs
 */
export const snippet = (input: SnippetInput): Snippet => {
  const { way, folder, manifest, attributes } = input;
  const script = (path: string, kind: string): string => {
    const file = manifest.files[path];
    if (!file) throw new TypeError(`The manifest does not list ${path}.`);
    return `<script ${kind} src="${escapeHtml(folder + path)}" integrity="${file.integrity}" crossorigin="anonymous"></script>\n`;
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

  switch (way) {
    case 'module':
    case 'instant':
      return {
        html: `${packs()}${script('clonazepam-self-check.js', 'type="module"')}${tag(input, way === 'instant')}\n`,
        css,
        install: '',
        code: '',
        policy: way === 'instant' ? { ...scripts, 'style-src': [manifest.firstScreenStyles] } : scripts,
      };
    case 'classic':
      return {
        html: `${packs()}${script('clonazepam-self-check.classic.js', 'defer')}${tag(input)}\n`,
        css,
        install: '',
        code: '',
        policy: scripts,
      };
    case 'frame': {
      const address = frameAddress(input);
      return {
        html: `<iframe class="${CLASS}" title="${escapeHtml(titleOf(input))}" src="${escapeHtml(address)}" sandbox="${SANDBOX}" allow="clipboard-write" referrerpolicy="no-referrer" width="100%" height="600" loading="eager"></iframe>\n${script('frame-height.js', 'defer')}`,
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
        policy: { ...file, 'trusted-types': [...TRUSTED_TYPES] },
      };
  }
};

/** The policy as a header’s text: what must be in it for this way of embedding. */
export const policyText = ({ policy }: Snippet): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

export { version };
