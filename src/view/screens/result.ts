import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { AdviceCard, Section } from '../../domain/advice.js';
import type { Assessment } from '../../domain/assessment.js';
import { signIds } from '../../content/questions.js';
import { contentChecked, contentVersion, shownSources, type Source } from '../../content/sources.js';
import * as ui from '../../content/ui.js';
import type { Message } from '../../content/message.js';
import type { Result } from '../../domain/result.js';
import { countValues } from '../../domain/summary.js';
import type { Values } from '../../i18n/translator.js';
import {
  contactList,
  link,
  liveRegion,
  numberButtons,
  phoneValues,
  partHeading,
  renderMessage,
  screenHeading,
  stackView,
  type Renderable,
  type ScreenContext,
} from '../partials.js';

export interface ResultProps extends ScreenContext, Pick<Result, 'assessment' | 'advice'> {
  /** How much of it to render, more than 0 and at most 1, which is the default. */
  readonly share?: number;
  /** What happened to the last Print, Copy or Save. */
  readonly status: Message | undefined;
  readonly statusEnd: string;
  readonly onReview: () => void;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  /** Absent if the page does not offer it, or its script did not load. */
  readonly onSaveForClinic?: (() => void) | undefined;
  readonly onStartOver: () => void;
}

/** What may be said after Print, Copy and Save. Space for it is reserved, so that nothing below moves. */
const statuses: readonly Message[] = [ui.copied, ui.saved];

/** The wider of the blanks that a status may end in. */
const WIDEST_END = '\u2007';

/** Nine marks, Yes first, then No, then skipped: how many, never which. The text next to it gives the count. */
const marks = ({ count, answered }: Assessment): TemplateResult =>
  html`<svg class="marks" viewBox="0 0 234 26" aria-hidden="true" focusable="false">
    ${signIds.map(
      (_, index) =>
        svg`<circle cx=${13 + index * 26} cy="13" r="9" fill-opacity=${index < count ? 1 : 0} stroke-dasharray=${index < answered ? 'none' : '2 4'}></circle>`,
    )}
  </svg>`;

const sourceView = (props: ResultProps, { title, publisher, year, url }: Source): TemplateResult =>
  html`<li>${url ? link(props, url, title) : title}. ${publisher}, ${String(year)}.</li>`;

/** The sources are English documents, so they are marked as English for screen readers and machine translation. */
const sourceList = (props: ResultProps): TemplateResult => {
  const { t } = props;
  return html`<ul lang="en" dir="ltr">
      ${shownSources.map((source) => sourceView(props, source))}
    </ul>
    <p class="soft">${renderMessage(t, ui.version, { version: contentVersion, date: t.date(contentChecked) })}</p>`;
};

const summaryButtons = ({
  t,
  status,
  statusEnd,
  onPrint,
  onCopy,
  onSave,
  onSaveForClinic,
}: ResultProps): TemplateResult => {
  const button = (label: Message, onClick: () => void) =>
    html`<button part="button summary-button" type="button" @click=${onClick}>${renderMessage(t, label)}</button>`;
  return html`<div class="row">
      ${button(ui.print, onPrint)} ${button(ui.copy, onCopy)} ${button(ui.save, onSave)}
      ${onSaveForClinic ? button(ui.saveForClinic, onSaveForClinic) : nothing}
    </div>
    ${onSaveForClinic ? html`<p class="soft">${renderMessage(t, ui.saveForClinicNote)}</p>` : nothing}
    <div class="stack">
      ${liveRegion(t, status, {}, { end: statusEnd })}
      ${statuses.map((message) => html`<div class="soft" inert>${renderMessage(t, message)}${WIDEST_END}</div>`)}
    </div>`;
};

/** What a section contains besides its text. */
const extras = (props: ResultProps, { id }: Section): unknown => {
  switch (id) {
    case 'count':
      return html`<button part="button edit-button" type="button" @click=${props.onReview}>
        ${renderMessage(props.t, ui.change)}
      </button>`;
    case 'urgent':
      return numberButtons(props);
    case 'people':
      return contactList(props);
    case 'take':
      return summaryButtons(props);
    case 'sources':
      return sourceList(props);
    default:
      return nothing;
  }
};

/** The result. Its height is the same for every set of answers. */
export const resultScreen = (props: ResultProps): TemplateResult => {
  const { t, headingLevel: level, assessment, advice, share = 1, onStartOver } = props;
  // Each as wide as any other: else the line might break elsewhere.
  const counts = Object.fromEntries(
    Object.entries(countValues(assessment)).map(([name, value]) => [
      name,
      html`<span class="digit">${t.number(value)}</span>`,
    ]),
  );

  const values: Values<Renderable> = { ...phoneValues(props), ...counts };
  const fill = (message: Message) => renderMessage(t, message, values);
  const paragraph = (message: Message) => html`<p>${fill(message)}</p>`;
  const cardView = ({ title, text }: AdviceCard) =>
    html`<div class="card" part="card">${partHeading(level, fill(title), 2)} ${text.map(paragraph)}</div>`;
  const sectionView = (section: Section) => {
    const { id, kind, heading, text, list, cards } = section;
    return html`<section class="${kind} ${id}" part=${kind === 'safety' ? 'card' : 'section'}>
      ${heading ? partHeading(level, stackView(heading, fill)) : nothing}
      ${id === 'count' ? marks(assessment) : nothing} ${kind === 'step' ? cards?.map(cardView) : nothing}
      ${text.map((stack) => stackView(stack, (group) => group.map(paragraph)))}
      ${
        list
          ? html`<ul>
              ${list.map((item) => html`<li>${fill(item)}</li>`)}
            </ul>`
          : nothing
      }
      ${extras(props, section)} ${kind === 'step' ? nothing : cards?.map(cardView)}
    </section>`;
  };

  const sections = advice.sections.slice(0, Math.ceil(advice.sections.length * share));
  return html`${screenHeading(level, renderMessage(t, ui.resultTitle))} ${sections.map(sectionView)}
    ${
      // Where the page's own words stand must not tell how high the parts before them are.
      share < 1 ? nothing : html`<slot name="result"></slot>`
    }
    <div class="over">
      <button part="button restart" type="button" aria-describedby="wipes" @click=${onStartOver}>
        ${renderMessage(t, ui.startOver)}
      </button>
      <p class="soft" id="wipes">${renderMessage(t, ui.startOverNote)}</p>
    </div>`;
};
