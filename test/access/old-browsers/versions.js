/** Old versions of Chromium, from npm packages that are made for servers. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const run = promisify(execFile);

/** Packages by Chromium version: the last that cannot run the tag, those around a late feature, the newest. */
export const packages = {
  92: 'chrome-aws-lambda@10.1.0',
  103: '@sparticuz/chromium@103.0.0',
  109: '@sparticuz/chromium@109.0.6',
  119: '@sparticuz/chromium@119.0.2',
  123: '@sparticuz/chromium@123.0.1',
  153: '@sparticuz/chromium@153.0.0',
};

/** Returns the path of the browser; downloads and unpacks it if needed. */
export const oldChromium = async (version) => {
  const folder = resolve('build/old-browsers', version);
  const browser = resolve(folder, 'chromium');
  if (existsSync(browser)) return browser;
  const begun = `${folder}.begun`;
  await rm(begun, { recursive: true, force: true });
  await mkdir(begun, { recursive: true });
  const { stdout } = await run('npm', ['pack', packages[version], '--silent'], { cwd: begun });
  await run('tar', ['-xf', stdout.trim(), '--strip-components=2', 'package/bin'], { cwd: begun });
  const unpack = async (name) => promisify(brotliDecompress)(await readFile(resolve(begun, name)));
  await writeFile(resolve(begun, 'chromium'), await unpack('chromium.br'), { mode: 0o755 });
  // Its graphics libraries are in the same folder.
  await writeFile(resolve(begun, 'swiftshader.tar'), await unpack('swiftshader.tar.br'));
  await run('tar', ['-xf', 'swiftshader.tar'], { cwd: begun });
  await rename(begun, folder);
  return browser;
};
