import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

let site;
let visitor;

before(async () => {
  site = await serve({
    '/': page('<h1>Partner</h1><p>Partner text</p><clonazepam-self-check>Fallback</clonazepam-self-check><p>After</p>'),
    '/exit': page('<clonazepam-self-check exit-url="/away"></clonazepam-self-check>'),
    '/govuk': page('<clonazepam-self-check exit-url="/away"></clonazepam-self-check>'),
    '/start': page('<a href="/exit">To the check</a>', { head: '' }),
    '/away': page('<h1>Weather</h1>', { head: '' }),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const arrive = async (path = '/', options) => {
  visitor = await Visitor.arrive(site.url(path), options);
  await visitor.meets('button', 'Get help now');
  return visitor;
};

/** Words by which a visitor recognizes questions. */
const ABOUT = {
  'several-prescribers': /more than one doctor/,
  'unmarked-source': /pharmacy/,
  mixing: /alcohol/,
  daily: /two weeks/,
  withdrawal: /felt ill/,
  route: /snorted/,
};

const SIGNS_WITHOUT_FLAG = [
  /get through the day/,
  /take less/,
  /money/,
  /work or study/,
  /seeing people/,
  /supposed to do/,
  /tension/,
];

/** Yes to these, and to taking it only as prescribed, where No is the risk side. */
const yesTo =
  (...patterns) =>
  (question) =>
    [/only as a doctor prescribed/, ...patterns].some((pattern) => pattern.test(question)) ? 'Yes' : 'No';

const run = async (answerTo, path, start = 'It’s about me') => {
  await arrive(path);
  await visitor.press(start);
  await visitor.answerAll(answerTo);
  await visitor.meets('heading', 'Your result');
};

describe('a whole check with the mouse', () => {
  const bands = [
    [0, 'You said yes to none of the signs', 'read the safety facts below'],
    [1, 'A few signs', 'at your next appointment'],
    [2, 'A few signs', 'at your next appointment'],
    [3, 'Several signs', 'Make an appointment soon'],
    [6, 'Many signs', 'Ask for a full assessment'],
  ];
  for (const [count, band, step] of bands) {
    it(`${count} of 9: ${band}`, async () => {
      await run(yesTo(...SIGNS_WITHOUT_FLAG.slice(0, count)));
      const text = await visitor.text();
      assert.match(text, new RegExp(`Yes to ${count} of 9 signs`));
      assert.match(text, new RegExp(band));
      assert.match(text, new RegExp(step));
      assert.match(text, /Do not stop suddenly/);
      assert.match(text, /988/);
      assert.equal((await visitor.focused()).name, 'Your result');
      await visitor.leave();
    });
  }

  const cards = {
    'several-prescribers': 'If more than one doctor prescribes',
    'unmarked-source': 'If your pills came from outside a pharmacy',
    mixing: 'If you mix it with alcohol, opioids or sleeping pills',
    daily: 'If you take it on most days',
    withdrawal: 'If you feel ill after cutting down',
    route: 'If you snort or inject it',
  };
  const steps = { daily: /Keep taking it as prescribed/, withdrawal: /Call a doctor or pharmacist today/ };
  for (const [flag, card] of Object.entries(cards)) {
    it(`Yes to ${flag} brings its card up, above what everybody is told, and the step that fits`, async () => {
      await run(yesTo(ABOUT[flag]));
      const headings = (await visitor.tree()).filter(({ role }) => role === 'heading').map(({ name }) => name);
      const forEverybody = headings.indexOf('Do not stop suddenly');
      for (const [other, title] of Object.entries(cards)) {
        assert.ok(headings.includes(title), title);
        assert.equal(headings.indexOf(title) < forEverybody, other === flag, `${title} in ${headings.join(' · ')}`);
      }
      assert.ok(headings.includes(card));
      assert.match(await visitor.text(), steps[flag] ?? /Make an appointment soon with the doctor or nurse/);
      await visitor.leave();
    });
  }

  it('about someone else', async () => {
    await run(yesTo(/take less/, /money/, /tension/), '/', 'It’s about someone I care about');
    const text = await visitor.text();
    assert.match(text, /Yes to 3 of 9 signs/);
    assert.match(text, /How to start the conversation/);
    assert.match(text, /Offer to help make an appointment/);
    await visitor.leave();
  });

  it('everything skipped', async () => {
    await run(() => 'Prefer not to say');
    const text = await visitor.text();
    assert.match(text, /No count/);
    assert.match(text, /Do not stop suddenly/);
    assert.match(text, /Your next step You can ask a pharmacist or doctor anything/);
    await visitor.leave();
  });

  it('going back, changing an answer, opening help midway: nothing is lost', async () => {
    await arrive();
    await visitor.press('It’s about me');
    await visitor.press('Yes');
    await visitor.press('Yes');
    await visitor.press('Back');
    assert.equal((await visitor.find('button', 'Yes')).pressed, 'true');
    assert.equal((await visitor.find('button', 'No')).pressed, 'false');
    await visitor.press('Get help now');
    assert.match(await visitor.text(), /cannot be woken/);
    await visitor.press('Back to the check');
    assert.match((await visitor.focused()).name, /get through the day/);
    await visitor.press('Yes');
    for (let asked = 0; asked < 12; asked++) await visitor.press('No');
    assert.match(await visitor.text(), /Yes to 1 of 9/);
    await visitor.press('Change an answer');
    await visitor.press(/money problems/);
    await visitor.press('Yes');
    assert.match(await visitor.text(), /Yes to 2 of 9/);
    await visitor.press('Start over');
    assert.match((await visitor.focused()).name, /self-check/);
    await visitor.press('It’s about me');
    for (const name of ['Yes', 'No', 'Prefer not to say'])
      assert.equal((await visitor.find('button', name)).pressed, 'false');
    await visitor.leave();
  });

  it('the page does not scroll away from the check', async () => {
    await arrive('/', { viewport: { width: 360, height: 500 } });
    await visitor.press('It’s about me');
    for (let asked = 0; asked < 14; asked++) {
      const { node } = await visitor.focused();
      const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
      const top = quads[0][1];
      assert.ok(top >= 0 && top < 500, `heading of question ${asked + 1} at ${top}`);
      await visitor.press('No');
    }
    await visitor.leave();
  });
});

describe('a whole check with the keyboard alone', () => {
  it('reaches the result, help, an earlier answer, and starts over', async () => {
    await arrive();
    const key = (name, stroke) => visitor.pressByKeyboard(name, stroke);
    await key('It’s about me');
    for (let asked = 0; asked < 14; asked++) await key(asked % 2 ? 'Yes' : 'No', asked % 3 ? 'Enter' : 'Space');
    assert.equal((await visitor.focused()).name, 'Your result');
    await visitor.page.keyboard.down('Shift');
    for (let back = 0; back < 3; back++) await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.up('Shift');
    await key('Get help now');
    assert.equal((await visitor.focused()).name, 'Get help now');
    await visitor.page.keyboard.press('Escape');
    await visitor.settled();
    assert.equal((await visitor.focused()).name, 'Your result');
    await key('Change an answer');
    await key(/money problems/);
    await key('Prefer not to say');
    assert.match(await visitor.text(), /of the 8 you answered/);
    await key('Start over');
    assert.match((await visitor.focused()).name, /self-check/);
    await visitor.leave();
  });

  it('from a question, one Tab leads to Yes', async () => {
    await arrive();
    await visitor.pressByKeyboard('It’s about me');
    await visitor.page.keyboard.press('Tab');
    assert.equal((await visitor.focused()).name, 'Yes');
    await visitor.leave();
  });
});

describe('Leave this page', () => {
  const goThere = async () => {
    visitor = await Visitor.arrive(site.url('/start'));
    await visitor.press('To the check', 'link');
    await visitor.meets('button', 'Leave this page');
    await visitor.press('It’s about me');
    await visitor.press('Yes');
  };
  const isAway = async () => {
    await visitor.meets('heading', 'Weather');
    assert.equal(visitor.page.url(), site.url('/away'));
    // The check’s history entry is replaced: one step back is the page before it.
    await visitor.page.goBack();
    assert.equal(visitor.page.url(), site.url('/start'));
    await visitor.page.goForward();
    assert.equal(visitor.page.url(), site.url('/away'));
    await visitor.leave();
  };

  it('by the button', async () => {
    await goThere();
    await visitor.press('Leave this page');
    await isAway();
  });

  it('by pressing Shift three times', async () => {
    await goThere();
    await visitor.page.keyboard.press('Shift');
    assert.match(await visitor.text(), /press 2 more to leave/);
    await visitor.page.keyboard.press('Shift');
    assert.match(await visitor.text(), /press 1 more to leave/);
    await visitor.page.keyboard.press('Shift');
    await isAway();
  });

  it('not by holding Shift for capital letters, nor by two presses and a letter', async () => {
    await goThere();
    const { keyboard } = visitor.page;
    for (let typed = 0; typed < 4; typed++) {
      await keyboard.down('Shift');
      await keyboard.press('A');
      await keyboard.up('Shift');
    }
    await keyboard.press('Shift');
    await keyboard.press('Shift');
    await keyboard.press('a');
    await keyboard.press('Shift');
    await visitor.settled();
    assert.equal(visitor.page.url(), site.url('/exit'));
    await visitor.leave();
  });

  it('says that history stays, on the first screen', async () => {
    await arrive('/exit');
    assert.match(await visitor.text(), /history may still show this page/);
    await visitor.leave();
  });

  it('leaves the keys to GOV.UK’s own handler if it is on the page, and still clears the answers', async () => {
    await arrive('/govuk');
    await visitor.page.evaluate(() => {
      document.body.dataset.govukFrontendExitThisPageKeypress = 'true';
    });
    await visitor.press('It’s about me');
    for (let presses = 0; presses < 3; presses++) await visitor.page.keyboard.press('Shift');
    await visitor.settled();
    assert.equal(visitor.page.url(), site.url('/govuk'));
    assert.ok(await visitor.sees('button', 'It’s about me'));
    await visitor.leave();
  });
});

describe('Take it with you', () => {
  const answered = (question) => (/alcohol|money/.test(question) ? 'Yes' : 'No');

  it('Print shows the summary alone, and puts the page back afterwards', async () => {
    visitor = await Visitor.arrive(site.url('/'), {
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          window.printed = 0;
          window.print = () => {
            window.printed++;
            dispatchEvent(new Event('beforeprint'));
          };
        }),
    });
    await visitor.press('It’s about me');
    await visitor.answerAll(answered);
    await visitor.press('Print');
    assert.equal(await visitor.page.evaluate(() => window.printed), 1);
    await visitor.page.emulateMediaType('print');
    const text = await visitor.text();
    assert.match(text, /^Clonazepam self-check: summary/);
    assert.match(text, /have you had money problems because of clonazepam\? Yes/);
    assert.doesNotMatch(text, /Partner text|After|Fallback/);
    assert.ok(!(await visitor.sees('button', 'Print')));
    await visitor.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await visitor.page.emulateMediaType(null);
    assert.match(await visitor.text(), /Partner text/);
    assert.equal(await visitor.page.evaluate(() => document.adoptedStyleSheets.length), 0);
    await visitor.leave();
  });

  it('Copy copies the summary to the clipboard and says so', async () => {
    await arrive();
    await visitor.context.overridePermissions(site.url('/'), [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    await visitor.press('It’s about me');
    await visitor.answerAll(answered);
    await visitor.press('Copy');
    assert.match(await visitor.text(), /Copied. It stays on the clipboard/);
    const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Clonazepam self-check: summary\n/);
    assert.match(copied, /Yes – In the past 12 months, have you taken clonazepam with alcohol/);
    assert.match(copied, /No – In the past 12 months, have you snorted/);
    await visitor.leave();
  });

  it('Copy shows selectable text if the browser refuses', async () => {
    visitor = await Visitor.arrive(site.url('/'), {
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    });
    await visitor.press('It’s about me');
    await visitor.answerAll(answered);
    await visitor.press('Copy');
    const text = await visitor.text();
    assert.match(text, /Copying is not allowed here/);
    assert.match(text, /Clonazepam self-check: summary.*things that make you sleepy\? Yes/);
    await visitor.leave();
  });

  it('Save downloads a file with a discreet name', async () => {
    await arrive();
    await visitor.press('It’s about me');
    await visitor.answerAll(answered);
    const { names, bytes } = await visitor.save('Save', 'self-check.txt');
    assert.match(await visitor.text(), /Look in your downloads/);
    assert.deepEqual(names, ['self-check.txt']);
    assert.match(bytes.toString('utf8'), /Yes to 1 of 9 signs[^]*Do not stop suddenly/);
    await visitor.leave();
  });
});
