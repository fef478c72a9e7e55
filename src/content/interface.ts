/**
 * The words of the widget itself: titles, buttons, what is announced.
 */
import {
  both,
  brand,
  date,
  languages,
  msg,
  number,
  presses,
  step,
  steps,
  str,
  version,
  type Voices,
} from './message.js';

export const ui = {
  brand: msg('Klonopin', {
    id: 'medicine.brand',
    desc: 'Brand name of clonazepam that is best known where your language is spoken (often Rivotril). It fills the placeholder ${brand}.',
  }),
  title: msg(str`Clonazepam (${brand}) self-check`, {
    id: 'ui.title',
    desc: 'Title of the widget. ${brand} is the brand name that you set in the message "medicine.brand".',
  }),

  // Every screen
  getHelp: msg('Get help now', { id: 'ui.get-help', desc: 'Button on every screen; opens the overdose panel.' }),
  leave: msg('Leave this page', {
    id: 'ui.leave',
    desc: 'Button on every screen: hides everything at once and opens another website.',
  }),
  back: msg('Back', { id: 'ui.back', desc: 'Button: to the question before, or the screen before.' }),
  closeHelp: msg('Back to the check', {
    id: 'ui.close-help',
    desc: 'Button at the end of the help panel; answers are kept.',
  }),

  // Languages
  language: msg('Language', { id: 'ui.language', desc: 'Label of the language picker.' }),
  unreviewed: msg('A clinician has not checked this translation yet. In doubt, read the English.', {
    id: 'ui.unreviewed',
    desc: 'Shown at the top of a translation that is still a draft, beside a button “English”. Honest and calm.',
  }),

  // Intro
  start: msg('Start', { id: 'ui.start', desc: 'Button, where the page has already decided who the check is about.' }),
  aboutMe: msg('It’s about me', { id: 'ui.about-me', desc: 'Start button: the visitor takes clonazepam.' }),
  aboutOther: msg('It’s about someone I care about', {
    id: 'ui.about-other',
    desc: 'Start button: the visitor asks about somebody else.',
  }),
  whoFor: msg('Who is it about?', { id: 'intro.who', desc: 'Above the two start buttons.' }),

  // Questions
  progress: msg(str`Question ${step} of ${steps}`, {
    id: 'ui.progress',
    desc: 'Position. Read out by screen readers at each question.',
  }),
  skipNote: msg('You can skip any question.', { id: 'ui.skip-note', desc: 'Quiet line under the answer buttons.' }),

  // Result
  resultTitle: msg('Your result', { id: 'result.title', desc: 'Heading of the result, read out when it appears.' }),
  change: msg('Change an answer', { id: 'ui.change', desc: 'Button in the result; opens the list of answers.' }),
  takeWithYou: msg('Take it with you', { id: 'ui.take', desc: 'Heading above the buttons Print, Copy, Save.' }),
  print: msg('Print', { id: 'ui.print', desc: 'Button: prints a summary for a clinician.' }),
  copy: msg('Copy', { id: 'ui.copy', desc: 'Button: copies a summary for a clinician.' }),
  save: msg('Save', { id: 'ui.save', desc: 'Button: saves a summary for a clinician as a text file.' }),
  takeNote: msg(
    'A plain page that you can show a clinician. It holds your answers, so keep it where only you can see it.',
    {
      id: 'ui.take-note',
      desc: 'Under the heading "Take it with you".',
    },
  ),
  copied: msg('Copied. It stays on the clipboard until you copy something else.', {
    id: 'ui.copied',
    desc: 'Read out after Copy.',
  }),
  copyFailed: msg('Copying is not allowed here. You can select the text below.', {
    id: 'ui.copy-failed',
    desc: 'Shown when the browser refuses to copy; the summary is then shown as text.',
  }),
  printFailed: msg('Printing is not allowed here. You can select the text below.', {
    id: 'ui.print-failed',
    desc: 'Shown when the browser refuses to print; the summary is then shown as text.',
  }),
  saved: msg('Saved with your downloads. It stays there until you delete it.', {
    id: 'ui.saved',
    desc: 'Read out after Save.',
  }),
  startOver: msg('Start over', {
    id: 'ui.start-over',
    desc: 'Button: clears all answers and goes back to the first screen.',
  }),
  startOverNote: msg('This clears all your answers.', {
    id: 'ui.start-over-note',
    desc: 'Beside the button "Start over".',
  }),

  // Review
  reviewTitle: msg('Your answers', { id: 'review.title', desc: 'Heading of the list of answers.' }),
  reviewNote: msg('Choose a question to change its answer.', { id: 'review.note', desc: 'Above the list of answers.' }),
  notAnswered: msg('Not answered', {
    id: 'review.not-answered',
    desc: 'In the list of answers, for a question without an answer.',
  }),
  toResult: msg('Back to the result', { id: 'review.back', desc: 'Button.' }),

  // Numbers
  call: msg(str`Call ${number}`, { id: 'numbers.call', desc: 'Link that dials a number. ${number} is the number.' }),
  text: msg(str`Text ${number}`, {
    id: 'numbers.text',
    desc: 'Link that writes a text message (SMS). ${number} is the number.',
  }),
  tty: msg(str`TTY ${number}`, {
    id: 'numbers.tty',
    desc: 'Line for people who are deaf or hard of hearing (text telephone). ${number} is the number.',
  }),
  website: msg('Website', { id: 'numbers.website', desc: 'Link to a helpline’s website.' }),
  hours: msg('day and night', { id: 'numbers.always', desc: 'A helpline that never closes (24/7).' }),
  spoken: msg(str`in ${languages}`, {
    id: 'numbers.languages',
    desc: 'Languages in which a helpline answers, e.g. "in English and Spanish". ${languages} is a list of names in your language.',
  }),
  helplineName: msg('Helpline', {
    id: 'numbers.helpline',
    desc: 'Name of a helpline that the website gave without a name.',
  }),
  emergencyName: msg('Emergency', { id: 'numbers.emergency', desc: 'Beside the emergency number.' }),
  numbersChecked: msg(str`Numbers last looked up: ${date}`, { id: 'numbers.checked', desc: '${date} is a date.' }),

  // Leaving
  leaveNote: msg(
    '“Leave this page” hides it at once and clears your answers. Or press Shift three times. Your browser’s history may still show this page.',
    {
      id: 'leave.note',
      desc: 'On the first screen, where the website has set an address to leave to. The words in quotation marks are the label of the button. Must say that history stays.',
    },
  ),
  leavePresses: msg(str`Shift: press ${presses} more to leave.`, {
    id: 'leave.presses',
    desc: 'Read out while the Shift key is pressed three times to leave. ${presses} is 1 or 2; wording must work for both.',
  }),
  leaveBlocked: msg('Your answers are cleared. This page cannot be left from here, so please close it yourself.', {
    id: 'leave.blocked',
    desc: 'Shown where the website keeps “Leave this page” from opening another page. Must say that the answers are gone, and that the visitor has to close the page.',
  }),

  version: msg(str`Content version ${version}, last checked ${date}`, {
    id: 'ui.version',
    desc: 'Last line of the result.',
  }),
} as const;

