import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as ui from '../content/ui.js';
import { nativeName, SOURCE_LOCALE } from '../i18n/locale-tags.js';
import type { Translator } from '../i18n/translator.js';
import type { Controls } from './controls.js';
import { renderMessage } from './partials.js';

export interface LanguageSelectProps {
  readonly t: Translator;
  /** BCP 47 tags, in the partner’s order. */
  readonly languages: readonly string[];
  readonly onSelect: (tag: string) => void;
}

/** The language picker: each language by its native name, marked with its own tag. */
export const languageSelect = ({ t, languages, onSelect }: LanguageSelectProps): TemplateResult =>
  html`<select
    part="language-select"
    aria-label=${t.text(ui.language)}
    @change=${({ target }: Event) => onSelect((target as HTMLSelectElement).value)}
  >
    ${languages.map(
      (tag) => html`<option lang=${tag} value=${tag} ?selected=${tag === t.language}>${nativeName(tag)}</option>`,
    )}
  </select>`;

export interface DraftBannerProps {
  readonly t: Translator;
  readonly controls: Controls;
  /** The page’s own language, where the visitor has gone over to English. */
  readonly pageLanguage: string;
  readonly onSelect: (tag: string) => void;
}

/**
 * Says that no clinician has checked the translation, and offers English; in English, offers the way back. Renders
 * nothing if the page's language is English or its translation has been checked.
 */
export const draftBanner = ({
  t,
  controls,
  pageLanguage,
  onSelect,
}: DraftBannerProps): TemplateResult | typeof nothing => {
  const button = (tag: string) =>
    html`<button
      part="button language"
      type="button"
      lang=${tag}
      ?hidden=${controls.prerendered}
      @click=${() => onSelect(tag)}
    >
      ${nativeName(tag)}
    </button>`;
  if (t.pack.state !== 'final') {
    return html`<div class="note draft" part="draft-banner">
      <p>${renderMessage(t, ui.unreviewed)}</p>
      ${button(SOURCE_LOCALE)}
    </div>`;
  }
  return t.language === pageLanguage ? nothing : html`<p class="draft">${button(pageLanguage)}</p>`;
};
