/**
 * What a person can do with a check on the page, and see. Selectors live here and nowhere else.
 */
import { defineOpen, OPEN_TAG, type OpenSelfCheck } from './open-self-check.js';

type Attributes = Readonly<Record<string, string>>;

/** Returns the text of a node, without hidden variants. */
const words = (node: Element | null | undefined): string => {
  if (!node) return '';
  let read = node;
  if (node.querySelector('[inert]')) {
    read = node.cloneNode(true) as Element;
    for (const hidden of read.querySelectorAll('[inert]')) hidden.remove();
  }
  return read.textContent.replace(/\s+/g, ' ').trim();
};

export class Person {
  constructor(readonly element: OpenSelfCheck) {}

  /** Opens a page with one check on it. */
  static async open(attributes: Attributes = {}, parent: Node = document.body): Promise<Person> {
    defineOpen();
    const element = document.createElement(OPEN_TAG) as OpenSelfCheck;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.appendChild(element);
    const person = new Person(element);
    await person.settled();
    return person;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Waits for the update, and removes the previous screen, which would otherwise stay for a moment. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    this.root.querySelector('.leaving')?.remove();
  }

  /** The heading of the screen. */
  get heading(): string {
    return words(this.root.querySelector('#heading'));
  }

  /** What has focus inside the check. */
  get focused(): string {
    return words(this.root.activeElement);
  }

  /** All visible text on the screen, without the page that is only printed. */
  get screen(): string {
    const check = this.root.querySelector<HTMLElement>('.check');
    return check?.innerText.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** The page for a clinician, as printed. */
  get printed(): string {
    return words(this.root.querySelector('.summary'));
  }

  /** The text of the live regions. */
  get announced(): string {
    return [...this.root.querySelectorAll('[aria-live]')].map(words).filter(Boolean).join(' ');
  }

  get headings(): { level: number; text: string }[] {
    return [...this.root.querySelectorAll('.check [role=heading]')].map((node) => ({
      level: Number(node.getAttribute('aria-level')),
      text: words(node),
    }));
  }

  get links(): { text: string; href: string; rel: string }[] {
    return [...this.root.querySelectorAll<HTMLAnchorElement>('a:not([inert] *)')].map((a) => ({
      text: words(a),
      href: a.href,
      rel: a.rel,
    }));
  }

  buttons(name?: string): HTMLButtonElement[] {
    return [...this.root.querySelectorAll<HTMLButtonElement>('button')].filter(
      (button) => name === undefined || words(button) === name,
    );
  }

  button(name: string): HTMLButtonElement {
    const button = this.buttons(name)[0] ?? this.buttons().find((other) => words(other).startsWith(name));
    if (!button)
      throw new Error(`No button “${name}” on the screen “${this.heading}”: ${this.buttons().map(words).join(' · ')}`);
    return button;
  }

  sees(name: string): boolean {
    return this.buttons(name).length > 0;
  }

  /** The answer shown as pressed, if any. */
  get pressed(): string | undefined {
    const button = this.buttons().find((other) => other.getAttribute('aria-pressed') === 'true');
    return button && words(button);
  }

  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.button(name).click();
      await this.settled();
    }
  }

  /** Waits until animations have ended, so that colors and positions are final. */
  async still(): Promise<void> {
    await Promise.all(this.root.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  }

  /** Everything that is rendered on the screen. */
  get drawn(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.check, .check *')].filter(
      (node) => !node.closest('.visually-hidden, [inert]'),
    );
  }

  /** Everything that can be pressed: buttons, lists, phone links. Links within sentences are not included. */
  get targets(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.check :is(button, select, a.dial):not([inert] *)')];
  }

  /** Everything that Tab stops at, in order. */
  get stops(): HTMLElement[] {
    return [
      ...this.root.querySelectorAll<HTMLElement>('.check :is(button, select, a[href], [tabindex="0"]):not([inert] *)'),
    ];
  }

  /** What has focus inside the check. */
  get focus(): HTMLElement | undefined {
    return (this.root.activeElement as HTMLElement | null) ?? undefined;
  }

  /** The heading of the screen, where focus goes. */
  get headingElement(): HTMLElement {
    return this.root.querySelector<HTMLElement>('#heading')!;
  }

  /** The bar with “Get help now” and “Leave this page”. */
  get bar(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.bar')!;
  }

  /** Returns each announcement of the live regions during an action. */
  async hears(action: () => Promise<void>): Promise<string[]> {
    const heard: string[] = [];
    const live = () => [...this.root.querySelectorAll('[aria-live]')];
    let before = new Map(live().map((region) => [region, words(region)]));
    const listen = () => {
      const now = live();
      for (const region of now) {
        const text = words(region);
        // Readers announce a change in an existing region, not a region that was added with its text.
        if (before.has(region) && before.get(region) !== text && text) heard.push(text);
      }
      before = new Map(now.map((region) => [region, words(region)]));
    };
    const observer = new MutationObserver(listen);
    observer.observe(this.root, { childList: true, characterData: true, subtree: true });
    await action();
    await new Promise((done) => setTimeout(done));
    observer.disconnect();
    return heard;
  }

  /** Presses one answer for each of the questions that are left. */
  async answerRest(label = 'No'): Promise<void> {
    while (this.sees(label)) await this.press(label);
  }
}
