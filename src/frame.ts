/**
 * Entry of `frame.html`: the check alone on a page, to be shown in a sandboxed `<iframe>`. The page around cannot look in.
 * What the partner sets comes in the query string; the page around is told the frame’s height and nothing else.
 */
import { ClonazepamSelfCheck } from './clonazepam-self-check.js';
import * as ui from './content/ui.js';
import { defineSoon } from './definition.js';
import { catalogueOf, loadPacksWith, whenLanguagesChange } from './element/catalogues.js';
import { packLoader } from './element/load-script.js';
import { matchLocale, shippedLocales } from './locales.js';
import { isFrameOption } from './options.js';
import { translator } from './translate.js';
import { palette } from './view/styles.js';

loadPacksWith(packLoader(location.href));

/** What the page around is told. Heights depend on the screen, never on an answer. */
interface HeightMessage {
  readonly type: 'clonazepam-self-check:height';
  /** In CSS pixels. */
  readonly height: number;
}

const attributes = ['lang', ...Object.keys(ClonazepamSelfCheck.reflected)].filter(isFrameOption);

/** Opened by itself, a link could put anybody’s numbers under the address of whoever serves this file. */
const framed = window.parent !== window;
const partnersOwn = /^(helpline-|exit-)/;

const warn = (name: string, value: string, why: string): void =>
  console.warn(`clonazepam-self-check frame: ${name}="${value}" is ignored. ${why}`);

const check = document.querySelector('clonazepam-self-check')!;
const root = document.documentElement;

for (const [name, value] of new URLSearchParams(location.search)) {
  if (attributes.includes(name)) {
    if (!framed && partnersOwn.test(name)) warn(name, value, 'Accepted: only within a frame.');
    else check.setAttribute(name, value);
  } else if (name in palette.light) {
    // A colour and nothing else: no address fits in here.
    if (CSS.supports('color', value)) check.style.setProperty(`--self-check-${name}`, value);
    else warn(name, value, 'Accepted: a CSS colour.');
  } else if (name === 'color-scheme') {
    if (['light', 'dark', 'light dark'].includes(value)) root.style.colorScheme = value;
    else warn(name, value, 'Accepted: light, dark, light dark.');
  } else {
    const known = [...attributes, ...Object.keys(palette.light), 'color-scheme'];
    warn(name, value, `Accepted: ${known.join(', ')}.`);
  }
}

// The frame is a page of its own, so its language and its title are its own.
const wanted = check.getAttribute('lang') ?? 'en';
const language = matchLocale(wanted, ['en', ...shippedLocales]) ?? 'en';
root.lang = language === 'en' && matchLocale(wanted, ['en']) === undefined ? 'en' : wanted;
const name = (): void => {
  document.title = translator(catalogueOf(language)).text(ui.title);
};
whenLanguagesChange(name, new AbortController().signal);
name();

let told = 0;
const tell = (): void => {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height === told) return;
  // Nobody has pressed anything yet, so what stands below the frame must not move up under their eyes.
  if (height < innerHeight && navigator.userActivation?.hasBeenActive === false) return;
  told = height;
  const message: HeightMessage = { type: 'clonazepam-self-check:height', height };
  window.parent.postMessage(message, '*');
};
if (framed) new ResizeObserver(tell).observe(root);

defineSoon();
