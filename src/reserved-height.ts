/**
 * How much room the first screen takes, for pages that show it only when the script has come: kept free from the start,
 * nothing below it moves. Runs in Node and in the page that writes snippets.
 *
 * An estimate from its words, fitted to what a browser laid out in all languages at widths of 18 to 42 em
 * (test/shipped/reserved.test.js holds it against the browser): never less than needed in a usual sans-serif, and up to
 * a quarter more. The instant snippet needs none of it, as it holds the screen itself.
 */
import { firstScreen, type FirstScreenInput } from './first-screen.js';

/** How wide letters are, beside Latin ones; digits and punctuation are among those. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{sc=Han}|[\u3000-\u303f\uff00-\uffef]/gu, 2],
  [/\p{sc=Hangul}/gu, 1.2],
  [/\p{sc=Cyrillic}/gu, 1.3],
  [/\p{sc=Arabic}/gu, 1.05],
];

/** What it is estimated from. */
const traitsOf = (input: FirstScreenInput) => {
  const markup = firstScreen(input).replace(/<style>.*?<\/style>/s, '');
  const text = markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    letters: WIDTHS.reduce(
      (sum, [script, width]) => sum + (text.match(script)?.length ?? 0) * (width - 1),
      text.length,
    ),
    draft: markup.includes('class="note draft"'),
    picker: markup.includes('<select'),
    choice: markup.includes('id="who"'),
  };
};

/** Room over what was laid out: fonts differ in width. */
const SPARE = 1.12;

/** Height at a width, both in em of the check. */
const heightAt = (width: number, { letters, draft, picker, choice }: ReturnType<typeof traitsOf>): number => {
  const line = width - 4.5;
  return (
    SPARE * (16.9 + (0.95 * letters) / line + (draft ? 4.6 : 0) + (picker ? 2.9 : 0) + (choice ? 4.5 - 44 / line : 0))
  );
};

/** Windows between whose widths it is drawn straight, in em; the check stands 1 em from their edges, 42 em wide at most. */
const WINDOWS = [20, 27, 44] as const;

/**
 * @param input - attributes of the tag, and the words of its language
 * @param em - the font size of the check, as CSS; by default that within a page
 * @returns a CSS length that follows the width of the window: less is needed on a wide screen than on a phone
 */
export const reservedHeight = (input: FirstScreenInput = {}, em = 'max(1em, 16px)'): string => {
  const traits = traitsOf(input);
  const points = WINDOWS.map((width) => [width, heightAt(width - 2, traits)] as const);
  const slopes = points.slice(1).map(([width, height], index) => {
    const [before, higher] = points[index]!;
    const fall = (higher - height) / (width - before);
    return `${Math.ceil(height + fall * width)} * ${em} - ${Math.floor(100 * fall)}vw`;
  });
  return `max(${[`${Math.ceil(points.at(-1)![1])} * ${em}`, ...slopes].join(', ')})`;
};
