/**
 * The snippet in a Custom HTML block of pages like those of WordPress: with a block theme’s styles around it, and in
 * one of them with the line breaks and paragraphs that `wpautop` adds when the block is converted to a classic one.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { serve } from '../shipped/site.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';

/** Rules of the kind that block themes set on everything in a post. */
const THEME = `
  :where(body){margin:0;--wp--style--global--content-size:645px;font:1.05rem/1.55 system-ui,sans-serif}
  .is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)){max-width:645px;margin-left:auto!important;margin-right:auto!important}
  .entry-content > *{margin-block:1.2rem 0}
  .entry-content p{color:#555;line-height:2}
  .entry-content a:where(:not(.wp-element-button)){color:#b00;text-decoration:underline wavy}
  .entry-content button,.wp-element-button{background:#32373c;color:#fff;border-radius:9999px;padding:calc(.667em + 2px) calc(1.333em + 2px);text-transform:uppercase}
  .entry-content h2{font-size:clamp(2rem,6vw,4rem);text-transform:uppercase}
  .entry-content ul{list-style:none}
`;

/** Does what WordPress’s filter does to text: blank lines separate paragraphs, line breaks become `<br />`. */
const autop = (html) =>
  html
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.replace(/>\s*\n\s*/g, '><br />\n')}</p>`)
    .join('\n');

const post = (block) => `<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Self-check – Harbor</title>
<link rel="icon" href="data:,"><style id="global-styles-inline-css">${THEME}</style></head>
<body class="wp-singular page-template-default wp-embed-responsive"><div class="wp-site-blocks">
<main class="wp-block-group is-layout-constrained"><h1 class="wp-block-post-title">Self-check</h1>
<div class="entry-content wp-block-post-content is-layout-constrained">
<p>Some words of the clinic.</p>
${block}
<p>More words of the clinic.</p></div></main></div></body></html>`;

let site;
const pages = {};

before(async () => {
  site = await serve(pages);
  const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
  for (const method of ['module', 'classic']) {
    const { html } = snippet({ method, folder: site.url('/'), manifest, attributes: { region: 'US' } });
    pages[`/${method}`] = post(html);
    pages[`/${method}-autop`] = post(autop(html));
  }
});
after(async () => {
  await closeBrowser();
  await site.close();
});

describe('in a WordPress page', () => {
  for (const [path, how] of [
    ['/module', 'the module snippet'],
    ['/classic', 'the classic snippet'],
    ['/module-autop', 'the module snippet, with paragraphs put in'],
    ['/classic-autop', 'the classic snippet, with paragraphs put in'],
  ]) {
    it(`${how} gives a whole check`, async () => {
      const visitor = await Visitor.arrive(site.url(path));
      await visitor.press('It’s about me');
      await visitor.answerAll(() => 'Yes');
      const text = await visitor.text();
      assert.match(text, /Yes to 9 of 9 signs/);
      assert.match(text, /Some words of the clinic/);
      assert.match(text, /Start over/, 'the theme’s capitals stay outside');
      assert.deepEqual(visitor.errors, []);
      await visitor.leave();
    });
  }
});
