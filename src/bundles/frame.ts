/**
 * Entry of `frame.html`: the check alone on a page, for a sandboxed `<iframe>`. The embedding page cannot read it. Options
 * come in the query string. The embedding page receives the frame’s height and where a heading ends, and nothing else.
 */
import * as ui from '../content/ui.js';
import { loadClinicFormatWith, type ClinicFormat } from '../element/clinic-format.js';
import { onHeadingShown } from '../element/controllers/screen-controller.js';
import { defineInOwnTask } from '../element/definition.js';
import { languagePackFor, loadPacksWith, onLanguagesChange } from '../i18n/language-packs.js';
import { scriptLoader } from '../i18n/script-loader.js';
import { shippedLocales, SOURCE_LOCALE, toBcp47 } from '../i18n/locale-tags.js';
import { resolveLanguage } from '../i18n/resolve-language.js';
import { ATTRIBUTES, isFrameOption } from '../domain/options.js';
import { translator } from '../i18n/translator.js';
import { palette } from '../view/styles/index.js';

const load = scriptLoader(location.href);

loadPacksWith((tag) => load(`locales/${tag}.js`));
// No other script is on this page.
loadClinicFormatWith(async () => {
  await load('frame-fhir.js');
  return (globalThis as Record<symbol, unknown>)[Symbol.for('clonazepam-self-check.fhir')] as ClinicFormat;
});

/** Messages to the embedding page, in CSS pixels. Both depend on the screen, never on an answer. */
type FrameMessage =
  | { readonly type: 'clonazepam-self-check:height'; readonly height: number }
  /** A new screen is shown: down to here, the end of its heading, it should be in view. */
  | { readonly type: 'clonazepam-self-check:heading'; readonly bottom: number };

const tellPage = (message: FrameMessage): void => window.parent.postMessage(message, '*');

const attributes = ['lang', ...Object.keys(ATTRIBUTES)].filter(isFrameOption);

/** Outside a frame, a link could show anyone’s numbers under the name of the site that serves this file. */
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
    // Accepts colors only: a URL never matches.
    if (CSS.supports('color', value)) check.style.setProperty(`--self-check-${name}`, value);
    else warn(name, value, 'Accepted: a CSS color.');
  } else if (name === 'color-scheme') {
    if (['light', 'dark', 'light dark'].includes(value)) root.style.colorScheme = value;
    else warn(name, value, 'Accepted: light, dark, light dark.');
  } else {
    const known = [...attributes, ...Object.keys(palette.light), 'color-scheme'];
    warn(name, value, `Accepted: ${known.join(', ')}.`);
  }
}

// The frame is its own page, so it sets its own language and title.
const wanted = toBcp47(check.getAttribute('lang') ?? SOURCE_LOCALE);
const { language, format } = resolveLanguage(wanted, [SOURCE_LOCALE, ...shippedLocales]);
root.lang = format;
const setTitle = (): void => {
  const region = check.getAttribute('region')?.toUpperCase();
  document.title = translator(languagePackFor(language), format, region).text(ui.title);
};
onLanguagesChange(setTitle, new AbortController().signal);
setTitle();

let reported = 0;
/** @param exact - also where it is lower than the frame */
const reportHeight = (exact = false): void => {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height === reported) return;
  // Until the visitor presses something, the content below the frame must not move up.
  if (!exact && height < innerHeight && (navigator as Partial<Navigator>).userActivation?.hasBeenActive === false)
    return;
  reported = height;
  tellPage({ type: 'clonazepam-self-check:height', height });
};
if (framed) {
  new ResizeObserver(() => reportHeight()).observe(root);
  // A frame as high as its content has nothing to scroll, and no frame may scroll a page of another origin.
  onHeadingShown((heading) => {
    const bottom = Math.ceil(heading.getBoundingClientRect().bottom - root.getBoundingClientRect().top);
    tellPage({ type: 'clonazepam-self-check:heading', bottom });
  });
  // A script of the embedding page that loaded late asks for the height; or that of a page around it, as WordPress’s editor has
  // its blocks in a frame and its scripts outside. Only the embedding page is told.
  addEventListener('message', ({ data, source }: MessageEvent<{ type?: unknown; exact?: unknown } | null>) => {
    if ((source !== window.parent && source !== window.top) || data?.type !== 'clonazepam-self-check:height') return;
    reported = 0;
    reportHeight(data.exact === true);
  });
}

defineInOwnTask();
