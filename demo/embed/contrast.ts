/**
 * Which colours of a partner can be read, and which near ones could. Pure.
 *
 * The pairs are those that `src/view/styles.ts` makes: what stands on what. Ratios are those of WCAG 2.2 (1.4.3 and
 * 1.4.11): 4.5 to 1 for text, 3 to 1 for what must be seen to use the check.
 */
import type { ColourName, Colours } from '../../src/snippet.js';
import { palette } from '../../src/view/styles.js';

export type Theme = keyof typeof palette;

/** Three numbers: red, green, blue from 0 to 1. */
type Rgb = readonly [number, number, number];

export type Palette = Readonly<Record<ColourName, string>>;

interface Pair {
  readonly front: ColourName;
  readonly back: ColourName;
  readonly needs: 3 | 4.5;
  /** What stands there, to be read after “too little contrast for”. */
  readonly use: string;
  /** The true background, where it is not the plain colour `back`: a share of it mixed with another. */
  readonly mixed?: { readonly share: number; readonly with: ColourName };
}

const TEXT = 4.5;
const SHAPE = 3;

export const pairs: readonly Pair[] = [
  { front: 'text', back: 'surface', needs: TEXT, use: 'text' },
  { front: 'text', back: 'soft', needs: TEXT, use: 'text on cards and answer buttons' },
  { front: 'text-soft', back: 'surface', needs: TEXT, use: 'quiet text' },
  { front: 'text-soft', back: 'soft', needs: TEXT, use: 'quiet text on cards' },
  { front: 'accent', back: 'surface', needs: TEXT, use: 'links and “Get help now”' },
  { front: 'accent', back: 'soft', needs: TEXT, use: 'links on cards' },
  { front: 'on-accent', back: 'accent', needs: TEXT, use: 'text on main buttons' },
  // A main button under the mouse, and the card with the next step: `color-mix` in the style sheet.
  {
    front: 'on-accent',
    back: 'accent',
    needs: TEXT,
    use: 'text on main buttons under the mouse',
    mixed: { share: 0.88, with: 'text' },
  },
  {
    front: 'text',
    back: 'accent',
    needs: TEXT,
    use: 'text of the next step',
    mixed: { share: 0.09, with: 'surface' },
  },
  {
    front: 'accent',
    back: 'accent',
    needs: TEXT,
    use: 'links of the next step',
    mixed: { share: 0.09, with: 'surface' },
  },
  { front: 'accent', back: 'line', needs: SHAPE, use: 'the progress bar on its track' },
  { front: 'border', back: 'surface', needs: SHAPE, use: 'the edge of buttons' },
  { front: 'border', back: 'soft', needs: SHAPE, use: 'the edge of buttons on cards' },
  { front: 'focus', back: 'surface', needs: SHAPE, use: 'the focus ring' },
  { front: 'focus', back: 'soft', needs: SHAPE, use: 'the focus ring on cards' },
  {
    front: 'focus',
    back: 'accent',
    needs: SHAPE,
    use: 'the focus ring in the next step',
    mixed: { share: 0.09, with: 'surface' },
  },
];

/** A colour as people write it in hexadecimal, `#rgb` or `#rrggbb` with or without `#`, in its long form. */
export const readHex = (text: string): string | undefined => {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
};

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;

const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map(linear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratioOf = (one: Rgb, other: Rgb): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** Contrast of two colours (`#rrggbb`), from 1 to 21. */
export const contrast = (one: string, other: string): number => ratioOf(rgbOf(one), rgbOf(other));

const ratioIn = ({ front, back, mixed }: Pair, colours: Palette): number => {
  const ground = rgbOf(colours[back]);
  const other = mixed && rgbOf(colours[mixed.with]);
  const under = other
    ? (ground.map((part, i) => part * mixed.share + other[i]! * (1 - mixed.share)) as unknown as Rgb)
    : ground;
  return ratioOf(rgbOf(colours[front]), under);
};

/** Pairs that cannot be read, the worst first. */
const failing = (colours: Palette): { pair: Pair; ratio: number }[] =>
  pairs
    .map((pair) => ({ pair, ratio: ratioIn(pair, colours) }))
    .filter(({ pair, ratio }) => ratio < pair.needs)
    .sort((a, b) => a.ratio / a.pair.needs - b.ratio / b.pair.needs);

/** Lightness and two axes of colour in OKLab, where a step of lightness looks alike for every hue (Ottosson 2020). */
const toLab = (rgb: Rgb): Rgb => {
  const [r, g, b] = rgb.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const fromLab = ([lightness, a, b]: Rgb): Rgb => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => (part < 0 ? part : gamma(part))) as unknown as Rgb;
};

