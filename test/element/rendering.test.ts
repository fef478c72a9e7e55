import { expect } from '@open-wc/testing';
import { OpenSelfCheck } from '../open-self-check.js';
import { Person } from '../person.js';

/** The open check, counting its updates. */
class CountedSelfCheck extends OpenSelfCheck {
  renderings = 0;

  protected override update(): void {
    this.renderings++;
    super.update();
  }
}
customElements.define('counted-self-check', CountedSelfCheck);

const open = async (attributes: Readonly<Record<string, string>> = {}) => {
  const element = document.createElement('counted-self-check') as CountedSelfCheck;
  for (const [name, value] of Object.entries({ lang: 'en', ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  const person = new Person(element);
  await person.settled();
  return { element, person };
};

const during = async (element: CountedSelfCheck, work: () => unknown): Promise<number> => {
  const before = element.renderings;
  await work();
  await element.updateComplete;
  return element.renderings - before;
};

/** Opens a check at its last question, with the same answer to all others. */
const atLastQuestion = async (answer: string) => {
  const { element, person } = await open({ region: 'US' });
  await person.press('It’s about me');
  for (let asked = 0; asked < 13; asked++) await person.press(answer);
  return { element, person };
};

describe('rendering', () => {
  afterEach(() => document.querySelectorAll('counted-self-check').forEach((element) => element.remove()));

  it('a check that is added to the page with all its attributes renders once', async () => {
    const { element } = await open({ region: 'US', audience: 'self', 'exit-url': 'https://example.org/' });
    expect(element.renderings).to.equal(1);
  });

  it('each press renders once: start, every answer, Back, the list of answers, start over', async () => {
    const { element, person } = await open();
    const once = async (...names: readonly string[]): Promise<void> => {
      for (const name of names) {
        expect(await during(element, () => person.press(name)), `renderings after “${name}”`).to.equal(1);
      }
    };
    await once('It’s about me', ...Array<string>(12).fill('No'), 'Back', 'Yes');
    await person.press('No', 'No');
    expect(person.sees('Start over')).to.equal(true);
    await once('Change an answer');
    await person.press('Back to the result');
    await once('Start over');
  });

  it('a result renders in as many tasks, whatever was answered, and the help panel in one', async () => {
    // The press, 16 portions out of sight, the screen that they make, and the page for print.
    const tasks = 19;
    for (const answer of ['Yes', 'No', 'Prefer not to say']) {
      const { element, person } = await atLastQuestion(answer);
      expect(await during(element, () => person.press(answer)), `result after ${answer}`).to.equal(tasks);
      expect(await during(element, () => person.press('Get help now')), 'help').to.equal(1);
      expect(await during(element, () => person.press('Back to the check')), 'the result again').to.equal(tasks);
      element.remove();
    }
  });

  it('shows no part of a result before all of it: how high a part is would tell of the answers', async () => {
    const { element, person } = await atLastQuestion('Yes');
    const shown = new Set<number>();
    const height = () => element.getBoundingClientRect().height;
    const heights = new Set([height()]);
    const sections = () => element.shadowRoot!.querySelectorAll('.screen section').length;
    const observer = new MutationObserver(() => {
      shown.add(sections());
      heights.add(height());
    });
    observer.observe(element.shadowRoot!, { childList: true, subtree: true, attributes: true });
    await person.press('Yes');
    observer.disconnect();
    expect([...shown].filter(Boolean), 'sections').to.deep.equal([sections()]);
    expect(sections()).to.be.greaterThan(10);
    expect(heights, 'that of the question, and that of the result').to.have.lengthOf(2);
  });

  it('the page’s own words in a result are in the same places in the meantime, whatever was answered', async () => {
    const places: Record<string, number[]> = {};
    for (const answer of ['Yes', 'No']) {
      const { element, person } = await atLastQuestion(answer);
      const slotted = document.createElement('p');
      slotted.slot = 'result';
      slotted.textContent = 'Words of the page';
      element.append(slotted);
      const seen = new Set<number>();
      const look = () =>
        seen.add(Math.round(slotted.getBoundingClientRect().top - element.getBoundingClientRect().top));
      const observer = new MutationObserver(look);
      observer.observe(element.shadowRoot!, { childList: true, subtree: true, attributes: true });
      await person.press(answer);
      observer.disconnect();
      places[answer] = [...seen];
      element.remove();
    }
    expect(places.Yes).to.deep.equal(places.No);
  });

  it('help that is asked for while a result is prepared comes first, and the result after it', async () => {
    const { element, person } = await atLastQuestion('Yes');
    person.button('Yes').click();
    await Promise.resolve();
    await person.press('Get help now');
    expect(person.heading).to.equal('Get help now');
    await person.press('Back to the check');
    expect(person.heading).to.equal('Your result');
    expect(element.shadowRoot!.activeElement?.id).to.equal('heading');
  });

  it('a check that is cleared while a result is prepared shows nothing of it', async () => {
    const { element, person } = await atLastQuestion('Yes');
    person.button('Yes').click();
    await Promise.resolve();
    element.restart();
    await person.settled();
    expect(person.button('It’s about me').isConnected).to.equal(true);
    expect(element.shadowRoot!.textContent).not.to.contain('Your result');
  });

  it('the result comes complete, with focus on its heading, also where the page freezes its timers', async () => {
    const { element, person } = await atLastQuestion('Yes');
    const { setTimeout: timeout, requestAnimationFrame: frame } = window;
    window.setTimeout = (() => 0) as unknown as typeof setTimeout;
    window.requestAnimationFrame = () => 0;
    try {
      person.button('Yes').click();
      await element.updateComplete;
      expect(person.heading).to.equal('Your result');
      expect(element.shadowRoot!.activeElement?.id).to.equal('heading');
      expect(person.sees('Start over'), 'the end of the result').to.equal(true);
      expect(element.shadowRoot!.querySelector('.summary')?.textContent).to.contain('988');
    } finally {
      window.setTimeout = timeout;
      window.requestAnimationFrame = frame;
    }
  });

  it('any number of attributes changed at once render once', async () => {
    const { element } = await open();
    const renderings = await during(element, () => {
      element.region = 'GB';
      element.audience = 'other';
      element.helplineName = 'Harbor Street';
      element.helplinePhone = '555 0100';
      element.lang = 'en-GB';
    });
    // A change of `lang` is noticed twice: as an attribute, and by the observer of the page.
    expect(renderings).to.be.within(1, 2);
  });

  it('an answer changes the screen and the progress, and leaves the rest of the page alone', async () => {
    const { element, person } = await open({ 'exit-url': 'https://example.org/', languages: 'en en-GB' });
    await person.press('It’s about me');
    const bar = element.shadowRoot!.querySelector('.bar')!;
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(element.shadowRoot!, everything);
    observer.observe(document.documentElement, everything);
    await person.press('No');
    changed.push(...observer.takeRecords().map(({ target }) => target));
    observer.disconnect();
    // Besides the screen, only the forms that identify the pressed button may change (src/element/privacy/presses.ts).
    const places = ['.screens', '.position', '.check ~ [hidden]'].map((place) =>
      element.shadowRoot!.querySelector(place)!,
    );
    // The previous screen may change once it has been removed.
    const elsewhere = changed.filter((node) => node.isConnected && !places.some((place) => place.contains(node)));
    expect(changed.length, 'changes that were seen').to.be.above(0);
    expect(elsewhere.map((node) => (node as Partial<Element>).outerHTML?.slice(0, 150))).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('.bar')).to.equal(bar);
  });

  it('no node of one question is reused in the next', async () => {
    const { element, person } = await open();
    await person.press('It’s about me');
    const nodes = () => [...element.shadowRoot!.querySelectorAll('.screen *')];
    const before = new Set(nodes());
    await person.press('Prefer not to say');
    const kept = nodes().filter((node) => before.has(node));
    expect(kept.map((node) => node.outerHTML)).to.deep.equal([]);
  });

  it('text of one question that machine translation has rewritten disappears with it', async () => {
    const { element, person } = await open();
    await person.press('It’s about me');
    const heading = element.shadowRoot!.querySelector('#heading')!;
    const translated = document.createElement('font');
    translated.textContent = 'Übersetzt';
    heading.replaceChildren(translated);
    await person.press('No');
    expect(person.screen).not.to.contain('Übersetzt');
    expect(person.heading).to.contain('In the past 12 months');
  });

  it('all checks of a page share their style sheets', async () => {
    const sheets = new Set<CSSStyleSheet>();
    for (let number = 0; number < 20; number++) {
      const { element, person } = await open();
      element.shadowRoot!.adoptedStyleSheets.forEach((sheet) => sheets.add(sheet));
      expect(sheets.size, 'on the first screen').to.equal(number ? 4 : 3);
      await person.press('It’s about me');
      element.shadowRoot!.adoptedStyleSheets.forEach((sheet) => sheets.add(sheet));
    }
    // One each for the host, the first screen at rest, what it needs with a script, and the other screens.
    expect(sheets.size).to.equal(4);
  });
});
