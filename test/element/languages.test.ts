import { expect } from '@open-wc/testing';
import { configureLocalization, msg as hostMsg } from '@lit/localize';
import { setViewport } from '@web/test-runner-commands';
import * as core from '../../src/core.js';
import { addLocale } from '../../src/i18n/language-packs.js';
import { directionOf, matchLocale, nativeName, shippedLocales } from '../../src/i18n/locale-tags.js';
import { pseudoPacks } from '../../scripts/locales/pseudo.js';
import { collectMessages } from '../messages.js';
import { brokenWords } from '../checks.js';
import { cannot, itUnless } from '../engine.js';
import { Person } from '../person.js';
import { reach, states } from '../states.js';

type Pack = Record<string, string>;

const packs: Record<string, Pack> = {};

const english = [...collectMessages({ ...core }).values()].map(([message]) => message!);

const warningsDuring = async (action: (warnings: string[]) => Promise<void> | void): Promise<string[]> => {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  try {
    await action(warnings);
  } finally {
    console.warn = warn;
  }
  return warnings;
};

before(async () => {
  for (const tag of shippedLocales) packs[tag] = (await (await fetch(`/dist/locales/${tag}.json`)).json()) as Pack;
  Object.assign(packs, pseudoPacks(english));
  for (const [tag, pack] of Object.entries(packs)) addLocale(tag, pack);
});

