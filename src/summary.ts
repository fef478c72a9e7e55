/**
 * The plain page that a visitor can show a clinician: printed, copied or saved, made on the device.
 */
import type { Advice, Section } from './advice.js';
import type { Answers } from './answers.js';
import type { Assessment } from './assessment.js';
import type { Contact, Contacts } from './contacts.js';
import { answerLabels, questions, type QuestionKind } from './content/questions.js';
import { closing } from './content/guidance.js';
import { neutralNumbers } from './content/help.js';
import * as summaryWords from './content/summary-words.js';
import * as ui from './content/ui.js';
import type { Audience, Message } from './content/message.js';
import type { Translator, Values } from './translate.js';

/** A page of plain text with headings. */
export interface Summary {
  readonly title: string;
  readonly parts: readonly { readonly heading?: string; readonly lines: readonly string[] }[];
}

export interface SummaryInput {
  readonly t: Translator;
  readonly audience: Audience;
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly advice: Advice;
  readonly contacts: Contacts;
  /** Day on which it is made (ISO 8601 date). */
  readonly today: string;
}

/** The numbers of an assessment, as messages name them. */
export const countValues = ({ count, answered, skipped }: Assessment): Values<number> => ({ count, answered, skipped });

/** A number with the name of who answers: `988 (988 Suicide & Crisis Lifeline)`. */
export const nameAfter = ({ name, phone }: Contact): string => (name && name !== phone ? ` (${name})` : '');

/** A number within text that is written from right to left: kept in its own order, also where there is no markup. */
const inOrder = ({ direction }: Translator, number: string): string =>
  direction === 'rtl' ? `\u2066${number}\u2069` : number;

/** The words “Yes”, “No”, “Prefer not to say”, or that nothing was answered. */
export const answerLabel = (answer: Answers[keyof Answers]): Message =>
  answerLabels.find(([value]) => value === answer)?.[1] ?? ui.notAnswered;

const kinds: readonly (readonly [QuestionKind, Message])[] = [
  ['context', summaryWords.context],
  ['sign', summaryWords.signs],
  ['safety', summaryWords.safety],
];

/** Parts of the advice that go with the page: what a reader of the page needs on a bad night. */
const kept: readonly Section['kind'][] = ['step', 'card', 'safety'];

export const summarize = ({ t, audience, answers, assessment, advice, contacts, today }: SummaryInput): Summary => {
  const [crisis] = contacts.crisis;
  const emergency = contacts.emergency ? inOrder(t, contacts.emergency) : t.text(neutralNumbers.emergency);
  const values: Values = {
    ...countValues(assessment),
    emergency,
    crisis: crisis?.phone ? inOrder(t, crisis.phone) + nameAfter(crisis) : t.text(neutralNumbers.crisis, { emergency }),
  };
  const say = (message: Message): string => t.text(message, values);
  const count = advice.sections.find(({ id }) => id === 'count');

  return {
    title: say(summaryWords.title),
    parts: [
      {
        lines: [
          say(summaryWords.about[audience]),
          say(summaryWords.limits),
          t.text(summaryWords.made, { date: t.date(today) }),
        ],
      },
      ...(count ? [{ heading: say(count.title!), lines: count.text.map(say) }] : []),
      ...kinds.map(([kind, heading]) => ({
        heading: say(heading),
        lines: questions
          .filter((question) => question.kind === kind)
          .map(({ id, ask }) => `${say(answerLabel(answers[id]))} – ${say(ask[audience])}`),
      })),
      ...advice.sections
        .filter(({ kind }) => kept.includes(kind))
        .map(({ title, text }) => ({ ...(title && { heading: say(title) }), lines: text.map(say) })),
      {
        heading: say(closing.helplines),
        lines: [...contacts.helplines, ...contacts.crisis].length
          ? [...contacts.helplines, ...contacts.crisis].map(({ name, phone, sms, url }) =>
              [name ?? say(ui.helplineName), inOrder(t, phone ?? sms ?? url ?? '')].join(': '),
            )
          : [say(neutralNumbers.none)],
      },
    ],
  };
};

/** The page as plain text, for the clipboard and the file. */
export const summaryText = ({ title, parts }: Summary): string =>
  [title, ...parts.map(({ heading, lines }) => [heading, ...lines].filter(Boolean).join('\n'))].join('\n\n') + '\n';
