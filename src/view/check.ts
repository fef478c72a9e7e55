import { html, nothing, type TemplateResult } from 'lit/html.js';
import * as ui from '../content/ui.js';
import { questions } from '../content/questions.js';
import type { Message } from '../content/message.js';
import type { Translator } from '../translate.js';
import { say } from './kit.js';
import { noticeView, pickerView } from './language.js';

export interface CheckProps {
  readonly t: Translator;
  /** The screen that is shown within. */
  readonly screen: unknown;
  /** Its length depends on answers: it scrolls in a box whose height does not. */
  readonly held?: boolean;
  /** Stands below the screen and is not scrolled with it. */
  readonly below?: unknown;
  /** Position among the questions, from 1; 0 where no question is on the screen. */
  readonly step: number;
  readonly helpOpen: boolean;
  readonly canLeave: boolean;
  /** How many presses of Shift are left, while they are counted. */
  readonly pressesLeft: number | undefined;
  /** Said once, where there is no position to tell. */
  readonly announcement: Message | undefined;
  /** Languages of the picker; none where there is nothing to choose. */
  readonly languages: readonly string[];
  readonly pageLanguage: string;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onChooseLanguage: (tag: string) => void;
  /** Over to English, or back. */
  readonly onCrossOver: (tag: string) => void;
}

/** What stands around every screen: languages, help, the way out, the position. */
export const checkView = (props: CheckProps): TemplateResult => {
  const {
    t,
    screen,
    held,
    below = nothing,
    step,
    helpOpen,
    canLeave,
    pressesLeft,
    announcement,
    languages,
    pageLanguage,
  } = props;
  const { onHelp, onLeave, onKeydown, onChooseLanguage, onCrossOver } = props;
  const steps = questions.length;
  const position = step > 0 ? say(t, ui.progress, { step, steps }) : announcement ? say(t, announcement) : nothing;
  return html`<div
    class="check"
    part="base"
    role="group"
    lang=${t.language}
    dir=${t.direction}
    aria-label=${t.text(ui.title)}
    @keydown=${onKeydown}
  >
    ${
      languages.length > 1
        ? html`<div class="languages">${pickerView({ t, languages, onChoose: onChooseLanguage })}</div>`
        : nothing
    }
    <div class="bar" part="bar">
      <button class="help" part="button help" type="button" aria-expanded=${helpOpen} @click=${onHelp}>
        ${say(t, ui.getHelp)}
      </button>
      ${
        canLeave
          ? html`<button class="leave" part="button leave" type="button" @click=${onLeave}>${say(t, ui.leave)}</button>`
          : nothing
      }
    </div>
    ${step > 0 ? nothing : noticeView({ t, pageLanguage, onChoose: onCrossOver })}
    <div class="position">
      <p class="soft" id="step" role="status">
        ${pressesLeft ? say(t, ui.leavePresses, { presses: pressesLeft }) : position}
      </p>
      ${step > 0 ? html`<progress part="progress" max=${steps} value=${step} aria-labelledby="step"></progress>` : nothing}
    </div>
    <div class=${held ? 'screen held' : 'screen'}>${screen}</div>
    ${below}
  </div>`;
};
