import type { ReactiveController } from 'lit';
import { regionOfLanguage } from '../../domain/contacts.js';
import {
  availableLocales,
  fetchLocale,
  isLoading,
  languagePackFor,
  onLanguagesChange,
  requestLanguage,
} from '../../i18n/language-packs.js';
import { matchLocale, SOURCE_LOCALE } from '../../i18n/locale-tags.js';
import { formatFor, resolveLanguage, resolveLanguages } from '../../i18n/resolve-language.js';
import { english, translator, type Translator } from '../../i18n/translator.js';
import type { ControllerHost } from '../controller-host.js';
import { onPageLanguageChange, pageLanguageOf } from '../page-language.js';
import type { OptionsController } from './options-controller.js';

/** How long the first screen waits for its language before it is shown in English, in ms. */
const LOCALE_TIMEOUT = 3000;

/** Which language the check is shown in: the visitor's choice, else the page's. */
export class LanguageController implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #options: OptionsController;
  #connection: AbortController | undefined;
  /** BCP 47 tag that the visitor chose over the page's. */
  #selected: string | undefined;
  /** A check is under way: no number changes, and no language is requested. */
  #started = false;
  #region: string | undefined;
  #translator: Translator | undefined;
  /** Until this time, the first screen may wait for its language. */
  #deadline = 0;
  #shown = false;

  constructor(host: ControllerHost, options: OptionsController) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The active translator, or `undefined` while the language of the first screen loads. */
  get translator(): Translator | undefined {
    return this.#translator;
  }

  /**
   * Region of the page’s tag, fixed while a check is under way. Machine translation may write a tag without a region;
   * the numbers stay, because the visitor is still in the same place.
   */
  get region(): string | undefined {
    return this.#region;
  }

  /** The page's language, as far as it can be shown. */
  get pageLanguage(): string {
    return resolveLanguage(pageLanguageOf(this.#host), availableLocales()).language;
  }

  /** Languages of the picker, as BCP 47 tags. */
  get choices(): readonly string[] {
    return resolveLanguages(this.#options.value.languages, availableLocales());
  }

  readonly select = (tag: string): void => {
    this.#selected = tag;
    this.#host.requestUpdate();
  };

  start(): void {
    this.#started = true;
  }

  /** Follows the page's language again; with `selected`, clears the visitor's choice too. */
  reset({ selected }: { selected: boolean }): void {
    this.#started = false;
    if (selected) this.#selected = undefined;
  }

  hostConnected(): void {
    this.#region = undefined;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const refresh = () => this.#host.requestUpdate();
    onLanguagesChange(refresh, signal);
    onPageLanguageChange(this.#host, refresh, signal);
    this.#deadline = performance.now() + LOCALE_TIMEOUT;
    setTimeout(refresh, LOCALE_TIMEOUT);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  hostUpdate(): void {
    const { localeSrc } = this.#options.value;
    const tag = pageLanguageOf(this.#host);
    if (!this.#started) this.#region = regionOfLanguage(tag) ?? this.#region;
    const wanted = this.#selected ?? this.pageLanguage;
    if (!this.#started) this.#requestLanguages(wanted, tag);
    const pack = languagePackFor(wanted);
    const waitsForPartner = localeSrc !== undefined && wanted === SOURCE_LOCALE && !matchLocale(tag, [SOURCE_LOCALE]);
    if (
      (!pack || waitsForPartner) &&
      !this.#shown &&
      performance.now() < this.#deadline &&
      isLoading(wanted, localeSrc)
    )
      return;
    this.#shown = true;
    const spoken = pack ?? this.#translator?.pack ?? english;
    const format = formatFor(tag, spoken.language);
    const region = this.#options.value.region ?? this.#region ?? '';
    const current = this.#translator;
    if (current?.pack !== spoken || current.format !== format || current.region !== region) {
      this.#translator = translator(spoken, format, region);
    }
  }

  /** Requests all languages together, before the first answer: a later request could reveal the visitor’s progress. */
  #requestLanguages(wanted: string, tag: string): void {
    const { languages, localeSrc } = this.#options.value;
    if (localeSrc) void fetchLocale(localeSrc, tag);
    for (const one of [wanted, ...languages]) requestLanguage(resolveLanguage(one, availableLocales()).language);
  }
}
