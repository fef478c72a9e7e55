import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { questions, signIds } from '../../src/content/questions.js';
import { Person } from '../person.js';

const say = (text: string) => text.replace('{brand}', 'Klonopin');

describe('a visitor’s check', () => {
  let person: Person;
  afterEach(() => person.element.remove());

  describe('the first screen', () => {
    beforeEach(async () => {
      person = await Person.open({ lang: 'en-US' });
    });

    it('says what it is, how long it takes, what happens to answers, and that it is not a diagnosis', () => {
      expect(person.heading).to.equal('Clonazepam (Klonopin) self-check');
      expect(person.screen).to.include('14 short questions');
      expect(person.screen).to.include('You can skip any question');
      expect(person.screen).to.include('does not send or save your answers');
      expect(person.screen).to.include('may still record your visit');
      expect(person.screen).to.include('not a diagnosis');
    });

    it('offers both start buttons and help, and no exit if none is set', () => {
      expect(person.sees('It’s about me')).to.equal(true);
      expect(person.sees('It’s about someone I care about')).to.equal(true);
      expect(person.sees('Get help now')).to.equal(true);
      expect(person.sees('Leave this page')).to.equal(false);
    });

    it('does not take focus when the page opens', () => {
      expect(document.activeElement).not.to.equal(person.element);
    });
  });

  describe('a question', () => {
    beforeEach(async () => {
      person = await Person.open({ lang: 'en-US' });
      await person.press('It’s about me');
    });

    it('is the heading and has focus, and its step is announced', async () => {
      expect(person.heading).to.equal(questions[0]!.ask.self.text);
      expect(person.focused).to.equal(person.heading);
      expect(person.announced).to.equal('Question 1 of 14');
      await person.press('No');
      expect(person.focused).to.equal(questions[1]!.ask.self.text);
      expect(person.announced).to.equal('Question 2 of 14');
    });

    it('has three buttons, none of them pressed', () => {
      for (const label of ['Yes', 'No', 'Prefer not to say']) {
        expect(person.button(label).getAttribute('aria-pressed')).to.equal('false');
        expect(person.button(label).type).not.to.equal('submit');
      }
    });

    it('is answered and left with one press; Back shows what was pressed', async () => {
      await person.press('Yes', 'Back');
      expect(person.heading).to.equal(questions[0]!.ask.self.text);
      expect(person.pressed).to.equal('Yes');
      await person.press('Prefer not to say', 'Back');
      expect(person.pressed).to.equal('Prefer not to say');
    });

    it('is not answered by the second click of a double click on the one before', async () => {
      const double = (detail: number) => new MouseEvent('click', { detail, bubbles: true, composed: true });
      person.button('Yes').dispatchEvent(double(1));
      await person.settled();
      person.button('Yes').dispatchEvent(double(2));
      await person.settled();
      expect(person.heading).to.equal(questions[1]!.ask.self.text);
      expect(person.pressed).to.equal(undefined);
      const { opacity } = getComputedStyle(person.root.querySelector('.answers')!);
      expect(Number(opacity), 'the answers show that the press did not count').to.be.below(1);
    });

    it('is answered once by somebody who presses the same spot quickly', async () => {
      const click = () => new MouseEvent('click', { detail: 2, bubbles: true, composed: true });
      person.button('No').click();
      await person.settled();
      await new Promise((done) => setTimeout(done, 450));
      person.button('No').dispatchEvent(click());
      await person.settled();
      expect(person.heading).to.equal(questions[2]!.ask.self.text);
    });

    it('has a fresh screen each time, so that nothing of the last one is left', async () => {
      const before = person.button('Yes');
      await person.press('Yes');
      expect(person.button('Yes')).not.to.equal(before);
    });

    it('shows where one is in a native progress bar', async () => {
      await person.press('No', 'No');
      const bar = person.root.querySelector('progress')!;
      expect([bar.value, bar.max]).to.deep.equal([3, 14]);
    });

    it('asks about someone else in that voice', async () => {
      await person.press('Back', 'It’s about someone I care about');
      expect(person.heading).to.equal(questions[0]!.ask.other.text);
    });

    it('has no single-letter shortcuts', async () => {
      for (const key of ['y', 'n', 'Y', '1', 'ArrowRight']) {
        person.root
          .querySelector('#heading')!
          .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      await person.settled();
      expect(person.announced).to.equal('Question 1 of 14');
    });
  });

  describe('the result', () => {
    const run = async (yes: readonly string[], skip: readonly string[] = []): Promise<void> => {
      person = await Person.open({ lang: 'en-US' });
      await person.press('It’s about me');
      for (const { id } of questions)
        await person.press(yes.includes(id) ? 'Yes' : skip.includes(id) ? 'Prefer not to say' : 'No');
    };

    it('states the count of nine', async () => {
      await run(['need', 'money', 'work', 'social']);
      expect(person.heading).to.equal('Your result');
      expect(person.focused).to.equal('Your result');
      expect(person.screen).to.include('Yes to 4 of 9 signs').and.to.include('Several signs');
      expect(person.root.querySelectorAll('.marks circle[fill-opacity="1"]')).to.have.length(4);
    });

    it('states the count of the answered questions', async () => {
      await run(['need', 'money'], ['work', 'social']);
      expect(person.screen).to.include('Yes to 2 of the 7 you answered').and.to.include('Skipped: 2.');
    });

    it('has the region’s numbers as links, in their own order', async () => {
      await run([]);
      const call = person.links.find(({ href }) => href === 'tel:988')!;
      expect(call.text).to.equal('988');
      expect(person.links.map(({ href }) => href)).to.include.members(['tel:911', 'tel:18006624357', 'sms:988']);
      for (const number of person.root.querySelectorAll('a[href^="tel:"] bdi'))
        expect(number.getAttribute('dir')).to.equal('ltr');
    });

    it('leads back to any question, and to the result again', async () => {
      await run(['need']);
      await person.press('Change an answer');
      expect(person.heading).to.equal('Your answers');
      await person.press(say(questions.find(({ id }) => id === 'money')!.ask.self.text));
      expect(person.pressed).to.equal('No');
      await person.press('Yes');
      expect(person.heading).to.equal('Your result');
      expect(person.screen).to.include('Yes to 2 of 9 signs');
      await person.press('Change an answer', 'Back to the result');
      expect(person.heading).to.equal('Your result');
    });

    it('is cleared by Start over', async () => {
      await run(signIds);
      await person.press('Start over');
      expect(person.heading).to.equal('Clonazepam (Klonopin) self-check');
      expect(person.focused).to.equal(person.heading);
      await person.press('It’s about me');
      expect(person.pressed).to.equal(undefined);
      await person.press('No');
      expect(person.pressed).to.equal(undefined);
    });
  });

  describe('Get help now', () => {
    it('opens on every screen and loses nothing', async () => {
      person = await Person.open({ lang: 'en-US' });
      await person.press('It’s about me', 'Yes', 'Yes');
      const question = person.heading;
      await person.press('Get help now');
      expect(person.heading).to.equal('Get help now');
      expect(person.focused).to.equal('Get help now');
      expect(person.screen).to.match(
        /Call 911 now if you see any of these Call 911 They cannot be woken. Their breathing is slow or has stopped, or they gurgle or snore heavily./,
      );
      expect(person.screen).to.include('does not reverse clonazepam').and.to.include('is not a reliable sign');
      await person.press('Back to the check');
      expect(person.heading).to.equal(question);
      expect(person.focused).to.equal(question);
      await person.press('Back');
      expect(person.pressed).to.equal('Yes');
    });

    it('closes with Escape', async () => {
      person = await Person.open();
      await person.press('Get help now');
      await sendKeys({ press: 'Escape' });
      await person.settled();
      expect(person.heading).to.include('self-check');
      expect(person.focused).to.equal(person.heading);
    });

    it('uses neutral words if the region is unknown', async () => {
      person = await Person.open({ lang: 'en' });
      await person.press('Get help now');
      expect(person.screen).to.include('Call your local emergency number now if you see any of these');
      expect(person.links.filter(({ href }) => href.startsWith('tel:'))).to.deep.equal([]);
      expect(person.screen).to.include('People to call We don’t have a helpline for your area yet.');
    });
  });
});
