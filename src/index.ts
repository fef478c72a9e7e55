/** The element’s class, without side effects: `import 'clonazepam-self-check/define.js'` defines the tag. */
export { addLocale } from './i18n/language-packs.js';
export type { SelfCheckAttributes } from './frameworks/attributes.js';
export { ClonazepamSelfCheck } from './element/clonazepam-self-check.js';
export type { SelfCheckCompleteDetail, SelfCheckEventMap } from './element/events.js';
export { PARTS as parts } from './view/parts.js';
export { version } from './version.js';
