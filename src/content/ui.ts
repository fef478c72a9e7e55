/**
 * The words of the widget itself: titles, buttons, what is announced. Taken as a whole: `import * as ui`, so that the
 * shipped script knows each message by a letter and none by its name.
 */
import { brand, date, languages, msg, number, presses, step, steps, str, version } from './message.js';

const brandName = msg('Klonopin', {
  id: 'medicine.brand',
  desc: 'Brand name of clonazepam that is best known where your language is spoken (often Rivotril). It fills the placeholder ${brand}.',
});
export const title = msg(str`Clonazepam (${brand}) self-check`, {
  id: 'ui.title',
  desc: 'Title of the widget. ${brand} is the brand name that you set in the message "medicine.brand".',
});

// Every screen
export const getHelp = msg('Get help now', {
  id: 'ui.get-help',
  desc: 'Button on every screen; opens the overdose panel.',
});
export const leave = msg('Leave this page', {
  id: 'ui.leave',
  desc: 'Button on every screen: hides everything at once and opens another website.',
});
export const back = msg('Back', { id: 'ui.back', desc: 'Button: to the question before, or the screen before.' });
export const closeHelp = msg('Back to the check', {
  id: 'ui.close-help',
  desc: 'Button at the end of the help panel; answers are kept.',
});

// Languages
export const language = msg('Language', { id: 'ui.language', desc: 'Label of the language picker.' });
export const unreviewed = msg('A clinician has not checked this translation yet. In doubt, read the English.', {
  id: 'ui.unreviewed',
  desc: 'Shown at the top of a translation that is still a draft, beside a button “English”. Honest and calm.',
});

// Intro
export const start = msg('Start', {
  id: 'ui.start',
  desc: 'Button, where the page has already decided who the check is about.',
});
export const aboutMe = msg('It’s about me', { id: 'ui.about-me', desc: 'Start button: the visitor takes clonazepam.' });
export const aboutOther = msg('It’s about someone I care about', {
  id: 'ui.about-other',
  desc: 'Start button: the visitor asks about somebody else.',
});
export const whoFor = msg('Who is it about?', { id: 'intro.who', desc: 'Above the two start buttons.' });

// Questions
export const progress = msg(str`Question ${step} of ${steps}`, {
  id: 'ui.progress',
  desc: 'Position. Read out by screen readers at each question.',
});
export const skipNote = msg('You can skip any question.', {
  id: 'ui.skip-note',
  desc: 'Quiet line under the answer buttons.',
});

// Result
export const resultTitle = msg('Your result', {
  id: 'result.title',
  desc: 'Heading of the result, read out when it appears.',
});
export const change = msg('Change an answer', {
  id: 'ui.change',
  desc: 'Button in the result; opens the list of answers.',
});
export const takeWithYou = msg('Take it with you', {
  id: 'ui.take',
  desc: 'Heading above the buttons Print, Copy, Save.',
});
export const print = msg('Print', { id: 'ui.print', desc: 'Button: prints a summary for a clinician.' });
export const copy = msg('Copy', { id: 'ui.copy', desc: 'Button: copies a summary for a clinician.' });
export const save = msg('Save', { id: 'ui.save', desc: 'Button: saves a summary for a clinician as a text file.' });
export const takeNote = msg(
  'A plain page that you can show a clinician. It holds your answers, so keep it where only you can see it.',
  {
    id: 'ui.take-note',
    desc: 'Under the heading "Take it with you".',
  },
);
export const copied = msg('Copied. It stays on the clipboard until you copy something else.', {
  id: 'ui.copied',
  desc: 'Read out after Copy.',
});
export const copyFailed = msg('Copying is not allowed here. You can select the text below.', {
  id: 'ui.copy-failed',
  desc: 'Shown when the browser refuses to copy; the summary is then shown as text.',
});
export const printFailed = msg('Printing is not allowed here. You can select the text below.', {
  id: 'ui.print-failed',
  desc: 'Shown when the browser refuses to print; the summary is then shown as text.',
});
export const saved = msg('Saved with your downloads. It stays there until you delete it.', {
  id: 'ui.saved',
  desc: 'Read out after Save.',
});
export const startOver = msg('Start over', {
  id: 'ui.start-over',
  desc: 'Button: clears all answers and goes back to the first screen.',
});
export const startOverNote = msg('This clears all your answers.', {
  id: 'ui.start-over-note',
  desc: 'Beside the button "Start over".',
});

// Review
export const reviewTitle = msg('Your answers', { id: 'review.title', desc: 'Heading of the list of answers.' });
export const reviewNote = msg('Choose a question to change its answer.', {
  id: 'review.note',
  desc: 'Above the list of answers.',
});
export const notAnswered = msg('Not answered', {
  id: 'review.not-answered',
  desc: 'In the list of answers, for a question without an answer.',
});
export const toResult = msg('Back to the result', { id: 'review.back', desc: 'Button.' });

// Numbers
export const call = msg(str`Call ${number}`, {
  id: 'numbers.call',
  desc: 'Link that dials a number. ${number} is the number.',
});
export const text = msg(str`Text ${number}`, {
  id: 'numbers.text',
  desc: 'Link that writes a text message (SMS). ${number} is the number.',
});
export const tty = msg(str`TTY ${number}`, {
  id: 'numbers.tty',
  desc: 'Line for people who are deaf or hard of hearing (text telephone). ${number} is the number.',
});
export const website = msg('Website', { id: 'numbers.website', desc: 'Link to a helpline’s website.' });
export const hours = msg('day and night', { id: 'numbers.always', desc: 'A helpline that never closes (24/7).' });
export const spoken = msg(str`in ${languages}`, {
  id: 'numbers.languages',
  desc: 'Languages in which a helpline answers, e.g. "in English and Spanish". ${languages} is a list of names in your language.',
});
export const helplineName = msg('Helpline', {
  id: 'numbers.helpline',
  desc: 'Name of a helpline that the website gave without a name.',
});
export const emergencyName = msg('Emergency', { id: 'numbers.emergency', desc: 'Beside the emergency number.' });
export const numbersChecked = msg(str`Numbers last looked up: ${date}`, {
  id: 'numbers.checked',
  desc: '${date} is a date.',
});

// Leaving
export const leaveNote = msg(
  '“Leave this page” hides it at once and clears your answers. Or press Shift three times. Your browser’s history may still show this page.',
  {
    id: 'leave.note',
    desc: 'On the first screen, where the website has set an address to leave to. The words in quotation marks are the label of the button. Must say that history stays.',
  },
);
export const leavePresses = msg(str`Shift: press ${presses} more to leave.`, {
  id: 'leave.presses',
  desc: 'Read out while the Shift key is pressed three times to leave. ${presses} is 1 or 2; wording must work for both.',
});
export const leaveBlocked = msg(
  'Your answers are cleared. This page cannot be left from here, so please close it yourself.',
  {
    id: 'leave.blocked',
    desc: 'Shown where the website keeps “Leave this page” from opening another page. Must say that the answers are gone, and that the visitor has to close the page.',
  },
);

const versionLine = msg(str`Content version ${version}, last checked ${date}`, {
  id: 'ui.version',
  desc: 'Last line of the result.',
});

export { brandName as brand, versionLine as version };
