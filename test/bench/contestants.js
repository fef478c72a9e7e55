/**
 * The contestants: each asks the same nine questions in the same place of the same page. Selectors and texts of every
 * contestant are in this file and nowhere else.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { english, questions, shippedLocales, translator } from '../../dist/lib/core.js';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { tag } from '../../dist/lib/prerender/index.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');

const { text } = translator(english);
const answers = ['Yes', 'No', 'Prefer not to say'];
const ask = (question) => text(question.ask.self);
/** The nine signs that every contestant asks about. */
export const signs = questions.filter(({ kind }) => kind === 'sign').map(ask);

/** Bundles and minifies one of the small files that start a contestant. */
const bundle = async (name) => {
  const QUESTIONS = 'virtual:questions';
  const { output } = await build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    plugins: [
      {
        name: 'questions',
        resolveId: (id) => (id === QUESTIONS ? `\0${QUESTIONS}` : undefined),
        load: (id) =>
          id === `\0${QUESTIONS}`
            ? `export const signs = ${JSON.stringify(signs)};\nexport const answers = ${JSON.stringify(answers)};`
            : undefined,
      },
    ],
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(HERE, 'embeds', `${name}.js`) },
    },
  });
  return output.find(({ type }) => type === 'chunk').code;
};

const places = (count, inside = '') =>
  Array.from({ length: count }, (_, index) => `<div data-check id="check-${index + 1}">${inside}</div>`).join('\n');

/**
 * @typedef {object} Step
 * @property {{ selector: string, text?: string, index?: number }[]} presses what is pressed, in turn
 * @property {{ selector?: string, text?: string, checked?: number }} shown what the last press shows
 * @property {boolean} answer whether this answers a question
 * @property {boolean} sign whether it answers one of the nine
 *
 * @typedef {object} Contestant
 * @property {string} id
 * @property {string} name
 * @property {'limit' | 'ours' | 'peer'} kind
 * @property {string} about what was run, with its version
 * @property {Record<string, string | Buffer>} files by path
 * @property {string} [head] what it needs in the page’s head
 * @property {string} [language] of the page around it; English where absent
 * @property {(count: number) => string} body what stands where it is embedded
 * @property {string} control its first control: a press on it starts or answers
 * @property {string} [tag] element that must be defined before the control can react
 * @property {boolean} [framed] whether it is in a frame
 * @property {boolean} [reserved] whether the page reserves space for it, so that its height does not show when it
 *   appears
 * @property {Step[]} steps from the first screen to the result
 */

/** Returns the steps of a check that shows one question after another. */
const oneByOne = (presses, end) =>
  signs.map((_, index) => ({
    presses,
    shown: index + 1 < signs.length ? { text: signs[index + 1] } : end,
    answer: true,
    sign: true,
  }));

const counted = { text: `Yes to ${signs.length} of ${signs.length} signs` };

const limit = async () => ({
  id: 'limit',
  name: 'hand-written limit',
  kind: 'limit',
  about: 'about 40 lines of script and style, no library (`test/bench/embeds/limit.js`)',
  files: { '/limit.js': await bundle('limit') },
  body: (count) => `${places(count)}\n<script type="module" src="/limit.js"></script>`,
  control: 'button',
  steps: oneByOne([{ selector: 'button', text: 'Yes' }], counted),
});

const TAG = 'clonazepam-self-check';
export const dist = (file) => readFile(join(ROOT, 'dist', file));

/** Start, then all fourteen questions; the nine signs among them are what is compared. */
const ourSteps = (pack) => {
  const { text: words } = translator(pack);
  const asked = questions.map(({ ask: { self } }) => words(self));
  return [
    { presses: [{ selector: '[part~="start"]' }], shown: { text: asked[0] }, answer: false, sign: false },
    ...questions.map(({ kind }, index) => ({
      presses: [{ selector: '[part~="answer"]' }],
      shown: asked[index + 1] ? { text: asked[index + 1] } : { selector: '[part~="restart"]' },
      answer: true,
      sign: kind === 'sign',
    })),
  ];
};

