/** The embed builder: reads the form, previews the check, and writes the snippet. It stores nothing: a reload starts over. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { regionCodes } from '../../src/content/emergency-numbers.js';
import { matchLocale, nativeName, shippedLocales, SOURCE_LOCALE } from '../../src/i18n/locale-tags.js';
import {
  frameAddress,
  SANDBOX,
  version,
  embedMethods,
  type ColorName,
  type Colors,
  type Manifest,
  type EmbedMethod,
} from '../../src/embed/snippet.js';
import { palette } from '../../src/view/styles/index.js';
import { readChoice, themes, type Choice } from './choice.js';
import { readHex, type Refusal, type Theme } from './contrast.js';
import { downloadSize, methodLabels, partsOf, type Part, type Sizes } from './parts.js';

const colorLabels: Readonly<Record<ColorName, readonly [label: string, use: string]>> = {
  accent: ['Accent', 'Main buttons, links, marks'],
  'on-accent': ['Text on the accent', 'Labels of main buttons'],
  surface: ['Background', 'The whole check'],
  soft: ['Soft background', 'Cards, answer buttons'],
  text: ['Text', 'Questions, paragraphs'],
  'text-soft': ['Secondary text', 'Hints'],
  border: ['Borders', 'Edges of buttons'],
  line: ['Lines', 'Separators, progress track'],
  focus: ['Focus ring', 'Keyboard focus'],
};
const colorNames = Object.keys(colorLabels) as ColorName[];
/** Shown first: most partners have one brand color. */
const brandColors: readonly ColorName[] = ['accent', 'on-accent'];

const themeLabels: Readonly<Record<Theme, string>> = { light: 'Light pages', dark: 'Dark pages' };

const languages = [SOURCE_LOCALE, ...shippedLocales];

const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('choices');

/** Announces a message to screen readers. */
const announce = (message: string): void => {
  byId('status').textContent = message;
};

// ---- choices ----

let theme: Theme = 'light';
const typed: Record<Theme, Colors> = { light: {}, dark: {} };
/** Fields that were edited and touched. Only these show errors, so that nobody is corrected while typing. */
const touched = new Set<string>();

const read = (): Choice => {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? '');
  const names = [...new Set([...form.elements].map((field) => (field as HTMLInputElement).name).filter(Boolean))];
  const selected = data.getAll('languages').map(String);
  return readChoice(
    {
      method: value('method') as EmbedMethod,
      folder: value('folder'),
      lang: value('lang'),
      values: {
        ...Object.fromEntries(names.map((name) => [name, value(name)])),
        // A picker of one language would offer no choice.
        languages: selected.length > 1 ? selected.join(' ') : '',
      },
      colors: typed,
    },
    location.href,
  );
};

/** Returns the language packs that the check loads. English is in the script. */
const packsOf = ({ attributes }: Choice): string[] => {
  const wanted = [attributes.lang!, ...(attributes.languages ?? '').split(' ')].filter(Boolean);
  return [...new Set(wanted.flatMap((tag) => matchLocale(tag, shippedLocales) ?? []))];
};

// ---- the form ----

const fillForm = (): void => {
  render(
    embedMethods.map(
      (method, index) =>
        html`<label class="method">
          <input type="radio" name="method" value=${method} ?checked=${index === 0} />
          <span>${methodLabels[method][0]}</span>
          <small>${methodLabels[method][1]}</small>
        </label>`,
    ),
    byId('methods'),
  );
  byId<HTMLSelectElement>('lang').append(
    ...languages.map((tag) => {
      const option = new Option(nativeName(tag), tag);
      option.lang = tag;
      return option;
    }),
  );
  const regionName = new Intl.DisplayNames('en', { type: 'region' });
  byId<HTMLSelectElement>('region').append(
    new Option('None: general advice', ''),
    ...regionCodes
      .map((code) => new Option(regionName.of(code) ?? code, code))
      .sort((a, b) => a.text.localeCompare(b.text, 'en')),
  );
  render(
    languages.map(
      (tag) =>
        html`<label class="tick">
          <input type="checkbox" name="languages" value=${tag} /><span lang=${tag}>${nativeName(tag)}</span>
        </label>`,
    ),
    byId('languages'),
  );
  byId('folder-example').textContent = `/self-check/${version}/`;
  byId<HTMLInputElement>('folder').value = new URL('../', location.href).href;
};

