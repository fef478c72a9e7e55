/**
 * The bands of the count, and what each says.
 *
 * Shaped like DAST-10’s (0, 1–2, 3–5, 6 and more), whose scores 6–8 and 9–10 are one band here. The count is not
 * validated: the words mild, moderate, severe, diagnosis or disorder never name a band, and no cut-off of another
 * scale is borrowed (that of the SDS moves with the population: “higher than six” in de las Cuevas 2000, 5.5 in
 * Cheng 2019).
 */
import { both, msg, str, answered, count, skipped, type Message, type Voices } from './message.js';
import type { SourceId } from './sources.js';

export type Band = 'none' | 'few' | 'several' | 'many';

export interface BandContent {
  readonly id: Band;
  /** Lowest count of Yes that belongs to this band; the next band begins where this one ends. */
  readonly from: number;
  /** Names the count. Never a severity. */
  readonly name: Message;
  /** What a count in this band may mean. */
  readonly meaning: Voices;
  /** The one next step. */
  readonly next: Voices;
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

/** In rising order. */
export const bands: readonly BandContent[] = [
  {
    id: 'none',
    from: 0,
    name: msg('No signs ticked', {
      id: 'band.none.name',
      desc: 'Name of the lowest band. A plain fact: never "safe", never "good news".',
    }),
    meaning: both(
      msg('There can be risk even when the count is 0. The facts on this page still matter.', {
        id: 'band.none.meaning',
        desc: 'What a count of 0 may mean. Must not reassure or praise.',
      }),
    ),
    next: {
      self: msg(
        'Read the safety facts below and keep them in mind. You can come back to these questions at any time.',
        {
          id: 'band.none.next.self',
          desc: 'Next step for a count of 0.',
        },
      ),
      other: msg(
        'Read the safety facts below and keep them in mind. If you are still worried, ask them how they are.',
        {
          id: 'band.none.next.other',
          desc: 'Next step for a count of 0, to someone who cares about the person.',
        },
      ),
    },
    rule: 'Never praise, never “safe”. Next step: keep the safety facts.',
    sources: ['dast-10', 'brief'],
  },
  {
    id: 'few',
    from: 1,
    name: msg('A few signs', { id: 'band.few.name', desc: 'Name of the band for 1 or 2 signs.' }),
    meaning: both(
      msg('Even one or two signs are worth a talk. Signs like these can have more than one cause.', {
        id: 'band.few.meaning',
        desc: 'What 1 or 2 signs may mean.',
      }),
    ),
    next: {
      self: msg('Bring this up at your next appointment. If you have none, ask a doctor or a pharmacist.', {
        id: 'band.few.next.self',
        desc: 'Next step for 1 or 2 signs.',
      }),
      other: msg('Find a calm time to ask how they are. Suggest that they bring it up at their next appointment.', {
        id: 'band.few.next.other',
        desc: 'Next step for 1 or 2 signs, to someone who cares about the person.',
      }),
    },
    rule: 'Next step: raise it at the next appointment.',
    sources: ['dast-10', 'brief'],
  },
  {
    id: 'several',
    from: 3,
    name: msg('Several signs', { id: 'band.several.name', desc: 'Name of the band for 3 to 5 signs.' }),
    meaning: both(
      msg('Several signs at once are a reason to ask for help soon.', {
        id: 'band.several.meaning',
        desc: 'What 3 to 5 signs may mean.',
      }),
    ),
    next: {
      self: msg('Book a talk with your prescriber or an addiction service soon.', {
        id: 'band.several.next.self',
        desc: 'Next step for 3 to 5 signs, and the least that is advised when any flag is up.',
      }),
      other: msg('Talk with them soon. Offer to help book a visit with their prescriber or an addiction service.', {
        id: 'band.several.next.other',
        desc: 'Next step for 3 to 5 signs, to someone who cares about the person.',
      }),
    },
    rule: 'Next step: book a talk with the prescriber or an addiction service soon.',
    sources: ['dast-10', 'brief'],
  },
  {
    id: 'many',
    from: 6,
    name: msg('Many signs', { id: 'band.many.name', desc: 'Name of the band for 6 to 9 signs.' }),
    meaning: both(
      msg('Many signs at once are a strong reason to ask for help now.', {
        id: 'band.many.meaning',
        desc: 'What 6 to 9 signs may mean.',
      }),
    ),
    next: {
      self: msg('Ask for a full assessment now. Call your prescriber, an addiction service or a helpline today.', {
        id: 'band.many.next.self',
        desc: 'Next step for 6 to 9 signs. "Assessment": a full check by a clinician.',
      }),
      other: msg('Help them ask for a full assessment now. Offer to call a service or a helpline together today.', {
        id: 'band.many.next.other',
        desc: 'Next step for 6 to 9 signs, to someone who cares about the person.',
      }),
    },
    rule: 'Next step: ask for a full assessment now.',
    sources: ['dast-10', 'brief'],
  },
];

/** How the count is told. Shown calmly; skipped signs are missing, never a No, never pro-rated. */
export const countWords = {
  all: msg(str`Yes to ${count} of 9 signs`, {
    id: 'count.all',
    desc: 'The count when all nine signs were answered. Wording must work for every number from 0 to 9.',
  }),
  some: msg(str`Yes to ${count} of the ${answered} you answered`, {
    id: 'count.some',
    desc: 'The count when some of the nine signs were skipped. Wording must work for every number.',
  }),
  nothing: msg('No count', {
    id: 'count.nothing',
    desc: 'Heading when all nine signs were skipped: there is no count.',
  }),
  nothingMeans: msg(
    'You skipped all nine signs, so there is no count. That is fine. The facts below are for everyone.',
    {
      id: 'count.nothing.means',
      desc: 'When all nine signs were skipped.',
    },
  ),
  skipped: msg(str`Skipped: ${skipped}. A skipped question does not count as a No.`, {
    id: 'count.skipped',
    desc: 'How many of the nine signs were skipped. Wording must work for every number.',
  }),
  mayBeLow: msg('You skipped some questions, so this count may be too low.', {
    id: 'count.may-be-low',
    desc: 'Shown when Yes answers plus skipped ones could reach a higher band.',
  }),
} as const;
