/** The check in a sandboxed frame: what works, what it tells the embedding page, and what it reads from its URL. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SANDBOX } from '../../dist/lib/embed/snippet.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const AWAY = 'https://away.test/';

let files;
let site;
const pages = {};

/** Returns a page with the check in a frame, which records every message that it gets. */
const framed = (options = {}, { sandbox = SANDBOX } = {}) => {
  const path = `/${Object.keys(pages).length}`;
  const query = new URLSearchParams({ region: 'US', 'exit-url': AWAY, ...options });
  pages[path] = page(
    `<h1>Host</h1><iframe title="Self-check" sandbox="${sandbox}" allow="clipboard-write" src="${files.url(`/frame.html?${query}`).replaceAll('&', '&amp;')}" width="100%" height="600"></iframe>`,
    {
      head: `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script><script src="${files.url('/frame-height.js')}"></script>`,
    },
  );
  return site.url(path);
};

const arrive = async (url) => {
  const visitor = await Visitor.arrive(url, {
    before: async (visited) => {
      await visited.setRequestInterception(true);
      visited.on('request', (request) =>
        request.url().startsWith(AWAY)
          ? request.respond({ contentType: 'text/html', body: '<title>Away</title>' })
          : request.continue(),
      );
    },
  });
  return visitor.enterFrame();
};

const toResult = async (visitor, answer = () => 'Yes') => {
  await visitor.press('It’s about me');
  await visitor.answerAll(answer);
};

before(async () => {
  files = await serve({});
  site = await serve(pages);
});
after(async () => {
  await closeBrowser();
  await site.close();
  await files.close();
});

describe('in a frame with the permissions of the snippet', () => {
  it('cannot be read by the embedding page', async () => {
    const visitor = await arrive(framed());
    await toResult(visitor);
    const seen = await visitor.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      try {
        return frame.contentWindow.document.body.textContent;
      } catch ({ name }) {
        return [frame.contentDocument, name];
      }
    });
    assert.deepEqual(seen, [null, 'SecurityError']);
    await visitor.leave();
  });

  it('tells the page its height and where a heading ends, and nothing else, the same whatever is answered', async () => {
    const heard = [];
    for (const answer of ['Yes', 'No']) {
      const visitor = await arrive(framed());
      await toResult(visitor, () => answer);
      await visitor.press('Change an answer');
      heard.push(await visitor.page.evaluate(() => window.heard));
      await visitor.leave();
    }
    const told = { 'clonazepam-self-check:height': 'height', 'clonazepam-self-check:heading': 'bottom' };
    for (const message of heard[0]) {
      const number = told[message.type];
      assert.deepEqual(Object.keys(message).sort(), [number, 'type'].sort());
      assert.ok(Number.isInteger(message[number]) && message[number] > 50, JSON.stringify(message));
    }
    assert.deepEqual(heard[0], heard[1]);
  });

  it('is as tall as its content, through a script that knows only its height', async () => {
    const visitor = await arrive(framed());
    await visitor.press('It’s about me');
    await visitor.settled();
    const [height, told] = await visitor.page.evaluate(() => [
      document.querySelector('iframe').clientHeight,
      window.heard.findLast(({ height }) => height).height,
    ]);
    assert.equal(height, told);
    await visitor.leave();
  });

  it('copies, prints, saves and leaves', async () => {
    const visitor = await arrive(framed());
    await toResult(visitor);
    await visitor.press('Copy');
    await visitor.meets('StaticText', /^Copied\./);
    const printing = visitor.frame.evaluate(
      () => new Promise((done) => addEventListener('beforeprint', () => done(true), { once: true })),
    );
    await visitor.press('Print');
    assert.equal(await printing, true);
    await visitor.press('Save');
    await visitor.meets('StaticText', /^Look in your downloads/);
    await visitor.press('Leave this page');
    await visitor.page.waitForFunction(() => document.title === 'Away');
    assert.equal(visitor.page.url(), AWAY);
    await visitor.leave();
  });

  it('exits when Shift is pressed three times within the frame', async () => {
    const visitor = await arrive(framed());
    await visitor.press('It’s about me');
    for (let press = 0; press < 3; press++) await visitor.page.keyboard.press('Shift');
    await visitor.page.waitForFunction(() => document.title === 'Away');
    await visitor.leave();
  });

  it('hands numbers to the phone, and opens links in new tabs', async () => {
    const visitor = await arrive(framed({ 'helpline-phone': '555-010-0199' }));
    await visitor.press('Get help now');
    const attributesOf = async (name) => {
      const { node } = await visitor.meets('link', name);
      const { attributes } = (await visitor.session.send('DOM.describeNode', { backendNodeId: node })).node;
      return Object.fromEntries(attributes.flatMap((key, at) => (at % 2 ? [] : [[key, attributes[at + 1]]])));
    };
    assert.equal((await attributesOf('Call 555-010-0199')).href, 'tel:5550100199');
    // Not pressed: opening a tab is up to the browser, and without a network it crashes.
    const { href, target, rel } = await attributesOf('Website 988 Suicide & Crisis Lifeline (opens in a new tab)');
    assert.deepEqual([href, target, rel], ['https://988lifeline.org', '_blank', 'noreferrer noopener']);
    await visitor.leave();
  });
});

