import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { questions } from '../../src/content/questions.js';
import { answer, back, change, newJourney, review, start, stepOf, type Journey } from '../../src/journey.js';
import { anyAnswer, anyAnswers, anyQuestion, questionIds } from './any.js';

const answerAll = (journey: Journey, given: 'yes' | 'no' | 'skip' = 'no'): Journey =>
  questions.reduce((at) => answer(at, given), journey);

describe('the way through', () => {
  const begun = start(newJourney, 'self');

  it('goes from the intro through all questions to the result', () => {
    const places: string[] = [];
    let journey = begun;
    while (journey.place !== 'result') {
      places.push(journey.place);
      journey = answer(journey, 'no');
    }
    expect(places).to.deep.equal(questionIds);
    expect(journey.answers).to.deep.equal(Object.fromEntries(questionIds.map((id) => [id, 'no'])));
  });

  it('knows the step, from 1', () => {
    expect(stepOf(newJourney)).to.equal(0);
    expect(stepOf(begun)).to.equal(1);
    expect(stepOf(answer(begun, 'yes'))).to.equal(2);
    expect(stepOf(answerAll(begun))).to.equal(0);
  });

  it('Back keeps answers, and from the first question leads to the intro', () => {
    const second = answer(begun, 'yes');
    expect(back(second)).to.include({ place: 'as-prescribed' });
    expect(back(second).answers).to.deep.equal({ 'as-prescribed': 'yes' });
    const intro = back(back(second));
    expect(intro.place).to.equal('intro');
    expect(start(intro, 'other')).to.deep.include({ audience: 'other', answers: { 'as-prescribed': 'yes' } });
  });

  it('Back on the intro and on the result changes nothing', () => {
    expect(back(newJourney)).to.equal(newJourney);
    const result = answerAll(begun);
    expect(back(result)).to.equal(result);
  });

  it('changing an answer leads to the result again', () => {
    const list = review(answerAll(begun));
    expect(list.place).to.equal('review');
    const question = change(list, 'money');
    expect(question.place).to.equal('money');
    expect(back(question).place).to.equal('review');
    const changed = answer(question, 'yes');
    expect(changed.place).to.equal('result');
    expect(changed.answers.money).to.equal('yes');
    expect(back(list).place).to.equal('result');
  });

  it('answers nothing where no question is asked', () => {
    expect(answer(newJourney, 'yes')).to.equal(newJourney);
    const result = answerAll(begun);
    expect(answer(result, 'yes')).to.equal(result);
  });

  it('going back and forth does not change what was answered last', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(fc.tuple(anyQuestion, anyAnswer)), (target, detours) => {
        // Whatever was answered on the way, the last answer to each question is the one that counts.
        let journey = answerAll(begun, 'skip');
        for (const [id, given] of detours) journey = answer(change(review(journey), id), given);
        for (const id of questionIds) journey = answer(change(review(journey), id), target[id] ?? 'skip');
        expect(journey.place).to.equal('result');
        expect(journey.answers).to.deep.equal(Object.fromEntries(questionIds.map((id) => [id, target[id] ?? 'skip'])));
      }),
    );
  });

  it('any presses lead somewhere, and never lose an answer', () => {
    const press = fc.oneof(
      anyAnswer.map((given) => ['answer', given] as const),
      fc.constant(['back'] as const),
      fc.constant(['review'] as const),
      anyQuestion.map((id) => ['change', id] as const),
    );
    const places = new Set(['intro', 'result', 'review', ...questionIds]);
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let journey = begun;
        for (const [what, value] of presses) {
          const before = journey;
          if (what === 'answer') journey = answer(journey, value);
          else if (what === 'back') journey = back(journey);
          else if (journey.place === 'result' && what === 'review') journey = review(journey);
          else if (journey.place === 'review' && what === 'change') journey = change(journey, value);
          expect(places.has(journey.place)).to.equal(true);
          expect(Object.keys(journey.answers)).to.include.members(Object.keys(before.answers));
        }
      }),
    );
  });
});
