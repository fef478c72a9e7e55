import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as intro from '../../content/intro.js';
import type { Audience, Message } from '../../content/message.js';
import { questions } from '../../content/questions.js';
import * as ui from '../../content/ui.js';
import { renderMessage, screenHeading, type ScreenContext } from '../partials.js';

export interface IntroProps extends ScreenContext {
  /** The partner has set the audience. */
  readonly audienceFixed: boolean;
  readonly canExit: boolean;
  readonly onStart: (audience: Audience) => void;
}

/** The first screen: what this is, what happens to answers, and whom it is about. */
export const introScreen = (props: IntroProps): TemplateResult => {
  const { t, audience, headingLevel, controls, audienceFixed, canExit, onStart } = props;
  const start = (who: Audience, label: Message) => controls.start(renderMessage(t, label), () => onStart(who));
  return html`
    ${screenHeading(headingLevel, renderMessage(t, ui.title))}
    <p class="lead">${renderMessage(t, intro.what[audience])}</p>
    <p>
      ${renderMessage(t, intro.how[audience], { steps: questions.length })}${t.space}${renderMessage(t, intro.limits[audience])}
    </p>
    <p class="note">${renderMessage(t, intro.privacy[audience])}</p>
    <slot name="intro"></slot>
    ${
      audienceFixed
        ? html`<div class="choices">${start(audience, ui.start)}</div>`
        : html`<p class="ask" id="who" ?hidden=${controls.prerendered}>${renderMessage(t, ui.whoFor)}</p>
            <div class="choices" role="group" aria-labelledby="who">
              ${start('self', ui.aboutMe)} ${start('other', ui.aboutOther)}
            </div>`
    }
    ${canExit ? html`<p class="soft">${renderMessage(t, ui.exitNote)}</p>` : nothing}
  `;
};
