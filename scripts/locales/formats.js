/** What a language pack says of dates, days of the week and names of languages, so that no browser has to look it up. */

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 24));
/** From a Monday on. */
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));

/** Two capital letters: every region that there is, or could be. */
const REGIONS = Array.from({ length: 26 * 26 }, (_, index) =>
  String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
);

/** As the check asks the browser (src/i18n/translator.ts). */
const browserFormats = (tag, lists) => {
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
  const weekdays = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const list = new Intl.ListFormat(tag);
  const part = (time, wanted) => dates.formatToParts(time).find(({ type }) => type === wanted)?.value;
  const [january] = MONTHS;
  return {
    '@date': dates
      .formatToParts(january)
      .map(({ type, value }) => (['day', 'month', 'year'].includes(type) ? `{${type}}` : value))
      .join('')
      // Not every font has the narrow one, which Russian has before “г.”.
      .replaceAll('\u202F', '\u00A0'),
    '@months': MONTHS.map((time) => part(time, 'month')).join('|'),
    '@weekdays': WEEKDAYS.map((time) => weekdays.format(time)).join('|'),
    '@languages': lists.map((tags) => `${tags}=${list.format(tags.map((of) => names.of(of)))}`).join('|'),
  };
};

/**
 * Returns each list of languages in which a helpline answers, once, as BCP 47 tags.
 *
 * @param {{ languages?: readonly string[] }[]} lines - all lines (scripts/docs/numbers.js)
 * @returns {(readonly string[])[]}
 */
export const languageLists = (lines) => {
  const lists = lines.flatMap(({ languages }) => (languages ? [languages] : []));
  return [...new Map(lists.map((tags) => [tags.join(), tags])).values()];
};

/**
 * Returns the formats of a language, as entries of its pack; `@regions-apart` are regions that write something in another
 * way, and for which the browser is asked.
 *
 * @param {string} language - BCP 47 tag
 * @param {(readonly string[])[]} lists - lists of languages that must be written out, as BCP 47 tags
 */
export const packFormats = (language, lists) => {
  const formats = browserFormats(language, lists);
  const usual = JSON.stringify(formats);
  // `pt-BR` is the pack of all who read Portuguese.
  const base = language.replace(/-[A-Z]{2}$/, '');
  const apart = REGIONS.filter((region) => JSON.stringify(browserFormats(`${base}-${region}`, lists)) !== usual);
  return { ...formats, ...(apart.length && { '@regions-apart': apart.join(' ') }) };
};
