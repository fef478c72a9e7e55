/**
 * Estimates the height of the first screen, so that a page can reserve it and avoid layout shift. Runs in Node and in
 * the embed builder.
 *
 * The estimate is based on the texts, and was fitted to a browser’s layout in all languages at widths of 18 to 42 em
 * (test/shipped/reserved.test.js compares them): never too little in a common sans-serif font, and at most 45 % too
 * much. The instant snippet contains the screen and needs no estimate.
 */
import { resolveLanguages } from '../i18n/resolve-language.js';
import { contextOf, knownLocales, type FirstScreenInput } from '../prerender/context.js';
import { firstScreenView } from '../prerender/first-screen.js';
import { textOf } from '../prerender/serialize.js';

/** Width of a script’s letters relative to Latin ones, which include digits and punctuation. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{sc=Han}|[\u3000-\u303f\uff00-\uffef]/gu, 2],
  [/\p{sc=Hangul}/gu, 1.6],
  [/\p{sc=Cyrillic}/gu, 1.3],
  [/\p{sc=Arabic}/gu, 1.05],
];

/** Returns what the estimate is based on. */
const traitsOf = (input: FirstScreenInput) => {
  const { options, context } = contextOf(input);
  const text = textOf(firstScreenView(input));
  return {
    letters: WIDTHS.reduce(
      (sum, [script, width]) => sum + (text.match(script)?.length ?? 0) * (width - 1),
      text.length,
    ),
    draft: context.t.pack.state !== 'final',
    picker: resolveLanguages(options.languages, knownLocales).length > 1,
    choice: options.audience === undefined,
  };
};

/** Margin over the measured height: fonts differ in width. */
const SPARE = 1.12;

/** Returns the height at a width, both in em of the check. */
const heightAt = (width: number, { letters, draft, picker, choice }: ReturnType<typeof traitsOf>): number => {
  const line = width - 4.5;
  return (
    SPARE * (16.9 + (0.95 * letters) / line + (draft ? 4.6 : 0) + (picker ? 2.9 : 0) + (choice ? 4.5 - 44 / line : 0))
  );
};

/**
 * Window widths in em, between which the height is interpolated; the check is 1 em from the edges, at most 42 em wide.
 */
const WINDOWS = [20, 27, 44] as const;

/**
 * Estimates the height of the first screen.
 *
 * @param input - attributes of the tag, and the messages of its language
 * @param em - the font size of the check, as CSS; by default, that within a page
 * @returns a CSS length that depends on the width of the window: a wide screen needs less than a phone
 */
export const estimateFirstScreenHeight = (input: FirstScreenInput = {}, em = 'max(1em, 16px)'): string => {
  const traits = traitsOf(input);
  const points = WINDOWS.map((width) => [width, heightAt(width - 2, traits)] as const);
  const slopes = points.slice(1).map(([width, height], index) => {
    const [before, higher] = points[index]!;
    const fall = (higher - height) / (width - before);
    return `${Math.ceil(height + fall * width)} * ${em} - ${Math.floor(100 * fall)}vw`;
  });
  return `max(${[`${Math.ceil(points.at(-1)![1])} * ${em}`, ...slopes].join(', ')})`;
};
