/**
 * A whole run for both audiences, in English and Arabic, as a screen reader is given it. The transcripts are kept to be
 * read; what differs is accepted with `npm run accept`.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { page, serve } from '../shipped/site.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';
import { Listener } from './transcript.js';

const accept = process.env.ACCEPT === '1';

let site;

before(async () => {
  site = await serve({
    '/en': page('<clonazepam-self-check region="US" exit-url="/away" languages="en ar"></clonazepam-self-check>'),
    '/ar': page('<clonazepam-self-check region="US" exit-url="/away"></clonazepam-self-check>', { lang: 'ar' }),
    '/away': page('<h1>Weather</h1>', { head: '' }),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const packs = async (tag) => JSON.parse(await readFile(`dist/locales/${tag}.json`, 'utf8'));

/** Labels that the visitor presses, by message id; English where no pack is. */
const labelsIn = async (tag) => {
  if (tag !== 'en') return packs(tag);
  const { ui, answerLabels } = await import('../../dist/lib/core.js');
  const messages = [...Object.values(ui), ...answerLabels.map(([, label]) => label)];
  return Object.fromEntries(messages.filter(({ id }) => id).map(({ id, text }) => [id, text]));
};

/** Yes to a few signs and to mixing, one skipped; so that a card and both lists are heard. */
const answers = ['yes', 'no', 'yes', 'yes', 'no', 'skip', 'no', 'no', 'no', 'no', 'yes', 'no', 'yes', 'no'];

const conversation = async (language, audience) => {
  const words = await labelsIn(language);
  const visitor = await Visitor.arrive(site.url(`/${language}`));
  await visitor.meets('button', words['ui.get-help']);
  const title = `${audience === 'self' ? 'About me' : 'About someone I care about'}, ${language === 'en' ? 'in English' : 'in Arabic'}`;
  const listener = new Listener(visitor, title);
  const press = (id) => listener.on(`presses “${words[id]}”`, () => visitor.press(words[id]));

  await listener.reads('arrives, and reads the first screen');
  await press(audience === 'self' ? 'ui.about-me' : 'ui.about-other');
  await listener.reads('reads on');
  for (const [index, answer] of answers.entries()) {
    await press(`answer.${answer}`);
    if (index === 3) {
      await press('ui.back');
      await listener.reads('reads on: the answer given before is pressed');
      await press(`answer.${answer}`);
      await press('ui.get-help');
      await listener.reads('reads on');
      await press('ui.close-help');
    }
  }
  await listener.reads('reads the result');
  await press('ui.save');
  await press('ui.change');
  await listener.reads('reads the list of answers');
  await press('review.back');
  await press('ui.start-over');
  await visitor.leave();
  // The day on which it runs is on the page that is printed alone; nothing else of it differs from day to day.
  return listener.text;
};

describe('what a screen reader is given', () => {
  for (const language of ['en', 'ar'])
    for (const audience of ['self', 'other']) {
      const file = `test/access/transcripts/${language}-${audience}.md`;
      it(`is the conversation in ${file}`, async () => {
        const heard = await conversation(language, audience);
        if (accept) await writeFile(file, heard);
        const kept = await readFile(file, 'utf8').catch(() => '');
        const [was, is] = [kept.split('\n'), heard.split('\n')];
        const at = is.findIndex((line, index) => line !== was[index]);
        assert.ok(
          kept === heard,
          `${file} has another line ${at + 1}.\n  kept:  ${was[at]}\n  heard: ${is[at]}\nIf that is meant: npm run accept`,
        );
      });

      it(`each step is heard once: ${language}, ${audience}`, async () => {
        const heard = await readFile(file, 'utf8');
        const steps = heard.match(/^- Then: “.*(14|١٤).*”$/gm) ?? [];
        // Fourteen questions; one is met again by Back and by answering, one on the way back from help.
        assert.equal(steps.length, 14 + 2 + 1, steps.join('\n'));
        for (const block of heard.split('\n> ')) assert.ok((block.match(/^- Then:/gm) ?? []).length <= 1, block);
      });
    }
});
