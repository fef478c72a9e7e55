/** The check as a FHIR R4 Questionnaire with the SDC extensions, one for each audience. Pure. */
import { bands } from '../../content/bands.js';
import { flags } from '../../content/flags.js';
import type { Audience, Message } from '../../content/message.js';
import { answerLabels, questions, type Question } from '../../content/questions.js';
import { contentChecked, contentVersion, sources, type Source } from '../../content/sources.js';
import * as summaryWords from '../../content/summary-words.js';
import * as ui from '../../content/ui.js';
import { english, translator, type LanguagePack, type ReviewState, type Translator } from '../../i18n/translator.js';
import { answerSystem, canonical, groups } from './codes.js';
import { expressions, variables } from './expressions.js';
import { headed, kinds, resultHeading } from './response.js';
import { resultItems } from './result.js';
import type { CodeSystem, Element, Expression, Extension, Questionnaire, QuestionnaireItem } from './types.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';

const itemControl = (code: string, display: string): Extension => ({
  url: `${CORE}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code, display }] },
});

const expression = (url: string, valueExpression: Expression): Extension => ({ url, valueExpression });

const states: Readonly<Record<ReviewState, string>> = {
  draft: 'unreviewed draft',
  translated: 'checked by somebody who speaks the language, by no clinician',
  final: 'checked by a clinician who speaks the language',
};

const PUBLISHER = 'clonazepam-self-check';

const notValidated = summaryWords.limits.text;

const cited = ({ title, publisher, year, url }: Source): string =>
  `${title}. ${publisher}, ${year}.${url ? ` ${url}` : ''}`;

/** Returns a text in the translator’s language. */
type Say = (t: Translator) => string;

export interface QuestionnaireOptions {
  /** Languages besides English, as language packs: `{ language, state, messages }`. */
  readonly packs?: readonly LanguagePack[];
  /**
   * BCP 47 tag of the main language: English, or that of a pack. All others are translations of it. Default: English.
   */
  readonly language?: string;
}

/** Writes texts in the main language, with their translations as extensions. */
class Wording {
  readonly #main: Translator;
  readonly #others: readonly Translator[];

  /** @throws {TypeError} when the main language is neither English nor that of a pack */
  constructor(packs: readonly LanguagePack[], language: string) {
    const all = [english, ...packs.filter((pack) => pack.language !== english.language)].map((pack) =>
      translator(pack),
    );
    const main = all.find((t) => t.language === language);
    if (!main) throw new TypeError(`There is no language pack for “${language}”.`);
    this.#main = main;
    this.#others = all.filter((t) => t !== main);
  }

  /** In the main language alone. */
  plain(say: Say): string {
    return say(this.#main);
  }

  /** Leaves out messages that are not translated: systems then show the main language. */
  translations(say: Say, ...messages: readonly Message[]): Element | undefined {
    const extension = this.#others
      .filter((t) => messages.every((message) => t.has(message)))
      .map((t) => ({
        url: `${CORE}translation`,
        extension: [
          { url: 'lang', valueCode: t.language },
          { url: 'content', valueString: say(t) },
        ],
      }));
    return extension.length ? { extension } : undefined;
  }

  text(say: Say, ...messages: readonly Message[]): Pick<QuestionnaireItem, 'text' | '_text'> {
    const beside = this.translations(say, ...messages);
    return { text: say(this.#main), ...(beside ? { _text: beside } : {}) };
  }

  words(message: Message): Pick<QuestionnaireItem, 'text' | '_text'> {
    return this.text((t) => t.text(message), message);
  }
}

const answerOption = (wording: Wording, audience: Audience, [code, label]: (typeof answerLabels)[number]) => {
  const message = label[audience];
  const say: Say = (t) => t.text(message);
  const beside = wording.translations(say, message);
  const display = wording.plain(say);
  return { valueCoding: { system: answerSystem, code, display, ...(beside ? { _display: beside } : {}) } };
};

const questionItem = (
  wording: Wording,
  audience: Audience,
  { id, ask, hint, rule, sources: from }: Question,
): QuestionnaireItem => ({
  linkId: id,
  extension: [
    itemControl('radio-button', 'Radio Button'),
    { url: `${CORE}designNote`, valueMarkdown: `${rule} Sources: ${from.join(', ')}.` },
  ],
  type: 'choice',
  ...wording.words(ask[audience]),
  answerOption: answerLabels.map((label) => answerOption(wording, audience, label)),
  ...(hint
    ? {
        item: [
          {
            linkId: `${id}.hint`,
            extension: [itemControl('help', 'Help-Button')],
            type: 'display',
            ...wording.words(hint[audience]),
          },
        ],
      }
    : {}),
});

/** What is calculated, and what it cannot say. */
const resultGroup = (wording: Wording): QuestionnaireItem => ({
  linkId: groups.result,
  type: 'group',
  ...wording.text(resultHeading, summaryWords.limits),
  item: [
    ...resultItems.map(({ id, type, label }): QuestionnaireItem => ({
      linkId: id,
      extension: [expression(`${SDC}sdc-questionnaire-calculatedExpression`, expressions[id])],
      type,
      ...wording.words(label),
      readOnly: true,
    })),
    { linkId: 'cut-points', type: 'display', ...wording.words(summaryWords.cutPoints) },
  ],
});

const description = (audience: Audience): string =>
  [
    `${summaryWords.about[audience].text} Nine signs of clonazepam addiction, counted, and five questions on context and safety, never counted.`,
    `${notValidated} The count has not been validated, and no clinician has reviewed the content yet.`,
  ].join(' ');

const purpose = (packs: readonly LanguagePack[]): string => {
  const used = [...new Set([...questions, ...bands, ...flags].flatMap(({ sources: from }) => from))];
  return [
    'To start a conversation with a clinician, with the same questions and rules as the web component of the same name.',
    `Not validated: ${notValidated} ${summaryWords.cutPoints.text} No clinician has reviewed the content yet.`,
    `Languages: en, in which it was written${packs.map((pack) => `; ${pack.language}, ${states[pack.state]}`).join('')}.`,
    ['Sources:', ...used.map((id) => `- ${id}: ${cited(sources[id])}`)].join('\n'),
  ].join('\n\n');
};

/**
 * Returns the check for one audience as a Questionnaire.
 *
 * @param audience - `self`: answered by the person who takes clonazepam; `other`: by someone who cares about them
 * @throws {TypeError} when the main language is neither English nor that of a pack
 */
export const questionnaire = (
  audience: Audience,
  { packs = [], language = english.language }: QuestionnaireOptions = {},
): Questionnaire => {
  const wording = new Wording(packs, language);
  /** Says so if the translation is a draft, as the check itself does. */
  const about: Say = (t) =>
    [summaryWords.about[audience], summaryWords.limits, ...(t.pack.state === 'final' ? [] : [ui.unreviewed])]
      .map((message) => t.text(message))
      .join(t.space);
  const title: Say = (t) => headed(t, ui.title, summaryWords.about[audience]);
  const titleElsewhere = wording.translations(title, ui.title, summaryWords.about[audience]);

  return {
    resourceType: 'Questionnaire',
    meta: { profile: [`${SDC}sdc-questionnaire-behave`] },
    language,
    extension: variables.map((variable) => expression(`${CORE}variable`, variable)),
    url: canonical[audience],
    version: contentVersion,
    name: audience === 'self' ? 'ClonazepamSelfCheckSelf' : 'ClonazepamSelfCheckOther',
    title: wording.plain(title),
    ...(titleElsewhere ? { _title: titleElsewhere } : {}),
    status: 'draft',
    experimental: true,
    subjectType: ['Patient'],
    date: contentChecked,
    publisher: PUBLISHER,
    description: description(audience),
    purpose: purpose(packs),
    copyright: 'MIT license',
    item: [
      {
        linkId: 'about',
        type: 'display',
        ...wording.text(about, summaryWords.about[audience], summaryWords.limits, ui.unreviewed),
      },
      ...kinds.map(([kind, heading]): QuestionnaireItem => ({
        linkId: groups[kind],
        type: 'group',
        ...wording.words(heading),
        item: questions.filter((one) => one.kind === kind).map((one) => questionItem(wording, audience, one)),
      })),
      resultGroup(wording),
    ],
  };
};

const definitions = {
  yes: 'The answer Yes.',
  no: 'The answer No.',
  skip: 'The question was skipped, or about someone else: the answer is not known. Never to be counted as a No.',
} as const;

/**
 * Returns the code system of the answers, for servers that validate codes.
 *
 * @param packs - languages besides English
 */
export const answerCodeSystem = (packs: readonly LanguagePack[] = []): CodeSystem => ({
  resourceType: 'CodeSystem',
  language: english.language,
  url: answerSystem,
  version: contentVersion,
  name: 'ClonazepamSelfCheckAnswers',
  title: 'Clonazepam self-check: answers',
  status: 'draft',
  experimental: true,
  date: contentChecked,
  publisher: PUBLISHER,
  description: 'The answers to the questions of the clonazepam self-check.',
  caseSensitive: true,
  content: 'complete',
  count: answerLabels.length,
  concept: answerLabels.map(([code, { self, other }]) => {
    const designation = [english, ...packs].flatMap((pack) => {
      const t = translator(pack);
      // In English, `self` is the display.
      const labels = [...(pack === english ? [] : [self]), ...(other === self ? [] : [other])];
      return labels.filter(t.has).map((label) => ({ language: t.language, value: t.text(label) }));
    });
    return {
      code,
      display: self.text,
      definition: definitions[code],
      ...(designation.length ? { designation } : {}),
    };
  }),
});
