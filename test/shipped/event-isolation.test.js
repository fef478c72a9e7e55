/** What a visitor does inside the check stays there, and everything still works, in it and on the page around. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

let site;

before(async () => {
  site = await serve({
    '/': page(
      `<div id="around" style="padding:40px"><p>Before</p>
        <clonazepam-self-check exit-url="/away" helpline-url="https://example.org/help"><a slot="intro" href="#partner">The partner’s link</a></clonazepam-self-check>
      <p>After</p></div>`,
    ),
    '/nested': page(
      `<div id="outer"></div><script type="module">
        const root = document.querySelector('#outer').attachShadow({ mode: 'open' });
        root.innerHTML = '<clonazepam-self-check></clonazepam-self-check>';
      </script>`,
    ),
    '/away': page('<p>Away</p>', { head: '' }),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

/** Records the given events on the document. */
const listening = (types, on = 'document') => ({
  before: (visited) =>
    visited.evaluateOnNewDocument(
      (wanted, where) => {
        window.heard = [];
        // Keeps the root of the shipped element, as only a page that spies on purpose could.
        const { attachInternals } = HTMLElement.prototype;
        HTMLElement.prototype.attachInternals = function () {
          const internals = attachInternals.call(this);
          if (internals.shadowRoot) window.spied = internals.shadowRoot;
          return internals;
        };
        for (const type of wanted) {
          (where === 'document' ? document : window).addEventListener(
            type,
            ({ target, clientX, clientY, key, isTrusted }) =>
              window.heard.push({
                type,
                target: target.localName ?? target.nodeName,
                x: clientX,
                y: clientY,
                key,
                isTrusted,
              }),
            true,
          );
        }
      },
      types,
      on,
    ),
});
const heard = (visitor) => visitor.page.evaluate(() => window.heard.splice(0));

const POINTER = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointerenter',
  'pointerleave',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'mouseenter',
  'mouseleave',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchmove',
  'touchend',
];

