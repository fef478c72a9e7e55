/**
 * From messages to words, in one language, for one element.
 */
import { ui } from './content/interface.js';
import type { Message, Placeholder } from './content/message.js';

/** What fills the gaps of a message: words or numbers, or with {@link Translator.rich} anything the view can show. */
export type Values<T = string | number> = Readonly<Partial<Record<Placeholder, T>>>;

/** Translations by message id. What is missing is said in English. */
export type Catalogue = Readonly<Record<string, string>>;

/** Says messages in one language. */
export interface Translator {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** BCP 47 tag by which numbers and dates are written; the page’s full tag, e.g. `en-GB`. */
  readonly format: string;
  /** A message as text. */
  readonly text: (message: Message, values?: Values) => string;
  /** A message as its parts, so that a gap may hold a link. */
  readonly rich: <T>(message: Message, values: Values<T>) => readonly (string | T)[];
  readonly number: (value: number) => string;
  /** An ISO 8601 date, written out. */
  readonly date: (iso: string) => string;
}

const gap = /\{(\w+)\}/;

export const translator = (catalogue: Catalogue = {}, language = 'en', format = language): Translator => {
  const words = ({ id, text }: Message): string => catalogue[id] ?? text;
  const numbers = new Intl.NumberFormat(format);
  const dates = new Intl.DateTimeFormat(format, { dateStyle: 'long', timeZone: 'UTC' });
  const number = (value: number): string => numbers.format(value);

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
    language,
    format,
    text: (message, values = {}) => rich<string | number>(message, values).join(''),
    rich,
    number,
    date: (iso) => dates.format(new Date(iso)),
  };
};
