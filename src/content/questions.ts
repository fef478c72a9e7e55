/**
 * The fourteen questions, in the order they are asked: one of context, nine signs (counted), four on safety.
 *
 * Ids are permanent. Answers are Yes, No or Prefer not to say; nothing is preselected; each question may be skipped.
 */
import { both, msg, type Message, type Voices } from './message.js';
import type { SourceId } from './sources.js';

/** The nine signs that are counted. */
export type SignId =
  | 'need'
  | 'cut-back'
  | 'several-prescribers'
  | 'unmarked-source'
  | 'money'
  | 'work'
  | 'social'
  | 'obligations'
  | 'relationships';

/** The questions that are never counted. */
export type UncountedId = 'as-prescribed' | 'mixing' | 'daily' | 'withdrawal' | 'route';

export type QuestionId = SignId | UncountedId;

/** `context` and `safety` are never counted; only a `sign` is. */
export type QuestionKind = 'context' | 'sign' | 'safety';

export interface Question {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  /** The question, under twenty words. It is the heading of its screen. */
  readonly ask: Voices;
  /** A line under the question: examples, or what a word means. */
  readonly hint?: Voices;
  /** For clinicians: the sign in the article, and what was decided about it. */
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

export const questions: readonly Question[] = [
  {
    id: 'as-prescribed',
    kind: 'context',
    ask: {
      self: msg('Is your clonazepam prescribed for you, and do you take it the way it was prescribed?', {
        id: 'question.as-prescribed.self',
        desc: 'Question to the person who takes clonazepam. Both halves must be true for a Yes.',
      }),
      other: msg('Is the clonazepam prescribed for them, and do they take it the way it was prescribed?', {
        id: 'question.as-prescribed.other',
        desc: 'Question about someone else. "They" is the person the visitor cares about. Both halves must be true for a Yes.',
      }),
    },
    hint: {
      self: msg(
        'Choose No if you take more, take it more often or in another way, or if it is not prescribed for you.',
        {
          id: 'question.as-prescribed.hint.self',
          desc: 'Line under the first question: what counts as a No. No blame.',
        },
      ),
      other: msg(
        'Choose No if they take more, take it more often or in another way, or if it is not prescribed for them. If you do not know, choose “Prefer not to say”.',
        {
          id: 'question.as-prescribed.hint.other',
          desc: 'Line under the first question about someone else. The words in quotation marks are the label of the third answer button: use your translation of that label.',
        },
      ),
    },
    rule: 'Never counted. With Yes, the message that dependence is not addiction is shown; it leads when the count is 0–2 and no flag is up. No adds nothing, so that a change from No to Yes never takes advice away.',
    sources: ['brief', 'asam-2025'],
  },
  {
    id: 'need',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you felt that you need clonazepam to get through the day?', {
        id: 'sign.need.self',
        desc: 'Sign 1: a belief that one needs clonazepam to function. Asked of the person who takes it.',
      }),
      other: msg('In the past 12 months, have they seemed to need clonazepam to get through the day?', {
        id: 'sign.need.other',
        desc: 'Sign 1, about someone else: how it looks to the visitor.',
      }),
    },
    rule: 'Article: “a belief that they need Klonopin to function”. It can also be ordinary benefit of a medicine that works, so it is never read alone: when it is the only Yes, the result says so.',
    sources: ['article'],
  },
  {
    id: 'cut-back',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you tried to cut back on clonazepam and found it hard?', {
        id: 'sign.cut-back.self',
        desc: 'Sign 2: tried to take less, and it was hard. Never say "failed".',
      }),
      other: msg('In the past 12 months, have they tried to cut back on clonazepam and found it hard?', {
        id: 'sign.cut-back.other',
        desc: 'Sign 2, about someone else. Never say "failed".',
      }),
    },
    rule: 'Article: “promises that they will cut back but an inability to do so”. Worded as trying and finding it hard, never as failing.',
    sources: ['article', 'words-matter'],
  },
  {
    id: 'several-prescribers',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you had clonazepam prescribed by more than one doctor?', {
        id: 'sign.several-prescribers.self',
        desc: 'Sign 3: prescriptions from different doctors. No blame; never "doctor shopping".',
      }),
      other: msg('In the past 12 months, have they had clonazepam prescribed by more than one doctor?', {
        id: 'sign.several-prescribers.other',
        desc: 'Sign 3, about someone else. No blame; never "doctor shopping".',
      }),
    },
    hint: both(
      msg('A nurse or another clinician who can prescribe counts too. A change from one doctor to another does not.', {
        id: 'sign.several-prescribers.hint',
        desc: 'Line under sign 3: "doctor" here means anyone who may write a prescription.',
      }),
    ),
    rule: 'Article: “multiple prescriptions from different doctors”. The hint keeps a simple change of doctor out. Raises a flag.',
    sources: ['article', 'chua-2021'],
  },
  {
    id: 'unmarked-source',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you had clonazepam that did not come from a pharmacy?', {
        id: 'sign.unmarked-source.self',
        desc: 'Sign 4: clonazepam from outside a pharmacy.',
      }),
      other: msg('In the past 12 months, have they had clonazepam that did not come from a pharmacy?', {
        id: 'sign.unmarked-source.other',
        desc: 'Sign 4, about someone else.',
      }),
    },
    hint: both(
      msg('Such as loose pills in a bag, a bottle with no label, or pills from a friend or an unknown website.', {
        id: 'sign.unmarked-source.hint',
        desc: 'Line under sign 4: examples.',
      }),
    ),
    rule: 'Article: “illicitly obtained Klonopin in baggies or unmarked containers”. Raises a flag.',
    sources: ['article'],
  },
  {
    id: 'money',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you had money problems because of clonazepam?', {
        id: 'sign.money.self',
        desc: 'Sign 5: money problems that come from clonazepam.',
      }),
      other: msg('In the past 12 months, have they had money problems because of clonazepam?', {
        id: 'sign.money.other',
        desc: 'Sign 5, about someone else.',
      }),
    },
    rule: 'Article: “financial difficulties”. “Because of clonazepam” is added, since money is short for many reasons.',
    sources: ['article'],
  },
  {
    id: 'work',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, has it been harder for you to do well at work or school?', {
        id: 'sign.work.self',
        desc: 'Sign 6: work or study goes less well than before.',
      }),
      other: msg('In the past 12 months, has it been harder for them to do well at work or school?', {
        id: 'sign.work.other',
        desc: 'Sign 6, about someone else.',
      }),
    },
    rule: 'Article: “poor work performance”. Study is added.',
    sources: ['article'],
  },
  {
    id: 'social',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you been less interested in seeing other people?', {
        id: 'sign.social.self',
        desc: 'Sign 7: less interest in time with other people.',
      }),
      other: msg('In the past 12 months, have they been less interested in seeing other people?', {
        id: 'sign.social.other',
        desc: 'Sign 7, about someone else.',
      }),
    },
    hint: both(
      msg('Such as visits, meals, sports or clubs.', {
        id: 'sign.social.hint',
        desc: 'Line under sign 7: examples of time with other people.',
      }),
    ),
    rule: 'Article: “less interest in social activities”.',
    sources: ['article'],
  },
  {
    id: 'obligations',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you missed things you were supposed to do?', {
        id: 'sign.obligations.self',
        desc: 'Sign 8: missed duties or plans.',
      }),
      other: msg('In the past 12 months, have they missed things they were supposed to do?', {
        id: 'sign.obligations.other',
        desc: 'Sign 8, about someone else.',
      }),
    },
    hint: both(
      msg('Such as a shift, a visit, a bill, or picking up a child.', {
        id: 'sign.obligations.hint',
        desc: 'Line under sign 8: examples of everyday duties.',
      }),
    ),
    rule: 'Article: “missed obligations”.',
    sources: ['article'],
  },
  {
    id: 'relationships',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have things been tense between you and your family or friends?', {
        id: 'sign.relationships.self',
        desc: 'Sign 9: strained relationships.',
      }),
      other: msg('In the past 12 months, have things been tense between them and their family or friends?', {
        id: 'sign.relationships.other',
        desc: 'Sign 9, about someone else. The visitor may be one of the family or friends.',
      }),
    },
    rule: 'Article: “strained relationships with family and friends”.',
    sources: ['article'],
  },
  {
    id: 'mixing',
    kind: 'safety',
    ask: {
      self: msg('Do you take clonazepam with alcohol, opioids, or anything else that makes you sleepy?', {
        id: 'question.mixing.self',
        desc: 'Safety question: clonazepam together with alcohol, opioids or any other sedating substance.',
      }),
      other: msg('Do they take clonazepam with alcohol, opioids, or anything else that makes them sleepy?', {
        id: 'question.mixing.other',
        desc: 'Safety question on mixing, about someone else.',
      }),
    },
    hint: both(
      msg(
        'Opioids include strong pain pills, heroin and fentanyl. Sleeping pills count too. So do medicines like clonazepam, such as Xanax or Valium.',
        {
          id: 'question.mixing.hint',
          desc: 'Line under the mixing question. "Medicines like clonazepam" are other benzodiazepines: use brand names that are known where your language is spoken.',
        },
      ),
    ),
    rule: 'Never counted. Raises a flag.',
    sources: ['fda-2020', 'article'],
  },
  {
    id: 'daily',
    kind: 'safety',
    ask: {
      self: msg('In the past 12 months, have you taken clonazepam on most days for two weeks or longer?', {
        id: 'question.daily.self',
        desc: 'Safety question: regular use. The dose time "two weeks" must stay exact.',
      }),
      other: msg('In the past 12 months, have they taken clonazepam on most days for two weeks or longer?', {
        id: 'question.daily.other',
        desc: 'Safety question on regular use, about someone else. "Two weeks" must stay exact.',
      }),
    },
    rule: 'Never counted. Raises a flag. Article (citing NAMI): physical dependence can form in as little as two weeks of everyday use.',
    sources: ['article', 'asam-2025'],
  },
  {
    id: 'withdrawal',
    kind: 'safety',
    ask: {
      self: msg('In the past 12 months, have you felt ill when you cut down or stopped clonazepam?', {
        id: 'question.withdrawal.self',
        desc: 'Safety question: withdrawal.',
      }),
      other: msg('In the past 12 months, have they felt ill when they cut down or stopped clonazepam?', {
        id: 'question.withdrawal.other',
        desc: 'Safety question on withdrawal, about someone else.',
      }),
    },
    hint: both(
      msg('Such as shaking, cramps, vomiting, no sleep, seeing or hearing things that are not there, or a seizure.', {
        id: 'question.withdrawal.hint',
        desc: 'Line under the withdrawal question: signs of withdrawal. Keep every one.',
      }),
    ),
    rule: 'Never counted. Raises a flag.',
    sources: ['article', 'label-2023'],
  },
  {
    id: 'route',
    kind: 'safety',
    ask: {
      self: msg('In the past 12 months, have you snorted or injected clonazepam?', {
        id: 'question.route.self',
        desc: 'Safety question: taken through the nose or with a needle.',
      }),
      other: msg('In the past 12 months, have they snorted or injected clonazepam?', {
        id: 'question.route.other',
        desc: 'Safety question on snorting or injecting, about someone else.',
      }),
    },
    rule: 'Never counted. Raises a flag.',
    sources: ['article'],
  },
];

const byId = new Map(questions.map((question) => [question.id, question]));

/** The question with this id. */
export const questionById = (id: QuestionId): Question => byId.get(id)!;

/** The ids of the nine counted signs. */
export const signIds = questions.filter(({ kind }) => kind === 'sign').map(({ id }) => id) as readonly SignId[];

/** The answers a visitor can give, in the order of their buttons. */
export const answerLabels = [
  ['yes', msg('Yes', { id: 'answer.yes', desc: 'Answer button.' })],
  ['no', msg('No', { id: 'answer.no', desc: 'Answer button.' })],
  ['skip', msg('Prefer not to say', { id: 'answer.skip', desc: 'Answer button: skip this question.' })],
] as const satisfies readonly (readonly ['yes' | 'no' | 'skip', Message])[];
