import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Answer, Answers } from '../../src/domain/answers.js';
import { assess, atLeast, bandOf, type Assessment } from '../../src/domain/assessment.js';
import type { Band } from '../../src/content/bands.js';
import { flags } from '../../src/content/flags.js';
import { questions, signIds, type QuestionId } from '../../src/content/questions.js';
import { anyAnswers, anyQuestion } from './any.js';

/** Answers to the nine signs: a number of Yes, a number skipped, the rest No. */
const signs = (yes: number, skipped = 0): Answers =>
  Object.fromEntries(
    signIds.map((id, i): [QuestionId, Answer] => [id, i < yes ? 'yes' : i < yes + skipped ? 'skip' : 'no']),
  );

describe('counting', () => {
  it('asks fourteen questions: one of context, nine signs, four on safety', () => {
    expect(questions.map(({ kind }) => kind)).to.deep.equal([
      'context',
      ...Array<string>(9).fill('sign'),
      ...Array<string>(4).fill('safety'),
    ]);
  });

  describe('the band of a count', () => {
    const edges: readonly (readonly [number, Band])[] = [
      [0, 'none'],
      [1, 'few'],
      [2, 'few'],
      [3, 'several'],
      [5, 'several'],
      [6, 'many'],
      [9, 'many'],
    ];
    for (const [count, band] of edges) {
      it(`${count} of 9 is “${band}”`, () => {
        const assessment = assess(signs(count));
        expect(assessment.count).to.equal(count);
        expect(assessment.band).to.equal(band);
        expect(assessment.highestBand, 'nothing skipped, so no higher band can be reached').to.equal(band);
      });
    }
  });

  describe('skipped signs', () => {
    const table: readonly (readonly [yes: number, skipped: number, expected: Partial<Assessment>])[] = [
      [0, 9, { count: 0, answered: 0, skipped: 9, band: undefined, highestBand: undefined }],
      [0, 8, { count: 0, answered: 1, skipped: 8, band: 'none', highestBand: 'many' }],
      [3, 2, { count: 3, answered: 7, skipped: 2, band: 'several', highestBand: 'several' }],
      [3, 3, { count: 3, answered: 6, skipped: 3, band: 'several', highestBand: 'many' }],
      [2, 1, { count: 2, answered: 8, skipped: 1, band: 'few', highestBand: 'several' }],
      [9, 0, { count: 9, answered: 9, skipped: 0, band: 'many', highestBand: 'many' }],
      [1, 8, { count: 1, answered: 1, skipped: 8, band: 'few', highestBand: 'many' }],
    ];
    for (const [yes, skipped, expected] of table) {
      it(`${yes} Yes and ${skipped} skipped`, () => {
        expect(assess(signs(yes, skipped))).to.include(expected);
      });
    }

    it('a question not reached counts like a skipped one', () => {
      expect(assess({ need: 'yes' })).to.deep.equal(assess({ ...signs(0, 9), need: 'yes' }));
    });
  });

  describe('flags', () => {
    for (const { id, question, answer } of flags) {
      it(`${answer} to “${question}” raises “${id}”; the other answer and Prefer not to say do not`, () => {
        expect(assess({ [question]: answer }).flags).to.deep.equal([id]);
        expect(assess({ [question]: answer === 'yes' ? 'no' : 'yes' }).flags).to.deep.equal([]);
        expect(assess({ [question]: 'skip' }).flags).to.deep.equal([]);
      });
    }

    it('the risk side is Yes for all but “as-prescribed”', () => {
      expect(flags.filter(({ answer }) => answer === 'no').map(({ question }) => question)).to.deep.equal([
        'as-prescribed',
      ]);
    });

    it('come in order of urgency', () => {
      const all = Object.fromEntries(flags.map(({ question, answer }) => [question, answer]));
      expect(assess(all).flags).to.deep.equal([
        'withdrawal',
        'mixing',
        'unmarked-source',
        'off-prescription',
        'route',
        'several-prescribers',
        'daily',
      ]);
    });

    it('questions on context and safety are never counted', () => {
      const all = Object.fromEntries(questions.filter(({ kind }) => kind !== 'sign').map(({ id }) => [id, 'yes']));
      expect(assess({ ...signs(0), ...all })).to.include({ count: 0, answered: 9, band: 'none' });
    });
  });

  it('knows what a medicine that helps, or dependence, can explain: only “need”, only “cut-back”, or both', () => {
    expect(assess({ need: 'yes' }).explained).to.equal(true);
    expect(assess({ 'cut-back': 'yes', work: 'skip' }).explained).to.equal(true);
    expect(assess({ need: 'yes', 'cut-back': 'yes', work: 'no' }).explained).to.equal(true);
    expect(assess({ need: 'yes', work: 'yes' }).explained).to.equal(false);
    expect(assess({ work: 'yes' }).explained).to.equal(false);
    expect(assess({ need: 'no' }).explained).to.equal(false);
    expect(assess({}).explained).to.equal(false);
  });

  describe('for any answers', () => {
    it('answered and skipped make nine, and the count is among the answered', () => {
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const { count, answered, skipped } = assess(answers);
          expect(answered + skipped).to.equal(9);
          expect(count).to.be.within(0, answered);
        }),
      );
    });

    it('there is a band exactly when a sign was answered', () => {
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const { answered, band, highestBand } = assess(answers);
          expect(band !== undefined).to.equal(answered > 0);
          expect(highestBand !== undefined).to.equal(answered > 0);
        }),
      );
    });

    it('the highest band is the one that Yes to every skipped sign would give', () => {
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const { answered, highestBand } = assess(answers);
          fc.pre(answered > 0);
          const best = Object.fromEntries(signIds.map((id) => [id, answers[id] === 'no' ? 'no' : 'yes']));
          expect(highestBand).to.equal(assess(best).band);
        }),
      );
    });

    it('a skip never counts as a No', () => {
      fc.assert(
        fc.property(anyAnswers, fc.constantFrom(...signIds), (answers, id) => {
          const skipped = assess({ ...answers, [id]: 'skip' });
          const no = assess({ ...answers, [id]: 'no' });
          expect(skipped.answered).to.equal(no.answered - 1);
          expect(skipped.skipped).to.equal(no.skipped + 1);
          const without = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
          expect(skipped, 'a skip is the same as no answer').to.deep.equal(assess(without));
        }),
      );
    });

    it('turning an answer to its risk side never lowers the count or the band, or takes a flag away', () => {
      fc.assert(
        fc.property(anyAnswers, anyQuestion, (answers, id) => {
          const [risk, other] = id === 'as-prescribed' ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
          const before = assess({ ...answers, [id]: other });
          const after = assess({ ...answers, [id]: risk });
          expect(after.count).to.be.at.least(before.count);
          if (before.band) expect(atLeast(after.band!, before.band)).to.equal(true);
          expect(after.flags).to.include.members([...before.flags]);
        }),
      );
    });

    it('the order of answering does not matter', () => {
      fc.assert(
        fc.property(
          anyAnswers.chain((answers) =>
            fc.tuple(
              fc.constant(answers),
              fc.shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length }),
            ),
          ),
          ([answers, shuffled]) => {
            expect(assess(Object.fromEntries(shuffled))).to.deep.equal(assess(answers));
          },
        ),
      );
    });
  });

  it('gives an assessment for any input', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { count, answered, skipped, flags: raised } = assess(input);
        expect(answered + skipped).to.equal(9);
        expect(count).to.be.at.most(answered);
        expect(raised.length).to.be.at.most(7);
      }),
    );
    expect(assess({ need: 'YES', money: true, work: 1, extra: 'yes', toString: 'yes' })).to.deep.equal(assess({}));
    expect(assess(Object.create({ need: 'yes' })), 'inherited members are not answers').to.deep.equal(assess({}));
  });

  it('bands are in order', () => {
    for (let count = 1; count <= 9; count++) expect(atLeast(bandOf(count), bandOf(count - 1))).to.equal(true);
  });
});
