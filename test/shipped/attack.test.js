/**
 * Hostile input: whatever a partner, a page or a language file sets, no script runs, no URL with another scheme gets
 * in, no exception escapes, and the check can still be completed. The seed is printed; SEED=… repeats a run.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { addLocale, readLanguagePack } from '../../dist/lib/i18n/language-packs.js';
import { assess } from '../../dist/lib/domain/assessment.js';
import { advise } from '../../dist/lib/domain/advice.js';
import { isRegion } from '../../dist/lib/content/emergency-numbers.js';
import { contactsFor, regionOfLanguage } from '../../dist/lib/domain/contacts.js';
import { phoneLink } from '../../dist/lib/domain/phone.js';
import * as ui from '../../dist/lib/content/ui.js';
import { questions } from '../../dist/lib/content/questions.js';
import { directionOf, isTag, matchLocale, nativeName, shippedLocales } from '../../dist/lib/i18n/locale-tags.js';
import { readOptions } from '../../dist/lib/domain/options.js';
import { summarize, summaryText } from '../../dist/lib/domain/summary.js';
import { translator } from '../../dist/lib/i18n/translator.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}`);

/** Text that has broken pages before, or looks like it. */
const nasty = fc.constantFrom(
  'javascript:pwned()',
  ' java\tscript:pwned()',
  'JaVaScRiPt:pwned()',
  'data:text/html,<script>pwned()</script>',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  '//evil.test/x',
  '\\\\evil.test',
  'https://user:pass@evil.test/',
  'https:evil',
  'http://evil.test',
  '/own',
  '?q',
  '#x',
  'about:blank',
  'view-source:https://x',
  '<img src=x onerror=pwned()>',
  '"><script>pwned()</script>',
  "' onfocus=pwned() autofocus x='",
  '</template><script>pwned()</script>',
  '${pwned()}',
  '{{pwned()}}',
  '{number}',
  '{count',
  '}{',
  '{constructor}',
  '{__proto__}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u202e\u0000\ufeff',
  '\ud800',
  'ar',
  'zh-Hans-CN',
  'x-private',
  'i-klingon',
  'en-US-u-nu-arab',
  'de-1996',
  'en_US',
  'a'.repeat(5000),
  '9',
  '0',
  '-1',
  '1e1',
  'NaN',
  'US',
  'us',
  'GB',
  'XX',
  'self',
  'OTHER',
  'band',
  '555 0100',
  '+1-800',
  '*#06#',
  '911;ext=1',
  '1,,2',
  'tel:911',
  'url(javascript:pwned())',
  'red;background:url(//evil.test)',
  'expression(pwned())',
);
const text = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.tuple(nasty, fc.string(), nasty).map((parts) => parts.join('')) },
);

const names = [
  'region',
  'audience',
  'helpline-name',
  'helpline-phone',
  'helpline-sms',
  'helpline-url',
  'exit-url',
  'heading-level',
  'disclose',
  'languages',
  'locale-src',
  'formats',
];
const attributes = fc.record(Object.fromEntries([...names, 'lang'].map((name) => [name, text])), { requiredKeys: [] });

const messageIds = [
  ...Object.values(ui).map(({ id }) => id),
  ...questions.flatMap(({ ask }) => [ask.self.id, ask.other.id]),
  'answer.yes',
  'answer.no',
  'answer.skip',
  '@state',
  '@language',
  '@date',
  '@months',
  '@weekdays',
  '@languages',
  '@regions-apart',
  '__proto__',
];
const pack = fc.dictionary(fc.oneof(fc.constantFrom(...messageIds), text), text, { maxKeys: 40 });

const answers = fc.record(Object.fromEntries(questions.map(({ id }) => [id, fc.constantFrom('yes', 'no', 'skip')])), {
  requiredKeys: [],
});

const BASE = 'https://partner.test/article';
const each = (property, numRuns) => fc.assert(property, { seed, numRuns });

const quietly = (work) => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
};

