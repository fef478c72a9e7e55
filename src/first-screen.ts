/**
 * The first screen as text: in the page before any script, so that it shows with the page’s first paint and is of use
 * where no script runs. Runs in Node, on a server, and in the page that writes snippets.
 *
 * It is what the element shows first, with differences that need no script: “Get help now” opens the partner’s own
 * words (help numbers) by itself; “Leave this page” is a link; a start button that is pressed stays pressed until the
 * script comes, which then goes on to the first question. Where scripts are off, the partner’s words are there at once;
 * where the script has not come after a while, they take the place of the start buttons.
 */
import { html, type TemplateResult } from 'lit/html.js';
import type { Audience, Message } from './content/message.js';
import { contactsFor, regionOfLanguage } from './contacts.js';
import { stopping, crisisPassage } from './content/guidance.js';
import { helpSections } from './content/help.js';
import { readPack } from './element/catalogues.js';
import { matchLocale, shippedLocales, SOURCE_LOCALE } from './locales.js';
import { readOptions, type RawOptions } from './options.js';
import { english, translator, type Values } from './translate.js';
import { checkView } from './view/check.js';
import { introView } from './view/intro.js';
import { link, numbers, say, dialButton, type Scene, type Words } from './view/kit.js';
import * as ui from './content/ui.js';
import { firstStyles, hostStyles } from './view/styles.js';
import { escapeHtml, toHtml } from './view/to-html.js';

/** What the partner writes on the tag. */
export type TagAttributes = RawOptions & { readonly lang?: string | null };

export interface FirstScreenInput {
  readonly attributes?: TagAttributes;
  /** Words of the language by message id, as in `locales/<tag>.json`; English where absent. */
  readonly messages?: Readonly<Record<string, unknown>>;
  /** BCP 47 tag of the page around, where the tag has no `lang` of its own. */
  readonly pageLanguage?: string;
  /** The page’s address, against which relative addresses are read. */
  readonly base?: string;
}

/** How long the first screen waits for its script before it stops offering buttons that do nothing, in s. */
const LATE = 10;

/** Shown and hidden without a script. Text that nobody sees takes no room and is not read out. */
const waiting = `
.fallback {
  overflow: hidden;
  max-block-size: 0;
  visibility: hidden;
  animation: late-in 0s ${LATE}s forwards;
}
.ask, .choices {
  animation: late-out 0s ${LATE}s forwards;
}
@keyframes late-in { to { max-block-size: none; visibility: visible; } }
@keyframes late-out { to { display: none; visibility: hidden; position: absolute; } }
.bar:has(.opens[open]) ~ .fallback {
  max-block-size: none;
  visibility: visible;
}
@media (scripting: none) {
  .fallback { max-block-size: none; visibility: visible; }
  .ask, .choices, .languages, .opens { display: none; }
}
a.leave { color: var(--_text); font-weight: 600; }
.starts[open] { opacity: 0.7; cursor: progress; }
.starts { display: grid; }
summary { list-style: none; }
summary::-webkit-details-marker { display: none; }
`;

/**
 * The style sheet of the first screen, the same for every partner: a content security policy names it by its hash.
 * Rules for buttons serve the button that works without a script too.
 */
export const firstScreenStyles: string = (hostStyles + firstStyles + waiting)
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/(^|[\s,}])button(?=[\s,:{])/g, '$1:is(button,summary,a:where(.leave))')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .replace(/: /g, ':')
  .replace(/;}/g, '}')
  .trim();

const sceneOf = ({ attributes = {}, messages, pageLanguage = SOURCE_LOCALE, base }: FirstScreenInput) => {
  const { options } = readOptions(attributes, base);
  const around = attributes.lang || pageLanguage;
  // What a pack calls itself does not matter: it speaks the language that it was asked for.
  const tag = matchLocale(around, [SOURCE_LOCALE, ...shippedLocales]) ?? around;
  const catalogue = (messages && readPack(tag, messages)) ?? english;
  const t = translator(catalogue, matchLocale(around, [catalogue.language]) ? around : catalogue.language);
  const audience: Audience = options.audience ?? 'self';
  const contacts = contactsFor(options.region ?? regionOfLanguage(around), options.helpline);
  const scene: Scene = { t, audience, level: options.headingLevel, contacts };
  return { options, scene };
};

