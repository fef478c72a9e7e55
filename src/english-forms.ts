/**
 * Dates and names in English, for the few there are. A browser opens its tables for the first that it is asked for, which
 * takes a phone longer than rendering the whole result around it. Tests hold each of them against the browser’s own.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** Languages that lines are answered in, two at the most: a test reads all lines. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish', fr: 'French' };

/**
 * An ISO 8601 date, written out.
 *
 * @param format - BCP 47 tag; none is written for an English of a region that has no numbers here
 */
export const englishDate = (iso: string, format: string): string | undefined => {
  const [year, month, day] = iso.split('-').map(Number);
  const name = MONTHS[month! - 1]!;
  if (/^en(-(CA|US))?$/.test(format)) return `${name} ${day}, ${year}`;
  return /^en-(AU|GB|IE)$/.test(format) ? `${day} ${name} ${year}` : undefined;
};

/** Name of a day, 1 for Monday. */
export const englishWeekday = (iso: number): string => WEEKDAYS[iso - 1]!;

/** Two languages as a list, by tag. */
export const englishLanguages = (tags: readonly string[]): string => tags.map((tag) => LANGUAGES[tag]).join(' and ');
