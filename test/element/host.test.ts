import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { axeFindings } from '../checks.js';
import type { Person } from '../person.js';
import { learn, reach, states, type State } from '../states.js';

/** A partner’s page: landmarks, an outline, a form, an aside. The check is below a heading of the given level. */
const hostPage = (above: number): HTMLElement => {
  const page = document.createElement('div');
  const between = Array.from({ length: above - 1 }, (_, index) => `<h${index + 2}>Part ${index + 2}</h${index + 2}>`);
  page.innerHTML = `
    <a href="#content">Skip to the content</a>
    <header><a href="https://example.org/">Harbor Street Health</a><nav aria-label="Main"><ul><li><a href="#a">Medicines</a></li></ul></nav></header>
    <main id="content">
      <nav aria-label="Breadcrumb"><ol><li><a href="#b">Home</a></li></ol></nav>
      <article aria-labelledby="headline"><h1 id="headline">Clonazepam</h1><p>About this medicine.</p>
        ${between.join('<p>Words of the page.</p>')}
        <div class="place"></div>
        <h2>After the check</h2><p>More words.</p>
      </article>
      <form aria-label="Newsletter"><label>Address <input type="email" autocomplete="email" /></label><button>Send</button></form>
    </main>
    <aside aria-label="Talk to someone"><h2>Talk to someone</h2><p><a href="tel:988">988</a></p></aside>
    <footer><p>Harbor Street Health</p></footer>`;
  document.body.append(page);
  return page;
};

/** Returns all axe findings on the whole page, host and check together, best practices included. */
const onPage = async (state: State, above = 1): Promise<[string[], Person, HTMLElement]> => {
  const page = hostPage(above);
  const attributes = { ...state.attributes, 'heading-level': String(Math.min(above + 1, 6)) };
  const person = await reach({ ...state, attributes }, page.querySelector('.place')!);
  await person.still();
  // axe accepts a skip link only while it can be visible.
  scrollTo(0, 0);
  return [await axeFindings(document), person, page];
};

describe('together with a partner’s page, axe finds nothing', () => {
  const paint = new CSSStyleSheet();
  paint.replaceSync(
    ':root{color-scheme:light;background:#fff;font-family:sans-serif}a{display:inline-block;padding:.75em}',
  );

  before(async () => {
    document.documentElement.lang = 'en';
    document.title = 'A partner’s page';
    document.adoptedStyleSheets.push(paint);
    await setViewport({ width: 800, height: 900 });
    await Promise.all(['ar', 'de'].map((tag) => learn(tag)));
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== paint);
  });

  for (const state of states) {
    it(state.name, async () => {
      const [found, , page] = await onPage(state);
      page.remove();
      expect(found).to.deep.equal([]);
    });
  }

  for (const above of [1, 2, 3, 4, 5]) {
    it(`under a heading of level ${above}, with heading-level="${above + 1}"`, async () => {
      const state = states.find(({ name }) => name === 'result several, self')!;
      const [found, person, page] = await onPage(state, above);
      const levels = person.headings.map(({ level }) => level);
      page.remove();
      expect(found).to.deep.equal([]);
      expect([levels[0], Math.max(...levels)]).to.deep.equal([above + 1, Math.min(above + 3, 6)]);
    });
  }

  it('two checks on one page', async () => {
    const page = hostPage(1);
    const place = page.querySelector('.place')!;
    const [first, second] = [states[0]!, states.find(({ name }) => name === 'question with a hint')!];
    await reach(first, place);
    const person = await reach(second, place);
    await person.still();
    const found = await axeFindings(document);
    page.remove();
    // Two groups may have the same name.
    expect(found).to.deep.equal([]);
  });

  it('a skipped heading level is found', async () => {
    const page = hostPage(1);
    const person = await reach({ ...states[0]!, attributes: { 'heading-level': '5' } }, page.querySelector('.place')!);
    await person.still();
    const found = await axeFindings(document);
    page.remove();
    expect(found.join()).to.include('heading-order');
  });
});
