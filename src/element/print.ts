/**
 * Prints one element without the rest of the page.
 *
 * The usual way is a hidden frame, but iOS then prints the page that contains it. So the page prints itself, with
 * everything else hidden meanwhile. What is hidden does not depend on any answer.
 */
import { adoptTemporarily } from './stylesheets.js';

/**
 * Marks the element and its ancestors while it prints. A selector by position among siblings would fail: pages insert
 * logos and headers before they print.
 */
const MARK = 'data-self-check-print';

/** Raises the specificity above that of a page’s own `!important` rules, without selecting anything. */
const weight = ':not(#\\9#\\9)';

/** Ancestors must not clip, decorate or indent; their own text nodes take no space. */
const bare =
  'all:unset!important;display:block!important;visibility:visible!important;opacity:1!important;font-size:0!important;line-height:0!important';

const styles =
  `@media print{:host>:not([${MARK}])${weight},[${MARK}]>:not([${MARK}])${weight}{display:none!important}` +
  `[${MARK}='']${weight}{${bare}}` +
  `[${MARK}=alone]${weight}{display:block!important;visibility:visible!important;position:static!important}}`;

/** A browser that can print has started to within this time, in ms. */
const BEGIN = 1000;

/** The element and its ancestors, across shadow roots. */
const lineOf = (host: Element): Element[] => {
  const line: Element[] = [];
  for (let node: Node | null = host; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)
    if (node.nodeType === Node.ELEMENT_NODE) line.push(node as Element);
  return line;
};

/**
 * Prints an element alone.
 *
 * @param host - the element
 * @param onRefused - called if the browser does not begin to print
 * @returns restores the page; it restores itself once the browser has printed, or does not begin to
 */
export const printAlone = (host: HTMLElement, onRefused: () => void): (() => void) => {
  const view = host.ownerDocument.defaultView ?? window;
  const undo: (() => void)[] = [];
  const isolate = (): void => {
    for (const node of lineOf(host)) {
      if (node.hasAttribute(MARK)) continue;
      node.setAttribute(MARK, node === host ? 'alone' : '');
      undo.push(() => node.removeAttribute(MARK));
    }
  };
  let begun = false;
  const onBegin = (): void => {
    begun = true;
    // The page may have moved the element into another parent first.
    isolate();
  };
  const restore = (): void => {
    for (const take of undo.splice(0)) take();
    view.removeEventListener('beforeprint', onBegin);
    view.removeEventListener('afterprint', restore);
  };
  view.addEventListener('beforeprint', onBegin);
  view.addEventListener('afterprint', restore);
  try {
    for (const root of new Set(lineOf(host).map((node) => node.getRootNode() as Document | ShadowRoot)))
      undo.push(adoptTemporarily(root, styles));
    isolate();
  } catch {
    // Without constructable style sheets the whole page is printed, with the summary in place of the element.
  }
  try {
    view.print();
  } catch {
    // Printing never starts if the page, or the app that shows it, has removed the function.
  }
  // A refused print fires no event.
  setTimeout(() => {
    if (begun) return;
    restore();
    onRefused();
  }, BEGIN);
  return restore;
};
