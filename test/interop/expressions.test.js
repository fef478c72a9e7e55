/** Compares the FHIRPath rules, evaluated by HL7’s own implementation, with those of the domain. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { advise, assess } from '../../dist/lib/core.js';
import { questionnaireResponse } from '../../dist/lib/fhir.js';
import { sample } from './answers.js';

const VOICES = ['self', 'other'];
const built = (voice) =>
  JSON.parse(readFileSync(`dist/fhir/Questionnaire-clonazepam-self-check-${voice}.json`, 'utf8'));

/** Returns all items, each after the one that contains it. */
const itemsOf = ({ item = [] }) => item.flatMap((one) => [one, ...itemsOf(one)]);

const valueOf = ({ extension = [] }, name) =>
  extension.find(({ url }) => url.endsWith(`/${name}`))?.valueExpression.expression;

/** Evaluates the expressions of a questionnaire for a response as a system does: variables first. */
const calculate = (form, response) => {
  const variables = { resource: response };
  for (const { url, valueExpression } of form.extension) {
    if (!url.endsWith('/variable')) continue;
    variables[valueExpression.name] = evaluate(response, valueExpression.expression, variables);
  }
  const calculated = itemsOf(form).filter((item) => valueOf(item, 'sdc-questionnaire-calculatedExpression'));
  return Object.fromEntries(
    calculated.map((item) => {
      const values = evaluate(response, valueOf(item, 'sdc-questionnaire-calculatedExpression'), variables);
      assert.ok(values.length <= 1, item.linkId);
      return [item.linkId, values[0]];
    }),
  );
};

const compiled = new Map();
const evaluate = (response, expression, variables) => {
  if (!compiled.has(expression)) compiled.set(expression, fhirpath.compile(expression, r4));
  return compiled.get(expression)(response, variables);
};

/** Returns a response as a system has it before anything is calculated. */
const asked = (voice, answers) => {
  const response = questionnaireResponse(voice, answers, { date: '2026-11-30' });
  return { ...response, item: response.item.filter(({ linkId }) => linkId !== 'result') };
};

const expected = (voice, answers) => {
  const assessment = assess(answers);
  const { count, answered, skipped, band, flags } = assessment;
  return {
    count,
    answered,
    skipped,
    band,
    flags: flags.length ? flags.join(' ') : undefined,
    urgency: advise(assessment, voice).urgency,
  };
};

for (const voice of VOICES) {
  describe(`the expressions of the questionnaire (${voice})`, () => {
    const form = built(voice);
    const sets = sample(500, voice === 'self' ? 17 : 18);

    it('give the same results as the check, for 500 random sets of answers', () => {
      for (const answers of sets) {
        assert.deepEqual(calculate(form, asked(voice, answers)), expected(voice, answers), JSON.stringify(answers));
      }
    });

    it('were evaluated for every band, urgency and flag, and without any answer', () => {
      const all = [{}, ...sets].map((answers) => expected(voice, answers));
      const seen = (key) => [...new Set(all.map((one) => one[key]))];
      assert.deepEqual(seen('band').sort(), ['few', 'many', 'none', 'several', undefined]);
      assert.deepEqual(seen('urgency').sort(), ['keep', 'mention', 'review', 'soon', 'today']);
      assert.equal(new Set(seen('flags').flatMap((flags) => flags?.split(' ') ?? [])).size, 7);
      assert.deepEqual(calculate(form, asked(voice, {})), expected(voice, {}));
    });

    it('are compared closely enough: one wrong threshold, flag or answer is noticed', () => {
      const text = JSON.stringify(form);
      const defects = [
        ['%count >= 6 or', '%count >= 7 or'],
        ['%count >= 6, ', '%count >= 5, '],
        ["%count >= 3, 'soon'", "%count >= 4, 'soon'"],
        ["%flags = 'daily'", "%flags = 'route'"],
        ["%flags.startsWith('withdrawal')", 'false'],
        ["'review', 'soon'", "'soon', 'review'"],
        ['9 - %answered', '10 - %answered'],
        [" or answer.value.code = 'no'", ''],
        ["where(linkId = 'as-prescribed').answer.value.where(code = 'no')", "where(linkId = 'need').answer"],
      ];
      for (const [right, wrong] of defects) {
        assert.ok(text.includes(right), right);
        const broken = JSON.parse(text.replace(right, () => wrong));
        const differs = sets.some((answers) => {
          try {
            assert.deepEqual(calculate(broken, asked(voice, answers)), expected(voice, answers));
            return false;
          } catch {
            return true;
          }
        });
        assert.ok(differs, `${right} → ${wrong}`);
      }
    });

    it('give the results that a saved response contains', () => {
      for (const answers of sets.slice(0, 100)) {
        const response = questionnaireResponse(voice, answers, { date: '2026-11-30' });
        const said = Object.fromEntries(
          response.item
            .find(({ linkId }) => linkId === 'result')
            .item.map(({ linkId, answer: [value] }) => [linkId, Object.values(value)[0]]),
        );
        const calculated = calculate(form, response);
        for (const [id, value] of Object.entries(calculated)) assert.equal(said[id], value, id);
      }
    });
  });
}
