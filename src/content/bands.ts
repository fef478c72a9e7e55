/**
 * The bands of the count, and what each says.
 *
 * The cut points are those of DAST-10 (0, 1–2, 3–5, 6 and more), applied to another list, and were never validated for
 * it. So the words mild, moderate, severe, diagnosis and disorder never name a band, and the page for a clinician says
 * where the cut points come from. Cut-offs of other scales vary with the population (SDS: “higher than six” in de las
 * Cuevas 2000, 5.5 in Cheng 2019).
 */
import { sameForBoth, msg, str, answered, count, skipped, type Message, type ByAudience } from './message.js';
import type { SourceId } from './sources.js';

export type Band = 'none' | 'few' | 'several' | 'many';

export interface BandContent {
  readonly id: Band;
  /** Lowest count of Yes that belongs to this band; the next band begins where this one ends. */
  readonly from: number;
  /** Names the count. Never a severity. */
  readonly name: ByAudience<Message>;
  /** What a count in this band may mean. */
  readonly meaning: Message;
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

/** In rising order. */
export const bands: readonly BandContent[] = [
  {
    id: 'none',
    from: 0,
    name: sameForBoth(
      msg('You said yes to none of the signs', {
        id: 'band.none.name',
        desc: 'Name of the lowest band. A plain fact: never "safe", never "good news".',
      }),
    ),
    meaning: msg('There can be risk even when the count is 0. The facts on this page still matter.', {
      id: 'band.none.meaning',
      desc: 'What a count of 0 may mean. Must not reassure or praise.',
    }),
    rule: 'Never praise, never “safe”.',
    sources: ['dast-10', 'brief'],
  },
  {
    id: 'few',
    from: 1,
    name: sameForBoth(msg('A few signs', { id: 'band.few.name', desc: 'Name of the band for 1 or 2 signs.' })),
    meaning: msg('Even one or two signs are worth talking about. They can have other causes too.', {
      id: 'band.few.meaning',
      desc: 'What 1 or 2 signs may mean.',
    }),
    rule: 'Where the Yes answers are only `need`, only `cut-back` or these two, what else can explain them is said instead.',
    sources: ['dast-10', 'brief'],
  },
  {
    id: 'several',
    from: 3,
    name: sameForBoth(msg('Several signs', { id: 'band.several.name', desc: 'Name of the band for 3 to 5 signs.' })),
    meaning: msg('Several signs together are a reason to ask for help soon. The first step can be a small one.', {
      id: 'band.several.meaning',
      desc: 'What 3 to 5 signs may mean.',
    }),
    rule: 'Says what to do with it, not what it is.',
    sources: ['dast-10', 'brief'],
  },
  {
    id: 'many',
    from: 6,
    name: sameForBoth(msg('Many signs', { id: 'band.many.name', desc: 'Name of the band for 6 to 9 signs.' })),
    meaning: msg('Many signs together are a strong reason to ask for help now. The first step can be a phone call.', {
      id: 'band.many.meaning',
      desc: 'What 6 to 9 signs may mean.',
    }),
    rule: 'Says what to do with it, not what it is.',
    sources: ['dast-10', 'brief'],
  },
];

/** How the count is stated: calmly. Skipped signs are missing, never a No, never pro-rated. */
export const countWords = {
  all: sameForBoth(
    msg(str`Yes to ${count} of 9 signs`, {
      id: 'count.all',
      desc: 'The count when all nine signs were answered. Wording must work for every number from 0 to 9.',
    }),
  ),
  some: sameForBoth(
    msg(str`Yes to ${count} of the ${answered} you answered`, {
      id: 'count.some',
      desc: 'The count when some of the nine signs were skipped. Wording must work for every number.',
    }),
  ),
  nothing: sameForBoth(
    msg('No count', {
      id: 'count.nothing',
      desc: 'Heading when all nine signs were skipped: there is no count.',
    }),
  ),
  nothingMeans: {
    self: msg('You skipped all nine signs, so there is no count. That’s OK.', {
      id: 'count.nothing.means.self',
      desc: 'When all nine signs were skipped.',
    }),
    other: msg('You chose “I don’t know” for all nine signs, so there is no count. That’s OK.', {
      id: 'count.nothing.means.other',
      desc: 'When all nine signs were skipped, about someone else. The words in quotation marks are the label of the third answer button.',
    }),
  },
  everyone: sameForBoth(
    msg('The facts on this page are for everyone.', {
      id: 'count.everyone',
      desc: 'In place of what the count may mean, when all nine signs were skipped.',
    }),
  ),
  answered: sameForBoth(
    msg('You answered all nine questions about signs.', {
      id: 'count.answered',
      desc: 'Under the count, when none was skipped.',
    }),
  ),
  skipped: {
    self: msg(str`Skipped: ${skipped}. A skipped question does not count as a No.`, {
      id: 'count.skipped.self',
      desc: 'How many of the nine signs were skipped. Wording must work for every number.',
    }),
    other: msg(str`Not known: ${skipped}. “I don’t know” does not count as a No.`, {
      id: 'count.skipped.other',
      desc: 'How many of the nine signs were answered with “I don’t know”. Wording must work for every number.',
    }),
  },
  mayBeLow: {
    self: msg(str`Skipped: ${skipped}. So this count may be too low.`, {
      id: 'count.may-be-low.self',
      desc: 'Shown when Yes answers plus skipped ones could reach a higher band.',
    }),
    other: msg(str`Not known: ${skipped}. So this count may be too low.`, {
      id: 'count.may-be-low.other',
      desc: 'Shown when Yes answers plus those not known could reach a higher band.',
    }),
  },
} as const satisfies Record<string, ByAudience<Message>>;
