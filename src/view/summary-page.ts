import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Summary } from '../domain/summary.js';
import type { Translator } from '../i18n/translator.js';
import { partHeading, stackView } from './partials.js';

const words = (text: string): string => text;

/** The parts of the page for a clinician, in print and on screen. The length is the same for every set of answers. */
export const summaryParts = ({ parts }: Summary, level: number): TemplateResult[] =>
  parts.map(
    ({ heading, lines, answers = [], blanks = [] }) =>
      html`<section class=${blanks.length ? 'blanks' : nothing}>
        ${heading ? partHeading(level, stackView(heading, words)) : nothing}
        ${lines.map((line) => html`<div class="line">${stackView(line, words)}</div>`)}
        ${answers.map(
          ({ question, answer }) =>
            html`<div class="line answered">
              <div>${question}</div>
              <strong>${stackView(answer, words)}</strong>
            </div>`,
        )}
        ${blanks.map((label) => html`<div class="line blank">${label}</div>`)}
      </section>`,
  );

/** The page for a clinician. Hidden on screen; in print it is all that shows. */
export const summaryPage = (summary: Summary, t: Translator): TemplateResult =>
  html`<div class="summary" lang=${t.language} dir=${t.direction}>
    <h1>${summary.title}</h1>
    ${summaryParts(summary, 1)}
  </div>`;
