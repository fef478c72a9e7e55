import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as core from '../../src/core.js';
import { msg, number, str } from '../../src/content/message.js';
import { summarize, summaryText } from '../../src/domain/summary.js';
import { translator } from '../../src/i18n/translator.js';
import { collectMessages } from '../messages.js';
import { anyAnswers } from './any.js';

const messages = collectMessages({ ...core });

describe('words', () => {
  it('each id stands for one text', () => {
    expect(messages.size).to.be.above(300);
    for (const [id, list] of messages) expect(new Set(list.map(({ text }) => text)).size, id).to.equal(1);
  });

  it('no two ids stand for the same text', () => {
    const idOf = new Map<string, string>();
    for (const [id, [message]] of messages) {
      expect(idOf.get(message!.text) ?? id, message!.text).to.equal(id);
      idOf.set(message!.text, id);
    }
  });

  it('questions have fewer than twenty words, and say their time', () => {
    for (const { ask } of core.questions) {
      for (const { text } of [ask.self, ask.other]) {
        expect(text.split(/\s+/).length, text).to.be.below(20);
        expect(text.endsWith('?'), text).to.equal(true);
        expect(text).to.match(/^In the past 12 months, /);
      }
    }
  });

  it('are person first, and blame nobody', () => {
    for (const [id, [message]] of messages) {
      expect(message!.text, id).not.to.match(
        /\b(abus\w*|addicts?|junkie|clean|dirty|doctor.shopping|failed|fail|drug problem|users?)\b/i,
      );
    }
  });

  it('call clonazepam a medicine, never a drug', () => {
    for (const [id, [message]] of messages) {
      if (id !== 'help.know.law') expect(message!.text, id).not.to.match(/\bdrugs?\b/i);
    }
  });

  it('say it as a nurse would', () => {
    for (const [id, [message]] of messages) {
      expect(message!.text, id).not.to.match(
        /worth a talk|book a talk|cannot tell|undo clonazepam|has ticked|prescriber/i,
      );
    }
  });

  it('promise no more than what is true', () => {
    for (const [id, [message]] of messages) {
      expect(message!.text, id).not.to.match(/100 ?%|completely anonymous|fully anonymous|guarantee/i);
    }
  });

  it('show no dose and no taper schedule', () => {
    for (const [id, [message]] of messages)
      expect(message!.text, id).not.to.match(/\bmg\b|milligram|\d+ ?%|per week|every \d/i);
  });
});

/** A Spanish pack of a few sentences. */
const es = (messages: Record<string, string>) => ({ language: 'es', state: 'draft', messages }) as const;

describe('formatting a message', () => {
  const call = msg(str`Call ${number} now`, { id: 'test.call', desc: 'For this test only.' });

  it('fills placeholders, in English if there is no translation', () => {
    expect(translator().text(call, { number: '911' })).to.equal('Call 911 now');
    expect(translator(es({ 'test.call': 'Llame al {number} ya' })).text(call, { number: '911' })).to.equal(
      'Llame al 911 ya',
    );
  });

  it('fills in the brand from the language', () => {
    expect(translator().text(core.ui.title)).to.equal('Clonazepam (Klonopin) self-check');
    expect(translator(es({ 'medicine.brand': 'Rivotril' })).text(core.ui.title)).to.include('(Rivotril)');
    expect(translator(es({ 'medicine.brand': 'Ravotril' }), 'es-US', 'US').text(core.ui.title)).to.include(
      '(Ravotril)',
    );
  });

  it('in English, fills in the brand of the region', () => {
    const title = (region?: string) => translator(undefined, 'en', region).text(core.ui.title);
    expect([undefined, '', 'US'].map(title).join()).not.to.include('Rivotril');
    for (const region of ['CA', 'CA-QC', 'GB', 'IE', 'AU', 'NZ', 'ZA', 'IN', 'DE'])
      expect(title(region), region).to.include('(Rivotril)');
    expect(translator(undefined, 'en-GB').text(core.ui.title), 'from the tag').to.include('(Rivotril)');
    expect(translator(undefined, 'en-GB', 'US').text(core.ui.title), 'the region wins').to.include('(Klonopin)');
  });

  it('in English, spells as the region does', () => {
    const all = (region: string) => {
      const t = translator(undefined, 'en', region);
      return [...messages.values()].map(([message]) => t.text(message!)).join(' ');
    };
    const american = /\b(gray|centers?|counselors?|counseling|apnea|diarrhea)\b/gi;
    const british = /\b(grey|centres?|counsellors?|counselling|apnoea|diarrhoea)\b/gi;
    for (const region of ['GB', 'IE', 'AU', 'NZ', 'ZA']) expect(all(region), region).not.to.match(american);
    for (const region of ['US', '', 'CA']) expect(all(region), region).not.to.match(british);
    expect(all('GB').match(british)?.length).to.equal(all('US').match(american)?.length);
    expect(translator(undefined, 'en', 'GB').text({ id: 'x', text: 'the counsel of a gray center' })).to.equal(
      'the counsel of a grey centre',
    );
  });

  it('has no other word that Britain spells differently: a new one belongs in the list of `english-regions.ts`', () => {
    const american =
      /\b(?:behavior|color|favor|flavor|harbor|honor|humor|labor|neighbor|rumor|tumor|odor|program\b|practice|license|defense|offense|anemia|anesthe|cesarean|edema|esophag|estrogen|fetus|hemo|leuk|orthoped|pediatr|liter\b|meter\b|fiber|theater|enroll|fulfill|skillful|judgment|aging|mom\b|canceled|labeled|traveled|traveler|analyze|paralyze|catalog)|\b(?!(?:size|prize|seize))\w+iz(?:e[sd]?|ing|ation)\b/gi;
    for (const [id, [message]] of messages) {
      expect(message!.text.match(american), `${id}: ${message!.text}`).to.equal(null);
    }
  });

  it('writes numbers and dates as the page’s tag does', () => {
    expect(translator(core.english, 'en-US').date('2026-11-24')).to.equal('November 24, 2026');
    expect(translator(core.english, 'en-GB').date('2026-11-24')).to.equal('24 November 2026');
    expect(translator({ language: 'ar', state: 'draft', messages: {} }, 'ar-EG').number(14)).to.equal('14');
    expect(translator({ language: 'ar', state: 'draft', messages: {} }, 'ar-u-nu-arab').number(14)).to.equal('١٤');
  });

  it('keeps placeholder values apart from the text around them', () => {
    const link = { href: 'tel:911' };
    expect(translator().rich(call, { number: link })).to.deep.equal(['Call ', link, ' now']);
  });

  it('shows markup in a translation as text', () => {
    expect(translator(es({ 'test.call': '<img onerror=x>{number}' })).text(call, { number: 1 })).to.equal(
      '<img onerror=x>1',
    );
  });
});

