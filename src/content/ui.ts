/**
 * The words of the widget itself: titles, buttons, announcements. Import all of it, `import * as ui`: the minifier then
 * shortens the name of each message.
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
export const exit = msg('Leave this page', {
  id: 'ui.exit',
  desc: 'Button on every screen: hides everything at once and opens another website.',
});
export const back = msg('Back', { id: 'ui.back', desc: 'Button: to the question before, or the screen before.' });
export const closeHelp = msg('Back to the check', {
  id: 'ui.close-help',
  desc: 'Button at the end of the help panel; answers are kept.',
});

// Languages
export const language = msg('Language', { id: 'ui.language', desc: 'Label of the language picker.' });
export const unreviewed = msg(
  'A clinician has not checked this translation yet. If in doubt, read the English version.',
  {
    id: 'ui.unreviewed',
    desc: 'Shown at the top of a translation that is still a draft, beside a button “English”. Honest and calm.',
  },
);

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

export const newTab = msg('(opens in a new tab)', {
  id: 'ui.new-tab',
  desc: 'Read out by screen readers after a link that opens in a new tab of the browser.',
});
export const browserBack = msg(
  'Use the Back button here. Your browser’s Back leaves this page and clears your answers.',
  {
    id: 'ui.browser-back',
    desc: 'Quiet line at the first question. “Back” is the label of the button on the page.',
  },
);

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
export const saveForClinic = msg('Save for a clinic’s system', {
  id: 'ui.save-for-clinic',
  desc: 'Button beside Print, Copy and Save: saves the answers as a file that the computer system of a clinic can read. Only on websites that ask for it.',
});
export const saveForClinicNote = msg(
  'The file for a clinic’s system has your answers, the result and today’s date. It has no name in it.',
  {
    id: 'ui.save-for-clinic-note',
    desc: 'Under the button “Save for a clinic’s system”: what the file holds.',
  },
);
export const takeNote = msg(
  'A page to show a doctor or pharmacist. It has your answers on it. Keep it somewhere private.',
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
export const printFailed = msg('Printing does not work here. You can select the text below.', {
  id: 'ui.print-failed',
  desc: 'Shown when the browser does not print; the summary is then shown as text.',
});
export const saved = msg('Look in your downloads. If it is not there, use Copy.', {
  id: 'ui.saved',
  desc: 'Read out after Save. Whether the browser saved the file is not known, so it must not say “saved”. “Copy” is the label of a button.',
});
export const saveFailed = msg('Saving does not work here. You can select the text below.', {
  id: 'ui.save-failed',
  desc: 'Shown when the browser cannot save; the summary is then shown as text.',
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
export const reviewNote = msg('Choose a question to change your answer.', {
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
export const crisisName = msg('Crisis line', {
  id: 'numbers.crisis',
  desc: 'Name of a line for people in a crisis or with thoughts of suicide, where the number is known and no name is shown.',
});
export const poisonName = msg('Poison center', {
  id: 'numbers.poison',
  desc: 'Name of a poison center: doctors or nurses who tell callers what to do after somebody took too much of something.',
});
export const emergencyName = msg('Emergency', { id: 'numbers.emergency', desc: 'Beside the emergency number.' });
export const numbersChecked = msg(str`Numbers last looked up: ${date}`, {
  id: 'numbers.checked',
  desc: '${date} is a date.',
});

// Exit
export const exitNote = msg(
  '“Leave this page” hides it at once and clears your answers. Or press Shift three times. Your browser’s history may still show this page.',
  {
    id: 'exit.note',
    desc: 'On the first screen, where the website has set an address to leave to. The words in quotation marks are the label of the button. Must say that history stays.',
  },
);
export const exitPresses = msg(str`Shift: press ${presses} more to leave.`, {
  id: 'exit.presses',
  desc: 'Read out while the Shift key is pressed three times to leave. ${presses} is 1 or 2; wording must work for both.',
});
export const exitBlocked = msg(
  'Your answers are cleared. This page cannot be left from here, so please close it yourself.',
  {
    id: 'exit.blocked',
    desc: 'Shown where the website keeps “Leave this page” from opening another page. Must say that the answers are gone, and that the visitor has to close the page.',
  },
);

const versionLine = msg(str`Content version ${version}, last checked ${date}`, {
  id: 'ui.version',
  desc: 'Last line of the result.',
});

export { brandName as brand, versionLine as version };