const attributes = { region: 'US', 'helpline-name': 'County helpline', 'helpline-phone': '555-010-0199' };

/** Our first control, and when it can react: for the harness alone. */
export const ourControl = { control: '[part~="start"]', tag: TAG };

/** Files that each embed method loads, beside its language. */
const FILES = {
  module: ['clonazepam-self-check.js'],
  instant: ['clonazepam-self-check.js'],
  classic: ['clonazepam-self-check.classic.js'],
  frame: ['frame.html', 'frame-height.js'],
};

/** What the embed builder gives a partner, with the files beside it. Of twenty tags, the first brings the script. */
const ours = async ({ id, name, about, method, kind = 'ours', language = 'en' }) => {
  const translated = language !== 'en';
  const messages = translated ? JSON.parse(await dist(`locales/${language}.json`)) : undefined;
  const manifest = JSON.parse(await dist('manifest.json'));
  const input = { attributes, messages, pageLanguage: language };
  const { html, css } = snippet({ ...input, method, folder: '/', manifest });
  const framed = method === 'frame';
  const further = framed ? html : `<div>${tag(input, method === 'instant')}</div>\n`;
  const files = {};
  for (const file of [...FILES[method], ...(translated ? [`locales/${language}.js`] : [])]) {
    files[`/${file}`] = await dist(file);
  }
  return {
    id,
    name,
    kind,
    about,
    language,
    head: css && `<style>${css}</style>`,
    reserved: method === 'module' || method === 'classic',
    files,
    body: (count) => [html, ...Array.from({ length: count - 1 }, () => further)].join(''),
    ...ourControl,
    framed,
    steps: ourSteps(translated ? { language, state: 'draft', messages } : english),
  };
};

const require = createRequire(join(HERE, 'package.json'));
const packageFolder = (name) => join(HERE, 'node_modules', name);
const versionOf = (name) => require(join(packageFolder(name), 'package.json')).version;
const packaged = (name, file) => readFile(join(packageFolder(name), file));

const loaded = (paths) =>
  paths
    .map((path) =>
      path.endsWith('.css') ? `<link rel="stylesheet" href="${path}">` : `<script defer src="${path}"></script>`,
    )
    .join('\n');

const peer = async ({ id, name, about, parts, modules = [], control, steps }) => {
  const files = {};
  for (const [path, [from, file]] of Object.entries(parts)) files[path] = await packaged(from, file);
  const start = `/${id}-start.js`;
  files[start] = await bundle(id);
  return {
    id,
    name,
    kind: 'peer',
    about,
    files,
    head: [
      loaded(Object.keys(parts).filter((path) => !modules.includes(path))),
      ...modules.map((path) => `<script type="module" src="${path}"></script>`),
      `<script type="module" src="${start}"></script>`,
    ].join('\n'),
    body: (count) => places(count),
    control,
    steps,
  };
};

const formbricks = () =>
  peer({
    id: 'formbricks',
    name: 'Formbricks',
    about: `@formbricks/surveys ${versionOf('@formbricks/surveys')}, its UMD script, inline; an answer is a choice and “Next”`,
    parts: { '/formbricks.js': ['@formbricks/surveys', 'dist/index.umd.js'] },
    control: '#fbjs label',
    steps: oneByOne([{ selector: '#fbjs label', text: 'Yes' }, { selector: '#fbjs button[type="submit"]' }], counted),
  });

const surveyjs = () =>
  peer({
    id: 'surveyjs',
    name: 'SurveyJS',
    about: `survey-core ${versionOf('survey-core')} and survey-js-ui ${versionOf('survey-js-ui')}, their minified scripts and style sheet; its pause of 300 ms before moving on is set to 0`,
    parts: {
      '/survey-core.css': ['survey-core', 'survey-core.min.css'],
      '/survey-core.js': ['survey-core', 'survey.core.min.js'],
      '/survey-js-ui.js': ['survey-js-ui', 'survey-js-ui.min.js'],
    },
    control: 'input[type="radio"]',
    steps: oneByOne([{ selector: 'label', text: 'Yes' }], counted),
  });

