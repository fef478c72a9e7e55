/**
 * The element: a short conductor. It holds the journey, reads the partner’s options, shows one screen at a time and
 * says what a person did. All rules live in the pure modules beside it.
 *
 * Importing this module never touches the custom element registry; `define.ts` does.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { advise } from './advice.js';
import type { Answer } from './answers.js';
import { assess } from './assessment.js';
import { contactsFor, regionOfLanguage } from './contacts.js';
import type { Band } from './content/bands.js';
import * as ui from './content/ui.js';
import type { Audience, Message } from './content/message.js';
import { questionById } from './content/questions.js';
import { contentChecked } from './content/sources.js';
import { closedRoot } from './element/closed-root.js';
import {
  addLocale,
  availableLocales,
  catalogueOf,
  fetchLocale,
  isLoading,
  request,
  whenLanguagesChange,
} from './element/catalogues.js';
import { languageAround, whenLanguageAroundChanges } from './element/language.js';
import { leaveTo, listenForShift } from './element/leave.js';
import { printAlone } from './element/print.js';
import { ReflectingElement } from './element/reflecting-element.js';
import { saveText } from './element/save.js';
import { mask, shield } from './element/shield.js';
import { adopt } from './element/sheets.js';
import { answer, back, change, newJourney, review, start, stepOf, type Journey, type Place } from './journey.js';
import { matchLocale, SOURCE_LOCALE } from './locales.js';
import { readOptions, type Options, type RawOptions } from './options.js';
import { summarize, summaryText } from './summary.js';
import { english, translator, type Translator } from './translate.js';
import { version } from './version.js';
import { checkView } from './view/check.js';
import { helpView } from './view/help.js';
import { introView } from './view/intro.js';
import type { Scene } from './view/kit.js';
import { questionView } from './view/question.js';
import { resultSlot, resultView, summaryView, type Outcome } from './view/result.js';
import { reviewView } from './view/review.js';
import { firstStyles, hostStyles, laterStyles } from './view/styles.js';

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
  'languages',
  'language',
  'notice',
] as const;

const slots = ['', 'intro', 'result'] as const;

/** How long the first screen waits for its language before it is shown in English, in ms. */
const PATIENCE = 3000;

/**
 * In how many tasks a long screen is shown, so that a phone answers a press in between. The same for everybody: how many
 * there are would else tell a page that counts timers how long a result is.
 */
const TASKS = 6;

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
 * @csspart languages - The language picker.
 * @csspart language - The button that leads to English, and back.
 * @csspart notice - Says of a translation that no clinician has checked it.
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
 * @cssprop [--self-check-height=clamp(14em, 88svh - 6em, 50em)] - Height of the result and of the list of answers, which scroll in it. `auto` shows them whole, and so tells every script of the page how long they are: that depends on the answers.
 * @cssprop [--self-check-sticky-top=0px] - Height of the page’s own sticky header, under which the help bar stops.
 */
export class ClonazepamSelfCheck extends ReflectingElement {
  /** Version of the package. */
  static readonly version: string = version;

  /**
   * Adds a language to the page, or takes the place of one that is there; what is missing is said in English.
   *
   * @param tag - BCP 47 tag, e.g. `nl`
   * @param messages - texts by message id, `{name}` for each gap; `@state`: `draft`, `translated` or `final`
   * @throws {TypeError} when the tag is none, or the messages are not an object
   */
  static addLocale(tag: string, messages: Readonly<Record<string, unknown>>): void {
    addLocale(tag, messages);
  }

  static override readonly reflected = {
    region: 'region',
    audience: 'audience',
    'helpline-name': 'helplineName',
    'helpline-phone': 'helplinePhone',
    'helpline-sms': 'helplineSms',
    'helpline-url': 'helplineUrl',
    'exit-url': 'exitUrl',
    'heading-level': 'headingLevel',
    disclose: 'disclose',
    languages: 'languages',
    'locale-src': 'localeSrc',
  } as const;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  static {
    this.reflect();
  }

  /**
   * ISO 3166 code for emergency and help numbers. Default: the region of the language tag, else neutral words.
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
   * Phone number of the partner’s own helpline.
   *
   * @attr helpline-phone
   * @reflect
   */
  declare helplinePhone: string | null;

  /**
   * Text message number of the partner’s own helpline.
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
   * Where the title stands in the page’s outline: 1 to 6. Default 2.
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
   * Shows a language picker with these: BCP 47 tags parted by blanks.
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

  // State: the journey is all that is stored of a visitor; the rest is which panel is open and what was just done.
  #journey: Journey = newJourney;
  #completed = false;
  #helpOpen = false;
  #notice: Message | undefined;
  #showText = false;
  /** How many presses of Shift are left, while they are counted. */
  #pressesLeft: number | undefined;
  #announcement: Message | undefined;
  #focusHeading = false;
  /** The language that the visitor chose over the page’s. */
  #chosen: string | undefined;
  /** Until then, the first screen may wait for its language. */
  #patientUntil = 0;

