/**
 * Prints one element of a page alone.
 *
 * A hidden frame would be the usual way; on iOS that prints the page around it. So the page prints itself, with
 * everything beside the element taken out for the time of printing. What is hidden does not depend on any answer.
 */
import { adoptForAWhile } from './sheets.js';

/** Raises the specificity above that of a page’s own `!important` rules, without selecting anything. */
const weight = ':not(#\\9#\\9)';

/** Selector of a node by its place, from the root of its tree; marks nothing in the page. */
const place = (node: Element): string => {
  const { parentNode } = node;
  if (!parentNode || parentNode instanceof Document) return `:root${weight}`;
  const within = parentNode instanceof Element ? place(parentNode) : ':host';
  return `${within}>:nth-child(${[...parentNode.children].indexOf(node) + 1})${weight}`;
};

/** Ancestors neither clip, decorate nor indent; their own loose text takes no room. */
const bare =
  'all:unset!important;display:block!important;visibility:visible!important;opacity:1!important;font-size:0!important;line-height:0!important';

const alone = (node: Element): string => {
  const rules = [`${place(node)}{display:block!important;visibility:visible!important;position:static!important}`];
  for (let at = node; ;) {
    const { parentNode } = at;
    if (!parentNode || parentNode instanceof Document) break;
    const within = parentNode instanceof Element ? place(parentNode) : ':host';
    const kept = `:nth-child(${[...parentNode.children].indexOf(at) + 1})`;
    rules.push(`${within}>:not(${kept})${weight}{display:none!important}`);
    if (!(parentNode instanceof Element)) break;
    rules.push(`${within}{${bare}}`);
    at = parentNode;
  }
  return `@media print{${rules.join('')}}`;
};

/** How long a frame that may print takes to begin, in ms. */
const BEGIN = 1000;

/**
 * @param host - what is printed
 * @param onRefused - called where nothing is printed, because the page stands in a frame that may not
 */
export const printAlone = (host: HTMLElement, onRefused: () => void): void => {
  const undo: (() => void)[] = [];
  try {
    for (let node: Element | undefined = host; node;) {
      const root = node.getRootNode() as Document | ShadowRoot;
      undo.push(adoptForAWhile(root, alone(node)));
      node = root instanceof ShadowRoot ? root.host : undefined;
    }
  } catch {
    // Without constructed sheets the whole page is printed, with the summary in the element’s place.
  }
  let begun = false;
  const restore = () => undo.forEach((take) => take());
  addEventListener('beforeprint', () => (begun = true), { once: true });
  addEventListener('afterprint', restore, { once: true });
  print();
  // A refusal is told to nobody.
  if (window.parent === window) return;
  setTimeout(() => {
    if (begun) return;
    restore();
    onRefused();
  }, BEGIN);
};
