/** Another Debian in a folder of its own, for a newer Orca than the installed one; created once by `mmdebstrap`. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { run } from '../../../scripts/run.js';
import { readerPackages } from '../../../scripts/test/reader.js';

/** Kept with the other build results, so that it is created only once. */
const root = (suite) => resolve('build', `debian-${suite}`);

/**
 * Creates the folder if needed. Requires root and `mmdebstrap`; takes a few minutes.
 *
 * @returns {Promise<(command: string[]) => string[]>} turns a command into one that runs in that Debian
 */
export const anotherDebian = async (suite) => {
  const folder = root(suite);
  if (!existsSync(folder)) {
    const begun = `${folder}.begun`;
    await rm(begun, { recursive: true, force: true });
    await run('mmdebstrap', [
      '--variant=apt',
      `--include=${[...readerPackages, 'firefox-esr', 'chromium', 'fonts-dejavu-core'].join(',')}`,
      suite,
      begun,
    ]);
    await rename(begun, folder);
  }
  // Mounts belong to that one process, so that nothing stays mounted.
  const script = 'for shared in proc dev sys tmp; do mount --rbind /$shared "$0/$shared"; done; exec chroot "$0" "$@"';
  return (command) => ['unshare', '-m', 'sh', '-c', script, folder, ...command];
};
