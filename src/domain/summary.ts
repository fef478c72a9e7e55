/**
 * The page that a visitor can show a clinician: printed, copied or saved, made on the device.
 */
import { shownOf, stepFor, type Advice, type SectionId, type Stack } from './advice.js';
import type { Answers } from './answers.js';
import type { Assessment } from './assessment.js';
import { namedLines, type Contact, type Contacts } from './contacts.js';
import { answerLabels, questions, type QuestionKind } from '../content/questions.js';
import { withdrawalSentences } from '../content/cards.js';
import { crisisPassage, resultHeadings, stopping } from '../content/guidance.js';
import { neutralNumbers } from '../content/help.js';
import { steps } from '../content/steps.js';
import * as summaryWords from '../content/summary-words.js';
import * as ui from '../content/ui.js';
import type { Audience, ByAudience, Message } from '../content/message.js';
import type { Translator, Values } from '../i18n/translator.js';

/** One part of the page: heading, lines, answers, blank lines to fill in by hand, in this order. */
export interface SummaryPart {
  /** Like each line, has a single variant if it does not depend on answers. */
  readonly heading?: Stack<string>;
  readonly lines: readonly Stack<string>[];
  readonly answers?: readonly { readonly question: string; readonly answer: Stack<string> }[];
  /** Labels of lines that the visitor or the clinician fills in by hand. */
  readonly blanks?: readonly string[];
}

/** The page for a clinician. Like the result, it has the same length for every set of answers: see {@link Stack}. */
export interface Summary {
  readonly title: string;
  readonly parts: readonly SummaryPart[];
}

export interface SummaryInput {
  readonly t: Translator;
  readonly audience: Audience;
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly advice: Advice;
  readonly contacts: Contacts;
  /** The date on the page (ISO 8601). */
  readonly today: string;
}

/** The numbers of an assessment, as messages name them. */
export const countValues = ({ count, answered, skipped }: Assessment): Values<number> => ({ count, answered, skipped });

/** Returns the name of a line as it follows the number: `988 (988 Suicide & Crisis Lifeline)`. */
export const nameAfter = ({ name, phone }: Contact): string => (name && name !== phone ? ` (${name})` : '');

/** Keeps a phone number in order within right-to-left text, in plain text too. */
const inOrder = ({ direction }: Translator, number: string): string =>
  direction === 'rtl' ? `\u2066${number}\u2069` : number;

/** The label of an answer, stacked with all other possible labels. The last one is for an unanswered question. */
export const answerLabel = (answer: Answers[keyof Answers], audience: Audience): Stack<Message> => ({
  variants: [...answerLabels.map(([, label]) => label[audience]), ui.notAnswered],
  shown: [...answerLabels.map(([value]) => value), undefined].indexOf(answer),
});

const kinds: readonly (readonly [QuestionKind, Message])[] = [
  ['context', summaryWords.context],
  ['sign', summaryWords.signs],
  ['safety', summaryWords.safety],
];

/** Values for the placeholders in the summary’s sentences. */
const summaryValues = ({ t, assessment, contacts, today }: SummaryInput): Values => {
  const emergency = contacts.emergency ? inOrder(t, contacts.emergency) : t.text(neutralNumbers.emergency);
  const first = ([line]: readonly Contact[], neutral: Message): string =>
    line?.phone ? inOrder(t, line.phone) + nameAfter(line) : t.text(neutral, { emergency });
  return {
    ...countValues(assessment),
    emergency,
    crisis: first(contacts.crisis, neutralNumbers.crisis),
    date: t.date(today),
    poison: first(contacts.poison, neutralNumbers.poison),
  };
};

/** Returns the page for a clinician, in one language. */
export const summarize = (input: SummaryInput): Summary => {
  const { t, audience, answers, assessment, advice, contacts } = input;
  const lines = namedLines(contacts);
  const values = summaryValues(input);
  const text = (message: Message): string => t.text(message, values);
  const line = (...messages: readonly Message[]): Stack<string> => ({
    variants: [messages.map(text).join(t.space)],
    shown: 0,
  });
  const voices = (list: readonly ByAudience<Message>[]): Stack<string>[] => list.map((both) => line(both[audience]));
  const stack = ({ variants, shown }: Stack<Message | readonly Message[]>): Stack<string> => ({
    variants: variants.map((variant) => [variant].flat().map(text).join(t.space)),
    shown,
  });
  const section = (id: SectionId) => advice.sections.find((part) => part.id === id)!;
  const count = section('count');
  const shownStep = steps.findIndex(({ id }) => id === stepFor(assessment));

  return {
    title: text(summaryWords.title),
    parts: [
      { lines: [summaryWords.about[audience], summaryWords.limits, summaryWords.made].map((message) => line(message)) },
      { heading: stack(count.heading!), lines: [...count.text.map(stack), line(summaryWords.cutPoints)] },
      {
        heading: line(resultHeadings.next),
        lines: [
          stack({
            // The card on withdrawal is part of the step.
            variants: steps.map(({ id, text: step }) =>
              [...(id.startsWith('withdrawal') ? withdrawalSentences : []), ...step].map((both) => both[audience]),
            ),
            shown: shownStep,
          }),
          stack({ variants: steps.map(({ id }) => summaryWords.why[id]), shown: shownStep }),
        ],
      },
      ...kinds.map(([kind, heading]) => ({
        heading: line(heading),
        lines: [],
        answers: questions
          .filter((question) => question.kind === kind)
          .map(({ id, ask }) => ({
            question: text(ask[audience]),
            answer: stack(answerLabel(answers[id], audience)),
          })),
      })),
      { heading: line(summaryWords.byHand), lines: [], blanks: summaryWords.blanks.map(text) },
      { heading: line(summaryWords.clinician), lines: summaryWords.notes.map((message) => line(message)) },
      // What a reader of the page needs on a bad night.
      { heading: line(stopping.title[audience]), lines: voices(stopping.text.slice(1, 3)) },
      { heading: line(crisisPassage.title[audience]), lines: voices(crisisPassage.text) },
      {
        heading: line(resultHeadings.people),
        lines: lines.length
          ? lines.map(([{ name, phone, sms, url }, label]) => ({
              variants: [[name ?? text(label), inOrder(t, phone ?? sms ?? url ?? '')].join(': ')],
              shown: 0,
            }))
          : [line(neutralNumbers.none)],
      },
    ],
  };
};

/** The page as plain text, for the clipboard and the file. */
export const summaryText = ({ title, parts }: Summary): string =>
  [
    title,
    ...parts.map(({ heading, lines, answers = [], blanks = [] }) =>
      [
        ...(heading ? [shownOf(heading)] : []),
        ...lines.map(shownOf),
        ...answers.map(({ question, answer }) => `${shownOf(answer)} – ${question}`),
        ...blanks.map((label) => `${label}: ____________________`),
      ].join('\n'),
    ),
  ].join('\n\n') + '\n';
