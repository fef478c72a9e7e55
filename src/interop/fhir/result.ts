/** What is calculated from the answers, in the order of questionnaire and response. */
import * as clinicWords from '../../content/clinic-words.js';
import type { Message } from '../../content/message.js';
import { urgencyOf } from '../../domain/advice.js';
import type { Answers } from '../../domain/answers.js';
import { assess } from '../../domain/assessment.js';

/** Ids of the calculated items; permanent. */
export type ResultId = 'count' | 'answered' | 'skipped' | 'band' | 'flags' | 'urgency';

export interface ResultItem {
  readonly id: ResultId;
  readonly type: 'integer' | 'string';
  readonly label: Message;
}

export const resultItems: readonly ResultItem[] = [
  { id: 'count', type: 'integer', label: clinicWords.count },
  { id: 'answered', type: 'integer', label: clinicWords.answered },
  { id: 'skipped', type: 'integer', label: clinicWords.skipped },
  { id: 'band', type: 'string', label: clinicWords.band },
  { id: 'flags', type: 'string', label: clinicWords.flags },
  { id: 'urgency', type: 'string', label: clinicWords.urgency },
];

/** Returns the values by item; `undefined` for a band without an answer or no raised flags. Flags are one string. */
export const resultOf = (answers: Answers): Readonly<Record<ResultId, string | number | undefined>> => {
  const assessment = assess(answers);
  const { count, answered, skipped, band, flags } = assessment;
  return { count, answered, skipped, band, flags: flags.join(' ') || undefined, urgency: urgencyOf(assessment) };
};
