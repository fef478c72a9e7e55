/**
 * “Save for a clinic’s system”: what the file contains, and that neither the page nor anybody else learns of it. With
 * every embed method, as partners use it: the files on one origin, the page on another.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { questions, translator } from '../../dist/lib/core.js';
import { policyText, snippet } from '../../dist/lib/embed/snippet.js';
import { questionnaireResponse } from '../../dist/lib/fhir.js';
import { page, serve } from './site.js';
import { closeBrowser, Visitor, watchViolations } from './visitor.js';

const SAVE = 'Save for a clinic’s system';
const NOTE = /has your answers, the result and today’s date\. It has no name in it\./;

let files;
let site;
let manifest;
const pages = {};

const put = (html, options) => {
  const path = `/${Object.keys(pages).length}`;
  pages[path] = typeof html === 'string' ? page(html, options) : html;
  return site.url(path);
};

/** Returns a page with a snippet that offers the file, under the minimal policy that the snippet names. */
const paste = (way, { attributes = {}, head = '' } = {}) => {
  const made = snippet({
    method: way,
    folder: files.url('/'),
    manifest,
    attributes: { region: 'US', formats: 'fhir', ...attributes },
  });
  // A test’s inline scripts would need a policy of their own.
  const headers = head
    ? {}
    : {
        'content-security-policy': `default-src 'none'; ${policyText(made)}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
      };
  return put({ body: page(made.html, { head }), headers });
};

const arrive = async (url, way, before) => {
  const visitor = await Visitor.arrive(url, {
    before: async (visited) => {
      await watchViolations(visited);
      await before?.(visited);
    },
  });
  return way === 'frame' ? visitor.enterFrame() : visitor;
};

/** Presses the button, and reads the downloaded file. */
const save = async (visitor, button = SAVE) => {
  const { names, bytes } = await visitor.save(button, 'self-check.json');
  assert.deepEqual(names, ['self-check.json']);
  return bytes;
};

/** Yes, No and skipped, in turn. */
const TURNS = ['Yes', 'No', 'Prefer not to say'];
const answers = Object.fromEntries(questions.map(({ id }, index) => [id, ['yes', 'no', 'skip'][index % 3]]));

const answerByTurns = async (visitor) => {
  let turn = 0;
  await visitor.press('It’s about me');
  await visitor.answerAll(() => TURNS[turn++ % 3]);
};

const today = () => new Date().toLocaleDateString('sv');

before(async () => {
  manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
  files = await serve({});
  site = await serve(pages);
});
after(async () => {
  await closeBrowser();
  await site.close();
  await files.close();
});

for (const way of ['module', 'instant', 'classic', 'frame']) {
  describe(`formats="fhir", embedded by ${way}`, () => {
    it('saves the answers and their result, and nobody’s name', async () => {
      const visitor = await arrive(paste(way), way);
      await answerByTurns(visitor);
      assert.match(await visitor.text(), NOTE);
      const bytes = await save(visitor);
      // JSON has no byte order mark.
      assert.equal(bytes[0], '{'.charCodeAt(0));
      const saved = JSON.parse(bytes.toString('utf8'));
      assert.deepEqual(saved, questionnaireResponse('self', answers, { date: today() }));
      assert.doesNotMatch(bytes.toString('utf8'), /"(subject|author|source|identifier|id|extension)"|\d\d:\d\d/);
      await visitor.meets('StaticText', /^Look in your downloads/);
      await visitor.leave();
    });

    it('loads its code with the first files and requests nothing afterwards, under the minimal policy', async () => {
      const visitor = await arrive(paste(way), way);
      await visitor.meets('button', 'It’s about me');
      const { requests } = visitor;
      const own = requests.filter((url) => url.startsWith(files.url('/'))).map((url) => new URL(url).pathname);
      const expected = {
        module: ['/clonazepam-self-check.fhir.js', '/clonazepam-self-check.js'],
        instant: ['/clonazepam-self-check.fhir.js', '/clonazepam-self-check.js'],
        classic: ['/clonazepam-self-check.classic.js', '/clonazepam-self-check.fhir.js'],
        frame: ['/frame-fhir.js', '/frame-height.js', '/frame.html'],
      };
      assert.deepEqual(own.sort(), expected[way]);
      const loaded = requests.length;
      await answerByTurns(visitor);
      await save(visitor);
      await visitor.press('Change an answer');
      await visitor.press('Back to the result');
      await visitor.press('Start over');
      const later = requests.slice(loaded).filter((url) => !url.startsWith('blob:'));
      assert.deepEqual(later, []);
      const { violations } = await visitor.page.evaluate(() => ({ violations: window.violations }));
      assert.deepEqual(violations, []);
      assert.deepEqual(visitor.errors, []);
      assert.deepEqual(
        visitor.console.filter(({ type }) => type === 'error' || type === 'warn'),
        [],
      );
      await visitor.leave();
    });
  });
}

describe('what the page learns', () => {
  it('receives the same events, whatever was answered and saved, and the height is the same', async () => {
    const seen = [];
    for (const answer of ['Yes', 'No']) {
      const visitor = await arrive(paste('module'), 'module', (visited) =>
        visited.evaluateOnNewDocument(() => {
          window.heard = [];
          for (const type of ['click', 'pointerdown', 'keydown', 'focusin', 'self-check-start', 'self-check-complete'])
            document.addEventListener(
              type,
              (event) => {
                const path = event.composedPath().map((node) => node.localName ?? node.nodeName ?? 'window');
                window.heard.push([type, path.join('>'), JSON.stringify(event.detail)].join(' '));
              },
              true,
            );
        }),
      );
      await visitor.press('It’s about me');
      await visitor.answerAll(() => answer);
      await save(visitor);
      seen.push(
        await visitor.page.evaluate(() => ({
          heard: window.heard,
          height: document.querySelector('clonazepam-self-check').getBoundingClientRect().height,
          light: document.body.innerHTML,
          globals: Object.keys(window).filter((name) => /fhir|clinic/i.test(name)),
          symbols: Object.getOwnPropertySymbols(window).map(String),
        })),
      );
      await visitor.leave();
    }
    assert.deepEqual(seen[0], seen[1]);
    assert.ok(seen[0].heard.length > 10);
    assert.deepEqual(seen[0].globals, []);
    assert.ok(!seen[0].symbols.some((name) => name.includes('fhir')), seen[0].symbols.join());
  });

  it('cannot replace the function with one of its own', async () => {
    const spy = `<script>
      window.told = [];
      const spy = (...all) => (window.told.push(JSON.stringify(all)), {});
      globalThis[Symbol.for('clonazepam-self-check.fhir')] = spy;
      globalThis.questionnaireResponse = spy;
      for (const name of ['clonazepam-self-check.fhir', 'clonazepam-self-check.locales'])
        globalThis[Symbol.for(name)] ??= Object.assign(new Map(), { fhir: spy });
    </script>`;
    for (const way of ['module', 'classic']) {
      const visitor = await arrive(paste(way, { head: spy }), way);
      await answerByTurns(visitor);
      const saved = JSON.parse((await save(visitor)).toString('utf8'));
      assert.equal(saved.resourceType, 'QuestionnaireResponse');
      assert.deepEqual(await visitor.page.evaluate(() => window.told), []);
      await visitor.leave();
    }
  });
});

describe('if it is not offered, or does not load', () => {
  const own = () =>
    `<script type="module" src="${files.url('/clonazepam-self-check.js')}"></script><script>window.later = () => document.querySelector('clonazepam-self-check').setAttribute('formats', 'fhir')</script>`;

  it('without the attribute, none of it loads and there is no button', async () => {
    const visitor = await arrive(put('<clonazepam-self-check></clonazepam-self-check>', { head: own() }), 'module');
    await answerByTurns(visitor);
    assert.ok(await visitor.sees('button', 'Save'));
    assert.equal(await visitor.sees('button', SAVE), false);
    assert.doesNotMatch(await visitor.text(), NOTE);
    assert.deepEqual(
      visitor.requests.filter((url) => /fhir/.test(url)),
      [],
    );
    await visitor.leave();
  });

  it('set while a check is under way, it loads nothing; after Start over it does', async () => {
    const visitor = await arrive(put('<clonazepam-self-check></clonazepam-self-check>', { head: own() }), 'module');
    await visitor.press('It’s about me');
    await visitor.press('Yes');
    await visitor.page.evaluate(() => window.later());
    await visitor.settled();
    for (let asked = 1; asked < 14; asked++) await visitor.press('No');
    assert.ok(await visitor.sees('button', 'Save'));
    const asked = () => visitor.requests.filter((url) => /fhir/.test(url)).length;
    assert.deepEqual([asked(), await visitor.sees('button', SAVE)], [0, false]);
    await visitor.press('Start over');
    await answerByTurns(visitor);
    assert.deepEqual([asked(), await visitor.sees('button', SAVE)], [1, true]);
    await visitor.leave();
  });

  it('if the file does not load or has changed, there is no button, but a warning and a whole check', async () => {
    const path = '/clonazepam-self-check.fhir.js';
    const spying = `export const questionnaireResponse = (...all) => ((window.told = all), {});`;
    for (const entry of ['clonazepam-self-check.js', 'clonazepam-self-check.classic.js'])
      for (const body of [undefined, spying]) {
        const other = await serve({
          [`/${entry}`]: {
            body: await readFile(`dist/${entry}`, 'utf8'),
            headers: { 'access-control-allow-origin': '*' },
          },
          [path]: body ? { body, headers: { 'access-control-allow-origin': '*' } } : { body: 'x' },
        });
        const script = `<script type="${entry.includes('classic') ? 'text/javascript' : 'module'}" src="${other.url(`/${entry}`)}"></script>`;
        const html = '<clonazepam-self-check formats="fhir"></clonazepam-self-check>';
        const visitor = await arrive(put(html, { head: script }), 'module');
        await answerByTurns(visitor);
        assert.match(await visitor.text(), /Yes to 3 of the 6 you answered/);
        assert.ok(await visitor.sees('button', 'Save'));
        assert.ok(visitor.requests.some((url) => url.endsWith(path)));
        assert.equal(await visitor.sees('button', SAVE), false);
        const warnings = visitor.console.filter(({ text }) => /formats="fhir" is not offered/.test(text));
        assert.equal(warnings.length, 1, `${entry}: ${JSON.stringify(visitor.console)}`);
        assert.equal(await visitor.page.evaluate(() => window.told), undefined);
        await visitor.leave();
        await other.close();
      }
  });

  it('if the browser does not save, the text of the summary is offered, as with Save', async () => {
    const visitor = await arrive(paste('module'), 'module', (visited) =>
      visited.evaluateOnNewDocument(() => Object.assign(URL, { createObjectURL: undefined })),
    );
    await answerByTurns(visitor);
    await visitor.press(SAVE);
    assert.match(await visitor.text(), /Saving does not work here/);
    await visitor.leave();
  });
});

it('is saved in the language of the visitor', async () => {
  const messages = JSON.parse(await readFile('dist/locales/es.json', 'utf8'));
  const visitor = await arrive(paste('module', { attributes: { lang: 'es' } }), 'module');
  await visitor.press(messages['ui.about-other']);
  await visitor.answerAll(() => messages['answer.unknown']);
  const saved = JSON.parse((await save(visitor, messages['ui.save-for-clinic'])).toString('utf8'));
  const none = Object.fromEntries(questions.map(({ id }) => [id, 'skip']));
  const spanish = translator({ language: 'es', state: 'draft', messages });
  assert.deepEqual(saved, questionnaireResponse('other', none, { date: today(), translator: spanish }));
  assert.equal(saved.language, 'es');
  await visitor.leave();
});
