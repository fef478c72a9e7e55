/**
 * A press before the script arrives, or while it arrives, counts: on sites that load scripts on the first touch only,
 * and on slow connections.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

/** Loads the script on the first touch, holds back clicks until it is there, then clicks their targets. */
const optimizer = (wait, late) => `<script>
  const kept = [];
  const keep = (event) => {
    kept.push(event.target);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const load = () => {
    for (const type of ['mousedown', 'touchstart', 'keydown']) removeEventListener(type, load, true);
    setTimeout(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/clonazepam-self-check.js';
      script.onload = () => setTimeout(() => {
        removeEventListener('click', keep, true);
        for (const target of kept) target.dispatchEvent(new MouseEvent('click', { view: window, bubbles: true, cancelable: true }));
        window.replayed = true;
      }, ${late});
      document.head.append(script);
    }, ${wait});
  };
  addEventListener('click', keep, true);
  for (const type of ['mousedown', 'touchstart', 'keydown']) addEventListener(type, load, true);
</script>`;

let site;

before(async () => {
  const { tag } = await import('../../dist/lib/prerender/index.js');
  const instant = tag({ attributes: { region: 'US' } }, true);
  const pages = { '/held': page(`${instant}<p>After</p>`, { head: '' }) };
  for (const wait of [0, 300])
    for (const late of [0, 200]) pages[`/${wait}/${late}`] = page(instant, { head: optimizer(wait, late) });
  pages['/fallback'] = page('<clonazepam-self-check><a href="#called">Call 911</a></clonazepam-self-check>', {
    head: '',
  });
  site = await serve(pages, process.env.DIST);
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const viewport = { width: 800, height: 900, hasTouch: true };

const middle = async (visitor, name, role) => {
  const { node } = await visitor.meets(role, name);
  const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
  return [(quads[0][0] + quads[0][2]) / 2, (quads[0][1] + quads[0][5]) / 2];
};

const script = async () => readFile(`${process.env.DIST ?? 'dist'}/clonazepam-self-check.js`, 'utf8');

const addScript = async (visitor) => {
  await visitor.page.addScriptTag({ type: 'module', content: await script() });
  await visitor.page.waitForFunction(() => customElements.get('clonazepam-self-check'));
  await visitor.settled();
};

describe('on a site that loads scripts on the first touch and replays the press', () => {
  for (const wait of [0, 300])
    for (const late of [0, 200])
      for (const way of ['mouse', 'finger'])
        it(`a start button counts: ${way}, script after ${wait} ms, press repeated after ${late} ms`, async () => {
          const visitor = await Visitor.arrive(site.url(`/${wait}/${late}`), { viewport });
          const place = await middle(visitor, 'It’s about me', 'DisclosureTriangle');
          if (way === 'mouse') await visitor.page.mouse.click(...place);
          else await visitor.page.touchscreen.tap(...place);
          await visitor.page.waitForFunction(() => window.replayed);
          await visitor.meets('heading', /only as a doctor prescribed/).catch(async () => {
            assert.fail(`the press is lost: ${await visitor.text()}`);
          });
          // Later clicks by the page do nothing.
          await visitor.page.evaluate(() => document.querySelector('clonazepam-self-check').click());
          await visitor.settled();
          assert.match(await visitor.text(), /Question 1 of 14/);
          await visitor.leave();
        });
});

describe('while the script arrives', () => {
  it('a start button that is held down counts when it is released', async () => {
    const visitor = await Visitor.arrive(site.url('/held'), { viewport });
    await visitor.page.mouse.move(...(await middle(visitor, 'It’s about me', 'DisclosureTriangle')));
    await visitor.page.mouse.down();
    await addScript(visitor);
    await visitor.page.mouse.up();
    await visitor.meets('heading', /only as a doctor prescribed/);
    await visitor.leave();
  });

  it('so does one under a finger', async () => {
    const visitor = await Visitor.arrive(site.url('/held'), { viewport });
    const touch = await visitor.page.touchscreen.touchStart(
      ...(await middle(visitor, 'It’s about me', 'DisclosureTriangle')),
    );
    await new Promise((done) => setTimeout(done, 150));
    await addScript(visitor);
    await touch.end();
    await visitor.meets('heading', /only as a doctor prescribed/);
    await visitor.leave();
  });

  it('a number in the fallback that is held down is called', async () => {
    const visitor = await Visitor.arrive(site.url('/fallback'), { viewport });
    await visitor.page.mouse.move(...(await middle(visitor, 'Call 911', 'link')));
    await visitor.page.mouse.down();
    await addScript(visitor);
    await visitor.page.mouse.up();
    await visitor.page.waitForFunction(() => location.hash === '#called', { timeout: 3000 });
    await visitor.meets('button', 'It’s about me');
    await visitor.leave();
  });

  it('a press that ends elsewhere delays nothing', async () => {
    const visitor = await Visitor.arrive(site.url('/held'), { viewport });
    await visitor.page.mouse.move(...(await middle(visitor, 'It’s about me', 'DisclosureTriangle')));
    await visitor.page.mouse.down();
    await addScript(visitor);
    await visitor.page.mouse.move(700, 880);
    await visitor.page.mouse.up();
    await visitor.meets('button', 'It’s about me');
    await visitor.leave();
  });
});
