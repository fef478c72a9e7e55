/**
 * Finds the browsers that tests run in: Chromium, Firefox and WebKit. Installs a missing one if possible, and otherwise
 * says what to do. Chromium is required; if one of the other two is missing, the tests run without it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from '../run.js';

/** Chromium’s sandbox does not work as root; the other arguments keep it from calling home. */
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

/** Returns the path of Chromium or Chrome, or `undefined`. */
export const chromium = async () => {
  try {
    return await findChromium();
  } catch {
    return undefined;
  }
};

/** Returns the path of the first of these programs that is installed. */
export const inPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** Returns the path of Firefox, or `undefined`. */
export const firefox = () =>
  process.env.FIREFOX_PATH ||
  inPath('firefox-esr', 'firefox') ||
  ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'].find((path) =>
    existsSync(path),
  );

/** Returns the paths of WebKitGTK’s driver, its browser and a virtual display; `undefined` if one is missing. */
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

/** Whether packages can be installed from here: on Debian, as root. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs packages, and a known font, so that a page measures the same on every such machine. */
export const install = async (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-qq'], { env });
  await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-dejavu-core'], {
    env,
  });
};

/** Makes sure that there is a Chromium to test in. If there is none, throws with what to do. */
export const ensureChromium = async () => {
  const found = await chromium();
  if (found) return found;
  if (!canInstall()) throw new Error(HOW);
  console.log('Installing Chromium with apt-get. This takes about a minute.');
  await install(engines.Chromium.packages);
  const installed = await chromium();
  if (!installed) throw new Error(HOW);
  return installed;
};

/**
 * Makes sure of Chromium, and of the other engines if they can be installed from here.
 *
 * @returns {Promise<{ name: string, found: boolean, how: string }[]>} what there is, and how to get what there is not
 */
export const ensureEngines = async () => {
  process.env.CHROME_PATH = await ensureChromium();
  const missing = Object.values(engines).filter(({ find }) => find !== chromium && !find());
  if (missing.length && canInstall()) {
    console.log('Installing the other engines with apt-get. This takes about a minute.');
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
