import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer } from '../../domain/answers.js';
import * as ui from '../../content/ui.js';
import { answerLabels, questionById, type QuestionId } from '../../content/questions.js';
import { renderMessage, screenHeading, type ScreenContext } from '../partials.js';

export interface QuestionProps extends ScreenContext {
  readonly id: QuestionId;
  /** The answer given before, shown as pressed. */
  readonly given: Answer | undefined;
  /** The first question, where the browser’s own Back leaves the page. */
  readonly backLeaves: boolean;
  readonly onAnswer: (answer: Answer, event: UIEvent) => void;
  readonly onBack: () => void;
}

/**
 * One question. Plain buttons, not radios: one press answers and moves on, and no `value` or `checked` exists that a
 * recorder could hook (docs/decisions/0003-buttons-instead-of-radios.md).
 */
export const questionScreen = (props: QuestionProps): TemplateResult => {
  const { t, audience, headingLevel: level, id, given, backLeaves, onAnswer, onBack } = props;
  const question = questionById(id);
  return html`
    ${screenHeading(level, renderMessage(t, question.ask[audience]))}
    ${question.hint ? html`<p class="hint" id="hint">${renderMessage(t, question.hint[audience])}</p>` : nothing}
    <div class="answers" role="group" aria-labelledby="step">
      ${answerLabels.map(
        ([value, label], index) =>
          html`<button
            class="answer"
            part="button answer"
            type="button"
            aria-pressed=${given === value}
            aria-describedby=${index === 0 && question.hint ? 'hint' : nothing}
            @click=${(event: UIEvent) => onAnswer(value, event)}
          >
            ${renderMessage(t, label[audience])}
          </button>`,
      )}
    </div>
    <p class="soft">
      ${renderMessage(t, ui.skipNote)}${backLeaves ? [t.space, renderMessage(t, ui.browserBack)] : nothing}
    </p>
    <button class="plain" part="button back" type="button" @click=${onBack}>${renderMessage(t, ui.back)}</button>
  `;
};
