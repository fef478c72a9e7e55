/**
 * Base class: reflected attributes, batched updates and Lit's reactive controllers, with no visitor data in a field
 * that a page script can reach. LitElement keeps its render root, controllers and template values in public
 * fields (docs/decisions/0006-own-base-class.md).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTask } from './next-task.js';

/** Servers and tools import the class where there is no DOM. */
const Base = (globalThis as Partial<typeof globalThis>).HTMLElement ?? (Object as unknown as typeof HTMLElement);

export abstract class ControllerHost extends Base implements ReactiveControllerHost {
  /** Property names by the attributes that they reflect. A property is `null` if its attribute is absent. */
  static readonly attributes: Readonly<Record<string, string>> = {};

  static get observedAttributes(): string[] {
    return Object.keys(this.attributes);
  }

  /** Defines the reflecting properties. Call once, in a static block of the class. */
  protected static reflectAttributes(): void {
    // Frameworks reset a value to `undefined` or `null`, which the platform's own `lang` would write out as text.
    for (const [attribute, property] of [...Object.entries(this.attributes), ['lang', 'lang'] as const]) {
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: Element) {
          return this.getAttribute(attribute) ?? (attribute === 'lang' ? '' : null);
        },
        set(this: Element, value: unknown) {
          if (value == null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, String(value));
        },
      });
    }
  }

  readonly #controllers = new Set<ReactiveController>();
  #pendingUpdate: Promise<boolean> | undefined;
  #connected = false;
  /** Stays true after removal: an update must still clear the root. */
  #everConnected = false;
  #failed = false;

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#connected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  /** Settles when the element shows its current state, be it after several updates. */
  get updateComplete(): Promise<boolean> {
    return this.#pendingUpdate ?? Promise.resolve(true);
  }

  connectedCallback(): void {
    this.#everConnected = true;
    this.#upgradeProperties();
    if (this.#connected) this.#disconnectControllers();
    this.#connected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  /** A move within the page reconnects synchronously and keeps the answers; a removal clears them. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected || !this.#connected) return;
      this.#connected = false;
      this.#disconnectControllers();
      this.removed();
    });
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Schedules one update, however often it is called. */
  requestUpdate(): void {
    this.#schedule(Promise.resolve());
  }

  /** Schedules an update in a task of its own, so that what a visitor presses meanwhile is answered first. */
  protected requestUpdateInNextTask(): void {
    this.#schedule(nextTask());
  }

  #schedule(when: Promise<void>): void {
    this.#pendingUpdate ??= when.then(() => {
      this.#pendingUpdate = undefined;
      if (this.#everConnected) this.updateNow();
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the update may have requested another
      return this.#pendingUpdate ?? true;
    });
  }

  /** Updates synchronously, when something must be off the screen before anything else happens. */
  protected updateNow(): void {
    if (this.#failed) return;
    try {
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update();
      for (const controller of this.#controllers) controller.hostUpdated?.();
    } catch (error) {
      this.#failed = true;
      this.failed(error);
    }
  }

  /** Renders the current state. */
  protected abstract update(): void;

  /** Called when an update has thrown. No other update follows. */
  protected abstract failed(error: unknown): void;

  /** Called once the element has been removed, not merely moved. */
  protected abstract removed(): void;

  #disconnectControllers(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /** A property set before the class was defined hides the accessor until it is set again. */
  #upgradeProperties(): void {
    for (const property of Object.values((this.constructor as typeof ControllerHost).attributes)) {
      if (!Object.hasOwn(this, property)) continue;
      const value: unknown = Reflect.get(this, property);
      Reflect.deleteProperty(this, property);
      Reflect.set(this, property, value);
    }
  }
}
