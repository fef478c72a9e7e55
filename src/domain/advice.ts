/**
 * What the result says for a set of answers: an ordered list of sections. Pure data; the screen, the printed page and
 * the copied text are functions of it.
 *
 * The result must have the same height for every set of answers. So whatever depends on an answer takes one of two
 * forms: a card, which has the same words under `for-your-answers` and under `more-safety-facts`, or a {@link Stack},
 * whose variants are all laid out in one place while only one shows. Everything else is the same for everybody.
 */
import { bandIndex, type Assessment } from './assessment.js';
import { bands, countWords } from '../content/bands.js';
import { emergencyCard, extraCare, safetyCards, type Card, type CardId, type SafetyCard } from '../content/cards.js';
import {
  acknowledge,
  body,
  cardsIntro,
  carer,
  crisisPassage,
  explained,
  menu,
  notATest,
  resultHeadings,
  stopping,
  treatment,
  urgent,
  urgentChild,
  type Passage,
} from '../content/guidance.js';
import { steps, type StepId } from '../content/steps.js';
import * as ui from '../content/ui.js';
import type { Audience, ByAudience, Message } from '../content/message.js';

/** Variants of one piece of the result. The view lays all of them out in one grid cell and shows one. */
export interface Stack<T> {
  readonly variants: readonly T[];
  /** Index of the variant that shows; the others are hidden from eyes, assistive technology, search and print. */
  readonly shown: number;
}

/** How soon the next step is due. */
export type Urgency = 'keep' | 'mention' | 'review' | 'soon' | 'today';

export type SectionId =
  | 'acknowledge'
  | 'count'
  | 'next'
  | 'urgent'
  | 'menu'
  | 'meaning'
  | 'for-your-answers'
  | 'stopping'
  | 'crisis'
  | 'people'
  | 'take'
  | 'carer-talk'
  | 'carer-support'
  | 'treatment'
  | 'extra-care'
  | 'more-safety-facts'
  | 'body'
  | 'sources';

/**
 * How the view renders a section: `step` is the one next step, `urgent` the strip of numbers below it, `cards` a list
 * of cards, `safety` what everybody must read. To `people`, `take` and `sources` the view adds the phone numbers, the
 * buttons Print, Copy and Save, and the list of sources.
 */
export type SectionKind = 'words' | 'step' | 'urgent' | 'cards' | 'safety' | 'people' | 'take' | 'sources';

/** A card. Its text is the same wherever it appears. */
export interface AdviceCard {
  readonly id: CardId;
  readonly title: Message;
  readonly text: readonly Message[];
}

/** One part of the result: heading, text, list, cards, in this order; in `step`, cards before the text. */
export interface Section {
  readonly id: SectionId;
  readonly kind: SectionKind;
  /** Has a single variant if it does not depend on answers. */
  readonly heading?: Stack<Message>;
  /** Each stack is a group of paragraphs, with a single variant if it does not depend on answers. */
  readonly text: readonly Stack<readonly Message[]>[];
  readonly list?: readonly Message[];
  readonly cards?: readonly AdviceCard[];
}

export interface Advice {
  readonly urgency: Urgency;
  readonly sections: readonly Section[];
}

/** Returns the variant that shows. */
export const shownOf = <T>({ variants, shown }: Stack<T>): T => variants[shown]!;

/**
 * Count 0–2, taken on most days exactly as prescribed, and nothing else: dependence is expected and is not addiction.
 */
const dailyOnly = ({ flags }: Assessment): boolean => flags.length === 1 && flags[0] === 'daily';

/** Returns how urgent the next step is. Monotone: changing an answer to its risk side never lowers the urgency. */
export const urgencyOf = (assessment: Assessment): Urgency => {
  const { count, flags, asPrescribed } = assessment;
  if (count >= 6 || flags.includes('withdrawal')) return 'today';
  if (count >= 3) return 'soon';
  if (dailyOnly(assessment)) return asPrescribed ? 'review' : 'soon';
  if (flags.length) return 'soon';
  return count ? 'mention' : 'keep';
};

/** Returns the next step to show. */
export const stepFor = (assessment: Assessment): StepId => {
  const { count, answered, flags } = assessment;
  const urgency = urgencyOf(assessment);
  if (urgency === 'today')
    return !flags.includes('withdrawal') ? 'many' : count >= 6 ? 'withdrawal-many' : 'withdrawal';
  if (urgency === 'soon') return count < 3 && dailyOnly(assessment) ? 'soon-doctor' : 'soon';
  return urgency === 'keep' && !answered ? 'ask' : urgency;
};

/** The card whose sentences are part of the next step: when answers call for it, it appears there. */
const isStepCard = ({ id }: Card): boolean => id === 'withdrawal';

/** Whether answers call for a card. If so, it goes under `next` or `for-your-answers`, else `more-safety-facts`. */
const calledFor = ({ flags }: Assessment, card: SafetyCard): boolean => card.flags.some((flag) => flags.includes(flag));

