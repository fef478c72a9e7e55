/**
 * The named states: one list for the demo’s gallery, the accessibility checks and the screenshots.
 * A state says how a person gets there; nothing reaches into the element.
 */
import { questions, signIds, type QuestionId } from '../src/content/questions.js';
import type { Answer, Answers } from '../src/domain/answers.js';
import type { Audience } from '../src/content/message.js';
import { answerLabels } from '../src/content/questions.js';
import { addLocale } from '../src/i18n/language-packs.js';
import { Person } from './person.js';

export interface State {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly audience?: Audience;
  /** Stops at this question; absent: goes on to the result. */
  readonly at?: 'intro' | QuestionId;
  /** Answers by question; all others are No. */
  readonly answers?: Answers;
  /** Buttons to press at the end, in order. */
  readonly then?: readonly string[];
  /** The page’s language at the end: BCP 47 tag of a shipped language. Absent: English. */
  readonly language?: string;
}

const us = { region: 'US' };
const picker = { languages: 'en es ar zh-Hans' };
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

const skipAll = fill(
  questions.map(({ id }) => id),
  'skip',
);

const daily: Answers = { 'as-prescribed': 'yes', daily: 'yes' };

/** Twelve people who read their result with three questions: what do I do now, whom do I call, what must I not do? */
export const situations = [
  { name: 'daily for years, exactly as prescribed', answers: daily },
  { name: 'a third tablet on bad days', answers: { 'as-prescribed': 'no', daily: 'yes', need: 'yes' } },
  { name: 'a friend’s pills, now and then', answers: { 'as-prescribed': 'no', 'unmarked-source': 'yes' } },
  { name: 'drinks every evening', answers: { ...daily, mixing: 'yes' } },
  { name: 'on methadone', answers: { ...daily, mixing: 'yes', need: 'yes' } },
  { name: 'ran out three days ago, a seizure yesterday', answers: { ...daily, withdrawal: 'yes', 'cut-back': 'yes' } },
  { name: 'has epilepsy and wants to stop', answers: { ...daily, 'cut-back': 'yes' } },
  { name: 'pregnant, takes it nightly', answers: { ...daily, need: 'yes' } },
  { name: 'sixty-eight, falls', answers: daily },
  {
    name: 'loose pills in a fifteen-year-old’s room',
    audience: 'other',
    answers: { ...skipAll, 'unmarked-source': 'yes', social: 'yes' },
  },
  {
    name: 'the partner hides it',
    audience: 'other',
    answers: { ...skipAll, social: 'yes', obligations: 'yes', relationships: 'yes' },
  },
  { name: 'two in the morning, thinks of suicide, skips every question', answers: skipAll },
] as const satisfies readonly State[];

export const states: readonly State[] = [
  { name: 'intro', at: 'intro' },
  { name: 'intro, audience set by the page', at: 'intro', attributes: { audience: 'other' } },
  { name: 'intro, with a way out', at: 'intro', attributes: partner },
  { name: 'intro, with a language picker', at: 'intro', attributes: { ...partner, ...picker } },
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
  { name: 'result, explained by dependence', attributes: us, answers: { need: 'yes', 'cut-back': 'yes' } },
  { name: 'result, taken as prescribed', attributes: us, answers: { 'as-prescribed': 'yes' } },
  { name: 'result, not as prescribed', attributes: us, answers: { 'as-prescribed': 'no' } },
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
  ...situations.map((state): State => ({ ...state, name: `situation: ${state.name}`, attributes: us })),
  { name: 'result, region not known', answers: { withdrawal: 'yes' } },
  { name: 'list of answers', attributes: us, answers: yesTo(3), then: ['Change an answer'] },
  { name: 'help', at: 'need', attributes: us, then: ['Get help now'] },
  { name: 'help, region not known', at: 'intro', then: ['Get help now'] },
  { name: 'help, with the partner’s line', at: 'intro', attributes: partner, then: ['Get help now'] },
  { name: 'intro in German', at: 'intro', attributes: partner, language: 'de' },
  { name: 'intro in Arabic', at: 'intro', attributes: { ...partner, ...picker }, language: 'ar' },
  { name: 'question in Arabic', at: 'mixing', attributes: partner, language: 'ar' },
  { name: 'result in Arabic', attributes: us, answers: yesTo(4), language: 'ar' },
  { name: 'help in Arabic', at: 'need', attributes: us, then: ['Get help now'], language: 'ar' },
];

/** How a screenshot of a state is taken. Sizes are in CSS px. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** The printed page. */
  readonly print?: boolean;
}

const phone: Look = { name: 'phone', width: 360, height: 740 };
const small: Look = { name: 'small phone', width: 320, height: 640 };
const desktop: Look = { name: 'desktop', width: 1280, height: 800 };
const dark: Look = { ...phone, name: 'dark', theme: 'dark' };
const forced: Look = { ...phone, name: 'forced colors', forcedColors: true };
/** A window of 1280 × 1024 px at 400 %. */
const zoomed: Look = { name: '400 percent', width: 320, height: 256 };
const print: Look = { name: 'print', width: 720, height: 1000, print: true };

/** Returns the looks in which a state’s screenshots are stored: every state on a phone, the main ones in every look. */
export const looksOf = ({ name, language }: State): readonly Look[] => {
  if (language) return [phone];
  switch (name) {
    case 'intro, with a way out':
    case 'question answered before':
    case 'result several, self':
    case 'help, with the partner’s line':
      return [phone, small, desktop, dark, forced, zoomed, ...(name.startsWith('result') ? [print] : [])];
    case 'list of answers':
    case 'question with a hint':
      return [phone, desktop, dark, forced];
    default:
      return [phone];
  }
};

const label = (answer: Answer, audience: Audience): string =>
  answerLabels.find(([value]) => value === answer)![1][audience].text;

/** Adds the pack of a shipped language, from the folder of the built packs. */
export const learn = async (language: string, packs = '/dist/locales'): Promise<void> => {
  const response = await fetch(`${packs}/${language}.json`);
  addLocale(language, (await response.json()) as Record<string, unknown>);
};

/** Brings a new check on the page into a state, as a person would. Its language must have been added. */
export const reach = async (state: State, parent?: Node): Promise<Person> => {
  const { attributes = {}, audience = 'self', at, answers = {}, then = [], language } = state;
  const person = await Person.open({ lang: 'en', ...attributes }, parent);
  if (at !== 'intro') {
    if (person.sees('Start')) await person.press('Start');
    else await person.press(audience === 'self' ? 'It’s about me' : 'It’s about someone I care about');
    for (const { id } of questions) {
      if (id === at) break;
      await person.press(label(answers[id] ?? 'no', audience));
    }
  }
  await person.press(...then);
  if (language) {
    person.element.lang = language;
    await person.settled();
  }
  return person;
};
