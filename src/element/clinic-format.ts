/**
 * The code behind “Save for a clinic’s system” is a script of its own, so that only pages that offer the button load
 * it. The function is kept here, out of the page’s reach: it receives the answers, so no other script may replace it.
 */
import type { Audience } from '../content/message.js';
import type { Answers } from '../domain/answers.js';
import type { Translator } from '../i18n/translator.js';

/** Returns the contents of the saved file for a set of answers. */
export type ClinicFormat = (
  audience: Audience,
  answers: Answers,
  options: { date: string; translator: Translator },
) => object;

let loader = (): Promise<ClinicFormat> => Promise.reject(new Error('No address.'));
let format: ClinicFormat | undefined;
let loading: Promise<void> | undefined;

/** Sets how the script is loaded, which only the entry points know. */
export const loadClinicFormatWith = (load: () => Promise<ClinicFormat>): void => {
  loader = load;
};

/** Returns the function, if its script has loaded. */
export const clinicFormat = (): ClinicFormat | undefined => format;

/** Requests the script, once per page. Settles when it has loaded or failed to load. */
export const requestClinicFormat = (): Promise<void> =>
  (loading ??= (async () => {
    try {
      format = await loader();
    } catch (reason) {
      console.warn(`clonazepam-self-check: formats="fhir" is not offered: its script did not come. ${String(reason)}`);
    }
  })());
