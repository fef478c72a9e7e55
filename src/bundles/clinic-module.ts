/**
 * Loads the script that writes the file for a clinic’s system, as a module: the result of `import()` is private to its
 * caller, while another script could replace a global that a classic script leaves on the page.
 */
import type { ClinicFormat } from '../element/clinic-format.js';
import { trustedTypesPolicy } from '../element/privacy/trusted-types.js';
import { runScript } from '../i18n/script-loader.js';

/** The hash of that script. The build inserts it, so that a hash of this file pins both. */
declare const CLINIC_INTEGRITY: string;

/**
 * `import()` takes no integrity hash. So a script tag, which does, loads the module first; the import then gets the
 * same module from the browser.
 *
 * @param script - address of a script in the same folder
 */
export const clinicModule = (script: string) => async (): Promise<ClinicFormat> => {
  const address = new URL('clonazepam-self-check.fhir.js', script).href;
  const src = (trustedTypesPolicy()?.createScriptURL(address) ?? address) as string;
  await runScript({ type: 'module', integrity: CLINIC_INTEGRITY, src }, address);
  return ((await import(/* @vite-ignore */ address)) as { questionnaireResponse: ClinicFormat }).questionnaireResponse;
};
