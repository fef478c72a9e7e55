/** Entry of `frame-fhir.js`: the same as `fhir.ts`, for the frame, which loads scripts through tags. */
import { questionnaireResponse } from '../interop/fhir/response.js';

(globalThis as Record<symbol, unknown>)[Symbol.for('clonazepam-self-check.fhir')] = questionnaireResponse;
