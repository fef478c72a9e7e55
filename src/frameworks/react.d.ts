/**
 * Defines the tag, and types it for React 19: `import 'clonazepam-self-check/react'`.
 *
 * Attributes, not properties: React writes those on the server too, and before the element is defined.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SelfCheckAttributes } from './attributes.js';
import type { ClonazepamSelfCheck } from '../element/clonazepam-self-check.js';
import type { SelfCheckEventMap } from '../element/events.js';

/** `on` and the event’s name, as React 19 listens to events of custom elements. */
type Listeners = { [Type in keyof SelfCheckEventMap as `on${Type}`]?: (event: SelfCheckEventMap[Type]) => void };

type SelfCheckProps = DetailedHTMLProps<HTMLAttributes<ClonazepamSelfCheck>, ClonazepamSelfCheck> &
  SelfCheckAttributes &
  Listeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'clonazepam-self-check': SelfCheckProps;
    }
  }
}
