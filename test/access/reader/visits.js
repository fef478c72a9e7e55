/** Visits with a screen reader: a short one for `npm test`, a whole one for the transcripts. */
const { answerLabels, questions, ui } = await import('../../../dist/lib/core.js');

/** What a reader should say when a question appears: the question itself, and its number. */
const question = (index) => [questions[index].ask.self.text, `Question ${index + 1} of ${questions.length}`];

const labels = answerLabels.map(([, { self }]) => self.text);

/** Goes from the top of the page to the first question. */
const start = async (talk) => {
  await talk.on('goes to the top of the page', 'ctrl+Home');
  await talk.seek('finds the start button', 'b', ui.aboutMe.text);
  await talk.onScreen('presses it', 'space', ...question(0));
};

/** Gives an answer: 0 for the first of the three. */
const answer = async (talk, index, which = 1) => {
  const tabs = Array(which + 1).fill('Tab');
  const next = index + 1 < questions.length ? question(index + 1) : [ui.resultTitle.text];
  await talk.onScreen(`answers “${labels[which]}”`, [...tabs, 'space'], ...next);
};

const openHelp = async (talk) => {
  await talk.seek('goes to help', 'shift+Tab', ui.getHelp.text);
  await talk.onScreen('presses it', 'Return', new RegExp(`${ui.getHelp.text}.* heading`));
};

const heading = (level) => new RegExp(`heading (level )?${level}\\b`);
const anyHeading = /heading (level )?[34]\b/;

/** A whole check without waiting for the reader: it announces every screen, and reading on stays in the check. */
export const shortVisit = async (talk) => {
  await start(talk);
  await answer(talk, 0);
  await talk.readsOn(...labels, ui.back.text);
  await talk.on('goes back to the heading', 'shift+h', questions[1].ask.self.text);
  for (const index of questions.keys()) if (index > 0) await answer(talk, index, index % 3);
  await talk.on('goes to the next heading', 'h', heading(3));
  await openHelp(talk);
  await talk.on('goes to the next heading', 'h', heading(3));
  await talk.on('goes to the next heading', 'h', heading(3));
  await talk.onScreen('closes help', 'Escape', ui.resultTitle.text);
};

/** The visit in the transcripts. */
export const wholeVisit = async (talk) => {
  await start(talk);
  await talk.readsOn(...labels, ui.back.text);
  await talk.on('goes back to the heading', 'shift+h', questions[0].ask.self.text);
  await talk.on('goes to the first answer', 'Tab', labels[0]);
  await talk.onScreen('presses it', 'space', ...question(1));
  await talk.on('reads on', 'Down');
  await answer(talk, 1, 1);
  await answer(talk, 2, 2);
  await talk.seek('goes to Back', 'Tab', `${ui.back.text} `);
  await talk.onScreen('presses it', 'space', ...question(2));
  await talk.on('goes to the first answer', 'Tab', labels[0]);
  await talk.on('goes to the next', 'Tab', labels[1]);
  await talk.on('goes to the answer given before', 'Tab', `${labels[2]} toggle button pressed`);
  await talk.onScreen('presses it', 'space', ...question(3));
  await openHelp(talk);
  for (let index = 0; index < 3; index++) await talk.on('goes to the next heading', 'h', heading(3));
  await talk.onScreen('closes help', 'Escape', ...question(3));
  await talk.on('reads on', 'Down');
  for (const index of questions.keys()) if (index > 2) await answer(talk, index, index % 2);
  for (let index = 0; index < 5; index++) await talk.on('goes to the next heading', 'h', anyHeading);
  await talk.seek('goes to Copy', 'b', `${ui.copy.text} `);
  await talk.on('presses it', 'space', ui.copied.text);
  await talk.on('presses it once more', 'space', ui.copied.text);
  await talk.seek('goes to “Change an answer”', 'b', ui.change.text);
  await talk.onScreen('presses it', 'space', ui.reviewTitle.text);
  await talk.on('goes to the first question', 'Tab');
  await talk.onScreen('presses it', 'space', ...question(0));
  await talk.onScreen('answers it again', ['Tab', 'space'], ui.resultTitle.text);
  await talk.seek('goes to “Start over”', 'b', ui.startOver.text);
  await talk.onScreen('presses it', 'space', /^Clonazepam .*heading/);
  await talk.readsOn(ui.aboutMe.text);
};

/** Nothing but the questions, to count the screens that are said. */
export const allQuestions = async (talk) => {
  await start(talk);
  talk.orca.hurries = true;
  for (const index of questions.keys()) await answer(talk, index, index % 3);
};
