/** Vue’s types of the tag, as its template checker reads them. Lines that must be refused are marked. */
import type { GlobalComponents } from 'vue';
import 'clonazepam-self-check/vue';

type Props = InstanceType<GlobalComponents['clonazepam-self-check']>['$props'];

export const accepted: Props = {
  class: 'wide',
  lang: 'es',
  region: null,
  audience: 'self',
  headingLevel: 3,
  helplineName: undefined,
  onSelfCheckStart: (event) => event.detail satisfies null,
  onSelfCheckComplete: (event) => event.detail?.band satisfies string | null | undefined,
};

// @ts-expect-error – no such audience
export const audience: Props = { audience: 'selff' };
// @ts-expect-error – there are six levels
export const level: Props = { headingLevel: 9 };
// @ts-expect-error – no such attribute
export const unknown: Props = { regoin: 'US' };
// @ts-expect-error – it is not a mouse event
export const event: Props = { onSelfCheckStart: (mouse: MouseEvent) => mouse.clientX };
