/** Answers as a FHIR R4 QuestionnaireResponse. Pure. */
import * as clinicWords from '../../content/clinic-words.js';
import type { Audience, Message } from '../../content/message.js';
import { answerLabels, questions, type QuestionKind } from '../../content/questions.js';
import * as summaryWords from '../../content/summary-words.js';
import { readAnswers, type Answers } from '../../domain/answers.js';
import { translator, type Translator } from '../../i18n/translator.js';
import { answerSystem, canonicalWithVersion, groups } from './codes.js';
import { resultItems, resultOf } from './result.js';
import type { QuestionnaireResponse, QuestionnaireResponseItem } from './types.js';

/** The headings of the groups of questions. */
export const kinds: readonly (readonly [QuestionKind, Message])[] = [
  ['context', summaryWords.context],
  ['sign', summaryWords.signs],
  ['safety', summaryWords.safety],
];

/** A heading with a sentence, in one line. The dot between them belongs to no script: a full stop would be wrong in Chinese. */
export const headed = (t: Translator, heading: Message, sentence: Message): string =>
  `${t.text(heading)} · ${t.text(sentence)}`;

/** The heading of the result also says what it is not, so that a system never shows one without the other. */
export const resultHeading = (t: Translator): string => headed(t, clinicWords.result, summaryWords.limits);

export interface ResponseOptions {
  /** The day on which the questions were answered (ISO 8601 date). */
  readonly date: string;
  /** Translator for its texts. Default: English. */
  readonly translator?: Translator;
}

/**
 * Returns a response with the questions that were answered or skipped, and the calculated result. It names nobody: no
 * subject, no author, no source, no identifier.
 *
 * @param audience - whom the answers are about
 * @param answers - answers by question id; what is not an answer is left out
 */
export const questionnaireResponse = (
  audience: Audience,
  answers: Answers,
  { date, translator: t = translator() }: ResponseOptions,
): QuestionnaireResponse => {
  const given = readAnswers(answers);
  const results = resultOf(given);
  const labels = new Map(answerLabels.map(([code, label]) => [code, label[audience]]));
  const asked = kinds.map(([kind, heading]): QuestionnaireResponseItem => ({
    linkId: groups[kind],
    text: t.text(heading),
    item: questions
      .filter(({ id, kind: of }) => of === kind && given[id])
      .map(({ id, ask }) => {
        const code = given[id]!;
        return {
          linkId: id,
          text: t.text(ask[audience]),
          answer: [{ valueCoding: { system: answerSystem, code, display: t.text(labels.get(code)!) } }],
        };
      }),
  }));
  return {
    resourceType: 'QuestionnaireResponse',
    language: t.language,
    questionnaire: canonicalWithVersion(audience),
    status: 'completed',
    authored: date,
    item: [
      // FHIR knows no empty list.
      ...asked.filter(({ item }) => item?.length),
      {
        linkId: groups.result,
        text: resultHeading(t),
        item: resultItems.flatMap(({ id, label }) => {
          const value = results[id];
          if (value === undefined) return [];
          const answer = typeof value === 'number' ? { valueInteger: value } : { valueString: value };
          return [{ linkId: id, text: t.text(label), answer: [answer] }];
        }),
      },
    ],
  };
};
