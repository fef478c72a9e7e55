/** The page for a clinician on paper: at most two sheets, and no heading that is left alone at the end of the first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
// Later versions need Node 22.
import { getDocumentProxy } from 'unpdf';
import { answerLabels, shippedLocales, translator, ui } from '../../dist/lib/core.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const languages = ['en', ...shippedLocales];

const translatorOf = (language) =>
  language === 'en'
    ? translator()
    : translator({
        language,
        state: 'draft',
        messages: JSON.parse(readFileSync(`dist/locales/${language}.json`, 'utf8')),
      });

let site;
before(async () => {
  site = await serve(
    Object.fromEntries(
      languages.map((lang) => [
        `/${lang}`,
        page('<p>Around</p><clonazepam-self-check region="US"></clonazepam-self-check><p>After</p>', { lang }),
      ]),
    ),
  );
});
after(async () => {
  await closeBrowser();
  await site.close();
});

const label = (answer) => answerLabels.find(([kind]) => kind === answer)[1];

/** The sheets of paper that a browser makes of a result, each as its pieces of text from top to bottom, with their heights in points. */
const print = async (visitor, format) => {
  const margin = Object.fromEntries(['top', 'bottom', 'left', 'right'].map((side) => [side, '1cm']));
  const pdf = await getDocumentProxy(await visitor.page.pdf({ format, margin }), { verbosity: 0 });
  const sheets = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  const texts = await Promise.all(sheets.map(async (sheet) => (await sheet).getTextContent()));
  return texts.map(({ items }) =>
    items
      .filter(({ str }) => str.trim())
      .map(({ str, height, transform }) => ({ words: str, height, bottom: transform[5] }))
      .sort((one, next) => next.bottom - one.bottom),
  );
};

describe('the page for a clinician', () => {
  for (const language of languages) {
    const { text } = translatorOf(language);
    for (const [voice, start, answer] of [
      ['of oneself', ui.aboutMe, label('yes').self],
      ['of someone else', ui.aboutOther, label('skip').other],
    ]) {
      it(`is printed on two sheets, with no heading left alone: ${language}, ${voice}`, async () => {
        const visitor = await Visitor.arrive(site.url(`/${language}`));
        await visitor.press(text(start));
        await visitor.answerAll(() => text(answer));
        for (const format of ['a4', 'letter']) {
          const sheets = await print(visitor, format);
          assert.ok(sheets.length <= 2, `${format}: ${sheets.length} sheets`);
          const [first] = sheets;
          // Headings are larger than the lines that follow them.
          const lines = Math.min(...first.map(({ height }) => height));
          const last = first.at(-1);
          assert.ok(last.height < lines * 1.05, `${format}: “${last.words}” ends the first sheet`);
        }
        await visitor.leave();
      });
    }
  }
});
