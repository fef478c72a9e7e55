/** Where the check cannot work, visitors see the partner’s fallback: never half a screen, never nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const FALLBACK = 'In an emergency call 911.';

/** How pages break the platform, through old libraries or policies. */
const broken = {
  'TreeWalker.prototype.nextNode throws': 'TreeWalker.prototype.nextNode = fail;',
  'the setter of adoptedStyleSheets throws':
    'Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", { get: () => [], set: fail, configurable: true });',
  'constructed style sheets throw': 'CSSStyleSheet.prototype.replaceSync = fail;',
  'the setter of innerHTML throws':
    'Object.defineProperty(Element.prototype, "innerHTML", { get: fail, set: fail, configurable: true });',
  'importNode throws': 'Document.prototype.importNode = fail;',
  'getComputedStyle, matches and closest throw':
    'Element.prototype.closest = Element.prototype.matches = window.getComputedStyle = fail;',
};
const breaking = (code) => `const fail = () => { throw new TypeError("Not here."); }; ${code}`;

const script = '<script type="module" src="/clonazepam-self-check.js"></script>';
const xhtml = (body) =>
  `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en-US"><head><title>XHTML</title><script defer="" src="/clonazepam-self-check.classic.js"></script></head><body>${body}</body></html>`;

let site;
const pages = {};
const cases = [];

before(async () => {
  const { tag } = await import('../../dist/lib/prerender/index.js');
  const instant = tag({ attributes: { region: 'US' } }, true).replace(
    '</clonazepam-self-check>',
    `<p>${FALLBACK}</p>$&`,
  );
  const snippets = {
    'script tag': `<clonazepam-self-check region="US"><p>${FALLBACK}</p></clonazepam-self-check>`,
    'instant snippet': instant,
  };
  for (const [snippet, body] of Object.entries(snippets)) {
    for (const [name, code] of Object.entries(broken)) {
      pages[`/${cases.length}`] = page(body, { head: `<script>${breaking(code)}</script>${script}` });
      cases.push(`${snippet}, ${name}`);
    }
  }
  pages['/later'] = page(snippets['script tag']);
  pages['/xhtml'] = {
    body: xhtml(snippets['script tag']),
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
  };
  site = await serve(pages, process.env.DIST);
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const assertFallback = async (visitor) => {
  await visitor.settled();
  assert.match(await visitor.text(), new RegExp(FALLBACK));
  assert.doesNotMatch(await visitor.text(), /It’s about me|Question \d/);
  const height = await visitor.page.evaluate(
    () => document.querySelector('clonazepam-self-check p:last-child').getBoundingClientRect().height,
  );
  assert.ok(height > 10, `the fallback is ${height} px high`);
  const warnings = visitor.console.filter(({ text }) => text.includes('clonazepam-self-check'));
  assert.deepEqual(
    [warnings.map(({ type, text }) => `${type} ${text.replace(/: \w*Error.*|: \w+Exception.*/s, '')}`), visitor.errors],
    [['warn <clonazepam-self-check> cannot work on this page, so its fallback is shown'], []],
  );
};

describe('the fallback is there, and one warning says why', () => {
  for (const snippet of ['script tag', 'instant snippet'])
    for (const name of Object.keys(broken))
      it(`${snippet}, ${name}`, async () => {
        const visitor = await Visitor.arrive(site.url(`/${cases.indexOf(`${snippet}, ${name}`)}`));
        await assertFallback(visitor);
        await visitor.leave();
      });

  it('in XHTML, whose parser takes no HTML', async () => {
    const visitor = await Visitor.arrive(site.url('/xhtml'));
    await assertFallback(visitor);
    await visitor.leave();
  });

  it('if the page breaks the platform in the middle of a check', async () => {
    const visitor = await Visitor.arrive(site.url('/later'));
    await visitor.press('It’s about me');
    await visitor.press('Yes');
    await visitor.page.evaluate(breaking(broken['importNode throws']));
    await visitor.press('Get help now');
    await assertFallback(visitor);
    await visitor.leave();
  });
});
