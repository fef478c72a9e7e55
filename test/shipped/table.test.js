import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'vite';
import * as core from '../../dist/lib/core.js';
import { tabulateMessages } from '../../scripts/build/message-table.js';
import { minify } from '../../scripts/build/minify.js';

/** Returns messages by their path in the content, such as `questions.3.ask.self`. */
const messagesOf = (value, place = [], found = new Map()) => {
  if (typeof value !== 'object' || value === null) return found;
  if (typeof value.id === 'string' && typeof value.text === 'string') found.set(place.join('.'), value);
  if (value instanceof Map || value instanceof Set) return found;
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'sources' && key !== 'source') messagesOf(child, [...place, key], found);
  }
  return found;
};

/** Returns the core with its messages in a table, as in the script that pages load. */
const tabulated = async (format) => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [minify()],
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      lib: { entry: 'src/core.ts', formats: [format], name: 'core' },
    },
  });
  const [{ output }] = Array.isArray(result) ? result : [result];
  return output[0].code;
};

const same = (read) => {
  const expected = messagesOf({ ...core });
  const given = messagesOf({ ...read });
  assert.ok(expected.size > 200, `Only ${expected.size} messages were found.`);
  for (const [place, { id, text }] of expected) {
    assert.deepEqual({ ...given.get(place) }, { id, text }, `${place} has the words of another message.`);
  }
  assert.equal(given.size, expected.size);
};

describe('the table of messages', () => {
  it('gives each place its own message, in a module', async () => {
    const code = await tabulated('es');
    assert.match(code, /tableMessage\(\d+\)/, 'The words were not taken into a table.');
    same(await import(`data:text/javascript,${encodeURIComponent(code)}`));
  });

  it('gives each place its own message, in a classic script, and leaves nothing in the page', async () => {
    const code = await tabulated('iife');
    assert.match(code, /tableMessage\(\d+\)/, 'The words were not taken into a table.');
    assert.match(
      code.trimStart(),
      /^(\/\/# \w+\n)?var core ?= ?\(?function/,
      'Something stands outside the function of the script.',
    );
    same(new Function(`${code};return core;`)());
  });

  it('gives a message its own text in whatever order the code runs', () => {
    const code = `
      const late = () => ({ id: "a.b", text: "Late" });
      const both = () => ({ self: { id: "c.self", text: "You" }, other: { id: "c.other", text: "They" } });
      const first = { id: "d.e", text: "First" };
      ;[both(), first, late(), late()]`;
    const read = (0, eval)(`(() => {${tabulateMessages(code).code.replace(';[both', ';return [both')}})()`);
    assert.deepEqual(
      read.map((message) => message.text ?? [message.self.id, message.self.text, message.other.id, message.other.text]),
      [['c.self', 'You', 'c.other', 'They'], 'First', 'Late', 'Late'],
    );
  });

  it('uses no name that the script already has', () => {
    const code = 'const table = 1, tableMessage = 2; const m = { id: "a.b", text: "Words" }; ;[table, tableMessage, m]';
    const read = (0, eval)(`(() => {${tabulateMessages(code).code.replace(';[table', ';return [table')}})()`);
    assert.deepEqual(read, [1, 2, { id: 'a.b', text: 'Words' }]);
  });

  it('refuses a message of several lines', () => {
    assert.throws(() => tabulateMessages('const m = { id: "a.b", text: "One\\ntwo" };'), /line break/);
  });
});
