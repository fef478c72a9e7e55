/**
 * What the answers add up to. Pure, total, derived: nothing here is ever stored.
 *
 * Rules and their sources: docs/content.md and docs/decisions/0001-scoring-and-bands.md.
 */
import { readAnswers } from './answers.js';
import { bands, type Band } from '../content/bands.js';
import { flags, type FlagId } from '../content/flags.js';
import { signIds } from '../content/questions.js';

/** The assessment of one set of answers. */
export interface Assessment {
  /** Number of Yes among the nine signs: 0–9. */
  readonly count: number;
  /** Number of signs answered Yes or No: 0–9. */
  readonly answered: number;
  /** Number of signs skipped or not answered: 0–9; `answered + skipped` is 9. */
  readonly skipped: number;
  /** The band of the count; `undefined` when no sign was answered. */
  readonly band: Band | undefined;
  /** The band if every skipped sign were a Yes; `undefined` when no sign was answered. */
  readonly highestBand: Band | undefined;
  /** Raised by answers other than the count, most urgent first. */
  readonly flags: readonly FlagId[];
  /** Prescribed for this person and taken only that way. */
  readonly asPrescribed: boolean;
  /** The only Yes answers are to `need`, `cut-back` or both, which dependence or a medicine that helps can explain. */
  readonly explained: boolean;
}

/** Returns the band of a number of Yes answers, 0–9. */
export const bandOf = (count: number): Band => bands.filter(({ from }) => count >= from).at(-1)?.id ?? 'none';

/** Whether `a` is at least as high as `b`. */
export const atLeast = (a: Band, b: Band): boolean => bandIndex(a) >= bandIndex(b);

/** Position of a band among all bands, from 0. */
export const bandIndex = (band: Band): number => bands.findIndex(({ id }) => id === band);

/**
 * Assesses answers. Total: any input gives an assessment; what is not an answer counts as skipped.
 *
 * @param input - answers by question id: `'yes'`, `'no'` or `'skip'`
 */
export const assess = (input: unknown): Assessment => {
  const answers = readAnswers(input);
  const yes = signIds.filter((id) => answers[id] === 'yes');
  const count = yes.length;
  const answered = count + signIds.filter((id) => answers[id] === 'no').length;
  const skipped = signIds.length - answered;
  return {
    count,
    answered,
    skipped,
    band: answered > 0 ? bandOf(count) : undefined,
    highestBand: answered > 0 ? bandOf(count + skipped) : undefined,
    flags: flags.filter(({ question, answer }) => answers[question] === answer).map(({ id }) => id),
    asPrescribed: answers['as-prescribed'] === 'yes',
    explained: count > 0 && yes.every((id) => id === 'need' || id === 'cut-back'),
  };
};