const fixed = <T>(variant: T): Stack<T> => ({ variants: [variant], shown: 0 });

/** Picks the words for one audience. */
type Voice = (both: ByAudience<Message>) => Message;

const passage = (id: SectionId, kind: SectionKind, { title, text }: Passage, voice: Voice): Section => ({
  id,
  kind,
  heading: fixed(voice(title)),
  text: [fixed(text.map(voice))],
});

const countSection = ({ band, highestBand, answered, skipped }: Assessment, voice: Voice): Section => ({
  id: 'count',
  kind: 'words',
  heading: {
    variants: [countWords.all, countWords.some, countWords.nothing].map(voice),
    shown: !answered ? 2 : skipped ? 1 : 0,
  },
  text: [
    {
      variants: [...bands.map(({ name }) => [voice(name)]), [voice(countWords.nothingMeans)]],
      shown: band ? bandIndex(band) : bands.length,
    },
    {
      variants: [...[countWords.answered, countWords.skipped, countWords.mayBeLow].map((words) => [voice(words)]), []],
      shown: !answered ? 3 : !skipped ? 0 : highestBand === band ? 1 : 2,
    },
  ],
});

const meaningSection = ({ band, explained: mayBeExplained }: Assessment, voice: Voice): Section => ({
  id: 'meaning',
  kind: 'words',
  heading: fixed(resultHeadings.meaning),
  text: [
    {
      variants: [...bands.map(({ meaning }) => [meaning]), [voice(explained)], [voice(countWords.everyone)]],
      shown: !band ? bands.length + 1 : mayBeExplained ? bands.length : bandIndex(band),
    },
    fixed([voice(notATest)]),
  ],
});

const nextSection = (assessment: Assessment, voice: Voice, cards: readonly AdviceCard[]): Section => ({
  id: 'next',
  kind: 'step',
  heading: fixed(resultHeadings.next),
  text: [
    {
      variants: steps.map(({ text, more }) => [...text, ...more].map(voice)),
      shown: steps.findIndex(({ id }) => id === stepFor(assessment)),
    },
  ],
  cards,
});

/** Returns the advice for an assessment, in the voice for this audience. */
export const advise = (assessment: Assessment, audience: Audience): Advice => {
  const voice: Voice = (both) => both[audience];
  const card = ({ id, title, text }: Card): AdviceCard => ({ id, title: voice(title), text: text.map(voice) });
  const yours = safetyCards.filter((safetyCard) => calledFor(assessment, safetyCard));
  const others = safetyCards.filter((safetyCard) => !yours.includes(safetyCard));
  const underAnswers = yours.filter((safetyCard) => !isStepCard(safetyCard));

  return {
    urgency: urgencyOf(assessment),
    sections: [
      { id: 'acknowledge', kind: 'words', text: [fixed([voice(acknowledge)])] },
      countSection(assessment, voice),
      nextSection(assessment, voice, yours.filter(isStepCard).map(card)),
      {
        id: 'urgent',
        kind: 'urgent',
        heading: fixed(resultHeadings.urgent),
        text: [],
        list: [voice(urgent[0]!), ...(audience === 'other' ? [urgentChild] : []), ...urgent.slice(1).map(voice)],
      },
      { id: 'menu', kind: 'words', heading: fixed(resultHeadings.menu), text: [], list: menu.map(voice) },
      meaningSection(assessment, voice),
      {
        id: 'for-your-answers',
        kind: 'cards',
        heading: fixed(resultHeadings.yours),
        text: [
          {
            variants: [[cardsIntro.none], [cardsIntro.flagged], [cardsIntro.flaggedWithoutCount]],
            shown: !underAnswers.length ? 0 : assessment.band ? 1 : 2,
          },
        ],
        cards: [...(audience === 'other' ? [card(emergencyCard)] : []), ...underAnswers.map(card)],
      },
      passage('stopping', 'safety', stopping, voice),
      passage('crisis', 'safety', crisisPassage, voice),
      { id: 'people', kind: 'people', heading: fixed(resultHeadings.people), text: [] },
      { id: 'take', kind: 'take', heading: fixed(ui.takeWithYou), text: [fixed([ui.takeNote])] },
      ...(audience === 'other' ? carer.map((part) => passage(part.id, 'words', part, voice)) : []),
      passage('treatment', 'words', treatment, voice),
      { id: 'extra-care', kind: 'cards', heading: fixed(resultHeadings.extra), text: [], cards: extraCare.map(card) },
      {
        id: 'more-safety-facts',
        kind: 'cards',
        heading: fixed(resultHeadings.more),
        text: [{ variants: [[cardsIntro.others], [cardsIntro.noOthers]], shown: others.length ? 0 : 1 }],
        cards: others.map(card),
      },
      passage('body', 'words', body, voice),
      { id: 'sources', kind: 'sources', heading: fixed(resultHeadings.sources), text: [] },
    ],
  };
};
