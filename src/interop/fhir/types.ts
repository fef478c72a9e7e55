/**
 * The parts of FHIR R4 that are written here, and no more, so that using them takes no other package’s types. A test
 * checks them against `@types/fhir`.
 */

/** Translations and rules are extensions. Each carries one value or further extensions. */
export interface Extension {
  url: string;
  valueString?: string;
  valueCode?: string;
  valueMarkdown?: string;
  valueCodeableConcept?: { coding: Coding[] };
  valueExpression?: Expression;
  extension?: Extension[];
}

/** Extensions of a primitive value. FHIR’s JSON keeps them under the value’s name with `_` before it. */
export interface Element {
  extension: Extension[];
}

export interface Coding {
  system: string;
  code: string;
  display: string;
  _display?: Element;
}

export interface Expression {
  language: 'text/fhirpath';
  expression: string;
  name?: string;
  description?: string;
}

export interface QuestionnaireItem {
  linkId: string;
  type: 'group' | 'display' | 'choice' | 'integer' | 'string';
  text: string;
  _text?: Element;
  extension?: Extension[];
  readOnly?: boolean;
  answerOption?: { valueCoding: Coding }[];
  item?: QuestionnaireItem[];
}

/** The check for one audience as a FHIR R4 Questionnaire. */
export interface Questionnaire {
  resourceType: 'Questionnaire';
  meta: { profile: string[] };
  language: string;
  extension: Extension[];
  url: string;
  version: string;
  name: string;
  title: string;
  _title?: Element;
  status: 'draft';
  experimental: true;
  subjectType: 'Patient'[];
  date: string;
  publisher: string;
  description: string;
  purpose: string;
  copyright: string;
  item: QuestionnaireItem[];
}

export interface QuestionnaireResponseItem {
  linkId: string;
  text: string;
  answer?: ({ valueCoding: Coding } | { valueInteger: number } | { valueString: string })[];
  item?: QuestionnaireResponseItem[];
}

/** One set of answers as a FHIR R4 QuestionnaireResponse: with a date, but no subject and no author. */
export interface QuestionnaireResponse {
  resourceType: 'QuestionnaireResponse';
  language: string;
  questionnaire: string;
  status: 'completed';
  authored: string;
  item: QuestionnaireResponseItem[];
}

/** The codes of the answers as a FHIR R4 CodeSystem. */
export interface CodeSystem {
  resourceType: 'CodeSystem';
  language: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: 'draft';
  experimental: true;
  date: string;
  publisher: string;
  description: string;
  caseSensitive: true;
  content: 'complete';
  count: number;
  concept: {
    code: string;
    display: string;
    definition: string;
    designation?: { language: string; value: string }[];
  }[];
}
