/** Installs the plugin’s files on a site. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const ZIP = 'dist/clonazepam-self-check-wordpress.zip';
export const PLUGIN = 'clonazepam-self-check/clonazepam-self-check.php';

/** @param {import('./site.js').WordPress} site */
export const installPlugin = async (site) => {
  await promisify(execFile)('unzip', ['-q', ZIP, '-d', join(site.root, 'wp-content/plugins')]);
  await site.php(`activate_plugin( '${PLUGIN}' );`);
};
