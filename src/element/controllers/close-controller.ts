import type { ReactiveController } from 'lit';
import type { ControllerHost } from '../controller-host.js';

/** Not yet in TypeScript’s DOM types. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

declare global {
  interface Window {
    readonly CloseWatcher?: new () => CloseWatcher;
  }
}

/**
 * Handles Back on a phone without adding a history entry, in browsers that have `CloseWatcher`
 * (docs/decisions/0016-back-on-a-phone.md).
 */
export class CloseController implements ReactiveController {
  readonly #onClose: () => void;
  #watcher: CloseWatcher | undefined;

  /** @param onClose - closes help, or goes one screen back */
  constructor(host: ControllerHost, onClose: () => void) {
    this.#onClose = onClose;
    host.addController(this);
  }

  /** Whether Back goes one screen back instead of leaving the page. */
  get answersBack(): boolean {
    return window.CloseWatcher !== undefined && matchMedia('(pointer: coarse)').matches;
  }

  /**
   * Called with each update.
   *
   * @param helpOpen - the help panel is shown
   * @param canGoBack - there is a screen before this one
   */
  watch(helpOpen: boolean, canGoBack: boolean): void {
    if (!helpOpen && !(canGoBack && this.answersBack)) {
      this.#watcher?.destroy();
      this.#watcher = undefined;
    } else if (!this.#watcher && window.CloseWatcher) {
      const watcher = new window.CloseWatcher();
      watcher.addEventListener('close', () => {
        // A watcher handles one press only.
        this.#watcher = undefined;
        this.#onClose();
      });
      this.#watcher = watcher;
    }
  }

  hostDisconnected(): void {
    this.watch(false, false);
  }
}
