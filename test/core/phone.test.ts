import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dialString, phoneLink } from '../../src/domain/phone.js';
import { readOptions } from '../../src/domain/options.js';

/** Numbers as written, with what a phone dials. */
const written: readonly (readonly [string, string])[] = [
  ['1-800-662-4357', '18006624357'],
  ['+1 (888) 341-4325', '+18883414325'],
  ['988', '988'],
  ['13 11 14', '131114'],
  ['0800.111.0111', '08001110111'],
  ['0800/111 0 111', '08001110111'],
  ['0800 / 111 0 111', '08001110111'],
  ['0800 – 111', '0800111'],
  ['0800 — 111', '0800111'],
  ['0800‑111', '0800111'],
  ['0800−111', '0800111'],
  ['0800-111', '0800111'],
  ['[0800] 111', '0800111'],
  ['(020) 7946 0000', '02079460000'],
  ['(0)20 7946 0000', '02079460000'],
  ['+44 (0)20 7946 0000', '+442079460000'],
  ['+44(0)20 7946 0000', '+442079460000'],
  ['+44 ( 0 ) 20 7946 0000', '+442079460000'],
  ['(+44) (0)20 7946 0000', '+442079460000'],
  ['+49 (0) 30-19240', '+493019240'],
  ['0044 (0)20 7946 0000', '00442079460000'],
  ['+39 06 6840 6101', '+390668406101'],
  ['*4141', '*4141'],
  ['*0767', '*0767'],
  ['#31#', '#31#'],
  ['*31#0800111', '*31#0800111'],
  ['٩١١', '911'],
  ['۱۱۵', '115'],
  ['१०८', '108'],
  ['๑๖๖๙', '1669'],
  ['０８００−１１１', '0800111'],
  ['＋４４ ２０ ７９４６ ００００', '+442079460000'],
  ['\u202a+44 20 7946 0000\u202c', '+442079460000'],
  ['\u2066988\u2069', '988'],
  ['1\u00a0800\u00a0662\u202f4357', '18006624357'],
];

const refused = [
  '1-800-CALL-NOW',
  'text us',
  'tel:911',
  '0800 111 ext. 5',
  '0800 111 x5',
  '0800 111;ext=5',
  '0800 111, 5',
  '0800 1110111 / 0800 1110222',
  '1',
  '*1',
  '**',
  '+',
  '()',
  '+911+',
  '44+20',
  '+1',
  '+1234567890123456',
  '123456789012345678',
  '<img>',
  '%23',
  '',
];

describe('phone numbers as people write them', () => {
  for (const [text, dialed] of written) {
    it(`${text} dials ${dialed}`, () => {
      expect(dialString(text)).to.equal(dialed);
      const { options, problems } = readOptions({ 'helpline-phone': text, 'helpline-sms': text });
      expect(problems).to.deep.equal([]);
      const { phone, sms } = options.helpline!;
      expect(phoneLink('tel', phone!)).to.equal(`tel:${dialed.replaceAll('#', '%23')}`);
      expect(phoneLink('sms', sms!)).to.equal(`sms:${dialed.replaceAll('#', '%23')}`);
    });
  }

  for (const text of refused) {
    it(`“${text}” is refused`, () => {
      expect(dialString(text)).to.equal(undefined);
    });
  }

  it('digits of every numbering system in the browser are accepted', () => {
    const systems = Intl.supportedValuesOf('numberingSystem').filter(
      (system) => new Intl.NumberFormat(`en-u-nu-${system}`).resolvedOptions().numberingSystem === system,
    );
    expect(systems).to.have.length.above(20);
    for (const system of systems) {
      const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      const text = format.format(9_876_543_210);
      // Chinese decimal digits are letters in Unicode, not digits.
      if (!/^\p{Nd}+$/u.test(text)) continue;
      expect(dialString(text), system).to.equal('9876543210');
    }
  });

  it('what is dialed is a number, whatever is written, and stays the same when read again', () => {
    const unit = fc.constantFrom(...'0123456789+*# ()-/.–٣५xA\u202e\n,;%'.split(''), 'ext');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(unit).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const dialed = dialString(text);
          if (dialed === undefined) return;
          expect(dialed).to.match(/^\+?[\d*#]+$/);
          expect(dialString(dialed)).to.equal(dialed);
          expect(new URL(phoneLink('tel', text)).href).to.match(/^tel:\+?(\d|\*|%23)+$/);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('one bad value leaves the rest of the helpline', () => {
    const { options, problems } = readOptions({
      'helpline-name': 'Harbor Street',
      'helpline-phone': '1-800-CALL-NOW',
      'helpline-sms': '0800/111 0 111',
      'helpline-url': 'https://partner.example/',
    });
    expect(options.helpline).to.deep.equal({
      name: 'Harbor Street',
      sms: '0800/111 0 111',
      url: 'https://partner.example/',
    });
    expect(problems).to.have.length(1);
    expect(problems[0]!.attribute).to.equal('helpline-phone');
    expect(problems[0]!.accepted).to.include('2255 for CALL').and.to.include('extension');
  });

  it('direction marks in a copied number are not shown', () => {
    const { options } = readOptions({ 'helpline-phone': '\u202d0800 111\u202c' });
    expect(options.helpline!.phone).to.equal('0800 111');
  });
});
