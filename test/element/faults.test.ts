/**
 * Seeded defects: each is put into a check that has no other, and the checks of the other tests must find it.
 * docs/accessibility.md lists them.
 */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import {
  axeFindings,
  brokenWords,
  focusNotMoved,
  hiddenFocus,
  holdsFingers,
  motion,
  nameless,
  outlineFaults,
  overflowing,
  paleEdges,
  paleWords,
  smallTargets,
  unmarkedEnglish,
} from '../checks.js';
import { cannot, itUnless } from '../engine.js';
import type { Person } from '../person.js';
import { learn, reach, states } from '../states.js';

let person: Person;

const open = async (name: string): Promise<Person> => {
  person = await reach(states.find((state) => state.name === name)!);
  await person.still();
  return person;
};

/** Adds broken styles to a check. */
const restyle = (css: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  person.root.adoptedStyleSheets.push(sheet);
};

const find = (selector: string): HTMLElement => person.root.querySelector<HTMLElement>(selector)!;

before(async () => {
  document.documentElement.lang = 'en';
  document.title ||= 'Test page';
  await setViewport({ width: 500, height: 640 });
  await learn('ar');
});
after(() => setViewport({ width: 800, height: 600 }));
afterEach(() => person.element.remove());

describe('a seeded defect is found', () => {
  it('a button without a name', async () => {
    await open('first question');
    find('.answer').replaceChildren();
    expect((await axeFindings(person.element)).join()).to.include('button-name');
  });

  it('a progress bar without a name', async () => {
    await open('first question');
    find('progress').removeAttribute('aria-hidden');
    expect(nameless(person).join()).to.include('<progress');
  });

  it('a language picker without a label', async () => {
    await open('intro, with a language picker');
    find('select').removeAttribute('aria-label');
    expect((await axeFindings(person.element)).join()).to.include('select-name');
  });

  it('a group of answers without a name', async () => {
    await open('first question');
    find('.answers').setAttribute('aria-labelledby', 'nothing');
    expect(nameless(person).join()).to.include('aria-labelledby="nothing"');
  });

  it('pale text', async () => {
    await open('intro');
    person.element.style.setProperty('--self-check-text', '#b8b8b8');
    await person.still();
    expect((await axeFindings(person.element)).join()).to.include('color-contrast');
    expect(paleWords(person)).not.to.deep.equal([]);
  });

  it('pale edges of buttons', async () => {
    await open('first question');
    person.element.style.setProperty('--self-check-border', '#dfe4e6');
    await new Promise((done) => setTimeout(done, 300));
    expect(paleEdges(person)).not.to.deep.equal([]);
  });

  it('focus that stays on the pressed button, or gets lost', async () => {
    await open('first question');
    // The element finds its heading by id.
    person.root.getElementById = () => null;
    person.button('No').focus();
    await person.press('No');
    expect(focusNotMoved(person)).not.to.deep.equal([]);
  });

  it('a heading that cannot take focus', async () => {
    await open('first question');
    await person.press('Get help now');
    person.headingElement.removeAttribute('tabindex');
    person.headingElement.blur();
    expect(focusNotMoved(person)).not.to.deep.equal([]);
  });

  it('a step that is not announced', async () => {
    await open('first question');
    find('#step').removeAttribute('aria-live');
    expect(await person.hears(() => person.press('No'))).to.deep.equal([]);
  });

  it('a step that is announced twice', async () => {
    await open('first question');
    find('.position').setAttribute('aria-live', 'polite');
    expect(await person.hears(() => person.press('No'))).not.to.deep.equal(['Question 2 of 14']);
  });

  it('a live region that is added with its text, which no screen reader announces', async () => {
    await open('first question');
    const heard = await person.hears(async () => {
      const step = find('#step');
      const fresh = step.cloneNode(true) as HTMLElement;
      fresh.textContent = 'Question 2 of 14';
      step.replaceWith(fresh);
      await person.settled();
    });
    expect(heard).to.deep.equal([]);
  });

  itUnless(cannot.regainFocus, 'a keyboard trap', async () => {
    await open('first question');
    const help = person.button('Get help now');
    // Only the check hears keys in it (src/element/privacy/event-isolation.ts), so a trap would hold focus like this.
    const hold = (): void => help.focus();
    person.root.addEventListener('focusout', hold);
    help.focus();
    for (let presses = 0; presses < 20; presses++) {
      await sendKeys({ press: 'Tab' });
      expect(person.focus, `after ${presses + 1} times Tab`).to.equal(help);
    }
    person.root.removeEventListener('focusout', hold);
  });

  itUnless(cannot.regainFocus, 'a focus order that differs from the reading order', async () => {
    await open('first question');
    person.button('Back').setAttribute('tabindex', '1');
    const before = document.createElement('button');
    document.body.prepend(before);
    before.focus();
    await sendKeys({ press: 'Tab' });
    expect(person.focus).not.to.equal(person.stops[0]);
    expect((await axeFindings(person.element)).join()).to.include('tabindex');
    before.remove();
  });

  itUnless(cannot.regainFocus, 'a focus ring that was removed', async () => {
    await open('first question');
    person.button('Get help now').focus();
    await sendKeys({ press: 'Tab' });
    // Firefox may draw the first focus ring a moment after the key press.
    for (let tries = 0; tries < 50 && hiddenFocus(person).length; tries++)
      await new Promise((done) => setTimeout(done, 20));
    const { focus } = person;
    const told = `focus ${document.hasFocus()}, visible ${focus?.matches(':focus-visible')}`;
    expect(hiddenFocus(person), told).to.deep.equal([]);
    restyle('*{outline:none!important}');
    expect(hiddenFocus(person).join()).to.include('no focus ring');
  });

  it('a bar that covers the focused element', async () => {
    await open('result several, self');
    restyle('.bar{position:fixed!important;inset:0 0 auto!important;block-size:100vh}');
    person.button('Print').focus();
    expect(hiddenFocus(person).join()).to.include('covered');
  });

  it('a skipped heading level', async () => {
    await open('result several, self');
    find('.check .subheading').setAttribute('aria-level', '6');
    expect(outlineFaults(person)).not.to.deep.equal([]);
  });

  it('no heading', async () => {
    await open('first question');
    find('#heading').removeAttribute('role');
    expect(outlineFaults(person)).to.deep.equal(['no heading']);
  });

  it('a target that is too small', async () => {
    await open('first question');
    restyle('.plain{min-block-size:20px;padding:0}');
    expect(smallTargets(person)).to.have.length(1);
  });

  it('text that overflows a small phone', async () => {
    await open('first question');
    restyle('.heading{white-space:nowrap}');
    expect(overflowing(person).join()).to.include('heading');
  });

  it('a part that scrolls apart from the page', async () => {
    await open('result several, self');
    restyle('.screens{max-block-size:647px;overflow:auto}');
    expect(holdsFingers(person).join()).to.include('scrolls: <div class="screens"');
  });

  it('a part that keeps a swipe to itself', async () => {
    await open('first question');
    restyle('.check{overscroll-behavior:contain}.answers{touch-action:none}');
    expect(holdsFingers(person).join()).to.include('keeps a swipe').and.to.include('touch-action none');
  });

  it('words that are cut off', async () => {
    await open('intro');
    restyle('.note{block-size:2em;overflow:hidden}');
    expect(overflowing(person).join()).to.include('cut');
  });

  it('a check without a language', async () => {
    await open('first question');
    find('.check').removeAttribute('lang');
    expect(unmarkedEnglish(person)).to.deep.equal(['the check names no language']);
  });

  it('English within Arabic that is not marked', async () => {
    await open('result in Arabic');
    find('section.sources ul').removeAttribute('lang');
    expect(unmarkedEnglish(person)).not.to.deep.equal([]);
  });

  it('Korean words that are broken', async () => {
    await learn('ko');
    await open('result several, self');
    person.element.lang = 'ko';
    await person.settled();
    restyle('.check{word-break:normal!important;max-inline-size:304px}');
    expect(brokenWords(person)).not.to.deep.equal([]);
  });

  it('a wrong language tag', async () => {
    await open('first question');
    find('.check').setAttribute('lang', 'english');
    expect((await axeFindings(person.element)).join()).to.include('valid-lang');
  });

  it('an animation', async () => {
    await open('first question');
    restyle('@keyframes turn{to{rotate:1turn}}.heading{animation:turn 1s infinite!important}');
    expect(motion(person).join()).to.include('moves');
  });

  it('an answer that is marked by color alone', async () => {
    await open('question answered before');
    expect(getComputedStyle(person.button('Yes'), '::before').content).to.include('✓');
    for (const button of person.buttons()) button.removeAttribute('aria-pressed');
    expect(person.pressed).to.equal(undefined);
  });
});
