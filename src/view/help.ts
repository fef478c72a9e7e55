import { html, nothing, type TemplateResult } from 'lit';
import { closing, crisisPassage } from '../content/guidance.js';
import { helpSections } from '../content/help.js';
import { ui } from '../content/interface.js';
import type { Message } from '../content/message.js';
import { numbersChecked } from '../content/regions.js';
import { contactList, dialButton, numbers, partHeading, screenHeading, type Scene, type Words } from './kit.js';

export interface HelpProps extends Scene {
  readonly onClose: () => void;
}

/** The overdose panel. It takes the place of the screen, which is kept as it is. */
export const helpView = (props: HelpProps): TemplateResult => {
  const { t, audience, level, contacts, onClose } = props;
  const values = numbers(props);
  const say = (message: Message) => t.rich<Words>(message, values);
  const item = (message: Message) => html`<li>${say(message)}</li>`;
  const paragraph = (message: Message) => html`<p>${say(message)}</p>`;
  const close = html`<button class="plain" part="button back" type="button" @click=${onClose}>
    ${t.text(ui.closeHelp)}
  </button>`;
  return html`
    ${screenHeading(level, t.text(ui.getHelp))} ${close}
    ${helpSections.map(
      ({ title, list, ordered, text }, index) =>
        html`<section part="section">
          ${partHeading(level, say(title))}
          ${
            list
              ? ordered
                ? html`<ol>
                    ${list.map(item)}
                  </ol>`
                : html`<ul>
                    ${list.map(item)}
                  </ul>`
              : nothing
          }
          ${text?.map(paragraph)}
          ${
            index === 0 && contacts.emergency
              ? dialButton(props, 'tel', contacts.emergency, ui.call, 'dial primary')
              : nothing
          }
        </section>`,
    )}
    <section class="safety" part="card">
      ${partHeading(level, say(crisisPassage.title[audience]))}
      ${crisisPassage.text.map((voices) => paragraph(voices[audience]))}
    </section>
    <section part="section">
      ${partHeading(level, t.text(closing.helplines))} ${contactList(props)}
      <p class="soft">${t.text(ui.numbersChecked, { date: t.date(numbersChecked) })}</p>
    </section>
    ${close}
  `;
};
