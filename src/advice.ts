/**
 * What is said to these answers: an ordered list of sections, each a heading and sentences. Pure; the screen, the
 * print and the copied text all show these and no others.
 *
 * The order is that of the clinical brief, section 4. Advice for one who asks about someone else has no place in that
 * list: what to do in an emergency comes before the cards, the talk and one’s own support after what is safety.
 */
import { atLeast, type Assessment } from './assessment.js';
import { bands, countWords, type Band, type BandContent } from './content/bands.js';
import { dependence, flags, type Card, type FlagId } from './content/flags.js';
import {
  acknowledge,
  carer,
  closing,
  crisisPassage,
  lifted,
  menu,
  needAlone,
  notATest,
  resultHeadings,
  stopping,
  treatment,
  type Passage,
} from './content/guidance.js';
import * as ui from './content/ui.js';
import type { Audience, Message, Voices } from './content/message.js';

export type SectionId =
  | 'acknowledge'
  | 'count'
  | 'dependence'
  | 'meaning'
  | 'next'
  | 'menu'
  | 'carer-talk'
  | 'carer-support'
  | 'carer-emergency'
  | FlagId
  | 'stopping'
  | 'crisis'
  | 'treatment'
  | 'helplines'
  | 'sources';

/** One part of the result. */
export interface Section {
  readonly id: SectionId;
  /** What kind of part it is; `card` marks the safety cards that answers call for. */
  readonly kind: 'words' | 'step' | 'card' | 'safety' | 'list' | 'numbers' | 'sources';
  readonly title?: Message;
  readonly text: readonly Message[];
  readonly list?: readonly Message[];
}

export interface Advice {
  /** How urgent the next step is: the band of the count, lifted to at least `several` by any flag. */
  readonly level: Band | undefined;
  readonly sections: readonly Section[];
}

const content = (band: Band): BandContent => bands.find(({ id }) => id === band)!;

/** The level of the advice: that of the band, at least `several` with any flag, none where nothing calls for any. */
export const adviceLevel = ({ band, flags }: Assessment): Band | undefined => {
  if (flags.length === 0) return band;
  return band && atLeast(band, 'several') ? band : 'several';
};

/** The dependence message leads for someone who takes it as prescribed, with a count of 0–2 and no flag. */
const dependenceLeads = ({ asPrescribed, flags, band }: Assessment): boolean =>
  asPrescribed && flags.length === 0 && band !== undefined && !atLeast(band, 'several');

/** The advice for an assessment, in the voice for this audience. */
export const advise = (assessment: Assessment, audience: Audience): Advice => {
  const say = (voices: Voices): Message => voices[audience];
  const { band, highestBand, answered, skipped } = assessment;
  const level = adviceLevel(assessment);
  const leads = dependenceLeads(assessment);

  const card = (id: SectionId, { title, text }: Card): Section => ({ id, kind: 'card', title, text: text.map(say) });
  const passage = (id: SectionId, kind: Section['kind'], { title, text }: Passage): Section => ({
    id,
    kind,
    title: say(title),
    text: text.map(say),
  });

  const count: Section = {
    id: 'count',
    kind: 'words',
    title: answered === 0 ? countWords.nothing : skipped === 0 ? countWords.all : countWords.some,
    text: [
      ...(band ? [content(band).name] : [countWords.nothingMeans]),
      ...(band && skipped > 0 ? [countWords.skipped] : []),
      ...(band && highestBand !== band ? [countWords.mayBeLow] : []),
    ],
  };

  const meaning: Section = {
    id: 'meaning',
    kind: 'words',
    title: resultHeadings.meaning,
    text: [
      ...(band ? [say(content(band).meaning)] : []),
      ...(assessment.needAlone ? [say(needAlone)] : []),
      ...(level !== band ? [say(lifted)] : []),
      say(notATest),
    ],
  };

  // Nothing answered and no flag: there is nothing to advise on, so safety content only.
  const next: readonly Section[] = level
    ? [
        { id: 'next', kind: 'step', title: resultHeadings.next, text: [say(content(level).next)] },
        { id: 'menu', kind: 'list', title: resultHeadings.menu, text: [], list: menu.map(say) },
      ]
    : [];

  const carers = (...ids: readonly SectionId[]): readonly Section[] =>
    audience === 'other'
      ? carer.filter(({ id }) => ids.includes(id)).map((part) => passage(part.id, 'words', part))
      : [];

  const dependenceCard = card('dependence', dependence);

  return {
    level,
    sections: [
      { id: 'acknowledge', kind: 'words', text: [say(acknowledge)] },
      count,
      ...(leads ? [dependenceCard] : []),
      meaning,
      ...next,
      ...carers('carer-emergency'),
      ...flags.filter(({ id }) => assessment.flags.includes(id)).map((flag) => card(flag.id, flag)),
      ...(assessment.asPrescribed && !leads ? [dependenceCard] : []),
      passage('stopping', 'safety', stopping),
      passage('crisis', 'safety', crisisPassage),
      ...carers('carer-talk', 'carer-support'),
      passage('treatment', 'words', treatment),
      { id: 'helplines', kind: 'numbers', title: closing.helplines, text: [ui.numbersChecked] },
      { id: 'sources', kind: 'sources', title: closing.sources, text: [ui.version] },
    ],
  };
};
