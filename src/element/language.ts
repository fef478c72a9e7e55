/**
 * The language tag that applies to an element: its own `lang`, else the nearest upward, also through shadow roots.
 */

/** Calls back when `lang` changes anywhere around an element, in its own tree or in those that hold it. */
export const whenLanguageAroundChanges = (element: Element, listener: () => void, signal: AbortSignal): void => {
  const observer = new MutationObserver(listener);
  for (let root: Node = element.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  signal.addEventListener('abort', () => observer.disconnect());
};

/** The tag in its canonical form, if it is one. */
const valid = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** BCP 47 tag of the language around an element, `en` where there is none. */
export const languageAround = (element: Element): string => {
  let node: Element | null = element;
  while (node) {
    const tag: string | null | undefined = node.closest('[lang]')?.getAttribute('lang');
    if (tag) return valid(tag) ?? 'en';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
};
