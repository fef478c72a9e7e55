import { expect } from '@open-wc/testing';
import { regions, type Region } from '../../src/content/regions.js';
import { englishDate, englishLanguages, englishWeekday } from '../../src/i18n/english-formats.js';

describe('English formats without the browser’s help', () => {
  for (const tag of ['en', 'en-US', 'en-CA', 'en-GB', 'en-AU', 'en-IE']) {
    it(`dates are the browser’s own: ${tag}`, () => {
      const own = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
      for (let day = 0; day < 366; day += 3) {
        const iso = new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10);
        expect(englishDate(iso, tag)).to.equal(own.format(new Date(iso)));
      }
    });
  }

  it('other regions’ English is left to the browser', () => {
    for (const tag of ['en-ZA', 'en-IN', 'en-001', 'en-u-nu-deva', 'en-GB-oxendict', 'es', 'und'])
      expect(englishDate('2026-11-24', tag), tag).to.equal(undefined);
  });

  it('days of the week are the browser’s own', () => {
    const own = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
    // 1 January 2024 was a Monday.
    for (let day = 1; day <= 7; day++) expect(englishWeekday(day)).to.equal(own.format(Date.UTC(2024, 0, day)));
  });

  it('the languages of every line have a name here, the same as the browser’s', () => {
    const lists = Object.values<Region>(regions)
      .flatMap(({ helplines = [], crisis = [], poison = [] }) => [...helplines, ...crisis, ...poison])
      .flatMap(({ languages }) => (languages ? [languages] : []));
    expect(lists.length).to.be.above(0);
    const name = new Intl.DisplayNames('en', { type: 'language' });
    for (const tags of lists) {
      expect(tags.length).to.be.within(1, 2);
      const own = new Intl.ListFormat('en').format(tags.map((tag) => name.of(tag)!));
      expect(englishLanguages(tags)).to.equal(own);
    }
  });
});
