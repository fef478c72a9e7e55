import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { shippedLocales } from '../../src/i18n/locale-tags.js';
import { questions } from '../../src/content/questions.js';
import {
  axeFindings,
  crowdedLinks,
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
import { cannot, itUnless, once } from '../engine.js';
import { Person } from '../person.js';
import { learn, reach, states, type State } from '../states.js';

const state = (name: string): State => states.find((other) => other.name === name)!;

const page = new CSSStyleSheet();

/** Gives the page one theme and a plain font. */
const paint = (theme: 'light' | 'dark', more = ''): void =>
  page.replaceSync(
    `:root{color-scheme:${theme};background:Canvas;color:CanvasText;font-family:sans-serif}body{margin:0}${more}`,
  );

/** Makes the window this wide; if the driver cannot make it so narrow, uses a box of that width in the page. */
const narrow = async (width: number, height: number): Promise<void> => {
  await setViewport({ width: Math.max(width, cannot.narrowWindow ? 500 : 0), height });
  paint('light', cannot.narrowWindow ? `body{width:${width}px}` : '');
};

let person: Person;

before(async () => {
  document.documentElement.lang = 'en';
  document.title ||= 'Test page';
  document.adoptedStyleSheets.push(page);
  paint('light');
  await Promise.all(shippedLocales.map((tag) => learn(tag)));
});
after(async () => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== page);
  await setViewport({ width: 800, height: 600 });
});
afterEach(() => person?.element.remove());

describe('every state', () => {
  for (const theme of ['light', 'dark'] as const) {
    describe(`in ${theme} colors: axe finds nothing, words and edges are clear`, () => {
      before(async () => {
        await setViewport({ width: 500, height: 740 });
        paint(theme);
      });
      after(() => paint('light'));
      for (const each of states) {
        it(each.name, async () => {
          person = await reach(each);
          await person.still();
          expect(await axeFindings(person.element)).to.deep.equal([]);
          expect(nameless(person)).to.deep.equal([]);
          expect(paleWords(person), 'words below 4.5 : 1').to.deep.equal([]);
          expect(paleEdges(person), 'edges below 3 : 1').to.deep.equal([]);
          expect(outlineFaults(person)).to.deep.equal([]);
          expect(unmarkedEnglish(person), 'English that is not marked as English').to.deep.equal([]);
        });
      }
    });
  }

  describe('in every language: axe finds nothing', () => {
    for (const each of states.filter(({ language }) => !language)) {
      itUnless(once, each.name, async () => {
        person = await reach(each);
        for (const tag of shippedLocales) {
          person.element.lang = tag;
          await person.settled();
          await person.still();
          expect(await axeFindings(person.element), tag).to.deep.equal([]);
        }
      });
    }
  });

  describe('at 320 px, which is also 1280 px at 400 %: nothing sticks out, is cut off or scrolls apart, all is large enough to press', () => {
    before(() => narrow(320, 640));
    for (const each of states) {
      it(each.name, async () => {
        person = await reach(each);
        await person.still();
        expect(overflowing(person, cannot.narrowWindow ? 320 : undefined)).to.deep.equal([]);
        expect(smallTargets(person), 'smaller than 44 × 44 px').to.deep.equal([]);
        expect(holdsFingers(person), 'nothing scrolls but the page').to.deep.equal([]);
        expect(crowdedLinks(person), 'links smaller than 24 px that are no part of a sentence').to.deep.equal([]);
      });
    }
  });

  describe('at 320 px, with text spaced as WCAG 1.4.12 says', () => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    );
    before(() => narrow(320, 640));
    for (const each of states) {
      it(each.name, async () => {
        person = await reach(each);
        person.root.adoptedStyleSheets.push(spacing);
        await person.still();
        expect(overflowing(person, cannot.narrowWindow ? 320 : undefined)).to.deep.equal([]);
      });
    }
  });

  describe('with text of twice the size, also on a small phone', () => {
    before(() => narrow(320, 640));
    for (const each of states) {
      it(each.name, async () => {
        person = await reach(each);
        person.element.style.fontSize = '200%';
        await person.still();
        const size = parseFloat(getComputedStyle(person.root.querySelector('.check')!).fontSize);
        expect(size).to.equal(32);
        expect(overflowing(person, cannot.narrowWindow ? 320 : undefined)).to.deep.equal([]);
      });
    }
  });

  it('“Get help now” comes right after the picker, and in the same place on every screen', async () => {
    await narrow(360, 740);
    const places = new Set<string>();
    for (const each of states.filter(({ language, attributes }) => !language && !attributes?.languages)) {
      person = await reach(each);
      const help = person.button('Get help now');
      expect(person.stops[0], each.name).to.equal(help);
      scrollTo(0, 0);
      const frame = person.root.querySelector('.check')!.getBoundingClientRect();
      const { left, top } = help.getBoundingClientRect();
      places.add(`${Math.round(left - frame.left)}, ${Math.round(top - frame.top)}`);
      person.element.remove();
    }
    expect([...places]).to.have.length(1);
  });
});

