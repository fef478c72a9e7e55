import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contrast, judge, pairs, readHex, type Theme } from '../../demo/embed/contrast.js';
import type { ColourName, Colours } from '../../src/snippet.js';
import { palette } from '../../src/view/styles.js';

const themes: readonly Theme[] = ['light', 'dark'];
const names = Object.keys(palette.light) as ColourName[];

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const choice: fc.Arbitrary<Colours> = fc.dictionary(fc.constantFrom(...names), hex).map((set) => ({ ...set }));

describe('colours of a partner', () => {
  it('are measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.478, 0.001);
    expect(contrast('#0000ff', '#ffffff')).to.be.closeTo(8.592, 0.001);
    expect(contrast('#ffffff', '#ffffff')).to.equal(1);
  });

  it('are read as people write them', () => {
    expect(readHex(' 7A2E5D ')).to.equal('#7a2e5d');
    expect(readHex('#abc')).to.equal('#aabbcc');
    for (const other of ['red', '#12', '#12345', 'url(x)', '#7a2e5d80', '']) expect(readHex(other)).to.equal(undefined);
  });

  for (const theme of themes) {
    it(`the defaults can be read (${theme})`, () => {
      expect(judge({}, theme)).to.deep.equal({ accepted: {}, refusals: [] });
      expect(judge(palette[theme], theme).refusals).to.deep.equal([]);
    });

    it(`what is accepted can be read, whatever was chosen (${theme})`, () => {
      fc.assert(
        fc.property(choice, (given) => {
          const { accepted, refusals } = judge(given, theme);
          expect(judge(accepted, theme).refusals, 'accepted colours').to.deep.equal([]);
          // Nothing is taken away in silence.
          if (refusals.length === 0) expect(accepted).to.deep.equal(given);
          else expect(Object.keys(accepted).length).to.be.lessThan(Object.keys(given).length);
        }),
        { numRuns: 300 },
      );
    });

    it(`one colour that is refused comes with one that passes, of the same hue or none (${theme})`, () => {
      // Of one colour alone there is always a shade that goes with the defaults.
      fc.assert(
        fc.property(fc.constantFrom(...names), hex, (name, value) => {
          for (const { suggestion, ratio, needs } of judge({ [name]: value }, theme).refusals) {
            expect(ratio).to.be.lessThan(needs);
            expect(suggestion, `${name} ${value}`).to.not.equal(undefined);
            expect(judge(suggestion!, theme).refusals, JSON.stringify(suggestion)).to.deep.equal([]);
          }
        }),
        { numRuns: 200 },
      );
    });
  }

  it('a pale brand colour is refused with its ratio, and darkened', () => {
    const [refusal] = judge({ accent: '#9ec5cb' }, 'light').refusals;
    expect(refusal).to.include({ name: 'accent', needs: 4.5 });
    expect(refusal!.ratio).to.be.closeTo(1.8, 0.11);
    expect(contrast(refusal!.suggestion!.accent!, '#ffffff')).to.be.within(4.5, 6);
  });

  it('a yellow with black text, which cannot be a link on white, gets a text of its own', () => {
    const { refusals } = judge({ accent: '#ffd000', 'on-accent': '#000000' }, 'light');
    const { suggestion } = refusals.find(({ name }) => name === 'accent')!;
    expect(suggestion).to.have.property('on-accent', '#ffffff');
    expect(judge(suggestion!, 'light').refusals).to.deep.equal([]);
  });

  it('a palette that is dark throughout is accepted as a whole on light pages too', () => {
    expect(judge(palette.dark, 'light').accepted).to.deep.equal(palette.dark);
  });

  it('every colour of the style sheet is in a pair', () => {
    const inPairs = new Set(pairs.flatMap(({ front, back, mixed }) => [front, back, mixed?.with]));
    for (const name of names) expect(inPairs.has(name), name).to.equal(true);
  });
});
