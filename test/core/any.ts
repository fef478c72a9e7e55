/** Arbitrary answers for the property tests. */
import fc from 'fast-check';
import type { Answer, Answers } from '../../src/domain/answers.js';
import type { Audience } from '../../src/content/message.js';
import { questions, type QuestionId } from '../../src/content/questions.js';

export const questionIds: readonly QuestionId[] = questions.map(({ id }) => id);

export const anyAnswer = fc.constantFrom<Answer>('yes', 'no', 'skip');

export const anyAudience = fc.constantFrom<Audience>('self', 'other');

export const anyQuestion = fc.constantFrom(...questionIds);

/** Any answers: every question answered, skipped or not reached. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.option(anyAnswer, { nil: undefined }), { minLength: questionIds.length, maxLength: questionIds.length })
  .map((given) =>
    Object.fromEntries(given.flatMap((answer, i) => (answer ? [[questionIds[i]!, answer] as const] : []))),
  );
