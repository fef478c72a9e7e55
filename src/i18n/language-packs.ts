/**
 * The languages available on this page: packs that have loaded, and languages that a partner added. All elements on the
 * page share them; each element chooses its own language.
 *
 * Packs add themselves to a map under a registered symbol, so that a pack can load before or after the script, by
 * import or by its own script tag.
 */
import { SOURCE_LOCALE, isTag, shippedLocales, toBcp47 } from './locale-tags.js';
import { english, type LanguagePack, type ReviewState } from './translator.js';

const REGISTRY = Symbol.for('clonazepam-self-check.locales');

type Registry = Map<string, unknown>;

const registry = (): Registry => ((globalThis as Record<symbol, unknown>)[REGISTRY] ??= new Map()) as Registry;

/** Packs that have been read, by the value they were read from. */
const read = new WeakMap<object, LanguagePack>();

const listeners = new Set<() => void>();

/** Calls back when a language has loaded, or has failed to load. */
export const onLanguagesChange = (listener: () => void, signal: AbortSignal): void => {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
};

const states: readonly unknown[] = ['draft', 'translated', 'final'] satisfies ReviewState[];

/**
 * Reads a language pack: an object of texts by message id; `@state` is their review state, `draft` if absent. Values
 * that are not strings are dropped, with a warning that names them.
 */
export const readLanguagePack = (language: string, pack: unknown): LanguagePack | undefined => {
  if (typeof pack !== 'object' || pack === null || Array.isArray(pack)) return undefined;
  const known = read.get(pack);
  if (known) return known;
  // One pass: a pack has some 450 texts, and a phone waits for this before its first screen. A copy, because a page could
  // otherwise see from the object which texts are read.
  const messages: Record<string, string> = {};
  const dropped: string[] = [];
  for (const [id, text] of Object.entries<unknown>(pack as Readonly<Record<string, unknown>>)) {
    if (typeof text === 'string') messages[id] = text;
    else dropped.push(id);
  }
  if (dropped.length) {
    console.warn(
      `clonazepam-self-check: ${language}: not a text, so shown in English: ${dropped.slice(0, 5).join(', ')}.`,
    );
  }
  const state: unknown = messages['@state'];
  const languagePack: LanguagePack = {
    language,
    state: states.includes(state) ? (state as ReviewState) : 'draft',
    messages,
  };
  read.set(pack, languagePack);
  return languagePack;
};

/**
 * Adds a language to the page, or replaces one. Missing messages show in English.
 *
 * @param tag - BCP 47 tag of the language
 * @param messages - texts by message id; `@state` may be `draft`, `translated` or `final`
 * @throws {TypeError} when `tag` is not a language tag, or `messages` is not an object
 */
export const addLocale = (tag: string, messages: Readonly<Record<string, unknown>>): void => {
  const language = typeof tag === 'string' ? toBcp47(tag) : '';
  if (!isTag(language)) {
    throw new TypeError(`addLocale: “${tag}” is not a language tag such as “nl” or “pt-PT”.`);
  }
  if (!readLanguagePack(language, messages)) {
    throw new TypeError('addLocale: messages must be an object of texts by message id.');
  }
  registry().set(language, messages);
  tell();
};

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Imports the pack of a shipped language. Only the script that pages load knows where its packs are. */
type Loader = (tag: string) => Promise<unknown>;

let loader: Loader | undefined;

/** Sets how packs are loaded; without it, only added languages are available. */
export const loadPacksWith = (load: Loader): void => {
  loader = load;
};

const pending = new Map<string, Promise<void>>();

/** Languages whose pack failed to load: not requested again. */
const failed = new Set<string>();

/** Tags of the languages available on this page, including English. */
export const availableLocales = (): readonly string[] => [
  ...new Set([
    SOURCE_LOCALE,
    ...registry().keys(),
    ...(loader ? shippedLocales.filter((tag) => !failed.has(tag)) : []),
  ]),
];

/** Returns the pack of a language, if it has loaded. */
export const languagePackFor = (tag: string): LanguagePack | undefined =>
  tag === SOURCE_LOCALE && !registry().has(tag) ? english : readLanguagePack(tag, registry().get(tag));

/** Requests a language that has not loaded. Listeners are called when it has loaded, or failed to. */
export const requestLanguage = (tag: string): void => {
  if (!loader || pending.has(tag) || failed.has(tag) || languagePackFor(tag)) return;
  pending.set(
    tag,
    loader(tag)
      .then(() => {
        if (!languagePackFor(tag)) throw new Error('The file holds no language.');
      })
      .catch((reason: unknown) => {
        failed.add(tag);
        console.warn(
          `clonazepam-self-check: the language “${tag}” could not be loaded; English is shown. ${String(reason)}`,
        );
      })
      .finally(() => {
        pending.delete(tag);
        tell();
      }),
  );
};

const fetched = new Map<string, Promise<void>>();

/** Partner files that are loading. */
const coming = new Set<string>();

/** Whether a language, or a partner’s file, is still loading. */
export const isLoading = (tag: string, url?: string): boolean =>
  pending.has(tag) || (url !== undefined && coming.has(url));

/**
 * Fetches a partner’s own language file, once per page.
 *
 * @param url - address of a JSON file: texts by message id, `@language` its tag
 * @param fallbackTag - BCP 47 tag, used if the file has no `@language`
 */
export const fetchLocale = (url: string, fallbackTag: string): Promise<void> => {
  const known = fetched.get(url);
  if (known) return known;
  coming.add(url);
  const work = (async () => {
    try {
      const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      const { '@language': tag = fallbackTag, ...messages } = (await response.json()) as Record<string, unknown>;
      addLocale(String(tag), messages);
    } catch (reason) {
      console.warn(
        `clonazepam-self-check: locale-src="${url}" could not be used; its language is not offered. ${String(reason)}`,
      );
    }
    coming.delete(url);
    tell();
  })();
  fetched.set(url, work);
  return work;
};
