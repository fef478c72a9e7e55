/**
 * Finds the browsers that tests run in: Chromium, Firefox and WebKit. Where one is missing, installs it if it can and
 * says what to do if it cannot. Chromium is required; without one of the other two, the tests run in those that are there.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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

const findChromium = async () => {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const { Launcher } = await import('chrome-launcher');
  return Launcher.getInstallations().find((path) => existsSync(path));
};

/** Path of a Chromium or Chrome, `undefined` where there is none. */
export const chromium = async () => {
  try {
    return await findChromium();
  } catch {
    return undefined;
  }
};

const inPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** Path of a Firefox, `undefined` where there is none. */
export const firefox = () =>
  process.env.FIREFOX_PATH ||
  inPath('firefox-esr', 'firefox') ||
  ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'].find((path) =>
    existsSync(path),
  );

/** Paths of WebKitGTK’s driver, its browser and a screen to show it on; `undefined` where one of them is missing. */
export const webkit = () => {
  const driver = inPath('WebKitWebDriver');
  const screen = inPath('Xvfb');
  const libraries = ['/usr/lib', '/usr/libexec'].flatMap((folder) =>
    existsSync(folder) ? [folder, ...readdirSync(folder).map((name) => join(folder, name))] : [],
  );
  const browser = libraries
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => join(folder, name)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
};

const engines = {
  Chromium: { find: chromium, packages: ['chromium'] },
  Firefox: { find: firefox, packages: ['firefox-esr'] },
  WebKit: { find: webkit, packages: ['webkit2gtk-driver', 'xvfb'] },
};

const HOW = `No Chromium or Chrome was found, and this machine is not one on which it can be installed from here.
Install one and try again, or set CHROME_PATH to its path:
  Debian, Ubuntu   apt-get install chromium
  Fedora           dnf install chromium
  macOS            brew install --cask google-chrome
  Windows          winget install Google.Chrome`;

/** On Debian as root, packages can be installed from here. */
const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** With a font of known shape, so that a page measures the same on every such machine. */
const install = async (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-dejavu-core'], { env });
};

/** Makes sure that there is a Chromium to test in. Throws with what to do where there is none. */
export const ensureChromium = async () => {
  const found = await chromium();
  if (found) return found;
  if (!canInstall()) throw new Error(HOW);
  console.log('No Chromium found: installing it with apt-get.');
  await install(engines.Chromium.packages);
  const installed = await chromium();
  if (!installed) throw new Error(HOW);
  return installed;
};

/**
 * Makes sure of Chromium, and of the other engines where that is possible from here.
 *
 * @returns {Promise<{ name: string, found: boolean, how: string }[]>} what there is, and how to get what there is not
 */
export const ensureEngines = async () => {
  process.env.CHROME_PATH = await ensureChromium();
  const missing = Object.values(engines).filter(({ find }) => find !== chromium && !find());
  if (missing.length && canInstall()) {
    console.log('Installing the other engines with apt-get.');
    await install(missing.flatMap(({ packages }) => packages)).catch(({ message }) => console.error(message));
  }
  return Promise.all(
    Object.entries(engines).map(async ([name, { find, packages }]) => ({
      name,
      found: Boolean(await find()),
      how: `Debian, Ubuntu: apt-get install ${packages.join(' ')}`,
    })),
  );
};
