/** Phones: the Back button, and Chrome’s Auto Dark. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const phone = { width: 360, height: 740, isMobile: true, hasTouch: true };
const desktop = { width: 1000, height: 800 };

const script = '<script type="module" src="/clonazepam-self-check.js"></script>';
/** Back on Android is not a key, so the page does not receive one. */
const withoutKeys =
  '<script>addEventListener("keydown", (event) => event.key === "Escape" && event.stopImmediatePropagation(), true)</script>';

let site;
before(async () => {
  site = await serve({
    '/': page('<clonazepam-self-check region="US"></clonazepam-self-check>', { head: `${script}${withoutKeys}` }),
    '/keys': page('<clonazepam-self-check region="US"></clonazepam-self-check>'),
    '/dialog': page('<dialog><clonazepam-self-check region="US"></clonazepam-self-check></dialog>', {
      head: '<script type="module" src="/clonazepam-self-check.js"></script><script>addEventListener("load", () => document.querySelector("dialog").showModal())</script>',
    }),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

/** Makes the browser request to close, as Back does on Android. Here it is Escape, hidden from the page. */
const requestClose = async (visitor) => {
  await visitor.page.keyboard.press('Escape');
  await visitor.settled();
};

const heading = async (visitor) => (await visitor.focused()).name;

describe('Back on a phone', () => {
  it('goes one screen back and keeps the answers, without an entry in the history', async () => {
    const visitor = await Visitor.arrive(site.url('/'), { viewport: phone });
    const entries = await visitor.page.evaluate(() => history.length);
    await visitor.press('It’s about me');
    const first = await heading(visitor);
    await visitor.press('Yes');
    const second = await heading(visitor);
    await visitor.press('No');
    await requestClose(visitor);
    assert.equal(await heading(visitor), second);
    await requestClose(visitor);
    assert.equal(await heading(visitor), first);
    assert.equal((await visitor.find('button', 'Yes')).pressed, 'true');
    await requestClose(visitor);
    assert.ok(await visitor.sees('button', 'It’s about me'));
    assert.equal(await visitor.page.evaluate(() => history.length), entries);
    await visitor.leave();
  });

  it('closes help and nothing else', async () => {
    const visitor = await Visitor.arrive(site.url('/'), { viewport: phone });
    await visitor.press('It’s about me');
    const first = await heading(visitor);
    await visitor.press('Get help now');
    await requestClose(visitor);
    assert.equal(await heading(visitor), first);
    await visitor.leave();
  });

  it('Escape closes help too, and does not go back as well', async () => {
    const visitor = await Visitor.arrive(site.url('/keys'), { viewport: phone });
    await visitor.press('It’s about me');
    const first = await heading(visitor);
    await visitor.press('Get help now');
    await visitor.page.keyboard.press('Escape');
    await visitor.settled();
    assert.equal(await heading(visitor), first);
    await visitor.leave();
  });

  it('leads from the result to the last question, and from the list of answers to the result', async () => {
    const visitor = await Visitor.arrive(site.url('/'), { viewport: phone });
    await visitor.press('It’s about me');
    for (let asked = 0; asked < 13; asked++) await visitor.press('No');
    const last = await heading(visitor);
    await visitor.press('No');
    await visitor.press('Change an answer');
    await requestClose(visitor);
    assert.equal(await heading(visitor), 'Your result');
    await requestClose(visitor);
    assert.equal(await heading(visitor), last);
    await visitor.leave();
  });

  it('with a mouse, a question ignores close requests: a dialog around it closes', async () => {
    const visitor = await Visitor.arrive(site.url('/dialog'), { viewport: desktop });
    await visitor.press('It’s about me');
    await requestClose(visitor);
    assert.equal(await visitor.page.evaluate(() => document.querySelector('dialog').open), false);
    await visitor.leave();
  });

  it('the first question says that the browser’s Back leaves the page, where it does', async () => {
    for (const [viewport, says] of [
      [phone, false],
      [desktop, true],
    ]) {
      const visitor = await Visitor.arrive(site.url('/'), { viewport });
      await visitor.press('It’s about me');
      assert.equal(/Your browser’s Back leaves this page/.test(await visitor.text()), says);
      await visitor.press('No');
      assert.doesNotMatch(await visitor.text(), /Your browser’s Back/);
      await visitor.leave();
    }
  });
});

describe('Auto Dark of Chrome', () => {
  /** Returns the contrast of the two most frequent colors in a screenshot of a control (WCAG 2.2). */
  const contrastOf = (visitor, picture) =>
    visitor.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
      const seen = new Map();
      for (let at = 0; at < pixels.length; at += 4) {
        const light = 0.2126 * linear(pixels[at]) + 0.7152 * linear(pixels[at + 1]) + 0.0722 * linear(pixels[at + 2]);
        seen.set(light, (seen.get(light) ?? 0) + 1);
      }
      const [[ground]] = [...seen].sort(([, a], [, b]) => b - a);
      return Math.max(
        ...[...seen.keys()].map((words) => (Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05)),
      );
    }, picture);

  /** Takes a screenshot of the middle of a control, without its edge. */
  const pictureOf = async (visitor, role, name) => {
    const { node } = await visitor.find(role, name);
    await visitor.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
    const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
    const [x, y, right, , , bottom] = quads[0];
    const { scrollX, scrollY } = await visitor.page.evaluate(() => ({ scrollX, scrollY }));
    return visitor.page.screenshot({
      encoding: 'base64',
      clip: { x: x + scrollX + 8, y: y + scrollY + 6, width: right - x - 16, height: bottom - y - 12 },
    });
  };

  it('text stays clear on filled buttons: start, a pressed answer, Call 911', async () => {
    const visitor = await Visitor.arrive(site.url('/'), { viewport: { width: 360, height: 740 } });
    await visitor.session.send('Emulation.setAutoDarkModeOverride', { enabled: true });
    const clear = async (role, name) => {
      await visitor.page.mouse.move(1, 1);
      const ratio = await contrastOf(visitor, await pictureOf(visitor, role, name));
      assert.ok(ratio >= 4.5, `${name}: ${ratio.toFixed(2)} : 1`);
    };
    await clear('button', 'It’s about me');
    await visitor.press('It’s about me');
    await visitor.press('Yes');
    await visitor.press('Back');
    await clear('button', 'Yes');
    await clear('button', 'No');
    await visitor.press('Get help now');
    await clear('link', 'Call 911');
    await visitor.leave();
  });
});
