/** The page for a clinician: printed, copied or saved on the visitor’s device. Taken as a whole: `import * as summaryWords`. */
import { date, msg, str } from './message.js';

export const title = msg('Clonazepam self-check: summary', {
  id: 'summary.title',
  desc: 'Title of the page for a clinician.',
});
export const about = {
  self: msg('Answered by the person who takes clonazepam.', {
    id: 'summary.about.self',
    desc: 'Page for a clinician: who answered.',
  }),
  other: msg('Answered by someone else, about the person who takes clonazepam.', {
    id: 'summary.about.other',
    desc: 'Page for a clinician: who answered.',
  }),
};
export const limits = msg('A list of signs, not a validated test and not a diagnosis.', {
  id: 'summary.limits',
  desc: 'Page for a clinician: limits.',
});
export const context = msg('Before the signs', {
  id: 'summary.context',
  desc: 'Page for a clinician: heading above the first question.',
});
export const signs = msg('Signs in the past 12 months', {
  id: 'summary.signs',
  desc: 'Page for a clinician: heading above the nine signs.',
});
export const safety = msg('Safety', {
  id: 'summary.safety',
  desc: 'Page for a clinician: heading above the four safety questions.',
});
export const made = msg(str`Made on the visitor’s device, ${date}. This tool keeps no copy.`, {
  id: 'summary.made',
  desc: 'Page for a clinician: when it was made. ${date} is a date.',
});
