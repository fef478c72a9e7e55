/** Escape closes help wherever focus is, and nothing else: each press closes the innermost layer. */
import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { Person } from '../person.js';

let place: HTMLElement;

/** Opens a check in part of a page, and help in it. */
const openHelpIn = async (parent: Node): Promise<Person> => {
  const person = await Person.open({ lang: 'en' }, parent);
  await person.press('Get help now');
  return person;
};

const escape = async (person: Person): Promise<void> => {
  await sendKeys({ press: 'Escape' });
  await person.settled();
};

const helpOpen = (person: Person): boolean => person.heading === 'Get help now';

/** Layers that a page can open over itself, and how each shows that it is open; all close on Escape. */
const layers: Record<string, { markup: string; open: (layer: HTMLElement) => () => boolean }> = {
  'a dialog': {
    markup: '<dialog></dialog>',
    open: (layer) => {
      (layer as HTMLDialogElement).showModal();
      return () => (layer as HTMLDialogElement).open;
    },
  },
  'a popover': {
    markup: '<div popover></div>',
    open: (layer) => {
      layer.showPopover();
      return () => layer.matches(':popover-open');
    },
  },
  'a modal of its own': {
    markup: '<div role="dialog" aria-modal="true" aria-label="Check"></div>',
    open: (layer) => {
      let isOpen = true;
      layer.addEventListener('keydown', ({ key }) => {
        if (key === 'Escape') isOpen = false;
      });
      return () => isOpen;
    },
  },
};

beforeEach(async () => {
  await executeServerCommand('front');
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => place.remove());

describe('Escape, with help open', () => {
  it('closes help while focus is elsewhere on the page', async () => {
    const person = await openHelpIn(place);
    const button = document.createElement('button');
    place.append(button);
    button.focus();
    await escape(person);
    expect(helpOpen(person)).to.equal(false);
  });

  it('reaches the page too: it may be its own quick exit', async () => {
    const person = await openHelpIn(place);
    let heard = 0;
    const listener = ({ key }: KeyboardEvent) => (heard += Number(key === 'Escape'));
    document.addEventListener('keydown', listener);
    await escape(person);
    document.removeEventListener('keydown', listener);
    expect(heard).to.equal(1);
  });

  for (const [name, { markup, open }] of Object.entries(layers)) {
    it(`in ${name}, closes help first and ${name} with the next press`, async () => {
      place.innerHTML = markup;
      const layer = place.firstElementChild as HTMLElement;
      const isOpen = open(layer);
      const person = await openHelpIn(layer);
      await escape(person);
      expect([helpOpen(person), isOpen()], 'help, layer').to.deep.equal([false, true]);
      await escape(person);
      expect(isOpen(), 'layer').to.equal(false);
    });
  }

  it('in a dialog over the page, closes that dialog and leaves the help panel below it open', async () => {
    const person = await openHelpIn(place);
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<button>Fine</button>';
    const opener = document.createElement('button');
    opener.addEventListener('click', () => dialog.showModal());
    place.append(opener, dialog);
    // By a real press: without one, Chromium closes the layer together with the one below it.
    opener.focus();
    await sendKeys({ press: 'Enter' });
    // While other browsers are at work, Firefox may not be the active window, and then turns no key into a click. How a
    // dialog was opened makes no difference there.
    await waitUntil(() => dialog.open, 'opened', { timeout: 1000 }).catch(() => opener.click());
    expect(dialog.open, 'dialog, before').to.equal(true);
    await escape(person);
    expect([helpOpen(person), dialog.open], 'help, dialog').to.deep.equal([true, false]);
  });
});
