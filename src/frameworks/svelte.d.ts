/** Defines the tag, and types it for Svelte 5’s templates: `import 'clonazepam-self-check/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { SelfCheckAttributes } from './attributes.js';
import type { ClonazepamSelfCheck } from '../element/clonazepam-self-check.js';
import type { SelfCheckEventMap } from '../element/events.js';

/** `on` and the event’s name, as Svelte 5 listens. */
type Listeners = { [Type in keyof SelfCheckEventMap as `on${Type}`]?: (event: SelfCheckEventMap[Type]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'clonazepam-self-check': HTMLAttributes<ClonazepamSelfCheck> & SelfCheckAttributes & Listeners;
  }
}
