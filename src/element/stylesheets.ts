/**
 * Style sheets made from script. Constructed sheets need no permission in a content security policy, unlike `<style>`.
 */
type View = Window & typeof globalThis;

/** A sheet belongs to the document of the window that made it. */
const caches = new WeakMap<Window, Map<string, CSSStyleSheet>>();

const viewOf = (root: DocumentOrShadowRoot): View => {
  const { ownerDocument, defaultView } = root as unknown as { ownerDocument?: Document | null; defaultView?: View };
  return ownerDocument?.defaultView ?? defaultView ?? window;
};

const newSheet = (view: View, css: string): CSSStyleSheet => {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** One sheet per text, shared by all elements in a document. */
const sharedSheet = (view: View, css: string): CSSStyleSheet => {
  let cache = caches.get(view);
  if (!cache) caches.set(view, (cache = new Map<string, CSSStyleSheet>()));
  let sheet = cache.get(css);
  if (!sheet) cache.set(css, (sheet = newSheet(view, css)));
  return sheet;
};

/** Adds styles to a root. */
export const adoptStyles = (root: DocumentOrShadowRoot, ...styles: readonly string[]): void => {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.map((css) => sharedSheet(viewOf(root), css))];
};

/**
 * Adds styles to the page, or to a root of the page’s own, for a while.
 *
 * @returns a function that removes them
 */
export const adoptTemporarily = (root: DocumentOrShadowRoot, css: string): (() => void) => {
  const added = newSheet(viewOf(root), css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== added);
  };
};
