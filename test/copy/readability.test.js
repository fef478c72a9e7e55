import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as core from '../../dist/lib/core.js';
import { grade, wordCount } from './grade.js';

const CEILING = 8;
const AIM = 6;

const { assess, advise, bands, flags, helpSections, intro, questions, shownOf, signIds, steps, translator, ui } = core;
const t = translator();
const values = {
  count: 3,
  answered: 7,
  skipped: 2,
  steps: 14,
  emergency: '911',
  crisis: '988',
  poison: '1-800-222-1222',
  date: 'today',
  version: '1',
  presses: 2,
};
const say = (message) => t.text(message, values);

/** Returns the texts of a section: heading, paragraphs, list, cards. */
const sectionTexts = ({ heading, text, list = [], cards = [] }) =>
  [
    ...(heading ? [shownOf(heading)] : []),
    ...text.flatMap(shownOf),
    ...list,
    ...cards.flatMap((card) => [card.title, ...card.text]),
  ].map(say);

const result = (answers, audience) => advise(assess(answers), audience).sections.flatMap(sectionTexts);

const yes = (...ids) => Object.fromEntries([...signIds.map((id) => [id, 'no']), ...ids.map((id) => [id, 'yes'])]);

/** Every screen with its texts, for both audiences. */
const screens = ['self', 'other'].flatMap((audience) => [
  [
    `intro, ${audience}`,
    [
      ui.title,
      intro.what[audience],
      intro.how[audience],
      intro.limits[audience],
      intro.privacy[audience],
      ui.whoFor,
      ui.exitNote,
    ].map(say),
  ],
  ...questions.map(({ id, ask, hint }) => [
    `${id}, ${audience}`,
    [ask[audience], ...(hint ? [hint[audience]] : [])].map(say),
  ]),
  ...bands.map(({ id, from }) => [`result ${id}, ${audience}`, result(yes(...signIds.slice(0, from)), audience)]),
  ...flags.map(({ id, question, answer }) => [
    `result with ${id}, ${audience}`,
    result({ ...yes(), [question]: answer }, audience),
  ]),
  [`result, everything yes, ${audience}`, result(yes(...questions.map(({ id }) => id)), audience)],
  [`result, nothing answered, ${audience}`, result({}, audience)],
]);
screens.push(['help', helpSections.flatMap(({ title, list = [], text = [] }) => [title, ...list, ...text].map(say))]);

/** Sections of a result. On a bad night people read only one of them, so each must be easy by itself. */
const parts = ['self', 'other']
  .flatMap((audience) => [
    ...advise(assess({}), audience).sections.flatMap((section) => [
      [`${section.id}, ${audience}`, sectionTexts({ ...section, cards: [] })],
      ...(section.cards ?? []).map((card) => [`card ${card.id}, ${audience}`, [card.title, ...card.text].map(say)]),
    ]),
    ...steps.map(({ id, text, more }) => [
      `step ${id}, ${audience}`,
      [...text, ...more].map((both) => say(both[audience])),
    ]),
    ...bands.map(({ id, meaning }) => [`meaning ${id}, ${audience}`, [say(meaning)]]),
  ])
  .filter(([, texts]) => texts.length);
const helpParts = helpSections.map(({ title, list = [], text = [] }) => [
  `help: ${title.text}`,
  [title, ...list, ...text].map(say),
]);

describe('reading level, with the medicine’s name taken out', () => {
  for (const [name, texts] of [...screens, ...parts, ...helpParts]) {
    it(`${name}: grade ${CEILING} or below`, () => {
      const level = grade(texts);
      assert.ok(level <= CEILING, `grade ${level.toFixed(1)}: ${texts.join(' ')}`);
    });
  }

  it(`the median of all screens is grade ${AIM} or below`, () => {
    const levels = screens.map(([, texts]) => grade(texts)).sort((a, b) => a - b);
    const median = levels[Math.floor(levels.length / 2)];
    assert.ok(median <= AIM, `median ${median.toFixed(1)}`);
  });

  it('questions have fewer than twenty words', () => {
    for (const { ask } of questions) {
      for (const text of [ask.self, ask.other].map(say)) assert.ok(wordCount(text) < 20, text);
    }
  });

  it('would be noticed if copy got harder: this check can fail', () => {
    const hard =
      'Individuals experiencing benzodiazepine discontinuation syndrome should immediately communicate with the appropriate healthcare professional regarding pharmacological alternatives.';
    assert.ok(grade([hard]) > CEILING);
    assert.ok(grade(['Call now. Do not wait.']) < AIM);
  });
});
