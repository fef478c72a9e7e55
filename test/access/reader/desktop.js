/**
 * A separate desktop for a screen reader: a display, the session bus, the accessibility bus, and a sound device that
 * discards sound in real time. Everything is in one temporary folder and ends with it.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const CONFIGURATION = 'test/access/reader/orca';

/** Waits for something; throws with its name when the time is up. */
export const until = async (what, test, seconds = 30) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await test();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await wait(50);
  }
};

export class Desktop {
  #children = new Map();

  /** @param {(command: string[]) => string[]} enter - turns a command into one that runs in another Debian */
  static async open(enter = (command) => command) {
    const desktop = new Desktop();
    desktop.enter = enter;
    desktop.home = await mkdtemp(join(tmpdir(), 'reader-'));
    try {
      await desktop.#furnish();
    } catch (fault) {
      await desktop.close();
      throw fault;
    }
    return desktop;
  }

  path(...names) {
    return join(this.home, ...names);
  }

  async #furnish() {
    const { home } = this;
    await mkdir(this.path('run'), { mode: 0o700 });
    await mkdir(this.path('.config/speech-dispatcher'), { recursive: true });
    await mkdir(this.path('.local/share/orca'), { recursive: true });
    await cp(`${CONFIGURATION}/speechd.conf`, this.path('.config/speech-dispatcher/speechd.conf'));
    for (const name of ['orca-customizations.py', 'user-settings.conf'])
      await cp(join(CONFIGURATION, name), this.path('.local/share/orca', name));
    this.env = {
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      HOME: home,
      TMPDIR: home,
      XDG_RUNTIME_DIR: this.path('run'),
      LANG: 'C.UTF-8',
      XDG_SESSION_TYPE: 'x11',
      GSETTINGS_BACKEND: 'memory',
      GTK_MODULES: 'gail:atk-bridge',
      GNOME_ACCESSIBILITY: '1',
      SPEECHD_ADDRESS: `unix_socket:${this.path('run/speech.sock')}`,
      HEARD: this.path('heard.jsonl'),
    };
    // The display chooses a free number and prints it.
    this.start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
    this.env.DISPLAY = `:${(await this.#firstLine('Xvfb')).trim()}`;
    this.start('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1']);
    this.env.DBUS_SESSION_BUS_ADDRESS = await this.#firstLine('dbus-daemon');
    this.start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
    this.start('openbox', []);
    this.start('pulseaudio', [
      ...['--daemonize=no', '--exit-idle-time=-1', '-n', '--load=module-native-protocol-unix'],
      '--load=module-null-sink',
    ]);
    await until('sound', () => readdir(this.path('run/pulse')).then((names) => names.includes('native'), () => false)); // prettier-ignore
    this.start('speech-dispatcher', ['-s', '-t', '0', '-c', 'unix_socket', '-S', this.path('run/speech.sock'), '-P', this.path('speech.pid')]); // prettier-ignore
    await until('speech', () => readdir(this.path('run')).then((names) => names.includes('speech.sock')));
  }

  /** Starts a program as the leader of its own process group; its output goes to a file under its name. */
  start(command, args) {
    const name = command.split('/').at(-1);
    const log = openSync(this.path(`${name}.log`), 'w');
    const [program, ...rest] = this.enter([command, ...args]);
    const child = spawn(program, rest, {
      env: this.env,
      cwd: this.home,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    child.on('error', () => undefined);
    this.#children.set(name, child);
    return child;
  }

  async #firstLine(name) {
    const file = this.path(`${name}.log`);
    return until(name, async () => (await readFile(file, 'utf8')).match(/^(.+)\n/)?.[1]);
  }

  /** Runs a short command and returns what it prints. */
  async run(command, ...args) {
    const [program, ...rest] = this.enter([command, ...args]);
    const child = spawn(program, rest, { env: this.env, cwd: this.home, stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (data) => (out += data));
    await new Promise((done, fail) => child.on('close', done).on('error', fail));
    return out.trim();
  }

  /** Sends a signal to a program and its process group. */
  #signal(child, signal) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended already, or never started.
    }
  }

  /** Ends everything that was started here, and whatever those programs started. */
  async close() {
    const children = [...this.#children.values()].filter(({ pid }) => pid);
    for (const child of children) this.#signal(child, 'SIGTERM');
    const ended = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;
    await until('the end', () => children.every(ended), 3).catch(() => undefined);
    for (const child of children) this.#signal(child, 'SIGKILL');
    for (const pid of await readdir('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      if (environment.split('\0').includes(`HOME=${this.home}`)) process.kill(Number(pid), 'SIGKILL');
    }
    await rm(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
