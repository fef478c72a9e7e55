/**
 * Event isolation: keeps what a visitor does inside the element from the page.
 *
 * The buttons are in the same place for every question, so a script that records the position of a press, or the keys
 * before it, can reconstruct the answers without ever seeing a button. A capture listener on `window` runs before every
 * listener on the document, and stops events from inside the element. Default actions still happen: focus, selection, links,
 * native lists, scrolling, and what buttons do (presses.ts; docs/decisions/0008-events-stop-at-the-window.md).
 */

/**
 * Events about pointer, keys and selection, from the browser’s own list. Focus is left out: it reveals no position in the
 * element, and pages need it. (`pointerrawupdate` slows down every page that listens, and no recorder uses it.)
 */
const TELLING = /^on(.*(pointer(?!raw)|mouse|click|context)|touch|gesture|wheel|key|select|copy|cut|drag|drop)/;

interface Isolated {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

const isolated = new Set<Isolated>();

type KeyListener = (event: KeyboardEvent) => void;

const keyListeners = new Set<KeyListener>();

/** Calls back for every key on the page, including keys pressed inside an element. */
export const listenForKeys = (listener: KeyListener, signal: AbortSignal): void => {
  keyListeners.add(listener);
  signal.addEventListener('abort', () => keyListeners.delete(listener));
};

let clickCount = 0;

/** Returns the click count of the last click; 0 for a key or a script, and from the second call on. */
export const takeClickCount = (): number => {
  const count = clickCount;
  clickCount = 0;
  return count;
};

/** Returns a copy of the event, positioned at the element’s corner. */
const atCorner = (event: MouseEvent, host: Element): Event => {
  const { left, top } = host.getBoundingClientRect();
  return new (event.constructor as typeof MouseEvent)(event.type, {
    bubbles: event.bubbles,
    composed: true,
    relatedTarget: event.relatedTarget,
    clientX: left,
    clientY: top,
  });
};

/** Copies that the element has dispatched to the page. */
const copies = new WeakSet<Event>();

/** Tags that page scripts clicked before their element was defined. */
const early = new WeakSet<EventTarget>();

/**
 * Calls back when a page script clicks the tag before the visitor presses anything else in it. Some sites load scripts only
 * on the first touch, swallow that press, and replay it as a click on what they saw: the tag.
 */
export const onReplayedPress = (host: HTMLElement, listener: () => void): void => {
  if (early.has(host)) return listener();
  const onClick = (event: Event): void => {
    if (event.target !== host) return;
    host.removeEventListener('click', onClick);
    if (!copies.has(event)) listener();
  };
  host.addEventListener('click', onClick);
};

const fromInside = (event: Event, { host }: Isolated): void => {
  const { type } = event;
  const { key } = event as KeyboardEvent;
  // The page’s own quick exit must also work from here.
  if (key === 'Escape' || key === 'Shift') return;
  event.stopImmediatePropagation();
  // The page’s menus that close on an outside press, and its timers that wait for one, must keep working. Keyboard clicks
  // are copied, too: WebKit positions them in the middle of the button.
  if (!/^(click|(pointer|mouse)(down|up))$/.test(type)) return;
  const copy = atCorner(event as MouseEvent, host);
  copies.add(copy);
  host.dispatchEvent(copy);
};

const onEvent = (event: Event): void => {
  const { type } = event;
  const mouse = event as MouseEvent;
  if (type === 'keydown' || type === 'keyup') for (const listener of keyListeners) listener(event as KeyboardEvent);
  const first = event.composedPath()[0] as Partial<Node>;
  if (type === 'click' && !copies.has(event)) {
    clickCount = mouse.detail;
    if (!event.isTrusted) early.add(event.target!);
  }
  if (!event.isTrusted || !first.nodeType) return;
  for (const entry of isolated) {
    const { host, root } = entry;
    if (first === host || root.contains(first as Node)) fromInside(event, entry);
    else if (type === 'selectionchange') {
      // The document is the target of `selectionchange`, and page scripts could read the selected text despite the root.
      const selection = (first as Partial<Document>).getSelection?.();
      if (selection?.anchorNode?.childNodes[selection.anchorOffset] === host) event.stopImmediatePropagation();
    } else if (
      // When the pointer enters or leaves, the surrounding elements receive its position inside the element.
      /^(pointer|mouse)(over|out|enter|leave)$/.test(type) &&
      (host.getRootNode() as Document).elementFromPoint(mouse.clientX, mouse.clientY) === host
    ) {
      event.stopImmediatePropagation();
      (first as Node).dispatchEvent(atCorner(mouse, host));
    }
  }
};

const watched = new WeakSet<Window>();

/** Adds the listeners to a window, once. The earlier, the better: listeners added before receive every event. */
export const watchPage = (view: Window = window): void => {
  if (watched.has(view)) return;
  watched.add(view);
  // (Own keys are enough: `in` would walk five prototypes.)
  for (const name of Object.keys(Document.prototype))
    if (TELLING.test(name)) view.addEventListener(name.slice(2), onEvent, { capture: true, passive: true });
};

/** Isolates the events of a root until the signal aborts. */
export const isolateEvents = (host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void => {
  watchPage(host.ownerDocument.defaultView ?? window);
  const entry = { host, root };
  isolated.add(entry);
  signal.addEventListener('abort', () => isolated.delete(entry));
};
