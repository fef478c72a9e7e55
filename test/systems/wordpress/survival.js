/**
 * What happens to a snippet that somebody pastes into WordPress: pasted through the REST API with the rights of a user,
 * then checked in a browser as a visitor sees it. `npm run wordpress` writes the table into docs/wordpress.md.
 */
import { readFile } from 'node:fs/promises';
import { snippet } from '../../../dist/lib/embed/snippet.js';
import { serve } from '../../shipped/site.js';
import { Visitor } from '../../shipped/visitor.js';

const START = 'It’s about me';

const post = (wrap) => async (site, user, html) => {
  const { link } = await site.rest(user, 'POST', '/wp/v2/posts', {
    title: 'Self-check',
    status: 'publish',
    content: wrap(html),
  });
  return { url: link };
};

/** The page that WordPress comes with; the test's theme shows its sidebar there. */
const SAMPLE_PAGE = '/?page_id=2';
const THEME = 'classic-clinic';
const SIDEBAR = 'side';

/**
 * Adds a widget as the widgets screen does: saves the widget, then the sidebar with the list of its widgets. WordPress
 * 6.1 makes a widget inactive if only the widget is saved.
 */
const widget = (idBase, instance) => async (site, user, html) => {
  const { id } = await site.rest(user, 'POST', '/wp/v2/widgets', {
    id_base: idBase,
    sidebar: SIDEBAR,
    instance: { raw: instance(html) },
  });
  await site.rest(user, 'PUT', `/wp/v2/sidebars/${SIDEBAR}`, { widgets: [id] });
  const url = site.url(SAMPLE_PAGE);
  await requireOnPage(site, url, id);
  return { url, remove: () => site.rest(user, 'DELETE', `/wp/v2/widgets/${id}`, { force: true }) };
};

/** Otherwise a widget that visitors never see would be reported as a snippet that did not survive. */
const requireOnPage = async (site, url, id) => {
  const answer = await fetch(url);
  const html = await answer.text();
  if (answer.ok && html.includes(`id="${id}"`)) return;
  const { theme, sidebars } = await site.php(
    `return array( 'theme' => get_stylesheet(), 'sidebars' => get_option( 'sidebars_widgets' ) );`,
  );
  throw new Error(
    [
      `The widget ${id} was put into the sidebar “${SIDEBAR}”, but is not on ${answer.url}.`,
      `Status ${answer.status}, ${html.length} characters, theme ${theme}, sidebars ${JSON.stringify(sidebars)}.`,
      ...(await site.faults('Fatal')),
    ].join('\n'),
  );
};

/** Activates the test's theme, and lets WordPress move the widgets of the earlier one. */
const useTheme = async (site) => {
  await site.php(`switch_theme( '${THEME}' );`);
  const answer = await fetch(site.url());
  const html = await answer.text();
  if (!answer.ok || !html.includes(`/themes/${THEME}/style.css`)) {
    throw new Error(`The site does not use the theme ${THEME}: status ${answer.status}\n${html.slice(0, 500)}`);
  }
};

