/**
 * `<clonazepam-self-check>`: wires session, options, language and views together. The rules live in `src/domain`.
 *
 * Importing this module never touches the custom element registry; `definition.ts` does.
 */
import { render, type TemplateResult } from 'lit/html.js';
import type { Audience } from '../content/message.js';
import type { Answer } from '../domain/answers.js';
import { assess } from '../domain/assessment.js';
import { contactsFor } from '../domain/contacts.js';
import { ATTRIBUTES } from '../domain/options.js';
import { resultOf, type Result } from '../domain/result.js';
import * as session from '../domain/session.js';
import { summaryText } from '../domain/summary.js';
import { addLocale } from '../i18n/language-packs.js';
import { version } from '../version.js';
import { buttonControls } from '../view/controls.js';
import { currentScreen, screenKey } from '../view/current-screen.js';
import { PARTS, SLOTS } from '../view/parts.js';
import type { ScreenContext } from '../view/partials.js';
import { shell } from '../view/shell.js';
import { clinicFormat, requestClinicFormat } from './clinic-format.js';
import { ControllerHost } from './controller-host.js';
import { CloseController } from './controllers/close-controller.js';
import { ExitController } from './controllers/exit-controller.js';
import { LanguageController } from './controllers/language-controller.js';
import { OptionsController } from './controllers/options-controller.js';
import { ScreenController, type ScreenId } from './controllers/screen-controller.js';
import { SummaryController } from './controllers/summary-controller.js';
import { closeOnEscape } from './escape.js';
import { emit, type SelfCheckCompleteDetail, type SelfCheckEventMap } from './events.js';
import { localDate } from './local-date.js';
import { memoizeLast } from './memoize.js';
import { closedRoot } from './privacy/closed-root.js';
import { isolateEvents } from './privacy/event-isolation.js';
import { Presses } from './privacy/presses.js';
import { maskFromRecorders } from './privacy/recorder-masking.js';

/** How often to check whether a press that began before the script arrived has ended, in ms. */
const HELD = 50;

/** Clicks on one spot within this time are a double click, in ms. */
const DOUBLE_CLICK = 400;

/**
 * An anonymous self-check on the signs of clonazepam (Klonopin) addiction. Nothing a visitor answers is sent or saved.
 *
 * @summary Anonymous self-check on the signs of clonazepam (Klonopin) addiction.
 * @tag clonazepam-self-check
 * @tagname clonazepam-self-check
 *
 * @attr {string} lang - BCP 47 language of this element. Default: the nearest `lang` upward, else `en`. Its region, as in `en-GB`, chooses the numbers where `region` is not set.
 *
 * @fires {CustomEvent<null>} self-check-start - The visitor left the first screen. No detail.
 * @fires {CustomEvent<SelfCheckCompleteDetail | null>} self-check-complete - The visitor reached the result, once per run. No detail, except the band where `disclose="band"` is set.
 * @fires {CustomEvent<null>} self-check-restart - The visitor started over. No detail.
 * @fires {CustomEvent<null>} self-check-exit - The visitor is leaving by “Leave this page” or by pressing Shift three times. No detail.
 *
 * @slot - Fallback: shows until the script runs, and stays if it can’t. Plain text with help numbers.
 * @slot intro - The partner’s own words on the first screen.
 * @slot result - The partner’s own words under every result, whatever was answered.
 *
 * @csspart base - The whole check.
 * @csspart bar - The bar with “Get help now” and “Leave this page”.
 * @csspart progress - The progress bar.
 * @csspart heading - The heading of a screen.
 * @csspart subheading - The heading of a part of a screen.
 * @csspart section - A part of the result or of the help panel.
 * @csspart card - A safety card.
 * @csspart contact - A helpline.
 * @csspart link - A link.
 * @csspart button - Every button.
 * @csspart help - The button “Get help now”.
 * @csspart exit-button - The button “Leave this page”.
 * @csspart start - A start button.
 * @csspart answer - An answer button; all three alike.
 * @csspart back - A button that goes back.
 * @csspart summary-button - The buttons Print, Copy and Save, and “Save for a clinic’s system”.
 * @csspart edit-button - The button “Change an answer”.
 * @csspart review - A question in the list of answers.
 * @csspart restart - The button “Start over”.
 * @csspart language-select - The language picker.
 * @csspart language - The button that switches to English, and back.
 * @csspart draft-banner - Says that no clinician has checked the translation.
 *
 * @cssprop [--self-check-accent=#0b5c69] - Color of buttons, links and marks. Dark: `#86d3de`.
 * @cssprop [--self-check-on-accent=#ffffff] - Text on the accent color. Dark: `#06262b`.
 * @cssprop [--self-check-surface=#ffffff] - Background. Dark: `#14191d`.
 * @cssprop [--self-check-soft=#f1f6f7] - Background of cards and answer buttons. Dark: `#1f272c`.
 * @cssprop [--self-check-text=#1b262b] - Text. Dark: `#e9eef0`.
 * @cssprop [--self-check-text-soft=#4c5b63] - Secondary text. Dark: `#b0bdc4`.
 * @cssprop [--self-check-border=#7b8b93] - Borders of buttons. Dark: `#74858e`.
 * @cssprop [--self-check-line=#d5dee2] - Divider lines. Dark: `#38444b`.
 * @cssprop [--self-check-focus=#0b5c69] - Focus ring. Dark: `#ffffff`.
 * @cssprop [--self-check-radius=0.75em] - Corner radius.
 * @cssprop [--self-check-font=inherit] - Font family.
 * @cssprop [--self-check-font-size=max(1em, 16px)] - Base font size.
 * @cssprop [--self-check-max-width=42em] - Maximum width.
 * @cssprop [--self-check-sticky-top=0px] - Height of the page’s own sticky header: the help bar stops below it, and headings scroll clear of it.
 */
