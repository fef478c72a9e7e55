/** What a partner chose, read and checked. Pure. */
import { readOptions, type RawOptions } from '../../src/options.js';
import type { Colours, Way } from '../../src/snippet.js';
import { judge, readHex, type Refusal, type Theme } from './contrast.js';

export const themes: readonly Theme[] = ['light', 'dark'];

/** Colours as typed, by theme. */
export type Typed = Readonly<Record<Theme, Colours>>;

/** The form as it stands: names of fields are those of attributes. */
export interface Fields {
  readonly way: Way;
  readonly folder: string;
  readonly lang: string;
  readonly values: RawOptions;
  readonly colours: Typed;
}

export interface ThemeColours {
  readonly accepted: Colours;
  readonly refusals: readonly Refusal[];
  /** Colours that are none. */
  readonly unread: readonly string[];
}

export interface Choice {
  readonly way: Way;
  /** Ends in `/`; undefined where what was typed is no folder. */
  readonly folder: string | undefined;
  /** What stands on the tag: bad values left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What is wrong, by field, in words for beside it. */
  readonly problems: Readonly<Record<string, string>>;
  readonly colours: Readonly<Record<Theme, ThemeColours>>;
}

/** Attributes in the order in which they are written. */
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
  'disclose',
] as const;

/**
 * A folder: a path on the partner’s own site, an `https:` address, or one of this site (to try it here).
 *
 * @param here - address of this page
 */
const readFolder = (text: string, here: string): string | undefined => {
  const typed = text.trim();
  if (!typed || /[\s"'<>?#]/.test(typed)) return undefined;
  const folder = typed.endsWith('/') ? typed : `${typed}/`;
  // A path stays as it is: it is read against the page that it is pasted into.
  if (/^\.{0,2}\/(?!\/)/.test(folder)) return folder;
  return readOptions({ 'exit-url': folder }, here).problems.length || !URL.canParse(folder) ? undefined : folder;
};

const readColours = (typed: Colours, theme: Theme): ThemeColours => {
  const read = Object.entries(typed).map(([name, text]) => [name, readHex(text)] as const);
  const unread = read.filter(([, hex]) => hex === undefined).map(([name]) => name);
  const given = Object.fromEntries(read.filter(([, hex]) => hex !== undefined)) as Colours;
  return { ...judge(given, theme), unread };
};

/** @param here - address of this page */
export const readChoice = ({ way, folder, lang, values, colours }: Fields, here: string): Choice => {
  // Without a base: the page that it is pasted into is not known here, so addresses are to be whole.
  const { problems: found } = readOptions(values);
  const problems: Record<string, string> = Object.fromEntries(
    found.map(({ attribute, accepted }) => [attribute, `Not used. Accepted: ${accepted}.`]),
  );
  for (const name of ['helpline-url', 'exit-url'] as const) {
    if (problems[name]) problems[name] += ' Your site is not known here, so write it in full.';
  }
  const reachable = (['helpline-phone', 'helpline-sms', 'helpline-url'] as const).some(
    (name) => values[name]?.trim() && !problems[name],
  );
  if (values['helpline-name']?.trim() && !problems['helpline-name'] && !reachable) {
    problems['helpline-name'] = 'A name alone reaches nobody, so it is not shown. Add a number or an address.';
  }
  if (values.disclose && way === 'frame') {
    problems['disclose'] = 'Not used: a frame tells the page its height, and nothing else.';
  }
  const place = readFolder(folder, here);
  if (place === undefined && way !== 'npm') {
    problems['folder'] = 'Accepted: an https: address, or a path on your own site that begins with “/”.';
  }
  if (/(^|[/@])latest([/]|$)/i.test(folder)) {
    problems['folder'] =
      'Name a version, not “latest”: files that change by themselves are refused for their integrity.';
  }
  const attributes: Record<string, string> = { lang };
  for (const name of ORDER) {
    const value = values[name]?.trim();
    if (value && !problems[name]) attributes[name] = value;
  }
  return {
    way,
    folder: problems['folder'] ? undefined : place,
    attributes,
    problems,
    colours: { light: readColours(colours.light, 'light'), dark: readColours(colours.dark, 'dark') },
  };
};