describe('which language is spoken', () => {
  const available = ['en', ...shippedLocales];
  const table: readonly (readonly [string, string | undefined])[] = [
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', undefined],
    ['zh-Hant', undefined],
    ['de-AT', 'de'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
    ['nl', undefined],
    ['x', undefined],
    ['not a tag', undefined],
  ];
  for (const [wanted, expected] of table) {
    it(`${wanted}: ${expected ?? 'none, so English'}`, () => {
      expect(matchLocale(wanted, available)).to.equal(expected);
    });
  }

  it('old names of languages are known', () => {
    expect(matchLocale('iw', ['he'])).to.equal('he');
    expect(matchLocale('fil', ['fil'])).to.equal('fil');
    expect(matchLocale('fr-CA', ['fr', 'fr-CA'])).to.equal('fr-CA');
  });

  it('direction follows the script', () => {
    expect(['ar', 'he', 'fa-AF', 'ks-Deva', 'az-Arab', 'en', 'ar-XB'].map(directionOf)).to.deep.equal([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'rtl',
      'ltr',
      'rtl',
    ]);
  });

  it('languages name themselves', () => {
    expect(nativeName('es')).to.equal('Español');
    expect(nativeName('ar')).to.equal('العربية');
    expect(nativeName('zh-Hans')).to.equal('简体中文');
  });
});

describe('each element has its own language', () => {
  const people: Person[] = [];
  const open = async (attributes: Record<string, string>, parent?: Node) => {
    const person = await Person.open(attributes, parent);
    people.push(person);
    return person;
  };
  afterEach(() => {
    for (const { element } of people.splice(0)) element.remove();
  });

  const base = (person: Person) => person.root.querySelector<HTMLElement>('.check')!;

  it('English and Arabic work on one page, next to a host that uses lit-localize with the same ids', async () => {
    const host = configureLocalization({
      sourceLocale: 'en',
      targetLocales: ['es'],
      loadLocale: () => Promise.resolve({ templates: { 'ui.back': 'Del anfitrión' } }),
    });
    const one = await open({ lang: 'en', audience: 'self' });
    const two = await open({ lang: 'ar', audience: 'self' });
    await one.press('Start');
    await two.press(packs.ar!['ui.start']!);
    await host.setLocale('es');
    expect(hostMsg('Back', { id: 'ui.back' })).to.equal('Del anfitrión');
    await one.settled();
    expect(one.sees('Back')).to.equal(true);
    expect(two.sees(packs.ar!['ui.back']!)).to.equal(true);
    expect([base(one).lang, base(one).dir, base(two).lang, base(two).dir]).to.deep.equal(['en', 'ltr', 'ar', 'rtl']);

    two.element.lang = 'de';
    await two.settled();
    expect(two.sees(packs.de!['ui.back']!)).to.equal(true);
    expect(base(two).dir).to.equal('ltr');
    expect(one.sees('Back')).to.equal(true);
    await host.setLocale('en');
  });

  it('switching during a check keeps answers, position and focus', async () => {
    const person = await open({ lang: 'en', audience: 'self', languages: 'en es ar' });
    await person.press('Start', 'Yes');
    const picker = person.root.querySelector('select')!;
    expect([...picker.options].map(({ lang, text }) => [lang, text])).to.deep.equal([
      ['en', 'English'],
      ['es', 'Español'],
      ['ar', 'العربية'],
    ]);
    picker.focus();
    picker.value = 'es';
    picker.dispatchEvent(new Event('change'));
    await person.settled();
    expect(person.heading).to.equal(packs.es!['sign.need.self']);
    expect(person.root.activeElement).to.equal(picker);
    await person.press(packs.es!['ui.back']!);
    expect(person.pressed).to.equal(packs.es!['answer.yes']);
    expect(person.announced).to.include('1').and.to.include('14');
  });

  it('follows the nearest lang upward, across shadow roots, and when it changes later', async () => {
    const outer = document.createElement('div');
    outer.lang = 'fr';
    const box = document.createElement('div');
    outer.append(box);
    document.body.append(outer);
    const person = await open({}, box.attachShadow({ mode: 'open' }));
    expect(person.sees(packs.fr!['ui.get-help']!)).to.equal(true);
    outer.lang = 'ko';
    await Promise.resolve();
    await person.settled();
    expect(person.sees(packs.ko!['ui.get-help']!)).to.equal(true);
    box.lang = 'de';
    await Promise.resolve();
    await person.settled();
    expect(person.sees(packs.de!['ui.get-help']!)).to.equal(true);
    outer.remove();
  });

  it('a draft says that no clinician has checked it, with English one press away, and the way back', async () => {
    const person = await open({ lang: 'es', audience: 'self' });
    expect(person.screen).to.include(packs.es!['ui.unreviewed']);
    const button = person.button('English');
    expect(button.lang).to.equal('en');
    await person.press('English');
    expect(person.screen).to.include('does not send or save');
    expect(person.focused).to.equal(person.heading);
    await person.press('Español');
    expect(person.screen).to.include(packs.es!['ui.unreviewed']);
    await person.press(packs.es!['ui.start']!);
    expect(person.screen).not.to.include(packs.es!['ui.unreviewed']);
    await person.answerRest(packs.es!['answer.no']);
    expect(person.screen).to.include(packs.es!['ui.unreviewed']);
  });

  it('a language that a clinician has checked shows no notice', async () => {
    addLocale('nl', { ...packs.es, '@state': 'final' });
    const person = await open({ lang: 'nl' });
    expect(person.root.querySelector('.draft')).to.equal(null);
  });

  it('a missing message shows in English, marked as English', async () => {
    addLocale('eo', { 'ui.get-help': 'Helpon nun', 'ui.start': 'Ek', '@state': 'final' });
    const person = await open({ lang: 'eo', audience: 'self' });
    expect(person.sees('Helpon nun')).to.equal(true);
    expect(base(person).lang).to.equal('eo');
    const lead = person.root.querySelector('.lead span')!;
    expect([lead.getAttribute('lang'), lead.getAttribute('dir')]).to.deep.equal(['en', 'ltr']);
    expect(person.button('Helpon nun').querySelector('[lang]')).to.equal(null);
    await expect(person.element).to.be.accessible();
  });

  it('addLocale refuses invalid tags, keeps strings, and warns once about the rest', async () => {
    expect(() => addLocale('not a tag', {})).to.throw(TypeError, 'not a language tag');
    expect(() => addLocale('nl', null as never)).to.throw(TypeError, 'messages must be an object');
    expect(() => addLocale('nl', [] as never)).to.throw(TypeError);
    const warnings = await warningsDuring(async () => {
      addLocale('fy', {
        'ui.get-help': 'Help no',
        'ui.back': 7,
        'ui.exit': null,
        'answer.yes': ['x'],
        '@state': 'final',
      });
      const person = await open({ lang: 'fy', audience: 'self' });
      expect(person.sees('Help no')).to.equal(true);
      await person.press('Start');
      expect(person.sees('Back')).to.equal(true);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('ui.back').and.to.include('ui.exit').and.to.include('answer.yes');
  });

  it('a missing or broken partner file gives one clear warning, and nothing is lost', async () => {
    for (const src of ['/nowhere.json', '/README.md', '/test/tsconfig.json?not-a-pack']) {
      const warnings = await warningsDuring(async (so) => {
        const person = await open({ lang: 'en', audience: 'self', 'locale-src': src });
        for (let tries = 0; tries < 50 && !person.sees('Start'); tries++)
          await new Promise((done) => setTimeout(done, 20));
        await person.press('Start');
        await person.answerRest();
        expect(person.heading).to.equal('Your result');
        for (let tries = 0; tries < 100 && so.length === 0; tries++) await new Promise((done) => setTimeout(done, 20));
        person.element.remove();
      });
      expect(warnings.length, src).to.equal(1);
    }
  });

  it('a partner’s file gives its language', async () => {
    const blob = new Blob([JSON.stringify({ '@language': 'cy', 'ui.get-help': 'Cael help', '@state': 'final' })]);
    // The URL must be on the page’s own site; the test server cannot echo a file, so `fetch` is replaced.
    const { fetch: real } = window;
    window.fetch = (url, options) =>
      String(url).endsWith('/cy.json') ? Promise.resolve(new Response(blob)) : real(url, options);
    const person = await open({ lang: 'cy', 'locale-src': '/cy.json' });
    for (let tries = 0; tries < 50 && !person.sees('Cael help'); tries++)
      await new Promise((done) => setTimeout(done, 20));
    expect(person.sees('Cael help')).to.equal(true);
    window.fetch = real;
  });

  it('numbers and dates follow the page’s full tag', async () => {
    const person = await open({ lang: 'ar-EG', audience: 'self' });
    await person.press(packs.ar!['ui.start']!);
    expect(person.announced, 'the digits of the texts').to.include('14');
    person.element.lang = 'ar-u-nu-arab';
    await person.settled();
    expect(person.announced).to.include('١٤');
  });

  it('phone numbers keep their order in Arabic, on screen, in print and as text', async () => {
    const person = await open({ lang: 'ar', region: 'US', audience: 'self' });
    await person.press(packs.ar!['ui.start']!);
    await person.answerRest(packs.ar!['answer.yes']);
    const number = [...person.root.querySelectorAll('bdi')].find(
      ({ textContent }) => textContent === '1-800-662-4357',
    )!;
    expect(number.dir).to.equal('ltr');
    expect(person.printed).to.include('\u20661-800-662-4357\u2069').and.to.include('\u2066988\u2069');
    expect(person.root.querySelector<HTMLElement>('.summary')!.dir).to.equal('rtl');
  });
});

describe('Korean', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const state of states.filter(({ name }) => /^(intro, with|question with|result, every|help$|list)/.test(name))) {
    it(`breaks lines between words, not within them, on a small phone: ${state.name}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const person = await reach(state);
      // Where the window cannot be that narrow, the check is.
      person.element.style.maxInlineSize = '304px';
      person.element.lang = 'ko';
      await person.settled();
      expect(brokenWords(person)).to.deep.equal([]);
      person.element.remove();
    });
  }
});

describe('Chinese', () => {
  for (const state of states.filter(({ name }) => /^(intro|question with|result, every|help$)/.test(name))) {
    it(`has no space between sentences: ${state.name}`, async () => {
      const person = await reach(state);
      person.element.lang = 'zh-Hans';
      await person.settled();
      const texts = [...person.root.querySelectorAll('p, li, dd, h2, h3, h4, button')].map(
        ({ textContent }) => textContent,
      );
      expect(
        texts.some((text) => /[。？！]./.test(text)),
        'two sentences',
      ).to.equal(true);
      expect(texts.filter((text) => /[。？！，：；] +\S/.test(text))).to.deep.equal([]);
      person.element.remove();
    });
  }
});

describe('every state in every language', () => {
  /** Proper names and other data that are the same in every language. */
  const names = Object.values(core.regions).flatMap(({ helplines = [], crisis = [], poison = [] }: core.Region) =>
    [...helplines, ...crisis, ...poison].flatMap(({ name }) => name ?? []),
  );
  const date = new Intl.DateTimeFormat('en-XA', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(core.numbersChecked),
  );
  const isData = (text: string) => [...names, 'Harbor Street', date].some((name) => text.includes(name));

  const overflowing = (person: Person): string[] => {
    const frame = document.documentElement.clientWidth;
    return [...person.root.querySelectorAll<HTMLElement>('.check, .check *')].flatMap((node) => {
      if (node.closest('.visually-hidden')) return [];
      const { left, right, width } = node.getBoundingClientRect();
      const out = width > 0 && (left < -0.5 || right > frame + 0.5);
      const clipped = getComputedStyle(node).overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1;
      return out || clipped
        ? [`<${node.localName} class="${node.className}"> ${node.textContent.trim().slice(0, 40)}`]
        : [];
    });
  };

  const untranslated = (person: Person): string[] => {
    const walker = document.createTreeWalker(person.root.querySelector('.check')!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.trim();
      if (
        !/[A-Za-z]{2}/.test(text) ||
        isData(text) ||
        node.parentElement!.closest('.sources, option, [part~=language]')
      )
        continue;
      if (!/[^\u0000-\u007f]/.test(text)) found.push(text);
    }
    return found;
  };

  after(() => setViewport({ width: 800, height: 600 }));

  const tags = [...shippedLocales, 'en-XA', 'ar-XB'];
  for (const state of states) {
    itUnless(cannot.narrowWindow, state.name, async () => {
      await setViewport({ width: 320, height: 640 });
      const person = await reach(state);
      const { element } = person;
      for (const tag of tags) {
        element.lang = tag;
        await person.settled();
        const check = person.root.querySelector<HTMLElement>('.check')!;
        expect([check.lang, check.dir]).to.deep.equal([tag, directionOf(tag)]);
        expect(overflowing(person), `${tag} at 320 px`).to.deep.equal([]);
        if (tag === 'en-XA') expect(untranslated(person), 'not translatable').to.deep.equal([]);
      }
      await setViewport({ width: 1280, height: 800 });
      for (const tag of tags) {
        element.lang = tag;
        await person.settled();
        expect(overflowing(person), `${tag} at 1280 px`).to.deep.equal([]);
      }
      element.remove();
    });
  }
});