const formio = () =>
  peer({
    id: 'formio',
    name: 'Form.io',
    about: `@formio/js ${versionOf('@formio/js')}, its minified form renderer and style sheet, without Bootstrap’s; an answer is a choice and “Next”`,
    parts: {
      '/formio.css': ['@formio/js', 'dist/formio.form.min.css'],
      '/formio.js': ['@formio/js', 'dist/formio.form.min.js'],
    },
    control: 'input[type="radio"]',
    steps: oneByOne(
      [{ selector: 'label', text: 'Yes' }, { selector: '.btn-wizard-nav-next, .btn-wizard-nav-submit' }],
      counted,
    ),
  });

const lforms = () =>
  peer({
    id: 'lforms',
    name: 'LHC-Forms',
    about: `lforms ${versionOf('lforms')}, its web component and style sheet, without its FHIR files; all questions on one page, so an answer is painted where it stands`,
    parts: {
      '/lforms.css': ['lforms', 'dist/lforms/webcomponent/styles.css'],
      '/zone.js': ['lforms', 'dist/lforms/webcomponent/assets/lib/zone.min.js'],
      '/lforms-runtime.js': ['lforms', 'dist/lforms/webcomponent/runtime.js'],
      '/lforms-polyfills.js': ['lforms', 'dist/lforms/webcomponent/polyfills.js'],
      '/lforms-main.js': ['lforms', 'dist/lforms/webcomponent/main.js'],
    },
    modules: ['/lforms-runtime.js', '/lforms-polyfills.js', '/lforms-main.js'],
    control: 'input[type="radio"]',
    steps: signs.map((_, index) => ({
      presses: [{ selector: 'label', text: 'Yes', index }],
      shown: { checked: index + 1 },
      answer: true,
      sign: true,
    })),
  });

/** The page alone. Its cost is subtracted from every contestant’s. */
export const bareHost = {
  id: 'host',
  name: 'the page alone',
  kind: 'host',
  about: 'the host page with nothing embedded',
  files: {},
  body: () => '<p hidden></p>',
  control: 'p',
  steps: [],
};

const makers = {
  limit,
  module: () =>
    ours({
      id: 'module',
      name: 'ours, module',
      about:
        'the embed builder’s snippet: the script, the tag with its fallback, and the rule that reserves its height',
      method: 'module',
    }),
  instant: () =>
    ours({
      id: 'instant',
      name: 'ours, instant',
      about: 'the same, with the first screen in the snippet as a declarative root',
      method: 'instant',
    }),
  classic: () =>
    ours({
      id: 'classic',
      name: 'ours, classic',
      about: '`dist/clonazepam-self-check.classic.js`, deferred',
      method: 'classic',
    }),
  frame: () =>
    ours({
      id: 'frame',
      name: 'ours, frame',
      about: '`dist/frame.html` in a sandboxed frame, with help numbers and the script that fits its height beside it',
      method: 'frame',
    }),
  formbricks,
  surveyjs,
  formio,
  lforms,
};

export const contestantIds = Object.keys(makers);

/** The contestants that run by default. The classic script is the module in another form. */
export const usual = contestantIds.filter((id) => id !== 'classic');

/**
 * Returns the contestants that can run here, and why the others cannot.
 *
 * @param {string[]} ids
 * @returns {Promise<{ contestants: Contestant[], absent: { id: string, reason: string }[] }>}
 */
export const gather = async (ids = contestantIds) => {
  const contestants = [];
  const absent = [];
  for (const id of ids) {
    try {
      contestants.push(await makers[id]());
    } catch (error) {
      absent.push({ id, reason: error.message.split('\n')[0].replaceAll(ROOT, '.') });
    }
  }
  return { contestants, absent };
};

/** Our module snippet on a page in each language, with the language file beside the script. */
export const translations = () =>
  Promise.all(
    shippedLocales.map((language) =>
      ours({
        id: `in-${language}`,
        name: language,
        kind: 'translation',
        about: `a page in “${language}”`,
        method: 'module',
        language,
      }),
    ),
  );