describe('the page for a clinician', () => {
  const answers = { 'as-prescribed': 'yes', need: 'yes', money: 'skip', mixing: 'yes' } as const;
  const page = (given: core.Answers, audience: core.Audience = 'self') => {
    const assessment = core.assess(given);
    return summarize({
      t: translator(core.english, 'en-US'),
      audience,
      answers: given,
      assessment,
      advice: core.advise(assessment, audience),
      contacts: core.contactsFor('US', undefined),
      today: '2026-11-24',
    });
  };
  const summary = page(answers);
  const text = summaryText(summary);

  it('contains every question with its answer', () => {
    for (const { ask } of core.questions) expect(text).to.include(ask.self.text);
    expect(text).to.include('Yes – In the past 12 months, have you felt that you need clonazepam');
    expect(text).to.include('Prefer not to say – In the past 12 months, have you had money problems');
    expect(text).to.include('Not answered – In the past 12 months, has clonazepam made work or study harder for you?');
    expect(summaryText(page(answers, 'other'))).to.include('I don’t know – In the past 12 months, have they had money');
  });

  it('says what it is, when it was made, and that it is not a diagnosis', () => {
    expect(text).to.include('November 24, 2026').and.to.include('not a diagnosis').and.to.include('keeps no copy');
  });

  it('says where the cut points come from, and that they were never validated', () => {
    expect(text).to.include('Bands: 0, 1–2, 3–5, 6–9').and.to.include('DAST-10').and.to.include('never validated');
  });

  it('contains the count, the next step with its reason, the safety message and the numbers', () => {
    expect(text).to.include('Yes to 1 of the 1 you answered').and.to.include('Skipped: 8');
    expect(text).to.include('Make an appointment soon').and.to.include('Why: 3 to 5 signs, or a safety answer.');
    expect(text).to.include('Do not stop suddenly');
    expect(text).to.include('Call 988 (988 Suicide & Crisis Lifeline)');
    expect(text).to.include('SAMHSA’s National Helpline: 1-800-662-4357');
  });

  it('with withdrawal, contains the three sentences', () => {
    const words = summaryText(page({ ...answers, withdrawal: 'yes' }));
    expect(words).to.include('Call 911 now, even if it has passed').and.to.include('before any change');
    expect(words).to.include('Why: ill after cutting down or stopping.');
    expect(text, 'hidden variants are in no copied text').not.to.include('even if it has passed');
  });

  it('has lines to fill in by hand, and notes for the clinician', () => {
    for (const label of [
      'Prescribed for',
      'Dose',
      'For how long',
      'Last dose',
      'Other sedatives',
      'Alcohol',
      'Past seizures',
      'Pregnancy',
    ])
      expect(text).to.match(new RegExp(`^${label}: _+$`, 'm'));
    expect(text).to.include('Daily use as prescribed: dependence is expected and is not evidence of a use disorder.');
    expect(text).to.include('ASAM (2025)').and.to.include('NICE NG215').and.to.include('No abrupt stop');
  });

  it('lays out the same for every set of answers', () => {
    const laidOut = ({ title, parts }: core.Summary) => [
      title,
      parts.map(({ heading, lines, answers: rows, blanks }) => [
        heading?.variants.length,
        lines.map(({ variants }) => variants.length),
        rows?.map(({ question, answer }) => [question, answer.variants]),
        blanks,
      ]),
    ];
    fc.assert(
      fc.property(anyAnswers, (given) => {
        expect(laidOut(page(given))).to.deep.equal(laidOut(page({})));
      }),
      { numRuns: 50 },
    );
  });

  it('has no unfilled placeholder', () => {
    expect(text).not.to.match(/\{|\}|undefined|NaN/);
    expect(summaryText(page({}, 'other'))).not.to.match(/\{|\}|undefined|NaN/);
  });
});
