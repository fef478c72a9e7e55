/**
 * Where a visitor is and what they have answered: the only state of the check. Everything else is derived.
 *
 * Transitions are pure functions that take a session and return the next one.
 */
import type { Audience } from '../content/message.js';
import { questions, type QuestionId } from '../content/questions.js';
import { noAnswers, withAnswer, type Answer, type Answers } from './answers.js';

export type Screen = 'intro' | QuestionId | 'result' | 'review';

export interface Session {
  /** Chosen by the visitor; the `audience` attribute takes precedence. */
  readonly audience: Audience;
  readonly screen: Screen;
  readonly answers: Answers;
  /** The visitor came from the list of answers and returns to the result after this question. */
  readonly editing: boolean;
  /** The result has been reached. Stays true while answers are changed. */
  readonly completed: boolean;
}

export const initialSession: Session = Object.freeze({
  audience: 'self',
  screen: 'intro',
  answers: noAnswers,
  editing: false,
  completed: false,
});

const indexOf = (screen: Screen): number => questions.findIndex(({ id }) => id === screen);

/** Position among the questions, from 1; 0 on other screens. */
export const stepOf = ({ screen }: Session): number => indexOf(screen) + 1;

/** Goes from the intro to the first question. Answers given before a return to the intro are kept. */
export const start = (session: Session, audience: Audience): Session => ({
  ...session,
  audience,
  screen: questions[0]!.id,
  editing: false,
});

/** Answers the question on the screen and moves on. On other screens nothing changes. */
export const answer = (session: Session, given: Answer): Session => {
  const index = indexOf(session.screen);
  const question = questions[index];
  if (!question) return session;
  const screen = session.editing ? 'result' : (questions[index + 1]?.id ?? 'result');
  return {
    ...session,
    answers: withAnswer(session.answers, question.id, given),
    screen,
    editing: false,
    completed: session.completed || screen === 'result',
  };
};

/** One screen back; answers are kept. */
export const back = (session: Session): Session => {
  if (session.screen === 'review') return { ...session, screen: 'result' };
  if (session.editing) return { ...session, screen: 'review', editing: false };
  if (session.screen === 'result') return { ...session, screen: questions.at(-1)!.id };
  const index = indexOf(session.screen);
  return index < 0 ? session : { ...session, screen: questions[index - 1]?.id ?? 'intro' };
};

/** From the result to the list of answers. */
export const review = (session: Session): Session => ({ ...session, screen: 'review', editing: false });

/** From the list of answers to one question. */
export const change = (session: Session, id: QuestionId): Session => ({ ...session, screen: id, editing: true });
