import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { shippedLocales } from '../../dist/lib/i18n/locale-tags.js';
import { tags } from '../../scripts/locales/cli.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const pack = (tag) => JSON.parse(readFileSync(`dist/locales/${tag}.json`, 'utf8'));
const [es, ar] = [pack('es'), pack('ar')];
const integrity = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;

const STRICT =
  "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

let site;
let cdn;

before(async () => {
  cdn = await serve({});
  const file = readFileSync('dist/clonazepam-self-check.js', 'utf8');
  const spanish = readFileSync('dist/locales/es.js', 'utf8');
  const from = (address) => `<script type="module" src="${address}"></script>`;
  site = await serve({
    '/es': page('<clonazepam-self-check>Espere</clonazepam-self-check>', { lang: 'es-MX' }),
    '/en': page('<clonazepam-self-check></clonazepam-self-check>'),
    '/ar': page('<clonazepam-self-check region="US"></clonazepam-self-check>', { lang: 'ar' }),
    '/picker': page('<clonazepam-self-check languages="en es ar" audience="self"></clonazepam-self-check>'),
    '/elsewhere': page('<clonazepam-self-check></clonazepam-self-check>', {
      lang: 'es',
      head: from(cdn.url('/clonazepam-self-check.js?v=2')),
    }),
    '/deep': page('<clonazepam-self-check></clonazepam-self-check>', { lang: 'es', head: from('/a/b/1.2.3/check.js') }),
    '/a/b/1.2.3/check.js': { body: file },
    '/a/b/1.2.3/locales/es.js': { body: spanish },
    '/lonely': page('<clonazepam-self-check></clonazepam-self-check>', { lang: 'es', head: from('/alone/check.js') }),
    '/alone/check.js': { body: file },
    '/together': page('<clonazepam-self-check></clonazepam-self-check>', {
      lang: 'es',
      head: `<script src="/locales/es.js" integrity="${integrity('locales/es.js')}"></script><script type="module" src="/clonazepam-self-check.js" integrity="${integrity('clonazepam-self-check.js')}"></script>`,
    }),
    '/strict': {
      body: page('<clonazepam-self-check locale-src="/nl.json" languages="es nl"></clonazepam-self-check>', {
        lang: 'es',
      }),
      headers: { 'content-security-policy': `${STRICT}; script-src 'self'; connect-src 'self'` },
    },
    '/stricter': {
      body: page('<clonazepam-self-check></clonazepam-self-check>', { lang: 'es' }),
      headers: { 'content-security-policy': `${STRICT}; script-src 'self'; connect-src 'none'` },
    },
    '/nl.json': { body: JSON.stringify({ '@language': 'nl', 'ui.get-help': 'Nu hulp', 'ui.start': 'Beginnen' }) },
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
  await cdn.close();
});

const files = (visitor) => visitor.requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname);

const arrive = async (path, options) => {
  const visitor = await Visitor.arrive(site.url(path), options);
  await new Promise((done) => setTimeout(done, 100));
  return visitor;
};

const run = async (visitor, words, answer = 'answer.no') => {
  for (let asked = 0; asked < 14; asked++) await visitor.press(words[answer]);
  await visitor.meets('heading', words['result.title']);
};

describe('language packs', () => {
  it('ship for every language that has a file, and for no other', async () => {
    assert.deepEqual([...shippedLocales], await tags());
  });

  it('contain the same in both forms, and no descriptions', () => {
    for (const tag of shippedLocales) {
      const script = readFileSync(`dist/locales/${tag}.js`, 'utf8');
      assert.deepEqual(JSON.parse(script.slice(script.indexOf(',{') + 1, script.lastIndexOf('}') + 1)), pack(tag));
      assert.doesNotMatch(script, /Answer button|"developer"|Safety text:/);
      assert.ok(brotliCompressSync(script).length < 12_000, `${tag} is ${brotliCompressSync(script).length} bytes`);
    }
  });

  it('the page’s language is loaded from next to the script, and nothing else', async () => {
    const visitor = await arrive('/es');
    await visitor.meets('button', es['ui.get-help']);
    assert.deepEqual(files(visitor), ['/es', '/clonazepam-self-check.js', '/locales/es.js']);
    await visitor.press(es['ui.about-me']);
    await run(visitor, es);
    assert.deepEqual(files(visitor).length, 3, 'no request after the first screen');
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('a visitor who reads English downloads no other language', async () => {
    const visitor = await arrive('/en');
    await visitor.meets('button', 'Get help now');
    assert.deepEqual(files(visitor), ['/en', '/clonazepam-self-check.js']);
    await visitor.leave();
  });

  it('languages of the picker load before the first answer, none after', async () => {
    const visitor = await arrive('/picker');
    await visitor.meets('button', 'Start');
    const before = files(visitor);
    assert.deepEqual([...before].sort(), ['/clonazepam-self-check.js', '/locales/ar.js', '/locales/es.js', '/picker']);
    await visitor.press('Start');
    await visitor.press('Yes');
    await visitor.pressByKeyboard('Language', 'ArrowDown', 'combobox');
    await visitor.meets('heading', es['sign.need.self']);
    assert.deepEqual(files(visitor), before);
    await visitor.leave();
  });

  it('are found from another origin and with a query string', async () => {
    const visitor = await arrive('/elsewhere');
    await visitor.meets('button', es['ui.get-help']);
    assert.ok(visitor.requests.includes(cdn.url('/locales/es.js')));
    await visitor.leave();
  });

  it('are found on another path, under another name of the script', async () => {
    const visitor = await arrive('/deep');
    await visitor.meets('button', es['ui.get-help']);
    await visitor.leave();
  });

  it('if one is missing, English is shown, with one warning', async () => {
    const visitor = await arrive('/lonely');
    await visitor.meets('button', 'Get help now');
    const said = visitor.console.filter(({ text }) => text.includes('could not be loaded'));
    assert.equal(said.length, 1);
    assert.match(said[0].text, /“es”/);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('with a script tag of its own and an integrity hash, nothing loads later', async () => {
    const visitor = await arrive('/together');
    await visitor.meets('button', es['ui.get-help']);
    assert.equal(files(visitor).filter((path) => path === '/locales/es.js').length, 1);
    await visitor.leave();
  });

  for (const path of ['/strict', '/stricter']) {
    it(`load under a strict policy with Trusted Types (${path})`, async () => {
      const visitor = await arrive(path, {
        before: (target) =>
          target.evaluateOnNewDocument(() => {
            window.violations = [];
            document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
              window.violations.push(violatedDirective),
            );
          }),
      });
      await visitor.meets('button', es['ui.get-help']);
      await visitor.press(es['ui.about-me']);
      await run(visitor, es);
      assert.deepEqual(await visitor.page.evaluate(() => window.violations), []);
      if (path === '/strict') {
        const picker = await visitor.find('combobox', es['ui.language']);
        assert.ok(picker, 'the partner’s language is offered');
        assert.ok(files(visitor).includes('/nl.json'));
      }
      await visitor.leave();
    });
  }
});

describe('Arabic', () => {
  it('keeps the phone number in order, in the copied text too', async () => {
    const visitor = await arrive('/ar');
    await visitor.context.overridePermissions(site.url('/'), [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    await visitor.press(ar['ui.about-me']);
    await run(visitor, ar);
    assert.match(await visitor.text(), /1-800-662-4357/);
    // The position of each digit on the screen: from left to right, in the order of the number.
    const { node } = (await visitor.tree()).find(
      ({ role, name }) => role === 'StaticText' && name === '1-800-662-4357',
    );
    const { object } = await visitor.session.send('DOM.resolveNode', { backendNodeId: node });
    const { result } = await visitor.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      returnByValue: true,
      functionDeclaration: `function () {
        const range = document.createRange();
        return [...this.data].map((_, i) => { range.setStart(this, i); range.setEnd(this, i + 1); return range.getBoundingClientRect().left; });
      }`,
    });
    assert.deepEqual(
      result.value,
      [...result.value].sort((a, b) => a - b),
    );
    await visitor.press(ar['ui.copy']);
    const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /\u20661-800-662-4357\u2069/);
    await visitor.leave();
  });
});

describe('the preview for translators', () => {
  const openPreview = async () => {
    const visitor = await Visitor.arrive(new URL(`file://${process.cwd()}/dist/translate.html`).href);
    await visitor.meets('button', 'Get help now');
    return visitor;
  };
  const give = async (visitor, file) => {
    const input = await visitor.page.$('input[type=file]');
    await input.uploadFile(file);
    await new Promise((done) => setTimeout(done, 300));
  };

  it('opens from a folder, shows the check in the language of a file, and what to fix', async () => {
    const visitor = await openPreview();
    await give(visitor, 'src/locales/de.xlf');
    const de = pack('de');
    await visitor.meets('button', de['ui.get-help']);
    assert.match(await visitor.text(), /de\.xlf: Deutsch/);
    await visitor.press('Show English');
    await visitor.meets('button', 'Get help now');
    assert.deepEqual(
      visitor.requests.filter((url) => url.startsWith('http')),
      [],
    );
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('explains what is wrong with a broken file', async () => {
    const { writeFileSync, mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const folder = mkdtempSync(join(tmpdir(), 'preview-'));
    const good = readFileSync('src/locales/de.xlf', 'utf8');
    writeFileSync(join(folder, 'de.xlf'), good.replace('</target>', '</tarket>'));
    const visitor = await openPreview();
    await give(visitor, join(folder, 'de.xlf'));
    const text = await visitor.text();
    assert.match(text, /de\.xlf cannot be read/);
    assert.match(text, /To fix: line \d+ .*Open the file in an XML editor/);
    writeFileSync(join(folder, 'de.xlf'), good.replace(/(id="help\.do\.stay"[^]*?<target[^>]*>[^<]*)\.</, '$1<'));
    await give(visitor, join(folder, 'de.xlf'));
    assert.match(await visitor.text(), /To fix: help\.do\.stay, line \d+ The punctuation at the end is missing/);
    await visitor.leave();
  });
});