describe('in a frame that may run scripts and nothing more', () => {
  it('explains what it may not do, and loses nothing', async () => {
    const visitor = await arrive(framed({}, { sandbox: 'allow-scripts' }));
    await toResult(visitor);
    await visitor.press('Print');
    await visitor.meets('StaticText', /^Printing does not work here\./);
    assert.match(await visitor.text(), /Clonazepam self-check: summary/);
    assert.match(await visitor.text(), /Yes to 9 of 9 signs/);
    await visitor.leave();
  });

  it('has every number that it cannot dial as text, and loses nothing when one is pressed', async () => {
    const visitor = await arrive(
      framed({ 'helpline-name': 'Harbor', 'helpline-phone': '+44 (0)20 7946 0000' }, { sandbox: 'allow-scripts' }),
    );
    const silent = async () => {
      const links = (await visitor.tree()).filter(({ role, url = '' }) => role === 'link' && /^(tel|sms):/.test(url));
      assert.ok(links.length > 2, `${links.length} links`);
      // The national zero in brackets is read, and not dialed.
      const digits = (text) => text.replace('(0)', '').replace(/\D/g, '');
      return links.filter(({ name, url }) => !digits(name).includes(digits(url))).map(({ name }) => name);
    };
    await visitor.press('It’s about me');
    await visitor.press('Get help now');
    assert.deepEqual(await silent(), []);
    await visitor.press('Call 911', 'link');
    assert.ok(await visitor.sees('link', 'Call 911'));
    await visitor.press('Back to the check');
    await visitor.answerAll(() => 'Yes');
    assert.match(await visitor.text(), /Yes to 9 of 9 signs/);
    assert.deepEqual(await silent(), []);
    await visitor.leave();
  });

  it('clears the answers where it may not leave the page, and says so', async () => {
    const visitor = await arrive(framed({}, { sandbox: 'allow-scripts' }));
    await toResult(visitor);
    await visitor.press('Leave this page');
    await visitor.meets('StaticText', /^Your answers are cleared\./);
    assert.ok(await visitor.sees('button', 'It’s about me'));
    await visitor.leave();
  });
});

describe('what the frame reads from its URL', () => {
  it('language, colors and the partner’s line', async () => {
    const visitor = await arrive(
      framed({
        lang: 'es-MX',
        accent: '#7a2e5d',
        'color-scheme': 'dark',
        'helpline-phone': '55 1234',
        'heading-level': '3',
      }),
    );
    await visitor.meets('button', 'Se trata de mí');
    const { lang, title, scheme } = await visitor.frame.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      scheme: document.documentElement.style.colorScheme,
    }));
    assert.equal(lang, 'es-MX');
    assert.match(title, /clonazepam/);
    assert.equal(scheme, 'dark');
    assert.equal((await visitor.find('heading', /./)).level, 3);
    await visitor.press('Ayuda urgente');
    assert.ok(await visitor.sees('link', /55 1234/));
    await visitor.leave();
  });

  it('ignores what is not accepted, and says so', async () => {
    const visitor = await arrive(
      framed({
        accent: 'url(https://evil.test/)',
        'color-scheme': 'x',
        'locale-src': 'https://evil.test/',
        onclick: 'alert(1)',
        region: 'XX',
      }),
    );
    await toResult(visitor);
    const said = visitor.console.filter(({ type }) => type === 'warn').map(({ text }) => text);
    for (const name of ['accent=', 'color-scheme=', 'locale-src=', 'onclick=', 'region=']) {
      assert.equal(said.filter((text) => text.includes(name)).length, 1, name);
    }
    assert.ok(!visitor.requests.some((url) => url.includes('evil.test/') && !url.includes('frame.html')));
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('opened by itself, it uses no numbers and no exit from the URL', async () => {
    const visitor = await Visitor.arrive(
      files.url('/frame.html?region=US&helpline-name=Fraud&helpline-phone=900+1&exit-url=https%3A%2F%2Fevil.test%2F'),
    );
    await visitor.press('Get help now');
    assert.doesNotMatch(await visitor.text(), /Fraud|900 1/);
    assert.equal(await visitor.sees('button', 'Leave this page'), false);
    assert.ok(await visitor.sees('link', 'Call 911'));
    await visitor.leave();
  });

  it('shows help numbers if scripts are off', async () => {
    const visitor = await Visitor.arrive(files.url('/frame.html'), {
      before: (visited) => visited.setJavaScriptEnabled(false),
    });
    assert.match(await visitor.text(), /Do not stop suddenly.*your local emergency number/);
    await visitor.leave();
  });
});
