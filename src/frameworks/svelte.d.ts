/** Defines the tag, and types it for Svelte 5’s templates: `import 'clonazepam-self-check/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { SelfCheckAttributes } from '../attributes.js';
import type { ClonazepamSelfCheck, SelfCheckEventMap } from '../clonazepam-self-check.js';

/** `on` and the event’s name, as Svelte 5 listens. */
type Listeners = { [Type in keyof SelfCheckEventMap as `on${Type}`]?: (event: SelfCheckEventMap[Type]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'clonazepam-self-check': HTMLAttributes<ClonazepamSelfCheck> & SelfCheckAttributes & Listeners;
  }
}
