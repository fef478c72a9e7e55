/** The check in WordPress’s own block themes: what a theme draws round everything, and what browsers draw round frames. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { serve } from '../shipped/site.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';
import { installPlugin } from './wordpress/install.js';
import { releases, unavailable, WordPress } from './wordpress/site.js';

/** The release that brings all three. */
const SUITE = 'trixie';
const themes = ['twentytwentythree', 'twentytwentyfour', 'twentytwentyfive'];
const skip = await unavailable(SUITE);

const PARAGRAPH = '<!-- wp:paragraph -->\n<p class="before">Words of the clinic.</p>\n<!-- /wp:paragraph -->\n\n';
const windows = [
  { width: 390, height: 800 },
  { width: 1280, height: 900 },
];

describe(`on WordPress ${releases[SUITE]}, in the theme`, { skip }, () => {
  let site;
  let files;
  let block;
  let frame;

  const publish = async (content) =>
    (
      await site.rest('admin', 'POST', '/wp/v2/posts', {
        title: 'Self-check',
        status: 'publish',
        content: PARAGRAPH + content,
      })
    ).link;

  before(async () => {
    if (skip) return;
    site = await WordPress.start(SUITE);
    await installPlugin(site);
    files = await serve({});
    const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
    const made = snippet({ method: 'frame', folder: files.url('/'), manifest, attributes: { region: 'US' } });
    block = await publish('<!-- wp:clonazepam-self-check/self-check {"region":"US"} /-->');
    frame = await publish(`<!-- wp:html -->\n${made.html}\n<!-- /wp:html -->`);
  });
  after(async () => {
    await site?.stop();
    await files?.close();
    await closeBrowser();
  });

  for (const theme of themes) {
    describe(theme, { skip }, () => {
      before(async () => {
        if (skip) return;
        await site.php(`switch_theme( '${theme}' );`);
      });

      it('a check wears no outline round the whole of it while something in it has focus', { skip }, async () => {
        const visitor = await Visitor.arrive(block);
        await visitor.press('It’s about me');
        await visitor.meets('button', 'Yes');
        const seen = await visitor.page.$eval('clonazepam-self-check', (check) => {
          const focused = check.matches(':focus');
          const { outlineStyle } = getComputedStyle(check);
          // Something of the page’s own in the same place, to see what the theme does to it.
          const other = document.createElement('div');
          other.tabIndex = -1;
          check.after(other);
          other.focus();
          return { focused, outlineStyle, other: getComputedStyle(other).outlineStyle };
        });
        assert.equal(seen.focused, true);
        assert.equal(seen.outlineStyle, 'none');
        if (theme === 'twentytwentyfour') assert.equal(seen.other, 'solid', 'the theme should draw one elsewhere');
        await visitor.leave();
      });

      for (const viewport of windows) {
        it(`a frame has no border, and is as wide as a paragraph, at ${viewport.width} px`, { skip }, async () => {
          const visitor = await Visitor.arrive(frame, { viewport });
          const seen = await visitor.page.evaluate(() => {
            const found = document.querySelector('iframe.clonazepam-self-check');
            const { left, right } = found.getBoundingClientRect();
            const { left: from, right: to } = document.querySelector('p.before').getBoundingClientRect();
            const style = getComputedStyle(found);
            const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) => style[`border${side}Width`]);
            return { sides, frame: [left, right].map(Math.round), paragraph: [from, to].map(Math.round) };
          });
          assert.deepEqual(seen.sides, ['0px', '0px', '0px', '0px']);
          assert.deepEqual(seen.frame, seen.paragraph);
          await visitor.leave();
        });
      }
    });
  }
});
