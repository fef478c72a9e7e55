/**
 * The words that only a clinic’s system shows: labels of what is calculated from the answers. Import all of it:
 * `import * as clinicWords`.
 */
import { msg } from './message.js';

export const result = msg('Result', {
  id: 'clinic.result',
  desc: 'In a clinic’s own system: heading above what is worked out from the answers.',
});
export const count = msg('Signs answered Yes', {
  id: 'clinic.count',
  desc: 'In a clinic’s own system: label of a number from 0 to 9. “Yes” is the label of an answer: use your translation of it.',
});
export const answered = msg('Signs answered Yes or No', {
  id: 'clinic.answered',
  desc: 'In a clinic’s own system: label of a number from 0 to 9. “Yes” and “No” are labels of answers: use your translations of them.',
});
export const skipped = msg('Signs not answered', {
  id: 'clinic.skipped',
  desc: 'In a clinic’s own system: label of a number from 0 to 9: signs that were skipped or not reached.',
});
export const band = msg('Band of the count', {
  id: 'clinic.band',
  desc: 'In a clinic’s own system: label. Beside it stands a code: none, few, several or many. Never a word for severity.',
});
export const flags = msg('Safety flags', {
  id: 'clinic.flags',
  desc: 'In a clinic’s own system: label. Beside it stand codes of safety answers, such as withdrawal or mixing.',
});
export const urgency = msg('How soon to act', {
  id: 'clinic.urgency',
  desc: 'In a clinic’s own system: label. Beside it stands a code: keep, mention, review, soon or today.',
});
