/** Packs the package as `npm publish` would, and installs it elsewhere. */
import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const shell = process.platform === 'win32';
const npm = (args, options) => promisify(execFile)('npm', args, { shell, ...options });

/**
 * Packs what is in `dist`; does not build.
 *
 * @returns {Promise<string>} absolute path of the tarball
 */
export const pack = async (folder = 'build/package') => {
  await mkdir(folder, { recursive: true });
  await npm(['pack', '--ignore-scripts', '--pack-destination', folder]);
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  return resolve(folder, `${name}-${version}.tgz`);
};

/** Installs a tarball and other packages in a folder with a package.json, which stays unchanged. */
export const install = (folder, ...what) =>
  npm(['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', ...what], { cwd: folder });

/** Returns the path of an installed package. */
export const installed = (folder, name = 'clonazepam-self-check') => join(folder, 'node_modules', name);
