import { html, nothing, type TemplateResult } from 'lit';
import { intro, ui } from '../content/interface.js';
import type { Audience } from '../content/message.js';
import { questions } from '../content/questions.js';
import { screenHeading, type Scene } from './kit.js';

export interface IntroProps extends Scene {
  /** The partner has decided who it is about. */
  readonly audienceFixed: boolean;
  readonly canLeave: boolean;
  readonly onStart: (audience: Audience) => void;
}

/** The first screen: what this is, what happens to answers, and for whom. */
export const introView = ({ t, audience, level, audienceFixed, canLeave, onStart }: IntroProps): TemplateResult => {
  const startButton = (who: Audience, label: string) =>
    html`<button class="primary" part="button start" type="button" @click=${() => onStart(who)}>${label}</button>`;
  return html`
    ${screenHeading(level, t.text(ui.title))}
    <p class="lead">${t.text(intro.what[audience])}</p>
    <p>${t.text(intro.how[audience], { steps: questions.length })} ${t.text(intro.limits[audience])}</p>
    <p class="note">${t.text(intro.privacy[audience])}</p>
    <slot name="intro"></slot>
    ${
      audienceFixed
        ? html`<div class="choices">${startButton(audience, t.text(ui.start))}</div>`
        : html`<p class="ask" id="who">${t.text(ui.whoFor)}</p>
            <div class="choices" role="group" aria-labelledby="who">
              ${startButton('self', t.text(ui.aboutMe))} ${startButton('other', t.text(ui.aboutOther))}
            </div>`
    }
    ${canLeave ? html`<p class="soft">${t.text(ui.leaveNote)}</p>` : nothing}
  `;
};
