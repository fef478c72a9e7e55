import { expect } from '@open-wc/testing';
import { isRegion, regionCodes } from '../../src/content/emergency-numbers.js';
import { numbersChecked, regions, type Helpline } from '../../src/content/regions.js';
import { contactsFor, namedLines, regionOfLanguage, type Contact } from '../../src/domain/contacts.js';
import { dialString, phoneLink } from '../../src/domain/phone.js';
import { readOptions } from '../../src/domain/options.js';

const lines: readonly (readonly [string, Helpline])[] = Object.entries(regions).flatMap(
  ([code, { helplines = [], crisis = [], poison = [] }]) =>
    [...helplines, ...crisis, ...poison].map((line): [string, Helpline] => [code, line]),
);

/** Phone numbers, or the text message number of lines that have no other. */
const numbersOf = (list: readonly Contact[]) => list.map(({ phone, sms }) => phone ?? sms);

describe('whom to call', () => {
  it('the region comes from the language tag, and only if the tag states it', () => {
    expect(regionOfLanguage('es-MX')).to.equal('MX');
    expect(regionOfLanguage('en-Latn-GB')).to.equal('GB');
    expect(regionOfLanguage('de-AT')).to.equal('AT');
    expect(regionOfLanguage('es_MX')).to.equal('MX');
    expect(regionOfLanguage('zh_Hant_TW')).to.equal('TW');
    expect(regionOfLanguage('es')).to.equal(undefined);
    expect(regionOfLanguage('es-419')).to.equal(undefined);
    expect(regionOfLanguage('en-ZZ')).to.equal(undefined);
    expect(regionOfLanguage('not a tag')).to.equal(undefined);
  });

  it('the partner’s own line comes first', () => {
    const partner = { name: 'Ours', phone: '555 1234' };
    const { helplines, emergency } = contactsFor('US', partner);
    expect(helplines[0]).to.equal(partner);
    expect(helplines[1]!.name).to.include('SAMHSA');
    expect(emergency).to.equal('911');
    expect(contactsFor(undefined, partner)).to.deep.equal({
      emergency: undefined,
      helplines: [partner],
      crisis: [],
      poison: [],
    });
  });

  it('numbers are as they were verified', () => {
    type Row = readonly [
      emergency: string,
      helplines: readonly string[],
      crisis: readonly string[],
      poison: readonly string[],
    ];
    const table: Record<string, Row> = {
      US: ['911', ['1-800-662-4357'], ['988'], ['1-800-222-1222']],
      CA: ['911', ['1-800-265-2626'], ['988'], ['1-844-764-7669', '1-800-463-5060']],
      'CA-QC': ['911', ['1-800-265-2626'], ['988'], ['1-800-463-5060']],
      GB: ['999', ['111'], ['116 123', '85258', '0808 808 8000'], []],
      'GB-NIR': ['999', [], ['116 123', '0808 808 8000', '85258'], []],
      IE: ['112', ['1800 459 459'], ['116 123', '50808'], ['01 809 2166']],
      AU: ['000', ['1800 250 015'], ['13 11 14'], ['13 11 26']],
      NZ: ['111', ['0800 787 797'], ['1737'], ['0800 764 766']],
      ZA: ['10177', ['0800 12 13 14'], ['0800 567 567'], ['0861 555 777']],
      DE: ['112', ['01806 313031'], ['0800 111 0 111'], []],
      AT: ['144', [], ['142'], ['01 406 43 43']],
      CH: ['144', [], ['143'], ['145']],
      ES: ['112', [], ['024'], ['91 562 04 20']],
      FR: ['112', ['0 800 23 13 13'], ['3114'], []],
      BE: ['112', [], ['1813', '0800 32 123'], ['070 245 245']],
      LU: ['112', [], [], ['8002 5500']],
      NL: ['112', [], ['113'], []],
      PT: ['112', ['1414'], ['1411'], ['800 250 250']],
      PL: ['112', [], ['800 70 2222'], []],
      CZ: ['112', [], ['116 123'], []],
      HU: ['112', [], ['116 123'], ['06 80 201 199']],
      GR: ['112', [], ['1018'], []],
      SE: ['112', [], ['90101'], []],
      NO: ['113', [], ['116 123'], []],
      FI: ['112', [], ['09 2525 0111'], ['0800 147 111']],
      UA: ['103', [], ['7333'], []],
      MX: ['911', ['800 911 2000'], ['800 911 2000'], []],
      BR: ['192', [], ['188'], []],
      AR: ['107', ['141'], ['0800-999-0091'], []],
      CL: ['131', ['1412'], ['*4141'], ['2 2635 3800']],
      PE: ['106', [], ['113'], []],
      EC: ['911', [], ['171'], []],
      PY: ['911', [], ['155'], []],
      UY: ['911', [], ['0800 0767'], []],
      JP: ['119', [], ['0120-279-338'], []],
      KR: ['119', ['1342'], ['109'], []],
      CN: ['120', [], ['12356'], []],
      HK: ['999', [], ['18111'], []],
      TW: ['119', ['0800-770-885'], ['1925'], []],
      IN: ['112', [], ['14416'], []],
      SG: ['995', [], ['1771'], []],
      MY: ['999', [], ['15555'], []],
      PH: ['911', [], ['1553'], []],
      TH: ['1669', [], ['1323'], []],
      LK: ['1990', [], ['1926'], []],
      VN: ['115', [], ['096 306 1414'], []],
      EG: ['123', ['16023'], [], []],
    };
    const known = Object.fromEntries(
      Object.keys(regions).map((code) => {
        const { emergency, helplines, crisis, poison } = contactsFor(code, undefined);
        return [code, [emergency, numbersOf(helplines), numbersOf(crisis), numbersOf(poison)]];
      }),
    );
    expect(known).to.deep.equal(table);
  });

  it('a region with only an emergency number has that, and one without has none', () => {
    expect(contactsFor('KE', undefined)).to.deep.equal({ emergency: '999', helplines: [], crisis: [], poison: [] });
    expect(contactsFor('AQ', undefined).emergency).to.equal(undefined);
  });

  it('a subdivision keeps its country’s lines, except those that it replaces', () => {
    expect(contactsFor('US-CA', undefined)).to.deep.equal(contactsFor('US', undefined));
    const [québec, canada] = [contactsFor('CA-QC', undefined), contactsFor('CA', undefined)];
    expect(québec.crisis).to.equal(canada.crisis);
    expect(québec.poison).to.have.length(1);
  });

  it('each number is listed once, a nameless one by the kind of its line', () => {
    const listed = namedLines(contactsFor('MX', undefined));
    expect(listed.map(([{ phone }]) => phone)).to.deep.equal(['800 911 2000']);
    const british = namedLines(contactsFor('GB', undefined));
    expect(british).to.have.length(4);
    const swiss = namedLines(contactsFor('CH', undefined));
    expect(swiss.map(([, { text }]) => text)).to.deep.equal(['Crisis line', 'Poison center']);
  });

  it('every line names its source, its grade and its date, and none must never be shown', () => {
    for (const [code, { source, grade, checked, phone, name, url }] of lines) {
      const line = `${code} ${name ?? phone}`;
      expect(source, line).to.match(/^https?:\/\/|^public pages$/);
      expect(grade, line).to.match(/^[AB]$/);
      expect(checked, line).to.match(/^\d{4}-\d{2}-\d{2}$/);
      expect(url ?? 'https:', line).to.match(/^https:/);
      // Ended, passed to the police, forced transfer, one city only, outages; the numbers of one company.
      expect(phone?.replace(/\D/g, ''), line).not.to.be.oneOf(
        '132 1933 1955 106 08007226001 8883414325 8889799592'.split(' '),
      );
    }
    expect(numbersChecked).to.equal(lines.map(([, { checked }]) => checked).sort()[0]);
  });

  it('every number can be dialed', () => {
    for (const [code, { phone, sms, tty }] of lines) {
      expect(phone ?? sms, `${code} has a way to reach it`).to.be.a('string');
      for (const number of [phone, sms, tty]) {
        if (number !== undefined) expect(dialString(number), `${code} ${number}`).to.match(/^\+?[\d*#]+$/);
      }
    }
    expect(phoneLink('tel', regions.CL!.crisis![0]!.phone!)).to.equal('tel:*4141');
  });

  it('any region or subdivision may be set, in any case; anything else is refused', () => {
    const read = (region: string) => readOptions({ region }).options.region;
    for (const code of regionCodes) {
      expect(isRegion(code), code).to.equal(true);
      expect(read(code.toLowerCase())).to.equal(code);
    }
    expect(read('ca-qc')).to.equal('CA-QC');
    expect(read('gb_nir')).to.equal('GB-NIR');
    for (const none of ['ZZ', 'UK', 'EU', 'A', 'USA', '840', 'FA', 'QB', 'CA-', 'CA-QUEB', 'CA QC', '0A', '..']) {
      expect(read(none), none).to.equal(undefined);
    }
  });
});