export class ClonazepamSelfCheck extends ControllerHost {
  /** Version of the package. */
  static readonly version: string = version;

  /**
   * Adds a language to the page, or replaces one. Missing messages are shown in English.
   *
   * @param tag - BCP 47 tag, e.g. `nl`
   * @param messages - texts by message id, `{name}` for each placeholder; `@state`: `draft`, `translated` or `final`
   * @throws {TypeError} when `tag` is not a language tag, or `messages` is not an object
   */
  static addLocale(tag: string, messages: Readonly<Record<string, unknown>>): void {
    addLocale(tag, messages);
  }

  static override readonly attributes = ATTRIBUTES;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  static {
    this.reflectAttributes();
  }

  /**
   * ISO 3166 code for emergency and help numbers: a country, or a subdivision such as `CA-QC`. Default: the region of the language tag, else neutral words.
   *
   * @attr region
   * @reflect
   */
  declare region: string | null;

  /**
   * `self` or `other`: skips the visitor’s choice.
   *
   * @attr audience
   * @reflect
   */
  declare audience: string | null;

  /**
   * Name of the partner’s own helpline, shown first.
   *
   * @attr helpline-name
   * @reflect
   */
  declare helplineName: string | null;

  /**
   * Phone number of the partner’s own helpline, as people write it: `+44 (0)20 7946 0000`, `0800/111 0 111`, `*4141`. No letters, no extension.
   *
   * @attr helpline-phone
   * @reflect
   */
  declare helplinePhone: string | null;

  /**
   * Text message number of the partner’s own helpline, written like `helpline-phone`.
   *
   * @attr helpline-sms
   * @reflect
   */
  declare helplineSms: string | null;

  /**
   * Address of the partner’s own helpline: `https:`, or on the page’s own site.
   *
   * @attr helpline-url
   * @reflect
   */
  declare helplineUrl: string | null;

  /**
   * Where “Leave this page” goes: `https:`, or on the page’s own site. Without it there is no such button.
   *
   * @attr exit-url
   * @reflect
   */
  declare exitUrl: string | null;

  /**
   * Level of the title in the page’s outline: 1 to 6. Default 2.
   *
   * @attr heading-level
   * @reflect
   */
  declare headingLevel: string | number | null;

  /**
   * `band` lets `self-check-complete` carry the band. The partner owes visitors consent for it. Default: nothing.
   *
   * @attr disclose
   * @reflect
   */
  declare disclose: string | null;

  /**
   * Shows a language picker: space-separated BCP 47 language tags.
   *
   * @attr languages
   * @reflect
   */
  declare languages: string | null;

  /**
   * Address of the partner’s own language file (JSON): `https:`, or on the page’s own site.
   *
   * @attr locale-src
   * @reflect
   */
  declare localeSrc: string | null;

  /**
   * `fhir` adds “Save for a clinic’s system” to the result: the answers as a FHIR R4 file, saved on the visitor’s device. Its script loads with the first files.
   *
   * @attr formats
   * @reflect
   */
  declare formats: string | null;

  // The only state of a visitor. Never a reactive property: a page could read it (docs/decisions/0006-own-base-class.md).
  #session = session.initialSession;
  #helpOpen = false;
  #answeredAt = -Infinity;
  #clinicFormatRequested = false;
  #connection: AbortController | undefined;

