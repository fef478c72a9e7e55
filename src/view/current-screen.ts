import type { TemplateResult } from 'lit/html.js';
import type { Audience, Message } from '../content/message.js';
import type { QuestionId } from '../content/questions.js';
import type { Answer } from '../domain/answers.js';
import type { Result } from '../domain/result.js';
import type { Screen, Session } from '../domain/session.js';
import type { ScreenContext } from './partials.js';
import { helpScreen } from './screens/help.js';
import { introScreen } from './screens/intro.js';
import { questionScreen } from './screens/question.js';
import { resultScreen } from './screens/result.js';
import { reviewScreen } from './screens/review.js';
import { summaryScreen } from './screens/summary.js';

export interface CurrentScreenProps extends Session, ScreenContext {
  readonly helpOpen: boolean;
  /** How much of a long screen to render, more than 0 and at most 1. */
  readonly share: number;
  readonly canExit: boolean;
  /** The partner has set whom the answers are about. */
  readonly audienceFixed: boolean;
  /** The first question, where the browser’s own Back leaves the page. */
  readonly backLeaves: boolean;
  /** Derives the result; called on the result screen only. */
  readonly result: () => Result;
  /** The summary is shown as text that can be selected. */
  readonly textShown: boolean;
  /** What happened to the last Print, Copy or Save. */
  readonly status: Message | undefined;
  /** The blank that it ends in: a changed text is announced again. */
  readonly statusEnd: string;
  readonly onStart: (audience: Audience) => void;
  readonly onAnswer: (answer: Answer, event: UIEvent) => void;
  readonly onBack: () => void;
  readonly onReview: () => void;
  readonly onChange: (id: QuestionId) => void;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  /** `undefined` if the page does not offer it, or its script did not load. */
  readonly onSaveForClinic: (() => void) | undefined;
  readonly onStartOver: () => void;
}

/** Names the screen that a session is on. */
export const screenKey = ({
  screen,
  helpOpen,
  textShown,
}: Pick<CurrentScreenProps, 'screen' | 'helpOpen' | 'textShown'>): Screen | 'help' | 'summary' => {
  if (helpOpen) return 'help';
  return screen === 'result' && textShown ? 'summary' : screen;
};

/** Returns the screen that a session is on. */
export const currentScreen = (props: CurrentScreenProps): TemplateResult => {
  const key = screenKey(props);
  switch (key) {
    case 'help':
      return helpScreen(props);
    case 'intro':
      return introScreen(props);
    case 'result':
      return resultScreen({ ...props, ...props.result() });
    case 'summary':
      return summaryScreen({ ...props, summary: props.result().summary() });
    case 'review':
      return reviewScreen(props);
    default:
      return questionScreen({ ...props, id: key, given: props.answers[key] });
  }
};
