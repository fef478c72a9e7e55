import type { Band } from '../content/bands.js';

/** Detail of `self-check-complete` where the partner has set `disclose="band"`; `null` everywhere else. */
export interface SelfCheckCompleteDetail {
  /** The band of the count; `null` when no sign was answered. */
  readonly band: Band | null;
}

/** The element's events by name. */
export interface SelfCheckEventMap {
  'self-check-start': CustomEvent<null>;
  'self-check-complete': CustomEvent<SelfCheckCompleteDetail | null>;
  'self-check-restart': CustomEvent<null>;
  'self-check-exit': CustomEvent<null>;
}

/** Tells the page that a person did something; never what was answered. */
export const emit = (
  host: HTMLElement,
  type: keyof SelfCheckEventMap,
  detail: SelfCheckCompleteDetail | null = null,
): void => {
  const event = new CustomEvent(type, { bubbles: true, composed: true, detail });
  host.dispatchEvent(event);
};
