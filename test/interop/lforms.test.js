/** LHC-Forms shows our questionnaires: with the same answers, it calculates the same result as our check. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { advise, answerLabels, assess, clinicWords, questions, translator } from '../../dist/lib/core.js';
import { questionnaire } from '../../dist/lib/fhir.js';
import { builtPacks } from '../../scripts/build/fhir.js';
import { closeBrowser, openBrowser } from '../shipped/visitor.js';
import { sample } from './answers.js';
import { Clerk, serveLForms } from './lforms.js';

/** Sets of answers for each audience and language. Each press is real, and takes time. */
const SETS = 30;
/** The first few sets leave questions unanswered, each in a new form; the others answer or skip every question. */
const WITH_GAPS = 4;

let site;
let clerk;

before(async () => {
  site = await serveLForms();
  clerk = await Clerk.arrive(await openBrowser(), site.url);
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const packs = await builtPacks();

/** Returns the answers in a response, by question. */
const codesIn = ({ item = [] }) =>
  item.flatMap(({ linkId, answer, item: inner }) => [
    ...(answer?.[0].valueCoding ? [[linkId, answer[0].valueCoding.code]] : []),
    ...codesIn({ item: inner }),
  ]);

for (const voice of ['self', 'other']) {
  for (const language of ['en', 'es']) {
    it(`${SETS} random sets of answers (${voice}, ${language})`, async () => {
      const t = translator(packs.find((pack) => pack.language === language));
      const form = questionnaire(voice, { packs, language });
      const words = new Map(questions.map(({ id, ask }) => [id, t.text(ask[voice])]));
      const label = new Map(answerLabels.map(([code, both]) => [code, t.text(both[voice])]));
      const fields = ['count', 'answered', 'skipped', 'band', 'flags', 'urgency'];
      const labels = fields.map((id) => t.text(clinicWords[id]));
      const all = sample(SETS, voice === 'self' ? 2 : 3).map((answers, index) =>
        index < WITH_GAPS ? answers : Object.fromEntries(questions.map(({ id }) => [id, answers[id] ?? 'skip'])),
      );
      const seen = new Set();
      /** The answers that the form has now. */
      let shown = {};
      for (const [index, answers] of all.entries()) {
        if (index <= WITH_GAPS) {
          await clerk.open(form);
          shown = {};
        }
        for (const [id, answer] of Object.entries(answers)) {
          if (shown[id] !== answer) await clerk.press(words.get(id), label.get(answer));
        }
        shown = answers;
        const assessment = assess(answers);
        const { count, answered, skipped, band = '', flags } = assessment;
        const { urgency } = advise(assessment, voice);
        const expected = [`${count}`, `${answered}`, `${skipped}`, band, flags.join(' '), urgency];
        // It calculates them a moment after a press.
        let read;
        for (let tries = 0; tries < 100; tries++) {
          read = await clerk.read(labels);
          if (read.join() === expected.join()) break;
          await new Promise((done) => setTimeout(done, 30));
        }
        assert.deepEqual(read, expected, JSON.stringify(answers));
        assert.deepEqual(Object.fromEntries(codesIn(await clerk.response())), answers);
        for (const value of [urgency, band]) seen.add(value);
      }
      for (const met of ['none', 'few', 'several', 'many', 'keep', 'mention', 'review', 'soon', 'today'])
        assert.ok(seen.has(met), `the sets should hold a case of ${met}`);
      assert.deepEqual(clerk.errors, []);
    });
  }
}

describe('in LHC-Forms', () => {
  it('each question has its three answers, and each hint is its help', async () => {
    await clerk.open(questionnaire('self'));
    assert.equal(clerk.places.length, questions.length);
    for (const { answers } of clerk.places) {
      assert.deepEqual(
        answers.map(({ answer }) => answer),
        answerLabels.map(([, { self }]) => self.text),
      );
    }
    const hinted = questions.filter(({ hint }) => hint);
    for (const { ask, hint } of hinted) {
      const button = await clerk.page.$(`::-p-aria([name="Help button for ${ask.self.text}"][role="button"])`);
      await button.click();
      await clerk.page.waitForFunction((words) => document.body.innerText.includes(words), {}, hint.self.text);
      await clerk.page.keyboard.press('Escape');
    }
    assert.ok(hinted.length > 5);
  });
});
