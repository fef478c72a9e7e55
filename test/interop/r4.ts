/** Compiled and never run: resources for clinical systems match the published types of FHIR R4, codes included. */
import type * as r4 from 'fhir/r4';
import { answerCodeSystem, questionnaire, questionnaireResponse } from '../../src/fhir.js';

export const resources: [r4.Questionnaire, r4.QuestionnaireResponse, r4.CodeSystem] = [
  questionnaire('self'),
  questionnaireResponse('self', { need: 'yes' }, { date: '2026-11-30' }),
  answerCodeSystem(),
];
