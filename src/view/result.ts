import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Advice, Section } from '../advice.js';
import type { Assessment } from '../assessment.js';
import { signIds } from '../content/questions.js';
import { numbersChecked } from '../content/regions.js';
import { contentChecked, contentVersion, shownSources, type Source } from '../content/sources.js';
import * as ui from '../content/ui.js';
import type { Message } from '../content/message.js';
import { countValues, summaryText, type Summary } from '../summary.js';
import type { Translator, Values } from '../translate.js';
import { contactList, link, numbers, partHeading, say, screenHeading, type Scene, type Words } from './kit.js';

/** What the answers come to. */
export interface Outcome {
  readonly assessment: Assessment;
  readonly advice: Advice;
  readonly summary: Summary;
}

export interface ResultProps extends Scene, Outcome {
  /** What happened to Copy or Save. */
  readonly notice: Message | undefined;
  /** The browser refused to copy: show the text so that it can be selected. */
  readonly showText: boolean;
  readonly onChange: () => void;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  readonly onRestart: () => void;
}

/** Nine marks, Yes first, then No, then skipped: how many, never which. The count is told in words beside it. */
const marks = ({ count, answered }: Assessment): TemplateResult =>
  html`<svg class="marks" viewBox="0 0 234 26" aria-hidden="true" focusable="false">
    ${signIds.map(
      (_, index) =>
        svg`<circle cx=${13 + index * 26} cy="13" r="9" fill-opacity=${index < count ? 1 : 0} stroke-dasharray=${index < answered ? 'none' : '2 4'}></circle>`,
    )}
  </svg>`;

const sourceView = ({ title, publisher, year, url }: Source): TemplateResult =>
  html`<li>${url ? link(url, title) : title}. ${publisher}, ${String(year)}.</li>`;

/** Sources are English documents: said as such to screen readers and translators. */
const sourceList = (): TemplateResult =>
  html`<ul class="sources" lang="en" dir="ltr">
    ${shownSources.map(sourceView)}
  </ul>`;

const sectionView = (props: ResultProps, { id, kind, title, text, list }: Section): TemplateResult => {
  const { t, level, assessment } = props;
  const values: Values<Words> = {
    ...numbers(props),
    ...countValues(assessment),
    version: contentVersion,
    date: t.date(kind === 'numbers' ? numbersChecked : contentChecked),
  };
  const fill = (message: Message) => say(t, message, values);
  const paragraphs = text.map((message) => html`<p>${fill(message)}</p>`);
  return html`<section class=${kind} part=${kind === 'card' || kind === 'safety' ? 'card' : 'section'}>
    ${title ? partHeading(level, fill(title)) : nothing} ${id === 'count' ? marks(assessment) : nothing}
    ${kind === 'numbers' ? contactList(props) : nothing} ${kind === 'sources' ? sourceList() : nothing} ${paragraphs}
    ${
      list
        ? html`<ul>
            ${list.map((item) => html`<li>${fill(item)}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;
};

const takeView = (props: ResultProps): TemplateResult => {
  const { t, level, notice, showText, summary, onPrint, onCopy, onSave } = props;
  const button = (label: Message, onClick: () => void) =>
    html`<button part="button take" type="button" @click=${onClick}>${say(t, label)}</button>`;
  return html`<section class="take" part="section">
    ${partHeading(level, say(t, ui.takeWithYou))}
    <p>${say(t, ui.takeNote)}</p>
    <div class="row">${button(ui.print, onPrint)} ${button(ui.copy, onCopy)} ${button(ui.save, onSave)}</div>
    <p class="soft" role="status">${notice ? say(t, notice) : nothing}</p>
    ${showText ? html`<pre tabindex="0" role="group" aria-label=${summary.title}>${summaryText(summary)}</pre>` : nothing}
  </section>`;
};

/** The result, in the order of the clinical brief: piece by piece. */
export const resultView = (props: ResultProps): readonly TemplateResult[] => {
  const { t, level, advice, onChange, onRestart } = props;
  const show = (section: Section) => sectionView(props, section);
  const isSources = ({ kind }: Section) => kind === 'sources';
  return [
    screenHeading(level, say(t, ui.resultTitle)),
    ...advice.sections.filter((section) => !isSources(section)).map(show),
    takeView(props),
    html`<div class="row">
        <button part="button change" type="button" @click=${onChange}>${say(t, ui.change)}</button>
        <button part="button restart" type="button" aria-describedby="wipes" @click=${onRestart}>
          ${say(t, ui.startOver)}
        </button>
      </div>
      <p class="soft" id="wipes">${say(t, ui.startOverNote)}</p>`,
    ...advice.sections.filter(isSources).map(show),
  ];
};

/**
 * The partner’s words under every result. Beside the scrolled screen, not in it: whoever made them could else measure how
 * far down the screen they stand, and so how long the result is.
 */
export const resultSlot = html`<slot name="result"></slot>`;

/** The page for a clinician. On screen it is hidden; in print it stands alone. */
export const summaryView = ({ title, parts }: Summary, t: Translator): TemplateResult =>
  html`<div class="summary" lang=${t.language} dir=${t.direction}>
    <h1>${title}</h1>
    ${parts.map(
      ({ heading, lines }) =>
        html`${heading ? html`<h2>${heading}</h2>` : nothing}${lines.map((line) => html`<p>${line}</p>`)}`,
    )}
  </div>`;
