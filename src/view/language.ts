import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as ui from '../content/ui.js';
import { ownName, SOURCE_LOCALE } from '../locales.js';
import type { Translator } from '../translate.js';
import { say } from './kit.js';

export interface PickerProps {
  readonly t: Translator;
  /** BCP 47 tags, in the partner’s order. */
  readonly languages: readonly string[];
  readonly onChoose: (tag: string) => void;
}

/** A list of languages, each by its own name and pronounced in its own way. */
export const pickerView = ({ t, languages, onChoose }: PickerProps): TemplateResult =>
  html`<select
    part="languages"
    aria-label=${t.text(ui.language)}
    @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value)}
  >
    ${languages.map(
      (tag) => html`<option lang=${tag} value=${tag} ?selected=${tag === t.language}>${ownName(tag)}</option>`,
    )}
  </select>`;

export interface NoticeProps {
  readonly t: Translator;
  /** The page’s own language, where the visitor has gone over to English. */
  readonly pageLanguage: string;
  readonly onChoose: (tag: string) => void;
}

/**
 * Says of a translation that no clinician has checked it, with English one press away; and from there the way back.
 * Nothing where the page’s own language is English or has been checked.
 */
export const noticeView = ({ t, pageLanguage, onChoose }: NoticeProps): TemplateResult | typeof nothing => {
  const button = (tag: string) =>
    html`<button part="button language" type="button" lang=${tag} @click=${() => onChoose(tag)}>
      ${ownName(tag)}
    </button>`;
  if (t.catalogue.state !== 'final') {
    return html`<div class="note draft" part="notice">
      <p>${say(t, ui.unreviewed)}</p>
      ${button(SOURCE_LOCALE)}
    </div>`;
  }
  return t.language === pageLanguage ? nothing : html`<p class="draft">${button(pageLanguage)}</p>`;
};
