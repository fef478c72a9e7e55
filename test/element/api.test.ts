import { expect } from '@open-wc/testing';
import { ClonazepamSelfCheck } from '../../src/element/clonazepam-self-check.js';
import { PARTS as parts } from '../../src/view/parts.js';
import { questions } from '../../src/content/questions.js';
import { OPEN_TAG, type OpenSelfCheck } from '../open-self-check.js';
import { Person } from '../person.js';

/** Returns the console warnings during an action. */
const warningsDuring = async (action: () => Promise<void>): Promise<string[]> => {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return warnings;
};

describe('what a partner can rely on', () => {
  let person: Person;
  const open = async (attributes: Record<string, string> = {}) => {
    person = await Person.open({ lang: 'en', ...attributes });
  };
  afterEach(() => person?.element.remove());

  describe('attributes', () => {
    it('lang is removed when a framework sets it to nothing: the page’s own language applies', async () => {
      await open({ lang: 'de' });
      for (const nothing of [undefined, null]) {
        person.element.lang = 'de';
        expect(person.element.getAttribute('lang')).to.equal('de');
        (person.element as { lang: unknown }).lang = nothing;
        expect(person.element.hasAttribute('lang')).to.equal(false);
        expect(person.element.lang).to.equal('');
      }
    });

    it('audience skips the choice', async () => {
      await open({ audience: 'other' });
      expect(person.sees('It’s about me')).to.equal(false);
      await person.press('Start');
      expect(person.heading).to.equal(questions[0]!.ask.other.text);
    });

    it('region chooses the numbers, before the language does', async () => {
      await open({ region: 'gb', lang: 'en-US' });
      await person.press('Get help now');
      expect(person.links.map(({ href }) => href))
        .to.include('tel:999')
        .and.not.to.include('tel:911');
    });

    it('the helpline comes first, with every way to reach it', async () => {
      await open({
        region: 'US',
        'helpline-name': 'Harbor Street',
        'helpline-phone': '888-341-4325',
        'helpline-sms': '55555',
        'helpline-url': 'https://example.org/help',
      });
      await person.press('Get help now');
      const [first, second] = [...person.root.querySelectorAll('.contact')].slice(1).map((node) => node.textContent);
      expect(first).to.include('Harbor Street').and.to.include('Call 888-341-4325').and.to.include('Text 55555');
      expect(second).to.include('SAMHSA');
      const out = person.links.find(({ href }) => href === 'https://example.org/help')!;
      expect(out.rel).to.include('noreferrer').and.to.include('noopener');
    });

    it('heading-level places the headings in the page’s outline', async () => {
      await open({ 'heading-level': '4' });
      expect(person.headings[0]!.level).to.equal(4);
      await person.press('Get help now');
      expect(new Set(person.headings.map(({ level }) => level))).to.deep.equal(new Set([4, 5]));
      person.element.headingLevel = 6;
      await person.settled();
      expect(new Set(person.headings.map(({ level }) => level))).to.deep.equal(new Set([6]));
    });

    it('are reflected by properties, and properties by attributes', async () => {
      await open({ 'helpline-name': 'One', region: 'US' });
      expect(person.element.helplineName).to.equal('One');
      person.element.helplinePhone = '555 1234';
      person.element.region = null;
      await person.settled();
      expect(person.element.getAttribute('helpline-phone')).to.equal('555 1234');
      expect(person.element.hasAttribute('region')).to.equal(false);
    });

    it('may change during a check: answers are kept', async () => {
      await open();
      await person.press('It’s about me', 'Yes', 'No');
      person.element.setAttribute('region', 'AU');
      person.element.setAttribute('helpline-phone', '555 1234');
      person.element.setAttribute('heading-level', '3');
      person.element.setAttribute('lang', 'en-GB');
      person.element.setAttribute('exit-url', 'https://example.org/');
      await person.settled();
      expect(person.announced).to.equal('Question 3 of 14');
      await person.press('Back');
      expect(person.pressed).to.equal('No');
      person.element.setAttribute('audience', 'other');
      await person.settled();
      expect(person.heading).to.equal(questions[1]!.ask.other.text);
      expect(person.pressed).to.equal('No');
    });

    const bad: readonly (readonly [string, string, string])[] = [
      ['region', 'atlantis', 'an ISO 3166 code such as GB'],
      ['audience', 'dog', 'self, other'],
      ['exit-url', 'javascript:alert(1)', 'https:'],
      ['helpline-phone', '<img>', 'phone number'],
      ['helpline-url', 'http://example.org/', 'https:'],
      ['heading-level', '9', '1 to 6'],
      ['disclose', 'everything', 'band'],
    ];
    for (const [attribute, value, accepted] of bad) {
      it(`${attribute}="${value}" is ignored with one clear warning, and the check goes on`, async () => {
        const warnings = await warningsDuring(async () => {
          await open({ [attribute]: value });
          await person.press(attribute === 'audience' ? 'It’s about me' : 'It’s about me');
          await person.answerRest();
          expect(person.heading).to.equal('Your result');
        });
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(`${attribute}="${value}"`).and.to.include(accepted);
        expect(person.sees('Leave this page')).to.equal(false);
        expect(person.root.querySelector('img')).to.equal(null);
      });
    }
  });

  describe('events', () => {
    const NAMES = ['self-check-start', 'self-check-complete', 'self-check-restart', 'self-check-exit'] as const;
    let heard: { type: string; detail: unknown }[];
    const listen = (event: Event) => heard.push({ type: event.type, detail: (event as CustomEvent).detail });
    beforeEach(() => {
      heard = [];
      for (const name of NAMES) document.addEventListener(name, listen);
    });
    afterEach(() => {
      for (const name of NAMES) document.removeEventListener(name, listen);
    });

    it('report what a person did, and nothing about the answers', async () => {
      await open();
      await person.press('It’s about me');
      await person.answerRest('Yes');
      await person.press('Change an answer');
      await person.press(questions[3]!.ask.self.text);
      await person.press('No', 'Start over');
      expect(heard).to.deep.equal([
        { type: 'self-check-start', detail: null },
        { type: 'self-check-complete', detail: null },
        { type: 'self-check-restart', detail: null },
      ]);
    });

    it('carry the band only where the partner has set disclose="band"', async () => {
      await open({ disclose: 'band' });
      await person.press('It’s about me');
      await person.answerRest('Yes');
      expect(heard.at(-1)).to.deep.equal({ type: 'self-check-complete', detail: { band: 'many' } });
      person.element.remove();
      await open({ disclose: 'band' });
      await person.press('It’s about me');
      await person.answerRest('Prefer not to say');
      expect(heard.at(-1)).to.deep.equal({ type: 'self-check-complete', detail: { band: null } });
    });

    it('are not fired by script', async () => {
      await open();
      person.element.restart();
      person.element.setAttribute('audience', 'self');
      await person.settled();
      expect(heard).to.deep.equal([]);
    });
  });

  it('restart() clears every answer', async () => {
    await open();
    await person.press('It’s about me', 'Yes', 'Yes');
    person.element.restart();
    await person.settled();
    expect(person.heading).to.include('self-check');
    await person.press('It’s about me');
    expect(person.pressed).to.equal(undefined);
  });

  describe('slots', () => {
    it('intro and result show the partner’s words on their screens; plain content stays hidden', async () => {
      await open();
      person.element.innerHTML = '<p slot="intro">Hello</p><p slot="result">Call us</p><p>Fallback</p>';
      const [intro, result, fallback] = [...person.element.children] as HTMLElement[];
      expect([intro!.checkVisibility(), result!.checkVisibility(), fallback!.checkVisibility()]).to.deep.equal([
        true,
        false,
        false,
      ]);
      await person.press('It’s about me');
      expect(intro!.checkVisibility()).to.equal(false);
      await person.answerRest();
      expect([intro!.checkVisibility(), result!.checkVisibility(), fallback!.checkVisibility()]).to.deep.equal([
        false,
        true,
        false,
      ]);
    });
  });

  it('every documented part is used, and no other', async () => {
    const used = new Set<string>();
    const look = () => {
      for (const node of person.root.querySelectorAll('[part]')) for (const part of node.part) used.add(part);
    };
    ClonazepamSelfCheck.addLocale('tlh', { 'ui.back': 'DoH' });
    await open({ region: 'US', 'exit-url': 'https://example.org/', languages: 'en tlh', lang: 'tlh' });
    look();
    person.element.lang = 'en';
    await person.settled();
    await person.press('It’s about me');
    look();
    await person.answerRest('Yes');
    look();
    await person.press('Change an answer');
    look();
    expect([...used].sort()).to.deep.equal([...parts].sort());
  });

  describe('in the page', () => {
    it('moved, it keeps its answers', async () => {
      await open();
      await person.press('It’s about me', 'Yes');
      const box = document.createElement('div');
      document.body.append(box);
      box.append(person.element);
      await person.settled();
      expect(person.announced).to.equal('Question 2 of 14');
      await person.press('Back');
      expect(person.pressed).to.equal('Yes');
      box.remove();
    });

    it('removed, it forgets', async () => {
      await open();
      await person.press('It’s about me', 'Yes');
      const { element } = person;
      element.remove();
      await Promise.resolve();
      document.body.append(element);
      await person.settled();
      expect(person.heading).to.include('self-check');
      await person.press('It’s about me');
      expect(person.pressed).to.equal(undefined);
    });

    it('left behind by pagehide, it forgets', async () => {
      await open();
      await person.press('It’s about me', 'Yes');
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await person.settled();
      expect(person.heading).to.include('self-check');
    });

    it('two on one page are independent', async () => {
      await open();
      const other = await Person.open({ lang: 'en', audience: 'other' });
      await person.press('It’s about me', 'Yes', 'Yes');
      expect(other.heading).to.include('self-check');
      await other.press('Start', 'No');
      expect(person.announced).to.equal('Question 3 of 14');
      expect(other.announced).to.equal('Question 2 of 14');
      other.element.remove();
    });

    it('takes its language from the nearest lang, across shadow roots', async () => {
      const outer = document.createElement('div');
      outer.lang = 'en-AU';
      const box = document.createElement('div');
      outer.append(box);
      document.body.append(outer);
      person = await Person.open({}, box.attachShadow({ mode: 'open' }));
      await person.press('Get help now');
      expect(person.links.map(({ href }) => href)).to.include('tel:000');
      outer.remove();
    });
  });

  describe('keeps to itself', () => {
    it('nothing on the element reads an answer or reaches the root', async () => {
      // The shipped class under another name, because the test page defines the tag with an open root.
      class Closed extends ClonazepamSelfCheck {}
      customElements.define('closed-self-check', Closed);
      const element = document.body.appendChild(document.createElement('closed-self-check')) as ClonazepamSelfCheck;
      await element.updateComplete;
      expect(element.shadowRoot).to.equal(null);
      expect(() => element.attachInternals()).to.throw();
      expect(() => element.attachShadow({ mode: 'open' })).to.throw();
      expect(() => (element as unknown as { attachRoot(...names: unknown[]): void }).attachRoot([], [])).to.throw();
      const seen = new Set<object>();
      const reach = (value: unknown, path: string): void => {
        if (
          typeof value !== 'object' ||
          value === null ||
          seen.has(value) ||
          value instanceof Document ||
          value instanceof Window
        )
          return;
        seen.add(value);
        expect(value instanceof ShadowRoot, `${path} is a root`).to.equal(false);
        if (value instanceof Node && value !== element) return;
        for (const key of Reflect.ownKeys(value))
          reach((value as Record<PropertyKey, unknown>)[key], `${path}.${String(key)}`);
      };
      reach(element, 'element');
      element.remove();
    });

    it('the class alone defines no tag', () => {
      expect(customElements.get('clonazepam-self-check')).to.equal(undefined);
      expect(customElements.get(OPEN_TAG)).not.to.equal(undefined);
    });
  });
});

export type { OpenSelfCheck };
