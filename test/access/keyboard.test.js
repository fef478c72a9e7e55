import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from '../shipped/site.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';

const CHECK = '<clonazepam-self-check region="US" languages="en es" exit-url="/away"></clonazepam-self-check>';

let site;
let visitor;

before(async () => {
  site = await serve({
    '/': page(`<h1>Partner</h1><p><a href="#before">Before</a></p>${CHECK}<p><a href="#after">After</a></p>`),
    '/away': page('<h1>Weather</h1>', { head: '' }),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const arrive = async () => {
  visitor = await Visitor.arrive(site.url('/'), {
    before: (tab) => tab.evaluateOnNewDocument(() => (window.print = () => (document.title = 'Printed'))),
  });
  await visitor.meets('button', 'Get help now');
};
const key = (name, stroke, role) => visitor.pressByKeyboard(name, stroke, role);

const toResult = async () => {
  await key('It’s about me');
  for (let asked = 0; asked < 14; asked++) await key('No');
  assert.equal((await visitor.focused()).name, 'Your result');
};

describe('with the keyboard alone, the shipped script', () => {
  it('prints', async () => {
    await arrive();
    await toResult();
    await key('Print');
    assert.equal(await visitor.page.title(), 'Printed');
    await visitor.leave();
  });

  it('is left with the exit button, from a question', async () => {
    await arrive();
    await key('It’s about me');
    // Back to the bar, which comes before the question.
    await visitor.page.keyboard.down('Shift');
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.up('Shift');
    assert.equal((await visitor.focused()).name, 'Leave this page');
    await visitor.page.keyboard.press('Enter');
    await visitor.meets('heading', 'Weather');
    await visitor.leave();
  });

  it('changes its language in the picker, which keeps focus', async () => {
    await arrive();
    await key('Language', 'ArrowDown', 'combobox');
    await visitor.meets('button', 'Buscar ayuda ahora').catch(async () => {
      // The key opened the list instead.
      await visitor.page.keyboard.press('Enter');
    });
    const { role, value } = await visitor.focused();
    assert.equal(role, 'combobox', value);
    assert.doesNotMatch(await visitor.text(), /It’s about me/);
    await visitor.leave();
  });

  it('changes an answer and comes back to the result', async () => {
    await arrive();
    await toResult();
    await key('Change an answer');
    await key(/money problems/);
    await key('Yes');
    assert.equal((await visitor.focused()).name, 'Your result');
    assert.match(await visitor.text(), /Yes to 1 of 9 signs/);
    await visitor.leave();
  });

  it('traps nobody: Tab continues to the page after it, on every kind of screen', async () => {
    await arrive();
    for (const screen of ['intro', 'question', 'help']) {
      if (screen === 'question') await key('It’s about me');
      if (screen === 'help') await visitor.press('Get help now');
      await visitor.page.keyboard.press('Tab');
      await key('After', 'Escape', 'link');
      await visitor.page.evaluate(() => document.activeElement.blur());
    }
    await visitor.leave();
  });
});
