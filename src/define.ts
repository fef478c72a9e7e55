/**
 * Defines `<clonazepam-self-check>`. This and the embed script are the only modules with a side effect.
 */
import { ClonazepamSelfCheck } from './clonazepam-self-check.js';

const TAG = 'clonazepam-self-check';

/** Marks the class that is in use once it has been said that another one came too late. */
const SAID = Symbol.for('clonazepam-self-check.said');

/** What the element cannot do without. Where one is missing, the tag is left alone and its own content stays in sight. */
const supported = (): boolean =>
  'adoptedStyleSheets' in Document.prototype &&
  'replaceSync' in CSSStyleSheet.prototype &&
  'attachInternals' in HTMLElement.prototype;

/** Defines the tag, unless another copy of this script did already: the first one stays. */
export const define = (): void => {
  const defined = customElements.get(TAG) as
    (CustomElementConstructor & { version?: string; [SAID]?: boolean }) | undefined;
  if (!defined) {
    if (supported()) customElements.define('clonazepam-self-check', ClonazepamSelfCheck);
  } else if (defined !== ClonazepamSelfCheck && !defined[SAID]) {
    defined[SAID] = true;
    console.warn(
      `<${TAG}> is on this page more than once: ${defined.version ?? 'another version'} stays in use, ${ClonazepamSelfCheck.version} is ignored.`,
    );
  }
};

// A server has no document, though it may have a registry.
if (typeof document !== 'undefined') define();
