/**
 * On each new screen, the heading is in view: below the bar and the page’s own header, in every scroll container around
 * the check. A heading that is in view already does not move.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const CHECK = '<clonazepam-self-check region="US"></clonazepam-self-check>';
const HEADER = 120;
const space = (height) => `<div style="height:${height}px">The page</div>`;
const header = `<header style="position:sticky;top:0;height:${HEADER}px;background:#eee;z-index:9">Header</header>`;
const script = '<script type="module" src="/clonazepam-self-check.js"></script>';

/** Each page, and the area of it in which a heading can be seen. */
const pages = {
  '/plain': page(space(300) + CHECK + space(900)),
  '/header': page(`${header}${space(300)}${CHECK}${space(900)}`, {
    head: `${script}<style>clonazepam-self-check{--self-check-sticky-top:${HEADER}px}</style>`,
  }),
  '/scroller': page(
    `${space(200)}<div id="area" style="height:400px;overflow:auto;border:1px solid">${space(300)}${CHECK}</div>${space(900)}`,
  ),
  '/modal': page(
    `${space(1500)}<dialog style="padding:0"><p>Self-check</p><div id="area" style="height:420px;overflow:auto">${CHECK}</div></dialog>`,
    { head: `${script}<script>addEventListener('load', () => document.querySelector('dialog').showModal())</script>` },
  ),
  '/open-root': page(
    `${space(200)}<div id="host"></div>${space(900)}<script>
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML = '<div style="height:420px;overflow:auto">${space(300)}${CHECK}</div>';
    </script>`,
  ),
};

let site;
let frames;

