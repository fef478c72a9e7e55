/** Programs that tests need from Debian’s packages. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

const inPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/**
 * Makes sure that some commands are available, and installs their packages if possible.
 *
 * @returns {Promise<string | false>} why they are not, worded to follow “because”; `false` if they are
 */
export const unavailable = async (name, commands, packages) => {
  const isMissing = () => commands.some((command) => !inPath(command));
  if (!isMissing()) return false;
  const how = `apt-get install ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !inPath('apt-get')) return `${name} is not on this machine (Debian, Ubuntu: ${how})`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await execute('apt-get', ['update', '-qq'], { env });
    await execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  } catch ({ message }) {
    return `${name} could not be installed (${message.trim().split('\n').at(-1)})`;
  }
  return isMissing() && `${name} is not on this machine, even after ${how}`;
};
