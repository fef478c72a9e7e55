/**
 * Hostile hosts: pages whose styles and scripts reach everywhere. On each of them, a visitor completes the check, and
 * the computed styles of its key parts must be the same as on a plain page.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

/** Properties whose change a person would see. Font family and size follow the page by design. */
const LOOK = [
  'display',
  'direction',
  'color',
  'background-color',
  'border-top-width',
  'border-top-color',
  'border-top-left-radius',
  'padding-top',
  'padding-left',
  'margin-top',
  'margin-bottom',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'text-align',
  'text-indent',
  'text-shadow',
  'text-decoration-line',
  'white-space',
  'list-style-type',
  'cursor',
  'visibility',
  'opacity',
  'box-shadow',
  'float',
  'position',
];

const PARTS = {
  start: ['.check', '.bar', '.help', '.exit', '.heading', '.lead', '.note', '.primary', '.soft'],
  question: ['.check', '.heading', 'progress', '.answer', '.plain', '.hint'],
  result: ['.heading', '.subheading', 'section.step', '.card', 'li', 'a', '.dial', '.marks', '.sources', '.row button'],
};

const TAG = '<clonazepam-self-check region="US" exit-url="https://away.test/">Fallback</clonazepam-self-check>';
const SCRIPT = '<script type="module" src="/clonazepam-self-check.js"></script>';
const PLAIN = 'body{margin:8px;font:16px/1.5 Arial,sans-serif}';

const style = (css) => `<style>${css}</style>`;
const vendor = (path) => readFile(`node_modules/${path}`, 'utf8');

let site;
let plain;
const pages = {};

/**
 * @param {{ head?: string, body?: string, css?: string, lang?: string }} host - what the page has besides the check
 * @returns the computed styles of the check’s parts, screen by screen
 */
const goThrough = async ({ head = '', body = TAG, css = '', then }) => {
  const path = `/host-${Object.keys(pages).length}`;
  pages[path] = page(`<h1>Host</h1><p>Text</p>${body}<p>After</p>`, { head: head + style(PLAIN + css) + SCRIPT });
  const visitor = await Visitor.arrive(site.url(path), {
    before: (visited) =>
      visited.evaluateOnNewDocument(() => {
        // Keeps the root, which only the element can reach; on a page that patches the same method, after that patch.
        const { attachInternals } = HTMLElement.prototype;
        window.keptRoots = [];
        HTMLElement.prototype.attachInternals = function () {
          const internals = attachInternals.call(this);
          if (internals.shadowRoot) window.keptRoots.push(internals.shadowRoot);
          return internals;
        };
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function (init) {
          const root = attachShadow.call(this, init);
          window.keptRoots.push(root);
          return root;
        };
      }),
  });
  const look = async (selectors) =>
    visitor.page.evaluate(
      (selectors, properties) => {
        const root = window.keptRoots.findLast((kept) => kept.querySelector('.check'));
        for (const animation of root.getAnimations({ subtree: true })) animation.finish();
        return selectors.map((selector) => {
          // The printed page comes before the check, and is visible in print only.
          const part = root.querySelector(selector === '.check' ? selector : `.check ${selector}`);
          const styles = part && getComputedStyle(part);
          // The box’s own padding depends on its width, which the page decides.
          const compared = properties.filter((name) => !(selector === '.check' && name === 'padding-left'));
          return [selector, part && compared.map((name) => `${name}: ${styles.getPropertyValue(name)}`)];
        });
      },
      selectors,
      LOOK,
    );
  await visitor.meets('button', 'It’s about me');
  // A button under the mouse would look hovered.
  await visitor.page.mouse.move(1, 1);
  const looks = { start: await look(PARTS.start) };
  await visitor.press('It’s about me');
  for (let asked = 0; asked < 10; asked++) await visitor.press('Yes');
  await visitor.page.mouse.move(1, 1);
  looks.question = await look(PARTS.question);
  for (let asked = 10; asked < 14; asked++) await visitor.press('Yes');
  assert.match(await visitor.text(), /Yes to 9 of 9 signs/);
  await visitor.page.mouse.move(1, 1);
  looks.result = await look(PARTS.result);
  assert.deepEqual(visitor.errors, []);
  await then?.(visitor);
  await visitor.leave();
  return looks;
};

const wordpress = `
.entry-content > * { max-width: 620px; margin: 28px auto; }
.entry-content p, .entry-content li { font-family: Georgia, serif; line-height: 1.9; margin-bottom: 1.75em; }
.entry-content a { box-shadow: inset 0 -1px 0 #0f0f0f; text-decoration: underline; color: crimson; }
.entry-content ul { list-style: square; margin-left: 3em; }
button, input[type="button"], .button { background: #cd2653; border: none; border-radius: 0; color: #fff; font-weight: 600;
  letter-spacing: .0333em; padding: 1.1em 1.44em; text-transform: uppercase; opacity: 0.9; }
h1, h2, h3, .heading { font-weight: 800; letter-spacing: -.0315em; margin: 3.5rem auto 2rem; }
section { padding: 8rem 0; } progress { height: 60px; } select { width: 100%; }`;

before(async () => {
  pages['/zone.js'] = await vendor('zone.js/bundles/zone.umd.min.js');
  pages['/custom-elements.js'] = await vendor('@webcomponents/custom-elements/custom-elements.min.js');
  pages['/lit-2.js'] = await vendor('lit-2/polyfill-support.js');
  pages['/old.js'] = await readFile('test/shipped/old-libraries.js', 'utf8');
  site = await serve(pages);
  plain = await goThrough({});
});
after(async () => {
  await closeBrowser();
  await site.close();
});