  /** The screen is rendered; before that, the root holds what came with the page. */
  #living = false;
  /** What the partner has set, as it was read for the last rendering. */
  #settings = readOptions({}).options;
  /** Which screen is shown, and in which of the two places for one (see `#view`). */
  #shown: Place | 'help' | undefined;
  #turn = false;
  /** The styles of all screens are there, not only of the first. */
  #dressed = false;
  /** How many of the tasks that show the screen have been done, and what the last of them settles. */
  #done = 0;
  #whole: Promise<void> | undefined;

  readonly #root: ShadowRoot;
  readonly #warned = new Set<string>();
  #connection: AbortController | undefined;
  #translator: Translator | undefined;

  constructor() {
    super();
    const { outer, inner } = this.attachRoot(slots, parts);
    this.#root = inner;
    adopt(outer, hostStyles);
    adopt(inner, firstStyles);
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
    shield(this, this.#root, signal);
    const refresh = () => this.requestUpdate();
    whenLanguagesChange(refresh, signal);
    whenLanguageAroundChanges(this, refresh, signal);
    this.#patientUntil = performance.now() + PATIENCE;
    setTimeout(refresh, PATIENCE);
    addEventListener('pagehide', () => this.#forget(), { signal });
    // Printed before its last piece is there, a result would be without the page for a clinician.
    addEventListener('beforeprint', () => this.#showAll(), { signal });
    listenForShift(
      {
        onPress: (left) => this.#countPress(left),
        onLeave: (go) => this.#leave(go),
      },
      signal,
    );
  }

  disconnectedCallback(): void {
    // Moved within the page, it is connected again at once and keeps its answers; removed, it forgets them.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection?.abort();
      this.#forget();
    });
  }

  protected override update(): void {
    this.#settings = this.#options();
    const translator = this.#words();
    if (!translator) {
      // Until its language has come, the page’s own words stand here, or the first screen that came with the page.
      if (!this.#root.hasChildNodes()) this.#root.append(document.createElement('slot'));
      return;
    }
    const afterwards = this.#living ? undefined : this.#takeOver();
    render(this.#view(translator), this.#root);
    afterwards?.();
    if (this.#focusHeading) this.#toHeading();
    if (this.#done < TASKS) this.#whole ??= this.#showRest();
  }

  /** Shows what is left of a long screen, a piece in each task. */
  async #showRest(): Promise<void> {
    while (this.#done < TASKS) {
      await new Promise((done) => setTimeout(done));
      this.#done++;
      this.update();
    }
    this.#whole = undefined;
  }

  #showAll(): void {
    if (!this.#whole) return;
    this.#done = TASKS;
    this.update();
  }

  /** Settles when the element shows what it was last told, to the end of the screen. */
  override get updateComplete(): Promise<void> {
    return super.updateComplete.then(() => this.#whole);
  }

  /**
   * What came with the page gives way to the living screen, in the same frame. Who was on a button finds themselves on
   * the same button, and what was pressed before the script was there is done now (src/first-screen.ts).
   *
   * @returns does it, once the screen stands
   */
  #takeOver(): () => void {
    this.#living = true;
    const controls = () => [...this.#root.querySelectorAll<HTMLElement>('select,button,summary,.leave')];
    const at = controls().indexOf(this.#root.activeElement as HTMLElement);
    const started = [...this.#root.querySelectorAll<HTMLDetailsElement>('.starts')].findIndex(({ open }) => open);
    this.#helpOpen = this.#root.querySelector<HTMLDetailsElement>('.opens')?.open ?? false;
    this.#root.replaceChildren();
    return () => {
      controls()[at]?.focus({ preventScroll: true });
      if (started >= 0) this.#start(started === 0 ? this.#audience() : 'other');
    };
  }

  // ---- what a person does ----

  readonly #start = (audience: Audience): void => {
    this.#go(start(this.#journey, audience));
    this.#tell('self-check-start');
    // The browser opens its tables of dates for the first date that it writes. On a phone that takes longer than rendering
    // the result, which holds one: so they are opened while the first question is read.
    globalThis.requestIdleCallback?.(() => this.#translator?.date(contentChecked));
  };

  readonly #answer = (given: Answer, event: Event): void => {
    // The second click of a double click would answer the next question unseen.
    if ((event as MouseEvent).detail > 1) return;
    this.#go(answer(this.#journey, given));
    if (this.#journey.place !== 'result' || this.#completed) return;
    this.#completed = true;
    const { discloseBand } = this.#settings;
    this.#tell('self-check-complete', discloseBand ? { band: assess(this.#journey.answers).band ?? null } : null);
  };

  readonly #back = (): void => this.#go(back(this.#journey));

  readonly #restart = (): void => {
    this.#wipe();
    this.#focusHeading = true;
    this.#tell('self-check-restart');
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
    const { exitUrl } = this.#settings;
    if (!exitUrl) return;
    this.#forget();
    this.update();
    this.#tell('self-check-exit');
    if (!go || leaveTo(exitUrl)) return;
    this.#announcement = ui.leaveBlocked;
    this.requestUpdate();
  };

  #countPress(left: number): void {
    const { exitUrl } = this.#settings;
    if (!exitUrl) return;
    this.#pressesLeft = left;
    this.requestUpdate();
  }

  readonly #print = (): void => {
    const journey = this.#journey;
    printAlone(this, () => {
      if (journey === this.#journey) this.#offerText(ui.printFailed);
    });
  };

  readonly #copy = async (): Promise<void> => {
    const journey = this.#journey;
    let copied = false;
    try {
      await navigator.clipboard.writeText(this.#summaryText());
      copied = true;
    } catch {
      // No permission, no secure context, or no clipboard: the text is shown to be selected.
    }
    if (journey !== this.#journey) return;
    if (!copied) return this.#offerText(ui.copyFailed);
    this.#notice = ui.copied;
    this.#showText = false;
    this.requestUpdate();
  };

  /** The page for a clinician as text that can be selected, with the reason why. */
  #offerText(reason: Message): void {
    this.#notice = reason;
    this.#showText = true;
    this.requestUpdate();
  }

  readonly #save = (): void => {
    saveText(this.#summaryText(), 'self-check.txt');
    this.#notice = ui.saved;
    this.requestUpdate();
  };

  #go(next: Journey): void {
    mask(this);
    this.#journey = next;
    this.#forgetPanels();
    this.#focusHeading = true;
    this.requestUpdate();
  }

  readonly #choose = (tag: string): void => {
    this.#chosen = tag;
    this.requestUpdate();
  };

  /** Over to English, and back: the button that was pressed is gone in the other language. */
  readonly #crossOver = (tag: string): void => {
    this.#focusHeading = true;
    this.#choose(tag);
  };

  /** Answers and all that the visitor chose. */
  #forget(): void {
    this.#chosen = undefined;
    this.#wipe();
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
    this.#pressesLeft = undefined;
    this.#announcement = undefined;
  }

  /** Tells the page that a person did something; never what was answered. */
  #tell(what: string, detail: SelfCheckCompleteDetail | null = null): void {
    const event = new CustomEvent(what, { bubbles: true, composed: true, detail });
    this.dispatchEvent(event);
  }

