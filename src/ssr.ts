/**
 * Server rendering with @lit-labs/ssr: the first screen is in the page before any script, and the script takes it over.
 *
 * @example
 * import { html, render } from …;
 * import { selfCheckRenderer } from 'clonazepam-self-check/ssr.js';
 * render(html`<clonazepam-self-check region="US"></clonazepam-self-check>`, { elementRenderers: [selfCheckRenderer()] });
 */
import { ElementRenderer } from '@lit-labs/ssr';
import { ClonazepamSelfCheck } from './clonazepam-self-check.js';
import { firstScreen, type TagAttributes } from './first-screen.js';
import { matchLocale, SOURCE_LOCALE } from './locales.js';
import { escapeHtml } from './view/to-html.js';

export interface ServerOptions {
  /** Words by language tag: the contents of `clonazepam-self-check/locales/<tag>.json`. English is always there. */
  readonly locales?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** BCP 47 tag of the page, for tags without a `lang` of their own: the server sees the tag alone. Default `en`. */
  readonly pageLanguage?: string;
  /** The page’s address, against which relative addresses are read. */
  readonly base?: string;
}

const TAG = 'clonazepam-self-check';

// The server’s renderer looks only at tags that its registry knows.
if (!customElements.get(TAG)) customElements.define(TAG, ClonazepamSelfCheck);

/** Makes the renderer to be named in `elementRenderers`. */
export const selfCheckRenderer = ({
  locales = {},
  pageLanguage = SOURCE_LOCALE,
  base,
}: ServerOptions = {}): typeof ElementRenderer =>
  class extends ElementRenderer {
    readonly #attributes: Record<string, string> = {};

    static override matchesClass(_class: typeof HTMLElement, tagName: string): boolean {
      return tagName === TAG;
    }

    override get shadowRootOptions(): ShadowRootInit {
      return { mode: 'closed' };
    }

    override setAttribute(name: string, value: string): void {
      this.#attributes[name] = value;
    }

    override setProperty(name: string, value: unknown): void {
      const reflected = Object.entries(ClonazepamSelfCheck.reflected).find(([, property]) => property === name);
      const attribute = reflected?.[0] ?? (name === 'lang' ? name : undefined);
      if (attribute && value !== null && value !== undefined) this.#attributes[attribute] = String(value);
    }

    override renderAttributes(): string[] {
      return Object.entries(this.#attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    }

    override renderShadow(): string[] {
      const attributes: TagAttributes = this.#attributes;
      const wanted = attributes.lang || pageLanguage;
      const language = matchLocale(wanted, [SOURCE_LOCALE, ...Object.keys(locales)]);
      const messages = language === undefined ? undefined : locales[language];
      return [firstScreen({ attributes, pageLanguage, ...(messages && { messages }), ...(base && { base }) })];
    }
  };
