import { render, type TemplateResult } from 'lit/html.js';
import type { ReactiveController } from 'lit';
import { firstScreenStyles, hostStyles, screenStyles, scriptedStyles } from '../../view/styles/index.js';
import type { ControllerHost } from '../controller-host.js';
import { onReplayedPress } from '../privacy/event-isolation.js';
import { adoptStyles } from '../stylesheets.js';

/** What a visitor had done on the prerendered first screen before the script arrived. */
export interface PrerenderedState {
  readonly helpOpen: boolean;
  /** Index of the start button that was pressed; -1 for none. */
  readonly started: number;
  /** Moves focus to the control that had it, and handles a press on it that is still to come. */
  readonly restoreFocus: () => void;
}

let headingShown: ((heading: HTMLElement) => void) | undefined;

/** Sets a listener for the heading of each new screen: the frame asks the embedding page to scroll there. */
export const onHeadingShown = (listener: (heading: HTMLElement) => void): void => {
  headingShown = listener;
};

/**
 * Scrolls a heading into view in every scroll container around it. Its `scroll-margin` keeps it clear of the bar and of
 * the page’s own sticky header. A heading that is in view does not move.
 */
const scrollToHeading = (heading: HTMLElement): void => {
  // While pinch-zoomed, the nearest position may leave the start of a line out of view.
  const enlarged = (window.visualViewport?.scale ?? 1) > 1;
  // Below the fold, what follows the heading would still be out of view.
  const below = heading.getBoundingClientRect().bottom > innerHeight;
  heading.scrollIntoView({
    block: enlarged || below ? 'start' : 'nearest',
    inline: enlarged ? 'start' : 'nearest',
  });
  headingShown?.(heading);
};

/** In how many tasks a long screen is rendered: none of them takes a slow phone more than 50 ms. */
const PORTIONS = 16;

/** What makes a screen another one: what is on it, and the language of its words. */
export interface ScreenId {
  readonly key: string;
  readonly language: string;
}

const isSame = (one: ScreenId | undefined, { key, language }: ScreenId): boolean =>
  one?.key === key && one.language === language;

/** A screen that is rendered and laid out out of sight, a portion in each task. */
interface PreparedScreen {
  readonly id: ScreenId;
  readonly element: HTMLElement;
  /** How many of its portions are rendered. */
  portions: number;
}

const screenElement = (look: 'screen' | 'preparing'): HTMLElement => {
  const element = document.createElement('div');
  element.className = look;
  return element;
};

/** How long a screen reader may take to hear of the new focus, in ms: Orca took 430 ms on a busy machine. */
const LINGER = 1000;

/**
 * Swaps screens and moves focus to the heading of the new one.
 *
 * Each screen is rendered into its own container, so that machine translation sees new text nodes. The previous screen
 * stays until a screen reader has noticed the new focus: a reader whose position has been removed does not announce the
 * new screen (docs/decisions/0015-swapping-screens.md).
 */
