/**
 * Entry of the classic script, for content management systems that strip `type="module"`. It does what the module does,
 * but loads language packs through script tags, which need no CORS headers.
 */
import { loadClinicFormatWith } from '../element/clinic-format.js';
import { loadPacksWith } from '../i18n/language-packs.js';
import { scriptLoader } from '../i18n/script-loader.js';
import { defineInOwnTask } from '../element/definition.js';
import { clinicModule } from './clinic-module.js';

const FILE = /\/clonazepam-self-check\.classic\.js([?#]|$)/;

/**
 * Address of this script. `currentScript` has it while the script runs from its own tag; if a library fetched and
 * evaluated the script, the tag is still in the page.
 */
const own =
  (document.currentScript as HTMLScriptElement | null)?.src ||
  [...document.scripts].find(({ src }) => FILE.test(src))?.src;

const load = own ? scriptLoader(own) : undefined;

loadPacksWith(
  (tag) =>
    load?.(`locales/${tag}.js`) ??
    // Inlined into the page, or concatenated with other scripts.
    Promise.reject(new Error('The script has no address of its own. Give each language a script tag of its own.')),
);
if (own) loadClinicFormatWith(clinicModule(own));
defineInOwnTask();
