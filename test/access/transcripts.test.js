/**
 * A whole check for both audiences, in English and Arabic, as the browser exposes it to a screen reader. People read
 * the stored transcripts; accept differences with `npm run update-snapshots`.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { page, serve } from '../shipped/site.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';
import { Listener } from './transcript.js';

const update = process.env.UPDATE_SNAPSHOTS === '1';

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

/** Returns the labels that the visitor presses, by message id; English if there is no pack. */
const labelsIn = async (tag) => {
  if (tag !== 'en') return packs(tag);
  const { ui, answerLabels } = await import('../../dist/lib/core.js');
  const messages = [...Object.values(ui), ...answerLabels.flatMap(([, { self, other }]) => [self, other])];
  return Object.fromEntries(messages.filter(({ id }) => id).map(({ id, text }) => [id, text]));
};

/** Yes to a few signs and to mixing, one skipped, so that the transcript has a card and both lists. */
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
    const id = answer === 'skip' && audience === 'other' ? 'answer.unknown' : `answer.${answer}`;
    await press(id);
    if (index === 3) {
      await press('ui.back');
      await listener.reads('reads on: the answer given before is pressed');
      await press(id);
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
  // Today’s date is only on the printed page, so the transcript is the same every day.
  return listener.text;
};

describe('what a screen reader receives', () => {
  for (const language of ['en', 'ar'])
    for (const audience of ['self', 'other']) {
      const file = `test/access/transcripts/${language}-${audience}.md`;
      it(`is the conversation in ${file}`, async () => {
        const heard = await conversation(language, audience);
        if (update) await writeFile(file, heard);
        const kept = await readFile(file, 'utf8').catch(() => '');
        const [was, is] = [kept.split('\n'), heard.split('\n')];
        const at = is.findIndex((line, index) => line !== was[index]);
        assert.ok(
          kept === heard,
          `${file} has another line ${at + 1}.\n  kept:  ${was[at]}\n  heard: ${is[at]}\nIf that is meant: npm run update-snapshots`,
        );
      });

      it(`each step is announced once: ${language}, ${audience}`, async () => {
        const heard = await readFile(file, 'utf8');
        const steps = heard.match(/^- Then: “.*(14|١٤).*”$/gm) ?? [];
        // Fourteen questions; Back and the answer after it show two of them again, closing help one.
        assert.equal(steps.length, 14 + 2 + 1, steps.join('\n'));
        for (const block of heard.split('\n> ')) assert.ok((block.match(/^- Then:/gm) ?? []).length <= 1, block);
      });
    }
});
