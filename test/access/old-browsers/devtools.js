/** A browser driven by the plain DevTools protocol over a pipe: Puppeteer cannot start the oldest ones. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Longest time for an answer of the browser, in ms. */
const LONGEST = 15_000;

export class Browser {
  #waiting = new Map();
  #number = 0;
  #rest = '';

  static async open(executable) {
    const browser = new Browser();
    browser.profile = await mkdtemp(join(tmpdir(), 'old-browser-'));
    browser.child = spawn(
      executable,
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-pipe'],
        ...['--no-first-run', '--hide-scrollbars', '--window-size=500,740', `--user-data-dir=${browser.profile}`],
        'about:blank',
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    browser.child.on('error', () => undefined);
    browser.child.stdio[3].on('error', () => undefined);
    browser.child.stdio[4].on('data', (data) => browser.#receive(String(data)));
    try {
      const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
      browser.session = sessionId;
      return browser;
    } catch (fault) {
      await browser.close();
      throw fault;
    }
  }

  #receive(data) {
    const messages = (this.#rest + data).split('\0');
    this.#rest = messages.pop();
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.fail(new Error(error.message));
      else waiting?.done(result);
    }
  }

  send(method, params = {}) {
    const id = ++this.#number;
    const message = JSON.stringify({ id, method, params, sessionId: this.session });
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`${method}: no answer from the browser`)), LONGEST);
      const settled = (settle) => (value) => {
        clearTimeout(timer);
        settle(value);
      };
      this.#waiting.set(id, { done: settled(done), fail: settled(fail) });
      this.child.stdio[3].write(`${message}\0`);
    });
  }

  async version() {
    return /\d+/.exec((await this.send('Browser.getVersion')).product)[0];
  }

  async goto(url) {
    await this.send('Page.navigate', { url });
    await this.until(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`);
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true, or time is up. */
  async until(expression, seconds = 8) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(50))
      if (await this.evaluate(expression).catch(() => false)) return true;
    return false;
  }

  async key(key) {
    const codes = { Tab: 9, Enter: 13 };
    const event = { key, code: key, windowsVirtualKeyCode: codes[key] };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(key === 'Enter' && { text: '\r' }) });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async close() {
    try {
      process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
