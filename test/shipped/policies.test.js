/** What docs/embedding.md says about policies that forbid what the check needs: what visitors still get. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const own = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
const tag = '<clonazepam-self-check><p>Call 911. <a href="tel:988">988</a></p></clonazepam-self-check>';
const script = '<script type="module" src="/clonazepam-self-check.js"></script>';
/** Another copy of Lit, which was first and has taken the name of its policy. */
const otherLit = '<script src="/other-lit.js"></script>';

const under = (policy, head) => ({
  body: page(tag, { head }),
  headers: { 'content-security-policy': `${own}; ${policy}` },
});

let site;

before(async () => {
  const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
  const instant = snippet({ method: 'instant', folder: '/', manifest, attributes: { region: 'US' } });
  site = await serve({
    '/least': under('trusted-types lit-html clonazepam-self-check', script),
    '/without-lit': under('trusted-types clonazepam-self-check', script),
    '/without-own': under('trusted-types lit-html', script),
    '/another-lit': under('trusted-types lit-html clonazepam-self-check', otherLit + script),
    '/both-lits': under("trusted-types lit-html clonazepam-self-check 'allow-duplicates'", otherLit + script),
    '/other-lit.js': "trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });",
    '/instant-without-styles': {
      body: page(instant.html, { head: '' }),
      headers: { 'content-security-policy': `${own}; trusted-types lit-html clonazepam-self-check` },
    },
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const arrive = async (t, path) => {
  const visitor = await Visitor.arrive(site.url(path));
  t.after(() => visitor.leave());
  return visitor;
};

const completes = async (visitor) => {
  await visitor.press('It’s about me');
  await visitor.answerAll();
  await visitor.meets('heading', 'Your result');
};

const staysWithTheWords = async (visitor) => {
  await visitor.meets('link', '988');
  assert.match(await visitor.text(), /Call 911/);
  assert.ok(!(await visitor.sees('button', 'It’s about me')), 'no button that does nothing should be there');
};

describe('a policy that forbids', () => {
  it('nothing that the check needs: it works', async (t) => completes(await arrive(t, '/least')));

  it('the policy lit-html: the partner’s words stay', async (t) => staysWithTheWords(await arrive(t, '/without-lit')));

  it('the policy clonazepam-self-check: the check works all the same', async (t) =>
    completes(await arrive(t, '/without-own')));

  it('a second Lit on the page: the partner’s words stay', async (t) =>
    staysWithTheWords(await arrive(t, '/another-lit')));

  it('nothing of two Lits on one page: the check works', async (t) => completes(await arrive(t, '/both-lits')));

  it('the style of the first screen that came with the page: the check works, and has its look', async (t) => {
    const visitor = await arrive(t, '/instant-without-styles');
    await completes(visitor);
    const { node } = await visitor.meets('button', 'Get help now');
    const { object } = await visitor.session.send('DOM.resolveNode', { backendNodeId: node });
    const { result } = await visitor.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return getComputedStyle(this).borderTopColor }',
      returnByValue: true,
    });
    assert.equal(result.value, 'rgb(11, 92, 105)', 'the button should wear the accent');
  });
});
