/**
 * Defines the tag, and types it for Vue 3’s templates: `import 'clonazepam-self-check/vue'`.
 *
 * The compiler must be told that the tag is no component: `compilerOptions.isCustomElement`.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { SelfCheckAttributes } from './attributes.js';
import type { ClonazepamSelfCheck } from '../element/clonazepam-self-check.js';
import type { SelfCheckEventMap } from '../element/events.js';

/** `self-check-start` as Vue names its listener: `onSelfCheckStart`. */
type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;

type Listeners = {
  [Type in keyof SelfCheckEventMap as `on${Capitalize<Camel<Type>>}`]?: (event: SelfCheckEventMap[Type]) => void;
};

/** Vue’s checker reads attribute names in camel case. */
type CamelAttributes = { [Name in keyof SelfCheckAttributes as Camel<Name>]: SelfCheckAttributes[Name] };

type SelfCheckTag = new () => ClonazepamSelfCheck & {
  /** @deprecated Only the type checker reads this. */
  $props: PublicProps & Omit<HTMLAttributes, 'lang'> & CamelAttributes & Listeners;
};

declare module 'vue' {
  interface GlobalComponents {
    'clonazepam-self-check': SelfCheckTag;
  }
  interface HTMLAttributes {
    /** The platform’s own attribute, which Vue’s types lack: where in a custom element a child is shown. */
    slot?: string | undefined;
  }
}
