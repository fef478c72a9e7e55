/**
 * The element with its root open, so that component tests can look inside. Only here: the shipped file’s root stays
 * closed, which test/shipped/closed.test.js shows.
 */
import { ClonazepamSelfCheck } from '../src/clonazepam-self-check.js';

export class OpenSelfCheck extends ClonazepamSelfCheck {
  protected override attachRoot(): { outer: ShadowRoot; inner: ShadowRoot } {
    const root = this.attachShadow({ mode: 'open' });
    return { outer: root, inner: root };
  }
}

export const OPEN_TAG = 'open-self-check';

export const defineOpen = (): void => {
  if (!customElements.get(OPEN_TAG)) customElements.define(OPEN_TAG, OpenSelfCheck);
};