const showProblems = ({ problems }: Choice): void => {
  for (const message of form.querySelectorAll<HTMLElement>('.problem[id]:not(#colors *)')) {
    const name = message.id.replace(/-problem$/, '');
    const problem = touched.has(name) ? (problems[name] ?? '') : '';
    if (message.textContent !== problem) message.textContent = problem;
    for (const field of form.querySelectorAll(`[name="${name}"]`)) {
      if (problem) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }
};

// ---- colors ----

const setColor = (name: ColorName, text: string): void => {
  const others = Object.entries(typed[theme]).filter(([other]) => other !== name);
  typed[theme] = Object.fromEntries(text.trim() ? [...others, [name, text]] : others);
  update();
};

const applySuggestion = (colors: Colors): void => {
  typed[theme] = { ...typed[theme], ...colors };
  update();
  const [first] = Object.keys(colors);
  // The pressed button has been removed, and focus with it.
  byId(`color-${first}`).focus();
  announce(`Applied ${Object.values(colors).join(' with ')}.`);
};

const labelOf = (name: ColorName): string => colorLabels[name][0].toLowerCase();

const refusalText = ({ foreground, background, use, ratio, needs }: Refusal): string =>
  `Refused: ${ratio} to 1 for ${use} (${foreground === background ? labelOf(foreground) : `${labelOf(foreground)} on ${labelOf(background)}`}). It needs ${needs} to 1.`;

const refusalView = (refusal: Refusal): TemplateResult => {
  const { suggestion, name } = refusal;
  return html`<div class="refusal">
    <p class="problem" id=${`color-${name}-problem`}>
      ${refusalText(refusal)} ${suggestion ? '' : 'No similar color passes with your other colors: change those, too.'}
    </p>
    ${
      suggestion
        ? html`<button type="button" class="apply" @click=${() => applySuggestion(suggestion)}>
            ${Object.values(suggestion).map((value) => html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" fill=${value} /></svg>`)}
            <span>Use ${Object.values(suggestion).join(' with ')}</span>
          </button>`
        : nothing
    }
  </div>`;
};

const colorView = (name: ColorName, choice: Choice): TemplateResult => {
  const { refusals, unreadable } = choice.colors[theme];
  const text = typed[theme][name] ?? '';
  const refusal = refusals.find((one) => one.name === name);
  const invalid = unreadable.includes(name);
  const [label, use] = colorLabels[name];
  return html`<div class="color">
    <div class="color-row">
      <div>
        <label for=${`color-${name}`}>${label}</label>
        <small id=${`color-${name}-use`}>${use}</small>
      </div>
      <input
        type="color"
        aria-label=${`${label}: color picker`}
        .value=${live(readHex(text) ?? palette[theme][name])}
        @input=${({ target }: Event) => setColor(name, (target as HTMLInputElement).value)}
      />
      <input
        type="text"
        id=${`color-${name}`}
        spellcheck="false"
        autocapitalize="none"
        maxlength="7"
        placeholder=${palette[theme][name]}
        aria-invalid=${refusal || invalid ? 'true' : nothing}
        aria-describedby=${`color-${name}-use${refusal || invalid ? ` color-${name}-problem` : ''}`}
        .value=${live(text)}
        @input=${({ target }: Event) => setColor(name, (target as HTMLInputElement).value)}
        @change=${() => {
          const current = read().colors[theme].refusals.find((one) => one.name === name);
          if (current) announce(refusalText(current));
        }}
      />
    </div>
    ${refusal ? refusalView(refusal) : nothing}
    ${invalid ? html`<p class="problem" id=${`color-${name}-problem`}>Not used. Accepted: a color such as #7a2e5d.</p>` : nothing}
  </div>`;
};

const showColors = (choice: Choice): void => {
  render(
    themes.map((one) => {
      const { refusals, unreadable } = choice.colors[one];
      const refused = refusals.length + unreadable.length;
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
        <span>${themeLabels[one]}${refused ? ` (${refused} refused)` : ''}</span>
      </label>`;
    }),
    byId('themes'),
  );
  const more = colorNames.filter((name) => !brandColors.includes(name));
  render(
    html`${brandColors.map((name) => colorView(name, choice))}
      <details class="more">
        <summary>More colors</summary>
        ${more.map((name) => colorView(name, choice))}
      </details>`,
    byId('colors'),
  );
  const refused = more.some((name) => choice.colors[theme].refusals.some((refusal) => refusal.name === name));
  if (refused) byId('colors').querySelector('details')!.open = true;
};

// ---- preview ----

const stage = byId('stage');
let frame: HTMLIFrameElement | undefined;
/** What the frame shows: it is replaced only when that changes. */
let shown = '';

const replaceFrame = (source: string): HTMLIFrameElement => {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.title = 'Preview of the self-check';
  frame.src = source;
  return frame;
};

/**
 * Applies the choices to the check in the preview. It is in a page of its own, so that “Leave this page”, or Shift pressed
 * three times in the form, does not leave the builder.
 */
const updatePreviewPage = (choice: Choice): void => {
  const page = frame?.contentDocument;
  const check = page?.querySelector<HTMLElement>('clonazepam-self-check');
  if (!page || !check) return;
  page.documentElement.style.colorScheme = theme;
  page.documentElement.lang = choice.attributes.lang!;
  for (const { name } of [...check.attributes]) {
    if (name !== 'style' && !(name in choice.attributes)) check.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(choice.attributes)) {
    if (check.getAttribute(name) !== value) check.setAttribute(name, value);
  }
  for (const name of colorNames) {
    const value = choice.colors[theme].accepted[name];
    if (value) check.style.setProperty(`--self-check-${name}`, value);
    else check.style.removeProperty(`--self-check-${name}`);
  }
};

