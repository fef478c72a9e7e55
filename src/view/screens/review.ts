import { html, type TemplateResult } from 'lit/html.js';
import type { Answers } from '../../domain/answers.js';
import * as ui from '../../content/ui.js';
import { questions, type QuestionId } from '../../content/questions.js';
import { answerLabel } from '../../domain/summary.js';
import { renderMessage, screenHeading, stackView, type ScreenContext } from '../partials.js';

export interface ReviewProps extends ScreenContext {
  readonly answers: Answers;
  readonly onChange: (id: QuestionId) => void;
  readonly onBack: () => void;
}

/** Every question with its answer, each a way back to its question. The height is the same for every set of answers. */
export const reviewScreen = ({
  t,
  audience,
  headingLevel: level,
  answers,
  onChange,
  onBack,
}: ReviewProps): TemplateResult =>
  html`${screenHeading(level, renderMessage(t, ui.reviewTitle))}
    <p>${renderMessage(t, ui.reviewNote)}</p>
    <ol class="review">
      ${questions.map(
        ({ id, ask }) =>
          html`<li>
            <button part="button review" type="button" @click=${() => onChange(id)}>
              <span>${renderMessage(t, ask[audience])}</span>
              <strong>${stackView(answerLabel(answers[id], audience), (label) => renderMessage(t, label))}</strong>
            </button>
          </li>`,
      )}
    </ol>
    <button class="plain" part="button back" type="button" @click=${onBack}>${renderMessage(t, ui.toResult)}</button>`;
