/**
 * Entry of the shipped script: one file that defines the tag, and knows that its language packs stand beside it.
 */
import { loadPacksWith } from './element/catalogues.js';
import { defineSoon } from './definition.js';

// Wherever this file is served from, and whatever follows its address. (Named first: a bundler that sees the two together
// would take the packs for its own.)
const here = import.meta.url;

loadPacksWith((tag) => import(/* @vite-ignore */ new URL(`locales/${tag}.js`, here).href));
defineSoon();