  readonly #root: ShadowRoot;
  readonly #options = new OptionsController(this);
  readonly #language = new LanguageController(this, this.#options);
  readonly #exit = new ExitController(this, this.#options, () => this.#clearBeforeExit());
  readonly #summary = new SummaryController(
    this,
    () => summaryText(this.#result().summary()),
    () => this.#fhir(),
    () => this.#screen.focusHeading(),
  );
  readonly #close = new CloseController(this, () => this.#back());
  readonly #screen: ScreenController;
  readonly #presses: Presses;

  constructor() {
    super();
    const { outer, inner } = this.attachRoot(SLOTS, PARTS);
    this.#root = inner;
    this.#screen = new ScreenController(this, inner, outer);
    this.#presses = new Presses(inner);
  }

  /**
   * Attaches the roots; a second call throws. The test suite overrides it to open the root.
   *
   * @internal
   */
  protected attachRoot(...names: [slots: readonly string[], parts: readonly string[]]): {
    outer: ShadowRoot;
    inner: ShadowRoot;
  } {
    return closedRoot(this, ...names);
  }

  /** Clears every answer and shows the first screen. */
  restart(): void {
    this.#reset({ language: false });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection?.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    isolateEvents(this, this.#root, signal);
    closeOnEscape(this, this.#closeHelp, signal);
    this.ownerDocument.defaultView?.addEventListener('pagehide', () => this.#reset(), { signal });
  }

  protected override removed(): void {
    this.#connection?.abort();
    this.#reset();
  }

  protected override update(): void {
    this.#requestClinicFormat();
    const held = this.#screen.lookForPress();
    if (held) requestAnimationFrame(() => setTimeout(() => this.requestUpdate(), HELD));
    if (held || !this.#language.translator) return this.#screen.showFallback();
    const prerendered = this.#screen.takeOver();
    if (prerendered) this.#helpOpen = prerendered.helpOpen;
    this.#close.watch(this.#helpOpen, this.#session.screen !== 'intro');
    const context = this.#context();
    const id = this.#screenId(context);
    const isNew = !this.#screen.shows(id);
    if (id.key === 'result' && isNew) {
      // What changes while it is prepared is shown, like the page for print, by the update after the one that shows it.
      this.requestUpdateInNextTask();
      if (!this.#screen.prepare(id, (share) => this.#currentScreen(context, share))) return;
    }
    const printable = id.key === 'summary' || (id.key === 'result' && !isNew);
    render(this.#shell(context, printable), this.#root);
    this.#screen.show(id, () => this.#currentScreen(context));
    this.#presses.bind();
    if (!prerendered) return;
    prerendered.restoreFocus();
    if (prerendered.started >= 0) this.#start(prerendered.started === 0 ? context.audience : 'other');
  }

  /** Shows the fallback: half a screen, or none, would leave a visitor without a number to call. */
  protected override failed(error: unknown): void {
    this.#session = session.initialSession;
    this.#resultFor.forget();
    this.#screen.returnToFallback();
    console.warn(`<${this.localName}> cannot work on this page, so its fallback is shown: ${String(error)}`);
  }

  // ---- user actions ----

  #transition(next: session.Session): void {
    const { completed } = this.#session;
    maskFromRecorders(this);
    this.#session = next;
    this.#closePanels();
    this.#screen.focusHeading();
    this.requestUpdate();
    if (next.completed && !completed) emit(this, 'self-check-complete', this.#disclosure());
  }

  readonly #start = (audience: Audience): void => {
    this.#language.start();
    this.#transition(session.start(this.#session, audience));
    emit(this, 'self-check-start');
  };

  readonly #answer = (given: Answer, { detail, timeStamp }: UIEvent): void => {
    // The second click of a double click would answer the next question unseen.
    if (detail > 1 && timeStamp - this.#answeredAt < DOUBLE_CLICK) return this.#screen.signalIgnored();
    this.#answeredAt = timeStamp;
    this.#transition(session.answer(this.#session, given));
  };

  /** Closes help, or the text of the summary; otherwise goes one screen back. */
  readonly #back = (): void => {
    if (this.#helpOpen) this.#setHelp(false);
    else this.#transition(this.#summary.textShown ? this.#session : session.back(this.#session));
  };

  readonly #startOver = (): void => {
    this.#reset({ language: false });
    this.#screen.focusHeading();
    emit(this, 'self-check-restart');
  };

  readonly #setHelp = (open: boolean): void => {
    this.#helpOpen = open;
    this.#screen.focusHeading();
    this.requestUpdate();
  };

  /** Returns whether help was open. */
  readonly #closeHelp = (): boolean => {
    const open = this.#helpOpen;
    if (open) this.#setHelp(false);
    return open;
  };

  /** Switches to English, or back. The pressed button is gone in the other language, so focus moves to the heading. */
  readonly #crossOver = (tag: string): void => {
    this.#screen.focusHeading();
    this.#language.select(tag);
  };

