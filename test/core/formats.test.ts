import { expect } from '@open-wc/testing';
import { regions, type Region } from '../../src/content/regions.js';
import { formatsFor, writtenDate } from '../../src/i18n/formats.js';
import { directionOf, matchLocale } from '../../src/i18n/locale-tags.js';
import { english, translator, type LanguagePack } from '../../src/i18n/translator.js';

/** Every third day of a leap year (ISO 8601). */
const days = Array.from({ length: 122 }, (_, third) =>
  new Date(Date.UTC(2028, 0, 1 + 3 * third)).toISOString().slice(0, 10),
);

describe('English formats without the browser’s help', () => {
  for (const tag of ['en', 'en-US', 'en-CA', 'en-GB', 'en-AU', 'en-IE']) {
    it(`dates are the browser’s own: ${tag}`, () => {
      const own = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
      const formats = formatsFor(english, tag)!;
      for (const iso of days) expect(writtenDate(formats, iso)).to.equal(own.format(new Date(iso)));
    });
  }

  it('other regions’ English is left to the browser', () => {
    for (const tag of ['en-ZA', 'en-IN', 'en-001', 'en-u-nu-deva', 'en-GB-oxendict', 'en-Latn-GB', 'und-x-private'])
      expect(formatsFor(english, tag), tag).to.equal(undefined);
  });

  it('days of the week are the browser’s own', () => {
    const own = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
    const { weekday } = translator();
    // 1 January 2024 was a Monday.
    for (let day = 1; day <= 7; day++) expect(weekday(day)).to.equal(own.format(Date.UTC(2024, 0, day)));
  });

  it('the languages of every line have a name here, the same as the browser’s', () => {
    const lists = Object.values<Region>(regions)
      .flatMap(({ helplines = [], crisis = [], poison = [] }) => [...helplines, ...crisis, ...poison])
      .flatMap(({ languages }) => (languages ? [languages] : []));
    expect(lists.length).to.be.above(0);
    const name = new Intl.DisplayNames('en', { type: 'language' });
    for (const tags of lists) {
      const own = new Intl.ListFormat('en').format(tags.map((tag) => name.of(tag)!));
      expect(formatsFor(english, 'en')!.languages[tags.join()]).to.equal(own);
    }
  });
});

describe('formats that a language pack has written out', () => {
  const pack = (more: Record<string, string> = {}): LanguagePack => ({
    language: 'es',
    state: 'draft',
    messages: {
      '@date': '{day} de {month} de {year}',
      '@months': 'm1|m2|m3|m4|m5|m6|m7|m8|m9|m10|m11|m12',
      '@weekdays': 'd1|d2|d3|d4|d5|d6|d7',
      '@languages': 'en,es=inglés y español|fr=francés',
      '@regions-apart': 'PE UY',
      ...more,
    },
  });

  it('are used for the language, and for regions that are not apart', () => {
    for (const tag of ['es', 'es-MX', 'es-Latn-AR']) {
      const t = translator(pack(), tag);
      expect(t.date('2026-11-05')).to.equal('5 de m11 de 2026');
      expect(t.weekday(7)).to.equal('d7');
      expect(t.languages(['en', 'es'])).to.equal('inglés y español');
    }
  });

  it('are left to the browser elsewhere, and where the pack does not have them', () => {
    const own = (tag: string) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2026-09-05'));
    for (const tag of ['es-PE', 'es-419', 'es-MX-u-nu-latn'])
      expect(translator(pack(), tag).date('2026-09-05'), tag).to.equal(own(tag));
    const without = translator({ language: 'nl', state: 'draft', messages: {} });
    expect(without.date('2026-09-05')).to.equal(own('nl'));
    expect(without.weekday(1)).to.equal('ma');
    // (WebKit writes it as at the start of a sentence.)
    expect(translator(pack()).languages(['nl']).toLowerCase()).to.equal('neerlandés');
  });
});

describe('scripts and regions of the languages that ship', () => {
  it('are those that the browser would find', () => {
    for (const tag of [
      'ar',
      'ar-IL',
      'de-AT',
      'en-GB',
      'es-US',
      'fr-CA',
      'ko-KP',
      'pt-PT',
      'ru-KZ',
      'vi-US',
      'PT-br',
    ]) {
      const likely = new Intl.Locale(tag).maximize();
      expect(directionOf(tag), tag).to.equal(likely.script === 'Arab' ? 'rtl' : 'ltr');
      // A tag with script and region goes to the browser: it must meet the short one.
      expect(matchLocale(likely.toString(), [tag]), tag).to.equal(tag);
      expect(matchLocale(tag, [likely.toString()]), tag).to.equal(likely.toString());
    }
  });

  it('leave other scripts to the browser', () => {
    expect(matchLocale('zh-TW', ['zh-Hans'])).to.equal(undefined);
    expect(matchLocale('zh-SG', ['zh-Hans'])).to.equal('zh-Hans');
    expect(matchLocale('pt', ['pt-PT', 'pt-BR'])).to.equal('pt-BR');
    expect(matchLocale('xx-not-a-tag', ['en'])).to.equal(undefined);
  });
});
