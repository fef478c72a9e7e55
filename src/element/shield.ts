/**
 * Keeps what a visitor does inside the element from the page around it.
 *
 * The buttons stand in the same place for every question, so whoever keeps the place of a press, or the keys before it,
 * can replay the answers without ever seeing a button. A capture listener on `window` runs before every listener on the
 * document: events that come from inside the element stop there, and the element acts on them itself. Default actions go
 * on: focus, selection, links, native lists, scrolling (docs/decisions/0008-events-stop-at-the-window.md).
 */

/**
 * What a browser tells of pointer, keys and selection, by its own list of events. Focus is the page’s matter too: it says
 * of no place in the element. (Raw movement costs every page that listens, and none of the recorders asks for it.)
 */
const TELLING = /^on(.*(pointer(?!raw)|mouse|click|context)|touch|gesture|wheel|key|select|copy|cut|drag|drop)/;

interface Shielded {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

const shielded = new Set<Shielded>();

type KeyListener = (event: KeyboardEvent) => void;

const keyListeners = new Set<KeyListener>();

/** Tells of every key on the page, those pressed inside an element included. */
export const listenForKeys = (listener: KeyListener, signal: AbortSignal): void => {
  keyListeners.add(listener);
  signal.addEventListener('abort', () => keyListeners.delete(listener));
};

/** The button that the mouse went down on; `undefined` where that was not seen. */
let down: Element | null | undefined;

const buttonAt = (root: ShadowRoot, { clientX, clientY }: MouseEvent): Element | null =>
  root.elementFromPoint(clientX, clientY)?.closest('button') ?? null;

/** The same event at the element’s corner, wherever in it the pointer was. */
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

const fromInside = (event: Event, { host, root }: Shielded): void => {
  const { type } = event;
  const { key } = event as KeyboardEvent;
  // The page’s own way out must work from here too.
  if (key === 'Escape' || key === 'Shift') return;
  const mouse = event as MouseEvent;
  let pressed: Element | null | undefined;
  if (type === 'pointerdown') down = undefined;
  if (type === 'mousedown') down = buttonAt(root, mouse);
  if (type === 'click') {
    // By key or by assistive technology: it says of no place, and only the browser knows which button is meant.
    if (!mouse.clientX && !mouse.clientY) return;
    pressed = buttonAt(root, mouse);
    if (down !== undefined && down !== pressed) pressed = null;
    down = undefined;
  }
  event.stopImmediatePropagation();
  // Menus of the page that close on a press elsewhere, and its clocks that wait for one, go on working.
  if (/^(click|(pointer|mouse)(down|up))$/.test(type)) host.dispatchEvent(atCorner(mouse, host));
  pressed?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: mouse.detail }));
};

const onEvent = (event: Event): void => {
  const { type } = event;
  const mouse = event as MouseEvent;
  if (type === 'keydown' || type === 'keyup') for (const listener of keyListeners) listener(event as KeyboardEvent);
  const [first] = event.composedPath();
  if (!event.isTrusted || !(first instanceof Node)) return;
  for (const entry of shielded) {
    const { host, root } = entry;
    if (first === host || root.contains(first)) fromInside(event, entry);
    else if (type === 'selectionchange') {
      // A selection in the element is told of at the document, where its text can be read as if there were no root.
      const selection = getSelection();
      if (selection?.anchorNode?.childNodes[selection.anchorOffset] === host) event.stopImmediatePropagation();
    } else if (
      // On the way in and out, what lies around the element is told where in it the pointer is.
      /^(pointer|mouse)(over|out|enter|leave)$/.test(type) &&
      (host.getRootNode() as Document).elementFromPoint(mouse.clientX, mouse.clientY) === host
    ) {
      event.stopImmediatePropagation();
      first.dispatchEvent(atCorner(mouse, host));
    }
  }
};

let watching = false;

/** Begins to watch the page, once. The earlier, the better: a listener on `window` that came before hears all. */
export const watchPage = (): void => {
  if (watching) return;
  watching = true;
  // (Not `in`, which walks five prototypes: all of them are here.)
  for (const name of Object.keys(Document.prototype))
    if (TELLING.test(name)) addEventListener(name.slice(2), onEvent, { capture: true, passive: true });
};

/** Keeps what happens in a root from the page, as long as its host is there. */
export const shield = (host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void => {
  watchPage();
  const entry = { host, root };
  shielded.add(entry);
  signal.addEventListener('abort', () => shielded.delete(entry));
};

/**
 * What recorders are asked by to leave an element alone: rrweb and those made from it, PostHog, Mixpanel, Amplitude,
 * Sentry, FullStory; then Clarity, Datadog, Hotjar, LogRocket, Matomo, OpenReplay. The same for everybody.
 */
const CLASSES = 'rr-block mp-block amp-block sentry-block mp-no-track ph-no-capture fs-exclude';
const MASKS = 'dd-privacy=hidden clarity-mask=true hj-suppress private matomo-mask openreplay-hidden';

/**
 * Puts the masks on an element. Only once a visitor has begun, when frameworks have long compared their own markup with
 * the page’s, and again on each step, as one that renders may take classes off.
 */
export const mask = (host: Element): void => {
  // Setting what is set already would still be told to whoever observes the tag.
  if (host.classList.contains('fs-exclude')) return;
  host.classList.add(...CLASSES.split(' '));
  for (const one of MASKS.split(' ')) {
    const [name, value = ''] = one.split('=');
    host.setAttribute(`data-${name}`, value);
  }
};
