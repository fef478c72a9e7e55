/**
 * Checks the contrast of a partner’s colors, and suggests the nearest shades that pass. Pure.
 *
 * The pairs are the foregrounds and backgrounds of the style sheets in `src/view/styles`. The thresholds are those of WCAG
 * 2.2 (1.4.3 and 1.4.11): 4.5 to 1 for text, 3 to 1 for the edges of controls and the focus ring.
 */
import { clampChroma, converter, formatHex, interpolate, parseHex, wcagContrast } from 'culori';
import type { ColorName, Colors } from '../../src/embed/snippet.js';
import { palette } from '../../src/view/styles/index.js';

export type Theme = keyof typeof palette;

export type Palette = Readonly<Record<ColorName, string>>;

interface Pair {
  readonly foreground: ColorName;
  readonly background: ColorName;
  readonly needs: 3 | 4.5;
  /** Where the pair is used; completes “Refused: 3.1 to 1 for …”. */
  readonly use: string;
  /** For a background made with `color-mix`: the share of `background`, and the color that it is mixed with. */
  readonly mixed?: { readonly share: number; readonly with: ColorName };
}

const TEXT = 4.5;
const SHAPE = 3;

export const pairs: readonly Pair[] = [
  { foreground: 'text', background: 'surface', needs: TEXT, use: 'text' },
  { foreground: 'text', background: 'soft', needs: TEXT, use: 'text on cards and answer buttons' },
  { foreground: 'text-soft', background: 'surface', needs: TEXT, use: 'quiet text' },
  { foreground: 'text-soft', background: 'soft', needs: TEXT, use: 'quiet text on cards' },
  { foreground: 'accent', background: 'surface', needs: TEXT, use: 'links and “Get help now”' },
  { foreground: 'accent', background: 'soft', needs: TEXT, use: 'links on cards' },
  { foreground: 'on-accent', background: 'accent', needs: TEXT, use: 'text on main buttons' },
  // A hovered main button, and the card with the next step, use `color-mix`.
  {
    foreground: 'on-accent',
    background: 'accent',
    needs: TEXT,
    use: 'text on main buttons under the pointer',
    mixed: { share: 0.88, with: 'text' },
  },
  {
    foreground: 'text',
    background: 'accent',
    needs: TEXT,
    use: 'text of the next step',
    mixed: { share: 0.09, with: 'surface' },
  },
  {
    foreground: 'accent',
    background: 'accent',
    needs: TEXT,
    use: 'links of the next step',
    mixed: { share: 0.09, with: 'surface' },
  },
  { foreground: 'accent', background: 'line', needs: SHAPE, use: 'the progress bar on its track' },
  { foreground: 'border', background: 'surface', needs: SHAPE, use: 'the edge of buttons' },
  { foreground: 'border', background: 'soft', needs: SHAPE, use: 'the edge of buttons on cards' },
  { foreground: 'focus', background: 'surface', needs: SHAPE, use: 'the focus ring' },
  { foreground: 'focus', background: 'soft', needs: SHAPE, use: 'the focus ring on cards' },
  {
    foreground: 'focus',
    background: 'accent',
    needs: SHAPE,
    use: 'the focus ring in the next step',
    mixed: { share: 0.09, with: 'surface' },
  },
];

