import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { shippedLocales } from '../../src/locales.js';
import { questions } from '../../src/content/questions.js';
import {
  axeFindings,
  crowdedLinks,
  focusNotMoved,
  hiddenFocus,
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

/** A page in one theme, with a plain font of its own. */
const paint = (theme: 'light' | 'dark', more = ''): void =>
  page.replaceSync(
    `:root{color-scheme:${theme};background:Canvas;color:CanvasText;font-family:sans-serif}body{margin:0}${more}`,
  );

/** A window of this width; where the driver has none so narrow, a box of that width in the page. */
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
    describe(`in ${theme} colours: axe finds nothing, words and edges are clear`, () => {
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

  describe('at 320 px, which is also 1280 px at 400 %: nothing sticks out or is cut off, all is large enough to press', () => {
    before(() => narrow(320, 640));
    for (const each of states) {
      it(each.name, async () => {
        person = await reach(each);
        await person.still();
        expect(overflowing(person, cannot.narrowWindow ? 320 : undefined)).to.deep.equal([]);
        expect(smallTargets(person), 'smaller than 44 × 44 px').to.deep.equal([]);
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

  it('“Get help now” is the first thing after the picker, and in the same place on every screen', async () => {
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
   * Tab, as often as it takes to leave the check again; what was stopped at. In Firefox, the box that scrolls is a stop of
   * its own, from which the arrow keys scroll it: it must be seen to have focus, and is no control.
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

  it('Shift and Tab lead back the same way', async () => {
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

  itUnless(cannot.narrowWindow, 'at 400 %, the bar scrolls away instead of covering what has focus', async () => {
    await setViewport({ width: 320, height: 256 });
    await placeInPage(state('question answered before'));
    expect(getComputedStyle(person.bar).position).to.equal('static');
    expect(await walk()).to.deep.equal(person.stops);
    await setViewport({ width: 360, height: 640 });
  });

  it('a pressed key moves focus to the new heading, in sight', async () => {
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
  it('the step is heard once, and nothing else of a question is', async () => {
    person = await Person.open();
    expect(await person.hears(() => person.press('It’s about me'))).to.deep.equal(['Question 1 of 14']);
    for (let step = 2; step <= 14; step++) {
      expect(await person.hears(() => person.press('No'))).to.deep.equal([`Question ${step} of 14`]);
    }
    expect(await person.hears(() => person.press('No'))).to.deep.equal([]);
  });

  it('help opens and closes without more than its heading; the step is heard again on the way back', async () => {
    person = await reach(state('question with a hint'));
    expect(await person.hears(() => person.press('Get help now'))).to.deep.equal([]);
    expect(focusNotMoved(person)).to.deep.equal([]);
    const step = questions.findIndex(({ id }) => id === 'mixing') + 1;
    expect(await person.hears(() => person.press('Back to the check'))).to.deep.equal([`Question ${step} of 14`]);
    expect(focusNotMoved(person)).to.deep.equal([]);
  });

  it('Copy and Save say what they did, without moving focus', async () => {
    person = await reach(state('result several, self'));
    const save = person.button('Save');
    save.focus();
    expect(await person.hears(() => person.press('Save'))).to.deep.equal([
      'Saved with your downloads. It stays there until you delete it.',
    ]);
    expect(person.focus).to.equal(save);
  });

  it('an answer button tells whether it was pressed; its name is its label and nothing more', async () => {
    person = await reach(state('question answered before'));
    const pressed = (name: string) => person.button(name).getAttribute('aria-pressed');
    expect(['Yes', 'No', 'Prefer not to say'].map(pressed)).to.deep.equal(['true', 'false', 'false']);
    for (const button of person.buttons()) expect(button.getAttribute('aria-label')).to.equal(null);
  });

  it('the answers are a group named by the question, and described by its hint', async () => {
    person = await reach(state('question with a hint'));
    const group = person.button('Yes').parentElement!;
    const words = (attribute: string) =>
      person.root.getElementById(group.getAttribute(attribute)!)!.textContent.replace(/\s+/g, ' ').trim();
    expect(group.getAttribute('role')).to.equal('group');
    expect(words('aria-labelledby')).to.equal(person.heading);
    expect(words('aria-describedby')).not.to.equal('');
  });

  it('“Start over” says beforehand that it clears all answers, and stands apart from the other buttons of its kind', async () => {
    person = await reach(state('result several, self'));
    const restart = person.button('Start over');
    const note = person.root.getElementById(restart.getAttribute('aria-describedby')!)!;
    expect(note.textContent.trim()).to.equal('This clears all your answers.');
    const gap = restart.getBoundingClientRect().top - person.button('Save').getBoundingClientRect().bottom;
    expect(gap, 'px between Save and Start over').to.be.at.least(24);
  });

  it('each language in the picker is named in itself', async () => {
    person = await reach(state('intro, with a language picker'));
    const picker = person.root.querySelector('select')!;
    expect(picker.getAttribute('aria-label')).to.equal('Language');
    for (const option of picker.options) expect(option.lang).to.equal(option.value);
  });

  it('after choosing a language, focus stays on the picker and the check speaks it', async () => {
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

  itUnless(cannot.emulateMedia, 'dark follows the device where the page lets it', async () => {
    paint('light', ':root{color-scheme:light dark}');
    const colour = async (colorScheme: 'light' | 'dark') => {
      await emulateMedia({ colorScheme });
      return getComputedStyle(person.root.querySelector('.check')!).backgroundColor;
    };
    person = await reach(state('intro'));
    expect(await colour('dark')).to.equal('rgb(20, 25, 29)');
    expect(await colour('light')).to.equal('rgb(255, 255, 255)');
  });

  it('nothing moves, for anybody', async () => {
    person = await reach(state('result several, self'));
    expect(motion(person)).to.deep.equal([]);
    await person.press('Change an answer');
    expect(motion(person)).to.deep.equal([]);
  });

  describe('forced colours', () => {
    for (const name of ['question answered before', 'intro, with a way out', 'help', 'result several, self']) {
      itUnless(
        cannot.emulateMedia,
        `every button has an edge, and what is pressed is told apart: ${name}`,
        async () => {
          await emulateMedia({ forcedColors: 'active' });
          person = await reach(state(name));
          await person.still();
          for (const target of person.targets) {
            // The browser gives it a colour of its own, whichever is written, also where `transparent` is.
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
