/** Finds the screen reader that tests listen to: Orca, with the desktop that it needs. Installs them if possible. */
import { existsSync } from 'node:fs';
import { canInstall, inPath, install } from './browsers.js';

/** Debian packages that are needed besides a browser. */
export const readerPackages = [
  ...['orca', 'at-spi2-core', 'speech-dispatcher', 'speech-dispatcher-espeak-ng', 'espeak-ng', 'pulseaudio'],
  ...['dbus', 'xvfb', 'xdotool', 'openbox', 'gsettings-desktop-schemas'],
];

const PROGRAMS = ['orca', 'speech-dispatcher', 'pulseaudio', 'dbus-daemon', 'Xvfb', 'xdotool', 'openbox'];

/** Returns why no screen reader can run here, or `undefined` if one can. */
export const noReader = () => {
  const missing = PROGRAMS.filter((name) => !inPath(name));
  if (!existsSync('/usr/libexec/at-spi-bus-launcher')) missing.push('at-spi-bus-launcher');
  return missing.length
    ? `${missing.join(', ')} cannot be found on this machine (Debian, Ubuntu: apt-get install ${readerPackages.join(' ')})`
    : undefined;
};

/** Makes sure of a screen reader, if it can be installed from here. */
export const ensureReader = async () => {
  if (!noReader() || !canInstall()) return;
  console.log('Installing the screen reader Orca with apt-get. This takes about a minute.');
  await install(readerPackages).catch(({ message }) => console.error(message));
};
