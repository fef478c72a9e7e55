import { execFile, spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const onWindows = process.platform === 'win32';

const children = new Set();

/** Stops a child and everything it started. Each child leads a process group of its own. */
const stop = (child, signal) => {
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended in the meantime.
  }
};

let watching = false;

/**
 * Stops the children when this process is stopped. npm starts scripts through a shell, which ends on a signal without
 * passing it on, so a parent that is gone counts as a signal.
 */
const stopChildrenWithThisProcess = () => {
  if (watching) return;
  watching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const child of children) stop(child, signal);
      // Later, after all listeners of the first signal have been removed: this one must end the process.
      setImmediate(() => process.kill(process.pid, signal));
    });
  }
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
};

const environment = () => ({
  ...process.env,
  PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH,
});

/**
 * Runs a command of the project’s packages and shows what it prints. Rejects when it fails.
 *
 * @param {string} command
 * @param {string[]} [args]
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 */
export const run = (command, args = [], options = {}) =>
  new Promise((done, fail) => {
    stopChildrenWithThisProcess();
    const child = spawn(command, args, { stdio: 'inherit', env: environment(), detached: !onWindows, ...options });
    children.add(child);
    child.on('error', fail);
    child.on('exit', (code) => {
      children.delete(child);
      if (code === 0) done();
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}`));
    });
  });

/** Runs a command and shows what it printed only when it fails. Resolves with its standard output. */
export const runQuietly = async (command, args = [], options = {}) => {
  try {
    return (await promisify(execFile)(command, args, { env: environment(), maxBuffer: 64e6, ...options })).stdout;
  } catch ({ message, stdout = '', stderr = '' }) {
    throw new Error([message, stdout, stderr].join('\n').trim());
  }
};

/** Whether the module with this URL was started directly, not imported. */
export const isMain = (url) => url === pathToFileURL(process.argv[1] ?? '').href;
