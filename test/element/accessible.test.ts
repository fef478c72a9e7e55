import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { reach, states } from '../states.js';

/** Every named state, in both themes, on a page that lets the browser choose the theme. */
describe('axe finds nothing', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root{color-scheme:light dark;background:Canvas;color:CanvasText;font-family:sans-serif}');

  before(async () => {
    document.documentElement.lang = 'en';
    document.adoptedStyleSheets.push(sheet);
    await setViewport({ width: 360, height: 740 });
  });
  after(async () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    await emulateMedia({ colorScheme: 'light' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    describe(colorScheme, () => {
      before(() => emulateMedia({ colorScheme }));
      for (const state of states) {
        it(state.name, async () => {
          const { element, root } = await reach(state);
          // Colours are judged as they stand, not on the way.
          await Promise.all(root.getAnimations().map(({ finished }) => finished));
          await expect(element).to.be.accessible();
          element.remove();
        });
      }
    });
  }
});

it('axe would find a pale colour: the check above can fail', async () => {
  const { element, root } = await reach(states[0]!);
  element.style.setProperty('--self-check-text', '#c8c8c8');
  await Promise.all(root.getAnimations().map(({ finished }) => finished));
  let found = false;
  await expect(element)
    .to.be.accessible()
    .then(undefined, () => (found = true));
  expect(found).to.equal(true);
  element.remove();
});

describe('no screen is wider than a small phone', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const state of states) {
    it(state.name, async () => {
      const { element, root } = await reach(state);
      const frame = document.documentElement.clientWidth;
      for (const node of [element, ...root.querySelectorAll('*')]) {
        if (node.classList.contains('unseen') || node.closest('.summary')) continue;
        const { left, right, width } = node.getBoundingClientRect();
        if (width === 0) continue;
        expect(left, `left of <${node.localName} class="${node.className}">`).to.be.at.least(-0.5);
        expect(right, `right of <${node.localName} class="${node.className}">`).to.be.at.most(frame + 0.5);
      }
      element.remove();
    });
  }

  it('everything to press is at least 44 px high, or a link within a sentence', async () => {
    for (const state of states) {
      const { element, root } = await reach(state);
      for (const node of root.querySelectorAll('button, a.dial')) {
        expect(node.getBoundingClientRect().height, `${state.name}: ${node.textContent.trim()}`).to.be.at.least(44);
      }
      element.remove();
    }
  });
});
