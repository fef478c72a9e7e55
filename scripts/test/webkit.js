/**
 * Drives WebKit over the WebDriver protocol: WebKitGTK’s own driver and MiniBrowser, on a virtual display.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webkit } from './browsers.js';

/** WebDriver’s codes of keys, by `KeyboardEvent.key`. */
const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008', Space: ' ', ArrowDown: '\uE015' };

/** Width and height of the virtual display, in px. */
const SCREEN = 1600;

const code = (key) => KEYS[key] ?? key;

const freePort = () =>
  new Promise((found, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });

/** One WebKit with one window. */
export class WebKit {
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  /** Address of the driver. */
  address = '';
  #session;

  static async open() {
    const browser = new WebKit();
    const found = webkit();
    if (!found) throw new Error('There is no WebKit on this machine.');
    const { driver, screen, browser: binary } = found;
    const display = browser.#start(
      screen,
      ['-displayfd', '1', '-screen', '0', `${SCREEN}x${SCREEN}x24`, '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const number = await new Promise((known, fail) => {
      display.on('error', fail).on('exit', () => fail(new Error('Xvfb did not start.')));
      display.stdout?.once('data', (data) => known(String(data).trim()));
    });
    const port = await freePort();
    browser.address = `http://127.0.0.1:${port}`;
    browser.#start(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    });
    for (let tries = 0; tries < 200; tries++) {
      if (await fetch(`${browser.address}/status`).catch(() => undefined)) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    const { sessionId } = await browser.#ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    });
    browser.#session = `/session/${sessionId}`;
    await browser.resize({ width: 800, height: 600 });
    return browser;
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {import('node:child_process').SpawnOptions} options
   */
  #start(command, args, options) {
    const child = spawn(command, args, options);
    this.#processes.push(child);
    return child;
  }

  async #ask(method, path, body) {
    const response = await fetch(this.address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  goto(url) {
    return this.#ask('POST', `${this.#session}/url`, { url });
  }

  /** Runs the body of a function in the page. */
  evaluate(script, ...args) {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** Presses and releases keys, one after the other. */
  press(...keys) {
    return this.keys(...keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => [type, key])));
  }

  /** Presses or releases keys separately: `['keyDown', 'Shift']`. */
  keys(...strokes) {
    const actions = strokes.map(([type, key]) => ({ type, value: code(key) }));
    return this.#ask('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  click(x, y) {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    return this.#ask('POST', `${this.#session}/actions`, {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** The window does not get narrower than about 450 px: the rest of it is the browser’s own. */
  async resize({ width, height }) {
    const outer = height + 60;
    // Without a window manager, keys and focus go to the window under the pointer, which rests in the middle of the screen.
    const [x, y] = [width, outer].map((side) => Math.round((SCREEN - side) / 2));
    await this.#ask('POST', `${this.#session}/window/rect`, { x, y, width, height: outer });
    // The driver answers before the page has been laid out again.
    for (let tries = 0; tries < 50 && (await this.evaluate('return innerWidth')) !== width; tries++) {
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async close() {
    await this.#ask('DELETE', this.#session).catch(() => undefined);
    for (const child of this.#processes.reverse()) child.kill();
  }
}

/**
 * WebKit for @web/test-runner. One window, one test file after the other. The runner’s commands expect a Playwright
 * page; this implements as much of its interface as WebKit’s own driver can do.
 */
export const webkitLauncher = () => {
  let opening;
  let active;
  let address;
  const page = {
    setViewportSize: async (size) => (await opening).resize(size),
    keyboard: {
      press: async (key) => (await opening).press(key),
      down: async (key) => (await opening).keys(['keyDown', key]),
      up: async (key) => (await opening).keys(['keyUp', key]),
      type: async (text) => (await opening).press(...text),
    },
  };
  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    getPage: () => page,
    async startSession(id, url) {
      opening ??= WebKit.open();
      active = id;
      address = url;
      await (await opening).goto(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => address,
    async stopSession() {
      active = undefined;
      await (await opening).goto('about:blank');
      return {};
    },
    async stop() {
      await (await opening)?.close();
      opening = undefined;
    },
    startDebugSession: () => Promise.reject(new Error('There is no debugging in WebKit from here.')),
  };
};
