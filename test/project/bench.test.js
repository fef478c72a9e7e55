import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { gather, translations } from '../bench/contestants.js';
import { openLab } from '../bench/lab.js';
import { growthOfQuestionnaire, QUESTIONS } from '../bench/growth.js';
import { fullVisit } from '../bench/measure.js';
import { tables } from '../bench/report.js';

/** Tests do not check times, only that the benchmark measures what it says. */
describe('the benchmark', () => {
  const ids = ['limit', 'module', 'instant', 'frame'];
  const visits = {};
  let lab;
  let taking;

  before(async () => {
    const { contestants, absent } = await gather(ids);
    assert.deepEqual(absent, [], 'these need no packages of the benchmark’s own');
    taking = contestants;
    lab = await openLab(contestants);
    for (const one of contestants) visits[one.id] = await fullVisit(lab, one, { slow: false });
  });

  after(() => lab?.close());

  it('sees the first screen, then the first control, of every contestant', () => {
    for (const id of ids) {
      const { visible, answerable } = visits[id];
      assert.ok(visible > 0 && answerable >= visible, `${id}: visible ${visible} ms, answerable ${answerable} ms`);
    }
  });

  it('answers the nine signs and reaches the result', () => {
    for (const id of ids) {
      const { painted, cpuOfNine } = visits[id];
      assert.equal(painted.length, 9, `${id}: paints of nine answers`);
      assert.ok(
        painted.every((ms) => ms > 0) && cpuOfNine > 0,
        `${id}: ${painted} ms from answer to paint, ${cpuOfNine} ms CPU`,
      );
    }
  });

  it('counts the shipped bytes, sent with brotli', async () => {
    for (const [id, file] of [
      ['module', 'clonazepam-self-check.js'],
      ['frame', 'frame.html'],
    ]) {
      const { files, wire, missing } = visits[id];
      assert.deepEqual(missing, [], `${id}: files that were asked for and are not there`);
      const sent = files.find(({ path }) => path === `/${file}`);
      assert.equal(sent?.raw, (await readFile(`dist/${file}`)).length, `${id}: bytes of dist/${file}`);
      assert.ok(wire > sent.brotli && wire < sent.raw, `${id}: ${wire} bytes on the wire`);
    }
  });

  it('sees no request after the first control could be used', () => {
    for (const id of ids) assert.equal(visits[id].lateRequests, 0, id);
  });

  it('walks longer questionnaires to their result', async () => {
    const rows = await growthOfQuestionnaire();
    assert.deepEqual(
      rows.map(({ questions }) => questions),
      QUESTIONS,
    );
    assert.ok(rows.every(({ answer, result }) => answer > 0 && result > 0));
  });

  it('goes through a page in another language', async () => {
    const spanish = (await translations()).find(({ name }) => name === 'es');
    const abroad = await openLab([spanish]);
    const { painted, files, missing } = await fullVisit(abroad, spanish, { slow: false }).finally(() => abroad.close());
    assert.equal(painted.length, 9);
    assert.deepEqual(missing, []);
    assert.deepEqual(files.map(({ path }) => path).sort(), ['/clonazepam-self-check.js', '/locales/es.js']);
  });

  it('writes a table with everyone in it', () => {
    const host = { id: 'host', name: 'the page alone', kind: 'host', about: '' };
    const none = { crowd: [], again: [], slow: [] };
    const written = tables({
      machine: lab.machine,
      slowdown: lab.slowdown,
      rounds: 1,
      fullRounds: 0,
      minutes: 1,
      day: '2026-01-01',
      contestants: [host, ...taking],
      absent: [{ id: 'formio', reason: 'not installed' }],
      failed: [],
      visits: Object.fromEntries([
        ['host', { ...none, plain: [{ ...visits.limit, painted: [] }] }],
        ...ids.map((id) => [id, { ...none, plain: [visits[id]] }]),
      ]),
      languages: [],
      questionnaire: [],
    });
    for (const { name } of taking) assert.match(written, new RegExp(`\\| ${name} \\|`), name);
    assert.match(written, /formio: not installed/);
    assert.doesNotMatch(written, /NaN|undefined|Infinity/);
  });

  it('has its own packages, without registry URLs', async () => {
    assert.doesNotMatch(await readFile('test/bench/package-lock.json', 'utf8'), /"resolved": "https?:/);
    const { dependencies } = JSON.parse(await readFile('test/bench/package.json', 'utf8'));
    for (const version of Object.values(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, 'versions are exact');
  });
});