describe('with a keyboard', () => {
  /**
   * Tabs through the whole check and returns the stops. In Firefox, a scroll container is a stop of its own, from which
   * the arrow keys scroll it: its focus must be visible, but it is not a control.
   */
  const walk = async (key = 'Tab'): Promise<HTMLElement[]> => {
    const stops: HTMLElement[] = [];
    for (let presses = 0; presses < 80; presses++) {
      await sendKeys({ press: key });
      const { focus } = person;
      if (!focus) break;
      expect(hiddenFocus(person), `${person.heading}: ${stops.length}`).to.deep.equal([]);
      if (!focus.matches('.screen')) stops.push(focus);
    }
    return stops;
  };

  let host: HTMLElement;
  const placeInPage = async (each: State): Promise<void> => {
    host = document.createElement('div');
    const [before, after] = ['Before', 'After'].map((words) => {
      const button = document.createElement('button');
      button.textContent = words;
      return button;
    });
    host.append(before!);
    document.body.append(host);
    person = await reach(each, host);
    host.append(after!);
    await person.still();
    before!.focus();
  };
  before(async () => {
    await executeServerCommand('front');
    await narrow(360, 640);
  });
  afterEach(() => host?.remove());

  for (const name of [
    'intro, with a language picker',
    'question answered before',
    'result, everything yes, self',
    'list of answers',
    'help, with the partner’s line',
    'result in Arabic',
  ]) {
    it(`Tab stops at everything once, in the order it is read, in full sight; and goes on to the page: ${name}`, async () => {
      await placeInPage(state(name));
      expect(await walk()).to.deep.equal(person.stops);
      expect(document.activeElement?.textContent).to.equal('After');
    });
  }

  it('Shift + Tab leads back the same way', async () => {
    await placeInPage(state('result several, self'));
    (host.lastElementChild as HTMLElement).focus();
    await sendKeys({ down: 'Shift' });
    try {
      expect(await walk()).to.deep.equal(person.stops.reverse());
    } finally {
      await sendKeys({ up: 'Shift' });
    }
    expect(document.activeElement?.textContent).to.equal('Before');
  });

  itUnless(cannot.narrowWindow, 'at 400 %, the bar scrolls away instead of covering the focused element', async () => {
    await setViewport({ width: 320, height: 256 });
    await placeInPage(state('question answered before'));
    expect(getComputedStyle(person.bar).position).to.equal('static');
    expect(await walk()).to.deep.equal(person.stops);
    await setViewport({ width: 360, height: 640 });
  });

  it('a key press moves focus to the new heading, in view', async () => {
    await placeInPage(state('intro, with a way out'));
    person.button('It’s about me').focus();
    await sendKeys({ press: 'Enter' });
    for (const { ask } of questions) {
      await person.settled();
      await person.still();
      expect(person.heading).to.equal(ask.self.text.replace('{brand}', 'Klonopin'));
      expect(focusNotMoved(person)).to.deep.equal([]);
      expect(hiddenFocus(person), person.heading).to.deep.equal([]);
      person.button('No').focus();
      await sendKeys({ press: ' ' });
    }
    await person.settled();
    expect(person.heading).to.equal('Your result');
    expect(focusNotMoved(person)).to.deep.equal([]);
  });
});

