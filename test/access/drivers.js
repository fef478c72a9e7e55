/**
 * Drives the shipped script with keyboard and mouse in each of the three engines. The element’s root is closed, so the
 * test page keeps what the browser hands to the element, and the tests can read the screen. Only code that runs before
 * the script can do that, and only these test pages do.
 */
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArguments, firefox, webkit } from '../../scripts/test/browsers.js';
import { WebKit } from '../../scripts/test/webkit.js';

/** Goes before the script on a test page. */
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
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
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
    click: (x, y) => browser.click(x, y),
    measuresUnzoomed: true,
    evaluate: (body) => browser.evaluate(body),
    close: () => browser.close(),
  };
};

/** Engines by name: whether each is installed, and how to open it. */
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

  /** Returns what has focus, and all visible text. */
  async screen() {
    return this.driver.evaluate(`
      const root = roots.findLast((root) => root.querySelector('.check'));
      const words = (node) => node?.textContent.replace(/\\s+/g, ' ').trim() ?? '';
      // What was left a moment ago is out of sight (docs/decisions/0015-swapping-screens.md), and so is a result before it is
      // complete (0014).
      const shown = (check) =>
        [...check.querySelectorAll('.leaving, .preparing')].reduce((text, { innerText }) => text.replace(innerText, ''), check.innerText);
      return { focus: words(root?.activeElement), text: root ? shown(root.querySelector('.check')).replace(/\\s+/g, ' ') : '',
        heading: words(root?.querySelector('#heading')), title: document.title };
    `);
  }

  /** Waits for a screen whose text matches. */
  async meets(pattern) {
    let screen = {};
    for (let tries = 0; tries < 200; tries++) {
      screen = await this.screen().catch(() => ({}));
      if (screen.text && pattern.test(screen.text)) return screen;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`No screen with ${pattern}. There is: ${screen.text}`);
  }

  /** Tabs to the element with this name, forward or back, and presses a key on it. */
  async press(name, key = 'Enter', move = () => this.driver.key('Tab')) {
    for (let tabs = 0; tabs < 80; tabs++) {
      const { focus } = await this.screen();
      if (typeof name === 'string' ? focus === name : name.test(focus)) return this.driver.key(key);
      await move();
    }
    throw new Error(`Tab does not reach “${name}”.`);
  }
}