/** A colour that screens have: as strong as it can be at this lightness, in the same hue. */
const within = ([lightness, a, b]: Rgb): Rgb => {
  for (let share = 1; share > 0; share -= 0.05) {
    const rgb = fromLab([lightness, a * share, b * share]);
    if (rgb.every((part) => part >= -0.002 && part <= 1.002)) return rgb;
  }
  return fromLab([lightness, 0, 0]);
};

/** The same hue, lighter and darker, the nearest first. */
const shades = (hex: string): string[] => {
  const [lightness, a, b] = toLab(rgbOf(hex));
  const found: string[] = [];
  for (let step = 1; step <= 200; step++) {
    for (const shifted of [lightness - step / 200, lightness + step / 200]) {
      if (shifted >= 0 && shifted <= 1) found.push(hexOf(within([shifted, a, b])));
    }
  }
  return found;
};

const concerns = ({ front, back, mixed }: Pair, name: ColourName): boolean =>
  front === name || back === name || mixed?.with === name;

const passes = (name: ColourName, colours: Palette, apart?: ColourName): boolean =>
  pairs
    .filter((pair) => concerns(pair, name) && !(apart && concerns(pair, apart)))
    .every((pair) => ratioIn(pair, colours) >= pair.needs);

/**
 * A near colour that passes in every pair that it is part of; for an accent that leaves no room for its own text, both.
 */
const near = (name: ColourName, colours: Palette): Colours | undefined => {
  for (const shade of shades(colours[name])) {
    if (passes(name, { ...colours, [name]: shade })) return { [name]: shade };
  }
  if (name !== 'accent') return undefined;
  for (const shade of shades(colours.accent)) {
    for (const text of ['#ffffff', '#000000']) {
      if (passes('accent', { ...colours, accent: shade, 'on-accent': text }))
        return { accent: shade, 'on-accent': text };
    }
  }
  return undefined;
};

export interface Refusal {
  /** The colour that is refused. */
  readonly name: ColourName;
  readonly front: ColourName;
  readonly back: ColourName;
  readonly use: string;
  /** What it has, rounded down, and what it needs. */
  readonly ratio: number;
  readonly needs: number;
  /** What would pass in its place; absent where other colours stand in the way. */
  readonly suggestion: Colours | undefined;
}

/** Rounded down: 4.49 must not be shown as a 4.5 that is refused. */
const shown = (ratio: number): number => Math.floor(ratio * 10) / 10;

/** Of a pair that fails, the colour that the partner set; of two, the one in front. */
const blamed = ({ front, back, mixed }: Pair, given: Colours): ColourName | undefined =>
  [front, back, mixed?.with].find((name) => name !== undefined && given[name] !== undefined);

/**
 * @param given - colours that a partner chose for one theme, `#rrggbb`
 * @returns those that can be used together with the defaults of the others, and why the rest cannot
 */
export const judge = (given: Colours, theme: Theme): { accepted: Colours; refusals: readonly Refusal[] } => {
  const whole = (set: Colours): Palette => ({ ...palette[theme], ...set });
  const refusals: Refusal[] = [];
  for (const { pair, ratio } of failing(whole(given))) {
    const name = blamed(pair, given);
    if (name === undefined || refusals.some((refusal) => refusal.name === name)) continue;
    const { front, back, use, needs } = pair;
    refusals.push({ name, front, back, use, ratio: shown(ratio), needs, suggestion: near(name, whole(given)) });
  }
  // What is left must hold by itself: one colour fewer can make another one fail.
  let accepted: Colours = given;
  for (;;) {
    const [worst] = failing(whole(accepted));
    const name = worst && blamed(worst.pair, accepted);
    if (name === undefined) return { accepted, refusals };
    accepted = Object.fromEntries(Object.entries(accepted).filter(([other]) => other !== name));
  }
};
