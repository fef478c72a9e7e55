/**
 * Defines the tag once per page, by the first copy of this package. The module itself has no side effects.
 */
import { ClonazepamSelfCheck } from './clonazepam-self-check.js';
import { watchPage } from './privacy/event-isolation.js';

const TAG = 'clonazepam-self-check';

/** Marks the class in use once a warning about another copy has been logged. */
const SAID = Symbol.for('clonazepam-self-check.said');

/** Required platform features. Without them the tag stays undefined and its fallback content visible. */
const supported = (): boolean =>
  'adoptedStyleSheets' in Document.prototype &&
  'replaceSync' in CSSStyleSheet.prototype &&
  'attachInternals' in HTMLElement.prototype;

/** Defines the tag, unless another copy of this script already has: the first one wins. */
export const define = (): void => {
  const defined = customElements.get(TAG) as
    (CustomElementConstructor & { version?: string; [SAID]?: boolean }) | undefined;
  if (!defined) {
    if (!supported()) return;
    // Before any element exists: a recorder that loads in between would otherwise add its listeners first.
    watchPage();
    customElements.define('clonazepam-self-check', ClonazepamSelfCheck);
  } else if (defined !== ClonazepamSelfCheck && !defined[SAID]) {
    defined[SAID] = true;
    console.warn(
      `<${TAG}> is on this page more than once: ${defined.version ?? 'another version'} stays in use, ${ClonazepamSelfCheck.version} is ignored.`,
    );
  }
};

/**
 * Defines the tag in its own task, for the scripts that pages load. Parsing the script, rendering the first screen and
 * layout take a phone 20 to 40 ms each; a press in between does not have to wait for all three.
 */
export const defineInOwnTask = (): void => {
  // Not in the later task: scripts further down the page would otherwise add their listeners first.
  watchPage();
  setTimeout(define);
};