describe('the page around the check', () => {
  it('receives presses at the corner of the element, not where they were', async () => {
    const visitor = await Visitor.arrive(site.url('/'), listening(POINTER));
    await visitor.press('It’s about me');
    await heard(visitor);
    const { left, top } = await visitor.page.evaluate(() => {
      const box = document.querySelector('clonazepam-self-check').getBoundingClientRect();
      return { left: Math.trunc(box.left), top: Math.trunc(box.top) };
    });
    for (const answer of ['Yes', 'No', 'Prefer not to say']) {
      await visitor.press(answer);
      const events = await heard(visitor);
      assert.deepEqual(
        events.map(({ type, x, y }) => [type, Math.trunc(x), Math.trunc(y)]),
        ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) => [type, left, top]),
        `pressing ${answer} must be told as a press of the element and no more`,
      );
      assert.ok(events.every(({ target, isTrusted }) => target === 'clonazepam-self-check' && !isTrusted));
    }
    await visitor.leave();
  });

  it('does not learn where in the element a finger or a mouse enters and leaves', async () => {
    for (const hasTouch of [true, false]) {
      const visitor = await Visitor.arrive(site.url('/'), {
        ...listening(POINTER),
        viewport: { width: 800, height: 900, hasTouch },
      });
      await visitor.meets('button', 'It’s about me');
      await visitor.page.mouse.move(10, 10);
      await heard(visitor);
      const inside = await visitor.page.evaluate(() => {
        const box = document.querySelector('clonazepam-self-check').getBoundingClientRect();
        return { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
      });
      const [x, y] = [inside.left + 120, inside.top + 160];
      if (hasTouch) await visitor.page.touchscreen.tap(x, y);
      else {
        await visitor.page.mouse.move(x, y);
        await visitor.page.mouse.wheel({ deltaY: 40 });
        await visitor.page.mouse.move(10, 10);
      }
      await visitor.settled();
      const events = await heard(visitor);
      const within = events.filter(
        (event) =>
          event.x > inside.left + 1 && event.x < inside.right && event.y > inside.top + 1 && event.y < inside.bottom,
      );
      assert.deepEqual(within, [], 'no event may carry a place inside the element');
      // The page’s menus that close when the mouse leaves them still get the event.
      if (!hasTouch) assert.ok(events.some(({ type, target }) => type === 'mouseout' && target === 'div'));
      await visitor.leave();
    }
  });

  it('receives no key except Escape and Shift, which its own quick exit may need', async () => {
    const visitor = await Visitor.arrive(site.url('/'), listening(['keydown', 'keypress', 'keyup']));
    await visitor.press('It’s about me');
    await heard(visitor);
    await visitor.pressByKeyboard('No', ' ');
    await visitor.page.keyboard.press('Escape');
    await visitor.page.keyboard.press('Shift');
    assert.deepEqual(
      (await heard(visitor)).map(({ type, key }) => `${type} ${key}`),
      ['keydown Escape', 'keyup Escape', 'keydown Shift', 'keyup Shift'],
    );
    await visitor.leave();
  });

  it('receives key presses of buttons at the corner of the element, like those by mouse', async () => {
    const visitor = await Visitor.arrive(site.url('/'), listening(['click']));
    await visitor.pressByKeyboard('It’s about me');
    for (const [answer, key] of [
      ['Yes', 'Enter'],
      ['No', ' '],
      ['Prefer not to say', 'Enter'],
    ]) {
      await heard(visitor);
      await visitor.pressByKeyboard(answer, key);
      const corner = await visitor.page.evaluate(() => {
        const { left, top } = document.querySelector('clonazepam-self-check').getBoundingClientRect();
        return [Math.trunc(left), Math.trunc(top)];
      });
      assert.deepEqual(
        (await heard(visitor)).map(({ type, x, y, isTrusted }) => [type, Math.trunc(x), Math.trunc(y), isTrusted]),
        [['click', ...corner, false]],
      );
    }
    assert.match(await visitor.text(), /Question 4 of 14/);
    await visitor.leave();
  });

  it('does not learn of a selection in the check, or that it is copied', async () => {
    const visitor = await Visitor.arrive(site.url('/'), listening(['selectstart', 'selectionchange', 'copy']));
    await visitor.press('It’s about me');
    await heard(visitor);
    const { node } = await visitor.meets('heading', /prescribed/);
    const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
    await visitor.page.mouse.click(quads[0][0] + 20, quads[0][1] + 10, { count: 2 });
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('c', { commands: ['Copy'] });
    await visitor.page.keyboard.up('Control');
    await visitor.settled();
    assert.ok(await visitor.page.evaluate(() => String(getSelection())), 'something must have been selected');
    assert.deepEqual(await heard(visitor), []);
    await visitor.leave();
  });

  it('still receives events of the partner’s own content in a slot', async () => {
    const visitor = await Visitor.arrive(site.url('/'), listening(['click', 'pointerdown']));
    await visitor.press('The partner’s link', 'link');
    const events = await heard(visitor);
    assert.deepEqual(
      events.map(({ type, target, isTrusted }) => [type, target, isTrusted]),
      [
        ['pointerdown', 'a', true],
        ['click', 'a', true],
      ],
    );
    assert.match(visitor.page.url(), /#partner$/);
    await visitor.leave();
  });

  it('receives no event of a check inside an open root of the page either', async () => {
    const visitor = await Visitor.arrive(site.url('/nested'), listening(['mousemove', 'mousedown', 'keydown']));
    await visitor.press('It’s about me');
    await visitor.press('Yes');
    await visitor.pressByKeyboard('No');
    const events = (await heard(visitor)).filter(({ isTrusted }) => isTrusted);
    assert.deepEqual(events, []);
    assert.match(await visitor.text(), /Question 3 of 14/);
    await visitor.leave();
  });
});

