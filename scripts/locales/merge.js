/** Merges a language file with the messages of the code, and with what comes back from a translation tool. */
import { PREVIOUS, REVIEWER, SAFETY, reviewerOf } from './language-pack.js';
import { plain } from './xliff.js';

const DRAFT = 'needs-review-translation';

const notesOf = ({ desc, safety }) => [
  { from: 'developer', text: desc },
  ...(safety ? [{ from: SAFETY, text: 'Safety text: a mistake can do harm. Translate every part of it.' }] : []),
];

const isFrom =
  (...names) =>
  ({ from }) =>
    names.includes(from);

/**
 * The file as it should be for these messages: same units, same order, same English. A unit whose English has changed
 * goes back to review and keeps the English that its translation was made from.
 *
 * @returns {{ document: any, added: string[], changed: string[], removed: string[] }}
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
      const kept = unit.notes.filter(isFrom(PREVIOUS, REVIEWER));
      return { id, source: parts, target, state, qualifier, approved, notes: [...notes, ...kept] };
    }
    changed.push(id);
    // After several changes, the first English is still the one to compare the translation with.
    const previous = unit.notes.find(isFrom(PREVIOUS)) ?? { from: PREVIOUS, text: plain(unit.source) };
    return { id, source: parts, target, state: DRAFT, notes: [...notes, previous] };
  });
  const ids = new Set(messages.map(({ id }) => id));
  const removed = document.units.map(({ id }) => id).filter((id) => !ids.has(id));
  return { document: { ...document, sourceLanguage: 'en', units }, added, changed, removed };
};

/** For translation tools, some of which show nothing without a `<target>`: the English stands in for what is missing. */
export const exportDocument = (document) => ({
  ...document,
  units: document.units.map((unit) =>
    unit.target?.length ? unit : { ...unit, target: unit.source, state: 'needs-translation', qualifier: undefined },
  ),
});

/** States in which a tool or a person says that the text has been checked. */
const REVIEWED = new Set(['translated', 'signed-off', 'final']);

/** Short texts, such as “No”, can be the same in both languages; a sentence cannot. */
export const SHORT = 24;

/** What tools put around whole segments, which says nothing about the text. */
const SEGMENTS = new Set(['mrk', 'sub', 'CDATA']);

const isPart = (part) => typeof part !== 'string';
const words = (parts) => parts.filter((part) => !isPart(part)).join(' ');
const collapsed = (text) => text.replace(/\s+/g, ' ').trim();
const sameText = (one, other) => collapsed(plain(one)) === collapsed(plain(other));

/**
 * Names placeholders by their ids in the English: tools keep the id, and lose or translate the name. Where the name belongs
 * to another placeholder of the same message, nobody can tell which one is meant, and it stays as it is.
 */
const withNames = (target, source) => {
  const names = new Map(source.filter(isPart).map(({ x, text }) => [x, text]));
  let repaired = false;
  const parts = target.map((part) => {
    const name = isPart(part) && names.get(part.x);
    if (!name) return part;
    if (part.text === name && !part.tag) return part;
    if (part.text !== name && [...names.values()].includes(part.text)) return part;
    if (part.text !== '') repaired = true;
    return { x: part.x, text: name };
  });
  return { parts, repaired };
};

/** A stand-in of the export that nobody has touched, whatever a tool has done to its state. */
const isStandIn = ({ target, source: theirs, state }, { source }) =>
  (sameText(target, source) || sameText(target, theirs)) && !(REVIEWED.has(state) && words(source).length <= SHORT);

/**
 * What import tells the person who runs it: each kind once, with its units.
 *
 * @typedef {{ code: string, units: string[], title: string, what: string, todo?: string }} Remark
 */
const REMARKS = {
  untranslated: {
    title: 'Still in English',
    what: 'the text that the export put there is unchanged, so it does not count as a translation.',
    todo: 'If a short text really is the same in your language, set state="translated" on its <target>.',
  },
  english: { title: 'Came back in English', what: 'the translation that was there stays.' },
  emptied: { title: 'Came back empty', what: 'the translation that was there stays.' },
  'review-over': {
    title: 'Back to draft',
    what: 'the text has changed since it was reviewed.',
    todo: 'Have the new text reviewed.',
  },
  doubted: { title: 'Back to draft', what: 'the file says that the review no longer holds.' },
  'no-reviewer': {
    title: 'Marked as reviewed, but kept as a draft',
    what: 'the file does not say who reviewed it.',
    todo: 'If somebody has, import the file with --reviewer "name, role, date", or add <note from="reviewer">name, role, date</note> to the unit.',
  },
  approved: {
    title: 'approved="yes" left out',
    what: 'Weblate and translate-toolkit write it for every confirmed translation; here it means that a clinician has approved the text.',
    todo: 'If a clinician has, set both state="final" and approved="yes".',
  },
  repaired: { title: 'Placeholders repaired', what: 'their names had changed and were restored by their ids.' },
  tags: { title: 'Formatting tags left out', what: 'their text was taken over.' },
  'old-english': {
    title: 'Translated from English that has changed since the export',
    what: 'a note has the old English.',
    todo: 'Compare the translation with the present English.',
  },
  doubled: {
    title: 'Left out',
    what: 'the file has the unit more than once, with different translations.',
    todo: 'Keep the right one and delete the others.',
  },
  unknown: {
    title: 'Left out',
    what: 'this check has no such message.',
    todo: 'Export the file again: unit ids must stay as they are.',
  },
};

