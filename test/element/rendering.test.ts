import { expect } from '@open-wc/testing';
import { OpenSelfCheck } from '../open-self-check.js';
import { Person } from '../person.js';

/** The open check, counting how often it brings its screen up to date. */
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

/** A check at its last question, the others answered all alike. */
const atLastQuestion = async (answer: string) => {
  const { element, person } = await open({ region: 'US' });
  await person.press('It’s about me');
  for (let asked = 0; asked < 13; asked++) await person.press(answer);
  return { element, person };
};

/** The last answer has just been given: the first piece of the result is there. */
const justAnswered = async () => {
  const { element, person } = await atLastQuestion('Yes');
  person.button('Yes').click();
  await Promise.resolve();
  await Promise.resolve();
  return { element, person };
};

describe('rendering', () => {
  afterEach(() => document.querySelectorAll('counted-self-check').forEach((element) => element.remove()));

  it('a check that comes into the page with all its attributes renders once', async () => {
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

  it('a long screen comes in as many tasks for everybody, whatever was answered', async () => {
    for (const answer of ['Yes', 'No', 'Prefer not to say']) {
      const { element, person } = await atLastQuestion(answer);
      expect(await during(element, () => person.press(answer)), `result after ${answer}`).to.equal(6);
      expect(await during(element, () => person.press('Get help now')), 'help').to.equal(6);
      expect(await during(element, () => person.press('Back to the check')), 'the result again').to.equal(6);
      element.remove();
    }
  });

  it('what is most needed comes first: the heading is there, and holds the focus, with the press itself', async () => {
    const { element, person } = await justAnswered();
    expect(person.heading).to.equal('Your result');
    expect(element.shadowRoot!.activeElement?.id).to.equal('heading');
    expect(person.sees('Start over'), 'the end of the result').to.equal(false);
    await element.updateComplete;
    expect(person.sees('Start over'), 'the end of the result').to.equal(true);
  });

  it('who goes back before a result is whole sees the question, and then all of the result', async () => {
    const { element, person } = await justAnswered();
    await person.press('Get help now');
    expect(person.heading).to.equal('Get help now');
    await person.press('Back to the check');
    expect(person.sees('Start over')).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('.summary')).to.have.length(1);
  });

  it('a result that is printed before it is whole is printed whole', async () => {
    const { element } = await justAnswered();
    expect(element.shadowRoot!.querySelector('.summary')).to.equal(null);
    dispatchEvent(new Event('beforeprint'));
    expect(element.shadowRoot!.querySelector('.summary')?.textContent).to.contain('988');
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
    // A change of `lang` is seen twice: as an attribute, and around the element.
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
    const places = ['.screen', '.position'].map((place) => element.shadowRoot!.querySelector(place)!);
    const elsewhere = changed.filter((node) => !places.some((place) => place.contains(node)));
    expect(changed.length, 'changes that were seen').to.be.above(0);
    expect(elsewhere.map((node) => node.nodeName)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('.bar')).to.equal(bar);
  });

  it('no node of one question stands in the next', async () => {
    const { element, person } = await open();
    await person.press('It’s about me');
    const screen = element.shadowRoot!.querySelector('.screen')!;
    const before = new Set(screen.querySelectorAll('*'));
    await person.press('Prefer not to say');
    const kept = [...screen.querySelectorAll('*')].filter((node) => before.has(node));
    expect(kept.map((node) => node.outerHTML)).to.deep.equal([]);
  });

  it('words of one question that machine translation has rewritten are gone with it', async () => {
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
      expect(sheets.size, 'on the first screen').to.equal(number ? 3 : 2);
      await person.press('It’s about me');
      element.shadowRoot!.adoptedStyleSheets.forEach((sheet) => sheets.add(sheet));
    }
    // That of the host, of the first screen, of the others.
    expect(sheets.size).to.equal(3);
  });
});
