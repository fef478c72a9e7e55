import { html } from 'lit/html.js';
import type { Controls } from '../view/controls.js';

/**
 * The controls of the prerendered first screen. “Get help now” opens the partner's fallback; a start button stays
 * pressed until the script arrives; “Leave this page” is a link.
 *
 * What needs a script carries `hidden`, and the style sheet of this screen shows it all the same. A content management system
 * that takes out the template and its styles, and keeps what is in it, then leaves no button that does nothing.
 *
 * @param exitUrl - where “Leave this page” goes
 */
export const staticControls = (exitUrl = ''): Controls => ({
  help: (label) =>
    html`<details class="opens" hidden><summary class="help" part="button help">${label}</summary></details>`,
  start: (label) =>
    html`<details class="starts" hidden><summary class="primary" part="button start">${label}</summary></details>`,
  exit: (label) =>
    html`<a
      class="exit"
      part="button exit-button"
      href=${exitUrl}
      rel="noreferrer noopener"
      referrerpolicy="no-referrer"
      >${label}</a
    >`,
  belowBar: html`<div class="fallback"><slot></slot></div>`,
  prerendered: true,
});
