import { expect } from '@open-wc/testing';
import { contactsFor, dial, regionOfLanguage } from '../../src/contacts.js';
import { regions, type Line, type Region } from '../../src/content/regions.js';

const all = Object.entries(regions) as [string, Region][];
const lines = all.flatMap(([code, { helplines, crisis }]) =>
  [...helplines, ...crisis].map((line): [string, Line] => [code, line]),
);

describe('whom to call', () => {
  it('the region comes from the language tag, and only where the tag says it', () => {
    expect(regionOfLanguage('es-MX')).to.equal('MX');
    expect(regionOfLanguage('en-Latn-GB')).to.equal('GB');
    expect(regionOfLanguage('es')).to.equal(undefined);
    expect(regionOfLanguage('de-AT')).to.equal(undefined);
    expect(regionOfLanguage('not a tag')).to.equal(undefined);
  });

  it('the partner’s own line stands first', () => {
    const partner = { name: 'Ours', phone: '555 1234' };
    const { helplines, emergency } = contactsFor('US', partner);
    expect(helplines[0]).to.equal(partner);
    expect(helplines[1]!.name).to.include('SAMHSA');
    expect(emergency).to.equal('911');
    expect(contactsFor(undefined, partner)).to.deep.equal({ emergency: undefined, helplines: [partner], crisis: [] });
  });

  it('numbers are as in the clinical brief', () => {
    const table: Record<string, readonly [string, readonly string[], readonly string[]]> = {
      US: ['911', ['1-800-662-4357'], ['988']],
      CA: ['911', [], ['988']],
      GB: ['999', ['0300 123 6600', '111'], ['116 123']],
      IE: ['112', ['1800 459 459'], ['116 123']],
      AU: ['000', ['1800 250 015'], ['13 11 14']],
      ES: ['112', [], ['024']],
      FR: ['112', ['0 800 23 13 13'], ['3114']],
      DE: ['112', [], []],
      MX: ['911', ['800 911 2000'], ['800 911 2000']],
      BR: ['192', [], ['188']],
    };
    const phones = (list: readonly Line[]) => list.map(({ phone }) => phone);
    const known = Object.fromEntries(
      all.map(([code, { emergency, helplines, crisis }]) => [code, [emergency, phones(helplines), phones(crisis)]]),
    );
    expect(known).to.deep.equal(table);
  });

  it('every line names its source, and no line is one that must never be shown', () => {
    for (const [code, line] of lines) {
      expect(line.source, `${code} ${line.name}`).to.match(/^https:\/\/|^general knowledge$/);
      expect(line.phone?.replace(/\D/g, ''), code).not.to.be.oneOf(['132', '8883414325', '8889799592']);
    }
  });

  it('numbers are dialled without their separators', () => {
    expect(dial('tel', '1-800-662-4357')).to.equal('tel:18006624357');
    expect(dial('sms', '+44 (0) 7000')).to.equal('sms:+4407000');
  });
});
