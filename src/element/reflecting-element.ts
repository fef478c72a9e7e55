/**
 * The little that the check needs of a base class: attributes as properties, and one rendering for any number of
 * changes. Lit’s own base classes keep their root in a public field, which would open it to every script of the page,
 * and cost as much as all screens together (docs/decisions/0006-lit-templates-without-its-base-class.md).
 */

/** Where there is no DOM, the class can still be imported: server rendering and tools look at it. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

export abstract class ReflectingElement extends Base {
  /** Properties by the attributes that they reflect. Both are text; a property is `null` where the attribute is absent. */
  static readonly reflected: Readonly<Record<string, string>> = {};

  static get observedAttributes(): string[] {
    return Object.keys(this.reflected);
  }

  /** Defines the properties. Call once, in a static block of the class. */
  protected static reflect(): void {
    // Frameworks take a value back by setting `undefined` or `null`, which the platform’s own `lang` writes out as text.
    for (const [attribute, property] of [...Object.entries(this.reflected), ['lang', 'lang'] as const]) {
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: Element) {
          return this.getAttribute(attribute) ?? (attribute === 'lang' ? '' : null);
        },
        set(this: Element, value: unknown) {
          if (value == null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, String(value));
        },
      });
    }
  }

  #update: Promise<void> | undefined;

  /** It has been in a page. From then on it renders, also after it was taken out: what is gone must not stay in its root. */
  #placed = false;

  /** Settles when the element shows what it was last told. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  connectedCallback(): void {
    this.#placed = true;
    // Set before this class was there, a property stands on the element itself and hides the accessor.
    for (const property of Object.values((this.constructor as typeof ReflectingElement).reflected)) {
      if (!Object.hasOwn(this, property)) continue;
      const value: unknown = Reflect.get(this, property);
      Reflect.deleteProperty(this, property);
      Reflect.set(this, property, value);
    }
    this.requestUpdate();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Renders soon: once, however often it is asked. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (this.#placed) this.update();
    });
  }

  /** Brings the screen up to date, at once. */
  protected abstract update(): void;
}
