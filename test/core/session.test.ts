import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { questions } from '../../src/content/questions.js';
import { answer, back, change, initialSession, review, start, stepOf, type Session } from '../../src/domain/session.js';
import { anyAnswer, anyAnswers, anyQuestion, questionIds } from './any.js';

const answerAll = (session: Session, given: 'yes' | 'no' | 'skip' = 'no'): Session =>
  questions.reduce((at) => answer(at, given), session);

describe('the way through the check', () => {
  const begun = start(initialSession, 'self');

  it('goes from the intro through all questions to the result', () => {
    const places: string[] = [];
    let session = begun;
    while (session.screen !== 'result') {
      places.push(session.screen);
      session = answer(session, 'no');
    }
    expect(places).to.deep.equal(questionIds);
    expect(session.answers).to.deep.equal(Object.fromEntries(questionIds.map((id) => [id, 'no'])));
  });

  it('knows the step, from 1', () => {
    expect(stepOf(initialSession)).to.equal(0);
    expect(stepOf(begun)).to.equal(1);
    expect(stepOf(answer(begun, 'yes'))).to.equal(2);
    expect(stepOf(answerAll(begun))).to.equal(0);
  });

  it('Back keeps answers, and from the first question leads to the intro', () => {
    const second = answer(begun, 'yes');
    expect(back(second).screen).to.equal('as-prescribed');
    expect(back(second).answers).to.deep.equal({ 'as-prescribed': 'yes' });
    const intro = back(back(second));
    expect(intro.screen).to.equal('intro');
    expect(start(intro, 'other')).to.deep.include({ audience: 'other', answers: { 'as-prescribed': 'yes' } });
  });

  it('Back on the intro changes nothing, and from the result leads to the last question', () => {
    expect(back(initialSession)).to.equal(initialSession);
    const result = answerAll(begun);
    expect(back(result)).to.deep.equal({ ...result, screen: questionIds.at(-1) });
  });

  it('changing an answer leads to the result again', () => {
    const list = review(answerAll(begun));
    expect(list.screen).to.equal('review');
    const question = change(list, 'money');
    expect(question.screen).to.equal('money');
    expect(back(question).screen).to.equal('review');
    const changed = answer(question, 'yes');
    expect(changed.screen).to.equal('result');
    expect(changed.answers.money).to.equal('yes');
    expect(back(list).screen).to.equal('result');
  });

  it('does nothing on a screen without a question', () => {
    expect(answer(initialSession, 'yes')).to.equal(initialSession);
    const result = answerAll(begun);
    expect(answer(result, 'yes')).to.equal(result);
  });

  it('going back and forth does not change what was answered last', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(fc.tuple(anyQuestion, anyAnswer)), (target, detours) => {
        // Whatever was answered before, the last answer to each question counts.
        let session = answerAll(begun, 'skip');
        for (const [id, given] of detours) session = answer(change(review(session), id), given);
        for (const id of questionIds) session = answer(change(review(session), id), target[id] ?? 'skip');
        expect(session.screen).to.equal('result');
        expect(session.answers).to.deep.equal(Object.fromEntries(questionIds.map((id) => [id, target[id] ?? 'skip'])));
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
        let session = begun;
        for (const [what, value] of presses) {
          const before = session;
          if (what === 'answer') session = answer(session, value);
          else if (what === 'back') session = back(session);
          else if (session.screen === 'result' && what === 'review') session = review(session);
          else if (session.screen === 'review' && what === 'change') session = change(session, value);
          expect(places.has(session.screen)).to.equal(true);
          expect(Object.keys(session.answers)).to.include.members(Object.keys(before.answers));
        }
      }),
    );
  });
});
