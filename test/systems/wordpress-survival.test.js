/** What WordPress does to pasted snippets, as docs/wordpress.md says. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { closeBrowser } from '../shipped/visitor.js';
import { installPlugin } from './wordpress/install.js';
import { unavailable, WordPress } from './wordpress/site.js';
import { HELP_ONLY, measure, methods, places, pluginPlaces, tableOf, WORKS } from './wordpress/survival.js';
import { readTable, SUITE } from './wordpress/table.js';

const skip = await unavailable(SUITE);

/** A release that keeps `hidden`, which 6.1 takes out. */
const NEWER = 'trixie';
const skipNewer = await unavailable(NEWER);

describe('a snippet pasted into WordPress', { skip }, () => {
  let site;
  let found;

  before(async () => {
    if (skip) return;
    site = await WordPress.start(SUITE);
    await installPlugin(site);
    found = await measure(site);
  });
  after(async () => {
    await site?.stop();
    await closeBrowser();
  });

  it('may be pasted with its script by administrators and editors, not by authors', { skip }, async () => {
    const may = await site.php(
      `return array_map( fn ( $user ) => user_can( $user, 'unfiltered_html' ), array_column( get_users(), null, 'user_login' ) );`,
    );
    assert.deepEqual(may, { admin: true, author: false, editor: true });
  });

  for (const place of Object.keys(places)) {
    for (const [method, name] of Object.entries(methods)) {
      it(`works for people who may paste scripts: ${name}, ${place}`, { skip }, () => {
        assert.equal(found['May paste scripts'][place][method], WORKS);
      });

      it(`leaves help numbers, and no style sheet as text, for people who may not: ${name}, ${place}`, { skip }, () => {
        assert.match(found['May not'][place][method], /^help numbers only/);
        assert.doesNotMatch(found['May not'][place][method], /style sheet/);
        // The instant snippet would show its first screen without the script: docs/wordpress.md advises against it
        // there.
        if (method !== 'instant') assert.doesNotMatch(found['May not'][place][method], /do nothing/);
      });
    }
  }

  for (const place of Object.keys(pluginPlaces)) {
    it(`works for people who may not paste scripts: ${place}`, { skip }, () => {
      assert.equal(found['May not'][place].plugin, WORKS);
    });
  }

  it('does what docs/wordpress.md says (npm run wordpress)', { skip }, async () => {
    const plain = (table) => table.replace(/ +/g, ' ');
    assert.equal(plain(await readTable()), plain(tableOf(found)));
  });
});

describe('a prerendered snippet pasted into a newer WordPress', { skip: skipNewer }, () => {
  let site;
  let found;

  before(async () => {
    if (skipNewer) return;
    site = await WordPress.start(NEWER);
    found = await measure(site, { ways: ['instant'], who: ['May not'], plugin: false });
  });
  after(async () => {
    await site?.stop();
    await closeBrowser();
  });

  for (const place of Object.keys(places)) {
    it(`leaves no button that does nothing for people who may not paste scripts: ${place}`, { skip: skipNewer }, () => {
      assert.equal(found['May not'][place].instant, HELP_ONLY);
    });
  }
});
