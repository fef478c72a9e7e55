/** Writes what WordPress does to each snippet into docs/wordpress.md: `npm run wordpress`. Takes about three minutes. */
import { readFile, writeFile } from 'node:fs/promises';
import { isMain } from '../../../scripts/run.js';
import { closeBrowser } from '../../shipped/visitor.js';
import { installPlugin } from './install.js';
import { unavailable, WordPress } from './site.js';
import { measure, tableOf } from './survival.js';

export const DOCUMENT = 'docs/wordpress.md';
const [FROM, TO] = ['<!-- survival: made by npm run wordpress -->', '<!-- end of survival -->'];

/** The release for the table: the oldest that the plugin supports. */
export const SUITE = 'bookworm';

/** Returns the table in the document. */
export const readTable = async () => {
  const text = await readFile(DOCUMENT, 'utf8');
  return text
    .slice(text.indexOf(FROM), text.indexOf(TO))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
};

if (isMain(import.meta.url)) {
  const reason = await unavailable(SUITE);
  if (reason) throw new Error(reason);
  const site = await WordPress.start(SUITE);
  try {
    await installPlugin(site);
    const text = await readFile(DOCUMENT, 'utf8');
    const table = tableOf(await measure(site));
    const [before, after] = [text.slice(0, text.indexOf(FROM)), text.slice(text.indexOf(TO))];
    await writeFile(
      DOCUMENT,
      `${before}${FROM}\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${after}`,
    );
  } finally {
    await site.stop();
    await closeBrowser();
  }
}
