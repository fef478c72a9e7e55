/** Size and integrity of each file that pages load: `dist/manifest.json`. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** As an `integrity` attribute names a file. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** As a content security policy names what stands in a page. */
export const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Bytes raw and compressed, at the highest level of each. */
export const sizesOf = (bytes) => ({
  bytes: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length,
});

/** Paths of all files below a folder that pages load: not the modules for npm, not the manifest itself. */
const loadable = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) =>
      relative(folder, join(parentPath ?? path, name))
        .split(sep)
        .join('/'),
    )
    .filter((path) => !path.startsWith('lib/') && path !== 'manifest.json')
    .sort();

/**
 * @returns {Promise<{
 *   version: string,
 *   firstScreenStyles: string,
 *   files: Record<string, { bytes: number, gzip: number, brotli: number, integrity: string }>,
 * }>} hashes as policies and `integrity` attributes name them; sizes in bytes
 */
export const manifestOf = async (folder) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const files = {};
  for (const path of await loadable(folder)) {
    const bytes = await readFile(join(folder, path));
    files[path] = { ...sizesOf(bytes), integrity: integrityOf(bytes) };
  }
  const { firstScreenStyles } = await import('../dist/lib/first-screen.js');
  return { version, firstScreenStyles: hashOf(firstScreenStyles), files };
};

export const writeManifest = async (folder) =>
  writeFile(join(folder, 'manifest.json'), `${JSON.stringify(await manifestOf(folder), null, 2)}\n`);
