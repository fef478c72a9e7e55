import type { ReactiveController } from 'lit';
import { ATTRIBUTES, readOptions, type Options, type RawOptions } from '../../domain/options.js';
import type { ControllerHost } from '../controller-host.js';

/** What the partner has set, read once per change. Warns once about each bad value. */
export class OptionsController implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #warned = new Set<string>();
  #written = '';
  #options = readOptions({}).options;

  constructor(host: ControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The valid options. The same object until an attribute changes. */
  get value(): Options {
    return this.#options;
  }

  hostUpdate(): void {
    const raw = Object.fromEntries(
      Object.keys(ATTRIBUTES).map((name) => [name, this.#host.getAttribute(name)]),
    ) as RawOptions;
    const written = JSON.stringify([document.baseURI, raw]);
    if (written === this.#written) return;
    this.#written = written;
    const { options, problems } = readOptions(raw, document.baseURI);
    this.#options = options;
    for (const { attribute, value, accepted } of problems) {
      const warning = `<${this.#host.localName}> ${attribute}="${value}" is ignored. Accepted: ${accepted}.`;
      if (!this.#warned.has(warning)) console.warn(warning);
      this.#warned.add(warning);
    }
  }
}
