/**
 * A visitor to a page with the shipped script: finds things as a screen reader does, in the accessibility tree, and
 * acts with a real mouse and keyboard. The closed root hides nothing from them, and everything from page scripts.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromium, chromiumArguments } from '../../scripts/test/browsers.js';

let browser;

/** A browser of its own, which whoever asks for it closes. */
export const launchBrowser = async (options = {}) =>
  puppeteer.launch({ executablePath: await chromium(), args: chromiumArguments, ...options });

/** One browser for all tests of a file. */
export const openBrowser = async () => {
  browser ??= await launchBrowser();
  return browser;
};

export const closeBrowser = async () => {
  await browser?.close();
  browser = undefined;
};

const value = (field) => field?.value;

/**
 * Adds up layout shifts in every document of a page, from its first paint on, in `window.shift`. Call before opening.
 */
export const watchShifts = (page) =>
  page.evaluateOnNewDocument(() => {
    const counted = /** @type {any} */ (window);
    counted.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shift += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Records violations of a page’s policy in `window.violations`. */
export const watchViolations = (page) =>
  page.evaluateOnNewDocument(() => {
    const watched = /** @type {any} */ (window);
    watched.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      watched.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
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
   * Enters the frame of the check: from now on, things are found there. The mouse is still the page’s, so positions are
   * offset by the frame’s.
   *
   * @param {string} [selector] - the frame’s element in the page
   */
  async enterFrame(selector = 'iframe') {
    this.frameElement = await this.page.waitForSelector(selector);
    const frame = await this.frameElement.contentFrame();
    await frame.waitForSelector('clonazepam-self-check');
    this.frame = frame;
    // The frame may be in a process of its own, with its own tree and coordinates, or in the page’s.
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

  /** Returns the frame’s offset in the viewport, if its coordinates are its own. */
  async offset() {
    if (!this.apart) return { x: 0, y: 0 };
    return this.frameElement.evaluate((element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: x + element.clientLeft, y: y + element.clientTop };
    });
  }

  /** Returns previous screens that stay for a moment for screen readers (docs/decisions/0015-swapping-screens.md). */
  async leaving() {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = new Set();
    const walk = ({ backendNodeId, attributes = [], children = [], shadowRoots = [], contentDocument }) => {
      if (attributes[attributes.indexOf('class') + 1] === 'leaving') found.add(backendNodeId);
      else
        for (const child of [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])]) walk(child);
    };
    walk(root);
    return found;
  }

  /**
   * Returns what assistive technology gets of the current screen: role, name and states of each node, in reading order.
   */
  async tree() {
    const left = await this.leaving();
    const { nodes } = await this.session.send('Accessibility.getFullAXTree', { frameId: this.frameId });
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const ordered = [];
    const walk = (node) => {
      if (!node || left.has(node.backendDOMNodeId)) return;
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

  /** Returns all text, as read out from top to bottom. */
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
      // During a navigation there is no tree.
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

  /**
   * Presses a button that saves, and waits for the file.
   *
   * @param {string} button
   * @param {string} file - the name that it should have
   * @returns {Promise<{ names: string[], bytes: Buffer | undefined }>} names of all downloads, and the file’s content
   */
  async save(button, file) {
    const folder = await mkdtemp(join(tmpdir(), 'self-check-'));
    const session = await (await openBrowser()).target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      browserContextId: this.context.id,
      downloadPath: folder,
    });
    await this.press(button);
    let names = [];
    for (let tries = 0; tries < 100 && !names.some((name) => extname(name) === extname(file)); tries++) {
      await new Promise((done) => setTimeout(done, 50));
      names = await readdir(folder);
    }
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    await rm(folder, { recursive: true });
    return { names, bytes };
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

  /** Returns what has focus, wherever it is. */
  async focused() {
    const nodes = await this.tree();
    return nodes.findLast(({ focused, role }) => focused && role !== 'RootWebArea');
  }

  /** Waits until the screen has been rendered and its timers have run. Does nothing if the page is being left. */
  async settled() {
    try {
      await (this.frame ?? this.page).evaluate(async () => {
        await new Promise(requestAnimationFrame);
        for (let timers = 0; timers < 8; timers++) await new Promise((done) => setTimeout(done));
        // A result comes in messages, one after the other: as many of our own end after them.
        for (let tasks = 0; tasks < 32; tasks++) {
          await new Promise((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(undefined);
          });
        }
      });
    } catch {
      // The page or its frame is gone.
    }
  }

  /**
   * Answers the questions that are left, each by its own rule.
   *
   * @param {(question: string) => string} [answerTo]
   */
  async answerAll(answerTo = () => 'No', press = (name) => this.press(name)) {
    for (let asked = 0; asked < 14; asked++) {
      const { name } = await this.focused();
      await press(answerTo(name));
    }
  }
}
