/** Turns an XLIFF document into the language pack that browsers load. Runs in Node and in a browser. */
import { plain } from './xliff.js';

/** The note with the English that a translation was made from, on units whose English has changed since. */
export const PREVIOUS = 'previous-source';

/** The note that marks units where a mistake can do harm. */
export const SAFETY = 'safety';

/** The note that names who checked a translation: name, role, date. */
export const REVIEWER = 'reviewer';

const CHECKED = new Set(['translated', 'final']);

export const isSafety = ({ notes }) => notes.some(({ from }) => from === SAFETY);

/** The English has changed since this was translated. */
export const isStale = ({ notes }) => notes.some(({ from }) => from === PREVIOUS);

export const reviewerOf = ({ notes }) => notes.find(({ from }) => from === REVIEWER)?.text.trim() || undefined;

const isUsable = (unit) => unit.target?.length > 0 && !['new', 'needs-translation'].includes(unit.state);

/** A language has been checked as far as its least checked unit. */
export const stateOf = (units) =>
  units.every(({ state, approved }) => state === 'final' && approved === 'yes')
    ? 'final'
    : units.every(({ state }) => CHECKED.has(state))
      ? 'translated'
      : 'draft';

/**
 * Texts by id. Leaves out units without a translation, and safety text whose English has changed: the right advice in
 * English, marked as English, is better than outdated advice.
 */
export const packMessages = ({ units }) => ({
  '@state': stateOf(units),
  ...Object.fromEntries(
    units
      .filter((unit) => isUsable(unit) && !(isSafety(unit) && isStale(unit)))
      .map(({ id, target }) => [id, plain(target)]),
  ),
});

/** A language pack as a script that registers itself, whether it is imported or has a script tag of its own. */
export const packScript = (tag, messages) =>
  `(globalThis[Symbol.for("clonazepam-self-check.locales")]??=new Map).set(${JSON.stringify(tag)},${JSON.stringify(messages)});\n`;
