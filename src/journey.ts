/**
 * Where a visitor is and what they have said: the only state of the check. Everything else is derived.
 *
 * Transitions are pure: a journey and what was done give the next journey.
 */
import { noAnswers, withAnswer, type Answer, type Answers } from './answers.js';
import type { Audience } from './content/message.js';
import { questions, type QuestionId } from './content/questions.js';

export type Place = 'intro' | QuestionId | 'result' | 'review';

export interface Journey {
  /** Chosen by the visitor; the `audience` attribute outranks it. */
  readonly audience: Audience;
  readonly place: Place;
  readonly answers: Answers;
  /** The visitor came from the list of answers and goes back to the result after this question. */
  readonly changing: boolean;
}

export const newJourney: Journey = Object.freeze({
  audience: 'self',
  place: 'intro',
  answers: noAnswers,
  changing: false,
});

const indexOf = (place: Place): number => questions.findIndex(({ id }) => id === place);

/** Position among the questions, from 1; 0 on other screens. */
export const stepOf = ({ place }: Journey): number => indexOf(place) + 1;

/** Leaves the intro for the first question. Answers given before going back to the intro are kept. */
export const start = (journey: Journey, audience: Audience): Journey => ({
  ...journey,
  audience,
  place: questions[0]!.id,
  changing: false,
});

/** Answers the question on the screen and moves on. On other screens nothing changes. */
export const answer = (journey: Journey, given: Answer): Journey => {
  const index = indexOf(journey.place);
  const question = questions[index];
  if (!question) return journey;
  return {
    ...journey,
    answers: withAnswer(journey.answers, question.id, given),
    place: journey.changing ? 'result' : (questions[index + 1]?.id ?? 'result'),
    changing: false,
  };
};

/** One screen back; answers are kept. */
export const back = (journey: Journey): Journey => {
  if (journey.place === 'review') return { ...journey, place: 'result' };
  if (journey.changing) return { ...journey, place: 'review', changing: false };
  const index = indexOf(journey.place);
  return index < 0 ? journey : { ...journey, place: questions[index - 1]?.id ?? 'intro' };
};

/** From the result to the list of answers. */
export const review = (journey: Journey): Journey => ({ ...journey, place: 'review', changing: false });

/** From the list of answers to one question. */
export const change = (journey: Journey, id: QuestionId): Journey => ({ ...journey, place: id, changing: true });
