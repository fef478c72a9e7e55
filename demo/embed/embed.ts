/**
 * The embed builder: reads the form, shows the check that it makes, and writes what is to be pasted. Nothing is kept: a
 * reload begins anew.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { regionCodes } from '../../src/content/regions.js';
import { matchLocale, ownName, shippedLocales, SOURCE_LOCALE } from '../../src/locales.js';
import {
  frameAddress,
  SANDBOX,
  version,
  ways,
  type ColourName,
  type Colours,
  type Manifest,
  type Way,
} from '../../src/snippet.js';
import { palette } from '../../src/view/styles.js';
import { readChoice, themes, type Choice } from './choice.js';
import { readHex, type Refusal, type Theme } from './contrast.js';
import { partsOf, wayWords, weightOf, type Part, type Sizes } from './parts.js';

const colourWords: Readonly<Record<ColourName, readonly [name: string, use: string]>> = {
  accent: ['Accent', 'main buttons, links, marks'],
  'on-accent': ['Text on the accent', 'on main buttons'],
  surface: ['Background', 'of the check'],
  soft: ['Soft background', 'cards, answer buttons'],
  text: ['Text', 'questions, words'],
  'text-soft': ['Quiet text', 'hints'],
  border: ['Edges', 'of buttons'],
  line: ['Lines', 'that part things'],
  focus: ['Focus ring', 'for the keyboard'],
};
const colourNames = Object.keys(colourWords) as ColourName[];
/** Most partners have one brand colour. */
const brand: readonly ColourName[] = ['accent', 'on-accent'];

const themeWords: Readonly<Record<Theme, string>> = { light: 'Light pages', dark: 'Dark pages' };

const languages = [SOURCE_LOCALE, ...shippedLocales];

const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('choices');

const say = (words: string): void => {
  byId('said').textContent = words;
};

// ---- what is chosen ----

let theme: Theme = 'light';
const typed: Record<Theme, Colours> = { light: {}, dark: {} };
/** Fields that were left with what they hold: only they are told what is wrong, so that nobody is corrected mid-word. */
const left = new Set<string>();

const read = (): Choice => {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? '');
  const names = [...new Set([...form.elements].map((field) => (field as HTMLInputElement).name).filter(Boolean))];
  const picked = data.getAll('languages').map(String);
  return readChoice(
    {
      way: value('way') as Way,
      folder: value('folder'),
      lang: value('lang'),
      values: {
        ...Object.fromEntries(names.map((name) => [name, value(name)])),
        // One language is no choice.
        languages: picked.length > 1 ? picked.join(' ') : '',
      },
      colours: typed,
    },
    location.href,
  );
};

/** Shipped languages that are needed, English left out: it is in the script. */
const packsOf = ({ attributes }: Choice): string[] => {
  const wanted = [attributes['lang']!, ...(attributes['languages'] ?? '').split(' ')].filter(Boolean);
  return [...new Set(wanted.flatMap((tag) => matchLocale(tag, shippedLocales) ?? []))];
};

// ---- the form ----

const option = (value: string, words: string): HTMLOptionElement => new Option(words, value);

const fillForm = (): void => {
  render(
    ways.map(
      (way, index) =>
        html`<label class="way">
          <input type="radio" name="way" value=${way} ?checked=${index === 0} />
          <span>${wayWords[way][0]}</span>
          <small>${wayWords[way][1]}</small>
        </label>`,
    ),
    byId('ways'),
  );
  byId<HTMLSelectElement>('lang').append(
    ...languages.map((tag) => {
      const made = option(tag, ownName(tag));
      made.lang = tag;
      return made;
    }),
  );
  const regionName = new Intl.DisplayNames('en', { type: 'region' });
  byId<HTMLSelectElement>('region').append(
    option('', 'No country: neutral words'),
    ...regionCodes.map((code) => option(code, regionName.of(code) ?? code)),
  );
  render(
    languages.map(
      (tag) =>
        html`<label class="tick">
          <input type="checkbox" name="languages" value=${tag} /><span lang=${tag}>${ownName(tag)}</span>
        </label>`,
    ),
    byId('languages'),
  );
  byId('folder-example').textContent = `/self-check/${version}/`;
  byId<HTMLInputElement>('folder').value = new URL('../', location.href).href;
};

