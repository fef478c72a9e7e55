/** When the English changes, translations go back to review, and outdated safety text is not shown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkTranslation } from '../../scripts/locales/check.js';
import { extract, STATUS, statusSheet } from '../../scripts/locales/cli.js';
import { isStale, packMessages } from '../../scripts/locales/language-pack.js';
import { syncDocument } from '../../scripts/locales/merge.js';
import { readXliff, writeXliff } from '../../scripts/locales/xliff.js';
import { good, messages, safetyMessage } from './fixtures.js';

const problemsOf = (content, list) => checkTranslation({ content, tag: 'es', messages: list }).problems;

describe('changed English', () => {
  const ID = safetyMessage.id;
  const [ENGLISH] = safetyMessage.parts;
  const changed = messages.map((message) =>
    message.id === ID ? { ...message, parts: ['Never stop clonazepam suddenly.'] } : message,
  );

  it('makes a translation outdated, before and after extraction', () => {
    assert.deepEqual(
      problemsOf(good, changed)
        .filter(({ code }) => code === 'stale-source')
        .map(({ unit }) => unit),
      [ID],
    );
    const { document, changed: units } = syncDocument(readXliff(good).document, changed);
    assert.deepEqual(units, [ID]);
    const unit = document.units.find(({ id }) => id === ID);
    assert.equal(unit.state, 'needs-review-translation');
    assert.equal(unit.notes.find(({ from }) => from === 'previous-source').text, ENGLISH);
    assert.deepEqual(
      problemsOf(writeXliff({ ...document, targetLanguage: 'es' }), changed)
        .filter(({ code, level }) => code === 'stale' && level === 'error')
        .map(({ unit: id }) => id),
      [ID],
    );
    assert.ok(!(ID in packMessages(document)), 'until it is updated, visitors see the new English');
  });

  it('keeps the first English it was translated from, however often it changes', () => {
    const once = syncDocument(readXliff(good).document, changed).document;
    const again = messages.map((message) =>
      message.id === ID ? { ...message, parts: ['Do not stop at once.'] } : message,
    );
    const twice = syncDocument(once, again).document.units.find(({ id }) => id === ID);
    assert.equal(twice.notes.filter(({ from }) => from === 'previous-source').length, 1);
    assert.equal(twice.notes.find(({ from }) => from === 'previous-source').text, ENGLISH);
  });

  it('reports units that were added and removed', () => {
    const { added, removed } = syncDocument(readXliff(good).document, [
      ...messages.slice(1),
      { id: 'new.one', parts: ['New'], desc: 'x', safety: false },
    ]);
    assert.deepEqual(added, ['new.one']);
    assert.deepEqual(removed, [messages[0].id]);
  });

  it('the language files are up to date with extraction (npm run locale:extract)', async () => {
    assert.deepEqual(
      (await extract({ write: false, messages })).filter(({ fresh }) => !fresh).map(({ tag }) => tag),
      [],
    );
  });

  it('the table of states is up to date (npm run locale:status)', async () => {
    assert.equal(readFileSync(STATUS, 'utf8'), await statusSheet({ messages }));
  });
});

it('isStale reads the note that extraction leaves', () => {
  assert.equal(isStale({ notes: [{ from: 'previous-source', text: 'x' }] }), true);
  assert.equal(isStale({ notes: [{ from: 'developer', text: 'x' }] }), false);
});
