import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  advise,
  shownOf,
  stepFor,
  urgencyOf,
  type Advice,
  type Section,
  type SectionId,
  type Urgency,
} from '../../src/domain/advice.js';
import type { Answer, Answers } from '../../src/domain/answers.js';
import { assess, atLeast } from '../../src/domain/assessment.js';
import { extraCare, safetyCards, type CardId } from '../../src/content/cards.js';
import { flags, type FlagId } from '../../src/content/flags.js';
import type { Audience, Message } from '../../src/content/message.js';
import { questions, signIds, type QuestionId } from '../../src/content/questions.js';
import { steps, type StepId } from '../../src/content/steps.js';
import { anyAnswers, anyAudience, anyQuestion } from './any.js';

const urgencies: readonly Urgency[] = ['keep', 'mention', 'review', 'soon', 'today'];
const audiences: readonly Audience[] = ['self', 'other'];

/** Signs that raise no flag of their own. */
const plain = signIds.filter((id) => !flags.some(({ question }) => question === id));

const riskSide = (id: QuestionId): 'yes' | 'no' => (id === 'as-prescribed' ? 'no' : 'yes');
const otherSide = (id: QuestionId): 'yes' | 'no' => (id === 'as-prescribed' ? 'yes' : 'no');

/** Yes to a number of signs, No to the others. */
const yesTo = (count: number, more: Answers = {}): Answers => ({
  ...Object.fromEntries(signIds.map((id) => [id, 'no'])),
  ...Object.fromEntries([...plain, 'several-prescribers', 'unmarked-source'].slice(0, count).map((id) => [id, 'yes'])),
  ...more,
});

const everything: Answers = Object.fromEntries(questions.map(({ id }) => [id, riskSide(id)]));
const daily: Answers = { 'as-prescribed': 'yes', daily: 'yes' };

const adviceFor = (answers: Answers, audience: Audience = 'self'): Advice => advise(assess(answers), audience);
const ids = ({ sections }: Advice): SectionId[] => sections.map(({ id }) => id);
const sectionOf = ({ sections }: Advice, id: SectionId): Section => sections.find((section) => section.id === id)!;
const cardsIn = (advice: Advice, id: SectionId): CardId[] => (sectionOf(advice, id).cards ?? []).map((card) => card.id);
/** Cards that answers call for. */
const calledFor = (advice: Advice): CardId[] => [...cardsIn(advice, 'next'), ...cardsIn(advice, 'for-your-answers')];

const messages = ({ kind, heading, text, list = [], cards = [] }: Section): Message[] => {
  const inCards = cards.flatMap((card) => [card.title, ...card.text]);
  return [
    ...(heading ? [shownOf(heading)] : []),
    ...(kind === 'step' ? inCards : []),
    ...text.flatMap(shownOf),
    ...list,
    ...(kind === 'step' ? [] : inCards),
  ];
};
const said = (advice: Advice, ...only: SectionId[]): string =>
  advice.sections
    .filter(({ id }) => !only.length || only.includes(id))
    .flatMap(messages)
    .map(({ text }) => text)
    .join(' ');