/** What the first screen says. */
export const intro: {
  readonly what: Voices;
  readonly how: Voices;
  readonly privacy: Voices;
  readonly limits: Voices;
} = {
  what: both(
    msg(
      str`Nine signs can point to a problem with clonazepam (${brand}). This check goes through them with you, and shows what may help.`,
      {
        id: 'intro.what',
        desc: 'First screen: what this is. ${brand} is the brand name that you set in the message "medicine.brand".',
      },
    ),
  ),
  how: both(
    msg(str`There are ${steps} short questions. They take a few minutes. You can skip any question.`, {
      id: 'intro.how',
      desc: 'First screen: how many questions, how long. ${steps} is a number (14).',
    }),
  ),
  privacy: both(
    msg(
      'This tool does not send or save your answers. The website it is on, your browser or its add-ons may still record your visit.',
      {
        id: 'intro.privacy',
        desc: 'First screen: the exact promise. Never say "100% anonymous" or more than this.',
      },
    ),
  ),
  limits: both(msg('This check is not a diagnosis.', { id: 'intro.limits', desc: 'First screen: the limits.' })),
};

/** The page for a clinician: printed, copied or saved on the visitor’s device. */
export const summaryWords = {
  title: msg('Clonazepam self-check: summary', { id: 'summary.title', desc: 'Title of the page for a clinician.' }),
  about: {
    self: msg('Answered by the person who takes clonazepam.', {
      id: 'summary.about.self',
      desc: 'Page for a clinician: who answered.',
    }),
    other: msg('Answered by someone else, about the person who takes clonazepam.', {
      id: 'summary.about.other',
      desc: 'Page for a clinician: who answered.',
    }),
  },
  limits: msg('A list of signs, not a validated test and not a diagnosis.', {
    id: 'summary.limits',
    desc: 'Page for a clinician: limits.',
  }),
  context: msg('Before the signs', {
    id: 'summary.context',
    desc: 'Page for a clinician: heading above the first question.',
  }),
  signs: msg('Signs in the past 12 months', {
    id: 'summary.signs',
    desc: 'Page for a clinician: heading above the nine signs.',
  }),
  safety: msg('Safety', {
    id: 'summary.safety',
    desc: 'Page for a clinician: heading above the four safety questions.',
  }),
  made: msg(str`Made on the visitor’s device, ${date}. This tool keeps no copy.`, {
    id: 'summary.made',
    desc: 'Page for a clinician: when it was made. ${date} is a date.',
  }),
} as const;
