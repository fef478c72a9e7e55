import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as core from '../../dist/lib/core.js';
import { contentSheet } from '../../scripts/docs/content-sheet.js';

/** Collects every message of the core, by id. */
const collect = (value, found = new Map(), seen = new Set()) => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if (typeof value.id === 'string' && typeof value.text === 'string') found.set(value.id, value.text);
  else for (const child of Object.values(value)) collect(child, found, seen);
  return found;
};

const plain = (text) => text.replace(/\{(\w+)\}/g, '⟨$1⟩').replace(/\|/g, '\\|');

describe('the sheet for clinicians', () => {
  const sheet = contentSheet();

  it('contains every word that a visitor can read', () => {
    const messages = collect({ ...core });
    assert.ok(messages.size > 300);
    const missing = [...messages].filter(([, text]) => !sheet.includes(plain(text))).map(([id]) => id);
    assert.deepEqual(missing, []);
  });

  it('names a rule and sources for every question, band, flag, step, card and section', () => {
    const { bands, emergencyCard, extraCare, flags, helpSections, questions, safetyCards, sources, steps, guidance } =
      core;
    const { body, carer, crisisPassage, stopping, treatment } = guidance;
    for (const piece of [
      ...[...questions, ...bands, ...flags, ...steps, ...safetyCards, emergencyCard, ...extraCare, ...helpSections],
      ...[...carer, body, crisisPassage, stopping, treatment],
    ]) {
      const name = piece.id ?? piece.title?.text ?? piece.title?.self.text;
      assert.ok(piece.rule.length > 10, `${name} has no rule`);
      assert.ok(piece.sources.length > 0, `${name} has no source`);
      for (const id of piece.sources) assert.ok(id in sources, `${name}: ${id}`);
      assert.ok(sheet.includes(piece.rule.replace(/\|/g, '\\|')), `${name}: the rule is not in the sheet`);
    }
  });

  it('lists only sources that content is based on', () => {
    const used = new Set();
    const look = (value, seen = new Set()) => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      if (Array.isArray(value.sources)) value.sources.forEach((id) => used.add(id));
      for (const child of Object.values(value)) look(child, seen);
    };
    look({ ...core, sources: undefined });
    // A comment on the bands cites the SDS; the table of words is the source for the style of every sentence.
    const elsewhere = ['sds-2019', 'words-table'];
    assert.deepEqual(
      Object.keys(core.sources).filter((id) => !used.has(id) && !elsewhere.includes(id)),
      [],
    );
  });
});
