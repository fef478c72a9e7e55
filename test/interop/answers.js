/** Random sets of answers, including skipped and missing ones, and every risk side. */
import fc from 'fast-check';
import { questions, signIds } from '../../dist/lib/core.js';

/** `undefined`: not answered. */
const answer = fc.constantFrom('yes', 'no', 'skip', undefined);

/** Mostly one answer, so that the extremes are as frequent as the middle. */
const mostly = (value) => fc.oneof({ arbitrary: fc.constant(value), weight: 8 }, { arbitrary: answer, weight: 1 });

const setOf = (one) => fc.record(Object.fromEntries(questions.map(({ id }) => [id, one])));

/** What separates `review` from `soon`: daily use, with little else. */
const daily = fc
  .tuple(setOf(mostly('no')), fc.constantFrom('yes', 'yes', 'skip', undefined))
  .map(([answers, asPrescribed]) => ({ ...answers, 'as-prescribed': asPrescribed, daily: 'yes' }));

/** Each count as often as any other, for both sides of each threshold, with few other answers that could hide it. */
const counted = fc
  .tuple(fc.shuffledSubarray([...signIds]), setOf(mostly('no')))
  .map(([yes, answers]) => ({ ...answers, withdrawal: 'no', ...Object.fromEntries(yes.map((id) => [id, 'yes'])) }));

/** @returns {Record<string, 'yes' | 'no' | 'skip'>} without unanswered questions */
const given = (answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));

export const answerSets = fc.oneof(setOf(answer), setOf(mostly('no')), setOf(mostly('yes')), daily, counted).map(given);

/** Returns the same sets on every run. */
export const sample = (number, seed) => fc.sample(answerSets, { numRuns: number, seed });
