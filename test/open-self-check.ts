/**
 * The element with an open root, so that component tests can look inside. The shipped file’s root stays closed, as
 * test/shipped/anonymous.test.js and test/shipped/reachable.test.js show.
 */
import { ClonazepamSelfCheck } from '../src/element/clonazepam-self-check.js';

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
