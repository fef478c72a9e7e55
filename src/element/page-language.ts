import { toBcp47 } from '../i18n/locale-tags.js';

/** Calls back when `lang` changes anywhere in the element’s tree or in the trees around it. */
export const onPageLanguageChange = (element: Element, listener: () => void, signal: AbortSignal): void => {
  const observer = new MutationObserver(listener);
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  signal.addEventListener('abort', () => observer.disconnect());
};

/** Returns the tag in its canonical form, or `undefined` if it is not a language tag. */
const valid = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(toBcp47(tag))[0];
  } catch {
    return undefined;
  }
};

/**
 * Returns the language tag that applies to an element: its own `lang`, or that of the nearest ancestor, across shadow
 * roots; `en` if there is none.
 */
export const pageLanguageOf = (element: Element): string => {
  let node: Element | null = element;
  while (node) {
    const tag: string | null | undefined = node.closest('[lang]')?.getAttribute('lang');
    if (tag) return valid(tag) ?? 'en';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
};