const unheard = (): void => undefined;

/**
 * What stands inside the closed root.
 *
 * @returns HTML, to stand in `<template shadowrootmode="closed">`
 */
export const firstScreen = (input: FirstScreenInput = {}): string => {
  const { options, scene } = sceneOf(input);
  const { t } = scene;
  const canLeave = options.exitUrl !== undefined;
  const available = [SOURCE_LOCALE, ...shippedLocales];
  const screen = checkView({
    t,
    screen: introView({ ...scene, canLeave, audienceFixed: options.audience !== undefined, onStart: unheard }),
    step: 0,
    helpOpen: false,
    canLeave,
    pressesLeft: undefined,
    announcement: undefined,
    languages: options.languages.flatMap((tag) => matchLocale(tag, available) ?? []),
    pageLanguage: t.language,
    onHelp: unheard,
    onLeave: unheard,
    onKeydown: unheard,
    onChooseLanguage: unheard,
    onCrossOver: unheard,
  });
  // Each button becomes what does its work without a script; the style sheet below makes them look alike.
  const markup = toHtml(screen)
    .replace(
      /<button class="(help|primary)" part="([^"]*)"[^>]*>(.*?)<\/button>/g,
      (_, look, part, words) =>
        `<details class="${look === 'help' ? 'opens' : 'starts'}"><summary class="${look}" part="${part}">${words}</summary></details>`,
    )
    .replace(
      /<button class="leave" part="([^"]*)"[^>]*>(.*?)<\/button>/,
      (_, part, words) =>
        `<a class="leave" part="${part}" href="${escapeHtml(options.exitUrl ?? '')}" rel="noreferrer noopener" referrerpolicy="no-referrer">${words}</a>`,
    )
    .replace(/<div class="bar".*?<\/div>/, (bar) => `${bar}<div class="fallback"><slot></slot></div>`);
  return `<style>${firstScreenStyles}</style>${markup}`;
};

/**
 * Words for those who get no script: not to stop suddenly, when to call, and whom.
 *
 * @returns HTML, to stand between the tags
 */
export const fallback = (input: FirstScreenInput = {}): string => {
  const { scene } = sceneOf(input);
  const { t, audience, contacts } = scene;
  const values = numbers(scene);
  const words = (message: Message, gaps: Values<Words> = values) => say(t, message, gaps);
  const [overdose] = helpSections;
  const lines = [...contacts.helplines, ...contacts.crisis].filter(({ phone, url }) => phone ?? url);
  const line = ({ name = t.text(ui.helplineName), phone, url }: (typeof lines)[number]): TemplateResult =>
    html`<li>${name}: ${phone ? dialButton(scene, 'tel', phone, ui.call) : link(url!, url!)}</li>`;
  const text = toHtml(
    html`<p><strong>${words(stopping.title[audience])}.</strong> ${words(stopping.text[0]![audience])}</p>
      <p><strong>${words(overdose!.title)}:</strong> ${overdose!.list!.flatMap((sign) => [words(sign), ' '])}</p>
      <p>${words(crisisPassage.text[0]![audience])}</p>
      ${
        lines.length
          ? html`<ul>
              ${lines.map(line)}
            </ul>`
          : ''
      }`,
  );
  // Plain words in the partner’s own look: no names of ours in their page.
  return text.replace(/ (?:part|class)="[^"]*"/g, '').replace(/<\/?span>/g, '');
};

const written = (attributes: TagAttributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');

/** The title of the check, in the language of the tag. */
export const titleOf = (input: FirstScreenInput = {}): string => sceneOf(input).scene.t.text(ui.title);

/**
 * The whole tag.
 *
 * @param input - attributes, and the words of their language
 * @param instant - with the first screen inside, so that it shows before any script
 * @returns HTML
 */
export const tag = (input: FirstScreenInput = {}, instant = false): string =>
  `<clonazepam-self-check${written(input.attributes ?? {})}>` +
  (instant ? `<template shadowrootmode="closed">${firstScreen(input)}</template>` : '') +
  `${fallback(input)}</clonazepam-self-check>`;
