import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { advise, type Advice, type SectionId } from '../../src/advice.js';
import type { Answers } from '../../src/answers.js';
import { assess, atLeast } from '../../src/assessment.js';
import { bands, type Band } from '../../src/content/bands.js';
import { flags, type FlagId } from '../../src/content/flags.js';
import type { Audience, Message } from '../../src/content/message.js';
import { questions, signIds } from '../../src/content/questions.js';
import { anyAnswers, anyAudience, anyQuestion } from './any.js';

const plain = signIds.filter((id) => !flags.some((flag) => flag.id === (id as string)));

const yesTo = (count: number, more: Answers = {}): Answers => ({
  ...Object.fromEntries(signIds.map((id) => [id, 'no'])),
  ...Object.fromEntries([...plain, 'several-prescribers', 'unmarked-source'].slice(0, count).map((id) => [id, 'yes'])),
  ...more,
});

const adviceFor = (answers: Answers, audience: Audience = 'self'): Advice => advise(assess(answers), audience);
const ids = ({ sections }: Advice): SectionId[] => sections.map(({ id }) => id);
const cards = ({ sections }: Advice): SectionId[] => sections.filter(({ kind }) => kind === 'card').map(({ id }) => id);
const messages = ({ sections }: Advice): Message[] =>
  sections.flatMap(({ title, text, list }) => [...(title ? [title] : []), ...text, ...(list ?? [])]);
const said = (advice: Advice, ...only: SectionId[]): string =>
  messages({ ...advice, sections: advice.sections.filter(({ id }) => !only.length || only.includes(id)) })
    .map(({ text }) => text)
    .join(' ');

const audiences: readonly Audience[] = ['self', 'other'];

