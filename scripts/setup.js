/**
 * Installs packages where they are missing or older than package-lock.json. Uses nothing but Node itself.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.js';

const STAMP = 'node_modules/.installed-from';

/** Installs the packages of a folder: the project’s own, or those of apps that have a package.json of their own. */
export const ensurePackages = async (folder = '.') => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Node 20 or newer is needed; this is ${process.version}.`);
  const wanted = createHash('sha256')
    .update(await readFile(join(folder, 'package-lock.json')))
    .digest('hex');
  const installed = await readFile(join(folder, STAMP), 'utf8').catch(() => '');
  if (installed === wanted) return;
  console.log(`Installing packages with npm ci${folder === '.' ? '' : ` in ${folder}`}.`);
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, shell: process.platform === 'win32' });
  await writeFile(join(folder, STAMP), wanted);
};

/** Runs a script’s main work; what goes wrong is said in a line, not in a stack. */
export const main = (work) =>
  work().catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
