/**
 * Runs the shipped script in old versions of Chromium and writes what was seen into docs/accessibility.md:
 * `npm run old-browsers`. Downloads about 350 MB from npm on the first run.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { run } from '../../../scripts/run.js';
import { main } from '../../../scripts/setup.js';
import { keepsRoots } from '../drivers.js';
import { page, serve } from '../../shipped/site.js';
import { Browser } from './devtools.js';
import { oldChromium, packages } from './versions.js';

const DOCUMENT = 'docs/accessibility.md';
const [FROM, TO] = ['<!-- old-browsers: made by npm run old-browsers -->', '<!-- end of old-browsers -->'];

const TAG = '<clonazepam-self-check region="US"><p>Call <a href="tel:911">911</a>.</p></clonazepam-self-check>';
const SCRIPT = `${keepsRoots}<script type="module" src="/clonazepam-self-check.js"></script>`;

const pages = {
  '/': page(TAG, { head: SCRIPT }),
  '/dark': page(TAG, { head: `<style>:root{color-scheme:dark}</style>${SCRIPT}` }),
};

const inRoot = (expression) => `((root) => ${expression})(roots.filter((root) => root.querySelector('.check')).pop())`;

const started = (browser) => browser.until(inRoot("Boolean(root?.querySelector('button'))"));

/** Goes from the first screen to the result by keyboard, and looks at a question on the way. */
const visit = async (browser) => {
  const heading = inRoot("root.querySelector('#heading').textContent.trim()");
  const press = async (name) => {
    for (let tabs = 0; tabs < 20; tabs++) {
      await browser.key('Tab');
      if ((await browser.evaluate(inRoot("root.activeElement?.textContent.trim() ?? ''"))) === name)
        return browser.key('Enter');
    }
    throw new Error(`Tab does not reach “${name}”.`);
  };
  const onward = async (name) => {
    const before = await browser.evaluate(heading);
    await press(name);
    if (!(await browser.until(`${heading} !== ${JSON.stringify(before)}`))) throw new Error(`“${name}” does nothing.`);
  };
  await onward('It’s about me');
  const gap = await browser.evaluate(
    inRoot(
      "root.querySelector('#heading').getBoundingClientRect().top - root.querySelector('progress').getBoundingClientRect().bottom",
    ),
  );
  for (let question = 0; question < 14; question++) await onward(question % 2 ? 'Yes' : 'No');
  return { gap, result: await browser.until("document.title === 'complete'") };
};

const look = async (browser, site) => {
  await browser.goto(site.url('/frame.html'));
  await browser.until("Boolean(document.querySelector('clonazepam-self-check'))");
  const frame = await browser.evaluate(
    "customElements.get('clonazepam-self-check') ? 'check' : document.querySelector('a[href^=tel]')?.getClientRects().length ? 'fallback with a number' : '**no number**'",
  );
  await browser.goto(site.url('/'));
  if (!(await started(browser))) {
    const link = await browser.evaluate("document.querySelector('clonazepam-self-check a').getClientRects().length");
    return ['–', link ? 'fallback, its link can be pressed' : '**nothing**', '–', '–', frame];
  }
  const { gap, result } = await visit(browser);
  await browser.goto(site.url('/dark'));
  await started(browser);
  const [, red] = /(\d+)/.exec(
    await browser.evaluate(inRoot("getComputedStyle(root.querySelector('.check')).backgroundColor")),
  );
  return [result ? 'yes' : '**no**', 'check', gap > 8 ? 'yes' : '**no**', Number(red) < 128 ? 'dark' : 'light', frame];
};

const HEAD = [
  'Chromium',
  'a run by keyboard',
  'on the page',
  'gap under the progress bar',
  'on a dark page',
  'in the frame',
];

const row = (cells) => `| ${cells.join(' | ')} |`;

await main(async () => {
  const site = await serve(pages);
  const rows = [];
  try {
    for (const version of Object.keys(packages)) {
      const browser = await Browser.open(await oldChromium(version));
      try {
        rows.push([await browser.version(), ...(await look(browser, site))]);
        console.log(rows.at(-1).join(', '));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
  const text = await readFile(DOCUMENT, 'utf8');
  const table = [HEAD, HEAD.map(() => '---'), ...rows].map(row).join('\n');
  const [before, after] = [text.indexOf(FROM) + FROM.length, text.indexOf(TO)];
  await writeFile(DOCUMENT, `${text.slice(0, before)}\n\n${table}\n\n${text.slice(after)}`);
  await run('prettier', ['--write', '--log-level', 'warn', DOCUMENT]);
});
