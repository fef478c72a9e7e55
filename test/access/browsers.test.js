/**
 * The oldest supported browsers follow from what the shipped script uses. In older ones, visitors see the partner’s
 * fallback, never a broken check.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { page, serve } from '../shipped/site.js';
import { engines } from './drivers.js';

/** The first version of each browser with the features that the script requires (MDN’s browser compatibility data). */
const needed = {
  'class static blocks': { Chrome: 94, Firefox: 93, Safari: 16.4 },
  'private methods': { Chrome: 84, Firefox: 90, Safari: 15 },
  'logical assignment': { Chrome: 85, Firefox: 79, Safari: 14 },
  adoptedStyleSheets: { Chrome: 73, Firefox: 101, Safari: 16.4 },
  attachInternals: { Chrome: 77, Firefox: 93, Safari: 16.4 },
  'Object.hasOwn': { Chrome: 93, Firefox: 92, Safari: 15.4 },
  'Array at': { Chrome: 92, Firefox: 90, Safari: 15.4 },
  'signal of addEventListener': { Chrome: 90, Firefox: 86, Safari: 15 },
  replaceChildren: { Chrome: 86, Firefox: 78, Safari: 14 },
  'Intl.DisplayNames': { Chrome: 81, Firefox: 86, Safari: 14.1 },
  'Intl.ListFormat': { Chrome: 72, Firefox: 78, Safari: 14.1 },
  'margin-inline and other logical properties': { Chrome: 89, Firefox: 66, Safari: 15 },
};

/** Functions that the oldest supported browsers lack: the script may call none of them. */
const tooNew = [
  ...[
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
    'groupBy',
    'fromAsync',
    'withResolvers',
  ],
  ...['structuredClone', 'isWellFormed', 'canParse', 'checkVisibility', 'showPopover', 'moveBefore', 'scheduler'],
  ...['isSubsetOf', 'isDisjointFrom', 'symmetricDifference', 'startViewTransition', 'requestIdleCallback', 'setHTML'],
];

describe('the oldest browsers', () => {
  const oldest = (name) => Math.max(...Object.values(needed).map((since) => since[name]));

  it('are those that docs/accessibility.md names', async () => {
    const text = await readFile('docs/accessibility.md', 'utf8');
    assert.match(
      text,
      new RegExp(`Chrome and Edge ${oldest('Chrome')}, Firefox ${oldest('Firefox')}, Safari ${oldest('Safari')}`),
    );
  });

  it('know every function that the script calls', async () => {
    const code = await readFile('dist/clonazepam-self-check.js', 'utf8');
    const called = tooNew.filter((name) => new RegExp(`(\\.|\\b)${name}\\(`).test(code));
    assert.deepEqual(called, [], 'newer than the oldest supported browsers');
    // A regular expression with a newer flag would be a syntax error.
    assert.doesNotMatch(code, /[^/\\]\/[gimsuy]*[vd][gimsuy]*\.(test|exec)\(/);
  });
});

/** What an old browser lacks, and where the script then stops. */
const older = {
  'no constructed style sheets (Safari before 16.4, Firefox before 101)':
    'delete Document.prototype.adoptedStyleSheets; delete DocumentOrShadowRoot?.prototype.adoptedStyleSheets',
  'no replaceSync': 'delete CSSStyleSheet.prototype.replaceSync',
  'no attachInternals (Firefox before 93)': 'delete HTMLElement.prototype.attachInternals',
};

describe('below them, the partner’s own words stay', () => {
  const TAG = '<clonazepam-self-check><p>Call 911. <a href="tel:988">988</a></p></clonazepam-self-check>';
  let site;
  before(async () => {
    const code = await readFile('dist/clonazepam-self-check.js', 'utf8');
    assert.match(code, /static\s*\{/, 'the script has a static block, which an older browser cannot read');
    const script = '<script type="module" src="/clonazepam-self-check.js"></script>';
    site = await serve({
      ...Object.fromEntries(
        Object.values(older).map((lack, index) => [
          `/${index}`,
          page(TAG, {
            head: `<script>for (const step of ${JSON.stringify(lack.split('; '))}) try { (0, eval)(step) } catch {}</script>${script}`,
          }),
        ]),
      ),
      // What an engine without static blocks sees: a syntax error.
      '/unread.js': { body: code.replace(/static\s*\{/, 'static ¿ {'), headers: { 'content-type': 'text/javascript' } },
      '/unread': page(TAG, { head: '<script type="module" src="/unread.js"></script>' }),
      '/nomodule': page(TAG, { head: '<script type="unknown-module" src="/clonazepam-self-check.js"></script>' }),
    });
  });
  after(() => site.close());

  for (const [name, { found, open }] of Object.entries(engines)) {
    describe(`seen in ${name}`, () => {
      const skip = found ? false : `${name} is not on this machine`;
      let driver;
      before(async () => {
        if (found) driver = await open();
      });
      after(() => driver?.close());
      const cases = [
        ...Object.keys(older).map((lack, index) => [lack, `/${index}`]),
        ['a syntax that it cannot read (Chrome before 94)', '/unread'],
        ['no modules', '/nomodule'],
      ];
      for (const [lack, path] of cases) {
        it(lack, { skip }, async () => {
          await driver.goto(site.url(path));
          let seen = {};
          for (let tries = 0; tries < 80 && seen.state !== 'complete'; tries++) {
            await new Promise((done) => setTimeout(done, 50));
            seen = await driver.evaluate(`return { path: location.pathname,
              state: document.readyState, text: document.body?.innerText ?? '',
              link: document.querySelector('a')?.getBoundingClientRect().height ?? 0,
              defined: Boolean(customElements.get('clonazepam-self-check')) }`);
            if (seen.path !== path) seen = {};
          }
          assert.match(seen.text, /Call 911\. 988/);
          assert.ok(seen.link > 0, 'the number can be pressed');
          assert.equal(seen.defined, false, 'the tag is left alone');
        });
      }
    });
  }
});
