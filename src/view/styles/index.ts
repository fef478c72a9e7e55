/**
 * The look: calm and legible, in the page's font; light and dark by `color-scheme`; sizes follow the text around the
 * element, never the page's root.
 */
export { firstScreenStyles, scriptedStyles } from './first-screen.js';
export { hostStyles } from './host.js';
export { palette } from './palette.js';
export { screenStyles } from './screens.js';
