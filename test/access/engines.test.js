import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { page, serve } from '../shipped/site.js';
import { engines, keepsRoots, Keyboard } from './drivers.js';

let site;

before(async () => {
  const head = `${keepsRoots}<script type="module" src="/clonazepam-self-check.js"></script>`;
  site = await serve({
    '/': page('<h1>Partner</h1><clonazepam-self-check region="US" languages="en ar">Fallback</clonazepam-self-check>', {
      head,
    }),
    ...Object.fromEntries(
      ['', '/wrong'].map((folder) => [
        `/clinic${folder}`,
        page('<clonazepam-self-check region="US" audience="self" formats="fhir">Fallback</clonazepam-self-check>', {
          head: `${keepsRoots}<script type="module" src="${folder}/clonazepam-self-check.js"></script>`,
        }),
      ]),
    ),
    '/wrong/clonazepam-self-check.js': readFileSync('dist/clonazepam-self-check.js', 'utf8'),
    '/wrong/clonazepam-self-check.fhir.js': 'export const questionnaireResponse = () => ({});',
  });
});
after(() => site.close());

for (const [name, { found, open }] of Object.entries(engines)) {
  const skip = found ? false : `${name} is not on this machine`;
  describe(`the shipped script in ${name}, by keyboard alone`, () => {
    let driver;
    let visitor;
    before(async () => {
      if (!found) return;
      driver = await open();
      visitor = new Keyboard(driver);
    });
    after(() => driver?.close());

    for (const [start, sign] of [
      ['It’s about me', /take less/],
      ['It’s about someone I care about', /money/],
    ]) {
      it(`a whole check: ${start}`, { skip }, async () => {
        await driver.goto(site.url('/'));
        await visitor.meets(/It’s about me/);
        await visitor.press(start);
        for (let step = 1; step <= 14; step++) {
          const { heading, focus } = await visitor.meets(new RegExp(`Question ${step} of 14`));
          assert.equal(focus, heading, 'focus is on the question');
          await visitor.press(sign.test(heading) ? 'Yes' : 'No', step % 2 ? 'Enter' : ' ');
        }
        const { focus, title } = await visitor.meets(/Yes to 1 of 9 signs/);
        assert.equal(focus, 'Your result');
        assert.equal(title, 'complete');
      });
    }

    it('offers the file for a clinic’s system if its script has the right hash', { skip }, async () => {
      const offered = [];
      for (const path of ['/clinic', '/clinic/wrong']) {
        await driver.goto(site.url(path));
        // A result says “Start over”: the page before is not met again.
        await visitor.meets(/14 short questions/);
        await visitor.press('Start');
        for (let step = 1; step <= 14; step++) {
          await visitor.meets(new RegExp(`Question ${step} of 14`));
          await visitor.press('No');
        }
        const { text } = await visitor.meets(/Take it with you/);
        offered.push(/Save for a clinic’s system/.test(text));
      }
      assert.deepEqual(offered, [true, false]);
    });

    it('help opens and closes, an answer is changed, and all is cleared', { skip }, async () => {
      await driver.goto(site.url('/'));
      await visitor.meets(/It’s about me/);
      await visitor.press('It’s about me');
      for (let step = 1; step <= 14; step++) {
        await visitor.meets(new RegExp(`Question ${step} of 14`));
        if (step === 3) {
          const { heading } = await visitor.screen();
          await visitor.press('Get help now', 'Enter', driver.back);
          await visitor.meets(/cannot be woken/);
          await driver.key('Escape');
          assert.equal((await visitor.meets(/Question 3 of 14/)).focus, heading);
        }
        await visitor.press('Prefer not to say');
      }
      await visitor.meets(/No count/);
      await visitor.press('Change an answer');
      await visitor.meets(/Choose a question to change your answer/);
      await visitor.press(/money/);
      await visitor.meets(/Question \d+ of 14.*money/);
      await visitor.press('Yes');
      await visitor.meets(/Yes to 1 of the/);
      await visitor.press('Start over');
      const { text } = await visitor.meets(/It’s about me/);
      assert.doesNotMatch(text, /Yes to/);
    });
  });
}
