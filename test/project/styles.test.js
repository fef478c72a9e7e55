/** The minifier makes style sheets small, and keeps what the oldest browsers of docs/accessibility.md need. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { prerenderedStyles } from '../../dist/lib/prerender/index.js';
import { firstScreenStyles, hostStyles, screenStyles, scriptedStyles } from '../../dist/lib/view/styles/index.js';
import { minifyCss } from '../../scripts/build/styles.js';

const sheets = { hostStyles, firstScreenStyles, scriptedStyles, screenStyles };

describe('style sheets in dist', () => {
  for (const [name, css] of Object.entries({ ...sheets, prerenderedStyles })) {
    it(`${name} is minified`, () => {
      assert.ok(css.length > (css === hostStyles ? 60 : 100));
      assert.doesNotMatch(css, /\n|\/\*| \{|: |;\}/);
    });

    it(`${name} has no media query that only newer browsers read`, () => {
      assert.doesNotMatch(css, /@media[^{]*[<>]/);
    });
  }

  it('are those of the script that pages load, and of the frame', async () => {
    for (const file of ['clonazepam-self-check.js', 'clonazepam-self-check.classic.js', 'frame.html']) {
      const code = await readFile(`dist/${file}`, 'utf8');
      // Strings may have different quotes within a script.
      for (const css of Object.values(sheets).map((text) => text.slice(0, 200)))
        assert.ok(code.includes(css), `${file}: ${css}`);
    }
  });
});

describe('the minifier', () => {
  it('keeps fallback declarations for older browsers', () => {
    const css = 'a:before{content:"✓";content:"✓" / ""}';
    assert.equal(minifyCss(css), css);
  });

  it('keeps the form of media queries that older browsers read', () => {
    assert.equal(minifyCss('@media (min-height: 32em) { a { color: red } }'), '@media (min-height:32em){a{color:red}}');
  });

  it('leaves the colors of both themes to the browser', () => {
    assert.equal(minifyCss('a { color: light-dark(#000, #fff) }'), 'a{color:light-dark(#000,#fff)}');
  });
});