describe('inside the check', () => {
  it('a press that ends on another button presses neither, as usual', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await visitor.press('It’s about me');
    const middle = async (name) => {
      const { node } = await visitor.meets('button', name);
      const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
      return [(quads[0][0] + quads[0][2]) / 2, (quads[0][1] + quads[0][5]) / 2];
    };
    await visitor.page.mouse.move(...(await middle('Yes')));
    await visitor.page.mouse.down();
    await visitor.page.mouse.move(...(await middle('No')));
    await visitor.page.mouse.up();
    await visitor.settled();
    assert.match(await visitor.text(), /Question 1 of 14/);
    await visitor.leave();
  });

  it('a press by assistive technology or an extension, which has no position, counts', async () => {
    const visitor = await Visitor.arrive(site.url('/'), listening(['click']));
    await visitor.press('It’s about me');
    await heard(visitor);
    await visitor.page.evaluate(() =>
      [...window.spied.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'No').click(),
    );
    await visitor.settled();
    assert.match(await visitor.text(), /Question 2 of 14/);
    assert.deepEqual(
      (await heard(visitor)).map(({ x, y, target }) => [x, y, target]),
      [[0, 0, 'clonazepam-self-check']],
    );
    await visitor.leave();
  });

  it('the second press of a double click does not answer the next question', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await visitor.press('It’s about me');
    const { node } = await visitor.meets('button', 'No');
    const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
    await visitor.page.mouse.click(quads[0][0] + 20, quads[0][1] + 20, { count: 2 });
    await visitor.settled();
    assert.match(await visitor.text(), /Question 2 of 14/);
    await visitor.leave();
  });

  it('pressing Shift three times exits even inside the check', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await visitor.press('It’s about me');
    for (let presses = 0; presses < 3; presses++) await visitor.page.keyboard.press('Shift');
    await visitor.page.waitForFunction(() => location.pathname === '/away');
    await visitor.leave();
  });
});

describe('recorder masking', () => {
  it('is the same whatever is answered, and stays when the page sets the class again', async () => {
    const attributes = async (answer) => {
      const visitor = await Visitor.arrive(site.url('/'));
      await visitor.press('It’s about me');
      await visitor.press(answer);
      await visitor.page.evaluate(() => (document.querySelector('clonazepam-self-check').className = 'page'));
      await visitor.press(answer);
      const found = await visitor.page.evaluate(() =>
        [...document.querySelector('clonazepam-self-check').attributes].map(({ name, value }) => `${name}=${value}`),
      );
      await visitor.leave();
      return found;
    };
    const yes = await attributes('Yes');
    assert.deepEqual(yes, await attributes('No'));
    assert.ok(yes.includes('data-clarity-mask=true'));
    assert.ok(yes.includes('class=page rr-block mp-block amp-block sentry-block mp-no-track ph-no-capture fs-exclude'));
  });
});

describe('what the page can measure', () => {
  const measure = (visitor) =>
    visitor.page.evaluate(() => {
      const { width, height } = document.querySelector('clonazepam-self-check').getBoundingClientRect();
      const { scrollHeight, scrollWidth } = document.documentElement;
      // Not the scroll position: it depends on how a visitor reaches a button (docs/threat-model.md).
      return JSON.stringify({ width, height, scrollHeight, scrollWidth });
    });

  const signs = ['felt that you need', 'take less', 'more than one', 'money'];
  const answersBy = {
    'all Yes': () => 'Yes',
    'all No': () => 'No',
    'all skipped': () => 'Prefer not to say',
    'a few signs, no flag': (question) => (signs.slice(0, 2).some((sign) => question.includes(sign)) ? 'Yes' : 'No'),
    'flags, no sign': (question) => (/alcohol|snort|ill|most days/i.test(question) ? 'Yes' : 'No'),
  };

  for (const [size, viewport] of Object.entries({
    desk: { width: 1100, height: 800 },
    phone: { width: 360, height: 640 },
    'zoomed in': { width: 320, height: 256 },
  })) {
    it(`is the same at every step, whatever is answered (${size})`, async () => {
      const walk = async (answerTo) => {
        const visitor = await Visitor.arrive(site.url('/'), { viewport });
        const steps = [];
        const note = async (what) => steps.push(`${what}: ${await measure(visitor)}`);
        await visitor.press('It’s about me');
        for (let asked = 0; asked < 14; asked++) {
          await note(`question ${asked + 1}`);
          await visitor.press(answerTo((await visitor.focused()).name));
        }
        await note('result');
        await visitor.press('Change an answer');
        await note('answers');
        await visitor.press(/money/);
        await note('a question answered before');
        await visitor.leave();
        return steps;
      };
      const [first, ...rest] = Object.entries(answersBy);
      const expected = await walk(first[1]);
      for (const [name, answerTo] of rest) {
        assert.deepEqual(await walk(answerTo), expected, `${name} must measure as ${first[0]} does`);
      }
    });
  }
});
