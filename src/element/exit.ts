/**
 * Quick exit: counts three presses of Shift, hides the page, and navigates away.
 */
import { listenForKeys } from './privacy/event-isolation.js';
import { adoptTemporarily } from './stylesheets.js';

const PRESSES = 3;

/** Time limit for the three presses, in ms; the same as GOV.UK’s. */
const WITHIN = 5000;

/** Presses that an element of this page has already handled: with two checks on a page, only one of them exits. */
const taken = new WeakSet<Event>();

/** GOV.UK’s “Exit this page” is on the page and listens for Shift itself. */
const govukListens = (): boolean => 'govukFrontendExitThisPageKeypress' in document.body.dataset;

export interface ShiftKeys {
  /** Called with the number of presses left after the first or second; with `undefined` once they no longer count. */
  readonly onCount: (left: number | undefined) => void;
  /**
   * Called on the third press.
   *
   * @param go - false if another handler on the page navigates away
   */
  readonly onExit: (go: boolean) => void;
}

/** Listens for three presses of Shift alone; Shift together with another key does not count. */
export const listenForShift = ({ onCount, onExit }: ShiftKeys, signal: AbortSignal): void => {
  let presses = 0;
  let last = 0;
  let alone = false;
  let timer = 0;
  const reset = () => {
    if (presses) onCount(undefined);
    presses = 0;
  };
  listenForKeys((event) => {
    const shift = event.key === 'Shift';
    if (event.type === 'keydown') {
      alone = shift;
      if (!alone) reset();
      return;
    }
    if (!shift || !alone) return;
    presses = event.timeStamp - last > WITHIN ? 1 : presses + 1;
    last = event.timeStamp;
    clearTimeout(timer);
    timer = window.setTimeout(reset, WITHIN);
    const mine = !taken.has(event) && !govukListens();
    taken.add(event);
    if (presses >= PRESSES) {
      reset();
      onExit(mine);
    } else if (mine) onCount(PRESSES - presses);
  }, signal);
};

/** Hides the whole page until the next one loads. The returned function undoes it, as does a return to the page. */
const coverPage = (): (() => void) => {
  try {
    const uncover = adoptTemporarily(document, ':root>*{display:none!important}:root{background:Canvas!important}');
    addEventListener('pageshow', uncover, { once: true });
    return uncover;
  } catch {
    // Without constructable style sheets the page stays visible while the next one loads.
    return () => undefined;
  }
};

/**
 * Replaces this page, and all pages that embed it, with another site. The visit stays in the browser’s history.
 *
 * @returns false if the page is in a frame that is not allowed to
 */
export const exitTo = (url: string): boolean => {
  const uncover = coverPage();
  try {
    (window.top ?? window).location.replace(url);
    return true;
  } catch {
    uncover();
    return false;
  }
};