describe('the pure parts, with 12,000 inputs', () => {
  it('accept only URLs that are https: or on the page’s own site, and numbers that dial', () => {
    each(
      fc.property(attributes, (raw) => {
        const { options, problems } = readOptions(raw, BASE);
        for (const url of [options.exitUrl, options.helpline?.url, options.localeSrc]) {
          if (url === undefined) continue;
          const { protocol, origin } = new URL(url);
          assert.ok(protocol === 'https:' || origin === new URL(BASE).origin, url);
        }
        for (const number of [options.helpline?.phone, options.helpline?.sms]) {
          if (number !== undefined) assert.match(phoneLink('tel', number), /^tel:\+?(\d|\*|%23)+$/);
        }
        assert.ok([1, 2, 3, 4, 5, 6].includes(options.headingLevel));
        for (const { attribute, accepted } of problems) assert.ok(attribute in raw && accepted);
        contactsFor(options.region, options.helpline);
      }),
      5000,
    );
  });

  it('take any text for a language tag without throwing, and know a language only where there is one', () => {
    each(
      fc.property(text, (tag) => {
        const found = matchLocale(tag, ['en', ...shippedLocales]);
        assert.ok(found === undefined || found === 'en' || shippedLocales.includes(found));
        const region = regionOfLanguage(tag);
        assert.ok(region === undefined || isRegion(region), region);
        if (!isTag(tag)) return;
        assert.match(directionOf(tag), /^(ltr|rtl)$/);
        assert.equal(typeof nativeName(tag), 'string');
      }),
      3000,
    );
  });

  it('read any value as a language pack: texts, or nothing', () => {
    each(
      fc.property(fc.oneof(pack, fc.anything()), (value) =>
        quietly(() => {
          const read = readLanguagePack('nl', value);
          if (!read) return;
          assert.ok(Object.values(read.messages).every((message) => typeof message === 'string'));
          assert.match(read.state, /^(draft|translated|final)$/);
          assert.equal({}.polluted, undefined);
        }),
      ),
      2000,
    );
    each(
      fc.property(text, fc.anything(), (tag, value) =>
        quietly(() => {
          try {
            addLocale(tag, value);
          } catch (reason) {
            assert.ok(reason instanceof TypeError, String(reason));
          }
        }),
      ),
      1000,
    );
  });

  it('write the summary from any pack and any answers as text', () => {
    each(
      fc.property(
        pack,
        answers,
        fc.constantFrom('self', 'other'),
        fc.constantFrom('en', 'ar', 'nl', 'zh-Hans'),
        (messages, given, audience, tag) => {
          const t = translator(
            quietly(() => readLanguagePack(tag, messages)),
            tag,
          );
          const assessment = assess(given);
          const summary = summarize({
            t,
            audience,
            answers: given,
            assessment,
            advice: advise(assessment, audience),
            contacts: contactsFor('US', undefined),
            today: '1970-01-01',
          });
          assert.ok(summaryText(summary).length > 100);
        },
      ),
      1000,
    );
  });
});

