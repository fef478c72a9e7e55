import { expect } from '@open-wc/testing';
import { loadPacksWith } from '../../src/i18n/language-packs.js';
import { Person } from '../person.js';

/** Languages whose pack was requested. None arrives, as on a slow connection. */
const requested: string[] = [];
loadPacksWith((tag) => {
  requested.push(tag);
  return new Promise(() => undefined);
});

const page = document.documentElement;

/** Sets the page’s `lang`, as machine translation does, and waits until the check has noticed. */
const setPageLanguage = async (person: Person, lang: string): Promise<void> => {
  page.lang = lang;
  await new Promise((done) => setTimeout(done));
  await person.settled();
};

const numbers = async (person: Person): Promise<readonly string[]> => {
  await person.press('Get help now');
  const dialed = [...new Set(person.links.map(({ href }) => href).filter((href) => href.startsWith('tel:')))];
  await person.press('Back to the check');
  return dialed;
};

const american = ['tel:911', 'tel:988', 'tel:18006624357', 'tel:18004874889', 'tel:18002221222'];

describe('the region of a check without the attribute', () => {
  let person: Person;
  const before = page.lang;

  beforeEach(async () => {
    page.lang = 'en-US';
    requested.length = 0;
    person = await Person.open({ audience: 'self' });
  });

  afterEach(() => {
    person.element.remove();
    page.lang = before;
  });

  it('machine translation at question 3 removes no number, requests nothing and loses no answer', async () => {
    await person.press('Start', 'Yes', 'No');
    expect(person.announced).to.include('Question 3 of 14');
    await setPageLanguage(person, 'es');
    expect(requested).to.deep.equal([]);
    expect(person.announced).to.include('Question 3 of 14');
    expect(await numbers(person)).to.have.members(american);
    await person.press('Back');
    expect(person.pressed).to.equal('No');
    await person.answerRest();
    expect(person.heading).to.equal('Your result');
    expect(person.screen).to.include('Call 988').and.to.include('Call 911');
    expect(person.printed).to.include('988');
    expect(requested).to.deep.equal([]);
  });

  it('keeps its numbers if the page was translated before the check was started, and after “Start over”', async () => {
    await setPageLanguage(person, 'es');
    expect(await numbers(person)).to.have.members(american);
    await person.press('Start');
    await person.answerRest();
    expect(person.screen).to.include('Call 911');
    await person.press('Start over');
    expect(await numbers(person)).to.have.members(american);
  });

  it('follows the page to another region until the check is started', async () => {
    await setPageLanguage(person, 'en-GB');
    expect(await numbers(person))
      .to.include('tel:999')
      .and.not.to.include('tel:911');
    await person.press('Start');
    await setPageLanguage(person, 'en-AU');
    expect(await numbers(person))
      .to.include('tel:999')
      .and.not.to.include('tel:000');
  });

  it('is read from a tag with an underscore, and in any case', async () => {
    await setPageLanguage(person, 'en_nz');
    expect(await numbers(person))
      .to.include('tel:111')
      .and.to.include('tel:1737');
  });
});

it('without any region, texts name no country and no number', async () => {
  const person = await Person.open({ lang: 'en', audience: 'self' });
  await person.press('Get help now');
  expect(person.links.filter(({ href }) => href.startsWith('tel:'))).to.deep.equal([]);
  expect(person.screen).to.include('your local emergency number');
  expect(person.screen).not.to.match(/\b(911|112|999|US|Canada|Europe)\b/);
  person.element.remove();
});