describe('with a screen reader', () => {
  it('the step is announced once, and nothing else in a question is', async () => {
    person = await Person.open();
    expect(await person.hears(() => person.press('It’s about me'))).to.deep.equal(['Question 1 of 14']);
    for (let step = 2; step <= 14; step++) {
      expect(await person.hears(() => person.press('No'))).to.deep.equal([`Question ${step} of 14`]);
    }
    expect(await person.hears(() => person.press('No'))).to.deep.equal([]);
  });

  it('opening help announces nothing but its heading; closing it announces the step again', async () => {
    person = await reach(state('question with a hint'));
    expect(await person.hears(() => person.press('Get help now'))).to.deep.equal([]);
    expect(focusNotMoved(person)).to.deep.equal([]);
    const step = questions.findIndex(({ id }) => id === 'mixing') + 1;
    expect(await person.hears(() => person.press('Back to the check'))).to.deep.equal([`Question ${step} of 14`]);
    expect(focusNotMoved(person)).to.deep.equal([]);
  });

  it('Copy and Save announce what they did, without moving focus', async () => {
    person = await reach(state('result several, self'));
    const save = person.button('Save');
    save.focus();
    expect(await person.hears(() => person.press('Save'))).to.deep.equal([
      'Look in your downloads. If it is not there, use Copy.',
    ]);
    expect(person.focus).to.equal(save);
  });

  it('an answer button exposes whether it was pressed; its name is just its label', async () => {
    person = await reach(state('question answered before'));
    const pressed = (name: string) => person.button(name).getAttribute('aria-pressed');
    expect(['Yes', 'No', 'Prefer not to say'].map(pressed)).to.deep.equal(['true', 'false', 'false']);
    for (const button of person.buttons()) expect(button.getAttribute('aria-label')).to.equal(null);
  });

  it('the answers are a group named by the number of the question; the first is described by the hint', async () => {
    person = await reach(state('question with a hint'));
    const words = (node: Element, attribute: string) =>
      person.root.getElementById(node.getAttribute(attribute)!)!.textContent.replace(/\s+/g, ' ').trim();
    const first = person.button('Yes');
    const group = first.parentElement!;
    expect(group.getAttribute('role')).to.equal('group');
    // Not the question: it was read when it got focus, and would be read again on the way to each answer.
    expect(words(group, 'aria-labelledby')).to.match(/^Question \d+ of 14$/);
    expect(words(first, 'aria-describedby')).to.equal(person.root.querySelector('.hint')!.textContent.trim());
    expect(person.button('No').hasAttribute('aria-describedby')).to.equal(false);
  });

  it('the progress bar is not announced as well', async () => {
    person = await reach(state('question with a hint'));
    expect(person.root.querySelector('progress')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('a second Copy or Save is announced like the first', async () => {
    person = await reach(state('result several, self'));
    const said: string[] = [];
    const press = async () => {
      await person.press('Save');
      await new Promise((done) => setTimeout(done, 150));
      said.push([...person.root.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent).join(''));
    };
    expect((await person.hears(press)).length).to.equal(1);
    expect((await person.hears(press)).length).to.equal(1);
    await press();
    // Orca 43 says nothing of the words that it said last; in Chromium it hears only what is new at their end.
    expect(new Set(said).size).to.equal(3);
    expect(new Set(said.map((words) => words.trim())).size).to.equal(1);
  });

  it('the screen that was left is not as large as the next one', async () => {
    person = await reach(state('question with a hint'));
    person.button('No').click();
    await person.element.updateComplete;
    const sizes = [...person.root.querySelectorAll('.leaving, .screen')].map((box) => box.getBoundingClientRect());
    expect(sizes.length).to.equal(2);
    // Orca 43 takes two boxes of one size for one thing, and says everything around them with each screen.
    expect(sizes[0]!.height).not.to.equal(sizes[1]!.height);
  });

  it('each press of Shift is announced immediately, interrupting speech; another key ends the count', async () => {
    person = await reach(state('question with a hint'));
    const shift = () => sendKeys({ press: 'Shift' });
    const count = () => person.root.querySelector('[aria-live=assertive]')!.textContent.trim();
    const step = () => person.root.querySelector('#step')!.textContent.trim();
    const position = step();
    await shift();
    await person.settled();
    expect(count()).to.equal('Shift: press 2 more to leave.');
    expect(step(), 'not said again').to.equal(position);
    await sendKeys({ press: 'a' });
    await person.settled();
    expect(count()).to.equal('');
    expect(await person.hears(shift)).to.deep.equal(['Shift: press 2 more to leave.']);
  });

  it('“Start over” says that it clears all answers, and is apart from similar buttons', async () => {
    person = await reach(state('result several, self'));
    const restart = person.button('Start over');
    const note = person.root.getElementById(restart.getAttribute('aria-describedby')!)!;
    expect(note.textContent.trim()).to.equal('This clears all your answers.');
    const gap = restart.getBoundingClientRect().top - person.button('Save').getBoundingClientRect().bottom;
    expect(gap, 'px between Save and Start over').to.be.at.least(24);
  });

  it('each language in the picker has its native name', async () => {
    person = await reach(state('intro, with a language picker'));
    const picker = person.root.querySelector('select')!;
    expect(picker.getAttribute('aria-label')).to.equal('Language');
    for (const option of picker.options) expect(option.lang).to.equal(option.value);
  });

  it('after choosing a language, focus stays on the picker and the check is in that language', async () => {
    person = await reach(state('intro, with a language picker'));
    const picker = person.root.querySelector('select')!;
    picker.focus();
    picker.value = 'es';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await person.settled();
    expect(person.focus).to.equal(person.root.querySelector('select'));
    expect(person.root.querySelector('.check')!.getAttribute('lang')).to.equal('es');
  });

  it('sources are marked as English in every language', async () => {
    person = await reach(state('result in Arabic'));
    const source = person.links.find(({ text }) => text.includes('Boxed Warning'))!;
    expect(source, 'a source with an English title').not.to.equal(undefined);
    const link = [...person.root.querySelectorAll('a')].find(({ href }) => href === source.href)!;
    expect(link.closest('[lang]')!.getAttribute('lang')).to.equal('en');
  });
});

describe('as the visitor has set the device', () => {
  after(() => narrow(360, 740));

  itUnless(cannot.emulateMedia, 'dark colors follow the device if the page allows it', async () => {
    paint('light', ':root{color-scheme:light dark}');
    const color = async (colorScheme: 'light' | 'dark') => {
      await emulateMedia({ colorScheme });
      return getComputedStyle(person.root.querySelector('.check')!).backgroundColor;
    };
    person = await reach(state('intro'));
    expect(await color('dark')).to.equal('rgb(20, 25, 29)');
    expect(await color('light')).to.equal('rgb(255, 255, 255)');
  });

  it('nothing moves, for anybody', async () => {
    person = await reach(state('result several, self'));
    expect(motion(person)).to.deep.equal([]);
    await person.press('Change an answer');
    expect(motion(person)).to.deep.equal([]);
  });

  describe('forced colors', () => {
    for (const name of ['question answered before', 'intro, with a way out', 'help', 'result several, self']) {
      itUnless(
        cannot.emulateMedia,
        `every button has an edge, and what is pressed is told apart: ${name}`,
        async () => {
          await emulateMedia({ forcedColors: 'active' });
          person = await reach(state(name));
          await person.still();
          for (const target of person.targets) {
            // The browser replaces any author color, even `transparent`.
            const { borderTopStyle, borderTopWidth } = getComputedStyle(target);
            expect(borderTopStyle, target.textContent.trim()).to.equal('solid');
            expect(parseFloat(borderTopWidth), target.textContent.trim()).to.be.at.least(1);
          }
          if (person.sees('Yes')) {
            const [yes, no] = ['Yes', 'No'].map((label) => getComputedStyle(person.button(label)).backgroundColor);
            expect(yes).not.to.equal(no);
          }
          person.button('Get help now').focus();
          await sendKeys({ press: 'Tab' });
          expect(hiddenFocus(person)).to.deep.equal([]);
          expect(await axeFindings(person.element)).to.deep.equal([]);
          await emulateMedia({ forcedColors: 'none' });
        },
      );
    }
  });

  it('turning the phone loses nothing', async () => {
    await narrow(360, 740);
    person = await reach(state('question answered before'));
    const { heading, pressed } = person;
    await narrow(740, 360);
    expect([person.heading, person.pressed]).to.deep.equal([heading, pressed]);
    expect(overflowing(person)).to.deep.equal([]);
    await narrow(360, 740);
  });
});
