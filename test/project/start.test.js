/** `npm start` is quiet, uses a free port, and ends completely when it is stopped. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import semver from 'semver';
import { ensurePackages, satisfies } from '../../scripts/setup.js';

const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

describe('the versions of Node that the README names', () => {
  it('are those that the package is developed with', async () => {
    const { devEngines } = await json('package.json');
    assert.equal(devEngines.runtime.version, '^20.19.0 || ^22.13.0 || >=24.0.0');
    assert.match(await readFile('README.md', 'utf8'), /Node 20\.19, 22\.13, 24 or newer/);
  });

  it('support every package of the lock file, so that npm prints no warning', async () => {
    const { devEngines } = await json('package.json');
    const { packages } = await json('package-lock.json');
    const wrong = Object.entries(packages)
      // npm silently leaves out optional packages that do not support this Node.
      .filter(([path, { engines, optional }]) => path && engines?.node && !optional)
      .filter(([, { engines }]) => !semver.subset(devEngines.runtime.version, engines.node))
      .map(([path, { version, engines }]) => `${path} ${version} needs ${engines.node}`);
    assert.deepEqual(wrong, []);
  });

  it('are read from package.json as npm does', async () => {
    const { version: range } = (await json('package.json')).devEngines.runtime;
    for (const version of [
      '18.20.8',
      '20.18.3',
      '20.19.0',
      '20.20.2',
      '21.7.0',
      '22.12.0',
      '22.13.0',
      '23.11.0',
      '24.0.0',
      '26.1.0',
    ])
      assert.equal(satisfies(version, range), semver.satisfies(version, range), version);
  });
});

const LINUX = process.platform === 'linux';

describe('npm start', { skip: !LINUX && 'processes are found in /proc, which only Linux has' }, () => {
  /** A copy of the project, so that other tests keep their `dist`. */
  let folder;
  const running = new Set();

  before(async () => {
    await ensurePackages();
    folder = await mkdtemp(join(tmpdir(), 'self-check-start-'));
    const left = new Set(['node_modules', 'dist', 'build', '.git', 'test']);
    await cp('.', folder, { recursive: true, filter: (from) => !left.has(relative('.', from)) });
    // The gallery walks through the named states, which are shared with the tests.
    for (const file of await readdir('test'))
      if (file.endsWith('.ts')) await cp(`test/${file}`, join(folder, 'test', file));
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  });
  after(async () => {
    for (const { pid } of running) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts a command. `mark` is in the environment of all its descendants. */
  const start = (command, ...args) => {
    const mark = randomUUID();
    const child = spawn(command, args, { cwd: folder, env: { ...process.env, START_TEST: mark }, detached: true });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    const exit = new Promise((done) => child.on('exit', (code, signal) => done(signal ?? code)));
    return { child, mark, exit, output: () => output.replace(/\x1b\[[\d;]*m/g, '') };
  };

  const descendants = async (mark) => {
    const found = [];
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      if (!environment.includes(`START_TEST=${mark}`)) continue;
      found.push((await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ').trim());
    }
    return found;
  };

  const until = async (what, holds, seconds = 120) => {
    for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
      if (await holds()) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    assert.fail(`${what} did not happen within ${seconds} seconds.`);
  };

  const leavesNothing = async ({ mark }) => {
    await until('The end of all processes', async () => (await descendants(mark)).length === 0, 10).catch(async () =>
      assert.deepEqual(await descendants(mark), [], 'still running'),
    );
  };

  const listen = () =>
    new Promise((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => done(server));
    });

  it('says what it does, takes another port if one is in use, and leaves nothing running when npm is stopped', async () => {
    const taken = await listen();
    const { port } = taken.address();
    const npm = start('npm', 'start', '--', '--port', String(port));
    const address = /http:\/\/127\.0\.0\.1:(\d+)/;
    try {
      await until('The address', () => address.test(npm.output()) || npm.child.exitCode !== null);
    } finally {
      taken.close();
    }
    const said = npm.output();
    assert.match(said, /Building dist\/[^]*Building the demo pages\.[^]*The demo is ready\./);
    assert.doesNotMatch(said, /warn/i);
    assert.ok(said.trim().split('\n').length < 25, `few lines:\n${said}`);
    assert.match(said, new RegExp(`Port ${port} is in use`));
    const [, served] = address.exec(said);
    assert.notEqual(Number(served), port);
    assert.match(await (await fetch(`http://127.0.0.1:${served}/`)).text(), /<clonazepam-self-check/);

    // Signals npm alone, as a process manager does, not its process group.
    npm.child.kill('SIGTERM');
    await npm.exit;
    await leavesNothing(npm);
    await assert.rejects(fetch(`http://127.0.0.1:${served}/`), 'nothing listens any more');
  });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    it(`leaves nothing running when its script gets ${signal} while it builds`, async () => {
      const script = start(process.execPath, 'scripts/start.js', '--port', '0');
      const isTool = (command) => /bin\/(tsc|vite)/.test(command);
      await until('A step of the build', async () => (await descendants(script.mark)).some(isTool));
      script.child.kill(signal);
      assert.equal(await script.exit, signal, 'ends by the signal, so that a shell sees why');
      await leavesNothing(script);
    });
  }

  it('lists its options when it gets an unknown one', async () => {
    const script = start(process.execPath, 'scripts/start.js', '--prot', '9000');
    assert.equal(await script.exit, 1);
    assert.match(script.output(), /'--prot'[^]*npm start -- \[--port 8080\]/);
    assert.doesNotMatch(script.output(), /Building/);
  });
});
