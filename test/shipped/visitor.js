/**
 * A visitor of a page with the shipped script: finds things as a screen reader does, in the accessibility tree, and
 * acts with a real mouse and keyboard. The closed root hides nothing from them, and everything from page scripts.
 */
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArguments } from '../../scripts/browser.js';

let browser;

/** One browser for all tests of a file. */
export const openBrowser = async () => {
  browser ??= await puppeteer.launch({ executablePath: await chromium(), args: chromiumArguments });
  return browser;
};

export const closeBrowser = async () => {
  await browser?.close();
  browser = undefined;
};

const value = (field) => field?.value;

/** Adds up layout shift in every document of a page that is to be opened, from its first paint on: `window.shift`. */
export const watchShifts = (page) =>
  page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

export class Visitor {
  /**
   * Opens a page in a browser profile of its own.
   *
   * @param {string} url
   * @param {{ viewport?: object, before?: (page: import('puppeteer-core').Page) => Promise<void> }} [options]
   */
  static async arrive(url, { viewport = { width: 800, height: 900 }, before } = {}) {
    const context = await (await openBrowser()).createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(viewport);
    const visitor = new Visitor(page, context);
    await before?.(page);
    await page.goto(url, { waitUntil: 'load' });
    visitor.session = await page.createCDPSession();
    await visitor.session.send('Accessibility.enable');
    await visitor.session.send('DOM.enable');
    return visitor;
  }

  console = [];
  errors = [];
  requests = [];

  constructor(page, context) {
    this.page = page;
    this.context = context;
    page.on('console', (message) => this.console.push({ type: message.type(), text: message.text() }));
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  leave() {
    return this.context.close();
  }

  /**
   * Turns to the check in the page’s frame: from here on, things are found there. The mouse stays that of the page, so it
   * goes to where the frame stands.
   *
   * @param {string} [selector] - the frame’s element in the page
   */
  async enterFrame(selector = 'iframe') {
    this.frameElement = await this.page.waitForSelector(selector);
    const frame = await this.frameElement.contentFrame();
    await frame.waitForSelector('clonazepam-self-check');
    this.frame = frame;
    // The browser may keep it in a process of its own, with its own tree and its own coordinates, or in that of the page.
    this.apart = frame.client !== this.page.mainFrame().client;
    if (this.apart) {
      this.session = frame.client;
      await this.session.send('Accessibility.enable');
      await this.session.send('DOM.enable');
    } else {
      this.frameId = frame._id;
    }
    return this;
  }

  /** Where the frame stands in the view; where it counts from itself. */
  async offset() {
    if (!this.apart) return { x: 0, y: 0 };
    return this.frameElement.evaluate((element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: x + element.clientLeft, y: y + element.clientTop };
    });
  }

  /** What assistive technology is given: role, name and states of each node, in reading order. */
  async tree() {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree', { frameId: this.frameId });
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const ordered = [];
    const walk = (node) => {
      if (!node) return;
      if (!node.ignored) {
        ordered.push({
          role: value(node.role),
          name: value(node.name) ?? '',
          node: node.backendDOMNodeId,
          ...Object.fromEntries((node.properties ?? []).map(({ name, value: of }) => [name, of.value])),
        });
      }
      for (const id of node.childIds ?? []) walk(byId.get(id));
    };
    walk(nodes[0]);
    return ordered;
  }

  /** All text, as read out from top to bottom. */
  async text() {
    const nodes = await this.tree();
    return nodes
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' ')
      .replace(/\s+/g, ' ');
  }

  async find(role, name) {
    const nodes = await this.tree();
    const matches = (node) =>
      node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name));
    return nodes.find(matches);
  }

  async sees(role, name) {
    return Boolean(await this.find(role, name));
  }

  /** Waits until something is there: screens change within a frame or two. */
  async meets(role, name) {
    for (let tries = 0; tries < 100; tries++) {
      // While one page gives way to the next there is no tree to look in.
      const node = await this.find(role, name).catch(() => undefined);
      if (node) return node;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`No ${role} “${name}”. There is: ${await this.text()}`);
  }

  /** Clicks in the middle of a button or link with the mouse. */
  async press(name, role = 'button') {
    const { node } = await this.meets(role, name);
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
    const { quads } = await this.session.send('DOM.getContentQuads', { backendNodeId: node });
    const [x1, y1, , , x2, y2] = quads[0];
    const { x, y } = await this.offset();
    await this.page.mouse.click(x + (x1 + x2) / 2, y + (y1 + y2) / 2);
    await this.settled();
  }

  /** Tabs to a button and presses a key on it. */
  async pressByKeyboard(name, key = 'Enter', role = 'button') {
    await this.meets(role, name);
    for (let tabs = 0; tabs < 80; tabs++) {
      const focused = await this.focused();
      if (focused?.role === role && (typeof name === 'string' ? focused.name === name : name.test(focused.name))) {
        await this.page.keyboard.press(key);
        await this.settled();
        return tabs;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${role} “${name}”.`);
  }

  /** What has focus, wherever it is. */
  async focused() {
    const nodes = await this.tree();
    return nodes.findLast(({ focused, role }) => focused && role !== 'RootWebArea');
  }

  /** Until the screen has changed, to its end: a long one comes in six tasks. A page that is being left is not asked. */
  async settled() {
    try {
      await (this.frame ?? this.page).evaluate(async () => {
        await new Promise(requestAnimationFrame);
        for (let tasks = 0; tasks < 8; tasks++) await new Promise((done) => setTimeout(done));
      });
    } catch {
      // It has been left: of a frame that is gone, the driver says so at once.
    }
  }

  /** Answers the questions that are left, each by its own rule. */
  async answerAll(answerTo = () => 'No', press = (name) => this.press(name)) {
    for (let asked = 0; asked < 14; asked++) {
      const { name } = await this.focused();
      await press(answerTo(name));
    }
  }
}