export class ScreenController implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #outer: ShadowRoot;
  readonly #root: ShadowRoot;
  /** The document that the styles were made for. */
  #styledIn: Document | undefined;
  /** True after the first client render; until then the root holds what came with the page. */
  #hydrated = false;
  #wasActive = false;
  #laterStylesAdopted = false;
  #shown: ScreenId | undefined;
  #prepared: PreparedScreen | undefined;
  #current: HTMLElement | undefined;
  #left: HTMLElement | undefined;
  #focusRequested = false;

  /** @param outer - the root in which `:host` is the element itself; the same one, or the one around `root` */
  constructor(host: ControllerHost, root: ShadowRoot, outer: ShadowRoot) {
    this.#host = host;
    this.#root = root;
    this.#outer = outer;
    host.addController(this);
  }

  /** The first client render has happened. */
  get hydrated(): boolean {
    return this.#hydrated;
  }

  /**
   * Returns whether a prerendered control or link is held down: replacing it now would lose the press. A press has ended
   * once two looks in a row find none: when the fallback moves into its slot, Chromium drops `:active` until the next frame.
   */
  lookForPress(): boolean {
    const active = !this.#hydrated && this.#host.matches(':active');
    const held = active || this.#wasActive;
    this.#wasActive = active;
    return held;
  }

  /** Shows the partner's fallback, unless a prerendered screen is there. */
  showFallback(): void {
    if (!this.#root.hasChildNodes()) this.#root.append(document.createElement('slot'));
  }

  /** Shows the partner's fallback in place of whatever there is. */
  returnToFallback(): void {
    this.#dropPrepared();
    this.#root.replaceChildren();
    this.showFallback();
  }

  /**
   * Removes the prerendered screen or the fallback. Returns what the visitor had done there, on the first call only.
   */
  takeOver(): PrerenderedState | undefined {
    if (this.#hydrated) return undefined;
    this.#hydrated = true;
    const controls = () => [...this.#root.querySelectorAll<HTMLElement>('select,button,summary,.exit')];
    // In browsers where a press does not move focus, the pointer is still over what was pressed.
    const focused = controls().indexOf(this.#root.activeElement as HTMLElement);
    const pressed = focused < 0 ? controls().findIndex((control) => control.matches(':hover')) : focused;
    const started = [...this.#root.querySelectorAll<HTMLDetailsElement>('.starts')].findIndex(({ open }) => open);
    const helpOpen = this.#root.querySelector<HTMLDetailsElement>('.opens')?.open ?? false;
    this.#root.replaceChildren();
    const restoreFocus = () => {
      controls()[focused]?.focus({ preventScroll: true });
      if (pressed >= 0) onReplayedPress(this.#host, () => controls()[pressed]?.click());
    };
    return { helpOpen, started, restoreFocus };
  }

  /** Requests focus on the heading of the screen that the next update shows. */
  focusHeading(): void {
    this.#focusRequested = true;
  }

  /** Whether this screen is the one that is shown. */
  shows(id: ScreenId): boolean {
    return isSame(this.#shown, id);
  }

  /**
   * Renders the next portion of a long screen and lays it out, out of sight: laid out already, the whole is shown in a short
   * task. No part is shown before: how high it is depends on the answers, and only the whole is equally high for all.
   *
   * @param upTo - renders so much of the screen, more than 0 and at most 1
   * @returns whether it was complete before, so that `show` can take it
   */
  prepare(id: ScreenId, upTo: (share: number) => TemplateResult): boolean {
    const prepared = this.#preparedFor(id);
    if (!prepared) {
      // The press itself has cost enough.
      this.#beginPreparing(id);
      return false;
    }
    if (prepared.portions === PORTIONS) return true;
    render(upTo(++prepared.portions / PORTIONS), prepared.element);
    // Whoever asks for a size makes the browser lay out now.
    prepared.element.getBoundingClientRect();
    return false;
  }

  #preparedFor(id: ScreenId): PreparedScreen | undefined {
    return isSame(this.#prepared?.id, id) ? this.#prepared : undefined;
  }

  #beginPreparing(id: ScreenId): void {
    this.#dropPrepared();
    const element = screenElement('preparing');
    element.ariaHidden = 'true';
    this.#root.querySelector('.screens')!.append(element);
    this.#prepared = { id, element, portions: 0 };
  }

  #dropPrepared(): void {
    this.#prepared?.element.remove();
    this.#prepared = undefined;
  }

  /** Returns the element of a screen, if it is prepared; what was prepared for another screen goes. */
  #takePrepared(id: ScreenId): HTMLElement | undefined {
    const element = this.#preparedFor(id)?.element;
    if (!element) this.#dropPrepared();
    else {
      element.className = 'screen';
      element.ariaHidden = null;
    }
    this.#prepared = undefined;
    return element;
  }

  /**
   * Shows a screen.
   *
   * @param id - the same as before updates the screen that is shown
   * @param screen - renders it, unless it is prepared
   */
  show(id: ScreenId, screen: () => TemplateResult): void {
    const prepared = this.#takePrepared(id);
    const left = this.shows(id) ? undefined : this.#swap(id, prepared);
    if (!prepared) render(screen(), this.#current!);
    // Focus lays out: what the previous screen is to become must be known by then, or all is laid out twice.
    if (left) this.#leave(left);
    const heading = this.#focusRequested && this.#focusHeadingNow();
    if (heading) scrollToHeading(heading);
    else if (left) this.#removeLeft();
  }

  /** Shows that a press on an answer did not count: all answers fade and come back. */
  signalIgnored(): void {
    this.#current?.querySelector('.answers')?.animate({ opacity: [0.2, 1] }, 500);
  }

  hostUpdate(): void {
    const { ownerDocument } = this.#host;
    if (ownerDocument === this.#styledIn) return;
    this.#styledIn = ownerDocument;
    for (const root of [this.#outer, this.#root]) root.adoptedStyleSheets = [];
    adoptStyles(this.#outer, hostStyles);
    const later = this.#laterStylesAdopted ? [screenStyles] : [];
    adoptStyles(this.#root, firstScreenStyles, scriptedStyles, ...later);
  }

  hostDisconnected(): void {
    this.#dropPrepared();
    this.#removeLeft();
  }

  /** Puts a screen after the one that is shown, and returns that one. */
  #swap(id: ScreenId, prepared: HTMLElement | undefined): HTMLElement | undefined {
    const left = this.#current;
    // The first screen needs only its own styles, and shows sooner without the others.
    if (id.key !== 'intro' && !this.#laterStylesAdopted) {
      this.#laterStylesAdopted = true;
      adoptStyles(this.#root, screenStyles);
    }
    for (const named of left?.querySelectorAll('[id]') ?? []) named.removeAttribute('id');
    this.#shown = id;
    this.#current = prepared ?? screenElement('screen');
    // Moved, what is laid out would be laid out again.
    if (!prepared) this.#root.querySelector('.screens')!.append(this.#current);
    return left;
  }

  /** Hides the previous screen, and removes it after a while. */
  #leave(left: HTMLElement): void {
    this.#removeLeft();
    left.className = 'leaving';
    for (const control of left.querySelectorAll<HTMLElement>('button,a,pre')) control.tabIndex = -1;
    this.#left = left;
    setTimeout(() => left === this.#left && this.#removeLeft(), LINGER);
  }

  /** Keeps no reference to the previous screen: it may have shown answers. */
  #removeLeft(): void {
    this.#left?.remove();
    this.#left = undefined;
  }

  /** Returns the heading, if it could be focused: in an inert part of a page, nothing should scroll to it either. */
  #focusHeadingNow(): HTMLElement | undefined {
    this.#focusRequested = false;
    const heading = this.#root.getElementById('heading');
    heading?.focus({ preventScroll: true });
    // When the previous screen is removed, a caret left in it would land outside the check, and a screen reader with
    // it.
    const selection = getSelection();
    if (selection?.isCollapsed) selection.removeAllRanges();
    return heading && this.#root.activeElement === heading ? heading : undefined;
  }
}
