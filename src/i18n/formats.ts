/**
 * Dates, days of the week and names of languages, written out: for English here, for other languages in their packs when
 * they are built (scripts/locales/formats.js). The first use of `Intl` makes the browser load its tables, which takes a
 * phone longer than rendering the whole result.
 */
import { SOURCE_LOCALE } from './locale-tags.js';

export interface Formats {
  /** A date, with `{day}`, `{month}` and `{year}`. */
  readonly date: string;
  /** January first; as they are written within a date. */
  readonly months: readonly string[];
  /** Monday first, short. */
  readonly weekdays: readonly string[];
  /** Lists of languages, by their BCP 47 tags with commas between: each list in which a helpline answers. */
  readonly languages: Readonly<Record<string, string>>;
}

const ENGLISH = {
  months: 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|'),
  weekdays: 'Mon|Tue|Wed|Thu|Fri|Sat|Sun'.split('|'),
  languages: { 'en,es': 'English and Spanish', 'en,fr': 'English and French', fr: 'French', nl: 'Dutch' },
};

/** A tag without extensions; its first group is the script, its second the region. */
const simpleTag = /^[a-z]+(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}))?$/;

const englishFormats = (region: string): Formats | undefined => {
  if (/^(US|CA)?$/.test(region)) return { ...ENGLISH, date: '{month} {day}, {year}' };
  return /^(AU|GB|IE)$/.test(region) ? { ...ENGLISH, date: '{day} {month} {year}' } : undefined;
};

/** The language of a pack and its texts, of which those whose ids begin with `@` are not messages. */
interface Texts {
  readonly language: string;
  readonly messages: Readonly<Record<string, string>>;
}

/**
 * Returns what is written out for a language; `undefined` if it has to be asked of the browser.
 *
 * @param format - BCP 47 tag: the language, with the reader’s region where it is known
 */
export const formatsFor = ({ language, messages }: Texts, format: string): Formats | undefined => {
  const [simple, script, region = ''] = simpleTag.exec(format) ?? [];
  if (!simple) return undefined;
  if (language === SOURCE_LOCALE) return script ? undefined : englishFormats(region);
  const { '@date': date, '@regions-apart': apart = '' } = messages;
  const listed = (id: string) => messages[id]?.split('|') ?? [];
  const months = listed('@months');
  const weekdays = listed('@weekdays');
  if (!date || months.length !== 12 || weekdays.length !== 7 || (region && apart.split(' ').includes(region)))
    return undefined;
  const languages = Object.fromEntries(listed('@languages').map((list) => list.split('='))) as Record<string, string>;
  return { date, months, weekdays, languages };
};

/** Returns an ISO 8601 date, written out. */
export const writtenDate = ({ date, months }: Formats, iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return date
    .replace('{day}', String(day))
    .replace('{month}', months[month! - 1]!)
    .replace('{year}', String(year));
};
