/**
 * Answers, and nothing else: what a visitor has said so far.
 */
import { questions, type QuestionId } from '../content/questions.js';

/** `skip` is “Prefer not to say”. An unanswered question counts exactly like a skipped one: missing, never a No. */
export type Answer = 'yes' | 'no' | 'skip';

export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>;

export const noAnswers: Answers = Object.freeze({});

const isAnswer = (value: unknown): value is Answer => value === 'yes' || value === 'no' || value === 'skip';

/** Returns the answers with one added or changed. */
export const withAnswer = (answers: Answers, id: QuestionId, answer: Answer): Answers => ({ ...answers, [id]: answer });

/**
 * Reads answers from any value. Whatever is not an answer to one of the questions is left out, so every function of
 * answers is total.
 */
export const readAnswers = (input: unknown): Answers => {
  if (typeof input !== 'object' || input === null) return noAnswers;
  const given = input as Record<string, unknown>;
  const read: Partial<Record<QuestionId, Answer>> = {};
  for (const { id } of questions) {
    const answer = Object.hasOwn(given, id) ? given[id] : undefined;
    if (isAnswer(answer)) read[id] = answer;
  }
  return read;
};
