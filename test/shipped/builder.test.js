import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { run } from '../../scripts/run.js';
import { Partner } from './partner.js';
import { serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const WORK = 'build/builder-test';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const messages = async (tag) => JSON.parse(await readFile(`dist/locales/${tag}.json`, 'utf8'));

/** The builder and the files: a different site from the one that a snippet is pasted into. */
let demo;

before(async () => {
  await run('vite', ['build', '--mode', 'demo', '--logLevel', 'warn']);
  await rm(WORK, { recursive: true, force: true });
  await mkdir(WORK, { recursive: true });
  demo = await serve({}, 'build/demo');
});
after(async () => {
  await closeBrowser();
  await demo.close();
});

/** Opens the builder as a partner; closed when the test ends, even if it fails. */
const arrive = async (t, options) => {
  const partner = await Partner.arrive(demo.url('/embed/index.html'), options);
  t.after(() => partner.leave());
  return partner;
};

describe('a partner at the embed builder', () => {
  it('can reach it from the demo and the gallery', async () => {
    for (const from of ['/index.html', '/gallery.html']) {
      const text = await readFile(`build/demo${from}`, 'utf8');
      assert.match(text, /<a href="\.\/embed\/">/, `${from} should link to the builder`);
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`finds nothing that axe objects to, on a phone and on a desk, also where something is refused (${theme})`, async (t) => {
      for (const viewport of [
        { width: 320, height: 640 },
        { width: 1280, height: 900 },
      ]) {
        const partner = await arrive(t, { viewport, theme });
        await partner.type('Accent', '#9ec5cb');
        await partner.type('Phone', 'call us');
        await partner.page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
        await partner.page.evaluate(await readFile(axe, 'utf8'));
        const { violations, passes } = await partner.page.evaluate(() => window.axe.run(document, { iframes: false }));
        assert.ok(passes.length > 20, 'axe should have looked at the page');
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
        );
        const [page, view] = await partner.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(page <= view, `nothing should stand out of a page of ${view} px, but it is ${page} px wide`);
        assert.deepEqual(partner.complaints, [], 'the page should keep its own policy');
      }
    });
  }

  it('says which method fits which CMS and role, as docs/wordpress.md has it', async (t) => {
    const partner = await arrive(t);
    await partner.page.click('.cms summary');
    const text = await partner.page.$eval('.cms', (list) => list.innerText.replace(/\s+/g, ' '));
    assert.match(text, /WordPress, any role: the plugin/);
    assert.match(text, /Administrator or Editor of a single site: any method/);
    assert.match(text, /Author or Contributor[^.]*: the plugin only/);
  });

  it('can do everything by keyboard: choose a method, copy the snippet', async (t) => {
    const partner = await arrive(t);
    const { page } = partner;
    const focusedName = () =>
      page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.value ?? '');
    const tabTo = async (wanted) => {
      for (let tabs = 0; tabs < 80; tabs++) {
        if ((await focusedName()) === wanted) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`Tab should reach ${wanted}`);
    };
    await tabTo('module');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focusedName(), 'classic');
    await tabTo('Copy: The snippet');
    await page.keyboard.press('Enter');
    await partner.waitForStatus('Copied: The snippet.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /clonazepam-self-check\.classic\.js" integrity="sha384-/);
  });

  it('is told of a color that cannot be read, with its ratio, and applies a similar one with one press', async (t) => {
    const partner = await arrive(t);
    await partner.type('Accent', '#9ec5cb');
    const { invalid, text } = await partner.problemOf('Accent');
    assert.ok(invalid);
    assert.match(text, /^Refused: 1\.\d to 1 for .* It needs 4\.5 to 1\.$/);
    assert.match(await partner.status(), /^Refused: 1\.\d to 1/, 'the refusal should be read out');
    assert.doesNotMatch(
      await partner.copy('Your style sheet'),
      /--self-check/,
      'a refused color should not be in what is pasted',
    );

    const button = await partner.page.waitForSelector('.apply');
    const offer = await button.evaluate((element) => element.textContent.trim());
    const [color] = /#[\da-f]{6}/.exec(offer);
    await button.click();
    const after = await partner.problemOf('Accent');
    assert.deepEqual(after, { invalid: false, text: '' });
    assert.match(await partner.copy('Your style sheet'), new RegExp(`--self-check-accent: ${color};`));
    const shown = await (
      await partner.preview()
    ).$eval('clonazepam-self-check', (check) => check.style.getPropertyValue('--self-check-accent'));
    assert.equal(shown, color, 'the preview should show the applied color');
  });

  it('offers a file for a clinic’s system, and states its size', async (t) => {
    const partner = await arrive(t);
    const size = () =>
      partner.page.$eval('#download-size', (line) => parseFloat(/download ([\d.]+) kB/.exec(line.textContent)[1]));
    const before = await size();
    await partner.tick('Offer “Save for a clinic’s system”');
    assert.match(await partner.copy('The snippet'), /<clonazepam-self-check [^>]*formats="fhir"/);
    assert.ok((await size()) - before > 3, 'the file should be in what visitors load');
    await partner.chooseMethod('Frame');
    assert.match(await partner.copy('The snippet'), /frame\.html\?[^"]*formats=fhir/);
  });

  it('sets colors for dark pages apart from those for light ones', async (t) => {
    const partner = await arrive(t);
    await partner.type('Accent', '7A2E5D');
    await partner.press('Dark pages', 'radio');
    await partner.type('Accent', '#7a2e5d');
    assert.match((await partner.problemOf('Accent')).text, /^Refused/, 'a dark red on a dark page should be refused');
    await partner.type('Accent', '#f2b0c8');
    const css = await partner.copy('Your style sheet');
    assert.match(css, /--self-check-accent: #7a2e5d;/);
    assert.match(css, /--self-check-accent: light-dark\(#7a2e5d, #f2b0c8\);/);
    const scheme = await (
      await partner.preview()
    ).evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    assert.equal(scheme, 'dark', 'the preview should show the theme that is being set');
  });

  it('is told next to the field what is wrong, in the words of the console', async (t) => {
    const partner = await arrive(t);
    const { readOptions } = await import('../../dist/lib/domain/options.js');
    const bad = {
      'helpline-phone': 'call us',
      'helpline-url': 'http://insecure.example/',
      'exit-url': 'javascript:alert(1)',
    };
    const accepted = Object.fromEntries(
      readOptions(bad).problems.map(({ attribute, accepted: words }) => [attribute, words]),
    );
    for (const [label, attribute] of [
      ['Phone', 'helpline-phone'],
      ['Address', 'helpline-url'],
      ['Where “Leave this page” goes', 'exit-url'],
    ]) {
      await partner.type(label, bad[attribute]);
      const { invalid, text } = await partner.problemOf(label);
      assert.ok(invalid, `${label} should be marked`);
      assert.ok(text.includes(`Accepted: ${accepted[attribute]}.`), `beside ${label}: ${text}`);
    }
    await partner.type('Name', 'Harbor Street');
    assert.match((await partner.problemOf('Name')).text, /reaches nobody/);
    const snippet = await partner.copy('The snippet');
    assert.doesNotMatch(snippet, /call us|insecure|javascript:|Harbor/, 'nothing bad should be in what is pasted');

    await partner.type('Phone', '555-010-0199');
    assert.deepEqual(await partner.problemOf('Phone'), { invalid: false, text: '' });
    assert.deepEqual(await partner.problemOf('Name'), { invalid: false, text: '' });
    assert.match(await partner.copy('The snippet'), /helpline-name="Harbor Street" helpline-phone="555-010-0199"/);

    await partner.type('Where the files are', 'ftp://files.example/');
    assert.ok((await partner.problemOf('Where the files are')).invalid);
    assert.deepEqual(await partner.titles(), [], 'without a folder there should be nothing to copy');
    await partner.type('Where the files are', 'https://cdn.example/self-check@latest/');
    assert.match((await partner.problemOf('Where the files are')).text, /not “latest”/);
    await partner.type('Where the files are', 'https://cdn.example/0.1.0');
    assert.deepEqual(await partner.problemOf('Where the files are'), { invalid: false, text: '' });
    assert.match(await partner.copy('Content Security Policy'), /script-src https:\/\/cdn\.example\/0\.1\.0\/;/);
  });

  it('sees each choice in the preview, and in what is pasted', async (t) => {
    const partner = await arrive(t);
    await partner.select('Language', 'Español');
    await partner.select('Emergency and help numbers', 'Mexico');
    await partner.select('Who it is about', 'Someone they care about');
    await partner.select('Heading level', '4');
    await partner.type('Where “Leave this page” goes', 'https://example.org/weather');
    await partner.tick('English');
    await partner.tick('Español');
    const snippet = await partner.copy('The snippet');
    const tag =
      'lang="es" region="MX" audience="other" exit-url="https://example.org/weather" heading-level="4" languages="en es"';
    assert.ok(snippet.includes(`<clonazepam-self-check ${tag}>`), snippet);
    assert.match(snippet, /locales\/es\.js" integrity="sha384-/);
    const attributes = await (
      await partner.preview()
    ).$eval('clonazepam-self-check', (check) =>
      Object.fromEntries([...check.attributes].map(({ name, value }) => [name, value])),
    );
    assert.deepEqual(attributes, {
      lang: 'es',
      region: 'MX',
      audience: 'other',
      'exit-url': 'https://example.org/weather',
      'heading-level': '4',
      languages: 'en es',
    });
  });

  it('pins the version, and the hashes of the files that were built', async (t) => {
    const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
    const partner = await arrive(t);
    const snippet = await partner.copy('The snippet');
    assert.ok(snippet.includes(`integrity="${manifest.files['clonazepam-self-check.js'].integrity}"`), snippet);
    await partner.chooseMethod('npm package');
    assert.ok((await partner.copy('Install')).endsWith(`clonazepam-self-check@${manifest.version}`));
  });

  it('gets a text for the privacy page that fits the method, and claims no more than is true', async (t) => {
    const partner = await arrive(t);
    const script = await partner.copy('For your privacy page');
    assert.match(script, /does not send your answers and does not save them/);
    assert.match(script, /your browser or its extensions may record that you visited/);
    assert.doesNotMatch(script, /frame|consent/);
    await partner.tick('Send the range to my page');
    assert.match(await partner.copy('For your privacy page'), /ask for your consent first/);
    await partner.chooseMethod('Frame');
    assert.match((await partner.problemOf('Send the range to my page', 'checkbox')).text, /^Not used: a frame/);
    const frame = await partner.copy('For your privacy page');
    assert.match(frame, /scripts of our page cannot look into it/);
    assert.doesNotMatch(frame, /consent/);
  });

  it('can try “Leave this page” in the preview, and keeps the builder and what was chosen', async (t) => {
    const partner = await arrive(t);
    await partner.type('Where “Leave this page” goes', 'https://example.org/weather');
    const visitor = await inPreview(partner);
    await visitor.press('Leave this page');
    await partner.waitForStatus('the visitor now sees https://example.org/weather');
    assert.equal(new URL(partner.page.url()).pathname, '/embed/index.html');
    assert.match(await partner.copy('The snippet'), /exit-url="https:\/\/example\.org\/weather"/);
  });

  it('may press Shift while typing without being taken away', async (t) => {
    const partner = await arrive(t);
    await partner.type('Where “Leave this page” goes', 'https://example.org/weather');
    await (await partner.control('Name', 'textbox')).focus();
    for (let presses = 0; presses < 4; presses++) await partner.page.keyboard.press('Shift');
    await partner.page.keyboard.type('Harbor');
    assert.equal(new URL(partner.page.url()).pathname, '/embed/index.html');
  });

  it('sees a real frame, in their colors, if they choose the frame', async (t) => {
    const partner = await arrive(t);
    await partner.type('Accent', '#7a2e5d');
    await partner.chooseMethod('Frame');
    assert.doesNotMatch(
      await partner.copy('Your style sheet'),
      /--self-check/,
      'a frame takes its colors in its address',
    );
    await partner.page.waitForSelector('#stage iframe[sandbox]');
    const frame = await partner.preview();
    await frame.waitForSelector('clonazepam-self-check');
    assert.match(frame.url(), /frame\.html\?lang=en&accent=light-dark/);
    const accent = await frame.$eval('clonazepam-self-check', (check) =>
      check.style.getPropertyValue('--self-check-accent'),
    );
    assert.equal(accent, 'light-dark(#7a2e5d, #86d3de)');
    const visitor = await inPreview(partner);
    await visitor.meets('button', 'It’s about me');
    assert.deepEqual(partner.complaints, []);
  });
});

/** Returns a visitor who presses the buttons of the preview. */
const inPreview = async (partner) => {
  const visitor = new Visitor(partner.page, partner.context);
  visitor.session = await partner.page.createCDPSession();
  await visitor.session.send('Accessibility.enable');
  await visitor.session.send('DOM.enable');
  return visitor.enterFrame('#stage iframe');
};

/** Returns the policy of a site that allows only what the builder says, and its own style sheet. */
const strict = (policy) => {
  const own =
    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; require-trusted-types-for 'script'";
  const line = policy.includes('style-src')
    ? policy.replace('style-src', `style-src 'self'`)
    : `${policy}; style-src 'self'`;
  return `${own}; ${line}`;
};

/** Creates a page as a partner does: title, style sheet, what was copied. */
const paste = ({ snippet, head = '' }) =>
  `<!doctype html>\n<html lang="en-US">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>A partner’s page</title>\n<link rel="icon" href="data:,">\n<link rel="stylesheet" href="/site.css">\n${head}</head>\n<body>\n<h1>A page</h1>\n${snippet}\n</body>\n</html>\n`;

const complete = async (visitor, words) => {
  await visitor.press(words.start);
  await visitor.answerAll((question) => (words.yes && /\?/.test(question) ? words.yes : words.no));
  await visitor.meets('heading', words.result);
};

const english = { start: 'It’s about me', yes: 'Yes', no: 'No', result: 'Your result' };

/** Chooses, copies, pastes into a page, opens it on another site than that of the files, and completes the check. */
const pasted = async (t, { method, choose = async () => undefined, words = english, folder }) => {
  const partner = await arrive(t);
  await partner.chooseMethod(method);
  await choose(partner);
  if (folder) await partner.type('Where the files are', folder);
  const snippet = await partner.copy('The snippet');
  const css = (await partner.titles()).includes('Your style sheet') ? await partner.copy('Your style sheet') : '';
  const policy = await partner.copy('Content Security Policy');

  const root = join(WORK, method.replace(/\W+/g, '-').toLowerCase());
  await mkdir(root, { recursive: true });
  if (folder) await cp('dist', join(root, folder), { recursive: true, filter: (path) => !path.includes('dist/lib') });
  const site = await serve(
    {
      '/page.html': { body: paste({ snippet }), headers: { 'content-security-policy': strict(policy) } },
      '/site.css': `body { font-family: sans-serif }\n${css}`,
    },
    root,
  );
  t.after(() => site.close());
  const visitor = await Visitor.arrive(site.url('/page.html'), {
    before: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]),
  });
  t.after(() => visitor.leave());
  if (method === 'Frame') await visitor.enterFrame();
  await visitor.meets('button', words.start);
  await complete(visitor, words);
  assert.deepEqual(
    visitor.console.filter(({ type }) => type === 'error' || type === 'warn'),
    [],
    'no breach of the policy, no warning',
  );
  assert.deepEqual(visitor.errors, []);
  if (!folder) assert.ok(!snippet.includes(site.url('/')), 'the files should come from another site');
  return { snippet, css, policy, visitor };
};

describe('a snippet of the builder, pasted in a file and served by another site under the policy that goes with it', () => {
  for (const method of ['Script tag', 'Script tag, first screen inside', 'Classic script tag', 'Frame']) {
    it(`${method}: a whole check in English`, async (t) => {
      await pasted(t, { method });
    });

    it(`${method}: a whole check in Spanish, with helpline, picker and colors`, async (t) => {
      const es = await messages('es');
      const result = await pasted(t, {
        method,
        words: { start: es['ui.about-me'], yes: es['answer.yes'], no: es['answer.no'], result: es['result.title'] },
        choose: async (partner) => {
          await partner.select('Language', 'Español');
          await partner.select('Emergency and help numbers', 'United States');
          await partner.tick('English');
          await partner.tick('Español');
          await partner.type('Name', 'Línea “Harbor” & <amigos>');
          await partner.type('Phone', '555-010-0199');
          await partner.type('Where “Leave this page” goes', 'https://example.org/weather?a=1&b=2');
          await partner.type('Accent', '#7a2e5d');
        },
      });
      assert.match(
        await result.visitor.text(),
        /Línea “Harbor” & <amigos>/,
        'the helpline should stand as it was typed',
      );
    });
  }

  it('from a folder of the site itself', async (t) => {
    const result = await pasted(t, { method: 'Script tag', folder: '/self-check/0.1.0/' });
    assert.match(result.policy, /script-src 'self'/);
    assert.match(result.snippet, /src="\/self-check\/0\.1\.0\/clonazepam-self-check\.js"/);
  });

  it('npm package: import and tag, bundled by an application', async (t) => {
    const partner = await arrive(t);
    await partner.chooseMethod('npm package');
    await partner.select('Language', 'Español');
    const code = await partner.copy('Import');
    const tag = await partner.copy('The tag');
    const policy = await partner.copy('Content Security Policy');

    const root = join(process.cwd(), WORK, 'application');
    await mkdir(join(root, 'node_modules'), { recursive: true });
    await symlink(process.cwd(), join(root, 'node_modules', 'clonazepam-self-check'));
    await writeFile(join(root, 'main.js'), code);
    await writeFile(
      join(root, 'index.html'),
      paste({ snippet: tag, head: '<script type="module" src="/main.js"></script>\n' }).replace(
        /<link rel="styles.*>\n/,
        '',
      ),
    );
    await build({ root, configFile: false, logLevel: 'warn', build: { modulePreload: false, target: 'es2022' } });
    const site = await serve(
      {
        '/': {
          body: await readFile(join(root, 'dist', 'index.html'), 'utf8'),
          headers: { 'content-security-policy': `${strict(policy)}; script-src 'self'` },
        },
      },
      join(root, 'dist'),
    );
    const es = await messages('es');
    t.after(() => site.close());
    const visitor = await Visitor.arrive(site.url('/'));
    t.after(() => visitor.leave());
    await complete(visitor, {
      start: es['ui.about-me'],
      yes: es['answer.yes'],
      no: es['answer.no'],
      result: es['result.title'],
    });
    assert.deepEqual(
      visitor.console.filter(({ type }) => type === 'error' || type === 'warn'),
      [],
    );
  });
});
