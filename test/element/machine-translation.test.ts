/** Machine translation in the browser replaces each text node with its own elements. Later changes must still show. */
import { expect } from '@open-wc/testing';
import { Person } from '../person.js';
import { learn } from '../states.js';

let person: Person;
afterEach(() => person.element.remove());

/** Translates as Google Translate does: wraps each text in two elements and removes the text node. */
const translate = (root: Node): void => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim()) continue;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = text.data.toUpperCase();
    text.replaceWith(outer);
  }
};

const progress = (): number | undefined => person.root.querySelector('progress')?.value;

describe('while the page is machine-translated', () => {
  it('the step and the progress bar keep updating', async () => {
    person = await Person.open({ region: 'US' });
    await person.press('It’s about me');
    for (let step = 1; step <= 14; step++) {
      expect(person.announced).to.equal(`Question ${step} of 14`);
      expect(progress()).to.equal(step);
      translate(person.root);
      await person.press('NO');
    }
    expect(person.announced).to.equal('');
    expect(person.heading).to.equal('Your result');
  });

  it('the statuses after Copy and after Save appear', async () => {
    person = await Person.open({ region: 'US' });
    await person.press('It’s about me');
    await person.answerRest();
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.resolve() },
      configurable: true,
    });
    translate(person.root);
    await person.press('COPY');
    expect(person.announced).to.match(/^Copied/);
    translate(person.root);
    await person.press('SAVE');
    expect(person.announced).to.match(/^Look in your downloads/);
    HTMLAnchorElement.prototype.click = click;
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('a newly chosen language is shown', async () => {
    await learn('de');
    person = await Person.open({ region: 'US', languages: 'en de' });
    await person.press('It’s about me');
    const { heading } = person;
    translate(person.root);
    const select = person.root.querySelector('select')!;
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
    await person.settled();
    expect(person.heading).not.to.equal(heading);
    expect(person.heading).not.to.equal(person.heading.toUpperCase());
    expect(person.announced).to.equal('Frage 1 von 14');
  });
});
