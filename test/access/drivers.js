/**
 * One visitor with a keyboard in each of the three engines, driving the shipped script on a page. Its root is closed; the
 * page keeps what the browser hands to the element, so that the tests can read the screen. Only a page that runs before
 * the script can do that, and only these test pages do.
 */
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArguments, firefox, webkit } from '../../scripts/browser.js';
import { WebKit } from '../../scripts/webkit.js';

/** Stands before the script on a test page. */
export const keepsRoots = `<script>
  const roots = [];
  const { attachInternals } = HTMLElement.prototype;
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  };
  HTMLElement.prototype.attachInternals = function () {
    const internals = attachInternals.call(this);
    if (internals.shadowRoot) roots.push(internals.shadowRoot);
    return internals;
  };
  addEventListener('self-check-complete', () => (document.title = 'complete'));
</script>`;

const inPuppeteer = async (options) => {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  await page.setViewport({ width: 500, height: 740 });
  return {
    goto: (url) => page.goto(url),
    key: (key) => page.keyboard.press(key),
    back: async () => {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    },
    evaluate: (body) => page.evaluate(`(() => { ${body} })()`),
    close: () => browser.close(),
  };
};

const inWebKit = async () => {
  const browser = await WebKit.open();
  await browser.resize({ width: 500, height: 740 });
  return {
    goto: (url) => browser.goto(url),
    key: (key) => browser.press(key),
    back: () => browser.keys(['keyDown', 'Shift'], ['keyDown', 'Tab'], ['keyUp', 'Tab'], ['keyUp', 'Shift']),
    evaluate: (body) => browser.evaluate(body),
    close: () => browser.close(),
  };
};

/** By name: whether the engine is here, and how it opens. */
export const engines = {
  Chromium: {
    found: true,
    open: async () => inPuppeteer({ executablePath: await chromium(), args: chromiumArguments }),
  },
  Firefox: { found: Boolean(firefox()), open: () => inPuppeteer({ browser: 'firefox', executablePath: firefox() }) },
  WebKit: { found: Boolean(webkit()), open: inWebKit },
};

/** The keyboard of a visitor, and what the screen says. */
export class Keyboard {
  constructor(driver) {
    this.driver = driver;
  }

  /** What has focus, and all that can be read. */
  async screen() {
    return this.driver.evaluate(`
      const root = roots.findLast((root) => root.querySelector('.check'));
      const words = (node) => node?.textContent.replace(/\\s+/g, ' ').trim() ?? '';
      return { focus: words(root?.activeElement), text: root?.querySelector('.check').innerText.replace(/\\s+/g, ' ') ?? '',
        heading: words(root?.querySelector('#heading')), title: document.title };
    `);
  }

  /** Until a screen stands there whose text fits. */
  async meets(pattern) {
    let screen = {};
    for (let tries = 0; tries < 200; tries++) {
      screen = await this.screen().catch(() => ({}));
      if (screen.text && pattern.test(screen.text)) return screen;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`No screen with ${pattern}. There is: ${screen.text}`);
  }

  /** Tabs to what has this name, onward or back, and presses a key on it. */
  async press(name, key = 'Enter', move = () => this.driver.key('Tab')) {
    for (let tabs = 0; tabs < 80; tabs++) {
      const { focus } = await this.screen();
      if (typeof name === 'string' ? focus === name : name.test(focus)) return this.driver.key(key);
      await move();
    }
    throw new Error(`Tab does not reach “${name}”.`);
  }
}
