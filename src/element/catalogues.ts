/**
 * The languages that this page has: those of packs that have loaded, and those that a partner added. Shared by all
 * elements on the page; which one an element speaks is its own matter.
 *
 * Packs put themselves into a map that stands under a registered symbol, so that a pack may load before or after the
 * script, by import or by a script tag of its own.
 */
import { SOURCE_LOCALE, isTag, shippedLocales } from '../locales.js';
import { english, type Catalogue, type Messages, type ReviewState } from '../translate.js';

const REGISTRY = Symbol.for('clonazepam-self-check.locales');

type Registry = Map<string, unknown>;

const registry = (): Registry => ((globalThis as Record<symbol, unknown>)[REGISTRY] ??= new Map()) as Registry;

/** Packs that have been read, by the value they were read from. */
const read = new WeakMap<object, Catalogue>();

const listeners = new Set<() => void>();

/** Calls back when a language has come, or has failed to come. */
export const whenLanguagesChange = (listener: () => void, signal: AbortSignal): void => {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
};

const states: readonly unknown[] = ['draft', 'translated', 'final'] satisfies ReviewState[];

/**
 * Reads what should be a pack: an object of texts by message id; `@state` says how far they have been checked, a draft
 * where it is absent. Strings are kept, the rest is dropped and named.
 */
export const readPack = (language: string, pack: unknown): Catalogue | undefined => {
  if (typeof pack !== 'object' || pack === null || Array.isArray(pack)) return undefined;
  const known = read.get(pack);
  if (known) return known;
  const entries = Object.entries(pack);
  const dropped = entries.filter(([, value]) => typeof value !== 'string').map(([key]) => key);
  if (dropped.length) {
    console.warn(
      `clonazepam-self-check: ${language}: not a text, so said in English: ${dropped.slice(0, 5).join(', ')}.`,
    );
  }
  const { '@state': state, ...texts } = Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
  const catalogue: Catalogue = {
    language,
    state: states.includes(state) ? (state as ReviewState) : 'draft',
    messages: texts as Messages,
  };
  read.set(pack, catalogue);
  return catalogue;
};

/**
 * Adds a language to the page, or takes the place of one that is there. Messages that are missing are said in English.
 *
 * @param tag - BCP 47 tag of the language
 * @param messages - texts by message id; `@state` may be `draft`, `translated` or `final`
 * @throws {TypeError} when the tag is none, or the messages are not an object
 */
export const addLocale = (tag: string, messages: Readonly<Record<string, unknown>>): void => {
  if (typeof tag !== 'string' || !isTag(tag)) {
    throw new TypeError(`addLocale: “${String(tag)}” is not a language tag such as “nl” or “pt-PT”.`);
  }
  if (!readPack(tag, messages)) {
    throw new TypeError('addLocale: messages must be an object of texts by message id.');
  }
  registry().set(tag, messages);
  tell();
};

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Imports the pack of a shipped language. Only the script that pages load knows where its packs are. */
type Loader = (tag: string) => Promise<unknown>;

let loader: Loader | undefined;

/** Says how packs are loaded; without it, only languages that were added can be spoken. */
export const loadPacksWith = (load: Loader): void => {
  loader = load;
};

const pending = new Map<string, Promise<void>>();

/** Languages whose pack did not come: not asked for again. */
const failed = new Set<string>();

/** Tags of the languages that can be spoken on this page, English among them. */
export const availableLocales = (): readonly string[] => [
  ...new Set([
    SOURCE_LOCALE,
    ...registry().keys(),
    ...(loader ? shippedLocales.filter((tag) => !failed.has(tag)) : []),
  ]),
];

/** The words of a language, if they are here. */
export const catalogueOf = (tag: string): Catalogue | undefined =>
  tag === SOURCE_LOCALE && !registry().has(tag) ? english : readPack(tag, registry().get(tag));

/** Asks for a language that is not here yet. Who listens is told when it has come, or will not come. */
export const request = (tag: string): void => {
  if (!loader || pending.has(tag) || failed.has(tag) || catalogueOf(tag)) return;
  pending.set(
    tag,
    loader(tag)
      .then(() => {
        if (!catalogueOf(tag)) throw new Error('The file holds no language.');
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

/** Partner files that are on their way. */
const coming = new Set<string>();

/** Whether a language, or a partner’s file, is still on its way. */
export const isLoading = (tag: string, url?: string): boolean =>
  pending.has(tag) || (url !== undefined && coming.has(url));

/**
 * Fetches a partner’s own language file, once per page.
 *
 * @param url - address of a JSON file: texts by message id, `@language` its tag
 * @param fallbackTag - tag where the file names none
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
