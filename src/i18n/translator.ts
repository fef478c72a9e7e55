/**
 * Turns messages into text, in one language, for one element.
 */
import * as ui from '../content/ui.js';
import type { Message, PlaceholderName } from '../content/message.js';
import { brandFor, spellFor } from './english-regions.js';
import { formatsFor, writtenDate } from './formats.js';
import { directionOf, sentenceSpace, SOURCE_LOCALE } from './locale-tags.js';

/** Values for the placeholders of a message: text or numbers; for {@link Translator.rich}, anything renderable. */
export type Values<T = string | number> = Readonly<Partial<Record<PlaceholderName, T>>>;

/** Review state of a translation: a draft, reviewed by a native speaker, or approved by a clinician who speaks it. */
export type ReviewState = 'draft' | 'translated' | 'final';

/** Translations by message id, `{name}` for each placeholder. Missing messages show in English. */
export type Messages = Readonly<Record<string, string>>;

/** The messages of one language, with their review state. */
export interface LanguagePack {
  /** BCP 47 tag. */
  readonly language: string;
  readonly state: ReviewState;
  readonly messages: Messages;
}

/** The English of the content itself. */
export const english: LanguagePack = { language: SOURCE_LOCALE, state: 'final', messages: {} };

/** Formats messages in one language. */
export interface Translator {
  readonly pack: LanguagePack;
  /** BCP 47 tag of the messages. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between two sentences: nothing in Chinese. */
  readonly space: '' | ' ';
  /** BCP 47 tag for numbers and dates; the page’s full tag, e.g. `en-GB`. */
  readonly format: string;
  /** ISO 3166 code of the reader’s region; empty if unknown. */
  readonly region: string;
  /** Whether the message has a translation; otherwise it shows in English. */
  readonly has: (message: Message) => boolean;
  /** A message as text. */
  readonly text: (message: Message, values?: Values) => string;
  /** A message as its parts, so that a placeholder can be a link. */
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
 * Creates a translator.
 *
 * @param pack - the messages; English by default
 * @param format - BCP 47 tag for numbers and dates
 * @param region - ISO 3166 code; decides English spelling, the English brand name, and texts for some regions only
 */
export const translator = (
  pack: LanguagePack = english,
  format: string = pack.language,
  region: string = /^\w+-([A-Z]{2})\b/.exec(format)?.[1] ?? '',
): Translator => {
  const { language, messages } = pack;
  const words = ({ id, text }: Message): string => messages[id] ?? spellFor(region, text);
  const inEnglish = language === SOURCE_LOCALE;
  // Latin digits, as in the messages and in phone numbers: two sets of digits in one sentence are hard to read.
  const ownDigits = format.includes('-u-');
  // Created on first use: on a phone each takes longer than rendering a question.
  let numbers: Intl.NumberFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  const formats = formatsFor(pack, format);
  // Counts are below 1000: there is nothing to separate.
  const number = (value: number): string =>
    ownDigits ? (numbers ??= new Intl.NumberFormat(format)).format(value) : String(value);

  const rich = <T>(message: Message, values: Values<T>): readonly (string | T)[] =>
    // Splitting on a group leaves text at even positions and placeholder names at odd ones.
    words(message)
      .split(gap)
      .map((part, index) => {
        if (index % 2 === 0) return part;
        const value = values[part as PlaceholderName];
        if (value !== undefined) return typeof value === 'number' ? number(value) : value;
        if (part !== 'brand') return '';
        // The brand is translated once per language, for all messages.
        return inEnglish ? brandFor(region, ui.brand.text) : words(ui.brand);
      });

  return {
    pack,
    language,
    direction: directionOf(language),
    space: sentenceSpace(language),
    format,
    region,
    has: ({ id }) => inEnglish || id in messages,
    text: (message, values = {}) => rich<string | number>(message, values).join(''),
    rich,
    number,
    date: (iso) =>
      formats
        ? writtenDate(formats, iso)
        : (dates ??= new Intl.DateTimeFormat(format, {
            dateStyle: 'long',
            timeZone: 'UTC',
            ...(!ownDigits && { numberingSystem: 'latn' }),
          })).format(new Date(iso)),
    weekday: (iso) =>
      formats
        ? formats.weekdays[iso - 1]!
        : // 1 January 2024 was a Monday.
          new Intl.DateTimeFormat(format, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, iso)),
    languages: (tags) =>
      formats?.languages[tags.join()] ??
      new Intl.ListFormat(format).format(
        tags.map((tag) => new Intl.DisplayNames(format, { type: 'language' }).of(tag) ?? tag),
      ),
  };
};
