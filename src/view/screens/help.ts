import { html, nothing, type TemplateResult } from 'lit/html.js';
import { crisisPassage, resultHeadings } from '../../content/guidance.js';
import { helpSections, type HelpSection } from '../../content/help.js';
import * as ui from '../../content/ui.js';
import type { Message } from '../../content/message.js';
import {
  contactList,
  phoneLinkButton,
  phoneValues,
  partHeading,
  renderMessage,
  screenHeading,
  type ScreenContext,
} from '../partials.js';

export interface HelpProps extends ScreenContext {
  readonly onBack: () => void;
}

/** The overdose panel. It replaces the screen; closing it returns to the same screen. */
export const helpScreen = (props: HelpProps): TemplateResult => {
  const { t, audience, headingLevel: level, contacts, onBack } = props;
  const values = phoneValues(props);
  const fill = (message: Message) => renderMessage(t, message, values);
  const item = (message: Message) => html`<li>${fill(message)}</li>`;
  const paragraph = (message: Message) => html`<p>${fill(message)}</p>`;
  const close = html`<button class="plain" part="button back" type="button" @click=${onBack}>
    ${renderMessage(t, ui.closeHelp)}
  </button>`;

  // The first section says when to call, so the number is right below it.
  const section = ({ title, list, ordered, text }: HelpSection, index: number) =>
    html`<section class=${index ? nothing : 'urgent'} part="section">
      ${partHeading(level, fill(title))}
      ${
        !index && contacts.emergency
          ? phoneLinkButton(props, 'tel', contacts.emergency, ui.call, 'dial primary')
          : nothing
      }
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
    </section>`;

  return html`${screenHeading(level, renderMessage(t, ui.getHelp))} ${close}
    ${helpSections.filter(({ regions }) => !regions || regions.includes(t.region)).map(section)}
    <section class="safety" part="card">
      ${partHeading(level, fill(crisisPassage.title[audience]))}
      ${crisisPassage.text.map((voices) => paragraph(voices[audience]))}
    </section>
    <section part="section">
      ${partHeading(level, renderMessage(t, resultHeadings.people))} ${contactList(props)}
    </section>
    ${close}`;
};
