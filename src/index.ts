/** The element’s class, without side effects: `import 'clonazepam-self-check/define.js'` defines the tag. */
export { addLocale } from './element/catalogues.js';
export type { SelfCheckAttributes } from './attributes.js';
export {
  ClonazepamSelfCheck,
  parts,
  type SelfCheckCompleteDetail,
  type SelfCheckEventMap,
} from './clonazepam-self-check.js';
export { version } from './version.js';
