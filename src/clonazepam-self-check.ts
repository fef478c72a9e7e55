/**
 * The element: a short conductor. It holds the journey, reads the partner’s options, shows one screen at a time and
 * says what a person did. All rules live in the pure modules beside it.
 *
 * Importing this module never touches the custom element registry; `define.ts` does.
 */
import { html, nothing, ReactiveElement, render, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { advise, type Advice } from './advice.js';
import type { Answer } from './answers.js';
import { assess, type Assessment } from './assessment.js';
import { contactsFor, regionOfLanguage } from './contacts.js';
import type { Band } from './content/bands.js';
import { ui } from './content/interface.js';
import type { Audience, Message } from './content/message.js';
import { questionById, questions } from './content/questions.js';
import { closedRoot } from './element/closed-root.js';
import { languageAround } from './element/language.js';
import { leaveTo, listenForShift } from './element/leave.js';
import { printAlone } from './element/print.js';
import { saveText } from './element/save.js';
import { adopt } from './element/sheets.js';
import { answer, back, change, newJourney, review, start, stepOf, type Journey } from './journey.js';
import { readOptions, type Options } from './options.js';
import { summarize, summaryText, type Summary } from './summary.js';
import { translator, type Translator } from './translate.js';
import { version } from './version.js';
import { helpView } from './view/help.js';
import { introView } from './view/intro.js';
import type { Scene } from './view/kit.js';
import { questionView } from './view/question.js';
import { resultView, summaryView } from './view/result.js';
import { reviewView } from './view/review.js';
import { hostStyles, styles } from './view/styles.js';

/** Parts that a page may style with `::part()`. None of them tells one answer from another. */
export const parts = [
  'base',
  'bar',
  'progress',
  'heading',
  'subheading',
  'section',
  'card',
  'contact',
  'link',
  'button',
  'help',
  'leave',
  'start',
  'answer',
  'back',
  'take',
  'change',
  'review',
  'restart',
] as const;

const slots = ['intro', 'result'] as const;

/** What `self-check-complete` carries where the partner has set `disclose="band"`; `null` everywhere else. */
export interface SelfCheckCompleteDetail {
  /** The band of the count; `null` when no sign was answered. */
  readonly band: Band | null;
}

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
 * @fires {CustomEvent<null>} self-check-exit - The visitor is leaving by “Leave this page” or Shift three times. No detail.
 *
 * @slot - Shown until the script has run, and for good where it cannot: plain text with help numbers.
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
 * @csspart leave - The button “Leave this page”.
 * @csspart start - A start button.
 * @csspart answer - An answer button; all three alike.
 * @csspart back - A button that goes back.
 * @csspart take - Print, Copy and Save.
 * @csspart change - The button “Change an answer”.
 * @csspart review - A question in the list of answers.
 * @csspart restart - The button “Start over”.
 *
 * @cssprop [--self-check-accent=#0b5c69] - Colour of buttons, links and marks. Dark: `#86d3de`.
 * @cssprop [--self-check-on-accent=#ffffff] - Text on the accent colour. Dark: `#06262b`.
 * @cssprop [--self-check-surface=#ffffff] - Background. Dark: `#14191d`.
 * @cssprop [--self-check-soft=#f1f6f7] - Background of cards and answer buttons. Dark: `#1f272c`.
 * @cssprop [--self-check-text=#1b262b] - Text. Dark: `#e9eef0`.
 * @cssprop [--self-check-text-soft=#4c5b63] - Secondary text. Dark: `#b0bdc4`.
 * @cssprop [--self-check-border=#7b8b93] - Borders of buttons. Dark: `#74858e`.
 * @cssprop [--self-check-line=#d5dee2] - Quiet lines. Dark: `#38444b`.
 * @cssprop [--self-check-focus=#0b5c69] - Focus ring. Dark: `#ffffff`.
 * @cssprop [--self-check-radius=0.75em] - Corner radius.
 * @cssprop [--self-check-font=inherit] - Font family.
 * @cssprop [--self-check-font-size=max(1em, 16px)] - Base font size.
 * @cssprop [--self-check-max-width=42em] - Greatest width.
 * @cssprop [--self-check-sticky-top=0px] - Height of the page’s own sticky header, under which the help bar stops.
 */
export class ClonazepamSelfCheck extends ReactiveElement {
  /** Version of the package. */
  static readonly version: string = version;

  static override readonly properties: PropertyDeclarations = {
    region: { type: String, reflect: true, attribute: 'region' },
    audience: { type: String, reflect: true, attribute: 'audience' },
    helplineName: { type: String, reflect: true, attribute: 'helpline-name' },
    helplinePhone: { type: String, reflect: true, attribute: 'helpline-phone' },
    helplineSms: { type: String, reflect: true, attribute: 'helpline-sms' },
    helplineUrl: { type: String, reflect: true, attribute: 'helpline-url' },
    exitUrl: { type: String, reflect: true, attribute: 'exit-url' },
    headingLevel: { type: String, reflect: true, attribute: 'heading-level' },
    disclose: { type: String, reflect: true, attribute: 'disclose' },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** ISO 3166 code for emergency and help numbers. Default: the region of the language tag, else neutral words. */
  declare region: string | null | undefined;

  /** `self` or `other`: skips the visitor’s choice. */
  declare audience: string | null | undefined;

  /** Name of the partner’s own helpline, shown first. */
  declare helplineName: string | null | undefined;

  /** Phone number of the partner’s own helpline. */
  declare helplinePhone: string | null | undefined;

  /** Text message number of the partner’s own helpline. */
  declare helplineSms: string | null | undefined;

  /** Address of the partner’s own helpline: `https:`, or on the page’s own site. */
  declare helplineUrl: string | null | undefined;

  /** Where “Leave this page” goes: `https:`, or on the page’s own site. Without it there is no such button. */
  declare exitUrl: string | null | undefined;

  /** Where the title stands in the page’s outline: 1 to 6. Default 2. */
  declare headingLevel: string | number | null | undefined;

  /** `band` lets `self-check-complete` carry the band. The partner owes visitors consent for it. Default: nothing. */
  declare disclose: string | null | undefined;

  // State: the journey is all that is stored of a visitor; the rest is which panel is open and what was just done.
  #journey: Journey = newJourney;
  #completed = false;
  #helpOpen = false;
  #notice: Message | undefined;
  #showText = false;
  #status: string | undefined;
  #focusHeading = false;

  readonly #root: ShadowRoot;
  readonly #warned = new Set<string>();
  #connection: AbortController | undefined;
  #translator: Translator | undefined;

  constructor() {
    super();
    const { outer, inner } = this.attachRoot(slots, parts);
    this.#root = inner;
    adopt(outer, hostStyles);
    adopt(inner, styles);
  }

  /**
   * Makes the roots, once: a second call throws. Here so that the tests can open what is closed.
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
    this.#wipe();
  }

  // ---- life in the page ----

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection?.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    addEventListener('pagehide', () => this.#wipe(), { signal });
    listenForShift(
      {
        onPress: (left) => this.#countPress(left),
        onLeave: (go) => this.#leave(go),
      },
      signal,
    );
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is connected again at once and keeps its answers; removed, it forgets them.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection?.abort();
      this.#wipe();
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  /** The base class wants a root to call its own and keeps it in a public field: not ours. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    // A first screen that came with the page gives way to the living one, in the same frame.
    if (!this.hasUpdated) this.#root.replaceChildren();
    render(this.#view(), this.#root);
    if (this.#focusHeading) this.#toHeading();
  }

  // ---- what a person does ----

  readonly #start = (audience: Audience): void => {
    this.#go(start(this.#journey, audience));
    this.#say('self-check-start');
  };

  readonly #answer = (given: Answer, event: Event): void => {
    // The second click of a double click would answer the next question unseen.
    if ((event as MouseEvent).detail > 1) return;
    this.#go(answer(this.#journey, given));
    if (this.#journey.place !== 'result' || this.#completed) return;
    this.#completed = true;
    const { discloseBand } = this.#options();
    this.#say('self-check-complete', discloseBand ? { band: this.#assessment().band ?? null } : null);
  };

  readonly #back = (): void => this.#go(back(this.#journey));

  readonly #restart = (): void => {
    this.#wipe();
    this.#focusHeading = true;
    this.#say('self-check-restart');
  };

  readonly #toggleHelp = (): void => {
    this.#helpOpen = !this.#helpOpen;
    this.#focusHeading = this.#helpOpen;
    this.requestUpdate();
  };

  readonly #closeHelp = (): void => {
    this.#helpOpen = false;
    this.#focusHeading = true;
    this.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#helpOpen) this.#closeHelp();
  };

  readonly #leave = (go = true): void => {
    const { exitUrl } = this.#options();
    if (!exitUrl) return;
    this.#wipe();
    this.performUpdate();
    this.#say('self-check-exit');
    if (go) leaveTo(exitUrl);
  };

  #countPress(left: number): void {
    const { exitUrl } = this.#options();
    if (!exitUrl) return;
    this.#status = this.#words().text(ui.leavePresses, { presses: left });
    this.requestUpdate();
  }

  readonly #print = (): void => printAlone(this);

  readonly #copy = async (): Promise<void> => {
    const journey = this.#journey;
    let copied = false;
    try {
      await navigator.clipboard.writeText(summaryText(this.#summary()));
      copied = true;
    } catch {
      // No permission, no secure context, or no clipboard: the text is shown to be selected.
    }
    if (journey !== this.#journey) return;
    this.#notice = copied ? ui.copied : ui.copyFailed;
    this.#showText = !copied;
    this.requestUpdate();
  };

  readonly #save = (): void => {
    saveText(summaryText(this.#summary()), 'self-check.txt');
    this.#notice = ui.saved;
    this.requestUpdate();
  };

  #go(next: Journey): void {
    this.#journey = next;
    this.#forgetPanels();
    this.#focusHeading = true;
    this.requestUpdate();
  }

  #wipe(): void {
    this.#journey = newJourney;
    this.#completed = false;
    this.#forgetPanels();
    this.requestUpdate();
  }

  #forgetPanels(): void {
    this.#helpOpen = false;
    this.#notice = undefined;
    this.#showText = false;
    this.#status = undefined;
  }

  /** Tells the page that a person did something; never what was answered. */
  #say(what: string, detail: SelfCheckCompleteDetail | null = null): void {
    const event = new CustomEvent(what, { bubbles: true, composed: true, detail });
    this.dispatchEvent(event);
  }

  /** Focus to the heading of the new screen, which a screen reader then reads; the page scrolls only if it must. */
  #toHeading(): void {
    this.#focusHeading = false;
    const heading = this.#root.getElementById('heading');
    if (!heading) return;
    heading.focus({ preventScroll: true });
    // In an inert part of a page nothing takes focus, and nothing should scroll to it either.
    if (this.#root.activeElement !== heading) return;
    const { top, bottom } = heading.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) this.scrollIntoView({ block: 'start' });
  }

  // ---- what is derived ----

  #options(): Options {
    const { options, problems } = readOptions(
      {
        region: text(this.region),
        audience: text(this.audience),
        'helpline-name': text(this.helplineName),
        'helpline-phone': text(this.helplinePhone),
        'helpline-sms': text(this.helplineSms),
        'helpline-url': text(this.helplineUrl),
        'exit-url': text(this.exitUrl),
        'heading-level': text(this.headingLevel),
        disclose: text(this.disclose),
      },
      document.baseURI,
    );
    for (const { attribute, value, accepted } of problems) {
      const warning = `<${this.localName}> ${attribute}="${value}" is ignored. Accepted: ${accepted}.`;
      if (!this.#warned.has(warning)) console.warn(warning);
      this.#warned.add(warning);
    }
    return options;
  }

  #words(): Translator {
    const tag = languageAround(this);
    const format = new Intl.Locale(tag).language === 'en' ? tag : 'en';
    if (this.#translator?.format !== format) this.#translator = translator({}, 'en', format);
    return this.#translator;
  }

  #assessment(): Assessment {
    return assess(this.#journey.answers);
  }

  #audience(): Audience {
    return this.#options().audience ?? this.#journey.audience;
  }

  #scene(): Scene {
    const { region, helpline, headingLevel } = this.#options();
    return {
      t: this.#words(),
      audience: this.#audience(),
      level: headingLevel,
      contacts: contactsFor(region ?? regionOfLanguage(languageAround(this)), helpline),
    };
  }

  #summary(assessment: Assessment = this.#assessment(), advice?: Advice): Summary {
    const { t, audience, contacts } = this.#scene();
    return summarize({
      t,
      audience,
      contacts,
      answers: this.#journey.answers,
      assessment,
      advice: advice ?? advise(assessment, audience),
      today: today(),
    });
  }

  // ---- what is shown ----

  #view(): TemplateResult {
    const scene = this.#scene();
    const { t } = scene;
    const { exitUrl } = this.#options();
    const { place } = this.#journey;
    const step = stepOf(this.#journey);
    const position = step && !this.#helpOpen ? t.text(ui.progress, { step, steps: questions.length }) : '';
    return html`
      <div
        class="check"
        part="base"
        role="group"
        lang=${t.language}
        dir="ltr"
        aria-label=${t.text(ui.title)}
        @keydown=${this.#onKeydown}
      >
        <div class="bar" part="bar">
          <button
            class="help"
            part="button help"
            type="button"
            aria-expanded=${this.#helpOpen}
            @click=${this.#toggleHelp}
          >
            ${t.text(ui.getHelp)}
          </button>
          ${
            exitUrl
              ? html`<button class="leave" part="button leave" type="button" @click=${() => this.#leave()}>
                  ${t.text(ui.leave)}
                </button>`
              : nothing
          }
        </div>
        <div class="position">
          <p class="soft" id="step" role="status">${this.#status ?? position}</p>
          ${
            position
              ? html`<progress part="progress" max=${questions.length} value=${step} aria-labelledby="step"></progress>`
              : nothing
          }
        </div>
        <div class="screen">${keyed(this.#helpOpen ? 'help' : place, this.#screen(scene, Boolean(exitUrl)))}</div>
      </div>
      ${place === 'result' ? summaryView(this.#summary()) : nothing}
    `;
  }

  #screen(scene: Scene, canLeave: boolean): TemplateResult {
    const { place, answers } = this.#journey;
    if (this.#helpOpen) return helpView({ ...scene, onClose: this.#closeHelp });
    switch (place) {
      case 'intro':
        return introView({
          ...scene,
          canLeave,
          audienceFixed: this.#options().audience !== undefined,
          onStart: this.#start,
        });
      case 'result': {
        const assessment = this.#assessment();
        const advice = advise(assessment, scene.audience);
        return resultView({
          ...scene,
          assessment,
          advice,
          summary: this.#summary(assessment, advice),
          notice: this.#notice,
          showText: this.#showText,
          onChange: () => this.#go(review(this.#journey)),
          onPrint: this.#print,
          onCopy: this.#copy,
          onSave: this.#save,
          onRestart: this.#restart,
        });
      }
      case 'review':
        return reviewView({
          ...scene,
          answers,
          onChange: (id) => this.#go(change(this.#journey, id)),
          onBack: this.#back,
        });
      default:
        return questionView({
          ...scene,
          question: questionById(place),
          given: answers[place],
          onAnswer: this.#answer,
          onBack: this.#back,
        });
    }
  }
}

/** A property as attribute text; absent stays absent. */
const text = (value: string | number | null | undefined): string | null => (value == null ? null : String(value));

/** Today’s date where the visitor is (ISO 8601). */
const today = (): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
};

declare global {
  interface HTMLElementTagNameMap {
    'clonazepam-self-check': ClonazepamSelfCheck;
  }
  interface HTMLElementEventMap {
    'self-check-start': CustomEvent<null>;
    'self-check-complete': CustomEvent<SelfCheckCompleteDetail | null>;
    'self-check-restart': CustomEvent<null>;
    'self-check-exit': CustomEvent<null>;
  }
}
