/**
 * The named states: one list for the gallery of the demo, the accessibility checks and the screenshots.
 * A state says how a person gets there; nothing reaches into the element.
 */
import { questions, signIds, type QuestionId } from '../src/content/questions.js';
import type { Answer, Answers } from '../src/answers.js';
import type { Audience } from '../src/content/message.js';
import { answerLabels } from '../src/content/questions.js';
import { Person } from './person.js';

export interface State {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly audience?: Audience;
  /** Stop at this question, answered up to it; absent: go on to the result. */
  readonly at?: 'intro' | QuestionId;
  /** Given answers; what is not named is answered No. */
  readonly answers?: Answers;
  /** Pressed at the end, in order. */
  readonly then?: readonly string[];
}

const us = { region: 'US' };
const partner = {
  region: 'US',
  'helpline-name': 'Harbor Street Helpline',
  'helpline-phone': '888-341-4325',
  'helpline-sms': '55555',
  'helpline-url': 'https://example.org/help',
  'exit-url': 'https://example.org/',
};

/** Yes to the first `count` signs that raise no flag of their own. */
const plainSigns = signIds.filter((id) => id !== 'several-prescribers' && id !== 'unmarked-source');
const yesTo = (count: number): Answers =>
  fill([...plainSigns, 'several-prescribers', 'unmarked-source'].slice(0, count), 'yes');
const fill = (ids: readonly string[], value: Answer): Answers => Object.fromEntries(ids.map((id) => [id, value]));

const bandResults: readonly (readonly [string, number])[] = [
  ['none', 0],
  ['few', 2],
  ['several', 4],
  ['many', 7],
];

const audiences: readonly Audience[] = ['self', 'other'];

export const states: readonly State[] = [
  { name: 'intro', at: 'intro' },
  { name: 'intro, audience set by the page', at: 'intro', attributes: { audience: 'other' } },
  { name: 'intro, with a way out', at: 'intro', attributes: partner },
  { name: 'first question', at: 'as-prescribed' },
  { name: 'first question, about someone else', at: 'as-prescribed', audience: 'other' },
  { name: 'question with a hint', at: 'mixing', attributes: partner },
  { name: 'question answered before', at: 'money', answers: { money: 'yes' }, then: ['Yes', 'Back'] },
  ...audiences.flatMap((audience) =>
    bandResults.map(([band, count]): State => ({
      name: `result ${band}, ${audience}`,
      audience,
      attributes: us,
      answers: yesTo(count),
    })),
  ),
  { name: 'result, nothing answered', attributes: us, answers: fill(signIds, 'skip') },
  {
    name: 'result, some skipped',
    attributes: us,
    answers: { need: 'yes', money: 'skip', work: 'skip', social: 'skip' },
  },
  { name: 'result, need alone', attributes: us, answers: { need: 'yes' } },
  { name: 'result, taken as prescribed', attributes: us, answers: { 'as-prescribed': 'yes' } },
  ...(['several-prescribers', 'unmarked-source', 'mixing', 'daily', 'withdrawal', 'route'] as const).map(
    (flag): State => ({ name: `result, flag ${flag}`, attributes: us, answers: { [flag]: 'yes' } }),
  ),
  ...audiences.map((audience): State => ({
    name: `result, everything yes, ${audience}`,
    audience,
    attributes: partner,
    answers: fill(
      questions.map(({ id }) => id),
      'yes',
    ),
  })),
  { name: 'result, region not known', answers: { withdrawal: 'yes' } },
  { name: 'list of answers', attributes: us, answers: yesTo(3), then: ['Change an answer'] },
  { name: 'help', at: 'need', attributes: us, then: ['Get help now'] },
  { name: 'help, region not known', at: 'intro', then: ['Get help now'] },
  { name: 'help, with the partner’s line', at: 'intro', attributes: partner, then: ['Get help now'] },
];

const label = (answer: Answer): string => answerLabels.find(([value]) => value === answer)![1].text;

/** Brings a new check on the page into a state, as a person would. */
export const reach = async (state: State, parent?: Node): Promise<Person> => {
  const { attributes = {}, audience = 'self', at, answers = {}, then = [] } = state;
  const person = await Person.open({ lang: 'en', ...attributes }, parent);
  if (at !== 'intro') {
    if (person.sees('Start')) await person.press('Start');
    else await person.press(audience === 'self' ? 'It’s about me' : 'It’s about someone I care about');
    for (const { id } of questions) {
      if (id === at) break;
      await person.press(label(answers[id] ?? 'no'));
    }
  }
  await person.press(...then);
  return person;
};
