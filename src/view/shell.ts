import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Message } from '../content/message.js';
import { questions } from '../content/questions.js';
import * as ui from '../content/ui.js';
import type { Summary } from '../domain/summary.js';
import { draftBanner, languageSelect } from './language.js';
import { renderMessage, liveRegion, type ScreenContext } from './partials.js';
import { summaryPage } from './summary-page.js';

export interface ShellProps extends ScreenContext {
  /** The screen, if rendered with the shell; the element renders each screen into a container of its own. */
  readonly screen?: TemplateResult;
  /** Position among the questions, from 1; 0 where no question is on the screen. */
  readonly step: number;
  readonly canExit: boolean;
  /** How many presses of Shift are left, while they are counted. */
  readonly pressesLeft: number | undefined;
  /** Announced when there is no position to announce. */
  readonly announcement: Message | undefined;
  /** BCP 47 tags of the language picker. With fewer than two there is no picker. */
  readonly languages: readonly string[];
  readonly pageLanguage: string;
  /** The page for a clinician, rendered for print only. */
  readonly summary?: Summary | undefined;
  readonly onHelp: () => void;
  readonly onExit: () => void;
  readonly onSelectLanguage: (tag: string) => void;
  /** Switches to English, or back. */
  readonly onCrossOver: (tag: string) => void;
}

const position = ({ t, step, announcement }: ShellProps): TemplateResult =>
  step > 0
    ? liveRegion(t, ui.progress, { step, steps: questions.length }, { id: 'step' })
    : liveRegion(t, announcement, {}, { id: 'step' });

/** Announces each press of Shift immediately, interrupting speech. */
const exitPresses = ({ t, pressesLeft = 0 }: ShellProps): TemplateResult =>
  liveRegion(
    t,
    pressesLeft ? ui.exitPresses : undefined,
    { presses: pressesLeft },
    { look: 'soft presses', live: 'assertive' },
  );

/** Where the visitor is, shown and announced. */
const status = (props: ShellProps): TemplateResult =>
  html`<div class="position">
    ${position(props)} ${exitPresses(props)}
    ${
      // Hidden from screen readers: the text next to it says the same, and they would add a percentage.
      props.step > 0
        ? html`<progress part="progress" max=${questions.length} value=${props.step} aria-hidden="true"></progress>`
        : nothing
    }
  </div>`;

/** What surrounds every screen: languages, help, exit, position. */
export const shell = (props: ShellProps): TemplateResult => {
  const { t, controls, screen = nothing, step, canExit, languages, pageLanguage, summary } = props;
  const { onHelp, onExit, onSelectLanguage, onCrossOver } = props;
  return html`${summary ? summaryPage(summary, t) : nothing}
    <div class="check" part="base" role="group" lang=${t.language} dir=${t.direction} aria-label=${t.text(ui.title)}>
      ${
        languages.length > 1
          ? html`<div class="languages" ?hidden=${controls.prerendered}>
              ${languageSelect({ t, languages, onSelect: onSelectLanguage })}
            </div>`
          : nothing
      }
      <div class="bar" part="bar">
        ${controls.help(renderMessage(t, ui.getHelp), onHelp)}
        ${canExit ? controls.exit(renderMessage(t, ui.exit), onExit) : nothing}
      </div>
      ${controls.belowBar} ${step > 0 ? nothing : draftBanner({ t, controls, pageLanguage, onSelect: onCrossOver })}
      ${controls.prerendered ? nothing : status(props)}
      <div class="screens">${screen}</div>
    </div>`;
};