  /** No answer may still be on screen when the visitor leaves the page. */
  #clearBeforeExit(): void {
    this.#reset();
    this.updateNow();
    emit(this, 'self-check-exit');
  }

  /** Clears the answers; unless told otherwise, the language that the visitor chose too. */
  #reset({ language = true } = {}): void {
    this.#session = session.initialSession;
    this.#resultFor.forget();
    this.#language.reset({ selected: language });
    this.#closePanels();
    this.requestUpdate();
  }

  #closePanels(): void {
    this.#helpOpen = false;
    this.#summary.reset();
    this.#exit.reset();
  }

  // ---- derived ----

  readonly #contacts = memoizeLast(contactsFor);

  #context(): ScreenContext {
    const { region, helpline, audience, headingLevel } = this.#options.value;
    return {
      t: this.#language.translator!,
      audience: audience ?? this.#session.audience,
      headingLevel,
      contacts: this.#contacts(region ?? this.#language.region, helpline),
      controls: buttonControls,
    };
  }

  readonly #resultFor = memoizeLast(resultOf);

  /** Computed once per change of answers, audience, language, contacts or day. */
  #result({ t, audience, contacts } = this.#context()): Result {
    return this.#resultFor(this.#session.answers, audience, t, contacts, localDate());
  }

  /** Requests nothing once a check is under way: a later request could reveal the visitor’s progress. */
  #requestClinicFormat(): void {
    if (this.#clinicFormatRequested || !this.#options.value.formats || this.#session !== session.initialSession) return;
    this.#clinicFormatRequested = true;
    void requestClinicFormat().then(() => this.requestUpdate());
  }

  #fhir(): string {
    const { t, audience } = this.#context();
    return JSON.stringify(
      clinicFormat()!(audience, this.#session.answers, { date: localDate(), translator: t }),
      undefined,
      2,
    );
  }

  #disclosure(): SelfCheckCompleteDetail | null {
    return this.#options.value.discloseBand ? { band: assess(this.#session.answers).band ?? null } : null;
  }

  // ---- view ----

  #shell(context: ScreenContext, printable: boolean): TemplateResult {
    const { choices, pageLanguage, select } = this.#language;
    const { available, pressesLeft, announcement, exit } = this.#exit;
    return shell({
      ...context,
      step: this.#helpOpen ? 0 : session.stepOf(this.#session),
      canExit: available,
      pressesLeft,
      announcement,
      languages: choices,
      pageLanguage,
      summary: printable ? this.#result(context).summary() : undefined,
      onHelp: () => this.#setHelp(!this.#helpOpen),
      onExit: () => exit(),
      onSelectLanguage: select,
      onCrossOver: this.#crossOver,
    });
  }

  #screenId({ t: { language } }: ScreenContext): ScreenId {
    const { textShown } = this.#summary;
    return { key: screenKey({ ...this.#session, helpOpen: this.#helpOpen, textShown }), language };
  }

  #currentScreen(context: ScreenContext, share = 1): TemplateResult {
    const { status, statusEnd, textShown, print, copy, save, saveForClinic } = this.#summary;
    return currentScreen({
      ...this.#session,
      ...context,
      helpOpen: this.#helpOpen,
      share,
      canExit: this.#exit.available,
      audienceFixed: this.#options.value.audience !== undefined,
      backLeaves: !this.#close.answersBack && session.stepOf(this.#session) === 1,
      result: () => this.#result(context),
      textShown,
      status,
      statusEnd,
      onStart: this.#start,
      onAnswer: this.#answer,
      onBack: this.#back,
      onReview: () => this.#transition(session.review(this.#session)),
      onChange: (id) => this.#transition(session.change(this.#session, id)),
      onPrint: print,
      onCopy: () => void copy(),
      onSave: save,
      onSaveForClinic: this.#options.value.formats && clinicFormat() ? saveForClinic : undefined,
      onStartOver: this.#startOver,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clonazepam-self-check': ClonazepamSelfCheck;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the events by name, for addEventListener
  interface HTMLElementEventMap extends SelfCheckEventMap {}
}
