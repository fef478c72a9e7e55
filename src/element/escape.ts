/** Returns the dialog, popover or modal around a node, or `null`. */
const layerOf = (node: Node | null): Element | null => {
  for (; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)
    if (node instanceof Element && node.matches('dialog,[popover],[role$=dialog],[aria-modal=true]')) return node;
  return null;
};

/**
 * Closes something inside the host on Escape, wherever focus is on the page. In a dialog around the host, the key
 * closes the inner thing only, and another dialog’s Escape is left to that dialog. Without one the page hears the key
 * too: it may be its own quick exit.
 *
 * @param close - returns false if nothing was open
 */
export const closeOnEscape = (host: Element, close: () => boolean, signal: AbortSignal): void => {
  host.ownerDocument.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      const layer = layerOf(host);
      if (layerOf(event.composedPath()[0] as Node) !== layer || !close()) return;
      // Otherwise the browser would also close a dialog or go back a screen (close-controller.ts).
      event.preventDefault();
      if (layer) event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
};
