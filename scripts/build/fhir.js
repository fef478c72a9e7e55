/**
 * Builds what clinical systems take: `dist/fhir/*.json`, and the scripts that write a set of answers, which pages load
 * if `formats="fhir"` is set.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { bundleClassic } from './frame-page.js';
import { integrityOf } from './integrity.js';
import { minify } from './minify.js';

const SCRIPT = 'clonazepam-self-check.fhir.js';

/** Bundles a module script and keeps its exports. */
const bundleModule = async (entry) => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [minify()],
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      // Not lib mode, which does not minify white space in ES modules.
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  return output[0].code.trim();
};

/** Returns the language packs of the build, as `questionnaire()` takes them. */
export const builtPacks = async (dist = 'dist') => {
  const { shippedLocales } = await import('../../dist/lib/i18n/locale-tags.js');
  return Promise.all(
    shippedLocales.map(async (language) => {
      const pack = JSON.parse(await readFile(join(dist, 'locales', `${language}.json`), 'utf8'));
      const { '@state': state, ...messages } = pack;
      return { language, state, messages };
    }),
  );
};

/** @returns {Promise<Record<string, object>>} the FHIR resources by file name */
export const fhirResources = async (dist) => {
  const { answerCodeSystem, questionnaire } = await import('../../dist/lib/fhir.js');
  const packs = await builtPacks(dist);
  return {
    'Questionnaire-clonazepam-self-check-self.json': questionnaire('self', { packs }),
    'Questionnaire-clonazepam-self-check-other.json': questionnaire('other', { packs }),
    'CodeSystem-clonazepam-self-check-answers.json': answerCodeSystem(packs),
  };
};

/** Builds the scripts. The script that pages load contains the hash of one of them, so they come first. */
export const buildClinicScripts = async (dist) => {
  await writeFile(join(dist, SCRIPT), `${await bundleModule('src/bundles/fhir.ts')}\n`);
  await writeFile(join(dist, 'frame-fhir.js'), `${await bundleClassic('src/bundles/frame-fhir.ts')}\n`);
};

/** Returns the definitions for the bundles that load the script. */
export const clinicIntegrity = () => ({
  CLINIC_INTEGRITY: JSON.stringify(integrityOf(readFileSync(join('dist', SCRIPT)))),
});

/** @param {string} dist - folder of the build, with modules and language packs built already */
export const buildFhir = async (dist) => {
  await mkdir(join(dist, 'fhir'), { recursive: true });
  for (const [name, resource] of Object.entries(await fhirResources(dist))) {
    await writeFile(join(dist, 'fhir', name), `${JSON.stringify(resource, null, 1)}\n`);
  }
};
