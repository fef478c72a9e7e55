/**
 * The few dates, weekdays and language names that English pages need. The first use of `Intl` makes the browser load
 * its tables, which takes a phone longer than rendering the whole result. Tests compare each with the browser’s own.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** Languages in which helplines answer, at most two each: a test checks all lines. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish', fr: 'French', nl: 'Dutch' };

/**
 * Returns an ISO 8601 date, written out.
 *
 * @param format - BCP 47 tag; for other regions’ English the result is `undefined`
 */
export const englishDate = (iso: string, format: string): string | undefined => {
  const [year, month, day] = iso.split('-').map(Number);
  const name = MONTHS[month! - 1]!;
  if (/^en(-(CA|US))?$/.test(format)) return `${name} ${day}, ${year}`;
  return /^en-(AU|GB|IE)$/.test(format) ? `${day} ${name} ${year}` : undefined;
};

/** Returns the name of a day of the week, 1 for Monday. */
export const englishWeekday = (iso: number): string => WEEKDAYS[iso - 1]!;

/** Returns the names of one or two languages as a list, by tag. */
export const englishLanguages = (tags: readonly string[]): string => tags.map((tag) => LANGUAGES[tag]).join(' and ');
