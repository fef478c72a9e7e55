/** Every way of embedding, as a stranger would use it: the files on one origin, the page on another. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { tag } from '../../dist/lib/first-screen.js';
import { policyText, snippet } from '../../dist/lib/snippet.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor, watchShifts } from './visitor.js';

const AWAY = 'https://away.test/';
const attributes = { region: 'US', 'helpline-name': 'Harbor & Co', 'helpline-phone': '555-010-0199', 'exit-url': AWAY };

let files;
let site;
let manifest;
const pages = {};

/** A page of the partner’s with a snippet of this way in it, and if wished the least policy that the snippet asks for. */
const paste = (way, { language, strict = false, head = '', body = '', change = (html) => html, ...input } = {}) => {
  const made = snippet({
    way,
    folder: files.url('/'),
    manifest,
    attributes: language ? { ...attributes, lang: language } : attributes,
    ...input,
  });
  const path = `/${Object.keys(pages).length}`;
  const headers = strict
    ? {
        'content-security-policy': `default-src 'none'; ${policyText(made)}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
      }
    : {};
  pages[path] = { body: page(body + change(made.html), { head }), headers };
  return site.url(path);
};

const watchViolations = (visited) =>
  visited.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      window.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });

const violations = ({ page: visited, frame }) =>
  Promise.all([visited, frame].filter(Boolean).map((where) => where.evaluate(() => window.violations ?? [])));

const completes = async (visitor, { start = 'It’s about me', yes = 'Yes', result = /Yes to 9 of 9 signs/ } = {}) => {
  await visitor.press(start);
  await visitor.answerAll(() => yes);
  assert.match(await visitor.text(), result);
  assert.deepEqual(visitor.errors, []);
};

const spanish = { start: 'Se trata de mí', yes: 'Sí', result: /9 de (las )?9/ };

before(async () => {
  manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
  files = await serve({});
  site = await serve(pages);
});
after(async () => {
  await closeBrowser();
  await site.close();
  await files.close();
});

for (const way of ['module', 'instant', 'classic', 'frame']) {
  describe(`embedded by ${way}, from another origin`, () => {
    const arrive = async (url, options) => {
      const visitor = await Visitor.arrive(url, { before: watchViolations, ...options });
      return way === 'frame' ? visitor.enterFrame() : visitor;
    };

    it('completes a whole check, with the partner’s line', async () => {
      const visitor = await arrive(paste(way));
      await completes(visitor);
      assert.ok(await visitor.sees('link', 'Call 555-010-0199'));
      assert.match(await visitor.text(), /Harbor & Co/);
      await visitor.leave();
    });

    for (const language of ['en', 'es']) {
      it(`goes through under its least policy, with Trusted Types, in ${language}`, async () => {
        const visitor = await arrive(paste(way, { language, strict: true }));
        await completes(visitor, language === 'es' ? spanish : {});
        assert.deepEqual((await violations(visitor)).flat(), []);
        assert.deepEqual(
          visitor.console.filter(({ type }) => type === 'error'),
          [],
        );
        await visitor.leave();
      });
    }

    it('asks for its own files, and for nothing afterwards', async () => {
      const visitor = await arrive(paste(way, { language: 'es' }));
      await visitor.meets('button', spanish.start);
      const loaded = visitor.requests.length;
      await completes(visitor, spanish);
      assert.deepEqual(visitor.requests.slice(loaded), []);
      const own = visitor.requests.filter((url) => url.startsWith(files.url('/'))).map((url) => new URL(url).pathname);
      const expected = {
        module: ['/clonazepam-self-check.js', '/locales/es.js'],
        instant: ['/clonazepam-self-check.js', '/locales/es.js'],
        classic: ['/clonazepam-self-check.classic.js', '/locales/es.js'],
        frame: ['/frame-height.js', '/frame.html', '/locales/es.js'],
      };
      assert.deepEqual(own.sort(), expected[way]);
      await visitor.leave();
    });
  });
}

for (const way of ['module', 'instant', 'classic']) {
  const name = way === 'classic' ? 'clonazepam-self-check.classic.js' : 'clonazepam-self-check.js';
  const tags = (html) => html.match(/<script[^>]*><\/script>\n/g);

  describe(`the ${way} snippet`, () => {
    for (const [how, change] of [
      ['with a query string on the script', (html) => html.replaceAll(name, `${name}?v=2`)],
      ['with its script twice', (html) => tags(html).join('') + html],
      ['with its script after the tag', (html) => html.replace(tags(html).join(''), '') + tags(html).join('')],
    ]) {
      it(`works ${how}`, async () => {
        const visitor = await Visitor.arrive(paste(way, { change }));
        await completes(visitor);
        await visitor.leave();
      });
    }

    it('works with its script async in the head', async () => {
      const made = snippet({ way, folder: files.url('/'), manifest, attributes }).html;
      const script = tags(made).join('');
      const visitor = await Visitor.arrive(
        paste(way, {
          head: script.replace('<script ', '<script async '),
          change: (html) => html.replace(script, ''),
        }),
      );
      await completes(visitor);
      await visitor.leave();
    });

    it('works when its script comes long after the page', async () => {
      const visitor = await Visitor.arrive(
        paste(way, { change: (html) => html.replace(/<script[^]*<\/script>\n/, '') }),
      );
      await visitor.page.evaluate(
        (src, module) => {
          const script = document.createElement('script');
          if (module) script.type = 'module';
          script.src = src;
          setTimeout(() => document.head.append(script), 500);
        },
        files.url(`/${name}?late`),
        way !== 'classic',
      );
      // In the instant snippet the buttons are there before the script: a press on one counts when it comes.
      if (way === 'instant') {
        await visitor.press('It’s about me', 'DisclosureTriangle');
        await visitor.meets('button', 'Yes');
        await visitor.press('Back');
      }
      await completes(visitor);
      await visitor.leave();
    });

    it('is refused when a byte of it is not as it was, and help numbers stay', async () => {
      const visitor = await Visitor.arrive(
        paste(way, {
          change: (html) =>
            html.replace(/integrity="sha384-./g, (start) => start.slice(0, -1) + (start.endsWith('A') ? 'B' : 'A')),
        }),
      );
      const refused = visitor.console.filter(({ text }) => /integrity/.test(text));
      assert.equal(refused.length, 1);
      if (way === 'instant') {
        // The first screen stands there; what stays of it after a while are the words that work without a script.
        await visitor.session.send('Animation.enable');
        await visitor.session.send('Animation.setPlaybackRate', { playbackRate: 1000 });
        await visitor.meets('link', 'Call 555-010-0199');
        assert.equal(await visitor.sees('DisclosureTriangle', 'It’s about me'), false);
      }
      assert.match(await visitor.text(), /Do not stop suddenly/);
      for (const number of ['911', '988', 'Call 555-010-0199']) assert.ok(await visitor.sees('link', number), number);
      await visitor.leave();
    });

    it('shows help numbers where the page’s policy blocks the script', async () => {
      const url = paste(way);
      pages[new URL(url).pathname].headers = { 'content-security-policy': "script-src 'none'" };
      const visitor = await Visitor.arrive(url);
      if (way === 'instant') await visitor.press('Get help now', 'DisclosureTriangle');
      assert.ok(await visitor.sees('link', '911'));
      await visitor.leave();
    });

    it('shows help numbers, and no button that does nothing, where scripts are off', async () => {
      const visitor = await Visitor.arrive(paste(way), { before: (visited) => visited.setJavaScriptEnabled(false) });
      assert.match(await visitor.text(), /Do not stop suddenly/);
      for (const number of ['911', '988']) assert.ok(await visitor.sees('link', number), number);
      assert.deepEqual(
        (await visitor.tree()).filter(({ role }) => /button|Disclosure/.test(role)).map(({ name }) => name),
        [],
      );
      // Leaving needs no script.
      if (way === 'instant') assert.ok(await visitor.sees('link', 'Leave this page'));
      await visitor.leave();
    });
  });
}

describe('the instant snippet', () => {
  for (const language of ['en-US', 'es', 'ar']) {
    it(`shows before its script, and nothing on the page moves when it comes (${language})`, async () => {
      const messages =
        language === 'en-US' ? undefined : JSON.parse(await readFile(`dist/locales/${language}.json`, 'utf8'));
      const url = paste('instant', {
        attributes: { ...attributes, lang: language },
        messages,
        change: (html) => `<h1>Host</h1>${html}<p>What follows on the page</p>`,
      });
      const visitor = await Visitor.arrive(url, {
        viewport: { width: 360, height: 1200 },
        before: async (visited) => {
          await watchShifts(visited);
          const session = await visited.createCDPSession();
          await session.send('Network.enable');
          await session.send('Network.setCacheDisabled', { cacheDisabled: true });
          // So slow that the script comes long after the first paint.
          await session.send('Network.emulateNetworkConditions', {
            offline: false,
            latency: 300,
            downloadThroughput: 30_000,
            uploadThroughput: 30_000,
          });
          visited.once('domcontentloaded', () => undefined);
        },
      });
      await visitor.page.waitForFunction(() => customElements.get('clonazepam-self-check'));
      await visitor.settled();
      const { shift, paint, script } = await visitor.page.evaluate(() => ({
        shift: window.shift,
        paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        script: performance.getEntriesByType('resource').find(({ name }) => name.endsWith('self-check.js')).responseEnd,
      }));
      assert.ok(paint < script, `first paint at ${paint} ms, script at ${script} ms`);
      assert.equal(shift, 0);
      // It has been taken over: help opens the whole panel.
      const [help] = (await visitor.tree()).filter(({ role, expanded }) => role === 'button' && expanded === false);
      await visitor.press(help.name);
      assert.ok((await visitor.tree()).filter(({ role }) => role === 'heading').length > 5);
      await visitor.leave();
    });
  }

  it('looks the same before and after the script has taken it over', async () => {
    const shots = [];
    for (const change of [(html) => html, (html) => html.replace(/<script[^]*?<\/script>\n/g, '')]) {
      const visitor = await Visitor.arrive(paste('instant', { change }), { viewport: { width: 400, height: 900 } });
      await visitor.settled();
      const roots = await visitor.page.evaluate(() => {
        const { x, y, width, height } = document.querySelector('clonazepam-self-check').getBoundingClientRect();
        return [x, y, width, height];
      });
      const places = (await visitor.tree())
        .filter(
          ({ role, name }) => ['heading', 'paragraph'].includes(role) || /Get help|Leave this|^It’s about/.test(name),
        )
        .filter(({ role }) => role !== 'StaticText' && role !== 'InlineTextBox')
        .map(({ node }) => node);
      const quads = [];
      for (const backendNodeId of places) {
        quads.push(...(await visitor.session.send('DOM.getContentQuads', { backendNodeId })).quads);
      }
      shots.push({ roots, quads });
      await visitor.leave();
    }
    assert.ok(shots[0].quads.length >= 8);
    assert.deepEqual(shots[0], shots[1]);
  });

  it('keeps help open, and the visitor on their button, when the script takes over', async () => {
    const url = paste('instant', { change: (html) => html.replace(/<script[^]*?<\/script>\n/g, '') });
    for (const [prepare, see] of [
      [
        (visitor) => visitor.press('Get help now', 'DisclosureTriangle'),
        (visitor) => visitor.meets('button', 'Back to the check'),
      ],
      [
        async (visitor) => {
          await visitor.page.keyboard.press('Tab');
          await visitor.page.keyboard.press('Tab');
          await visitor.page.keyboard.press('Tab');
          assert.equal((await visitor.focused()).name, 'It’s about me');
        },
        async (visitor) => assert.equal((await visitor.focused()).name, 'It’s about me'),
      ],
    ]) {
      const visitor = await Visitor.arrive(url);
      await prepare(visitor);
      await visitor.page.addScriptTag({ url: files.url('/clonazepam-self-check.js'), type: 'module' });
      await visitor.page.waitForFunction(() => customElements.get('clonazepam-self-check'));
      await visitor.settled();
      await see(visitor);
      await visitor.leave();
    }
  });

  it('is the same from @lit-labs/ssr', async () => {
    const { render } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    const { html } = await import('lit');
    const { selfCheckRenderer } = await import('../../dist/lib/ssr.js');
    const es = JSON.parse(await readFile('dist/locales/es.json', 'utf8'));
    for (const lang of ['en-US', 'es-MX']) {
      const own = { lang, 'exit-url': AWAY, 'helpline-name': 'Harbor & Co', 'helpline-phone': '555-010-0199' };
      const rendered = await collectResult(
        render(
          html`<clonazepam-self-check
            lang=${lang}
            exit-url=${AWAY}
            helpline-name="Harbor &amp; Co"
            .helplinePhone=${'555-010-0199'}
          ></clonazepam-self-check>`,
          { elementRenderers: [selfCheckRenderer({ locales: { es } })] },
        ),
      );
      const [, shadow] = /<template[^>]*shadowrootmode="closed"[^>]*>([^]*?)<\/template>/.exec(rendered);
      const expected = tag({ attributes: own, messages: lang === 'es-MX' ? es : undefined }, true);
      assert.equal(shadow, /<template[^>]*>([^]*?)<\/template>/.exec(expected)[1]);
    }
  });

  it('takes what the server rendered over in the browser', async () => {
    const { render } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    const { html } = await import('lit');
    const { selfCheckRenderer } = await import('../../dist/lib/ssr.js');
    const body = await collectResult(
      render(html`<clonazepam-self-check region="US"><p>Call 911</p></clonazepam-self-check>`, {
        elementRenderers: [selfCheckRenderer()],
      }),
    );
    pages['/server'] = page(body, {
      head: `<script type="module" src="${files.url('/clonazepam-self-check.js')}"></script>`,
    });
    const visitor = await Visitor.arrive(site.url('/server'));
    await completes(visitor);
    await visitor.leave();
  });
});

describe('the classic script', () => {
  it('needs no permission of the server that holds it, for its packs neither', async () => {
    const plain = await serve({
      '/clonazepam-self-check.classic.js': await readFile('dist/clonazepam-self-check.classic.js', 'utf8'),
      '/locales/es.js': await readFile('dist/locales/es.js', 'utf8'),
    });
    pages['/no-permission'] = page(tag({ attributes: { lang: 'es' } }), {
      head: `<script defer src="${plain.url('/clonazepam-self-check.classic.js')}"></script>`,
    });
    const visitor = await Visitor.arrive(site.url('/no-permission'));
    await completes(visitor, spanish);
    await visitor.leave();
    await plain.close();
  });

  it('speaks English where it has been copied into the page and has no folder', async () => {
    pages['/copied'] = page(
      `<clonazepam-self-check lang="es"></clonazepam-self-check><script>${await readFile('dist/clonazepam-self-check.classic.js', 'utf8')}</script>`,
      { head: '' },
    );
    const visitor = await Visitor.arrive(site.url('/copied'));
    await completes(visitor);
    await visitor.leave();
  });

  it('leaves no name of its own on the page', async () => {
    const visitor = await Visitor.arrive(paste('classic'));
    const mine = await visitor.page.evaluate(() =>
      Object.keys(window).filter((name) => /clonazepam|self-?check|^lit/i.test(name)),
    );
    assert.deepEqual(mine, ['litHtmlVersions']);
    await visitor.leave();
  });
});

describe('the snippet', () => {
  it('says when the manifest does not know a file', () => {
    assert.throws(
      () => snippet({ way: 'module', folder: '/', manifest: { files: {} } }),
      /The manifest does not list clonazepam-self-check\.js\./,
    );
  });

  it('names the integrity of the file as it is', async () => {
    const { createHash } = await import('node:crypto');
    for (const [path, { integrity, bytes }] of Object.entries(manifest.files)) {
      const content = await readFile(`dist/${path}`);
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`, path);
      assert.equal(bytes, content.length, path);
    }
    assert.ok(Object.keys(manifest.files).length > 20);
  });

  it('lets nothing that a partner writes out of its place', () => {
    const name = '"><script>alert(1)</script>';
    for (const way of ['module', 'instant', 'classic', 'frame', 'npm']) {
      const { html } = snippet({
        way,
        folder: '/',
        manifest,
        attributes: { 'helpline-name': name, 'helpline-phone': '1 2' },
      });
      assert.doesNotMatch(html, /<script>alert/, way);
    }
  });
});
