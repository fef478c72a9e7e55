/**
 * Defines `<clonazepam-self-check>`. This and the embed scripts are the only modules with a side effect.
 */
import { loadClinicFormatWith } from './element/clinic-format.js';
import { define } from './element/definition.js';

// A chunk of its own in an application, loaded where `formats="fhir"` is set.
loadClinicFormatWith(async () => (await import('./fhir.js')).questionnaireResponse);

// A server has no document, though it may have a registry.
if (typeof document !== 'undefined') define();

export { define };
