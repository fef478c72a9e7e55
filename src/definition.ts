/**
 * How the tag is defined: once per page, by the first copy of this package that is there. No side effect of its own.
 */
import { ClonazepamSelfCheck } from './clonazepam-self-check.js';
import { watchPage } from './element/shield.js';

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
    if (!supported()) return;
    // Before any element is there: a recorder that is loaded between the two would else come first.
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
 * The same in a task of its own, as the scripts that pages load do it: reading the script, rendering the first screen and
 * laying it out take a phone 20 to 40 ms each, and a press between two of them is answered at once.
 */
export const defineSoon = (): void => {
  // Not later than the script: what comes after it on the page would else be first to hear of a press.
  watchPage();
  setTimeout(define);
};
