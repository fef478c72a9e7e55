/** Builds `dist/clonazepam-self-check-wordpress.zip`: the plugin, with the check in a folder named by its version. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pot } from './pot.js';
import { zip } from './zip.js';

const SOURCE = 'src/wordpress';
const NAME = 'clonazepam-self-check';

/** Returns the plugin’s own files, by path within the plugin. */
const sources = async (version) => {
  const files = {};
  for (const entry of await readdir(SOURCE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files[path.slice(SOURCE.length + 1).replaceAll('\\', '/')] = (await readFile(path, 'utf8')).replaceAll(
      '%version%',
      version,
    );
  }
  return files;
};

/**
 * @param {string} dist - folder with the built files
 * @param {{ firstScreenStyles: string, files: Record<string, { integrity: string }> }} manifest
 * @returns {Promise<Record<string, string | Buffer>>} content by path within the plugin
 */
export const wordpressPlugin = async (dist, manifest) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  // Imported only now, because it imports what the build has just made.
  const { wordpressData } = await import('./wordpress-data.js');
  const scripts = [
    'clonazepam-self-check.js',
    // What `formats="fhir"` asks for. The script above fetches it from its own folder, and knows its hash.
    'clonazepam-self-check.fhir.js',
    ...(await readdir(join(dist, 'locales'))).map((name) => `locales/${name}`),
  ]
    .filter((path) => path.endsWith('.js'))
    .sort();
  const own = await sources(version);
  const files = { ...own, [`languages/${NAME}.pot`]: pot(own, version), 'LICENSE.txt': await readFile('LICENSE') };
  for (const [name, code] of Object.entries(await wordpressData(manifest, scripts))) files[`data/${name}`] = code;
  // The block editor’s preview is a frame.
  for (const path of [...scripts, 'frame.html']) {
    files[`assets/${version}/${path}`] = await readFile(join(dist, path));
  }
  return files;
};

export const buildWordPressPlugin = async (dist, manifest) => {
  const files = Object.entries(await wordpressPlugin(dist, manifest)).map(([path, content]) => [
    `${NAME}/${path}`,
    content,
  ]);
  await writeFile(join(dist, `${NAME}-wordpress.zip`), zip(Object.fromEntries(files)));
};
