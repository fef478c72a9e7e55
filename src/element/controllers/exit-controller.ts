import type { ReactiveController } from 'lit';
import * as ui from '../../content/ui.js';
import type { Message } from '../../content/message.js';
import type { ControllerHost } from '../controller-host.js';
import { exitTo, listenForShift } from '../exit.js';
import type { OptionsController } from './options-controller.js';

/** Leaving the page: the button, and Shift pressed three times. */
export class ExitController implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #options: OptionsController;
  readonly #beforeExit: () => void;
  #connection: AbortController | undefined;
  #pressesLeft: number | undefined;
  #announcement: Message | undefined;

  /** @param beforeExit - clears the answers and the screen; called before any navigation */
  constructor(host: ControllerHost, options: OptionsController, beforeExit: () => void) {
    this.#host = host;
    this.#options = options;
    this.#beforeExit = beforeExit;
    host.addController(this);
  }

  get available(): boolean {
    return this.#options.value.exitUrl !== undefined;
  }

  /** How many presses of Shift are left, while they are counted. */
  get pressesLeft(): number | undefined {
    return this.#pressesLeft;
  }

  /** Why the visitor is still on the page, if leaving it failed. */
  get announcement(): Message | undefined {
    return this.#announcement;
  }

  readonly exit = (navigate = true): void => {
    const { exitUrl } = this.#options.value;
    if (!exitUrl) return;
    this.#beforeExit();
    if (!navigate || exitTo(exitUrl)) return;
    this.#announcement = ui.exitBlocked;
    this.#host.requestUpdate();
  };

  reset(): void {
    this.#pressesLeft = undefined;
    this.#announcement = undefined;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    listenForShift(
      {
        onCount: (left) => {
          if (!this.available) return;
          this.#pressesLeft = left;
          this.#host.requestUpdate();
        },
        onExit: this.exit,
      },
      this.#connection.signal,
    );
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }
}