it('the comparison covers every part, and would notice a change', async () => {
  for (const [selector, look] of Object.values(plain).flat()) assert.ok(look, `${selector} is nowhere on its screen`);
  const changed = await goThrough({ css: 'clonazepam-self-check{--self-check-accent:#7a2e5d}' });
  assert.notDeepEqual(changed, plain);
});

describe('styles of the page change nothing', () => {
  for (const [name, host] of [
    ['a reset of everything', { css: '*{all:unset!important}' }],
    [
      'inherited properties, all at once',
      {
        css: `body,clonazepam-self-check{letter-spacing:.3em!important;word-spacing:1em!important;text-transform:uppercase!important;
          text-indent:3em!important;text-shadow:2px 2px red!important;text-align:right!important;white-space:pre!important;font-style:italic!important;
          font-weight:900!important;line-height:4!important;color:red!important;list-style:square!important;cursor:wait!important}`,
      },
    ],
    ['rules for every button, link, heading and list', { css: wordpress }],
    ['a theme around it', { css: wordpress, body: `<div class="entry-content">${TAG}</div>` }],
    ['a huge root font', { css: 'html{font-size:40px}' }],
    ['a tiny root font', { css: 'html{font-size:6px}' }],
    ['tiny text around it', { css: 'body{font-size:7px}' }],
    ['text from right to left around it', { body: `<div dir="rtl">${TAG}</div>` }],
    ['underlines and struck text around it', { body: `<u><s>${TAG}</s></u>` }],
    ['a flex row', { body: `<div style="display:flex;gap:1em"><div style="flex:1">${TAG}</div></div>` }],
  ]) {
    it(name, async () => assert.deepEqual(await goThrough(host), plain));
  }

  it('Bootstrap 5', async () => {
    const head = style(await vendor('bootstrap/dist/css/bootstrap.min.css'));
    const looks = await goThrough({ head, body: `<main class="container text-center fst-italic">${TAG}</main>` });
    assert.deepEqual(looks, plain);
  });

  it('Tailwind’s preflight', async () => {
    const head = style(await vendor('tailwindcss/preflight.css'));
    assert.deepEqual(await goThrough({ head }), plain);
  });

  for (const [name, css] of [
    ['zoom', 'clonazepam-self-check{zoom:1.5}'],
    ['a transform', 'main{transform:rotate(0.5deg) scale(1.1);transform-origin:0 0}'],
    ['columns', 'body{columns:2}'],
    ['a box that clips', 'main{max-height:500px;overflow:auto}'],
  ]) {
    it(`a check is completed under ${name}`, () => goThrough({ css, body: `<main>${TAG}</main>` }));
  }

  it('print styles that hide everything', async () => {
    await goThrough({
      css: '@media print{*{display:none!important;visibility:hidden!important}clonazepam-self-check{display:none!important}}',
      head: '<script>window.print = () => dispatchEvent(new Event("beforeprint"))</script>',
      then: async (visitor) => {
        await visitor.press('Print');
        await visitor.page.emulateMediaType('print');
        assert.match(await visitor.text(), /^Clonazepam self-check: summary/);
      },
    });
  });
});

it('on a phone, text is enlarged as much as the page says, and no more', async () => {
  const heightAt = async (css) => {
    const path = `/adjusted-${Object.keys(pages).length}`;
    pages[path] = page(TAG, { head: style(PLAIN + css) + SCRIPT });
    const visitor = await Visitor.arrive(site.url(path), {
      viewport: { width: 390, height: 800, isMobile: true, hasTouch: true },
    });
    const { node } = await visitor.meets('StaticText', /^Nine signs can point/);
    const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
    await visitor.leave();
    // Of the first line.
    return quads[0][5] - quads[0][1];
  };
  const usual = await heightAt('');
  assert.ok(usual > 10, `${usual} px`);
  assert.equal(await heightAt('html{text-size-adjust:none}'), usual);
  assert.ok((await heightAt('html{text-size-adjust:200%}')) > 1.8 * usual);
});

describe('scripts of the page change nothing', () => {
  const before = (code) => `<script>${code}</script>`;
  for (const [name, host] of [
    ['Prototype.js and MooTools in the prototypes', { head: '<script src="/old.js"></script>' }],
    ['zone.js', { head: '<script src="/zone.js"></script>' }],
    [
      'a polyfill of custom elements, forced',
      { head: before('window.customElements.forcePolyfill = true') + '<script src="/custom-elements.js"></script>' },
    ],
    [
      'Lit 2 and its polyfill support',
      {
        head:
          before(
            '(window.litElementVersions ??= []).push("3.2.0");(window.litHtmlVersions ??= []).push("2.8.0");(window.reactiveElementVersions ??= []).push("1.6.3")',
          ) + '<script src="/lit-2.js"></script>',
      },
    ],
    [
      'a patched customElements.define',
      {
        head: before(
          'const { define } = customElements; customElements.define = function (name, type, options) { window.defined = [...(window.defined ?? []), name]; return define.call(this, name, class extends type {}, options); }',
        ),
      },
    ],
    [
      'a patched attachShadow that opens every root',
      {
        head: before(
          'const { attachShadow } = Element.prototype; Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init, mode: "open" }); }',
        ),
      },
    ],
    [
      'a page that moves the element while it is upgraded',
      {
        head: before(
          'new MutationObserver((changes, observer) => { const found = document.querySelector("clonazepam-self-check"); if (found) { observer.disconnect(); const move = () => { const box = document.createElement("div"); document.body.append(box); box.append(found); document.body.prepend(box); }; move(); customElements.whenDefined("clonazepam-self-check").then(move); } }).observe(document, { childList: true, subtree: true })',
        ),
      },
    ],
  ]) {
    it(name, async () => assert.deepEqual(await goThrough(host), plain));
  }
});