/** Reads a hexadecimal color, `#rgb` or `#rrggbb`, with or without `#`. Returns its long form, or undefined. */
export const readHex = (text: string): string | undefined => {
  const digits = text.trim().replace(/^#/, '');
  // An opacity, which the parser would read as well, has no contrast of its own.
  return digits.length === 3 || digits.length === 6 ? formatHex(parseHex(`#${digits}`)) : undefined;
};

const ratioOf = ({ foreground, background, mixed }: Pair, colors: Palette): number => {
  const behind = mixed ? interpolate([colors[mixed.with], colors[background]], 'rgb')(mixed.share) : colors[background];
  return wcagContrast(colors[foreground], behind);
};

/** Returns the pairs below their threshold, the worst first. */
const failing = (colors: Palette): { pair: Pair; ratio: number }[] =>
  pairs
    .map((pair) => ({ pair, ratio: ratioOf(pair, colors) }))
    .filter(({ pair, ratio }) => ratio < pair.needs)
    .sort((a, b) => a.ratio / a.pair.needs - b.ratio / b.pair.needs);

const toOklch = converter('oklch');

/** Yields lighter and darker shades of the same hue, the nearest first. In OKLCH, steps look equal for every hue. */
function* shades(hex: string): Generator<string> {
  const color = toOklch(hex)!;
  for (let step = 1; step <= 200; step++) {
    for (const l of [color.l - step / 200, color.l + step / 200]) {
      // Reduces the chroma to what screens can show at this lightness.
      if (l >= 0 && l <= 1) yield formatHex(clampChroma({ ...color, l }, 'oklch'));
    }
  }
}

const concerns = ({ foreground, background, mixed }: Pair, name: ColorName): boolean =>
  foreground === name || background === name || mixed?.with === name;

const passes = (name: ColorName, colors: Palette): boolean =>
  pairs.filter((pair) => concerns(pair, name)).every((pair) => ratioOf(pair, colors) >= pair.needs);

/** Returns the nearest shade that passes in every pair; if no text would pass on an accent, adds a new text color. */
const nearest = (name: ColorName, colors: Palette): Colors | undefined => {
  for (const shade of shades(colors[name])) {
    if (passes(name, { ...colors, [name]: shade })) return { [name]: shade };
  }
  if (name !== 'accent') return undefined;
  for (const shade of shades(colors.accent)) {
    for (const text of ['#ffffff', '#000000']) {
      if (passes('accent', { ...colors, accent: shade, 'on-accent': text }))
        return { accent: shade, 'on-accent': text };
    }
  }
  return undefined;
};

export interface Refusal {
  /** The refused color. */
  readonly name: ColorName;
  readonly foreground: ColorName;
  readonly background: ColorName;
  readonly use: string;
  /** The measured ratio, rounded down. */
  readonly ratio: number;
  /** The required ratio. */
  readonly needs: number;
  /** Colors that pass in its place; undefined where the other chosen colors allow none. */
  readonly suggestion: Colors | undefined;
}

/** Rounds down: a refused 4.49 must not read as 4.5. */
const shown = (ratio: number): number => Math.floor(ratio * 10) / 10;

/** Returns the color of a failing pair that the partner set; if it is both, the foreground. */
const blamed = ({ foreground, background, mixed }: Pair, given: Colors): ColorName | undefined =>
  [foreground, background, mixed?.with].find((name) => name !== undefined && given[name] !== undefined);

/**
 * Sorts a partner’s colors into those that pass together with the defaults of the others, and those that don’t.
 *
 * @param given - colors for one theme, `#rrggbb`
 */
export const judge = (given: Colors, theme: Theme): { accepted: Colors; refusals: readonly Refusal[] } => {
  const whole = (set: Colors): Palette => ({ ...palette[theme], ...set });
  const refusals: Refusal[] = [];
  for (const { pair, ratio } of failing(whole(given))) {
    const name = blamed(pair, given);
    if (name === undefined || refusals.some((refusal) => refusal.name === name)) continue;
    const { foreground, background, use, needs } = pair;
    refusals.push({
      name,
      foreground,
      background,
      use,
      ratio: shown(ratio),
      needs,
      suggestion: nearest(name, whole(given)),
    });
  }
  // Dropping one color can make another fail, so the remaining ones are checked again.
  let accepted: Colors = given;
  for (;;) {
    const [worst] = failing(whole(accepted));
    const name = worst && blamed(worst.pair, accepted);
    if (name === undefined) return { accepted, refusals };
    accepted = Object.fromEntries(Object.entries(accepted).filter(([other]) => other !== name));
  }
};
