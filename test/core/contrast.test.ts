import { expect } from '@open-wc/testing';
import { palette } from '../../src/view/styles.js';

type Colours = Readonly<Record<keyof typeof palette.light, string>>;
type Rgb = readonly number[];

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

/** Contrast (WCAG 2.2), 1–21. */
const ratio = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

/** `color-mix(in srgb, a share, b)`. */
const mix = (a: Rgb, share: number, b: Rgb): Rgb => a.map((c, index) => c * share + b[index]! * (1 - share));

/** What stands on what, and at least how clearly: words 4.5, edges and marks 3. */
const pairs: readonly (readonly [name: string, least: number, front: Front, back: Front])[] = [
  ['text on the surface', 4.5, (c) => c('text'), (c) => c('surface')],
  ['text on a card, a note or an answer', 4.5, (c) => c('text'), (c) => c('soft')],
  ['text on the next step', 4.5, (c) => c('text'), (c) => mix(c('accent'), 0.09, c('surface'))],
  ['quiet text on the surface', 4.5, (c) => c('text-soft'), (c) => c('surface')],
  ['quiet text on a card', 4.5, (c) => c('text-soft'), (c) => c('soft')],
  ['a link or a plain button on the surface', 4.5, (c) => c('accent'), (c) => c('surface')],
  ['a link on a card; a button under the pointer', 4.5, (c) => c('accent'), (c) => c('soft')],
  ['a link in the next step', 4.5, (c) => c('accent'), (c) => mix(c('accent'), 0.09, c('surface'))],
  ['a start button', 4.5, (c) => c('on-accent'), (c) => c('accent')],
  ['a start button under the pointer', 4.5, (c) => c('on-accent'), (c) => mix(c('accent'), 0.88, c('text'))],
  ['edge of a button', 3, (c) => c('border'), (c) => c('surface')],
  ['edge of an answer against its filling', 3, (c) => c('border'), (c) => c('soft')],
  ['edge of a button under the pointer', 3, (c) => c('accent'), (c) => c('soft')],
  ['a pressed answer beside one that is not', 3, (c) => c('accent'), (c) => c('soft')],
  ['marks and the edge of a card', 3, (c) => c('accent'), (c) => c('surface')],
  ['edge of the next step', 3, (c) => c('accent'), (c) => mix(c('accent'), 0.09, c('surface'))],
  ['progress against what is left of it', 3, (c) => c('accent'), (c) => c('line')],
  ['focus ring on the surface', 3, (c) => c('focus'), (c) => c('surface')],
  ['focus ring on a card', 3, (c) => c('focus'), (c) => c('soft')],
  ['focus ring in the next step', 3, (c) => c('focus'), (c) => mix(c('accent'), 0.09, c('surface'))],
];

type Front = (colour: (name: keyof Colours) => Rgb) => Rgb;

const tooPale = (colours: Colours): string[] =>
  pairs.flatMap(([name, least, front, back]) => {
    const colour = (key: keyof Colours) => parse(colours[key]);
    const found = ratio(front(colour), back(colour));
    return found < least ? [`${name}: ${found.toFixed(2)} : 1, needs ${least}`] : [];
  });

describe('contrast of the palette', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`every pair is clear in ${theme} colours`, () => {
      expect(tooPale(palette[theme])).to.deep.equal([]);
    });
  }

  it('is measured as WCAG does', () => {
    expect(ratio(parse('#000000'), parse('#ffffff'))).to.equal(21);
    expect(ratio(parse('#767676'), parse('#ffffff'))).to.be.closeTo(4.54, 0.01);
  });

  for (const name of ['accent', 'on-accent', 'text', 'text-soft', 'border', 'focus'] as const) {
    it(`a palette with a pale ${name} is refused`, () => {
      const bad = { ...palette.light, [name]: name === 'on-accent' ? palette.light.accent : '#d9dfe0' };
      expect(tooPale(bad)).not.to.deep.equal([]);
    });
  }
});
