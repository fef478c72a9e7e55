/** Everything that is derived from a set of answers for one reader. Pure. */
import type { Audience } from '../content/message.js';
import type { Translator } from '../i18n/translator.js';
import { advise, type Advice } from './advice.js';
import type { Answers } from './answers.js';
import { assess, type Assessment } from './assessment.js';
import type { Contacts } from './contacts.js';
import { summarize, type Summary } from './summary.js';

export interface Result {
  readonly assessment: Assessment;
  readonly advice: Advice;
  /** The page for a clinician, derived when it is first asked for: the result itself comes first. */
  readonly summary: () => Summary;
}

/**
 * Derives assessment, advice and summary.
 *
 * @param today - the visitor’s local date (ISO 8601)
 */
export const resultOf = (
  answers: Answers,
  audience: Audience,
  t: Translator,
  contacts: Contacts,
  today: string,
): Result => {
  const assessment = assess(answers);
  const advice = advise(assessment, audience);
  let summary: Summary | undefined;
  return {
    assessment,
    advice,
    summary: () => (summary ??= summarize({ t, audience, contacts, answers, assessment, advice, today })),
  };
};
