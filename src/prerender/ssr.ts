/**
 * Server rendering with @lit-labs/ssr: the first screen is in the page before any script, and the element takes it over.
 *
 * @example
 * import { html, render } from …;
 * import { selfCheckRenderer } from 'clonazepam-self-check/ssr.js';
 * render(html`<clonazepam-self-check region="US"></clonazepam-self-check>`, { elementRenderers: [selfCheckRenderer()] });
 */
import { ElementRenderer } from '@lit-labs/ssr';
import { ClonazepamSelfCheck } from '../element/clonazepam-self-check.js';
import { ATTRIBUTES } from '../domain/options.js';
import { SOURCE_LOCALE, toBcp47 } from '../i18n/locale-tags.js';
import { resolveLanguage } from '../i18n/resolve-language.js';
import type { TagAttributes } from './context.js';
import { firstScreen } from './first-screen.js';
import { escapeHtml } from './serialize.js';

export interface ServerOptions {
  /** Texts by language tag: the contents of `clonazepam-self-check/locales/<tag>.json`. English is built in. */
  readonly locales?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** BCP 47 tag of the page, for tags without a `lang` of their own: the server sees the tag alone. Default `en`. */
  readonly pageLanguage?: string;
  /** The page’s URL, the base of relative URLs. */
  readonly base?: string;
}

const TAG = 'clonazepam-self-check';

// Lit SSR renders only tags that are in its registry.
if (!customElements.get(TAG)) customElements.define(TAG, ClonazepamSelfCheck);

/** Creates the renderer for `elementRenderers`. */
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
      const reflected = Object.entries(ATTRIBUTES).find(([, property]) => property === name);
      const attribute = reflected?.[0] ?? (name === 'lang' ? name : undefined);
      if (attribute && value !== null && value !== undefined) this.#attributes[attribute] = String(value);
    }

    override renderAttributes(): string[] {
      return Object.entries(this.#attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    }

    override renderShadow(): string[] {
      const attributes: TagAttributes = this.#attributes;
      const wanted = toBcp47(attributes.lang || pageLanguage);
      const messages = locales[resolveLanguage(wanted, [SOURCE_LOCALE, ...Object.keys(locales)]).language];
      return [firstScreen({ attributes, pageLanguage, ...(messages && { messages }), ...(base && { base }) })];
    }
  };
