/** Orca with a browser, driven by real keys. What it says is read from its speech output, with how much was spoken. */
import { cp, mkdir, open, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Desktop, until } from './desktop.js';

/** Time without speech or CPU use after which Orca has finished, in ms. */
const QUIET = 800;
/** Time within which a key must have an effect, in ms. */
const EFFECT = 500;
/** Time between two keys for somebody who does not wait for the reader, in ms. */
const BETWEEN = 300;
/** How long to wait for expected words, in ms: a machine may be slow. */
const PATIENCE = 8000;
/** Time limit for everything that one key causes, in ms. */
const LONGEST = 60_000;

const browsers = {
  Firefox: {
    package: 'firefox-esr',
    start: async (desktop, url) => {
      await mkdir(desktop.path('firefox'));
      await cp('test/access/reader/orca/firefox-user.js', desktop.path('firefox/user.js'));
      desktop.start('firefox-esr', ['--no-remote', '--profile', desktop.path('firefox'), url]);
    },
  },
  Chromium: {
    package: 'chromium',
    start: async (desktop, url) => {
      desktop.start('chromium', [
        ...(process.getuid() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${desktop.path('chromium')}`,
        ...['--no-first-run', '--no-default-browser-check', '--disable-gpu', '--password-store=basic', '--test-type'],
        ...['--force-renderer-accessibility', '--disable-features=Translate,MediaRouter', '--window-size=1280,860'],
        url,
      ]);
    },
  },
};

export class Orca {
  #browser;
  /** Whether a visitor goes on as soon as what has to be said is begun, and does not hear the end. */
  hurries = false;

  /**
   * @param {'Firefox' | 'Chromium'} browser
   * @param {string} url
   * @param {string} firstWords - first words on the page: once the reader says them, the page has opened
   * @param {((command: string[]) => string[])} [enter] - turns a command into one that runs in another Debian
   */
  static async open(browser, url, firstWords, enter) {
    const orca = new Orca();
    orca.#browser = browsers[browser];
    orca.name = browser;
    try {
      await orca.#start(enter);
      await orca.#arrive(url, firstWords);
    } catch (fault) {
      await orca.close();
      throw fault;
    }
    return orca;
  }

  /** Starts Orca on a desktop of its own. It speaks soon, on a busy machine within half a minute, or hangs and never does. */
  async #start(enter, attempts = 4) {
    this.desktop = await Desktop.open(enter);
    this.log = this.desktop.path('orca-debug.log');
    this.desktop.start('orca', ['--replace', '--debug', `--debug-file=${this.log}`]);
    try {
      await until('Orca', async () => (await this.#said(0)).some(({ state }) => state === 'end'), 40);
    } catch (fault) {
      if (attempts === 1) throw fault;
      await this.desktop.close();
      await this.#start(enter, attempts - 1);
    }
  }

  async #arrive(url, firstWords) {
    await this.#browser.start(this.desktop, url);
    await until('the page', async () => (await this.#said(0)).some(({ text }) => text.includes(firstWords)), 90);
    await this.#quiet(0);
  }

  /** Returns the versions: “Orca 43.1, Firefox 153.7.0esr, Debian 12.12”. */
  async versions() {
    const version = async (name) =>
      (await this.desktop.run('dpkg-query', '-W', '-f', '${Version}', name)).match(/^(\d+:)?([^-+~]+)/)[2];
    const debian = await this.desktop.run('cat', '/etc/debian_version');
    return `Orca ${await version('orca')}, ${this.name} ${await version(this.#browser.package)}, Debian ${debian}`;
  }

  /** Returns the utterances from this position in the log on, and how much of each has been spoken. */
  async #said(start) {
    const file = await open(this.desktop.env.HEARD).catch(() => undefined);
    if (!file) return [];
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(Math.max(size - start, 0)), 0, undefined, start);
    await file.close();
    const said = new Map();
    for (const line of buffer.toString('utf8').split('\n').slice(0, -1)) {
      const { event, id, text } = JSON.parse(line);
      if (event === 'say') said.set(id, { text: text.trim(), state: 'waiting' });
      else if (said.has(id)) said.get(id).state = event;
    }
    return [...said.values()];
  }

  /** Waits until Orca has finished, and has said what is expected. */
  async #quiet(start, complete = () => true) {
    const began = Date.now();
    const size = async () => (await stat(this.log)).size;
    let last = began;
    let known = await size();
    while (Date.now() - began < LONGEST) {
      await wait(50);
      const now = await size();
      if (now !== known) [known, last] = [now, Date.now()];
      if (Date.now() - began < EFFECT || (!this.hurries && Date.now() - last < QUIET)) continue;
      const said = await this.#said(start);
      if (this.hurries && complete(said.filter(({ state }) => state !== 'waiting').map(({ text }) => text))) break;
      if (!said.every(({ state }) => state === 'end' || state === 'cancel')) continue;
      if (complete(said.map(({ text }) => text)) || Date.now() - began > PATIENCE) break;
    }
    return (await this.#said(start)).filter(({ text }) => text);
  }

  /**
   * Presses keys one after another, with the names of xdotool (`Tab`, `shift+Tab`, `h`).
   *
   * @param {string[]} keys
   * @param {(said: string[]) => boolean} [complete] - whether everything expected has been said; waits for it for a
   *   while
   * @returns {Promise<string[]>} what Orca says after the last of them; empty if it is silent
   */
  async press(keys, complete) {
    for (const key of keys.slice(0, -1)) {
      await this.desktop.run('xdotool', 'key', key);
      await wait(BETWEEN);
    }
    const { size } = await stat(this.desktop.env.HEARD);
    await this.desktop.run('xdotool', 'key', keys.at(-1));
    return (await this.#quiet(size, complete)).map(({ text }) => text);
  }

  async close() {
    await this.desktop?.close();
  }
}
