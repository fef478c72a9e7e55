import { expect } from '@open-wc/testing';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { judge, pairs, readHex, type Theme } from '../../demo/embed/contrast.js';
import type { ColorName, Colors } from '../../src/embed/snippet.js';
import { palette } from '../../src/view/styles/index.js';

const themes: readonly Theme[] = ['light', 'dark'];
const names = Object.keys(palette.light) as ColorName[];

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const choice: fc.Arbitrary<Colors> = fc.dictionary(fc.constantFrom(...names), hex).map((set) => ({ ...set }));

describe('colors of a partner', () => {
  it('are measured as WCAG does', () => {
    expect(wcagContrast('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
    expect(wcagContrast('#777777', '#ffffff')).to.be.closeTo(4.478, 0.001);
    expect(wcagContrast('#0000ff', '#ffffff')).to.be.closeTo(8.592, 0.001);
    expect(wcagContrast('#ffffff', '#ffffff')).to.equal(1);
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
          expect(judge(accepted, theme).refusals, 'accepted colors').to.deep.equal([]);
          // No color is dropped silently.
          if (refusals.length === 0) expect(accepted).to.deep.equal(given);
          else expect(Object.keys(accepted).length).to.be.lessThan(Object.keys(given).length);
        }),
        { numRuns: 300 },
      );
    });

    it(`one color that is refused comes with one that passes, of the same hue or none (${theme})`, () => {
      // For a single color there is always a shade that works with the defaults.
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

  it('a pale brand color is refused with its ratio, and darkened', () => {
    const [refusal] = judge({ accent: '#9ec5cb' }, 'light').refusals;
    expect(refusal).to.include({ name: 'accent', needs: 4.5 });
    expect(refusal!.ratio).to.be.closeTo(1.8, 0.11);
    expect(wcagContrast(refusal!.suggestion!.accent!, '#ffffff')).to.be.within(4.5, 6);
  });

  it('a yellow with black text, which cannot be a link on white, gets a text of its own', () => {
    const { refusals } = judge({ accent: '#ffd000', 'on-accent': '#000000' }, 'light');
    const { suggestion } = refusals.find(({ name }) => name === 'accent')!;
    expect(suggestion).to.have.property('on-accent', '#ffffff');
    expect(judge(suggestion!, 'light').refusals).to.deep.equal([]);
  });

  it('a completely dark palette is accepted on light pages too', () => {
    expect(judge(palette.dark, 'light').accepted).to.deep.equal(palette.dark);
  });

  it('every color of the style sheet is in a pair', () => {
    const inPairs = new Set(
      pairs.flatMap(({ foreground, background, mixed }) => [foreground, background, mixed?.with]),
    );
    for (const name of names) expect(inPairs.has(name), name).to.equal(true);
  });
});