before(async () => {
  site = await serve(pages);
  frames = await serve({
    '/': page(
      `${header}${space(300)}<iframe title="Self-check" sandbox="allow-scripts" src="${site.url('/frame.html?region=US')}" width="100%" height="600" style="scroll-margin-top:${HEADER}px;border:0"></iframe>${space(900)}`,
      { head: `<script src="${site.url('/frame-height.js')}"></script>` },
    ),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
  await frames.close();
});

const box = async (visitor, node) => {
  const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
  const { x, y } = await visitor.offset();
  const xs = quads.flatMap((quad) => [quad[0], quad[2], quad[4], quad[6]]);
  const ys = quads.flatMap((quad) => [quad[1], quad[3], quad[5], quad[7]]);
  return { top: Math.min(...ys) + y, bottom: Math.max(...ys) + y, left: Math.min(...xs) + x };
};

/** Returns the area in which a heading is visible: in the scroll container and the window, below the header. */
const areaOf = (visitor, below) =>
  visitor.page.evaluate((top) => {
    const area = document.querySelector('#area') ?? document.querySelector('#host')?.shadowRoot.firstElementChild;
    const { top: from = 0, bottom: to = innerHeight } = area?.getBoundingClientRect() ?? {};
    return { top: Math.max(from, top), bottom: Math.min(to, innerHeight) };
  }, below);

/** Returns why the focused heading is not completely in view. */
const outOfView = async (visitor, below) => {
  // The frame asks the page by message.
  if (visitor.frame) await new Promise((done) => setTimeout(done, 100));
  const heading = await visitor.focused();
  if (heading?.role !== 'heading') return [`focus is on ${heading?.role} “${heading?.name}”`];
  const at = await box(visitor, heading.node);
  const bar = await box(visitor, (await visitor.find('button', 'Get help now')).node);
  const area = await areaOf(visitor, below);
  const top = Math.max(area.top, bar.bottom < at.top + 40 ? area.top : bar.bottom);
  return at.top < top - 1 || at.bottom > area.bottom + 1
    ? [`“${heading.name}” from ${at.top} to ${at.bottom}, seen from ${top} to ${area.bottom}`]
    : [];
};

const walk = async (visitor, below = 0) => {
  const faults = [];
  const press = async (name) => {
    await visitor.press(name);
    faults.push(...(await outOfView(visitor, below)));
  };
  await press('It’s about me');
  for (let asked = 0; asked < 14; asked++) await press('Prefer not to say');
  await press('Start over');
  await press('It’s about me');
  await press('Get help now');
  // The one at the end of the panel.
  const closers = (await visitor.tree()).filter(({ role, name }) => role === 'button' && name === 'Back to the check');
  await visitor.session.send('DOM.focus', { backendNodeId: closers.at(-1).node });
  await visitor.page.keyboard.press('Enter');
  await visitor.settled();
  faults.push(...(await outOfView(visitor, below)));
  return faults;
};

describe('the heading of each new screen is in view', () => {
  for (const [path, below] of Object.entries({
    '/plain': 0,
    '/header': HEADER,
    '/scroller': 0,
    '/modal': 0,
    '/open-root': 0,
  })) {
    for (const height of [600, 900]) {
      it(`${path.slice(1)}, in a window of 390 × ${height} px`, async () => {
        const visitor = await Visitor.arrive(site.url(path), { viewport: { width: 390, height } });
        assert.deepEqual(await walk(visitor, below), []);
        await visitor.leave();
      });
    }
  }

  it('in a frame as high as its content, on a page with a header', async () => {
    const visitor = await Visitor.arrive(frames.url('/'), { viewport: { width: 390, height: 600 } });
    await visitor.enterFrame();
    assert.deepEqual(await walk(visitor, HEADER), []);
    await visitor.leave();
  });
});

it('a screen whose heading is in view does not scroll the page', async () => {
  const visitor = await Visitor.arrive(site.url('/plain'), { viewport: { width: 390, height: 900 } });
  await visitor.page.evaluate(() => scrollTo(0, 300));
  await visitor.press('It’s about me');
  await visitor.press('No');
  await visitor.press('No');
  assert.equal(await visitor.page.evaluate(() => scrollY), 300);
  await visitor.leave();
});

/** Draws a finger over the window, and holds it before it lets go, so that the page does not run on. Returns where it then is. */
const swipe = async ({ page: visited }, from, to) => {
  const finger = await visited.touchscreen.touchStart(195, from);
  for (let step = 1; step <= 10; step++) await finger.move(195, from + ((to - from) * step) / 10);
  await new Promise((done) => setTimeout(done, 150));
  await finger.end();
  return visited.evaluate(() => Math.round(scrollY));
};

it('under a finger, the result moves with the page, all the way down and up', async () => {
  const visitor = await Visitor.arrive(site.url('/plain'), {
    viewport: { width: 390, height: 800, isMobile: true, hasTouch: true },
  });
  await visitor.press('It’s about me');
  await visitor.answerAll(() => 'Yes');
  const end = await visitor.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  let at = await visitor.page.evaluate(() => scrollY);
  for (const [from, to, last] of [
    [700, 200, end],
    [200, 700, 0],
  ]) {
    while (at !== last) {
      const before = at;
      at = await swipe(visitor, from, to);
      assert.ok(
        at === last || (at - before) / (from - to) > 0.8,
        `a swipe at ${before} of ${end} moved the page to ${at}`,
      );
    }
  }
  assert.match(await visitor.text(), /Yes to 9 of 9 signs/);
  await visitor.leave();
});

it('enlarged with two fingers, a line is seen from its beginning', async () => {
  const visitor = await Visitor.arrive(site.url('/plain'), {
    viewport: { width: 390, height: 800, isMobile: true, hasTouch: true },
  });
  await visitor.press('It’s about me');
  await visitor.session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 3 });
  await visitor.press('Prefer not to say');
  const { node } = await visitor.focused();
  // Relative to the visual viewport.
  const { left, top, bottom } = await box(visitor, node);
  const { scale, height } = await visitor.page.evaluate(() => {
    const { scale, height } = visualViewport;
    return { scale, height };
  });
  assert.equal(scale, 3);
  assert.ok(left >= 0, `begins at ${left}`);
  assert.ok(top >= 0 && bottom <= height, `from ${top} to ${bottom}, seen to ${height}`);
  await visitor.leave();
});
