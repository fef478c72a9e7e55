/** Compresses each file that a server sends, at the highest level, so that the server does not have to. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Returns the compressed forms of a file, by file name extension. */
export const compressed = (bytes) => ({
  gz: gzipSync(bytes, { level: 9 }),
  br: brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }),
});

/** Returns paths of the files that a server sends: not the npm modules, server configuration or compressed files. */
export const served = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) =>
      relative(folder, join(parentPath ?? path, name))
        .split(sep)
        .join('/'),
    )
    .filter((path) => !/^(lib|hosting)\/|(^|\/)\.|\.(gz|br|zip)$/.test(path))
    .sort();

/** Writes `….gz` and `….br` next to each file. */
export const compressFiles = async (folder) => {
  for (const path of await served(folder)) {
    const file = join(folder, path);
    for (const [ending, bytes] of Object.entries(compressed(await readFile(file)))) {
      await writeFile(`${file}.${ending}`, bytes);
    }
  }
};
