/**
 * From messages to words, in one language, for one element.
 */
import * as ui from './content/ui.js';
import type { Message, Placeholder } from './content/message.js';
import { englishDate, englishLanguages, englishWeekday } from './english-forms.js';
import { directionOf, SOURCE_LOCALE } from './locales.js';

/** What fills the gaps of a message: words or numbers, or with {@link Translator.rich} anything the view can show. */
export type Values<T = string | number> = Readonly<Partial<Record<Placeholder, T>>>;

/**
 * How far a translation has been checked: a draft, checked by somebody who speaks the language, or checked by a clinician
 * who speaks it.
 */
export type ReviewState = 'draft' | 'translated' | 'final';

/** Translations by message id, `{name}` for each gap. What is missing is said in English. */
export type Messages = Readonly<Record<string, string>>;

/** A language: its words, and how far they have been checked. */
export interface Catalogue {
  /** BCP 47 tag. */
  readonly language: string;
  readonly state: ReviewState;
  readonly messages: Messages;
}

/** The words of the content itself. */
export const english: Catalogue = { language: SOURCE_LOCALE, state: 'final', messages: {} };

/** Says messages in one language. */
export interface Translator {
  readonly catalogue: Catalogue;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag by which numbers and dates are written; the page’s full tag, e.g. `en-GB`. */
  readonly format: string;
  /** Whether it is said in this language, or in English for want of a translation. */
  readonly has: (message: Message) => boolean;
  /** A message as text. */
  readonly text: (message: Message, values?: Values) => string;
  /** A message as its parts, so that a gap may hold a link. */
  readonly rich: <T>(message: Message, values: Values<T>) => readonly (string | T)[];
  readonly number: (value: number) => string;
  /** An ISO 8601 date, written out. */
  readonly date: (iso: string) => string;
  /** The short name of a day of the week, 1 for Monday. */
  readonly weekday: (iso: number) => string;
  /** Languages by BCP 47 tag, as a list. */
  readonly languages: (tags: readonly string[]) => string;
}

const gap = /\{(\w+)\}/;

/**
 * @param catalogue - the words; English where absent
 * @param format - BCP 47 tag by which numbers and dates are written
 */
export const translator = (catalogue: Catalogue = english, format: string = catalogue.language): Translator => {
  const { language, messages } = catalogue;
  const words = ({ id, text }: Message): string => messages[id] ?? text;
  // Made when they are first needed: on a phone each costs more than rendering a question.
  let numbers: Intl.NumberFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  // Counts are below 1000: in English, as in the code, unless the page asks for other digits (`en-u-nu-…`).
  const plain = language === SOURCE_LOCALE && !format.includes('-u-');
  const number = (value: number): string =>
    plain ? String(value) : (numbers ??= new Intl.NumberFormat(format)).format(value);

  const rich = <T>(message: Message, values: Values<T>): readonly (string | T)[] =>
    // Splitting on a group leaves text at even and names of gaps at odd places.
    words(message)
      .split(gap)
      .map((part, index) => {
        if (index % 2 === 0) return part;
        const value = values[part as Placeholder];
        if (value !== undefined) return typeof value === 'number' ? number(value) : value;
        // Every locale fills the brand once, for all its messages.
        return part === 'brand' ? words(ui.brand) : '';
      });

  return {
    catalogue,
    language,
    direction: directionOf(language),
    format,
    has: ({ id }) => language === SOURCE_LOCALE || id in messages,
    text: (message, values = {}) => rich<string | number>(message, values).join(''),
    rich,
    number,
    date: (iso) =>
      (plain ? englishDate(iso, format) : undefined) ??
      (dates ??= new Intl.DateTimeFormat(format, { dateStyle: 'long', timeZone: 'UTC' })).format(new Date(iso)),
    weekday: (iso) =>
      plain
        ? englishWeekday(iso)
        : // 1 January 2024 was a Monday.
          new Intl.DateTimeFormat(format, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, iso)),
    languages: (tags) =>
      plain
        ? englishLanguages(tags)
        : new Intl.ListFormat(format).format(
            tags.map((tag) => new Intl.DisplayNames(format, { type: 'language' }).of(tag) ?? tag),
          ),
  };
};
