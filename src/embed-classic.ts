/**
 * Entry of the classic script, for content management systems that strip `type="module"`. It does what the module does;
 * its language packs come by script tags, which need no permission of the server that holds them.
 */
import { loadPacksWith } from './element/catalogues.js';
import { packLoader } from './element/load-script.js';
import { defineSoon } from './definition.js';

// Known only while the script runs. Copied into a page, or joined with other scripts, it has no folder and speaks English.
const own = (document.currentScript as HTMLScriptElement | null)?.src;

if (own) loadPacksWith(packLoader(own));
defineSoon();
