/**
 * Finds Chromium or Chrome; where there is none, installs it if it can and says what to do if it cannot.
 */
import { existsSync } from 'node:fs';
import { run } from './run.js';

/** As root, Chromium’s sandbox does not work; the rest keeps it from calling home. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
];

const find = async () => {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const { Launcher } = await import('chrome-launcher');
  return Launcher.getInstallations().find((path) => existsSync(path));
};

/** Path of a Chromium or Chrome, `undefined` where there is none. */
export const chromium = async () => {
  try {
    return await find();
  } catch {
    return undefined;
  }
};

const HOW = `No Chromium or Chrome was found, and this machine is not one on which it can be installed from here.
Install one and try again, or set CHROME_PATH to its path:
  Debian, Ubuntu   apt-get install chromium
  Fedora           dnf install chromium
  macOS            brew install --cask google-chrome
  Windows          winget install Google.Chrome`;

/** Makes sure that there is a browser to test in. Throws with what to do where there is none. */
export const ensureChromium = async () => {
  const found = await chromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(HOW);
  console.log('No Chromium found: installing it with apt-get.');
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = await chromium();
  if (!installed) throw new Error(HOW);
  return installed;
};