const onPreviewExit = (): void => {
  const { 'exit-url': exit } = read().attributes;
  shown = '';
  showPreview(read());
  // Focus was in the frame that has been removed.
  byId('preview-title').focus();
  announce(`On your page, the visitor now sees ${exit}. The preview starts over.`);
};

let timer: ReturnType<typeof setTimeout> | undefined;

const showPreview = (choice: Choice): void => {
  stage.dataset.theme = theme;
  const framed = choice.method === 'frame';
  byId('preview-note').textContent = framed
    ? 'The real frame. In this preview, it cannot leave the builder.'
    : 'The real check. Try its buttons.';
  if (!framed) {
    if (shown !== 'page') {
      shown = 'page';
      const preview = replaceFrame('./preview.html');
      preview.addEventListener('load', () => {
        if (preview !== frame) return;
        updatePreviewPage(read());
        preview.contentDocument
          ?.querySelector('clonazepam-self-check')
          ?.addEventListener('self-check-exit', onPreviewExit, { once: true });
      });
      stage.replaceChildren(preview);
    } else updatePreviewPage(choice);
    return;
  }
  // The same frame as in the snippet, with the files that are served with this page.
  const address = frameAddress({
    folder: '../',
    attributes: choice.attributes,
    colors: { light: choice.colors.light.accepted, dark: choice.colors.dark.accepted },
  });
  const source = new URL(address, location.href);
  source.searchParams.set('color-scheme', theme);
  if (shown === source.href) return;
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      shown = source.href;
      const preview = replaceFrame(source.href);
      // A preview that may navigate the top page would leave the builder.
      preview.setAttribute('sandbox', SANDBOX.replace(' allow-top-navigation-by-user-activation', ''));
      preview.allow = 'clipboard-write';
      preview.referrerPolicy = 'no-referrer';
      stage.replaceChildren(preview);
    },
    shown === 'page' || shown === '' ? 0 : 400,
  );
};

// ---- outputs ----

let manifest: (Manifest & Sizes) | undefined;
const messages = new Map<string, Record<string, unknown>>();

const fetchJson = async <T>(path: string): Promise<T> => {
  const response = await fetch(new URL(`../${path}`, location.href));
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}.`);
  return (await response.json()) as T;
};

const copy = async (part: Part): Promise<void> => {
  const output = byId(`part-${part.id}`);
  try {
    await navigator.clipboard.writeText(part.text);
    announce(`Copied: ${part.title}.`);
  } catch {
    getSelection()?.selectAllChildren(output);
    output.focus();
    announce('This browser does not let pages copy. The text is selected, so you can copy it.');
  }
};

const partView = (part: Part): TemplateResult =>
  html`<div class="part card">
    <div class="part-head">
      <div>
        <h3 id=${`part-${part.id}-title`}>${part.title}</h3>
        <p class="quiet">${part.hint}</p>
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
  const container = byId('parts');
  if (!manifest) return;
  const { method, folder } = choice;
  byId('folder-field').hidden = method === 'npm';
  byId('download-size').textContent = downloadSize(method, manifest, packsOf(choice), 'formats' in choice.attributes);
  if (folder === undefined && method !== 'npm') {
    render(html`<p class="card">Say where the files are to get your snippet.</p>`, container);
    return;
  }
  // The fallback is in the chosen language, so its pack must have loaded.
  const lang = matchLocale(choice.attributes.lang!, shippedLocales);
  if (lang && !messages.has(lang)) {
    void fetchJson<Record<string, unknown>>(`locales/${lang}.json`).then((pack) => {
      messages.set(lang, pack);
      update();
    }, failed);
    // The outputs shown so far are in another language.
    render(html`<p class="card">Loading this language …</p>`, container);
    return;
  }
  const parts = partsOf(choice, manifest, lang === undefined ? undefined : messages.get(lang));
  render(html`${parts.map(partView)}`, container);
};

const failed = (reason: unknown): void => {
  render(
    html`<p class="card">
      The files of the self-check are not served with this page, so it can’t write a snippet. ${String(reason)}
    </p>`,
    byId('parts'),
  );
};

// ---- update ----

const update = (): void => {
  const choice = read();
  showProblems(choice);
  showColors(choice);
  showPreview(choice);
  showParts(choice);
};

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', update);
form.addEventListener('change', ({ target }) => {
  const { name } = target as HTMLInputElement;
  if (!name) return;
  touched.add(name);
  if (name === 'method') touched.add('disclose');
  // A helpline’s name may be typed before its number.
  if (name.startsWith('helpline-') && name !== 'helpline-name') touched.add('helpline-name');
  update();
  const problem = read().problems[name];
  if (problem) announce(problem);
});

fillForm();
update();
fetchJson<Manifest & Sizes>('manifest.json').then((read) => {
  manifest = read;
  update();
}, failed);
