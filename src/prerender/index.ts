/** The first screen as HTML: `clonazepam-self-check/first-screen.js`. */
export type { FirstScreenInput, TagAttributes } from './context.js';
export { fallback, helpNumbers } from './fallback.js';
export { firstScreen, prerenderedStyles } from './first-screen.js';
export { tag, titleOf } from './tag.js';
