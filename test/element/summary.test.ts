/** Print and Save: the messages are true, and the page is restored afterwards. */
import { expect } from '@open-wc/testing';
import { printAlone } from '../../src/element/print.js';
import { saveText } from '../../src/element/save.js';
import { Person } from '../person.js';

const { print } = window;
const { createObjectURL } = URL;
const { click } = HTMLAnchorElement.prototype;
let person: Person | undefined;

beforeEach(() => {
  // Keeps the downloads folder of whoever runs the tests clean.
  HTMLAnchorElement.prototype.click = () => undefined;
});
afterEach(() => {
  HTMLAnchorElement.prototype.click = click;
  window.print = print;
  URL.createObjectURL = createObjectURL;
  person?.element.remove();
  person = undefined;
});

const wait = (time: number) => new Promise((done) => setTimeout(done, time));

/** Waits longer than a browser takes to start printing. */
const tooLong = () => wait(1200);

const tell = (type: 'beforeprint' | 'afterprint') => dispatchEvent(new Event(type));

/** Whether a node would be printed: tries the print styles on the screen. */
const onPaper = (node: Element, ...roots: DocumentOrShadowRoot[]): boolean => {
  const sheets = roots.map((root) => {
    const adoptedStyleSheets = [...root.adoptedStyleSheets];
    const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('').replaceAll('@media print', '@media all'));
    root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
    return () => (root.adoptedStyleSheets = adoptedStyleSheets);
  });
  const { width, height } = node.getBoundingClientRect();
  for (const undo of sheets) undo();
  return width > 0 && height > 0;
};

const marked = () => document.querySelectorAll('[data-self-check-print]').length;

const box = (into: ParentNode = document.body): HTMLElement => {
  const made = document.createElement('div');
  made.textContent = 'Text';
  made.style.font = '16px/1.5 serif';
  into.append(made);
  return made;
};

describe('printing one element', () => {
  let around: HTMLElement;
  let host: HTMLElement;
  let beside: HTMLElement;
  beforeEach(() => {
    around = box();
    host = box(around);
    beside = box(around);
    window.print = () => tell('beforeprint');
  });
  afterEach(() => {
    tell('afterprint');
    around.remove();
  });

  const added: Record<string, () => Element> = {
    'before everything': () => {
      const made = box();
      document.body.prepend(made);
      return made;
    },
    'beside the element': () => {
      const made = box();
      around.prepend(made);
      return made;
    },
    'around everything': () => {
      const made = box(document.documentElement);
      made.textContent = '';
      made.append(...document.body.childNodes);
      document.body.append(made);
      return made;
    },
  };
  for (const [where, add] of Object.entries(added))
    for (const late of [false, true]) {
      // A page that wraps everything after all other listeners have run can hide the element; nothing else can.
      if (late && where === 'around everything') continue;
      it(`is on paper when the page adds something ${where}${late ? ', last of all' : ''}`, () => {
        let made: Element | undefined;
        const onBegin = () => (made = add());
        if (!late) addEventListener('beforeprint', onBegin, { once: true });
        printAlone(host, () => undefined);
        if (late) onBegin();
        expect(onPaper(host, document), 'the element').to.equal(true);
        expect(onPaper(beside, document), 'what is beside it').to.equal(false);
        if (where === 'around everything') {
          document.body.append(...made!.childNodes);
        } else expect(onPaper(made!, document), 'what was added').to.equal(false);
        made!.remove();
      });
    }

  it('is the only thing printed inside a shadow root of the page', () => {
    const root = box(around).attachShadow({ mode: 'open' });
    const inner = box(root);
    const other = box(root);
    printAlone(inner, () => undefined);
    expect(onPaper(inner, document, root)).to.equal(true);
    expect(onPaper(other, document, root)).to.equal(false);
    expect(onPaper(beside, document, root)).to.equal(false);
  });

  it('leaves nothing behind after printing', () => {
    printAlone(host, () => undefined);
    expect([document.adoptedStyleSheets.length, marked() > 0]).to.deep.equal([1, true]);
    tell('afterprint');
    expect([document.adoptedStyleSheets.length, marked()]).to.deep.equal([0, 0]);
  });

  const broken: Record<string, unknown> = {
    'is missing': undefined,
    throws: () => {
      throw new Error('No printing.');
    },
    'does nothing': () => undefined,
  };
  for (const [how, value] of Object.entries(broken))
    it(`says so and leaves nothing behind where print ${how}`, async () => {
      Object.assign(window, { print: value });
      let refused = 0;
      printAlone(host, () => refused++);
      await tooLong();
      expect(refused).to.equal(1);
      expect([document.adoptedStyleSheets.length, marked()]).to.deep.equal([0, 0]);
    });
});

const toResult = async (): Promise<Person> => {
  person = await Person.open({ region: 'US' });
  await person.press('It’s about me');
  await person.answerRest();
  return person;
};

describe('what a visitor is told', () => {
  it('offers the text if printing is not possible', async () => {
    window.print = () => undefined;
    await toResult();
    await person!.press('Print');
    expect(person!.announced).not.to.match(/Print/);
    await tooLong();
    await person!.settled();
    expect(person!.screen).to.match(/Printing does not work here. You can select the text below./);
  });

  it('does not claim that the file was saved, which no browser reports', async () => {
    await toResult();
    await person!.press('Save');
    expect(person!.announced).to.match(/^Look in your downloads/);
    expect(person!.announced).not.to.match(/\bsaved\b/i);
  });

  it('offers the text if saving is not possible', async () => {
    await toResult();
    Object.assign(URL, { createObjectURL: undefined });
    await person!.press('Save');
    expect(person!.screen).to.match(/Saving does not work here. You can select the text below./);
  });

  it('ends a print when the screen changes', async () => {
    window.print = () => tell('beforeprint');
    await toResult();
    await person!.press('Print');
    expect(marked()).to.be.greaterThan(0);
    await person!.press('Start over');
    expect([document.adoptedStyleSheets.length, marked()]).to.deep.equal([0, 0]);
  });
});

describe('a saved file', () => {
  it('is marked as UTF-8, even for a browser that opens it from disk', async () => {
    let saved: Blob | undefined;
    URL.createObjectURL = (blob) => {
      saved = blob as Blob;
      return createObjectURL.call(URL, blob);
    };
    saveText('’ ответ', 'self-check.txt');
    const bytes = new Uint8Array(await saved!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).to.equal('’ ответ');
  });
});
