/**
 * Finds out which button was pressed, as the browser itself decides: with mouse, touch, keyboard or assistive technology,
 * whatever is scrolled, zoomed, transformed or covered.
 *
 * Clicks stop at the window (event-isolation.ts), before the element sees their target, but the button’s default action
 * still happens. So each button resets its own empty form: the `reset` event never leaves the shadow root, and its form
 * identifies the button. Unlike `submit`, it also works in a frame whose sandbox forbids forms.
 */
import { takeClickCount } from './event-isolation.js';

/** Turns each press of a button into one `click` on it, with the `detail` of the visitor's own click. */
export class Presses {
  readonly #root: ShadowRoot;
  readonly #forms = document.createElement('div');
  #acting = false;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#forms.hidden = true;
    // A click that does arrive, such as an extension's, must count once: through the default action.
    root.addEventListener(
      'click',
      (event) => {
        if (!this.#acting && (event.target as Element).closest('button')?.form) event.stopPropagation();
      },
      true,
    );
    this.#forms.addEventListener('reset', ({ target }) => this.#press(target as HTMLFormElement));
  }

  /** Gives each new button a form. Call after every render. */
  bind(): void {
    if (!this.#forms.isConnected) this.#root.append(this.#forms);
    const free = [...this.#forms.children].filter((form) => !(form as HTMLFormElement).elements.length);
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('button:not([form])')) {
      let form = free.pop();
      if (!form) {
        form = document.createElement('form');
        form.id = `press-${this.#forms.childElementCount}`;
        this.#forms.append(form);
      }
      button.type = 'reset';
      button.setAttribute('form', form.id);
    }
  }

  #press({ elements: [button] }: HTMLFormElement): void {
    if (this.#acting) return;
    this.#acting = true;
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: takeClickCount() }));
    this.#acting = false;
  }
}
