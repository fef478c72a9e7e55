import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as intro from '../content/intro.js';
import * as ui from '../content/ui.js';
import type { Audience, Message } from '../content/message.js';
import { questions } from '../content/questions.js';
import { say, screenHeading, type Scene } from './kit.js';

export interface IntroProps extends Scene {
  /** The partner has decided who it is about. */
  readonly audienceFixed: boolean;
  readonly canLeave: boolean;
  readonly onStart: (audience: Audience) => void;
}

/** The first screen: what this is, what happens to answers, and for whom. */
export const introView = ({ t, audience, level, audienceFixed, canLeave, onStart }: IntroProps): TemplateResult => {
  const startButton = (who: Audience, label: Message) =>
    html`<button class="primary" part="button start" type="button" @click=${() => onStart(who)}>
      ${say(t, label)}
    </button>`;
  return html`
    ${screenHeading(level, say(t, ui.title))}
    <p class="lead">${say(t, intro.what[audience])}</p>
    <p>${say(t, intro.how[audience], { steps: questions.length })} ${say(t, intro.limits[audience])}</p>
    <p class="note">${say(t, intro.privacy[audience])}</p>
    <slot name="intro"></slot>
    ${
      audienceFixed
        ? html`<div class="choices">${startButton(audience, ui.start)}</div>`
        : html`<p class="ask" id="who">${say(t, ui.whoFor)}</p>
            <div class="choices" role="group" aria-labelledby="who">
              ${startButton('self', ui.aboutMe)} ${startButton('other', ui.aboutOther)}
            </div>`
    }
    ${canLeave ? html`<p class="soft">${say(t, ui.leaveNote)}</p>` : nothing}
  `;
};
