/**
 * The pure core: content, answers, assessment, advice. No DOM; runs in Node and in a browser.
 *
 * @example
 * import { assess, advise } from 'clonazepam-self-check/core.js';
 * const assessment = assess({ need: 'yes', money: 'skip' });
 * const { urgency, sections } = advise(assessment, 'self');
 */
export { advise, shownOf, stepFor, urgencyOf } from './domain/advice.js';
export type { Advice, AdviceCard, Section, SectionId, SectionKind, Stack, Urgency } from './domain/advice.js';
export { noAnswers, readAnswers, withAnswer, type Answer, type Answers } from './domain/answers.js';
export { assess, atLeast, bandOf, type Assessment } from './domain/assessment.js';
export { contactsFor, namedLines, regionOfLanguage, type Contact, type Contacts } from './domain/contacts.js';
export { dialString, phoneLink } from './domain/phone.js';
export { emergencyNumber, isRegion, regionCodes } from './content/emergency-numbers.js';
export * as clinicWords from './content/clinic-words.js';
export { bands, countWords, type Band, type BandContent } from './content/bands.js';
export { emergencyCard, extraCare, safetyCards } from './content/cards.js';
export type { Card, CardId, SafetyCard, SafetyCardId } from './content/cards.js';
export { flags, type Flag, type FlagId } from './content/flags.js';
export { steps, type Step, type StepId } from './content/steps.js';
export * as guidance from './content/guidance.js';
export { helpSections, neutralNumbers, type HelpSection } from './content/help.js';
export * as intro from './content/intro.js';
export * as summaryWords from './content/summary-words.js';
export * as ui from './content/ui.js';
export type { Audience, ByAudience, Message, PlaceholderName } from './content/message.js';
export { answerLabels, questionById, questions, signIds } from './content/questions.js';
export type { Question, QuestionId, QuestionKind, SignId, UncountedId } from './content/questions.js';
export { numbersChecked, regions, type Helpline, type Region } from './content/regions.js';
export {
  contentChecked,
  contentVersion,
  shownSources,
  sources,
  type Source,
  type SourceId,
} from './content/sources.js';
export {
  answer,
  back,
  change,
  initialSession,
  review,
  start,
  stepOf,
  type Session,
  type Screen,
} from './domain/session.js';
export { readOptions, type Options, type PartnerHelpline, type Problem, type RawOptions } from './domain/options.js';
export {
  answerLabel,
  summarize,
  summaryText,
  type Summary,
  type SummaryInput,
  type SummaryPart,
} from './domain/summary.js';
export { directionOf, matchLocale, nativeName, shippedLocales } from './i18n/locale-tags.js';
export { english, translator } from './i18n/translator.js';
export type { LanguagePack, Messages, ReviewState, Translator, Values } from './i18n/translator.js';
export { version } from './version.js';
