/** Entry of `clonazepam-self-check.fhir.js`, behind “Save for a clinic’s system”. Loaded only for `formats="fhir"`. */
export { questionnaireResponse } from '../interop/fhir/response.js';
