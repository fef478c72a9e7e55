/** A frame is as tall as its content, wherever it is in its page and whenever its script arrives. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const frame = (style = '') =>
  `<iframe title="Self-check" sandbox="allow-scripts" src="/frame.html?region=US" width="100%" height="150" style="${style}"></iframe>`;
const script = '<script src="/frame-height.js"></script>';
const late = `<script>
  addEventListener('message', function first() {
    removeEventListener('message', first);
    setTimeout(() => {
      const script = document.createElement('script');
      script.src = '/frame-height.js';
      document.head.append(script);
    }, 500);
  });
</script>`;
const inRoot = (markup) =>
  `<div id="outer"></div><script>outer.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(markup)};</script>`;

/** A style sheet of the page that comes after the frame has told its height. */
const afterwards = (css) => `<script>
  addEventListener('message', function first() {
    removeEventListener('message', first);
    setTimeout(() => {
      const sheet = document.createElement('style');
      sheet.textContent = ${JSON.stringify(css)};
      document.head.append(sheet);
      window.styled = true;
    }, 300);
  });
</script>`;

const pages = {
  '/plain': page(frame(), { head: script }),
  '/late': page(frame(), { head: late }),
  '/root': page(inRoot(`<section>${frame()}</section>`), { head: script }),
  '/late-in-root': page(inRoot(frame()), { head: late }),
  '/film': page(
    `<div id="box" style="position:relative;height:0;padding-bottom:56.25%;overflow:hidden">${frame('position:absolute;inset:0;height:100%!important')}</div>`,
    { head: script },
  ),
  '/film-before': page(`<div id="box" class="film">${frame()}</div>`, {
    head: `<style>.film{position:relative;overflow:hidden}.film::before{content:'';display:block;padding-top:56.25%}
      .film iframe{position:absolute;inset:0;width:100%;height:100%!important;max-height:60vh}</style>${script}`,
  }),
  '/film-ratio-later': page(`<div id="box" class="film">${frame()}</div>`, {
    head: script + afterwards('.film{aspect-ratio:16/9;overflow:hidden}'),
  }),
  '/film-later': page(`<div id="box" class="film">${frame()}</div>`, {
    head:
      script +
      afterwards(`.film{position:relative;height:0;padding-bottom:56.25%;overflow:hidden}
        .film iframe{position:absolute;inset:0;height:100%}`),
  }),
  '/film-ratio': page(`<div id="box" style="aspect-ratio:16/9;overflow:hidden">${frame('height:100%')}</div>`, {
    head: script,
  }),
};

let site;
before(async () => {
  site = await serve(pages, process.env.DIST);
});
after(async () => {
  await closeBrowser();
  await site.close();
});

describe('a frame is fitted', () => {
  for (const path of Object.keys(pages))
    it(path.slice(1), async () => {
      const visitor = await Visitor.arrive(site.url(path), {
        before: (visited) =>
          visited.evaluateOnNewDocument(() => {
            window.told = 0;
            if (window === top && location.pathname.endsWith('-later')) window.styled = false;
            addEventListener('message', ({ data }) => (window.told = data?.height ?? window.told));
          }),
      });
      const measure = () =>
        visitor.page.evaluate(() => {
          const found =
            document.querySelector('iframe') ?? document.querySelector('#outer').shadowRoot.querySelector('iframe');
          const box = document.querySelector('#box');
          return {
            told: window.told,
            styled: window.styled ?? true,
            frame: found.clientHeight,
            box: box?.getBoundingClientRect().height,
          };
        });
      let seen;
      for (let tries = 0; tries < 80; tries++) {
        seen = await measure();
        if (seen.styled && seen.told > 200 && seen.frame >= seen.told && (seen.box ?? seen.frame) >= seen.frame) break;
        await new Promise((done) => setTimeout(done, 50));
      }
      assert.ok(seen.styled && seen.told > 200, JSON.stringify(seen));
      assert.equal(seen.frame, seen.told, JSON.stringify(seen));
      if (seen.box) assert.ok(seen.box >= seen.told, `the box around it clips: ${JSON.stringify(seen)}`);
      await visitor.leave();
    });

  it('other frames of the page receive no message', async () => {
    const visitor = await Visitor.arrive(site.url('/plain'));
    const heard = await visitor.page.evaluate(async () => {
      const other = document.createElement('iframe');
      other.srcdoc = '<script>var heard = []; addEventListener("message", ({ data }) => heard.push(data))<\/script>';
      document.body.append(other);
      await new Promise((done) => (other.onload = done));
      const again = document.createElement('script');
      again.src = '/frame-height.js';
      document.head.append(again);
      await new Promise((done) => (again.onload = done));
      await new Promise((done) => setTimeout(done, 200));
      return other.contentWindow.heard;
    });
    assert.deepEqual(heard, []);
    await visitor.leave();
  });
});

describe('a frame in a browser in which the check does not run', () => {
  const open = async (query) => {
    const visitor = await Visitor.arrive(site.url('/empty'), {
      before: (visited) =>
        visited.evaluateOnNewDocument(() => {
          Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
        }),
    });
    await visitor.page.setContent(
      `<iframe src="${site.url(`/frame.html?${query}`).replaceAll('&', '&amp;')}"></iframe>`,
    );
    await visitor.enterFrame();
    const links = await visitor.frame.evaluate(() =>
      [...document.querySelectorAll('clonazepam-self-check li')].map((item) => [
        item.textContent,
        item.querySelector('a').getAttribute('href'),
      ]),
    );
    await visitor.leave();
    return links;
  };

  it('shows the numbers of its region and the partner’s line', async () => {
    assert.deepEqual(await open('region=US&helpline-name=Harbor+Street&helpline-phone=%2B44+(0)20+7946+0000'), [
      ['Emergency: 911', 'tel:911'],
      ['Harbor Street: +44 (0)20 7946 0000', 'tel:+442079460000'],
      ['Crisis line: 988', 'tel:988'],
    ]);
  });

  it('finds the region in the language tag, and accepts only numbers', async () => {
    assert.deepEqual(await open('lang=de-DE&helpline-phone=javascript:1&broken=%E0%A4%A'), [
      ['Emergency: 112', 'tel:112'],
      ['Crisis line: 0800 111 0 111', 'tel:08001110111'],
    ]);
  });
});
