import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer } from '../answers.js';
import * as ui from '../content/ui.js';
import { answerLabels, type Question } from '../content/questions.js';
import { say, screenHeading, type Scene } from './kit.js';

export interface QuestionProps extends Scene {
  readonly question: Question;
  /** The answer given before, shown as pressed. */
  readonly given: Answer | undefined;
  readonly onAnswer: (answer: Answer, event: Event) => void;
  readonly onBack: () => void;
}

/**
 * One question. Plain buttons, not radios: one press answers and moves on, and no `value` or `checked` exists that a
 * recorder could hook (docs/decisions/0003-buttons-instead-of-radios.md).
 */
export const questionView = (props: QuestionProps): TemplateResult => {
  const { t, audience, level, question, given, onAnswer, onBack } = props;
  return html`
    ${screenHeading(level, say(t, question.ask[audience]))}
    ${question.hint ? html`<p class="hint" id="hint">${say(t, question.hint[audience])}</p>` : nothing}
    <div class="answers" role="group" aria-labelledby="heading" aria-describedby=${question.hint ? 'hint' : nothing}>
      ${answerLabels.map(
        ([value, label]) =>
          html`<button
            class="answer"
            part="button answer"
            type="button"
            aria-pressed=${given === value}
            @click=${(event: Event) => onAnswer(value, event)}
          >
            ${say(t, label)}
          </button>`,
      )}
    </div>
    <p class="soft">${say(t, ui.skipNote)}</p>
    <button class="plain" part="button back" type="button" @click=${onBack}>${say(t, ui.back)}</button>
  `;
};
