import { html, type TemplateResult } from 'lit/html.js';
import * as ui from '../../content/ui.js';
import type { Message } from '../../content/message.js';
import type { Summary } from '../../domain/summary.js';
import { renderMessage, screenHeading, type ScreenContext } from '../partials.js';
import { summaryParts } from '../summary-page.js';

export interface SummaryProps extends ScreenContext {
  readonly summary: Summary;
  /** Why it is shown. */
  readonly status: Message | undefined;
  readonly onBack: () => void;
}

/** The page for a clinician as selectable text, for when the browser refuses to copy or print. */
export const summaryScreen = ({ t, headingLevel: level, summary, status, onBack }: SummaryProps): TemplateResult =>
  html`${screenHeading(level, summary.title)}
    <p class="note">${status ? renderMessage(t, status) : ''}</p>
    <div class="text">${summaryParts(summary, level)}</div>
    <button class="plain" part="button back" type="button" @click=${onBack}>${renderMessage(t, ui.toResult)}</button>`;
