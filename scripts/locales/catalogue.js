/** From an XLIFF document to the file that browsers load. Runs in Node and in a browser. */
import { plain } from './xliff.js';

/** From which note the previous English of a changed unit is known. */
export const PREVIOUS = 'previous-source';

/** Marks units whose words bear on safety, for translators and checks. */
export const SAFETY = 'safety';

const CHECKED = new Set(['translated', 'final', 'signed-off']);

export const isSafety = ({ notes }) => notes.some(({ from }) => from === SAFETY);

/** The English has changed since this was translated. */
export const isStale = ({ notes }) => notes.some(({ from }) => from === PREVIOUS);

const isUsable = (unit) => unit.target?.length > 0 && !['new', 'needs-translation'].includes(unit.state);

/** How far the whole language has been checked: as far as its least checked unit. */
export const stateOf = (units) =>
  units.every(({ state, approved }) => state === 'final' && approved === 'yes')
    ? 'final'
    : units.every(({ state }) => CHECKED.has(state))
      ? 'translated'
      : 'draft';

/**
 * Texts by id. What has no translation is left out, and so is safety text whose English has changed: better the right
 * advice in English, marked as English, than the old advice.
 */
export const catalogue = ({ units }) => ({
  '@state': stateOf(units),
  ...Object.fromEntries(
    units
      .filter((unit) => isUsable(unit) && !(isSafety(unit) && isStale(unit)))
      .map(({ id, target }) => [id, plain(target)]),
  ),
});

/** A catalogue as a script that registers itself, whether it is imported or has a script tag of its own. */
export const pack = (tag, messages) =>
  `(globalThis[Symbol.for("clonazepam-self-check.locales")]??=new Map).set(${JSON.stringify(tag)},${JSON.stringify(messages)});\n`;
