/** A check that is moved into another document, a frame of the same site, works there as in its own. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

let site;

before(async () => {
  site = await serve(
    {
      '/': page(
        '<clonazepam-self-check region="US" exit-url="/away">Fallback</clonazepam-self-check><iframe src="/inner" width="600" height="800"></iframe>',
      ),
      '/inner': page('<p>Inner page</p>', {
        head: `<script>
          var heard = [];
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'touchstart'])
            document.addEventListener(type, ({ isTrusted, target, key }) => heard.push([type, target.localName, isTrusted, key].join()), true);
        </script>`,
      }),
      '/away': page('<h1>Away</h1>', { head: '' }),
    },
    process.env.DIST,
  );
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const move = (visitor) =>
  visitor.page.evaluate(async () => {
    const check = document.querySelector('clonazepam-self-check');
    document.querySelector('iframe').contentDocument.body.append(check);
    await check.updateComplete;
  });

const inFrame = async (visitor) => {
  visitor.frame = visitor.page.frames().find((frame) => frame.url().endsWith('/inner'));
  visitor.frameId = visitor.frame._id;
  await visitor.settled();
};

const looks = (visitor) =>
  visitor.frame.evaluate(() => {
    const check = document.querySelector('clonazepam-self-check');
    return { display: getComputedStyle(check).display, height: check.offsetHeight };
  });

describe('moved into a frame of the same site', () => {
  it('before the start: it is styled, gone through and left there, and its events stay in', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await visitor.meets('button', 'It’s about me');
    await move(visitor);
    await inFrame(visitor);
    const { display, height } = await looks(visitor);
    assert.equal(display, 'block');
    assert.ok(height > 300 && height < 900, `${height} px high`);
    await visitor.press('It’s about me');
    await visitor.answerAll();
    assert.match(await visitor.text(), /Your result/);
    await visitor.pressByKeyboard('Change an answer');
    assert.match(await visitor.text(), /Your answers/);
    const heard = await visitor.frame.evaluate(() => window.heard);
    assert.ok(heard.includes('click,clonazepam-self-check,false,'), heard.join(' '));
    assert.deepEqual(
      heard.filter((line) => line.includes(',true,') && !/Shift|Escape/.test(line)),
      [],
    );
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('in the middle: answers are kept, and the screen is styled', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await visitor.press('It’s about me');
    await visitor.press('Yes');
    await move(visitor);
    await inFrame(visitor);
    assert.match(await visitor.text(), /Question 2 of 14/);
    await visitor.press('Back');
    assert.ok(
      (await visitor.find('button', 'Yes')).pressed === 'true' ||
        (await visitor.tree()).some(({ name, pressed }) => name === 'Yes' && pressed === 'true'),
    );
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });
});
