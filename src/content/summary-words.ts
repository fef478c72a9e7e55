/**
 * The page for a clinician: printed, copied or saved on the visitor’s device. Import all of it:
 * `import * as summaryWords`.
 */
import { date, msg, str, type Message } from './message.js';
import type { StepId } from './steps.js';

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
export const made = msg(str`Made on the visitor’s device, ${date}. This tool keeps no copy.`, {
  id: 'summary.made',
  desc: 'Page for a clinician: when it was made. ${date} is a date.',
});
export const cutPoints = msg(
  'Bands: 0, 1–2, 3–5, 6–9. The cut points are those of DAST-10, applied to another list; they were never validated for it.',
  { id: 'summary.cut-points', desc: 'Page for a clinician, under the count. DAST-10 is the name of a test.' },
);
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

/** Why this next step was given: one line for each. */
export const why: Readonly<Record<StepId, Message>> = {
  keep: msg('Why: no sign, and no safety answer that calls for more.', {
    id: 'summary.why.keep',
    desc: 'Page for a clinician, under the next step.',
  }),
  ask: msg('Why: no sign was answered, and no safety answer calls for more.', {
    id: 'summary.why.ask',
    desc: 'Page for a clinician, under the next step.',
  }),
  mention: msg('Why: 1 or 2 signs.', { id: 'summary.why.mention', desc: 'Page for a clinician, under the next step.' }),
  review: msg('Why: use on most days, as prescribed, with 0 to 2 signs.', {
    id: 'summary.why.review',
    desc: 'Page for a clinician, under the next step.',
  }),
  soon: msg('Why: 3 to 5 signs, or a safety answer.', {
    id: 'summary.why.soon',
    desc: 'Page for a clinician, under the next step.',
  }),
  'soon-doctor': msg('Why: use on most days; whether as prescribed is not known.', {
    id: 'summary.why.daily',
    desc: 'Page for a clinician, under the next step.',
  }),
  many: msg('Why: 6 or more signs.', { id: 'summary.why.many', desc: 'Page for a clinician, under the next step.' }),
  withdrawal: msg('Why: ill after cutting down or stopping.', {
    id: 'summary.why.withdrawal',
    desc: 'Page for a clinician, under the next step.',
  }),
  'withdrawal-many': msg('Why: ill after cutting down or stopping, and 6 or more signs.', {
    id: 'summary.why.withdrawal-many',
    desc: 'Page for a clinician, under the next step.',
  }),
};

export const byHand = msg('To fill in by hand', {
  id: 'summary.by-hand',
  desc: 'Page for a clinician: heading above empty lines.',
});
export const blanks: readonly Message[] = [
  msg('Prescribed for', {
    id: 'summary.blank.reason',
    desc: 'Label of an empty line: the illness it is prescribed for.',
  }),
  msg('Dose', { id: 'summary.blank.dose', desc: 'Label of an empty line.' }),
  msg('For how long', { id: 'summary.blank.duration', desc: 'Label of an empty line: since when it is taken.' }),
  msg('Last dose', { id: 'summary.blank.last', desc: 'Label of an empty line: when it was last taken.' }),
  msg('Other sedatives', { id: 'summary.blank.sedatives', desc: 'Label of an empty line.' }),
  msg('Alcohol', { id: 'summary.blank.alcohol', desc: 'Label of an empty line.' }),
  msg('Past seizures', { id: 'summary.blank.seizures', desc: 'Label of an empty line.' }),
  msg('Pregnancy', { id: 'summary.blank.pregnancy', desc: 'Label of an empty line.' }),
];
export const clinician = msg('For the clinician', {
  id: 'summary.clinician',
  desc: 'Page for a clinician: heading above three notes.',
});
export const notes: readonly Message[] = [
  msg('Daily use as prescribed: dependence is expected and is not evidence of a use disorder.', {
    id: 'summary.note.dependence',
    desc: 'Page for a clinician.',
  }),
  msg('No abrupt stop. Offer naloxone where opioids are co-prescribed.', {
    id: 'summary.note.stop',
    desc: 'Page for a clinician.',
  }),
  msg('See the joint guideline on benzodiazepine tapering led by ASAM (2025), and NICE NG215.', {
    id: 'summary.note.guidelines',
    desc: 'Page for a clinician: names of guidelines. Add one of your country if there is one.',
  }),
];
