/**
 * The rules of `src/domain` as FHIRPath, for systems that calculate the result themselves. They are written a second
 * time here; a test evaluates them over random answers and compares them with the domain.
 */
import { bands } from '../../content/bands.js';
import { flags } from '../../content/flags.js';
import { questionById, type QuestionId } from '../../content/questions.js';
import type { Answer } from '../../domain/answers.js';
import { groups } from './codes.js';
import type { ResultId } from './result.js';
import type { Expression } from './types.js';

const path = (expression: string, more: Omit<Expression, 'language' | 'expression'> = {}): Expression => ({
  language: 'text/fhirpath',
  expression,
  ...more,
});

const itemsOf = (group: string): string => `%resource.item.where(linkId = '${group}').item`;

/** Whether a question has this answer. False where it has none. */
const isAnswered = (id: QuestionId, answer: Answer): string =>
  `${itemsOf(groups[questionById(id).kind])}.where(linkId = '${id}').answer.value.where(code = '${answer}').exists()`;

const signsWith = (...answers: readonly Answer[]): string =>
  `${itemsOf(groups.sign)}.where(${answers.map((answer) => `answer.value.code = '${answer}'`).join(' or ')}).count()`;

/**
 * Variables that the expressions share. None is ever empty, because systems treat empty variables differently. Ids of
 * flags have no spaces, so one string holds them, most urgent first.
 */
export const variables: readonly Expression[] = [
  path(signsWith('yes'), { name: 'count' }),
  path(signsWith('yes', 'no'), { name: 'answered' }),
  path(
    `(${flags.map(({ id, question, answer }) => `iif(${isAnswered(question, answer)}, '${id} ', '')`).join(' & ')}).trim()`,
    { name: 'flags' },
  ),
];

/** From the highest band down to the lowest. */
const bandPath = [...bands]
  .reverse()
  .reduceRight((otherwise, { id, from }) => (from ? `iif(%count >= ${from}, '${id}', ${otherwise})` : `'${id}'`), '');

/** The expression of each calculated item. */
export const expressions: Readonly<Record<ResultId, Expression>> = {
  count: path('%count', { description: 'Number of Yes among the nine signs.' }),
  answered: path('%answered', { description: 'Number of signs answered Yes or No.' }),
  skipped: path('9 - %answered', { description: 'Number of signs skipped or not answered.' }),
  band: path(`iif(%answered = 0, {}, ${bandPath})`, {
    description:
      'Band of the count: none 0, few 1 to 2, several 3 to 5, many 6 to 9. No band where no sign was answered.',
  }),
  flags: path(`iif(%flags = '', {}, %flags)`, {
    description: 'Safety flags, most urgent first, separated by spaces.',
  }),
  urgency: path(
    `iif(%count >= 6 or %flags.startsWith('withdrawal'), 'today', ` +
      `iif(%count >= 3, 'soon', ` +
      `iif(%flags = 'daily', iif(${isAnswered('as-prescribed', 'yes')}, 'review', 'soon'), ` +
      `iif(%flags != '', 'soon', iif(%count >= 1, 'mention', 'keep')))))`,
    { description: 'How soon to act, from low to high: keep, mention, review, soon, today.' },
  ),
};
