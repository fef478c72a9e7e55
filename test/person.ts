/**
 * What a person can do with a check on the page, and see. Selectors live here and nowhere else.
 */
import { defineOpen, OPEN_TAG, type OpenSelfCheck } from './open-self-check.js';

type Attributes = Readonly<Record<string, string>>;

const words = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

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

  async settled(): Promise<void> {
    await this.element.updateComplete;
  }

  /** The heading of the screen. */
  get heading(): string {
    return words(this.root.querySelector('#heading'));
  }

  /** What has focus inside the check. */
  get focused(): string {
    return words(this.root.activeElement);
  }

  /** Everything that can be read on the screen; the page that is only printed is not on it. */
  get screen(): string {
    const check = this.root.querySelector<HTMLElement>('.check');
    return check?.innerText.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** The page for a clinician, as printed. */
  get printed(): string {
    return words(this.root.querySelector('.summary'));
  }

  /** What a screen reader is told without focus moving. */
  get announced(): string {
    return [...this.root.querySelectorAll('[role=status]')].map(words).filter(Boolean).join(' ');
  }

  get headings(): { level: number; text: string }[] {
    return [...this.root.querySelectorAll('.check [role=heading]')].map((node) => ({
      level: Number(node.getAttribute('aria-level')),
      text: words(node),
    }));
  }

  get links(): { text: string; href: string; rel: string }[] {
    return [...this.root.querySelectorAll('a')].map((a) => ({ text: words(a), href: a.href, rel: a.rel }));
  }

  buttons(name?: string): HTMLButtonElement[] {
    return [...this.root.querySelectorAll('button')].filter((button) => name === undefined || words(button) === name);
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

  /** Colours and places are judged as they stand, not on the way there. */
  async still(): Promise<void> {
    await Promise.all(this.root.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  }

  /** Everything that is drawn on the screen. */
  get drawn(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.check, .check *')].filter((node) => !node.closest('.unseen'));
  }

  /** Everything that takes a press: a button, a list, a link that dials. Links within sentences are apart. */
  get targets(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.check :is(button, select, a.dial)')];
  }

  /** Everything that Tab stops at, in order. */
  get stops(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.check :is(button, select, a[href], [tabindex="0"])')];
  }

  /** What has focus inside the check. */
  get focus(): HTMLElement | undefined {
    return (this.root.activeElement as HTMLElement | null) ?? undefined;
  }

  /** The heading of the screen, where focus goes. */
  get headingElement(): HTMLElement {
    return this.root.querySelector<HTMLElement>('#heading')!;
  }

  /** The bar with help and the way out. */
  get bar(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.bar')!;
  }

  /** What a screen reader is told while something happens, each time that it is told. */
  async hears(action: () => Promise<void>): Promise<string[]> {
    const heard: string[] = [];
    const live = () => [...this.root.querySelectorAll('[role=status], [role=alert], [aria-live]')];
    let before = new Map(live().map((region) => [region, words(region)]));
    const listen = () => {
      const now = live();
      for (const region of now) {
        const text = words(region);
        // A region that came with its words is not read out: only a change in one that was there is.
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