  /** Focus to the heading of the new screen, which a screen reader then reads; the page scrolls only if it must. */
  #toHeading(): void {
    this.#focusHeading = false;
    const heading = this.#root.getElementById('heading');
    if (!heading) return;
    this.#root.querySelector('.screen')!.scrollTop = 0;
    heading.focus({ preventScroll: true });
    // In an inert part of a page nothing takes focus, and nothing should scroll to it either.
    if (this.#root.activeElement !== heading) return;
    const { top, bottom } = heading.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) this.scrollIntoView({ block: 'start' });
  }

  // ---- what is derived ----

  #options(): Options {
    const written = Object.keys(ClonazepamSelfCheck.reflected).map((name) => [name, this.getAttribute(name)]);
    const { options, problems } = readOptions(Object.fromEntries(written) as RawOptions, document.baseURI);
    for (const { attribute, value, accepted } of problems) {
      const warning = `<${this.localName}> ${attribute}="${value}" is ignored. Accepted: ${accepted}.`;
      if (!this.#warned.has(warning)) console.warn(warning);
      this.#warned.add(warning);
    }
    return options;
  }

  /** The language of the page around the element, as far as it can be spoken here. */
  #pageLanguage(): string {
    return matchLocale(languageAround(this), availableLocales()) ?? SOURCE_LOCALE;
  }

  /** Who speaks; nobody while the first screen still waits for its language. */
  #words(): Translator | undefined {
    const { languages, localeSrc } = this.#settings;
    const around = languageAround(this);
    if (localeSrc) void fetchLocale(localeSrc, around);
    const wanted = this.#chosen ?? this.#pageLanguage();
    // All at once, before the first answer: a request after it could be told apart from outside.
    for (const tag of [wanted, ...languages]) request(matchLocale(tag, availableLocales()) ?? SOURCE_LOCALE);
    const catalogue = catalogueOf(wanted);
    const waits = !catalogue || (localeSrc !== undefined && wanted === SOURCE_LOCALE && !isEnglish(around));
    if (waits && !this.#living && performance.now() < this.#patientUntil && isLoading(wanted, localeSrc))
      return undefined;
    const spoken = catalogue ?? this.#translator?.catalogue ?? english;
    // Numbers and dates as the page’s full tag writes them, where it is the same language.
    const format = matchLocale(around, [spoken.language]) ? around : spoken.language;
    if (this.#translator?.catalogue !== spoken || this.#translator.format !== format) {
      this.#translator = translator(spoken, format);
    }
    return this.#translator;
  }

  #audience(): Audience {
    return this.#settings.audience ?? this.#journey.audience;
  }

  #scene(t = this.#translator!): Scene {
    const { region, helpline, headingLevel } = this.#settings;
    return {
      t,
      audience: this.#audience(),
      level: headingLevel,
      contacts: contactsFor(region ?? regionOfLanguage(languageAround(this)), helpline),
    };
  }

  /** What the answers come to. */
  #outcome({ t, audience, contacts }: Scene): Outcome {
    const { answers } = this.#journey;
    const assessment = assess(answers);
    const advice = advise(assessment, audience);
    return {
      assessment,
      advice,
      summary: summarize({ t, audience, contacts, answers, assessment, advice, today: today() }),
    };
  }

  #summaryText(): string {
    return summaryText(this.#outcome(this.#scene()).summary);
  }

  // ---- what is shown ----

  #view(t: Translator): TemplateResult {
    const scene = this.#scene(t);
    const { exitUrl, languages } = this.#settings;
    const { place } = this.#journey;
    const canLeave = exitUrl !== undefined;
    // Each screen is rendered anew: what machine translation made of one must not stand in the next. So the next takes the
    // other of two places, and the one that was left is emptied.
    const shown = this.#helpOpen ? 'help' : place;
    if (shown !== this.#shown) {
      this.#turn = !this.#turn;
      this.#done = 1;
    }
    this.#shown = shown;
    // The first screen does without them, and is there sooner.
    if (shown !== 'intro' && !this.#dressed) {
      this.#dressed = true;
      adopt(this.#root, laterStyles);
    }
    const outcome = place === 'result' ? this.#outcome(scene) : undefined;
    const pieces = this.#screen(scene, outcome, canLeave);
    const short = pieces.length === 1;
    if (short) this.#done = TASKS;
    // (Around the items of a list, Lit sets marks.)
    const screen = short ? pieces[0] : pieces.slice(0, Math.ceil((pieces.length * this.#done) / TASKS));
    return html`${checkView({
      t,
      screen: this.#turn ? [screen, nothing] : [nothing, screen],
      held: shown === 'result' || shown === 'review',
      below: shown === 'result' ? resultSlot : nothing,
      step: this.#helpOpen ? 0 : stepOf(this.#journey),
      helpOpen: this.#helpOpen,
      canLeave,
      pressesLeft: this.#pressesLeft,
      announcement: this.#announcement,
      languages: languages.flatMap((tag) => matchLocale(tag, availableLocales()) ?? []),
      pageLanguage: this.#pageLanguage(),
      onHelp: this.#toggleHelp,
      onLeave: () => this.#leave(),
      onKeydown: this.#onKeydown,
      onChooseLanguage: this.#choose,
      onCrossOver: this.#crossOver,
    })}${outcome && this.#done === TASKS ? summaryView(outcome.summary, t) : nothing}`;
  }

  /** The screen in pieces, from top to bottom. */
  #screen(scene: Scene, outcome: Outcome | undefined, canLeave: boolean): readonly TemplateResult[] {
    const { place, answers } = this.#journey;
    if (this.#helpOpen) return helpView({ ...scene, onClose: this.#closeHelp });
    switch (place) {
      case 'intro':
        return [
          introView({
            ...scene,
            canLeave,
            audienceFixed: this.#settings.audience !== undefined,
            onStart: this.#start,
          }),
        ];
      case 'result':
        return resultView({
          ...scene,
          ...outcome!,
          notice: this.#notice,
          showText: this.#showText,
          onChange: () => this.#go(review(this.#journey)),
          onPrint: this.#print,
          onCopy: this.#copy,
          onSave: this.#save,
          onRestart: this.#restart,
        });
      case 'review':
        return [
          reviewView({
            ...scene,
            answers,
            onChange: (id) => this.#go(change(this.#journey, id)),
            onBack: this.#back,
          }),
        ];
      default:
        return [
          questionView({
            ...scene,
            question: questionById(place),
            given: answers[place],
            onAnswer: this.#answer,
            onBack: this.#back,
          }),
        ];
    }
  }
}

const isEnglish = (tag: string): boolean => matchLocale(tag, [SOURCE_LOCALE]) !== undefined;

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

/** What the element’s events are, by name. */
export type SelfCheckEventMap = Pick<
  HTMLElementEventMap,
  'self-check-start' | 'self-check-complete' | 'self-check-restart' | 'self-check-exit'
>;
