/**
 * The check as FHIR R4: the instrument for a clinical system, and a set of answers. Pure; runs in Node and in a browser.
 *
 * @example
 * import { questionnaire, questionnaireResponse } from 'clonazepam-self-check/fhir.js';
 * const form = questionnaire('self');
 * const response = questionnaireResponse('self', { need: 'yes', money: 'skip' }, { date: '2026-11-30' });
 */
export { answerSystem, canonical, canonicalWithVersion } from './interop/fhir/codes.js';
export { answerCodeSystem, questionnaire, type QuestionnaireOptions } from './interop/fhir/questionnaire.js';
export { questionnaireResponse, type ResponseOptions } from './interop/fhir/response.js';
export type {
  CodeSystem,
  Coding,
  Extension,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from './interop/fhir/types.js';
export type { ResultId } from './interop/fhir/result.js';
