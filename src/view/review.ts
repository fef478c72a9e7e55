import { html, type TemplateResult } from 'lit/html.js';
import type { Answers } from '../answers.js';
import * as ui from '../content/ui.js';
import { questions, type QuestionId } from '../content/questions.js';
import { answerLabel } from '../summary.js';
import { say, screenHeading, type Scene } from './kit.js';

export interface ReviewProps extends Scene {
  readonly answers: Answers;
  readonly onChange: (id: QuestionId) => void;
  readonly onBack: () => void;
}

/** Every question with its answer; each leads back to its question. */
export const reviewView = ({ t, audience, level, answers, onChange, onBack }: ReviewProps): TemplateResult => html`
  ${screenHeading(level, say(t, ui.reviewTitle))}
  <p>${say(t, ui.reviewNote)}</p>
  <ol class="review">
    ${questions.map(
      ({ id, ask }) =>
        html`<li>
          <button part="button review" type="button" @click=${() => onChange(id)}>
            <span>${say(t, ask[audience])}</span> <strong>${say(t, answerLabel(answers[id]))}</strong>
          </button>
        </li>`,
    )}
  </ol>
  <button class="plain" part="button back" type="button" @click=${onBack}>${say(t, ui.toResult)}</button>
`;