describe('advice', () => {
  describe('urgency and next step', () => {
    const table: readonly (readonly [string, Answers, Urgency, StepId])[] = [
      ['nothing but No', yesTo(0), 'keep', 'keep'],
      ['nothing answered', {}, 'keep', 'ask'],
      ['nothing but as prescribed', { 'as-prescribed': 'yes' }, 'keep', 'ask'],
      ['as prescribed, no sign', yesTo(0, { 'as-prescribed': 'yes' }), 'keep', 'keep'],
      ['one sign', yesTo(1), 'mention', 'mention'],
      ['two signs', yesTo(2), 'mention', 'mention'],
      ['two signs, as prescribed', yesTo(2, { 'as-prescribed': 'yes' }), 'mention', 'mention'],
      ['daily as prescribed, no sign', yesTo(0, daily), 'review', 'review'],
      ['daily as prescribed, one sign', yesTo(1, daily), 'review', 'review'],
      ['daily as prescribed, two signs', yesTo(2, daily), 'review', 'review'],
      ['daily as prescribed, no sign answered', daily, 'review', 'review'],
      ['daily as prescribed, three signs', yesTo(3, daily), 'soon', 'soon'],
      ['daily, not told how prescribed', yesTo(0, { daily: 'yes' }), 'soon', 'soon-doctor'],
      ['daily, not told how prescribed, two signs', yesTo(2, { daily: 'yes' }), 'soon', 'soon-doctor'],
      ['daily, not told how prescribed, three signs', yesTo(3, { daily: 'yes' }), 'soon', 'soon'],
      ['daily, not as prescribed', yesTo(0, { ...daily, 'as-prescribed': 'no' }), 'soon', 'soon'],
      ['not as prescribed alone', yesTo(0, { 'as-prescribed': 'no' }), 'soon', 'soon'],
      ['daily as prescribed and mixing', yesTo(0, { ...daily, mixing: 'yes' }), 'soon', 'soon'],
      ['mixing alone', yesTo(0, { mixing: 'yes' }), 'soon', 'soon'],
      ['route alone', yesTo(0, { route: 'yes' }), 'soon', 'soon'],
      ['unmarked source alone', yesTo(0, { 'unmarked-source': 'yes' }), 'soon', 'soon'],
      ['several prescribers alone', yesTo(0, { 'several-prescribers': 'yes' }), 'soon', 'soon'],
      ['three signs', yesTo(3), 'soon', 'soon'],
      ['five signs', yesTo(5), 'soon', 'soon'],
      ['six signs', yesTo(6), 'today', 'many'],
      ['nine signs', yesTo(9), 'today', 'many'],
      ['six signs, daily as prescribed', yesTo(6, daily), 'today', 'many'],
      ['withdrawal alone', yesTo(0, { withdrawal: 'yes' }), 'today', 'withdrawal'],
      ['withdrawal, no sign answered', { withdrawal: 'yes' }, 'today', 'withdrawal'],
      ['withdrawal, daily as prescribed', yesTo(0, { ...daily, withdrawal: 'yes' }), 'today', 'withdrawal'],
      ['withdrawal, five signs', yesTo(5, { withdrawal: 'yes' }), 'today', 'withdrawal'],
      ['withdrawal, six signs', yesTo(6, { withdrawal: 'yes' }), 'today', 'withdrawal-many'],
      ['everything', everything, 'today', 'withdrawal-many'],
    ];
    for (const [what, answers, urgency, step] of table) {
      it(`${what}: ${urgency}, “${step}”`, () => {
        const assessment = assess(answers);
        expect(urgencyOf(assessment)).to.equal(urgency);
        expect(stepFor(assessment)).to.equal(step);
        for (const audience of audiences) {
          const [first] = steps.find(({ id }) => id === step)!.text;
          expect(said(advise(assessment, audience), 'next')).to.include(first![audience].text);
        }
      });
    }

    it('every step is reached', () => {
      expect([...new Set(table.map(([, , , step]) => step))].sort()).to.deep.equal(steps.map(({ id }) => id).sort());
    });

    it('dependence alone is never sent to an addiction service', () => {
      for (const count of [0, 1, 2]) {
        for (const answers of [yesTo(count, daily), yesTo(count, { daily: 'yes' })]) {
          for (const audience of audiences)
            expect(said(adviceFor(answers, audience), 'next')).not.to.match(/addiction/i);
        }
      }
      expect(said(adviceFor(yesTo(3)), 'next'), 'this check can fail').to.match(/addiction service/);
    });

    it('no helpline is part of the step where dependence is expected or no sign was told', () => {
      for (const answers of [yesTo(0), {}, yesTo(1, daily)]) {
        expect(said(adviceFor(answers), 'next')).not.to.match(/helpline/i);
      }
    });

    it('withdrawal: the emergency comes first, at every count, then today, then before any change', () => {
      for (const count of [0, 2, 4, 7]) {
        for (const audience of audiences) {
          const words = said(adviceFor(yesTo(count, { withdrawal: 'yes' }), audience), 'next');
          const places = [
            'is an emergency. Call {emergency} now, even if it has passed',
            'pharmacist today',
            'before any change',
          ].map((part) => words.indexOf(part));
          expect(Math.min(...places), words).to.be.above(0);
          expect(places).to.deep.equal([...places].sort((a, b) => a - b));
          if (count >= 6) expect(words).to.include('full assessment');
        }
      }
    });

    it('says what not to do until then; in withdrawal the card says it, and “do not take more” could keep somebody from their dose', () => {
      for (const { id, more } of steps) {
        const words = more.map(({ self }) => self.text).join(' ');
        const waits = !['keep', 'ask', 'withdrawal', 'withdrawal-many'].includes(id);
        expect(words.includes('do not take more'), id).to.equal(waits);
        expect(words.includes('do not stop suddenly'), id).to.equal(waits);
      }
    });
  });

  describe('cards', () => {
    const table: readonly (readonly [FlagId, readonly CardId[]])[] = [
      ['withdrawal', ['withdrawal']],
      ['mixing', ['mixing', 'naloxone']],
      ['unmarked-source', ['unmarked-source', 'naloxone']],
      ['off-prescription', ['off-prescription']],
      ['route', ['route']],
      ['several-prescribers', ['several-prescribers']],
      ['daily', ['dependence']],
    ];
    for (const [flag, expected] of table) {
      it(`“${flag}” calls for ${expected.join(' and ')}`, () => {
        const { question, answer } = flags.find(({ id }) => id === flag)!;
        expect(calledFor(adviceFor({ [question]: answer }))).to.deep.equal(expected);
        expect(calledFor(adviceFor({ [question]: 'skip' }))).to.deep.equal([]);
        expect(calledFor(adviceFor({ [question]: answer === 'yes' ? 'no' : 'yes' }))).to.deep.equal([]);
      });
    }

    it('are in order of urgency', () => {
      const order: readonly CardId[] = [
        'withdrawal',
        'mixing',
        'unmarked-source',
        'naloxone',
        'off-prescription',
        'route',
        'several-prescribers',
        'dependence',
      ];
      expect(calledFor(adviceFor(everything))).to.deep.equal(order);
      expect(cardsIn(adviceFor(yesTo(0)), 'more-safety-facts')).to.deep.equal(order);
    });

    it('the dependence card leads where dependence is expected', () => {
      expect(calledFor(adviceFor(yesTo(2, daily)))).to.deep.equal(['dependence']);
    });

    it('about someone else, the emergency comes first', () => {
      for (const answers of [yesTo(0), everything]) {
        expect(cardsIn(adviceFor(answers, 'other'), 'for-your-answers')[0]).to.equal('emergency');
        expect(cardsIn(adviceFor(answers, 'self'), 'for-your-answers')).not.to.include('emergency');
      }
    });

    it('have a title that accuses nobody', () => {
      for (const card of [...safetyCards, ...extraCare]) {
        for (const audience of audiences) expect(card.title[audience].text).to.match(/^If /);
      }
    });

    it('are two to four short sentences, or few enough paragraphs to scan', () => {
      for (const { id, text } of safetyCards) expect(text.length, id).to.be.within(1, 3);
    });

    it('mention naloxone once', () => {
      const words = said(adviceFor(everything)).match(/naloxone/gi);
      expect(words).to.have.length(1);
      expect(said(adviceFor(everything), 'for-your-answers')).to.include('does not reverse clonazepam or alcohol');
    });

    it('never say to stop at once what is dangerous to stop', () => {
      const mixing = said(adviceFor({ mixing: 'yes' }), 'for-your-answers');
      expect(mixing)
        .to.include('Do not suddenly stop')
        .and.to.include('methadone')
        .and.to.include('heavy daily drinking');
      expect(said(adviceFor({ 'unmarked-source': 'yes' }), 'for-your-answers')).to.include('do not stop suddenly');
      expect(said(adviceFor({ 'as-prescribed': 'no' }), 'for-your-answers')).to.include('do not stop suddenly');
    });
  });

  describe('the order', () => {
    const order: readonly SectionId[] = [
      'acknowledge',
      'count',
      'next',
      'urgent',
      'menu',
      'meaning',
      'for-your-answers',
      'stopping',
      'crisis',
      'people',
      'take',
      'treatment',
      'extra-care',
      'more-safety-facts',
      'body',
      'sources',
    ];
    it('is that of the clinical brief, whatever was answered', () => {
      for (const answers of [{}, yesTo(0), yesTo(4), everything]) expect(ids(adviceFor(answers))).to.deep.equal(order);
    });
    it('about someone else, the conversation and one’s own support come after what is urgent', () => {
      const other = ids(adviceFor(yesTo(4), 'other'));
      expect(other.filter((id) => !id.startsWith('carer'))).to.deep.equal(order);
      expect(other.slice(other.indexOf('take') + 1, other.indexOf('treatment'))).to.deep.equal([
        'carer-talk',
        'carer-support',
      ]);
    });
  });

  describe('what is said about the count', () => {
    it('“Yes to 3 of 9 signs” when all are answered', () => {
      expect(said(adviceFor(yesTo(3)), 'count')).to.match(
        /^Yes to \{count\} of 9 signs Several signs You answered all/,
      );
    });
    it('“… of the 7 you answered” when some are skipped, and that it may be low', () => {
      const words = said(adviceFor({ ...yesTo(2), money: 'skip', work: 'skip' }), 'count');
      expect(words).to.match(/^Yes to \{count\} of the \{answered\} you answered/);
      expect(words).to.include('Skipped: {skipped}').and.to.include('may be too low');
    });
    it('not that it may be low when the skipped could not reach a higher band', () => {
      const words = said(adviceFor({ ...yesTo(3), relationships: 'skip' }), 'count');
      expect(words).to.include('does not count as a No').and.not.to.include('too low');
    });
    it('about someone else, that some answers were not known', () => {
      const words = said(adviceFor({ ...yesTo(3), relationships: 'skip' }, 'other'), 'count');
      expect(words)
        .to.include('Not known: {skipped}')
        .and.not.to.match(/skipped:/i);
    });
    it('no count when nothing was answered', () => {
      for (const audience of audiences) {
        expect(said(adviceFor({}, audience), 'count'))
          .to.include('No count')
          .and.not.to.include('{count}');
      }
    });

    const others = [
      ['need', { need: 'yes' }, true],
      ['cut-back', { 'cut-back': 'yes' }, true],
      ['both', { need: 'yes', 'cut-back': 'yes' }, true],
      ['need and another', { need: 'yes', money: 'yes' }, false],
      ['another', { money: 'yes' }, false],
      ['none', {}, false],
    ] as const satisfies readonly (readonly [string, Answers, boolean])[];
    for (const [what, answers, explained] of others) {
      it(`${what}: ${explained ? 'says' : 'does not say'} that the medicine or dependence can explain it`, () => {
        expect(said(adviceFor(yesTo(0, answers)), 'meaning').includes('may simply be helping you')).to.equal(explained);
      });
    }

    it('nothing about a count with a flag if no sign was answered', () => {
      for (const { question, answer } of flags.filter(
        ({ question: id }) => !(signIds as readonly string[]).includes(id),
      )) {
        const advice = adviceFor({ [question]: answer });
        expect(
          said(advice, 'count', 'meaning', 'next', 'for-your-answers').replace('No count', ''),
          question,
        ).not.to.match(/whatever your count|further than the count|count is|\{count\}|count may/);
      }
      expect(said(adviceFor(yesTo(0, { mixing: 'yes' })), 'for-your-answers')).to.include('whatever your count is');
    });
  });

  describe('someone else', () => {
    it('a child or a teenager: a poison center or a doctor now, under the next step', () => {
      for (const answers of [yesTo(0), {}, everything]) {
        const words = said(adviceFor(answers, 'other'), 'urgent');
        expect(words).to.include('child or teenager').and.to.include('{poison} or a doctor now');
      }
      expect(said(adviceFor(everything, 'self'), 'urgent')).not.to.include('child');
    });
    it('decisions are theirs to make, unless they are a child or in danger', () => {
      expect(said(adviceFor({}, 'other'), 'acknowledge')).to.include('unless they are a child or in danger');
    });
    it('“do not take the pills away” stays apart from locking medicines up', () => {
      for (const { text } of adviceFor({}, 'other').sections.flatMap(messages)) {
        expect(text.includes('take the pills away') && /lock/i.test(text)).to.equal(false);
      }
      expect(said(adviceFor({}, 'other'), 'crisis')).to.include('locking medicines up');
      expect(said(adviceFor({}, 'other'), 'carer-talk')).to.include('Do not take the pills away');
    });
  });

  describe('for any answers', () => {
    /** Everything that is laid out, regardless of where cards are and which variant shows. */
    const laidOut = (advice: Advice): unknown =>
      advice.sections.map(({ id, kind, heading, text, list }) => [
        id,
        kind,
        heading?.variants,
        text.map(({ variants }) => variants),
        list,
      ]);
    const allCards = (advice: Advice): CardId[] =>
      advice.sections.flatMap(({ cards = [] }) => cards.map(({ id }) => id)).sort();

    it('the same content is laid out: only the places of cards and the visible variants differ', () => {
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          const advice = adviceFor(answers, audience);
          const plainAdvice = adviceFor({}, audience);
          expect(laidOut(advice)).to.deep.equal(laidOut(plainAdvice));
          expect(allCards(advice)).to.deep.equal(allCards(plainAdvice));
        }),
      );
    });

    it('every stack shows one of its variants', () => {
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          for (const { heading, text } of adviceFor(answers, audience).sections) {
            for (const { variants, shown } of [...(heading ? [heading] : []), ...text]) {
              expect(shown).to.be.within(0, variants.length - 1);
            }
          }
        }),
      );
    });

    it('what is urgent is said in the same words: the first number pressed reveals nothing', () => {
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          expect(sectionOf(adviceFor(answers, audience), 'urgent')).to.deep.equal(
            sectionOf(adviceFor({}, audience), 'urgent'),
          );
        }),
      );
      const words = said(adviceFor({}), 'urgent');
      for (const part of [
        'seizure',
        'slow breathing',
        'cannot be woken',
        '{crisis}',
        'too much',
        'do not stop suddenly',
        'People to call',
      ])
        expect(words).to.include(part);
    });

    it('says not to stop suddenly, whom to call in a crisis, and that it is not a diagnosis', () => {
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          const advice = adviceFor(answers, audience);
          expect(said(advice, 'stopping')).to.include('Do not stop suddenly').and.to.include('A seizure can kill');
          expect(said(advice, 'crisis')).to.include('{crisis}');
          expect(said(advice, 'meaning')).to.include('not a medical test');
        }),
      );
    });

    it('any flag but daily means at least “soon”, with its cards', () => {
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const assessment = assess(answers);
          const raised = assessment.flags.filter((flag) => flag !== 'daily');
          fc.pre(raised.length > 0);
          const advice = advise(assessment, 'self');
          expect(urgencies.indexOf(advice.urgency)).to.be.at.least(urgencies.indexOf('soon'));
          const due = safetyCards.filter((card) => card.flags.some((flag) => assessment.flags.includes(flag)));
          expect(calledFor(advice)).to.have.members(due.map(({ id }) => id));
        }),
      );
    });

    it('turning an answer to its risk side never softens the advice or takes a card away', () => {
      fc.assert(
        fc.property(
          anyAnswers,
          anyQuestion,
          anyAudience,
          fc.constantFrom<Answer>('skip', 'no', 'yes'),
          (answers, id, audience, from) => {
            fc.pre(from !== riskSide(id));
            const before = adviceFor({ ...answers, [id]: from }, audience);
            const after = adviceFor({ ...answers, [id]: riskSide(id) }, audience);
            expect(urgencies.indexOf(after.urgency)).to.be.at.least(urgencies.indexOf(before.urgency));
            expect(calledFor(after)).to.include.members(calledFor(before));
          },
        ),
        { numRuns: 2000 },
      );
    });

    it('the same, for every possible state: signs without a flag are interchangeable, so only their number counts', function () {
      // The rules see 36 ways to answer the seven signs without a flag, times 3 for each other question: 78,732 states.
      const rest = questions.map(({ id }) => id).filter((id) => !(plain as readonly string[]).includes(id));
      const values: readonly Answer[] = ['no', 'skip', 'yes'];
      interface State {
        readonly urgency: number;
        readonly flags: ReadonlySet<string>;
        readonly band: string | undefined;
      }
      const known = new Map<string, State>();
      const look = (yes: number, skipped: number, others: readonly number[]): State => {
        const key = `${yes},${skipped},${others.join('')}`;
        let state = known.get(key);
        if (!state) {
          const answers: Partial<Record<QuestionId, Answer>> = {};
          plain.forEach((id, i) => (answers[id] = i < yes ? 'yes' : i < yes + skipped ? 'skip' : 'no'));
          rest.forEach((id, i) => (answers[id] = values[others[i]!]!));
          const assessment = assess(answers);
          state = {
            urgency: urgencies.indexOf(urgencyOf(assessment)),
            flags: new Set(assessment.flags),
            band: assessment.band,
          };
          known.set(key, state);
        }
        return state;
      };
      const faults: string[] = [];
      const compare = (before: State, after: State, what: string): void => {
        const kept = [...before.flags].every((flag) => after.flags.has(flag));
        const band = !before.band || atLeast(after.band as 'none', before.band as 'none');
        if (after.urgency < before.urgency || !kept || !band || before.urgency < 0) faults.push(what);
      };
      let states = 0;
      for (let number = 0; number < 3 ** rest.length; number++) {
        const others = rest.map((_, i) => Math.floor(number / 3 ** i) % 3);
        for (let yes = 0; yes <= plain.length; yes++) {
          for (let skipped = 0; yes + skipped <= plain.length; skipped++) {
            states++;
            const before = look(yes, skipped, others);
            const what = `${yes} yes, ${skipped} skipped, ${others.join('')}`;
            if (yes + skipped < plain.length) compare(before, look(yes + 1, skipped, others), `${what}: a No to Yes`);
            if (skipped) compare(before, look(yes + 1, skipped - 1, others), `${what}: a skipped to Yes`);
            rest.forEach((id, i) => {
              const risk = values.indexOf(riskSide(id));
              if (others[i] === risk) return;
              compare(before, look(yes, skipped, others.with(i, risk)), `${what}: ${id}`);
            });
          }
        }
      }
      expect(states).to.equal(78_732);
      expect(faults.slice(0, 5)).to.deep.equal([]);
    });

    it('only a safer answer lowers it: as prescribed, given instead of skipped', () => {
      expect(urgencyOf(assess(yesTo(0, { daily: 'yes' })))).to.equal('soon');
      expect(urgencyOf(assess(yesTo(0, daily)))).to.equal('review');
      for (const { id } of questions) expect(riskSide(id)).not.to.equal(otherSide(id));
    });

    it('a low count is never praised or called safe', () => {
      const praise =
        /\b(good news|great|well done|congratulations|excellent|good job|nothing to worry|no need to worry|all clear|safe now|is safe|are fine|nothing found|ticked|no risk(?!\.))\b/i;
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          const words = said(adviceFor(answers, audience), 'acknowledge', 'count', 'meaning', 'next', 'menu');
          expect(words).not.to.match(praise);
        }),
      );
      expect(said(adviceFor(yesTo(0)), 'count', 'meaning')).to.include('can be risk even when the count is 0');
      expect(said(adviceFor(yesTo(0)), 'for-your-answers', 'more-safety-facts')).not.to.match(praise);
    });

    it('no band is called mild, moderate, severe, a diagnosis or a disorder', () => {
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          expect(said(adviceFor(answers, audience), 'count', 'meaning', 'next')).not.to.match(
            /mild|moderate|severe|diagnos|disorder|score/i,
          );
        }),
      );
    });

    it('is written for its reader: nothing said to one audience names the other', () => {
      for (const answers of [everything, yesTo(0)]) {
        const toOther = said(adviceFor(answers, 'other'));
        expect(toOther).not.to.match(/\byour (body|dose|clonazepam|pills|breathing|doctor)\b/i);
        expect(toOther).not.to.match(/you (have an addiction|take clonazepam|take it|snort|mix|stop suddenly)/i);
        const toSelf = said(adviceFor(answers, 'self'));
        expect(toSelf).not.to.match(/\b(they|their) (take|took|mix|snort|run|should|body|dose|seizures)\b/i);
      }
    });
  });
});
