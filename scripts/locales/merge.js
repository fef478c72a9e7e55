/** Brings a language file and the messages of the code together, and takes back what a translation tool has changed. */
import { PREVIOUS, SAFETY } from './catalogue.js';
import { plain } from './xliff.js';

const notesOf = ({ desc, safety }) => [
  { from: 'developer', text: desc },
  ...(safety ? [{ from: SAFETY, text: 'Safety text: a mistake can do harm. Translate every part of it.' }] : []),
];

const previousOf = ({ notes }) => notes.filter(({ from }) => from === PREVIOUS);

/**
 * The file as it should be for these messages: same units, same order, same English. A unit whose English has changed
 * goes back to review and keeps the English that its translation was made from.
 *
 * @returns {{ document: object, added: string[], changed: string[], removed: string[] }}
 */
export const syncDocument = (document, messages) => {
  const old = new Map(document.units.map((unit) => [unit.id, unit]));
  const added = [];
  const changed = [];
  const units = messages.map((message) => {
    const { id, parts } = message;
    const unit = old.get(id);
    const notes = notesOf(message);
    if (!unit) {
      added.push(id);
      return { id, source: parts, notes };
    }
    const { target, state, qualifier, approved } = unit;
    if (plain(unit.source) === plain(parts) || !target) {
      return { id, source: parts, target, state, qualifier, approved, notes: [...notes, ...previousOf(unit)] };
    }
    changed.push(id);
    // The first English it was translated from is the one to compare with, however often it has changed since.
    const previous = previousOf(unit)[0] ?? { from: PREVIOUS, text: plain(unit.source) };
    return { id, source: parts, target, state: 'needs-review-translation', notes: [...notes, previous] };
  });
  const ids = new Set(messages.map(({ id }) => id));
  const removed = document.units.map(({ id }) => id).filter((id) => !ids.has(id));
  return { document: { ...document, sourceLanguage: 'en', units }, added, changed, removed };
};

/** For translation tools, some of which show nothing unless there is a <target>: the English stands in for what is missing. */
export const exportDocument = (document) => ({
  ...document,
  units: document.units.map((unit) =>
    unit.target?.length ? unit : { ...unit, target: unit.source, state: 'needs-translation', qualifier: undefined },
  ),
});

/** Placeholders by the ids of the English: some tools keep the id and lose the name. */
const named = (target, source) => {
  const names = new Map(source.filter((part) => typeof part !== 'string').map(({ x, text }) => [x, text]));
  return target.map((part) =>
    typeof part === 'string' ? part : { x: part.x, text: part.text || names.get(part.x) || '' },
  );
};

/**
 * Takes texts, placeholders and states by unit id from what came back, and nothing else: order, notes, English, and
 * everything that a tool adds stay out.
 *
 * @returns {{ document: object, taken: string[], unknown: string[] }}
 */
export const importDocument = (document, returned) => {
  const back = new Map(returned.units.map((unit) => [unit.id, unit]));
  const taken = [];
  const units = document.units.map((unit) => {
    const { target, state, qualifier, approved } = back.get(unit.id) ?? {};
    // An untouched stand-in of the export is no translation.
    if (!target?.length || state === 'needs-translation' || state === 'new') return unit;
    const next = {
      ...unit,
      target: named(target, unit.source),
      state: state ?? unit.state ?? 'needs-review-translation',
      qualifier,
      approved: approved === 'yes' ? 'yes' : undefined,
    };
    const same =
      ['state', 'qualifier', 'approved'].every((key) => next[key] === unit[key]) &&
      plain(next.target) === plain(unit.target);
    if (same) return unit;
    taken.push(unit.id);
    // Translated anew from the present English: no longer stale.
    if (plain(next.target) !== plain(unit.target)) next.notes = unit.notes.filter(({ from }) => from !== PREVIOUS);
    return next;
  });
  const ids = new Set(document.units.map(({ id }) => id));
  return { document: { ...document, units }, taken, unknown: [...back.keys()].filter((id) => !ids.has(id)) };
};
