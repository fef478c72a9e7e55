/** A valid translation, and ways to break it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTranslation } from '../../scripts/locales/check.js';
import { tags } from '../../scripts/locales/cli.js';
import { syncDocument } from '../../scripts/locales/merge.js';
import { extractMessages } from '../../scripts/locales/messages.js';
import { plain, writeXliff } from '../../scripts/locales/xliff.js';

export const messages = extractMessages();

export const languages = await tags();

export const read = (tag) => readFileSync(`src/locales/${tag}.xlf`, 'utf8');

/** Fakes a translation by adding accents to vowels. Placeholders, tags and entities stay unchanged. */
export const accented = (text) =>
  text.replace(
    /(&(?:\w+|#\d+);|<[^>]*>|\{\w+\})|[aeiouY]/g,
    (found, kept) => kept ?? { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', Y: 'Ý' }[found],
  );

/**
 * Real Spanish for messages that tests check; the first only starts in Spanish, and keeps the numbers of the English.
 */
const SPANISH = {
  [messages[0].id]: [`¿Te recetaron a ti… ${accented(plain(messages[0].parts))}`],
  'ui.back': ['Atrás'],
  'answer.no': ['No'],
};

const DRAFT = { state: 'needs-review-translation', qualifier: 'mt-suggestion' };

/** Every message translated, regardless of how complete the project’s languages are. */
const spanish = syncDocument({ units: [] }, messages).document;
for (const unit of spanish.units) {
  const translation = unit.source.map((part) => (typeof part === 'string' ? accented(part) : part));
  Object.assign(unit, { target: SPANISH[unit.id] ?? translation, ...DRAFT });
}
for (const id of Object.keys(SPANISH))
  assert.ok(
    messages.some((message) => message.id === id),
    `${id} is a message`,
  );

export const good = writeXliff({ ...spanish, targetLanguage: 'es' });

/** A message with a safety note. */
export const safetyMessage = messages.find(
  ({ safety, parts }) => safety && parts.length === 1 && parts[0].endsWith('.'),
);

export const check = (content, tag = 'es') => checkTranslation({ content, tag, messages }).problems;

/** Creates a temporary folder with these files. */
export const folderWith = (files = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

/** Returns the lines of one unit. */
export const unitOf = (text, id) => {
  const from = text.indexOf(`<trans-unit id="${id}"`);
  assert.ok(from >= 0, `there is a unit ${id}`);
  return text.slice(from, text.indexOf('</trans-unit>', from) + '</trans-unit>'.length);
};

/** Returns a function that changes one unit of a file. */
export const inUnit = (id, change) => (text) => {
  const unit = unitOf(text, id);
  const changed = change(unit);
  assert.notEqual(changed, unit, `the fault must change ${id}`);
  return text.replace(unit, () => changed);
};

export const replace = (from, to) => (text) => {
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, 'the fault must change something');
  return changed;
};

/** Returns a function that replaces the text of a unit’s target. */
export const target = (words) => (unit) =>
  unit.replace(/(<target[^>]*>)[^]*?(<\/target>)/, (_, open, close) => open + words + close);

/** Returns a function that replaces the attributes of a unit’s target. */
export const targetTag = (attributes) => (unit) => unit.replace(/<target[^>]*>/, `<target${attributes}>`);

export const X = (id, name) => `<x id="${id}" equiv-text="\${${name}}"/>`;

/** Returns the line, counted from 1, on which a text is in a file. */
export const lineOf = (text, part) => {
  const at = text.indexOf(part);
  assert.ok(at >= 0, `the file has ${part}`);
  return text.slice(0, at).split('\n').length;
};

/** A message with a number as long as a phone number. */
export const longNumber = messages
  .map(({ id, parts }) => ({ id, number: /\d{3,}/.exec(plain(parts))?.[0] }))
  .find(({ number }) => number);
