import { html, nothing, type TemplateResult } from 'lit/html.js';
import { closing, crisisPassage } from '../content/guidance.js';
import { helpSections } from '../content/help.js';
import * as ui from '../content/ui.js';
import type { Message } from '../content/message.js';
import { numbersChecked } from '../content/regions.js';
import { contactList, dialButton, numbers, partHeading, say, screenHeading, type Scene } from './kit.js';

export interface HelpProps extends Scene {
  readonly onClose: () => void;
}

/** The overdose panel, piece by piece. It takes the place of the screen, which is kept as it is. */
export const helpView = (props: HelpProps): readonly TemplateResult[] => {
  const { t, audience, level, contacts, onClose } = props;
  const values = numbers(props);
  const fill = (message: Message) => say(t, message, values);
  const item = (message: Message) => html`<li>${fill(message)}</li>`;
  const paragraph = (message: Message) => html`<p>${fill(message)}</p>`;
  const close = html`<button class="plain" part="button back" type="button" @click=${onClose}>
    ${say(t, ui.closeHelp)}
  </button>`;
  return [
    screenHeading(level, say(t, ui.getHelp)),
    close,
    ...helpSections.map(
      ({ title, list, ordered, text }, index) =>
        html`<section part="section">
          ${partHeading(level, fill(title))}
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
    ),
    html`<section class="safety" part="card">
      ${partHeading(level, fill(crisisPassage.title[audience]))}
      ${crisisPassage.text.map((voices) => paragraph(voices[audience]))}
    </section>`,
    html`<section part="section">
      ${partHeading(level, say(t, closing.helplines))} ${contactList(props)}
      <p class="soft">${say(t, ui.numbersChecked, { date: t.date(numbersChecked) })}</p>
    </section>`,
    close,
  ];
};
