import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { shippedLocales } from '../../dist/lib/i18n/locale-tags.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

let site;

const PARTNER =
  '<clonazepam-self-check exit-url="/away" helpline-phone="555 1234" helpline-url="https://example.org/help"></clonazepam-self-check>';

/** Returns the texts of a language by message id; English if there is no pack. */
const wordsIn = (language) => {
  const english = {
    'ui.about-me': 'It’s about me',
    'answer.yes': 'Yes',
    'ui.get-help': 'Get help now',
    'ui.change': 'Change an answer',
  };
  return language === 'en' ? english : JSON.parse(readFileSync(`dist/locales/${language}.json`, 'utf8'));
};

before(async () => {
  site = await serve({
    ...Object.fromEntries(['en', ...shippedLocales].map((tag) => [`/in/${tag}`, page(PARTNER, { lang: tag })])),
    '/': page(
      '<clonazepam-self-check exit-url="/away" helpline-phone="555 1234" helpline-url="https://example.org/help"></clonazepam-self-check>',
    ),
    '/strict': {
      body: page('<clonazepam-self-check>Fallback</clonazepam-self-check>'),
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; connect-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
      },
    },
    '/no-policies': {
      body: page('<clonazepam-self-check>Fallback</clonazepam-self-check>'),
      headers: {
        'content-security-policy': "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
    },
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

/** Returns everything that could persist in the page. */
const traces = (visitor) =>
  visitor.page.evaluate(async () => ({
    url: location.href,
    title: document.title,
    name: window.name,
    history: history.length,
    state: history.state,
    cookies: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    marks: performance.getEntriesByType('mark').concat(performance.getEntriesByType('measure')).length,
    attributes: [...document.querySelectorAll('*')].map((node) =>
      [...node.attributes].map(({ name, value }) => `${name}=${value}`).join(),
    ),
    light: document.body.innerHTML,
  }));

const wholeRun = async (
  visitor,
  answerTo = (question) => (/clonazepam/.test(question) ? 'Yes' : 'Prefer not to say'),
) => {
  await visitor.press('It’s about me');
  await visitor.answerAll(answerTo);
  await visitor.press('Change an answer');
  await visitor.press(/money/);
  await visitor.press('No');
  await visitor.press('Get help now');
  await visitor.press('Back to the check');
};

describe('a whole run', () => {
  it('makes no request after its own files have loaded, in any language, with every link hovered', async () => {
    for (const language of ['en', ...shippedLocales]) {
      const words = wordsIn(language);
      const visitor = await Visitor.arrive(site.url(`/in/${language}`));
      const { requests } = site;
      await visitor.meets('button', words['ui.about-me']);
      const from = requests.lastIndexOf(`/in/${language}`);
      const links = new Map();
      const hover = async () => {
        for (const { role, node } of await visitor.tree()) {
          if (role !== 'link') continue;
          const { nodeId } = await visitor.session
            .send('DOM.pushNodesByBackendIdsToFrontend', { backendNodeIds: [node] })
            .then(({ nodeIds }) => ({ nodeId: nodeIds[0] }));
          const { attributes } = await visitor.session.send('DOM.getAttributes', { nodeId });
          const of = (name) => attributes[attributes.indexOf(name) + 1];
          links.set(of('href'), [of('rel'), of('referrerpolicy'), of('target')].join(' '));
          await visitor.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
          const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
          await visitor.page.mouse.move(quads[0][0] + 2, quads[0][1] + 2);
        }
      };
      await visitor.session.send('DOM.getDocument');
      await visitor.press(words['ui.about-me']);
      await visitor.answerAll(() => words['answer.yes']);
      await hover();
      await visitor.press(words['ui.change']);
      await visitor.press(words['ui.get-help']);
      await hover();
      const expected = ['/clonazepam-self-check.js', ...(language === 'en' ? [] : [`/locales/${language}.js`])];
      const made = new Set([
        ...requests.slice(from + 1),
        ...visitor.requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(site.url(''), '')),
      ]);
      made.delete(`/in/${language}`);
      assert.deepEqual([...made].sort(), expected, `${language}: these and no other addresses may be asked for`);
      const out = [...links].filter(([href]) => href.startsWith('https:'));
      assert.ok(out.length >= 4 && links.size > out.length, `${language}: ${links.size} links`);
      for (const [href, how] of out) assert.equal(how, 'noreferrer noopener no-referrer _blank', href);
      await visitor.leave();
    }
  });

  it('leaves no trace in storage, cookies, URL, history, title, name, performance marks, attributes or console', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    // Recorder masking is applied when a visitor starts, and is the same for everybody.
    await visitor.press('It’s about me');
    const before = await traces(visitor);
    await visitor.press('Yes');
    await visitor.press('Back');
    await visitor.press('Back');
    await wholeRun(visitor);
    assert.deepEqual(await traces(visitor), before);
    assert.deepEqual(visitor.console, []);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('gives listeners on the page the same events, whatever is answered', async () => {
    const listenAndRun = async (answerTo) => {
      const visitor = await Visitor.arrive(site.url('/'), {
        before: (page) =>
          page.evaluateOnNewDocument(() => {
            window.heard = [];
            for (const type of ['click', 'input', 'change', 'focusin', 'self-check-start', 'self-check-complete']) {
              document.addEventListener(
                type,
                (event) => {
                  const path = event.composedPath().map((node) => node.localName ?? node.nodeName ?? 'window');
                  window.heard.push([type, event.target.localName, path.join('>'), JSON.stringify(event.detail)]);
                },
                true,
              );
            }
          }),
      });
      await visitor.press('It’s about me');
      await visitor.answerAll(answerTo);
      const heard = await visitor.page.evaluate(() => window.heard);
      await visitor.leave();
      return heard;
    };
    const yes = await listenAndRun(() => 'Yes');
    const no = await listenAndRun(() => 'No');
    assert.deepEqual(yes, no);
    assert.ok(yes.length >= 15);
    assert.ok(yes.every(([, target]) => target === 'clonazepam-self-check'));
  });

  it('hides its root from the page, and from scripts that wrap attachShadow', async () => {
    const visitor = await Visitor.arrive(site.url('/'), {
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          window.roots = [];
          const { attachShadow } = Element.prototype;
          Element.prototype.attachShadow = function (init) {
            const root = attachShadow.call(this, init);
            window.roots.push(root);
            return root;
          };
        }),
    });
    await visitor.press('It’s about me');
    const seen = await visitor.page.evaluate(() => {
      const element = document.querySelector('clonazepam-self-check');
      const deep = (root) =>
        [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? deep(node.shadowRoot) : [])]);
      return {
        shadowRoot: element.shadowRoot,
        tags: [...new Set(window.roots.flatMap(deep).map(({ localName }) => localName))],
        text: window.roots.map((root) => root.textContent).join(''),
        html: element.getHTML?.({ serializableShadowRoots: true, shadowRoots: window.roots }) ?? '',
      };
    });
    assert.equal(seen.shadowRoot, null);
    assert.deepEqual(seen.tags, ['clonazepam-self-check-root', 'slot']);
    assert.equal(seen.text, '');
    assert.doesNotMatch(seen.html, /prescribed\?|<button/);
    await visitor.leave();
  });

  it('works under a strict Content Security Policy with Trusted Types', async () => {
    for (const path of ['/strict', '/no-policies']) {
      const visitor = await Visitor.arrive(site.url(path), {
        before: (page) =>
          page.evaluateOnNewDocument(() => {
            window.violations = [];
            document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) =>
              window.violations.push(`${violatedDirective} ${sourceFile}:${lineNumber}`),
            );
          }),
      });
      await wholeRun(visitor);
      assert.match(await visitor.text(), /Your result/);
      // A page’s policy may refuse ours: the root is then a plain closed one, and the check still works.
      const expected = path === '/strict' ? [] : ['trusted-types'];
      assert.deepEqual(
        [...new Set((await visitor.page.evaluate(() => window.violations)).map((v) => v.split(' ')[0]))],
        expected,
      );
      await visitor.leave();
    }
  });

  it('works if storage and clipboard throw', async () => {
    const visitor = await Visitor.arrive(site.url('/'), {
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          const refuse = {
            get() {
              throw new DOMException('Blocked', 'SecurityError');
            },
          };
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
            Object.defineProperty(window, name, refuse);
          Object.defineProperty(Navigator.prototype, 'clipboard', refuse);
          Object.defineProperty(Document.prototype, 'cookie', refuse);
        }),
    });
    await wholeRun(visitor);
    await visitor.press('Copy');
    assert.match(await visitor.text(), /Copying is not allowed here/);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('is forgotten when a visitor leaves the page and comes back', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await visitor.press('It’s about me');
    await visitor.press('Yes');
    await visitor.page.goto('about:blank');
    await visitor.page.goBack();
    await visitor.meets('button', 'It’s about me');
    await visitor.press('It’s about me');
    assert.equal((await visitor.find('button', 'Yes')).pressed, 'false');
    await visitor.leave();
  });
});
