import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { parseAst } from 'vite';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const TAG = '<clonazepam-self-check><p>Call 911. <a href="tel:988">988</a></p></clonazepam-self-check>';
const script = (address) => `<script type="module" src="${address}"></script>`;

let site;

before(async () => {
  const own = script('/clonazepam-self-check.js');
  site = await serve({
    '/twice': page(TAG, {
      head: own + own + script('/clonazepam-self-check.js?v=2') + script('/clonazepam-self-check.js?v=3'),
    }),
    '/older': page(TAG, {
      head: `<script>customElements.define('clonazepam-self-check', class extends HTMLElement { static version = '0.0.1' })</script>${own}`,
    }),
    '/late': page(TAG + own, { head: '' }),
    '/async': page(TAG, { head: '<script type="module" async src="/clonazepam-self-check.js"></script>' }),
    '/missing': page(TAG, { head: script('/nowhere.js') }),
    '/old-browser': page(TAG, { head: `<script>delete CSSStyleSheet.prototype.replaceSync</script>${own}` }),
    '/made': page('<main></main>', {
      head: `${own}<script type="module">
        document.querySelector('main').append(document.createElement('clonazepam-self-check'));
        document.querySelector('main').insertAdjacentHTML('beforeend', '<clonazepam-self-check audience="self"></clonazepam-self-check>');
      </script>`,
    }),
    '/parsed': page(
      '<clonazepam-self-check><template shadowrootmode="closed"><p>First screen that came with the page</p></template>Fallback</clonazepam-self-check>',
    ),
    // As when a framework defines the class before the browser parses the server-rendered element.
    '/class-first': page(
      '<clonazepam-self-check><template shadowrootmode="closed"><p>First screen that came with the page</p></template>Fallback</clonazepam-self-check>',
      { head: '<script src="/clonazepam-self-check.classic.js"></script>' },
    ),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const arrive = (path) => Visitor.arrive(site.url(path));

const completes = async (visitor) => {
  await visitor.press('It’s about me');
  await visitor.answerAll();
  assert.match(await visitor.text(), /Yes to 0 of 9 signs/);
};

describe('the shipped script', () => {
  it('is one file: it imports nothing, and can ask for nothing but language files and what a clinic’s file needs', async () => {
    const code = await readFile('dist/clonazepam-self-check.js', 'utf8');
    const statements = parseAst(code).body.map(({ type }) => type);
    assert.ok(!statements.some((type) => /^(Import|Export)/.test(type)));
    // A language pack and the FHIR module next to the script, and the partner’s own language file; nothing else.
    assert.equal(code.match(/\bimport\(/g).length, 2);
    assert.equal(code.match(/\bfetch\(/g).length, 1);
    const way =
      /XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|\beval\(|new Function/;
    assert.equal(way.exec(code)?.[0], undefined);
  });

  it('contains no descriptions for translators and no rules for clinicians', async () => {
    const code = await readFile('dist/clonazepam-self-check.js', 'utf8');
    assert.doesNotMatch(code, /Answer button|Raises a flag|equiv-text|general knowledge/);
  });

  it('may be there twice: the first one stays, with one warning', async () => {
    const visitor = await arrive('/twice');
    await completes(visitor);
    const said = visitor.console.filter(({ text }) => text.includes('more than once'));
    assert.equal(said.length, 1);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('leaves another version alone, and warns which one is in use', async () => {
    const visitor = await arrive('/older');
    const [said, ...more] = visitor.console.filter(({ text }) => text.includes('more than once'));
    assert.match(said.text, /0\.0\.1 stays in use, .* is ignored/);
    assert.deepEqual(more, []);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  for (const [path, how] of [
    ['/late', 'at the end of the body'],
    ['/async', 'async in the head'],
  ]) {
    it(`works ${how}`, async () => {
      const visitor = await arrive(path);
      await completes(visitor);
      await visitor.leave();
    });
  }

  it('works for elements made by script', async () => {
    const visitor = await arrive('/made');
    await visitor.meets('button', 'Start');
    await completes(visitor);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('works if its class was there before the prerendered root, which the browser then refuses', async () => {
    const visitor = await arrive('/class-first');
    assert.match(visitor.console.map(({ text }) => text).join(), /second declarative shadow root/);
    assert.deepEqual(visitor.errors, []);
    await completes(visitor);
    assert.doesNotMatch(await visitor.text(), /came with the page|Fallback/);
    await visitor.leave();
  });

  it('takes over a first screen that came with the page', async () => {
    const visitor = await arrive('/parsed');
    await completes(visitor);
    assert.doesNotMatch(await visitor.text(), /came with the page|Fallback/);
    await visitor.leave();
  });

  for (const [path, why] of [
    ['/missing', 'the script is missing'],
    ['/old-browser', 'the browser lacks what it needs'],
  ]) {
    it(`leaves the partner’s own words where ${why}`, async () => {
      const visitor = await arrive(path);
      assert.match(await visitor.text(), /Call 911/);
      assert.ok(await visitor.sees('link', '988'));
      assert.deepEqual(visitor.errors, []);
      await visitor.leave();
    });
  }

  it('hides the partner’s fallback once it runs', async () => {
    const visitor = await arrive('/late');
    await visitor.meets('button', 'Get help now');
    assert.doesNotMatch(await visitor.text(), /Call 911\./);
    await visitor.leave();
  });
});
