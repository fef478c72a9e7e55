/** Size and integrity of each file that pages load: `dist/manifest.json`. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressed, served } from './compress.js';

/** Returns a file’s hash in the form of the `integrity` attribute. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Returns the hash by which a Content Security Policy allows an inline script or style sheet. */
export const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Returns sizes in bytes, raw and compressed. */
export const sizesOf = (bytes) => {
  const { gz, br } = compressed(bytes);
  return { bytes: bytes.length, gzip: gz.length, brotli: br.length };
};

/**
 * @returns {Promise<{
 *   version: string,
 *   firstScreenStyles: string,
 *   files: Record<string, { bytes: number, gzip: number, brotli: number, integrity: string }>,
 * }>} hashes in the form of policies and `integrity` attributes; sizes in bytes
 */
export const manifestOf = async (folder) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const files = {};
  for (const path of await served(folder)) {
    if (path === 'manifest.json') continue;
    const bytes = await readFile(join(folder, path));
    files[path] = { ...sizesOf(bytes), integrity: integrityOf(bytes) };
  }
  const { prerenderedStyles } = await import('../../dist/lib/prerender/index.js');
  return { version, firstScreenStyles: hashOf(prerenderedStyles), files };
};

/** Writes the manifest, and returns it. */
export const writeManifest = async (folder) => {
  const manifest = await manifestOf(folder);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};
