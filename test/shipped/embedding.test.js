/** Every embed method, as a partner uses it: the files on one origin, the page on another. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { tag } from '../../dist/lib/prerender/index.js';
import { policyText, snippet } from '../../dist/lib/embed/snippet.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor, watchShifts, watchViolations } from './visitor.js';

const AWAY = 'https://away.test/';
const attributes = { region: 'US', 'helpline-name': 'Harbor & Co', 'helpline-phone': '555-010-0199', 'exit-url': AWAY };

let files;
let site;
let manifest;
const pages = {};

/** Returns a partner’s page with a snippet of this method; with `strict`, under the minimal policy for the snippet. */
const paste = (method, { language, strict = false, head = '', body = '', change = (html) => html, ...input } = {}) => {
  const made = snippet({
    method,
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

/** Does to a snippet what WordPress’s kses does for people who may not paste scripts. */
const stripped = (html) =>
  html
    .replace(/(<!--)?([^<]*?)(-->)?<\/style>/, (whole, start) => (start ? '<!--comment-->' : whole))
    .replace(/<\/?(?:script|style|template|slot|bdi|iframe|clonazepam-self-check)\b[^>]*>/g, '');

/**
 * Does to a snippet what `wpautop()` does, as seen in WordPress 6.1 to 7.1
 * (test/systems/wordpress-survival.test.js runs the real one).
 */
const autop = (html) => {
  const tagged = html
    .replace(/<(clonazepam-self-check|template)[^>]*>/g, '$&</p>')
    .replace(/<\/(?:clonazepam-self-check|template)>/g, '<p>$&');
  return html.startsWith('<div>') ? tagged.replace('</iframe>', '$&</p>') : `<p>${tagged}`;
};

/** What has the most controls on the first screen: a language that no clinician has checked, with a picker. */
const draft = async () => ({
  attributes: { ...attributes, lang: 'es', languages: 'en es' },
  messages: JSON.parse(await readFile('dist/locales/es.json', 'utf8')),
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

for (const method of ['module', 'instant', 'classic', 'frame']) {
  describe(`embedded by ${method}, from another origin`, () => {
    const arrive = async (url, options) => {
      const visitor = await Visitor.arrive(url, { before: watchViolations, ...options });
      return method === 'frame' ? visitor.enterFrame() : visitor;
    };

    it('completes a whole check, with the partner’s line', async () => {
      const visitor = await arrive(paste(method));
      await completes(visitor);
      assert.ok(await visitor.sees('link', 'Call 555-010-0199'));
      assert.match(await visitor.text(), /Harbor & Co/);
      await visitor.leave();
    });

    for (const language of ['en', 'es']) {
      it(`works under its minimal policy, with Trusted Types, in ${language}`, async () => {
        const visitor = await arrive(paste(method, { language, strict: true }));
        await completes(visitor, language === 'es' ? spanish : {});
        assert.deepEqual((await violations(visitor)).flat(), []);
        assert.deepEqual(
          visitor.console.filter(({ type }) => type === 'error'),
          [],
        );
        await visitor.leave();
      });
    }

    it('requests its own files, and nothing afterwards', async () => {
      const visitor = await arrive(paste(method, { language: 'es' }));
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
      assert.deepEqual(own.sort(), expected[method]);
      await visitor.leave();
    });
  });
}

describe('pasted into a content management system that changes HTML', () => {
  const methods = ['module', 'instant', 'classic', 'frame'];
  const open = async (method, options) => {
    const visitor = await Visitor.arrive(paste(method, options));
    return method === 'frame' ? visitor.enterFrame() : visitor;
  };

  for (const method of methods) {
    for (const [where, change] of [
      ['into a paragraph', (html) => `<p>${html}</p>`],
      ['with the tags that WordPress’s wpautop() adds', (html) => `<p>Before.</p>\n${autop(html)}\n<p>After.</p>`],
    ]) {
      it(`works ${where} (${method}), and leaves no fallback on the page`, async () => {
        const visitor = await open(method, { change });
        await visitor.press('It’s about me');
        await visitor.meets('button', 'Yes');
        const shown = await visitor.page.$eval('body', (body) => body.innerText);
        assert.doesNotMatch(shown, /Do not stop suddenly/);
        await visitor.leave();
      });
    }

    it(`leaves help numbers, and no style sheet as text, where scripts, frames and templates are taken out (${method})`, async () => {
      const visitor = await Visitor.arrive(paste(method, { change: stripped }));
      const shown = await visitor.page.$eval('body', (body) => body.innerText);
      assert.match(shown, /911/);
      assert.match(shown, /988/);
      assert.match(shown, /Harbor & Co/);
      assert.doesNotMatch(shown, /[{}]/);
      const numbers = await visitor.page.$$eval('a[href^="tel:"]', (links) => links.map(({ href }) => href));
      assert.ok(numbers.includes('tel:911') && numbers.includes('tel:988'), numbers.join(' '));
      await visitor.leave();
    });
  }

  it('leaves no button that does nothing of the first screen, where only its template and its styles are taken out', async () => {
    const visitor = await Visitor.arrive(paste('instant', { ...(await draft()), change: stripped }));
    const shown = await visitor.page.$eval('body', (body) => body.innerText);
    assert.match(shown, /¿|clonazepam/i, 'the words of the first screen are there');
    assert.doesNotMatch(shown, /Se trata de mí|English/);
    const controls = await visitor.page.$$eval('button, summary, select', (all) =>
      all.filter((control) => control.checkVisibility()).map((control) => control.textContent),
    );
    assert.deepEqual(controls, []);
    await visitor.leave();
  });

  for (const method of ['module', 'instant', 'classic']) {
    it(`has no focus outline of a theme around the whole check (${method})`, async () => {
      // As in Twenty Twenty-Four: the element matches while something in it has focus.
      const head = '<style>:where(.wp-site-blocks *:focus) { outline: 2px solid }</style>';
      const visitor = await Visitor.arrive(
        paste(method, { head, change: (html) => `<div class="wp-site-blocks">${html}</div>` }),
      );
      await visitor.press('It’s about me');
      await visitor.meets('button', 'Yes');
      const [focused, outline] = await visitor.page.$eval('clonazepam-self-check', (check) => [
        check.matches(':focus'),
        getComputedStyle(check).outlineStyle,
      ]);
      assert.deepEqual([focused, outline], [true, 'none']);
      await visitor.leave();
    });
  }

  it('has no border around the frame, even without the site’s style sheet', async () => {
    const visitor = await Visitor.arrive(paste('frame'));
    const border = await visitor.page.$eval('iframe', (frame) => getComputedStyle(frame).borderTopWidth);
    assert.equal(border, '0px');
    await visitor.leave();
  });

  it('has the frame in the site’s columns, by its style sheet', () => {
    const { css } = snippet({ method: 'frame', folder: '/', manifest, attributes });
    assert.match(css, /iframe\.clonazepam-self-check \{[^}]*display: block;[^}]*border: 0;/);
  });

  it('puts help numbers next to the frame in its language, or neutral words if the country is unknown', () => {
    const of = (given) => snippet({ method: 'frame', folder: '/', manifest, attributes: given }).html;
    assert.match(of({ region: 'GB' }), /<a href="tel:999">/);
    assert.match(
      of({ region: 'GB', 'helpline-phone': '555-010-0199' }),
      /<ul>[^]*tel:5550100199[^]*tel:999|tel:999[^]*tel:5550100199/,
    );
    assert.match(of({}), /your local emergency number/);
  });
});

for (const method of ['module', 'instant', 'classic']) {
  const name = method === 'classic' ? 'clonazepam-self-check.classic.js' : 'clonazepam-self-check.js';
  const tags = (html) => html.match(/<script[^>]*><\/script>/g);

  describe(`the ${method} snippet`, () => {
    for (const [how, change] of [
      ['with a query string on the script', (html) => html.replaceAll(name, `${name}?v=2`)],
      ['with its script twice', (html) => tags(html).join('') + html],
      ['with its script after the tag', (html) => html.replace(tags(html).join(''), '') + tags(html).join('')],
    ]) {
      it(`works ${how}`, async () => {
        const visitor = await Visitor.arrive(paste(method, { change }));
        await completes(visitor);
        await visitor.leave();
      });
    }

    it('works with its script async in the head', async () => {
      const made = snippet({ method, folder: files.url('/'), manifest, attributes }).html;
      const script = tags(made).join('');
      const visitor = await Visitor.arrive(
        paste(method, {
          head: script.replace('<script ', '<script async '),
          change: (html) => html.replace(script, ''),
        }),
      );
      await completes(visitor);
      await visitor.leave();
    });

    it('works when its script arrives long after the page', async () => {
      const visitor = await Visitor.arrive(
        paste(method, { change: (html) => html.replace(/<script[^]*<\/script>/, '') }),
      );
      await visitor.page.evaluate(
        (src, module) => {
          const script = document.createElement('script');
          if (module) script.type = 'module';
          script.src = src;
          setTimeout(() => document.head.append(script), 500);
        },
        files.url(`/${name}?late`),
        method !== 'classic',
      );
      // In the instant snippet the buttons are there before the script: a press on one counts once the script runs.
      if (method === 'instant') {
        await visitor.press('It’s about me', 'DisclosureTriangle');
        await visitor.meets('button', 'Yes');
        await visitor.press('Back');
      }
      await completes(visitor);
      await visitor.leave();
    });

    it('is refused if a single byte has changed, and help numbers stay', async () => {
      const visitor = await Visitor.arrive(
        paste(method, {
          change: (html) =>
            html.replace(/integrity="sha384-./g, (start) => start.slice(0, -1) + (start.endsWith('A') ? 'B' : 'A')),
        }),
      );
      const refused = visitor.console.filter(({ text }) => /integrity/.test(text));
      assert.equal(refused.length, 1);
      if (method === 'instant') {
        // The first screen is there; after a while, only what works without a script stays.
        await visitor.session.send('Animation.enable');
        await visitor.session.send('Animation.setPlaybackRate', { playbackRate: 1000 });
        await visitor.meets('link', 'Call 555-010-0199');
        assert.equal(await visitor.sees('DisclosureTriangle', 'It’s about me'), false);
      }
      assert.match(await visitor.text(), /Do not stop suddenly/);
      for (const number of ['911', '988', 'Call 555-010-0199']) assert.ok(await visitor.sees('link', number), number);
      await visitor.leave();
    });

    it('shows help numbers if the page’s policy blocks the script', async () => {
      const url = paste(method);
      pages[new URL(url).pathname].headers = { 'content-security-policy': "script-src 'none'" };
      const visitor = await Visitor.arrive(url);
      if (method === 'instant') await visitor.press('Get help now', 'DisclosureTriangle');
      assert.ok(await visitor.sees('link', '911'));
      await visitor.leave();
    });

    it('shows help numbers, and no button that does nothing, if scripts are off', async () => {
      const visitor = await Visitor.arrive(paste(method), { before: (visited) => visited.setJavaScriptEnabled(false) });
      assert.match(await visitor.text(), /Do not stop suddenly/);
      for (const number of ['911', '988']) assert.ok(await visitor.sees('link', number), number);
      assert.deepEqual(
        (await visitor.tree()).filter(({ role }) => /button|Disclosure/.test(role)).map(({ name }) => name),
        [],
      );
      // Leaving needs no script.
      if (method === 'instant') assert.ok(await visitor.sees('link', 'Leave this page'));
      await visitor.leave();
    });

    it('shows no control of languages where scripts are off', async () => {
      const url = paste(method, await draft());
      const visitor = await Visitor.arrive(url, { before: (visited) => visited.setJavaScriptEnabled(false) });
      assert.deepEqual(
        (await visitor.tree()).filter(({ role }) => /button|Disclosure|combobox/i.test(role)).map(({ name }) => name),
        [],
      );
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
          // The scripts arrive long after the first paint. The page itself arrives whole: cut within a label, it moves.
          await visited.setRequestInterception(true);
          visited.on('request', (request) => {
            setTimeout(() => void request.continue(), /\.js$/.test(request.url()) ? 1500 : 0);
          });
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
      // The script has taken over: help opens the whole panel.
      await visitor.press(messages?.['ui.get-help'] ?? 'Get help now');
      assert.ok((await visitor.tree()).filter(({ role }) => role === 'heading').length > 5);
      await visitor.leave();
    });
  }

  it('looks the same before and after the script has taken it over', async () => {
    const shots = [];
    for (const change of [(html) => html, (html) => html.replace(/<script[^]*?<\/script>/g, '')]) {
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
    const url = paste('instant', { change: (html) => html.replace(/<script[^]*?<\/script>/g, '') });
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
    const { selfCheckRenderer } = await import('../../dist/lib/prerender/ssr.js');
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
    const { selfCheckRenderer } = await import('../../dist/lib/prerender/ssr.js');
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
  it('needs no CORS headers from its server, not even for its packs', async () => {
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

  it('is in English if it has been copied into the page and has no folder', async () => {
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
  it('throws if the manifest lacks a file', () => {
    assert.throws(
      () => snippet({ method: 'module', folder: '/', manifest: { files: {} } }),
      /The manifest does not list clonazepam-self-check\.js\./,
    );
  });

  it('contains the integrity hash of the current file', async () => {
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
    for (const method of ['module', 'instant', 'classic', 'frame', 'npm']) {
      const { html } = snippet({
        method,
        folder: '/',
        manifest,
        attributes: { 'helpline-name': name, 'helpline-phone': '1 2' },
      });
      assert.doesNotMatch(html, /<script>alert/, method);
    }
  });
});
