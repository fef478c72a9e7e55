/**
 * A shadow root that page scripts cannot see.
 *
 * Session recorders wrap `attachShadow`, so they see closed roots too; they do not see one that the parser makes
 * (docs/decisions/0002-closed-declarative-root.md). A root cannot be declared for an element that already exists, so
 * the element gets an empty closed root holding one inner element, whose own closed root is declared. Browsers that
 * cannot do that get the plain closed root.
 */
import { trustedTypesPolicy } from './trusted-types.js';

const INNER = 'clonazepam-self-check-root';

const innerRoots = new WeakMap<Element, ShadowRoot>();

interface HtmlSetter {
  setHTMLUnsafe?: (html: TrustedHTML | string) => void;
}

let markup: TrustedHTML | string | undefined;

/** The root that came with an element from the parser, if any. A polyfill’s custom elements have no internals. */
const parsedRoot = (element: HTMLElement): ShadowRoot | null => {
  try {
    return element.attachInternals().shadowRoot;
  } catch {
    return null;
  }
};

/** Defined on first use: importing the element’s class never touches the registry. */
const defineInner = (): void => {
  if (customElements.get(INNER)) return;
  customElements.define(
    INNER,
    class extends HTMLElement {
      constructor() {
        super();
        const root = parsedRoot(this);
        if (root) innerRoots.set(this, root);
      }
    },
  );
};

const declare = (outer: ShadowRoot, slots: readonly string[], parts: readonly string[]): ShadowRoot | undefined => {
  try {
    defineInner();
    // The inner element forwards the element’s slots and exports its parts.
    const html = `<${INNER} exportparts="${parts.join()}"><template shadowrootmode="closed"></template>${slots
      .map((name) => `<slot name="${name}" slot="${name}"></slot>`)
      .join('')}</${INNER}>`;
    markup ??= trustedTypesPolicy()?.createHTML(html) ?? html;
    (outer as HtmlSetter).setHTMLUnsafe?.(markup);
  } catch {
    // A policy may forbid new Trusted Types policies; then the plain closed root serves.
  }
  const inner = outer.firstElementChild;
  const root = inner ? innerRoots.get(inner) : undefined;
  if (!root) outer.replaceChildren();
  return root;
};

/**
 * Gives the element its root. Call once, in the constructor.
 *
 * @returns the outer root, where `:host` is the element itself, and the root to render into: the same one, or
 *   the declared one inside it
 */
export const closedRoot = (
  host: HTMLElement,
  slots: readonly string[],
  parts: readonly string[],
): { outer: ShadowRoot; inner: ShadowRoot } => {
  // Parsed with the page: already declared.
  const parsed = parsedRoot(host);
  const outer = parsed ?? host.attachShadow({ mode: 'closed' });
  return { outer, inner: parsed ?? declare(outer, slots, parts) ?? outer };
};
