/**
 * From a language tag to the words that are shown: one rule for the element, the prerendered screen, the frame, server
 * rendering and the snippet.
 */
import { matchLocale, SOURCE_LOCALE } from './locale-tags.js';

export interface ResolvedLanguage {
  /** BCP 47 tag of the words: one of the available languages, else English. */
  readonly language: string;
  /** BCP 47 tag for numbers and dates: the wanted tag if it is the same language, e.g. `en-GB`. */
  readonly format: string;
}

/** Returns the tag for numbers and dates within text in `language`: the reader's own if it is the same language. */
export const formatFor = (wanted: string, language: string): string =>
  matchLocale(wanted, [language]) ? wanted : language;

/**
 * Resolves the language for a reader of `wanted`.
 *
 * @param wanted - BCP 47 tag
 * @param available - BCP 47 tags of the languages that can be shown
 */
export const resolveLanguage = (wanted: string, available: readonly string[]): ResolvedLanguage => {
  const language = matchLocale(wanted, available) ?? SOURCE_LOCALE;
  return { language, format: formatFor(wanted, language) };
};

/** Returns the languages of a picker that can be shown, in the partner's order. */
export const resolveLanguages = (wanted: readonly string[], available: readonly string[]): readonly string[] =>
  wanted.flatMap((tag) => matchLocale(tag, available) ?? []);
