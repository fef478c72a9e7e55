/**
 * Entry of the shipped script: one file that defines the tag, and loads language packs from its own folder.
 */
import { loadClinicFormatWith } from '../element/clinic-format.js';
import { loadPacksWith } from '../i18n/language-packs.js';
import { defineInOwnTask } from '../element/definition.js';
import { clinicModule } from './clinic-module.js';

// Packs are relative to this file, wherever it is served from. The variable keeps bundlers from recognizing
// `new URL(…, import.meta.url)` and trying to bundle the packs.
const here = import.meta.url;

loadPacksWith((tag) => import(/* @vite-ignore */ new URL(`locales/${tag}.js`, here).href));
loadClinicFormatWith(clinicModule(here));
defineInOwnTask();