describe('advice', () => {
  describe('the next step', () => {
    for (const audience of audiences) {
      for (const [count, band] of [
        [0, 'none'],
        [1, 'few'],
        [2, 'few'],
        [3, 'several'],
        [5, 'several'],
        [6, 'many'],
      ] as const) {
        it(`${count} signs, ${audience}: that of “${band}”`, () => {
          const advice = adviceFor(yesTo(count), audience);
          expect(advice.level).to.equal(band);
          expect(said(advice, 'next')).to.include(bands.find(({ id }) => id === band)!.next[audience].text);
        });
      }
    }

    for (const { id } of flags) {
      it(`the flag “${id}” lifts it to “several”, and leaves the band as it is`, () => {
        const answers = { ...yesTo(0), [id]: 'yes' as const };
        const assessment = assess(answers);
        expect(advise(assessment, 'self').level).to.equal('several');
        expect(assessment.band).to.equal((signIds as readonly string[]).includes(id) ? 'few' : 'none');
        expect(ids(adviceFor(answers))).to.include(id);
      });
    }

    it('a flag does not pull “many” down', () => {
      expect(adviceFor({ ...yesTo(7), mixing: 'yes' }).level).to.equal('many');
    });

    it('nothing answered and no flag: safety content only', () => {
      const advice = adviceFor({});
      expect(advice.level).to.equal(undefined);
      expect(ids(advice)).to.deep.equal([
        'acknowledge',
        'count',
        'meaning',
        'stopping',
        'crisis',
        'treatment',
        'helplines',
        'sources',
      ]);
    });

    it('nothing answered but a flag: a next step and the card', () => {
      expect(ids(adviceFor({ route: 'yes' }))).to.include.members(['next', 'menu', 'route']);
    });
  });

  describe('the order', () => {
    it('is that of the clinical brief', () => {
      const everything = Object.fromEntries(questions.map(({ id }) => [id, 'yes']));
      expect(ids(adviceFor(everything))).to.deep.equal([
        'acknowledge',
        'count',
        'meaning',
        'next',
        'menu',
        'mixing',
        'unmarked-source',
        'withdrawal',
        'daily',
        'several-prescribers',
        'route',
        'dependence',
        'stopping',
        'crisis',
        'treatment',
        'helplines',
        'sources',
      ]);
    });

    it('has advice for the one who asks', () => {
      const sections = ids(adviceFor(yesTo(4, { mixing: 'yes' }), 'other'));
      expect(sections.slice(sections.indexOf('menu') + 1)).to.deep.equal([
        'carer-emergency',
        'mixing',
        'stopping',
        'crisis',
        'carer-talk',
        'carer-support',
        'treatment',
        'helplines',
        'sources',
      ]);
      expect(ids(adviceFor(yesTo(4), 'self')).join()).not.to.include('carer');
    });
  });

  describe('dependence told apart from addiction', () => {
    const place = (answers: Answers): string => {
      const sections = ids(adviceFor(answers));
      const at = sections.indexOf('dependence');
      return at < 0 ? 'absent' : at < sections.indexOf('meaning') ? 'leads' : 'among the cards';
    };
    const table: readonly (readonly [string, Answers, string])[] = [
      ['as prescribed, no sign, no flag', yesTo(0, { 'as-prescribed': 'yes' }), 'leads'],
      ['as prescribed, two signs, no flag', yesTo(2, { 'as-prescribed': 'yes' }), 'leads'],
      ['as prescribed, three signs', yesTo(3, { 'as-prescribed': 'yes' }), 'among the cards'],
      ['as prescribed, a flag', yesTo(0, { 'as-prescribed': 'yes', daily: 'yes' }), 'among the cards'],
      ['not as prescribed', yesTo(0, { 'as-prescribed': 'no' }), 'absent'],
      ['not told', yesTo(0, { 'as-prescribed': 'skip' }), 'absent'],
      ['as prescribed, no sign answered: there is no count to lead', { 'as-prescribed': 'yes' }, 'among the cards'],
    ];
    for (const [what, answers, expected] of table) {
      it(`${what}: ${expected}`, () => {
        expect(place(answers)).to.equal(expected);
      });
    }
  });

  describe('what is said of the count', () => {
    it('“Yes to 3 of 9 signs” when all are answered', () => {
      expect(said(adviceFor(yesTo(3)), 'count')).to.match(/^Yes to \{count\} of 9 signs/);
    });
    it('“… of the 7 you answered” when some are skipped, and that it may be low', () => {
      const words = said(adviceFor({ ...yesTo(2), money: 'skip', work: 'skip' }), 'count');
      expect(words).to.match(/^Yes to \{count\} of the \{answered\} you answered/);
      expect(words).to.include('Skipped: {skipped}').and.to.include('may be too low');
    });
    it('not that it may be low when the skipped could not reach a higher band', () => {
      expect(said(adviceFor({ ...yesTo(3), relationships: 'skip' }), 'count')).not.to.include('too low');
    });
    it('no count when nothing was answered', () => {
      expect(said(adviceFor({}), 'count'))
        .to.include('No count')
        .and.not.to.include('{count}');
    });
    it('that “need” alone can mean that the medicine helps', () => {
      expect(said(adviceFor(yesTo(1)), 'meaning')).to.include('it helps you');
      expect(said(adviceFor(yesTo(2)), 'meaning')).not.to.include('it helps you');
    });
    it('that the advice goes further than the count when a flag lifts it', () => {
      expect(said(adviceFor({ ...yesTo(0), daily: 'yes' }), 'meaning')).to.include('goes further than the count');
      expect(said(adviceFor({ ...yesTo(4), daily: 'yes' }), 'meaning')).not.to.include('goes further than the count');
    });
  });

  describe('for any answers', () => {
    it('says not to stop suddenly, whom to call in a crisis, and where help is', () => {
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          const advice = adviceFor(answers, audience);
          expect(ids(advice)).to.include.members(['stopping', 'crisis', 'helplines', 'treatment', 'sources']);
          expect(said(advice, 'stopping')).to.include('Do not stop suddenly');
          expect(said(advice, 'crisis')).to.include('{crisis}');
          expect(said(advice, 'meaning')).to.include('not a medical test');
        }),
      );
    });

    it('turning an answer to Yes never softens the advice or takes a card away', () => {
      const urgency = (level: Band | undefined): number => bands.findIndex(({ id }) => id === level);
      fc.assert(
        fc.property(anyAnswers, anyQuestion, anyAudience, (answers, id, audience) => {
          const before = adviceFor({ ...answers, [id]: 'no' }, audience);
          const after = adviceFor({ ...answers, [id]: 'yes' }, audience);
          expect(urgency(after.level)).to.be.at.least(urgency(before.level));
          expect(cards(after)).to.include.members(cards(before));
        }),
        { numRuns: 2000 },
      );
    });

    it('any flag means at least the advice of “several”, with its card', () => {
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const assessment = assess(answers);
          fc.pre(assessment.flags.length > 0);
          const advice = advise(assessment, 'self');
          expect(atLeast(advice.level!, 'several')).to.equal(true);
          expect(cards(advice)).to.include.members(assessment.flags as FlagId[]);
        }),
      );
    });

    it('a low count is never praised or called safe', () => {
      const praise =
        /\b(good news|great|well done|congratulations|excellent|good job|nothing to worry|no need to worry|all clear|you are safe|is safe|are fine|no risk(?!\.))\b/i;
      fc.assert(
        fc.property(anyAnswers, anyAudience, (answers, audience) => {
          const advice = adviceFor(answers, audience);
          expect(said(advice, 'acknowledge', 'count', 'meaning', 'next', 'menu')).not.to.match(praise);
        }),
      );
      expect(said(adviceFor(yesTo(0)), 'count', 'meaning')).to.include('can be risk even when the count is 0');
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
      const everything = Object.fromEntries(questions.map(({ id }) => [id, 'yes'])) as Answers;
      const toOther = said(adviceFor(everything, 'other'));
      expect(toOther).not.to.match(/\byour (body|dose|clonazepam)\b/i);
      expect(toOther).not.to.match(/you (have an addiction|take clonazepam)/i);
      const toSelf = said(adviceFor(everything, 'self'), 'next', 'dependence', 'daily', 'crisis');
      expect(toSelf).not.to.match(/\b(them|they)\b/i);
    });
  });
});
