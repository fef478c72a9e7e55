/**
 * The pure core: content, answers, assessment, advice. No DOM; runs in Node and in a browser.
 *
 * @example
 * import { assess, advise } from 'clonazepam-self-check/core.js';
 * const assessment = assess({ need: 'yes', money: 'skip' });
 * const { level, sections } = advise(assessment, 'self');
 */
export { advise, adviceLevel, type Advice, type Section, type SectionId } from './advice.js';
export { noAnswers, readAnswers, withAnswer, type Answer, type Answers } from './answers.js';
export { assess, atLeast, bandOf, type Assessment } from './assessment.js';
export { contactsFor, dial, regionOfLanguage, type Contact, type Contacts } from './contacts.js';
export { bands, countWords, type Band, type BandContent } from './content/bands.js';
export { dependence, flags, type Card, type Flag, type FlagId } from './content/flags.js';
export * as guidance from './content/guidance.js';
export { helpSections, neutralNumbers, type HelpSection } from './content/help.js';
export * as intro from './content/intro.js';
export * as summaryWords from './content/summary-words.js';
export * as ui from './content/ui.js';
export type { Audience, Message, Placeholder, Voices } from './content/message.js';
export { answerLabels, questionById, questions, signIds } from './content/questions.js';
export type { Question, QuestionId, QuestionKind, SignId, UncountedId } from './content/questions.js';
export {
  isRegion,
  numbersChecked,
  regionCodes,
  regions,
  type Line,
  type Region,
  type RegionCode,
} from './content/regions.js';
export {
  contentChecked,
  contentVersion,
  shownSources,
  sources,
  type Source,
  type SourceId,
} from './content/sources.js';
export { answer, back, change, newJourney, review, start, stepOf, type Journey, type Place } from './journey.js';
export { readOptions, type Options, type PartnerLine, type Problem, type RawOptions } from './options.js';
export { answerLabel, summarize, summaryText, type Summary, type SummaryInput } from './summary.js';
export { directionOf, matchLocale, ownName, shippedLocales } from './locales.js';
export { english, translator } from './translate.js';
export type { Catalogue, Messages, ReviewState, Translator, Values } from './translate.js';
export { version } from './version.js';
