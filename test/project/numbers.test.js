/**
 * Compares emergency numbers with libphonenumber’s metadata, and checks the age of every line. Nothing is called: the
 * metadata is a package, and numbers that it does not list have a source of their own.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import phoneNumbers from 'google-libphonenumber';
import countries from 'i18n-iso-countries';
import { emergencyNumber, isRegion, regionCodes } from '../../dist/lib/content/emergency-numbers.js';
import {
  emergencySources,
  emergencyTables,
  regionsWithoutNumber,
  unverified,
} from '../../dist/lib/content/number-sources.js';
import { numbersChecked, regions } from '../../dist/lib/content/regions.js';
import { contactsFor } from '../../dist/lib/domain/contacts.js';
import { phoneLink } from '../../dist/lib/domain/phone.js';
import { lines } from '../../scripts/docs/numbers.js';

const shortNumbers = phoneNumbers.ShortNumberInfo.getInstance();

/** ISO 3166-1 alpha-2 codes, and XK for Kosovo, which the package lists too. */
const iso = Object.keys(countries.getAlpha2Codes()).sort();

describe('emergency numbers', () => {
  it('every ISO 3166-1 code is a region, and no other', () => {
    assert.ok(iso.length >= 249, `${iso.length} codes`);
    assert.deepEqual([...regionCodes], iso);
    assert.equal(new Set(regionCodes).size, regionCodes.length, 'each code stands once in the table');
    for (const a of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      for (const b of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') assert.equal(isRegion(a + b), iso.includes(a + b), a + b);
    }
  });

  it('every region has a number or a named reason, never both', () => {
    const without = iso.filter((code) => emergencyNumber(code) === undefined);
    assert.deepEqual(without, Object.keys(regionsWithoutNumber).sort());
    for (const [code, reason] of Object.entries(regionsWithoutNumber)) assert.match(reason, /^[A-Z].{10,}\.$/, code);
  });

  it('every number is one that libphonenumber knows as an emergency number there, or has a source of its own', () => {
    const unknown = iso.filter((code) => {
      const number = emergencyNumber(code);
      return number !== undefined && !shortNumbers.isEmergencyNumber(number, code);
    });
    // Read on a page of the country, or in two other tables: docs/numbers.md.
    assert.deepEqual(unknown, 'CI CW HN HT IQ LK LS LY MM NG PE RS RW SB SN SV TT UZ'.split(' '));
    for (const code of unknown) {
      const { sources, grade } = emergencySources[code] ?? {};
      assert.ok(sources, `${code} ${emergencyNumber(code)} should have a source`);
      const tables = sources.filter((source) => !source.startsWith('http') || source.includes('github.com'));
      assert.ok(tables.length === 0 || tables.length >= 2, `${code}: one table is not enough`);
      assert.match(grade, tables.length ? /^B$/ : /^[AB]$/, code);
    }
  });

  it('every named source is an address or a table', () => {
    const tables = emergencyTables.map(({ id }) => id);
    for (const [code, { sources }] of Object.entries(emergencySources)) {
      assert.ok(iso.includes(code) && sources.length, code);
      for (const source of sources)
        assert.ok(tables.includes(source) || /^https?:\/\//.test(source), `${code}: ${source}`);
    }
  });

  it('numbers that were verified by hand, including those of separate ambulance services', () => {
    const known = {
      US: '911', GB: '999', AU: '000', NZ: '111', DE: '112', FR: '112', AT: '144', CH: '144', NO: '113', CN: '120', JP: '119',
      KR: '119', TW: '119', HK: '999', VN: '115', TH: '1669', BR: '192', CL: '131', AR: '107', EG: '123', SA: '997', UA: '103',
      IN: '112', PK: '1122', LK: '1990', SN: '1515', ZA: '10177',
    }; // prettier-ignore
    for (const [code, number] of Object.entries(known)) assert.equal(emergencyNumber(code), number, code);
  });

  it('every number dials', () => {
    for (const code of iso) {
      const { emergency } = contactsFor(code, undefined);
      if (emergency) assert.match(phoneLink('tel', emergency), /^tel:\d{2,5}$/, code);
    }
  });
});

describe('lines', () => {
  it('belong to a region, or to a subdivision of one', () => {
    for (const code of Object.keys(regions)) assert.ok(isRegion(code.slice(0, 2)), code);
  });

  it('name no source twice for lines that are not shown', () => {
    const texts = unverified.map(({ region, found }) => `${region}: ${found}`);
    assert.equal(new Set(texts).size, texts.length);
  });

  it('those last looked up more than a year ago are listed', (t) => {
    const year = 366 * 24 * 60 * 60 * 1000;
    const old = lines().filter(({ checked }) => Date.now() - Date.parse(checked) > year);
    // The build must not break because time passes, so this only warns; the release checklist asks for it.
    for (const { code, label, name, phone, sms, checked } of old) {
      const message = `Look up again: ${code} ${label} ${name ?? ''} ${phone ?? sms}, last ${checked}`;
      t.diagnostic(message);
      console.warn(message);
    }
    for (const { code, checked } of lines()) {
      assert.ok(Date.parse(checked) <= Date.now() + 24 * 60 * 60 * 1000, `${code}: ${checked} is in the future`);
    }
    assert.equal(
      numbersChecked,
      lines()
        .map(({ checked }) => checked)
        .sort()[0],
      'the oldest date is shown to visitors',
    );
  });
});
