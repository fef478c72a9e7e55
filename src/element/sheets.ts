/**
 * Style sheets made from script. Constructed sheets need no permission in a content security policy, unlike `<style>`.
 */
const cache = new Map<string, CSSStyleSheet>();

/** One sheet per text, shared by all elements on the page. */
const sheet = (css: string): CSSStyleSheet => {
  let made = cache.get(css);
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(css);
    cache.set(css, made);
  }
  return made;
};

/** Adds styles to a root. */
export const adopt = (root: DocumentOrShadowRoot, ...styles: readonly string[]): void => {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.map(sheet)];
};

/**
 * Adds styles to the page, or to a root of the page’s own, for a while.
 *
 * @returns takes them off again
 */
export const adoptForAWhile = (root: DocumentOrShadowRoot, css: string): (() => void) => {
  const added = new CSSStyleSheet();
  added.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== added);
  };
};
