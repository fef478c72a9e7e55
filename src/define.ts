/**
 * Defines `<clonazepam-self-check>`. This and the embed scripts are the only modules with a side effect.
 */
import { define } from './definition.js';

// A server has no document, though it may have a registry.
if (typeof document !== 'undefined') define();

export { define };
