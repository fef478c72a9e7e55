/**
 * A press by key, mouse or finger acts on the button that the browser means, wherever the check is in its page and
 * however it is scrolled, zoomed or rotated; and the page cannot tell one answer from another by it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from '../shipped/site.js';
import { engines, keepsRoots, Keyboard } from './drivers.js';

const tag = '<clonazepam-self-check region="US" exit-url="/away">Fallback</clonazepam-self-check>';

const ZOOM = 1.5;

const places = {
  'in a plain page': tag,
  'in a long page': `<div style="height:1500px">Before</div>${tag}<div style="height:3000px">After</div>`,
  [`at zoom ${ZOOM}`]: `<div style="zoom:${ZOOM};height:2400px">${tag}</div>`,
  'turned and made smaller': `<div style="transform:rotate(3deg) scale(.7);transform-origin:0 0;height:2400px">${tag}</div>`,
  'in a scroll container': `<div style="height:600px;overflow:auto">${tag}<div style="height:2000px">After</div></div>`,
  'in a dialog': `<dialog id="d">${tag}</dialog><script>d.showModal()</script>`,
  'in an open root': `<div id="outer"></div><script>outer.attachShadow({ mode: 'open' }).innerHTML = '${tag}'</script>`,
};

/** Records the events that the document receives. */
const hears = `<script>
  var heard = [];
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend',
    'keydown', 'keyup', 'reset', 'submit', 'input', 'change', 'focusin'])
    document.addEventListener(type, ({ target, isTrusted, detail, clientX, clientY, key }) => {
      // From the element’s corner: how far the page is scrolled is the visitor’s own way to a button.
      const { left, top } = target.getBoundingClientRect();
      heard.push([type, target.localName, isTrusted, detail, Math.round(clientX - left), Math.round(clientY - top), key].join());
    }, true);
</script>`;

let site;

before(async () => {
  const head = `${keepsRoots}${hears}<script type="module" src="/clonazepam-self-check.js"></script>`;
  const pages = Object.values(places).map((body, index) => [`/${index}`, page(body, { head })]);
  site = await serve({ ...Object.fromEntries(pages), '/away': page('<h1>Away</h1>', { head: '' }) }, process.env.DIST);
});
after(() => site.close());

/** Finds a button’s position in the window, through the root that the page kept. */
const button = (name) => `
  const root = roots.findLast((root) => root.querySelector('.check'));
  const button = [...root.querySelectorAll('.screen button, .bar button')]
    .find(({ textContent }) => textContent.trim() === ${JSON.stringify(name)});`;

class Presser extends Keyboard {
  async byKey(name, key) {
    await this.press(name, key);
  }

  /** The button has focus, but the page has been scrolled until it is out of view, or under the bar. */
  async byKeyOutOfView(name, key, scroll) {
    for (let tabs = 0; tabs < 40; tabs++) {
      if ((await this.screen()).focus === name) break;
      await this.driver.key('Tab');
    }
    await this.driver.evaluate(`${button(name)} ${scroll}`);
    await this.driver.key(key);
  }

  async byPointer(name, act) {
    await this.driver.evaluate(`${button(name)} button.scrollIntoView({ block: 'center' });`);
    // Wait until the browser has scrolled: WebKit scrolls asynchronously.
    await new Promise((done) => setTimeout(done, 100));
    const [x, y, zoomed, scrolled] = await this.driver.evaluate(`${button(name)}
      const { left, top, width, height } = button.getBoundingClientRect();
      return [left + width / 2, top + height / 2, Boolean(document.querySelector('[style*=zoom]')), scrollY];`);
    // WebKit measures in the units of the zoomed element, except for the window’s scroll position.
    const scale = zoomed && this.driver.measuresUnzoomed ? ZOOM : 1;
    await act(x * scale, (y + scrolled) * scale - scrolled);
  }

  /** Returns the answer to the last question. */
  async answered(step) {
    await this.meets(new RegExp(`Question ${step + 1} of 14`));
    await this.driver.evaluate(`${button('Back')} button.click();`);
    await this.meets(new RegExp(`Question ${step} of 14`));
    return this.driver.evaluate(`
      const root = roots.findLast((root) => root.querySelector('.check'));
      return root.querySelector('.screen [aria-pressed=true]').textContent.trim();`);
  }

  heard() {
    return this.driver.evaluate('return heard.splice(0);');
  }
}

const OUT_OF_VIEW = 'scrollBy(0, 0); document.scrollingElement.scrollTop = 1e6;';
const UNDER_THE_EXIT = `
  const exit = root.querySelector('.exit').getBoundingClientRect();
  root.querySelector('.bar').style.cssText = 'position:fixed;inset:0 0 auto 0;display:block';
  root.querySelector('.exit').style.cssText = 'position:fixed;inset:0;z-index:9';`;

for (const [name, { found, open }] of Object.entries(engines)) {
  const skip = found ? false : `${name} is not on this machine`;
  describe(`a press in ${name}`, () => {
    let driver;
    let visitor;
    before(async () => {
      if (!found) return;
      driver = await open();
      visitor = new Presser(driver);
    });
    after(() => driver?.close());

    const start = async (path) => {
      await driver.goto(site.url(path));
      await visitor.meets(/It’s about me/);
      await visitor.press('It’s about me');
      await visitor.meets(/Question 1 of 14/);
      await visitor.heard();
    };

    const ways = {
      Enter: (answer) => visitor.byKey(answer, 'Enter'),
      Space: (answer) => visitor.byKey(answer, ' '),
      'a mouse': (answer) => visitor.byPointer(answer, driver.click),
      ...(name === 'Chromium' && { 'a finger': (answer) => visitor.byPointer(answer, driver.tap) }),
      'a key, out of view': (answer) => visitor.byKeyOutOfView(answer, 'Enter', OUT_OF_VIEW),
      'a key, with “Leave this page” above all': (answer) => visitor.byKeyOutOfView(answer, ' ', UNDER_THE_EXIT),
    };

    Object.keys(places).forEach((place, index) => {
      it(`${place}: each way of pressing answers what was pressed`, { skip }, async () => {
        await start(`/${index}`);
        let step = 1;
        for (const [way, press] of Object.entries(ways)) {
          const answer = ['Yes', 'No', 'Prefer not to say'][step % 3];
          await press(answer);
          assert.equal(await visitor.answered(step), answer, way);
          await visitor.byKey(answer);
          step++;
        }
        await visitor.meets(new RegExp(`Question ${step} of 14`));
      });
    });

    for (const [place, path] of [
      ['in a plain page', '/0'],
      [`at zoom ${ZOOM}`, '/2'],
    ])
      it(`${place}: the page receives the same events whatever is answered`, { skip }, async () => {
        for (const way of ['Enter', 'a mouse', ...(name === 'Chromium' ? ['a finger'] : [])]) {
          const told = [];
          for (const answer of ['Yes', 'No', 'Prefer not to say']) {
            await start(path);
            // Reaching the button may differ from visitor to visitor: only the press is compared.
            if (way === 'Enter') await visitor.byKeyOutOfView(answer, 'Enter', 'heard.length = 0;');
            else await ways[way](answer);
            await visitor.meets(/Question 2 of 14/);
            told.push(await visitor.heard());
          }
          assert.deepEqual(told[1], told[0], way);
          assert.deepEqual(told[2], told[0], way);
          assert.ok(
            told[0].some((line) => line.startsWith('click,clonazepam-self-check,false')),
            String(told[0]),
          );
        }
      });
  });
}
