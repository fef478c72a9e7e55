/**
 * Installs packages where they are missing or older than package-lock.json. Uses nothing but Node itself.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { run } from './run.js';

const STAMP = 'node_modules/.installed-from';

/** Whether a version of Node is in a range of the forms `^20.19.0` and `>=24.0.0`, separated by `||`. */
export const satisfies = (version, range) => {
  const [major, minor] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, operator, ...least] = /^(\^|>=)(\d+)\.(\d+)\.\d+$/.exec(part.trim()) ?? [];
    const [leastMajor, leastMinor] = least.map(Number);
    return (major === leastMajor && minor >= leastMinor) || (operator === '>=' && major > leastMajor);
  });
};

/** Stops with a clear message where the tools would fail with an obscure one. */
const requireNode = async () => {
  const { runtime } = JSON.parse(await readFile('package.json', 'utf8')).devEngines;
  if (!satisfies(process.versions.node, runtime.version)) {
    throw new Error(`This project needs Node ${runtime.version}. You have ${process.version}.`);
  }
};

/**
 * Installs the packages of a folder: the project’s own, or those of an app with a package.json of its own.
 *
 * @param {string} [folder]
 * @param {string} [node] - path of the Node.js to run npm with, if the packages need another version than this one
 */
export const ensurePackages = async (folder = '.', node = process.execPath) => {
  await requireNode();
  const wanted = createHash('sha256')
    .update(await readFile(join(folder, 'package-lock.json')))
    .digest('hex');
  const installed = await readFile(join(folder, STAMP), 'utf8').catch(() => '');
  if (installed === wanted) return;
  console.log(`Installing packages${folder === '.' ? '' : ` in ${folder}`}. This takes about a minute the first time.`);
  await run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
    shell: process.platform === 'win32',
  });
  await writeFile(join(folder, STAMP), wanted);
};

/** Runs a script’s main function. Reports an error in one line, without a stack trace. */
export const main = (work) =>
  work().catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
