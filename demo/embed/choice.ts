/** Reads the builder’s form and checks it. Pure. */
import { readOptions, type RawOptions } from '../../src/domain/options.js';
import type { Colors, EmbedMethod } from '../../src/embed/snippet.js';
import { judge, readHex, type Refusal, type Theme } from './contrast.js';

export const themes: readonly Theme[] = ['light', 'dark'];

/** Colors as typed, by theme. */
export type TypedColors = Readonly<Record<Theme, Colors>>;

/** Values of the form; `values` is keyed by attribute name. */
export interface Fields {
  readonly method: EmbedMethod;
  readonly folder: string;
  readonly lang: string;
  readonly values: RawOptions;
  readonly colors: TypedColors;
}

export interface ThemeColors {
  readonly accepted: Colors;
  readonly refusals: readonly Refusal[];
  /** Names of the colors whose text is not a color. */
  readonly unreadable: readonly string[];
}

export interface Choice {
  readonly method: EmbedMethod;
  /** Ends in `/`; undefined where the text is not a folder’s address. */
  readonly folder: string | undefined;
  /** Attributes of the tag, without those that have a problem. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Error messages by field name. */
  readonly problems: Readonly<Record<string, string>>;
  readonly colors: Readonly<Record<Theme, ThemeColors>>;
}

/** The order of attributes in the snippet. */
const ORDER = [
  'region',
  'audience',
  'helpline-name',
  'helpline-phone',
  'helpline-sms',
  'helpline-url',
  'exit-url',
  'heading-level',
  'languages',
  'formats',
  'disclose',
] as const;

/**
 * Returns the folder’s address with a final `/`: a path on the partner’s own site, an `https:` URL, or a URL of this site,
 * to try the builder locally.
 *
 * @param here - URL of this page
 */
const readFolder = (text: string, here: string): string | undefined => {
  const typed = text.trim();
  if (!typed || /[\s"'<>?#]/.test(typed)) return undefined;
  const folder = typed.endsWith('/') ? typed : `${typed}/`;
  // A path is resolved against the page that it is pasted into, so it stays as it is.
  if (/^\.{0,2}\/(?!\/)/.test(folder)) return folder;
  return readOptions({ 'exit-url': folder }, here).problems.length || !URL.canParse(folder) ? undefined : folder;
};

const readColors = (typed: Colors, theme: Theme): ThemeColors => {
  const read = Object.entries(typed).map(([name, text]) => [name, readHex(text)] as const);
  const unreadable = read.filter(([, hex]) => hex === undefined).map(([name]) => name);
  const given = Object.fromEntries(read.filter(([, hex]) => hex !== undefined)) as Colors;
  return { ...judge(given, theme), unreadable };
};

/** @param here - URL of this page */
export const readChoice = ({ method, folder, lang, values, colors }: Fields, here: string): Choice => {
  // No base URL: the partner’s page is not known here, so addresses must be absolute.
  const { problems: found } = readOptions(values);
  const problems: Record<string, string> = Object.fromEntries(
    found.map(({ attribute, accepted }) => [attribute, `Not used. Accepted: ${accepted}.`]),
  );
  for (const name of ['helpline-url', 'exit-url'] as const) {
    if (problems[name]) problems[name] += ' This page does not know your site, so write the full address.';
  }
  const reachable = (['helpline-phone', 'helpline-sms', 'helpline-url'] as const).some(
    (name) => values[name]?.trim() && !problems[name],
  );
  if (values['helpline-name']?.trim() && !problems['helpline-name'] && !reachable) {
    problems['helpline-name'] =
      'Not shown: a name alone reaches nobody. Add a phone number, a text number or an address.';
  }
  if (values.disclose && method === 'frame') {
    problems.disclose = 'Not used: a frame reports its height to the page, and nothing else.';
  }
  const address = readFolder(folder, here);
  if (address === undefined && method !== 'npm') {
    problems.folder = 'Accepted: an https: address, or a path on your own site that starts with “/”.';
  }
  if (/(^|[/@])latest([/]|$)/i.test(folder)) {
    problems.folder =
      'Use a version, not “latest”: when those files change, their integrity hashes no longer match and browsers refuse them.';
  }
  const attributes: Record<string, string> = { lang };
  for (const name of ORDER) {
    const value = values[name]?.trim();
    if (value && !problems[name]) attributes[name] = value;
  }
  return {
    method,
    folder: problems.folder ? undefined : address,
    attributes,
    problems,
    colors: { light: readColors(colors.light, 'light'), dark: readColors(colors.dark, 'dark') },
  };
};
