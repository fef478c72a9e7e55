import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readOptions, type RawOptions } from '../../src/domain/options.js';
import { dialString } from '../../src/domain/phone.js';

const BASE = 'https://partner.example/page/';

const defaults = {
  region: undefined,
  audience: undefined,
  helpline: undefined,
  exitUrl: undefined,
  headingLevel: 2,
  discloseBand: false,
  languages: [],
  localeSrc: undefined,
  formats: undefined,
};

describe('what a partner sets', () => {
  it('is all optional', () => {
    expect(readOptions({}, BASE)).to.deep.equal({ options: defaults, problems: [] });
    expect(readOptions({ region: '', audience: ' ', 'exit-url': null }, BASE)).to.deep.equal({
      options: defaults,
      problems: [],
    });
  });

  it('is read with spaces around it and in any case', () => {
    const { options, problems } = readOptions(
      {
        region: ' gb ',
        audience: 'OTHER',
        'helpline-name': 'Harbor Street',
        'helpline-phone': '+1 (888) 341-4325',
        'helpline-sms': '55555',
        'helpline-url': '/help',
        'exit-url': 'https://www.weather.gov/',
        'heading-level': '3',
        disclose: 'band',
        languages: 'en es, pt_BR',
        'locale-src': 'https://partner.example/nl.json',
        formats: 'FHIR',
      },
      BASE,
    );
    expect(problems).to.deep.equal([]);
    expect(options).to.deep.equal({
      region: 'GB',
      audience: 'other',
      helpline: {
        name: 'Harbor Street',
        phone: '+1 (888) 341-4325',
        sms: '55555',
        url: 'https://partner.example/help',
      },
      exitUrl: 'https://www.weather.gov/',
      headingLevel: 3,
      discloseBand: true,
      languages: ['en', 'es', 'pt-BR'],
      localeSrc: 'https://partner.example/nl.json',
      formats: 'fhir',
    });
  });

  describe('bad values are left out and reported', () => {
    const table: readonly (readonly [keyof RawOptions, string])[] = [
      ['region', 'XX'],
      ['region', 'UK'],
      ['region', 'USA'],
      ['region', 'constructor'],
      ['audience', 'dog'],
      ['exit-url', 'javascript:alert(1)'],
      ['exit-url', ' JaVaScRiPt:alert(1)'],
      ['exit-url', 'java\nscript:alert(1)'],
      ['exit-url', 'data:text/html,hi'],
      ['exit-url', 'http://other.example/'],
      ['exit-url', 'https://user:pass@other.example/'],
      ['exit-url', 'https://'],
      ['helpline-phone', '<img>'],
      ['helpline-phone', '1'],
      ['helpline-phone', '1-800-CALL-NOW'],
      ['helpline-phone', '123456789012345678901'],
      ['helpline-sms', 'text us'],
      ['helpline-url', 'http://other.example/'],
      ['helpline-url', 'ftp://other.example/'],
      ['helpline-name', 'a\u202eb'],
      ['helpline-name', 'x'.repeat(81)],
      ['heading-level', '9'],
      ['heading-level', '0'],
      ['heading-level', '2.5'],
      ['disclose', 'answers'],
      ['languages', 'en es <b>'],
      ['locale-src', 'data:application/json,{}'],
      ['formats', 'fhir pdf'],
    ];
    for (const [attribute, value] of table) {
      it(`${attribute}=${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`, () => {
        const { options, problems } = readOptions({ [attribute]: value }, BASE);
        expect(options).to.deep.equal(defaults);
        expect(problems).to.have.length(1);
        expect(problems[0]).to.include({ attribute, value });
        expect(problems[0]!.accepted).to.have.length.above(3);
      });
    }
  });

  it('a URL on the page’s own site may be http: (a site that is tested locally)', () => {
    expect(readOptions({ 'exit-url': '/away' }, 'http://localhost:8080/').options.exitUrl).to.equal(
      'http://localhost:8080/away',
    );
  });

  it('a name alone reaches nobody, so there is no line', () => {
    expect(readOptions({ 'helpline-name': 'Somebody' }, BASE).options.helpline).to.equal(undefined);
  });

  it('whatever is set, what comes out is safe to show and to follow', () => {
    const attributes = [
      'region',
      'audience',
      'helpline-name',
      'helpline-phone',
      'helpline-sms',
      'helpline-url',
      'exit-url',
      'heading-level',
      'disclose',
    ] as const;
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom(
        'javascript:alert(1)',
        '//evil.example',
        'https:evil',
        '\u0000',
        '112',
        '+',
        '()',
        'blob:https://partner.example/x',
      ),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(attributes.map((name) => [name, fc.option(anyText)]))), (raw) => {
        const { options } = readOptions(raw, BASE);
        for (const url of [options.exitUrl, options.helpline?.url]) {
          if (url !== undefined) expect(new URL(url).protocol).to.equal('https:');
        }
        for (const phone of [options.helpline?.phone, options.helpline?.sms]) {
          if (phone !== undefined) expect(dialString(phone)).to.be.a('string');
        }
        expect(options.headingLevel).to.be.within(1, 6);
      }),
      { numRuns: 2000 },
    );
  });
});
