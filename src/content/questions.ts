/**
 * The fourteen questions, in the order they are asked: one of context, nine signs (counted), four on safety.
 *
 * Ids are permanent. Answers are Yes, No and Prefer not to say (about someone else: I don’t know). Nothing is
 * preselected, and each question may be skipped.
 */
import { sameForBoth, msg, type Message, type ByAudience } from './message.js';
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
  readonly ask: ByAudience<Message>;
  /** A line under the question: examples, or what a word means. */
  readonly hint?: ByAudience<Message>;
  /** For clinicians: the sign in the article, and what was decided about it. */
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

export const questions: readonly Question[] = [
  {
    id: 'as-prescribed',
    kind: 'context',
    ask: {
      self: msg('In the past 12 months, have you taken clonazepam only as a doctor prescribed it for you?', {
        id: 'question.as-prescribed.self',
        desc: 'Question to the person who takes clonazepam. Yes only if it is prescribed for them and taken just that way.',
      }),
      other: msg('In the past 12 months, have they taken clonazepam only as a doctor prescribed it for them?', {
        id: 'question.as-prescribed.other',
        desc: 'Question about someone else. "They" is the person the visitor cares about. Yes only if it is prescribed for them and taken just that way.',
      }),
    },
    hint: {
      self: msg(
        'Choose No if it is not prescribed for you, or if you take more, or more often, or in another way. If you took none in that time, skip this question.',
        {
          id: 'question.as-prescribed.hint.self',
          desc: 'Line under the first question: what counts as a No. No blame.',
        },
      ),
      other: msg(
        'Choose No if it is not prescribed for them, or if they take more, or more often, or in another way. If they took none in that time, choose “I don’t know”.',
        {
          id: 'question.as-prescribed.hint.other',
          desc: 'Line under the first question about someone else. The words in quotation marks are the label of the third answer button: use your translation of that label.',
        },
      ),
    },
    rule: 'Never counted. Its risk side is No, which raises the flag `off-prescription`. With Yes, `daily` and a count of 0–2 the advice is `review`: dependence is expected there and is not addiction. One single question, so that a friend’s pills and an extra tablet on bad days are both a No.',
    sources: ['brief', 'asam-2025'],
  },
  {
    id: 'need',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you felt that you need clonazepam to get through the day or night?', {
        id: 'sign.need.self',
        desc: 'Sign 1: a belief that one needs clonazepam to function, by day or to sleep. Asked of the person who takes it.',
      }),
      other: msg('In the past 12 months, have they seemed to need clonazepam to get through the day or night?', {
        id: 'sign.need.other',
        desc: 'Sign 1, about someone else: how it looks to the visitor.',
      }),
    },
    rule: 'Article: “a belief that they need Klonopin to function”. It can also be ordinary benefit of a medicine that works, so it is never read alone: where the only Yes answers are this one, `cut-back` or both, the result says what else can explain them. “Or night”, since many take it for sleep.',
    sources: ['article'],
  },
  {
    id: 'cut-back',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, have you tried to take less clonazepam and found it hard?', {
        id: 'sign.cut-back.self',
        desc: 'Sign 2: tried to take less, and it was hard. Never say "failed".',
      }),
      other: msg('In the past 12 months, have they tried to take less clonazepam and found it hard?', {
        id: 'sign.cut-back.other',
        desc: 'Sign 2, about someone else. Never say "failed".',
      }),
    },
    rule: 'Article: “promises that they will cut back but an inability to do so”. Worded as trying and finding it hard, never as failing. A planned taper is hard too, so it is never read alone either.',
    sources: ['article', 'words-matter'],
  },
  {
    id: 'several-prescribers',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, has more than one doctor prescribed clonazepam for you at the same time?', {
        id: 'sign.several-prescribers.self',
        desc: 'Sign 3: prescriptions from different doctors. No blame; never "doctor shopping".',
      }),
      other: msg('In the past 12 months, has more than one doctor prescribed clonazepam for them at the same time?', {
        id: 'sign.several-prescribers.other',
        desc: 'Sign 3, about someone else. No blame; never "doctor shopping".',
      }),
    },
    hint: sameForBoth(
      msg(
        'Do not count a change of doctor, or doctors at one clinic who share the care. A nurse who prescribes counts as a doctor.',
        {
          id: 'sign.several-prescribers.hint',
          desc: 'Line under sign 3: what does not count. "Doctor" here means anyone who may write a prescription.',
        },
      ),
    ),
    rule: 'Article: “multiple prescriptions from different doctors”. “At the same time”, and the hint, keep out a change of doctor and a shared practice. Raises a flag.',
    sources: ['article', 'chua-2021'],
  },
  {
    id: 'unmarked-source',
    kind: 'sign',
    ask: {
      self: msg(
        'In the past 12 months, did you get clonazepam from anywhere other than a pharmacy, clinic or hospital?',
        {
          id: 'sign.unmarked-source.self',
          desc: 'Sign 4: clonazepam that no pharmacy, clinic or hospital gave out. Name the places where people in your country get medicines.',
        },
      ),
      other: msg(
        'In the past 12 months, did they get clonazepam from anywhere other than a pharmacy, clinic or hospital?',
        {
          id: 'sign.unmarked-source.other',
          desc: 'Sign 4, about someone else.',
        },
      ),
    },
    hint: sameForBoth(
      msg('Such as loose pills, pills with no label, pills bought online, or pills prescribed for somebody else.', {
        id: 'sign.unmarked-source.hint',
        desc: 'Line under sign 4: examples.',
      }),
    ),
    rule: 'Article: “illicitly obtained Klonopin in baggies or unmarked containers”. Medicine given out by a clinic or hospital does not count; another person’s medicine does. Raises a flag.',
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
      self: msg('In the past 12 months, has clonazepam made work or study harder for you?', {
        id: 'sign.work.self',
        desc: 'Sign 6: work or study goes less well because of clonazepam.',
      }),
      other: msg('In the past 12 months, has clonazepam made work or study harder for them?', {
        id: 'sign.work.other',
        desc: 'Sign 6, about someone else.',
      }),
    },
    rule: 'Article: “poor work performance”. Study is added. “Because of clonazepam” is said here and in the next three, since panic or depression alone scored four signs without it; DSM-5’s own items carry it.',
    sources: ['article'],
  },
  {
    id: 'social',
    kind: 'sign',
    ask: {
      self: msg('In the past 12 months, has clonazepam made you less interested in seeing people?', {
        id: 'sign.social.self',
        desc: 'Sign 7: less interest in time with other people because of clonazepam.',
      }),
      other: msg('In the past 12 months, has clonazepam made them less interested in seeing people?', {
        id: 'sign.social.other',
        desc: 'Sign 7, about someone else.',
      }),
    },
    hint: sameForBoth(
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
      self: msg('In the past 12 months, has clonazepam made you miss things you were supposed to do?', {
        id: 'sign.obligations.self',
        desc: 'Sign 8: missed duties or plans because of clonazepam.',
      }),
      other: msg('In the past 12 months, has clonazepam made them miss things they were supposed to do?', {
        id: 'sign.obligations.other',
        desc: 'Sign 8, about someone else.',
      }),
    },
    hint: sameForBoth(
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
      self: msg('In the past 12 months, has clonazepam caused tension between you and your family or friends?', {
        id: 'sign.relationships.self',
        desc: 'Sign 9: strained relationships because of clonazepam.',
      }),
      other: msg('In the past 12 months, has clonazepam caused tension between them and their family or friends?', {
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
      self: msg(
        'In the past 12 months, have you taken clonazepam with alcohol, opioids, or other things that make you sleepy?',
        {
          id: 'question.mixing.self',
          desc: 'Safety question: clonazepam together with alcohol, opioids or any other sedating substance.',
        },
      ),
      other: msg(
        'In the past 12 months, have they taken clonazepam with alcohol, opioids, or other things that make them sleepy?',
        {
          id: 'question.mixing.other',
          desc: 'Safety question on mixing, about someone else.',
        },
      ),
    },
    hint: sameForBoth(
      msg(
        'Opioids are strong pain pills, methadone, heroin and fentanyl. Sleeping pills count too. So do muscle relaxants, gabapentin and pregabalin. So do pills like clonazepam, such as Xanax or Valium.',
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
    rule: 'Never counted. Raises a flag: `review` where it is taken as prescribed and the count is 0–2. Article (citing NAMI): physical dependence can form in as little as two weeks of everyday use.',
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
    hint: sameForBoth(
      msg(
        'Such as anxiety or panic, sweating, a racing heart, shaking or no sleep. Also cramps, vomiting, seeing or hearing things that are not there, or a seizure.',
        {
          id: 'question.withdrawal.hint',
          desc: 'Line under the withdrawal question: signs of withdrawal, the common ones first. Keep every one.',
        },
      ),
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
    hint: sameForBoth(
      msg('Under the tongue does not count.', {
        id: 'question.route.hint',
        desc: 'Line under the question on snorting and injecting.',
      }),
    ),
    rule: 'Never counted. Raises a flag. Under the tongue is a usual way to take it.',
    sources: ['article'],
  },
];

const byId = new Map(questions.map((question) => [question.id, question]));

/** Returns the question with this id. */
export const questionById = (id: QuestionId): Question => byId.get(id)!;

/** The ids of the nine counted signs. */
export const signIds = questions.filter(({ kind }) => kind === 'sign').map(({ id }) => id) as readonly SignId[];

/** The answers, in the order of their buttons. About someone else, not knowing is the usual reason to skip. */
export const answerLabels = [
  ['yes', sameForBoth(msg('Yes', { id: 'answer.yes', desc: 'Answer button.' }))],
  ['no', sameForBoth(msg('No', { id: 'answer.no', desc: 'Answer button.' }))],
  [
    'skip',
    {
      self: msg('Prefer not to say', { id: 'answer.skip', desc: 'Answer button: skip this question.' }),
      other: msg('I don’t know', {
        id: 'answer.unknown',
        desc: 'Answer button where the questions are about someone else: skip this question.',
      }),
    },
  ],
] as const satisfies readonly (readonly ['yes' | 'no' | 'skip', ByAudience<Message>])[];