/** State, reviewer and approval of a unit that came back. A review only counts for the text that was reviewed, by name. */
const reviewOf = (unit, back, { changed, reviewer, remark }) => {
  const { state, qualifier, approved } = back;
  const claims = REVIEWED.has(state);
  const final = state === 'final' && approved === 'yes';
  if (approved === 'yes' && !final && !unit.approved) remark('approved', unit.id);

  const present = { state: unit.state, qualifier: unit.qualifier, approved: unit.approved, reviewer: reviewerOf(unit) };
  const draft = { state: DRAFT, qualifier: qualifier === 'mt-suggestion' ? qualifier : undefined };
  if (!changed && (state === undefined || state === unit.state)) return present;
  if (!claims) {
    if (REVIEWED.has(unit.state)) remark(changed ? 'review-over' : 'doubted', unit.id);
    return changed || REVIEWED.has(unit.state) ? draft : present;
  }
  if (!changed && REVIEWED.has(unit.state) && (!final || unit.state === 'final')) return present;

  const named = reviewer ?? reviewerOf(back);
  // The same note as before is about the text as it was before.
  const isNew = named && (reviewer || !changed || named !== reviewerOf(unit));
  if (!isNew) {
    remark(changed && REVIEWED.has(unit.state) ? 'review-over' : 'no-reviewer', unit.id);
    return changed ? draft : present;
  }
  return { state: final ? 'final' : 'translated', approved: final ? 'yes' : undefined, reviewer: named };
};

/**
 * Takes texts, placeholders and reviews by unit id, and nothing else: order, other notes, the English, and everything that
 * a tool adds stay out.
 *
 * @param {any} document
 * @param {import('./xliff.js').Document} returned
 * @param {{ reviewer?: string }} [options] - who vouches for the states in the file
 * @returns {{ document: any, taken: string[], remarks: Remark[] }}
 */
export const importDocument = (document, returned, { reviewer } = {}) => {
  const back = new Map();
  const doubled = new Set();
  for (const unit of returned.units) {
    const other = back.get(unit.id);
    if (other && !sameText(unit.target, other.target)) doubled.add(unit.id);
    back.set(unit.id, unit);
  }
  const concerned = new Map();
  const remark = (code, id) => concerned.set(code, [...(concerned.get(code) ?? []), id]);
  const taken = [];

  const units = document.units.map((unit) => {
    const { id, source } = unit;
    const theirs = back.get(id);
    if (!theirs) return unit;
    if (doubled.has(id)) {
      remark('doubled', id);
      return unit;
    }
    if (!theirs.target?.length || collapsed(plain(theirs.target)) === '') {
      if (theirs.target && unit.target?.length) remark('emptied', id);
      return unit;
    }
    const { parts: target, repaired } = withNames(theirs.target, source);
    const changed = !unit.target || plain(target) !== plain(unit.target);
    if (changed && isStandIn({ ...theirs, target }, unit)) {
      remark(unit.target?.length ? 'english' : 'untranslated', id);
      return unit;
    }

    const { reviewer: named, ...review } = reviewOf(unit, theirs, { changed, reviewer, remark });
    const same = !changed && ['state', 'qualifier', 'approved'].every((key) => review[key] === unit[key]);
    if (same && named === reviewerOf(unit)) return unit;
    taken.push(id);
    if (repaired) remark('repaired', id);
    if (theirs.foreign.some((name) => !SEGMENTS.has(name))) remark('tags', id);

    const fromOldEnglish = collapsed(words(theirs.source)) !== collapsed(words(source));
    let previous = unit.notes.find(isFrom(PREVIOUS));
    if (fromOldEnglish && changed) {
      remark('old-english', id);
      previous ??= { from: PREVIOUS, text: plain(theirs.source) };
      Object.assign(review, { state: DRAFT, approved: undefined });
    } else if (changed || named !== reviewerOf(unit)) previous = undefined;

    const notes = [
      ...unit.notes.filter((note) => !isFrom(PREVIOUS, REVIEWER)(note)),
      ...(previous ? [previous] : []),
      ...(named && review.state !== DRAFT ? [{ from: REVIEWER, text: named }] : []),
    ];
    return { ...unit, target, approved: undefined, qualifier: undefined, ...review, notes };
  });

  const ids = new Set(document.units.map(({ id }) => id));
  for (const id of back.keys()) if (!ids.has(id)) remark('unknown', id);
  const remarks = [...concerned].map(([code, list]) => ({ code, units: list, ...REMARKS[code] }));
  return { document: { ...document, units }, taken, remarks };
};
