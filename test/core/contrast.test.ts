import { expect } from '@open-wc/testing';
import { interpolate, parse, wcagContrast, type Color } from 'culori';
import { palette } from '../../src/view/styles/index.js';

type Colors = Readonly<Record<keyof typeof palette.light, string>>;
/** Mixes colors as `color-mix(in srgb, one share, other)` does in CSS. */
const mix = (one: Color, share: number, other: Color): Color => interpolate([other, one], 'rgb')(share);

/** Foregrounds and backgrounds, with the contrast that each pair needs: text 4.5, edges and marks 3. */
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

type Front = (color: (name: keyof Colors) => Color) => Color;

const tooPale = (colors: Colors): string[] =>
  pairs.flatMap(([name, least, front, back]) => {
    const color = (key: keyof Colors) => parse(colors[key])!;
    const found = wcagContrast(front(color), back(color));
    return found < least ? [`${name}: ${found.toFixed(2)} : 1, needs ${least}`] : [];
  });

describe('contrast of the palette', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`every pair has enough contrast in ${theme} colors`, () => {
      expect(tooPale(palette[theme])).to.deep.equal([]);
    });
  }

  it('is measured as WCAG does', () => {
    expect(wcagContrast('#000000', '#ffffff')).to.equal(21);
    expect(wcagContrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.01);
  });

  for (const name of ['accent', 'on-accent', 'text', 'text-soft', 'border', 'focus'] as const) {
    it(`a palette with a pale ${name} is refused`, () => {
      const bad = { ...palette.light, [name]: name === 'on-accent' ? palette.light.accent : '#d9dfe0' };
      expect(tooPale(bad)).not.to.deep.equal([]);
    });
  }
});
