import { expect } from '@open-wc/testing';
import * as core from '../../src/core.js';
import { msg, number, str } from '../../src/content/message.js';
import { summarize, summaryText } from '../../src/summary.js';
import { translator } from '../../src/translate.js';
import { collectMessages } from '../messages.js';

const messages = collectMessages({ ...core });

describe('words', () => {
  it('each id stands for one text', () => {
    expect(messages.size).to.be.above(150);
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
    for (const { kind, ask } of core.questions) {
      for (const { text } of [ask.self, ask.other]) {
        expect(text.split(/\s+/).length, text).to.be.below(20);
        expect(text.endsWith('?'), text).to.equal(true);
        if (kind === 'sign') expect(text).to.include('past 12 months');
      }
    }
  });

  it('are person first, and blame nobody', () => {
    for (const [id, [message]] of messages) {
      expect(message!.text, id).not.to.match(
        /\b(abus\w*|addicts?|junkie|clean (?!needles)|dirty|doctor.shopping|failed|fail|drug problem|users?)\b/i,
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

/** A Spanish of a few sentences. */
const es = (messages: Record<string, string>) => ({ language: 'es', state: 'draft', messages }) as const;

describe('saying a message', () => {
  const call = msg(str`Call ${number} now`, { id: 'test.call', desc: 'For this test only.' });

  it('fills gaps, in English where there is no translation', () => {
    expect(translator().text(call, { number: '911' })).to.equal('Call 911 now');
    expect(translator(es({ 'test.call': 'Llame al {number} ya' })).text(call, { number: '911' })).to.equal(
      'Llame al 911 ya',
    );
  });

  it('fills the brand from the language', () => {
    expect(translator().text(core.ui.title)).to.equal('Clonazepam (Klonopin) self-check');
    expect(translator(es({ 'medicine.brand': 'Rivotril' })).text(core.ui.title)).to.include('(Rivotril)');
  });

  it('writes numbers and dates as the page’s tag does', () => {
    expect(translator(core.english, 'en-US').date('2026-11-24')).to.equal('November 24, 2026');
    expect(translator(core.english, 'en-GB').date('2026-11-24')).to.equal('24 November 2026');
    expect(translator({ language: 'ar', state: 'draft', messages: {} }, 'ar-EG').number(14)).to.equal('١٤');
  });

  it('keeps what fills a gap apart from the text around it', () => {
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
  const assessment = core.assess(answers);
  const summary = summarize({
    t: translator(core.english, 'en-US'),
    audience: 'self',
    answers,
    assessment,
    advice: core.advise(assessment, 'self'),
    contacts: core.contactsFor('US', undefined),
    today: '2026-11-24',
  });
  const text = summaryText(summary);

  it('holds every question with its answer', () => {
    for (const { ask } of core.questions) expect(text).to.include(ask.self.text);
    expect(text).to.include('Yes – In the past 12 months, have you felt that you need clonazepam');
    expect(text).to.include('Prefer not to say – In the past 12 months, have you had money problems');
    expect(text).to.include('Not answered – In the past 12 months, has it been harder for you');
  });

  it('says what it is, when it was made, and that it is not a diagnosis', () => {
    expect(text).to.include('November 24, 2026').and.to.include('not a diagnosis').and.to.include('keeps no copy');
  });

  it('carries the count, the cards, the safety message and the numbers', () => {
    expect(text).to.include('Yes to 1 of the 1 you answered').and.to.include('Skipped: 8');
    expect(text).to.include('Clonazepam with alcohol').and.to.include('Do not stop suddenly');
    expect(text).to.include('Call 988 (988 Suicide & Crisis Lifeline)');
    expect(text).to.include('SAMHSA’s National Helpline: 1-800-662-4357');
  });

  it('has no gap left open', () => {
    expect(text).not.to.match(/\{|\}|undefined|NaN/);
  });
});
