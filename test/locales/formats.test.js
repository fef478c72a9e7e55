/** The formats that packs have written out, held against the browser’s own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { shippedLocales, translator } from '../../dist/lib/core.js';
import { lines } from '../../scripts/docs/numbers.js';
import { languageLists, packFormats } from '../../scripts/locales/formats.js';

const packOf = (language) => JSON.parse(readFileSync(`dist/locales/${language}.json`, 'utf8'));

/** Every fifth day of a leap year (ISO 8601). */
const days = Array.from({ length: 73 }, (_, fifth) =>
  new Date(Date.UTC(2028, 0, 2 + 5 * fifth)).toISOString().slice(0, 10),
);

/** Where the browser has a space, a pack may have one that does not break. */
const plainSpaces = (text) => text.replace(/\s/g, ' ');

/** Regions that write a date, a day or a language in another way in some language, and some that do not. */
const READERS = ['', 'AT', 'CA', 'CH', 'EG', 'IT', 'MA', 'MX', 'PE', 'PT', 'TN', 'US', 'UY'];

describe('formats in language packs', () => {
  for (const language of shippedLocales) {
    const messages = packOf(language);
    const base = language.replace(/-[A-Z]{2}$/, '');

    for (const region of READERS) {
      const tag = region ? `${base}-${region}` : language;
      it(`are the browser’s own: ${tag}`, () => {
        const t = translator({ language, state: 'draft', messages }, tag);
        const options = { timeZone: 'UTC', numberingSystem: 'latn' };
        const date = new Intl.DateTimeFormat(tag, { ...options, dateStyle: 'long' });
        for (const iso of days) assert.equal(plainSpaces(t.date(iso)), plainSpaces(date.format(new Date(iso))));
        const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
        for (let day = 1; day <= 7; day++) assert.equal(t.weekday(day), weekday.format(Date.UTC(2024, 0, day)));
        const name = new Intl.DisplayNames(tag, { type: 'language' });
        for (const tags of languageLists(lines()))
          assert.equal(t.languages(tags), new Intl.ListFormat(tag).format(tags.map((of) => name.of(of))));
      });
    }
  }

  it('name regions apart only where something differs', () => {
    const lists = languageLists(lines());
    assert.ok(lists.length > 2);
    assert.match(packFormats('de', lists)['@regions-apart'], /\bAT\b/);
    assert.doesNotMatch(packFormats('de', lists)['@regions-apart'], /\bCH\b/);
    assert.equal(packFormats('ko', lists)['@regions-apart'], undefined);
  });
});
