import type { ReactiveController } from 'lit';
import type { Message } from '../../content/message.js';
import * as ui from '../../content/ui.js';
import type { ControllerHost } from '../controller-host.js';
import { printAlone } from '../print.js';
import { saveFhir, saveText } from '../save.js';

/** How long a status is cleared before it is announced again, in ms. */
const AWAY = 100;

/** Print, Copy and Save of the page for a clinician, and what is said about each. */
export class SummaryController implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #text: () => string;
  readonly #fhir: () => string;
  readonly #onTextShown: () => void;
  #status: Message | undefined;
  #statusEnd = '';
  #textShown = false;
  #restorePage: (() => void) | undefined;
  /** Changes with every reset, so that a copy or print that ends later reports nothing on another screen. */
  #run = {};

  /**
   * @param text - the summary as plain text
   * @param fhir - the answers as FHIR
   * @param onTextShown - called when the summary is shown as text that can be selected
   */
  constructor(host: ControllerHost, text: () => string, fhir: () => string, onTextShown: () => void) {
    this.#host = host;
    this.#text = text;
    this.#fhir = fhir;
    this.#onTextShown = onTextShown;
    host.addController(this);
  }

  /** What happened to the last Print, Copy or Save. */
  get status(): Message | undefined {
    return this.#status;
  }

  /** The blank that the status ends in. */
  get statusEnd(): string {
    return this.#statusEnd;
  }

  /** The summary is shown as text that can be selected. */
  get textShown(): boolean {
    return this.#textShown;
  }

  readonly print = (): void => {
    const run = this.#run;
    this.#restorePage?.();
    this.#restorePage = printAlone(this.#host, () => {
      if (run === this.#run) this.#report(ui.printFailed, true);
    });
  };

  readonly copy = async (): Promise<void> => {
    const run = this.#run;
    let copied = false;
    try {
      await navigator.clipboard.writeText(this.#text());
      copied = true;
    } catch {
      // No permission, no secure context or no clipboard.
    }
    if (run === this.#run) this.#report(copied ? ui.copied : ui.copyFailed, !copied);
  };

  readonly save = (): void => this.#save(() => saveText(this.#text(), 'self-check.txt'));

  readonly saveForClinic = (): void => this.#save(() => saveFhir(this.#fhir(), 'self-check.json'));

  #save(ask: () => void): void {
    let asked = false;
    try {
      ask();
      asked = true;
    } catch {
      // No object URLs, as in some in-app browsers.
    }
    this.#report(asked ? ui.saved : ui.saveFailed, !asked || this.#textShown);
  }

  reset(): void {
    this.#restorePage?.();
    this.#run = {};
    this.#status = undefined;
    this.#textShown = false;
  }

  hostDisconnected(): void {
    this.reset();
  }

  #report(status: Message, textShown: boolean): void {
    if (textShown && !this.#textShown) this.#onTextShown();
    this.#textShown = textShown;
    // Unchanged text is not announced again, so it is cleared and set anew.
    const again = status === this.#status;
    this.#status = again ? undefined : status;
    // Orca 43 is silent if the text is the one that it announced last, so each time it ends in another blank.
    if (again) this.#statusEnd = this.#statusEnd === '\u00A0' ? '\u2007' : '\u00A0';
    this.#host.requestUpdate();
    const run = this.#run;
    if (again) setTimeout(() => run === this.#run && this.#report(status, textShown), AWAY);
  }
}