/** Where people paste. Only users who may edit the theme can use widgets, so authors cannot. */
export const places = {
  'Custom HTML block': post((html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`),
  'Classic editor, Code tab': post((html) => `Before.\n\n${html}\n\nAfter.`),
  'Shortcode block': post((html) => `<!-- wp:shortcode -->\n${html}\n<!-- /wp:shortcode -->`),
  'Custom HTML widget': widget('custom_html', (content) => ({ title: '', content })),
  'Text widget': widget('text', (text) => ({ title: '', text, filter: true, visual: true })),
};

/** What the plugin offers instead, for people who may not paste. */
export const pluginPlaces = {
  'The plugin’s block': post(() => '<!-- wp:clonazepam-self-check/self-check {"region":"US"} /-->'),
  'The plugin’s shortcode': post(() => '[clonazepam_self_check region="US"]'),
};

/** Whether WordPress keeps scripts that somebody pastes, and the user that a test pastes as. */
export const rights = {
  'May paste scripts': { mayPaste: true, user: 'admin' },
  'May not': { mayPaste: false, user: 'author' },
};

/** Embed methods whose snippets are pasted. */
export const methods = { module: 'Script tag', instant: 'Prerendered', classic: 'Classic script', frame: 'Frame' };

/** What a visitor can find. */
export const WORKS = 'works';
export const HELP_ONLY = 'help numbers only';
const NOT_TRIED = 'could not be tried';

/**
 * @param {string} url
 * @returns {Promise<string>} what a visitor finds there
 */
const look = async (url) => {
  const visitor = await Visitor.arrive(url, { viewport: { width: 1280, height: 900 } });
  try {
    const { page } = visitor;
    const seen = await page.evaluate(() => ({
      status: performance.getEntriesByType('navigation')[0].responseStatus,
      framed: Boolean(document.querySelector('iframe.clonazepam-self-check')),
      defined: Boolean(customElements.get('clonazepam-self-check')),
      // The text of the page itself, without the closed root and the frame.
      text: document.body.innerText,
      // The site’s own search is in a form.
      controls: [...document.querySelectorAll(':is(button, summary, select):not(form *)')].filter((one) =>
        one.checkVisibility(),
      ).length,
      helps: [...document.querySelectorAll('a[href="tel:911"]')].some((link) => link.checkVisibility()),
    }));
    if (seen.status !== 200) throw new Error(`${url}: status ${seen.status}\n${seen.text.slice(0, 500)}`);
    let works = false;
    if (seen.framed || seen.defined) {
      if (seen.framed) await visitor.enterFrame();
      await visitor.press(START);
      works = await visitor.meets('button', 'Yes').then(
        () => true,
        () => false,
      );
    }
    const leftOver = works && (await page.evaluate(() => /Do not stop suddenly/.test(document.body.innerText)));
    return [
      works ? WORKS : seen.helps ? HELP_ONLY : 'nothing that helps',
      ...(leftOver ? ['the fallback stays under it'] : []),
      ...(/[\w-]+\s*:\s*[^;{}]+;[^{}]*\}/.test(seen.text) ? ['a style sheet as text'] : []),
      ...(!works && seen.controls ? ['buttons that do nothing'] : []),
    ].join(', ');
  } finally {
    await visitor.leave();
  }
};

/** Returns what a visitor finds, or what happened if nothing could be pasted or no page was served. */
const paste = async (site, user, place, html) => {
  try {
    const { url, remove } = await place(site, user, html);
    try {
      return await look(url);
    } finally {
      await remove?.();
    }
  } catch (error) {
    return `${NOT_TRIED}: ${error.message}`;
  }
};

/**
 * Pastes every snippet everywhere, with and without the right to paste scripts.
 *
 * @param {import('./site.js').WordPress} site - with the plugin, if its places are tried too
 * @param {{ ways?: string[], who?: string[], plugin?: boolean }} [only] - less than everything
 * @returns {Promise<Record<string, Record<string, Record<string, string>>>>} what was found, by right, place and way
 */
export const measure = async (site, { ways = Object.keys(methods), who = Object.keys(rights), plugin = true } = {}) => {
  const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
  const files = await serve({});
  await useTheme(site);
  const found = {};
  try {
    for (const right of who) {
      const { mayPaste, user } = rights[right];
      found[right] = {};
      for (const [name, place] of Object.entries(places)) {
        // Only administrators can use widgets, so this removes the right to paste scripts from everybody.
        const asAdmin = !mayPaste && name.endsWith('widget');
        if (asAdmin) await site.configure({ DISALLOW_UNFILTERED_HTML: true });
        found[right][name] = {};
        for (const method of ways) {
          const { html } = snippet({ method, folder: files.url('/'), manifest, attributes: { region: 'US' } });
          found[right][name][method] = await paste(site, asAdmin ? 'admin' : user, place, html);
        }
        if (asAdmin) await site.configure();
      }
    }
    for (const [name, place] of Object.entries(plugin ? pluginPlaces : {})) {
      found['May not'][name] = { plugin: await paste(site, rights['May not'].user, place) };
    }
  } finally {
    await files.close();
  }
  return found;
};

const row = (cells) => `| ${cells.join(' | ')} |`;

/** Returns what was found, as Markdown. */
export const tableOf = (found) => {
  const untried = Object.values(found)
    .flatMap((byPlace) => Object.values(byPlace).flatMap((byMethod) => Object.values(byMethod)))
    .find((cell) => cell.startsWith(NOT_TRIED));
  if (untried) throw new Error(untried);
  const ways = Object.keys(methods);
  const lines = Object.entries(found).flatMap(([right, byPlace]) =>
    Object.entries(byPlace).map(([place, byMethod]) =>
      row([
        right,
        place,
        ...(byMethod.plugin ? [byMethod.plugin, ...ways.slice(1).map(() => '')] : ways.map((way) => byMethod[way])),
      ]),
    ),
  );
  return [
    row(['Right', 'Where', ...Object.values(methods)]),
    row(['---', '---', ...ways.map(() => '---')]),
    ...lines,
  ].join('\n');
};
