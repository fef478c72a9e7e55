/**
 * The controls of the first screen: buttons in the live element; in the prerendered screen, elements that work without
 * a script (src/prerender/static-controls.ts).
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';

export interface Controls {
  /** “Get help now”. */
  readonly help: (label: unknown, onPress: () => void) => TemplateResult;
  /** “Leave this page”. */
  readonly exit: (label: unknown, onPress: () => void) => TemplateResult;
  readonly start: (label: unknown, onPress: () => void) => TemplateResult;
  /** Content below the bar. */
  readonly belowBar: TemplateResult | typeof nothing;
  /** Whether what needs a script carries `hidden` (src/prerender/static-controls.ts). */
  readonly prerendered: boolean;
}

export const buttonControls: Controls = {
  // No `aria-expanded`: the panel replaces the screen, and the change would draw a screen reader back to the button.
  help: (label, onPress) =>
    html`<button class="help" part="button help" type="button" @click=${onPress}>${label}</button>`,
  exit: (label, onPress) =>
    html`<button class="exit" part="button exit-button" type="button" @click=${onPress}>${label}</button>`,
  start: (label, onPress) =>
    html`<button class="primary" part="button start" type="button" @click=${onPress}>${label}</button>`,
  belowBar: nothing,
  prerendered: false,
};
