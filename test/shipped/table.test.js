import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'vite';
import * as core from '../../dist/lib/core.js';
import { tabulateMessages } from '../../scripts/message-table.js';
import { lean } from '../../scripts/strip-notes.js';

/** Messages by their place in the content, as `questions.3.ask.self`. */
const messagesOf = (value, place = [], found = new Map()) => {
  if (typeof value !== 'object' || value === null) return found;
  if (typeof value.id === 'string' && typeof value.text === 'string') found.set(place.join('.'), value);
  if (value instanceof Map || value instanceof Set) return found;
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'sources' && key !== 'source') messagesOf(child, [...place, key], found);
  }
  return found;
};

/** The core, with its words taken into a table as in the script that pages load. */
const tabulated = async (format) => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [lean()],
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

describe('the table of words', () => {
  it('gives each place its own message, in a module', async () => {
    const code = await tabulated('es');
    assert.match(code, /tableMessage\(\)/, 'The words were not taken into a table.');
    same(await import(`data:text/javascript,${encodeURIComponent(code)}`));
  });

  it('gives each place its own message, in a classic script, and leaves nothing in the page', async () => {
    const code = await tabulated('iife');
    assert.match(code, /tableMessage\(\)/, 'The words were not taken into a table.');
    assert.match(
      code.trimStart(),
      /^(\/\/# \w+\n)?var core ?= ?\(?function/,
      'Something stands outside the function of the script.',
    );
    same(new Function(`${code};return core;`)());
  });

  it('refuses a message that is made within a function, and one of several lines', () => {
    assert.throws(() => tabulateMessages('const f = () => ({ id: "a.b", text: "Yes" });'), /“a\.b” is made within/);
    assert.throws(() => tabulateMessages('const m = { id: "a.b", text: "One\\ntwo" };'), /line break/);
  });
});