const showProblems = ({ problems }: Choice): void => {
  for (const place of form.querySelectorAll<HTMLElement>('.problem[id]:not(#colours *)')) {
    const name = place.id.replace(/-problem$/, '');
    const problem = left.has(name) ? (problems[name] ?? '') : '';
    if (place.textContent !== problem) place.textContent = problem;
    for (const field of form.querySelectorAll(`[name="${name}"]`)) {
      if (problem) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }
};

// ---- colours ----

const setColour = (name: ColourName, text: string): void => {
  const others = Object.entries(typed[theme]).filter(([other]) => other !== name);
  typed[theme] = Object.fromEntries(text.trim() ? [...others, [name, text]] : others);
  update();
};

const takeColours = (colours: Colours): void => {
  typed[theme] = { ...typed[theme], ...colours };
  update();
  const [first] = Object.keys(colours);
  // The button that was pressed is gone.
  byId(`colour-${first}`).focus();
  say(`${Object.values(colours).join(' with ')} taken.`);
};

const named = (name: ColourName): string => colourWords[name][0].toLowerCase();

const refusalWords = ({ front, back, use, ratio, needs }: Refusal): string =>
  `Refused: ${ratio} to 1 for ${use} (${front === back ? named(front) : `${named(front)} on ${named(back)}`}). It needs ${needs} to 1.`;

const refusalView = (refusal: Refusal): TemplateResult => {
  const { suggestion, name } = refusal;
  return html`<div class="refusal">
    <p class="problem" id=${`colour-${name}-problem`}>
      ${refusalWords(refusal)} ${suggestion ? '' : 'No near colour passes beside the others: change those too.'}
    </p>
    ${
      suggestion
        ? html`<button type="button" class="take" @click=${() => takeColours(suggestion)}>
            ${Object.values(suggestion).map((value) => html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" fill=${value} /></svg>`)}
            <span>Use ${Object.values(suggestion).join(' with ')}</span>
          </button>`
        : nothing
    }
  </div>`;
};

const colourView = (name: ColourName, choice: Choice): TemplateResult => {
  const { refusals, unread } = choice.colours[theme];
  const text = typed[theme][name] ?? '';
  const refusal = refusals.find((one) => one.name === name);
  const bad = unread.includes(name);
  const [words, use] = colourWords[name];
  return html`<div class="colour">
    <div class="colour-row">
      <div>
        <label for=${`colour-${name}`}>${words}</label>
        <small id=${`colour-${name}-use`}>${use}</small>
      </div>
      <input
        type="color"
        aria-label=${`${words}: pick`}
        .value=${live(readHex(text) ?? palette[theme][name])}
        @input=${({ target }: Event) => setColour(name, (target as HTMLInputElement).value)}
      />
      <input
        type="text"
        id=${`colour-${name}`}
        spellcheck="false"
        autocapitalize="none"
        maxlength="7"
        placeholder=${palette[theme][name]}
        aria-invalid=${refusal || bad ? 'true' : nothing}
        aria-describedby=${`colour-${name}-use${refusal || bad ? ` colour-${name}-problem` : ''}`}
        .value=${live(text)}
        @input=${({ target }: Event) => setColour(name, (target as HTMLInputElement).value)}
        @change=${() => {
          const now = read().colours[theme].refusals.find((one) => one.name === name);
          if (now) say(refusalWords(now));
        }}
      />
    </div>
    ${refusal ? refusalView(refusal) : nothing}
    ${bad ? html`<p class="problem" id=${`colour-${name}-problem`}>Not used. Accepted: a colour such as #7a2e5d.</p>` : nothing}
  </div>`;
};

const showColours = (choice: Choice): void => {
  render(
    themes.map((one) => {
      const { refusals, unread } = choice.colours[one];
      const refused = refusals.length + unread.length;
      return html`<label class="tab">
        <input
          type="radio"
          name="theme"
          ?checked=${one === 'light'}
          @change=${() => {
            theme = one;
            update();
          }}
        />
        <span>${themeWords[one]}${refused ? ` (${refused} refused)` : ''}</span>
      </label>`;
    }),
    byId('themes'),
  );
  const more = colourNames.filter((name) => !brand.includes(name));
  render(
    html`${brand.map((name) => colourView(name, choice))}
      <details class="more">
        <summary>More colours</summary>
        ${more.map((name) => colourView(name, choice))}
      </details>`,
    byId('colours'),
  );
  const touched = more.some((name) => choice.colours[theme].refusals.some((refusal) => refusal.name === name));
  if (touched) byId('colours').querySelector('details')!.open = true;
};

// ---- the preview ----

const stage = byId('stage');
let frame: HTMLIFrameElement | undefined;
/** What the frame shows, so that it is made anew only when it must be. */
let shown = '';

const newFrame = (source: string): HTMLIFrameElement => {
  const made = document.createElement('iframe');
  made.title = 'Preview of the self-check';
  made.src = source;
  frame?.remove();
  frame = made;
  return made;
};

/** In a page of its own, so that “Leave this page”, and Shift while you type here, do not take the builder away. */
const dressPage = (choice: Choice): void => {
  const page = frame?.contentDocument;
  const check = page?.querySelector<HTMLElement>('clonazepam-self-check');
  if (!page || !check) return;
  page.documentElement.style.colorScheme = theme;
  page.documentElement.lang = choice.attributes['lang']!;
  for (const { name } of [...check.attributes]) {
    if (name !== 'style' && !(name in choice.attributes)) check.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(choice.attributes)) {
    if (check.getAttribute(name) !== value) check.setAttribute(name, value);
  }
  for (const name of colourNames) {
    const value = choice.colours[theme].accepted[name];
    if (value) check.style.setProperty(`--self-check-${name}`, value);
    else check.style.removeProperty(`--self-check-${name}`);
  }
};

const leftPreview = (): void => {
  const { 'exit-url': exit } = read().attributes;
  shown = '';
  showPreview(read());
  // Focus was in the frame that is gone.
  byId('preview-title').focus();
  say(`On your page, the visitor now sees ${exit}. The preview begins anew.`);
};

let wait: ReturnType<typeof setTimeout> | undefined;

const showPreview = (choice: Choice): void => {
  stage.dataset['theme'] = theme;
  const framed = choice.way === 'frame';
  byId('preview-note').textContent = framed
    ? 'A real frame. Here, it may not leave this page.'
    : 'The real check. Press its buttons.';
  if (!framed) {
    if (shown !== 'page') {
      shown = 'page';
      const made = newFrame('./preview.html');
      made.addEventListener('load', () => {
        if (made !== frame) return;
        dressPage(read());
        made.contentDocument
          ?.querySelector('clonazepam-self-check')
          ?.addEventListener('self-check-exit', leftPreview, { once: true });
      });
      stage.replaceChildren(made);
    } else dressPage(choice);
    return;
  }
  // The same frame as in the snippet, from the files beside this page.
  const address = frameAddress({
    folder: '../',
    attributes: choice.attributes,
    colours: { light: choice.colours.light.accepted, dark: choice.colours.dark.accepted },
  });
  const source = new URL(address, location.href);
  source.searchParams.set('color-scheme', theme);
  if (shown === source.href) return;
  clearTimeout(wait);
  wait = setTimeout(
    () => {
      shown = source.href;
      const made = newFrame(source.href);
      // It would take the builder away.
      made.setAttribute('sandbox', SANDBOX.replace(' allow-top-navigation-by-user-activation', ''));
      made.allow = 'clipboard-write';
      made.referrerPolicy = 'no-referrer';
      stage.replaceChildren(made);
    },
    shown === 'page' || shown === '' ? 0 : 400,
  );
};

// ---- what is pasted ----

let manifest: (Manifest & Sizes) | undefined;
const messages = new Map<string, Record<string, unknown>>();

const fetchJson = async <T>(path: string): Promise<T> => {
  const response = await fetch(new URL(`../${path}`, location.href));
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}.`);
  return (await response.json()) as T;
};

const copy = async (part: Part): Promise<void> => {
  const place = byId(`part-${part.id}`);
  try {
    await navigator.clipboard.writeText(part.text);
    say(`Copied: ${part.title}.`);
  } catch {
    getSelection()?.selectAllChildren(place);
    place.focus();
    say('This browser does not let pages copy. The text is selected: copy it yourself.');
  }
};

const partView = (part: Part): TemplateResult =>
  html`<div class="part card">
    <div class="part-head">
      <div>
        <h3 id=${`part-${part.id}-title`}>${part.title}</h3>
        <p class="quiet">${part.say}</p>
      </div>
      <button
        type="button"
        class=${part.id === 'html' ? 'main' : ''}
        aria-label=${`Copy: ${part.title}`}
        @click=${() => void copy(part)}
      >
        Copy
      </button>
    </div>
    <pre
      id=${`part-${part.id}`}
      class=${part.id === 'privacy' ? 'prose' : ''}
      tabindex="0"
      role="region"
      aria-labelledby=${`part-${part.id}-title`}
    >
${part.text}</pre>
  </div>`;

const showParts = (choice: Choice): void => {
  const place = byId('parts');
  if (!manifest) return;
  const { way, folder } = choice;
  byId('folder-field').hidden = way === 'npm';
  byId('weight').textContent = weightOf(way, manifest, packsOf(choice));
  if (folder === undefined && way !== 'npm') {
    render(html`<p class="card">Say where the files are: without that there is nothing to paste.</p>`, place);
    return;
  }
  // What needs the language’s own words waits for them.
  const lang = matchLocale(choice.attributes['lang']!, shippedLocales);
  if (lang && !messages.has(lang)) {
    void fetchJson<Record<string, unknown>>(`locales/${lang}.json`).then((words) => {
      messages.set(lang, words);
      update();
    }, failed);
    // What stood here is in another language.
    render(html`<p class="card">Fetching the words of this language …</p>`, place);
    return;
  }
  const parts = partsOf(choice, manifest, lang === undefined ? undefined : messages.get(lang));
  render(html`${parts.map(partView)}`, place);
};

const failed = (reason: unknown): void => {
  render(
    html`<p class="card">
      The files of the self-check are not beside this page, so no snippet can be written. ${String(reason)}
    </p>`,
    byId('parts'),
  );
};

// ---- all together ----

const update = (): void => {
  const choice = read();
  showProblems(choice);
  showColours(choice);
  showPreview(choice);
  showParts(choice);
};

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', update);
form.addEventListener('change', ({ target }) => {
  const { name } = target as HTMLInputElement;
  if (!name) return;
  left.add(name);
  if (name === 'way') left.add('disclose');
  // A name may be typed before its number.
  if (name.startsWith('helpline-') && name !== 'helpline-name') left.add('helpline-name');
  update();
  const problem = read().problems[name];
  if (problem) say(problem);
});

fillForm();
update();
fetchJson<Manifest & Sizes>('manifest.json').then((read) => {
  manifest = read;
  update();
}, failed);
