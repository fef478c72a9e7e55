/**
 * Twelve people read their result. What do I do now, whom do I call, what must I not do? The first screen and a half,
 * up to the cards for their answers, must say it.
 */
import { expect } from '@open-wc/testing';
import { advise, shownOf, type Section, type SectionId, type Urgency } from '../../src/domain/advice.js';
import { assess } from '../../src/domain/assessment.js';
import type { CardId } from '../../src/content/cards.js';
import { questions } from '../../src/content/questions.js';
import { situations, type State } from '../states.js';

interface Reading {
  readonly urgency: Urgency;
  /** What to do now: words of the next step. */
  readonly now: readonly RegExp[];
  /** Whom to call: words of the next step, its strip, or the first cards. */
  readonly call: readonly RegExp[];
  /** What not to do. */
  readonly not: readonly RegExp[];
  /** Cards under the next step and under “For your answers”. */
  readonly cards: readonly CardId[];
  /** What would be wrong, harmful or insulting to this person. */
  readonly never: readonly RegExp[];
}

const noSuddenStop = /do not stop suddenly/i;
const lineInCrisis = /Thoughts of suicide: call \{crisis\}/;
const emergency = /cannot be woken: call \{emergency\}/;
const addictionService = /addiction service/i;

const readings: Readonly<Record<(typeof situations)[number]['name'], Reading>> = {
  'daily for years, exactly as prescribed': {
    urgency: 'review',
    now: [/Keep taking it as prescribed/, /look at it with you/],
    call: [/the doctor who prescribes it/],
    not: [noSuddenStop, /do not raise it on your own/i],
    cards: ['dependence'],
    never: [addictionService],
  },
  'a third tablet on bad days': {
    urgency: 'soon',
    now: [/Make an appointment soon/, /do not take more/],
    call: [/doctor or nurse who prescribes/, /pharmacist can help make it safer/],
    not: [noSuddenStop, /do not take more/],
    cards: ['off-prescription', 'dependence'],
    never: [],
  },
  'a friend’s pills, now and then': {
    urgency: 'soon',
    now: [/Make an appointment soon/, /you do not need to take another/],
    call: [emergency, /pharmacist/],
    not: [/not to start, and not to take more/, /never do it alone/],
    cards: ['unmarked-source', 'naloxone', 'off-prescription'],
    never: [/Keep taking it/],
  },
  'drinks every evening': {
    urgency: 'soon',
    now: [/Make an appointment soon/, /how to make it safer/],
    call: [/First ask a doctor or pharmacist/, emergency],
    not: [/Do not suddenly stop any of them: clonazepam, heavy daily drinking/, /Do not add a drink/],
    cards: ['mixing', 'naloxone', 'dependence'],
    never: [/stop drinking/i],
  },
  'on methadone': {
    urgency: 'soon',
    now: [/Make an appointment soon/, /naloxone/],
    call: [/First ask a doctor or pharmacist/, emergency],
    not: [/Do not suddenly stop any of them: [^.]*methadone or buprenorphine/],
    cards: ['mixing', 'naloxone', 'dependence'],
    never: [/come off methadone|stop (taking )?methadone/i],
  },
  'ran out three days ago, a seizure yesterday': {
    urgency: 'today',
    now: [/a seizure, confusion[^.]* is an emergency\. Call \{emergency\} now, even if it has passed/],
    call: [/Call \{emergency\} now/, /call a doctor or pharmacist today/],
    not: [/before you change the dose again/, noSuddenStop],
    cards: ['withdrawal', 'dependence'],
    never: [/next appointment/],
  },
  'has epilepsy and wants to stop': {
    urgency: 'review',
    now: [/Keep taking it as prescribed/],
    call: [/the doctor who prescribes it/],
    not: [noSuddenStop],
    cards: ['dependence'],
    never: [addictionService],
  },
  'pregnant, takes it nightly': {
    urgency: 'review',
    now: [/Keep taking it as prescribed/, /Pregnant[^.]*“Who needs extra care”/],
    call: [/the doctor who prescribes it/],
    not: [noSuddenStop],
    cards: ['dependence'],
    never: [addictionService],
  },
  'sixty-eight, falls': {
    urgency: 'review',
    now: [/Keep taking it as prescribed/, /65 or older[^.]*“Who needs extra care”/],
    call: [/the doctor who prescribes it/],
    not: [noSuddenStop],
    cards: ['dependence'],
    never: [addictionService],
  },
  'loose pills in a fifteen-year-old’s room': {
    urgency: 'soon',
    now: [/A child or teenager has some, or may have taken some: call \{poison\} or a doctor now/],
    call: [/\{poison\}/, /\{emergency\}/],
    not: [/should not stop suddenly/, /unless they are a child or in danger/],
    cards: ['emergency', 'unmarked-source', 'naloxone'],
    never: [/up to them/],
  },
  'the partner hides it': {
    urgency: 'soon',
    now: [/Talk with them soon/, /Offer to help make an appointment/],
    call: [/a doctor or an addiction service/, emergency],
    not: [/should not stop suddenly/],
    cards: ['emergency'],
    never: [/safe to wait/],
  },
  'two in the morning, thinks of suicide, skips every question': {
    urgency: 'keep',
    now: [lineInCrisis],
    call: [lineInCrisis, /too much: call \{emergency\}/],
    not: [noSuddenStop],
    cards: [],
    never: [/\{count\}/, /whatever your count/],
  },
};

/** The sections in the first screen and a half. */
const firstSections: readonly SectionId[] = ['acknowledge', 'count', 'next', 'urgent', 'menu', 'for-your-answers'];

const words = ({ heading, text, list = [], cards = [] }: Section): string =>
  [
    ...(heading ? [shownOf(heading)] : []),
    ...text.flatMap(shownOf),
    ...list,
    ...cards.flatMap((card) => [card.title, ...card.text]),
  ]
    .map((message) => message.text)
    .join(' ');

describe('twelve people read their result', () => {
  it('there are twelve', () => expect(situations).to.have.length(12));

  for (const situation of situations) {
    const { name, audience = 'self', answers } = situation as State & { name: (typeof situations)[number]['name'] };
    it(name, () => {
      const { urgency, now, call, not, cards, never } = readings[name];
      // In a state, an unnamed question is answered No.
      const given = { ...Object.fromEntries(questions.map(({ id }) => [id, 'no'])), ...answers };
      const advice = advise(assess(given), audience);
      const first = advice.sections.filter(({ id }) => firstSections.includes(id));
      const said = first.map(words).join(' ');
      expect(advice.urgency).to.equal(urgency);
      expect(
        first
          .filter(({ id }) => id === 'next' || id === 'for-your-answers')
          .flatMap(({ cards: shown = [] }) => shown.map(({ id }) => id)),
      ).to.deep.equal(cards);
      for (const part of [...now, ...call, ...not]) expect(said).to.match(part);
      for (const part of never) expect(said).not.to.match(part);
      // Anybody’s night can turn bad: the strip says the same to all of them.
      for (const part of [emergency, lineInCrisis]) expect(said).to.match(part);
    });
  }
});