/** Runs in the page: the content of the check’s roots must be harmless. */
const watch = (visited) =>
  visited.evaluateOnNewDocument(() => {
    window.wrong = [];
    window.roots = new Map();
    window.pwned = () => window.wrong.push('a script ran');
    addEventListener('error', ({ message }) => window.wrong.push(`error: ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(`rejected: ${reason}`));
    console.warn = () => undefined;
    const { attachInternals } = HTMLElement.prototype;
    HTMLElement.prototype.attachInternals = function () {
      const internals = attachInternals.call(this);
      if (internals.shadowRoot) window.roots.set(this, internals.shadowRoot);
      return internals;
    };
    window.lookThrough = (root) => {
      for (const node of root.querySelectorAll('*')) {
        // The check's own forms are empty and have no action (src/element/privacy/presses.ts).
        const own = node.localName === 'form' && !node.childElementCount && !node.hasAttribute('action');
        if (!own && /^(script|style|link|iframe|object|embed|img|base|form|input|meta)$/.test(node.localName))
          window.wrong.push(`<${node.localName}>`);
        for (const { name, value } of node.attributes) {
          if (name.startsWith('on') || name === 'style' || name === 'srcdoc') window.wrong.push(`${name}="${value}"`);
          if (name !== 'href') continue;
          const { protocol, origin } = new URL(value, location.href);
          if (!/^(https:|tel:|sms:)$/.test(protocol) && origin !== location.origin)
            window.wrong.push(`href="${value}"`);
          if (protocol === 'https:' && (node.rel !== 'noreferrer noopener' || node.referrerPolicy !== 'no-referrer'))
            window.wrong.push(`link without rel: ${value}`);
        }
      }
    };
    /** Goes to the result, checking each screen on the way. */
    window.goThrough = async (element, root) => {
      const settled = () => new Promise((done) => setTimeout(done));
      for (let tries = 0; tries < 400 && !root.querySelector('.start, [part~=start]'); tries++) await settled();
      window.lookThrough(root);
      root.querySelector('[part~=start]').click();
      for (let asked = 0; asked < 14; asked++) {
        await element.updateComplete;
        window.lookThrough(root);
        const buttons = root.querySelectorAll('.screens > :last-child [part~=answer]');
        if (buttons.length !== 3) return window.wrong.push(`question ${asked + 1} has ${buttons.length} answers`);
        buttons[asked % 3].click();
      }
      await element.updateComplete;
      window.lookThrough(root);
      if (!root.querySelector('.summary')) window.wrong.push('no result');
      root.querySelector('[part~=help]').click();
      await element.updateComplete;
      window.lookThrough(root);
    };
  });

describe('the shipped files, with 330 inputs', () => {
  let site;
  before(async () => {
    site = await serve({
      '/': page('<main></main>'),
      '/framed': page('<iframe sandbox="allow-scripts" width="600" height="600"></iframe>', { head: '' }),
    });
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  it('would notice what must not be there', async () => {
    const visitor = await Visitor.arrive(site.url('/'), { before: watch });
    const wrong = await visitor.page.evaluate(async () => {
      const root = document.createElement('div');
      root.innerHTML =
        '<a href="javascript:x">x</a><a href="https://evil.test">x</a><img src="data:," onerror="pwned()"><p style="color:red">x</p>';
      window.lookThrough(root);
      await new Promise((done) => setTimeout(done, 100));
      return window.wrong.map((what) => what.split(/[=:]/)[0]);
    });
    assert.deepEqual(wrong.sort(), ['<img>', 'a script ran', 'href', 'link without rel', 'onerror', 'style']);
    await visitor.leave();
  });

  it('attributes, slots and language packs: nothing runs, nothing escapes, the check completes', async () => {
    const inputs = fc.sample(
      fc.record({ attributes, slot: text, pack, tag: fc.constantFrom('nl', 'en', 'es', 'ar') }),
      { seed, numRuns: 300 },
    );
    const visitor = await Visitor.arrive(site.url('/'), { before: watch });
    for (let from = 0; from < inputs.length; from += 25) {
      const wrong = await visitor.page.evaluate(
        async (batch) => {
          const found = [];
          const main = document.querySelector('main');
          for (const input of batch) {
            customElements.get('clonazepam-self-check').addLocale(input.tag, input.pack);
            const element = document.createElement('clonazepam-self-check');
            for (const [name, value] of Object.entries(input.attributes)) element.setAttribute(name, value);
            element.innerHTML = '<p slot="intro"></p><p slot="result"></p><p></p>';
            for (const child of element.children) child.textContent = input.slot;
            main.replaceChildren(element);
            const root = [...window.roots.values()].at(-1);
            await window.goThrough(element, root);
            if (window.wrong.length) found.push({ wrong: window.wrong.splice(0), input });
            window.roots.clear();
          }
          return found;
        },
        inputs.slice(from, from + 25),
      );
      assert.deepEqual(wrong, [], `seed ${seed}: ${JSON.stringify(wrong[0])?.slice(0, 2000)}`);
    }
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('the frame’s address, and messages to the frame: nothing runs, nothing escapes, the check completes', async () => {
    const query = fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(
            ...names,
            'lang',
            'accent',
            'surface',
            'color-scheme',
            'focus',
            'style',
            'onload',
            'id',
            'slot',
          ),
          text,
        ),
        text,
      ),
      { maxLength: 8 },
    );
    const inputs = fc.sample(fc.record({ query, message: fc.oneof(fc.jsonValue(), text) }), { seed, numRuns: 30 });
    const visitor = await Visitor.arrive(site.url('/framed'), { before: watch });
    const handle = await visitor.page.waitForSelector('iframe');
    for (const input of inputs) {
      const src =
        `/frame.html?${new URLSearchParams(input.query.map(([name, value]) => [name.toWellFormed?.() ?? name, value.toWellFormed?.() ?? value]))}`.slice(
          0,
          8000,
        );
      await visitor.page.evaluate(
        (address) =>
          new Promise((done) => {
            const frame = document.querySelector('iframe');
            frame.onload = done;
            frame.src = address;
          }),
        src,
      );
      const frame = await handle.contentFrame();
      await visitor.page.evaluate((message) => {
        const { contentWindow } = document.querySelector('iframe');
        for (const data of [message, { type: 'clonazepam-self-check:height', height: message }, { type: message }])
          contentWindow.postMessage(data, '*');
      }, input.message);
      const wrong = await frame.evaluate(async () => {
        const element = document.querySelector('clonazepam-self-check');
        await window.goThrough(element, [...window.roots.values()].at(-1));
        return window.wrong;
      });
      assert.deepEqual(wrong, [], `seed ${seed}: ${JSON.stringify(input).slice(0, 2000)}`);
    }
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });
});
