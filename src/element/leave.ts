/**
 * Leaving at once: three presses of Shift, a covered page, and the way out.
 */
import { listenForKeys } from './shield.js';
import { adoptForAWhile } from './sheets.js';

const PRESSES = 3;

/** Time within which the three presses must come, in ms; the same as GOV.UK’s. */
const WITHIN = 5000;

/** Presses that one element of this page has acted on already: with two checks on a page, one of them leaves. */
const taken = new WeakSet<Event>();

/** GOV.UK’s “Exit this page” is on the page and listens for Shift itself. */
const govukListens = (): boolean => 'govukFrontendExitThisPageKeypress' in document.body.dataset;

export interface ShiftKeys {
  /** The first or second press: how many are left. */
  readonly onPress: (left: number) => void;
  /**
   * The third press.
   *
   * @param go - false where another handler on the page does the leaving
   */
  readonly onLeave: (go: boolean) => void;
}

/** Listens for Shift pressed three times by itself; Shift held for another key does not count. */
export const listenForShift = ({ onPress, onLeave }: ShiftKeys, signal: AbortSignal): void => {
  let presses = 0;
  let last = 0;
  let alone = false;
  listenForKeys((event) => {
    const shift = event.key === 'Shift';
    if (event.type === 'keydown') {
      alone = shift;
      if (!alone) presses = 0;
      return;
    }
    if (!shift || !alone) return;
    presses = event.timeStamp - last > WITHIN ? 1 : presses + 1;
    last = event.timeStamp;
    const mine = !taken.has(event) && !govukListens();
    taken.add(event);
    if (presses >= PRESSES) {
      presses = 0;
      onLeave(mine);
    } else if (mine) onPress(PRESSES - presses);
  }, signal);
};

/** Hides the whole page until the new one is there. Undone if the visitor comes back to it, or by what is returned. */
const coverPage = (): (() => void) => {
  try {
    const uncover = adoptForAWhile(document, ':root>*{display:none!important}:root{background:Canvas!important}');
    addEventListener('pageshow', uncover, { once: true });
    return uncover;
  } catch {
    // Without constructed sheets the page stays in sight for the moment of loading.
    return () => undefined;
  }
};

/**
 * Goes to another site in the place of this page, and of all pages around it. The visit before it stays in the browser’s
 * history.
 *
 * @returns false where the page stands in a frame that may not do so
 */
export const leaveTo = (url: string): boolean => {
  const uncover = coverPage();
  try {
    (window.top ?? window).location.replace(url);
    return true;
  } catch {
    uncover();
    return false;
  }
};
