/**
 * Who takes part: the same nine questions in the same place of the same page. Selectors and words of every contestant
 * stand here and nowhere else.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { english, questions, translator, ui } from '../../dist/lib/core.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');

const { text } = translator(english);
const answers = ['Yes', 'No', 'Prefer not to say'];
const ask = (question) => text(question.ask.self);
/** The nine signs, as everybody asks them. */
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
 * @property {{ selector?: string, text?: string, checked?: number }} shown what the last press leads to
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
 * @property {(count: number) => string} body what stands where it is embedded
 * @property {string} control its first control: a press on it starts or answers
 * @property {string} [tag] element that must be defined before the control can react
 * @property {boolean} [framed] it lives in a frame
 * @property {boolean} [reserved] the page keeps room free for it, so its height does not tell when it is there
 * @property {Step[]} steps from the first screen to the result
 */

/** The steps of a check that shows one question after another. */
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
const ourSteps = [
  { presses: [{ selector: '[part~="start"]' }], shown: { text: ask(questions[0]) }, answer: false, sign: false },
  ...questions.map(({ kind }, index) => ({
    presses: [{ selector: '[part~="answer"]' }],
    shown: questions[index + 1] ? { text: ask(questions[index + 1]) } : { selector: '[part~="restart"]' },
    answer: true,
    sign: kind === 'sign',
  })),
];

const attributes = { region: 'US', 'helpline-name': 'County helpline', 'helpline-phone': '555-010-0199' };

/** The tag as the snippet holds it: with the partner’s fallback words, and with the first screen where it is instant. */
const ourTag = async (instant) => {
  const { tag } = await import('../../dist/lib/first-screen.js');
  return tag({ attributes }, instant);
};

/** What the snippet adds to the site’s style sheet: the room that the first screen will take. */
const ourStyle = async (way) => {
  const { snippet } = await import('../../dist/lib/snippet.js');
  const manifest = JSON.parse(await dist('manifest.json'));
  return `<style>${snippet({ way, folder: '/', manifest, attributes }).css}</style>`;
};

/** Our first control, and when it can react: for the harness alone. */
export const ourControl = { control: '[part~="start"]', tag: TAG };

const ours = async ({ id, name, about, file, type, instant = false }) => {
  const path = `/${file}`;
  const one = await ourTag(instant);
  const script = `<script ${type}src="${path}"></script>`;
  return {
    id,
    name,
    kind: 'ours',
    about,
    head: await ourStyle(instant ? 'instant' : 'module'),
    reserved: !instant,
    files: { [path]: await dist(file) },
    body: (count) => [...Array.from({ length: count }, () => one), script].join('\n'),
    ...ourControl,
    steps: ourSteps,
  };
};

const frame = async () => {
  const query = new URLSearchParams(attributes);
  const one = `<iframe class="clonazepam-self-check" sandbox="allow-scripts" src="/frame.html?${query}" title="${text(ui.title)}" width="100%"></iframe>`;
  return {
    id: 'frame',
    name: 'ours, frame',
    kind: 'ours',
    about: '`dist/frame.html` in a sandboxed frame that keeps the height it began with',
    head: await ourStyle('frame'),
    files: { '/frame.html': await dist('frame.html') },
    body: (count) => Array.from({ length: count }, () => one).join('\n'),
    ...ourControl,
    framed: true,
    steps: ourSteps,
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

/** The page alone: what it costs is taken off everybody’s figures. */
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
        '`dist/clonazepam-self-check.js` and the tag, with words for help between the tags, and the rule that keeps its room free',
      file: 'clonazepam-self-check.js',
      type: 'type="module" ',
    }),
  instant: () =>
    ours({
      id: 'instant',
      name: 'ours, instant',
      about: 'the same, with the first screen in the snippet as a declarative root (`dist/lib/first-screen.js`)',
      file: 'clonazepam-self-check.js',
      type: 'type="module" ',
      instant: true,
    }),
  classic: () =>
    ours({
      id: 'classic',
      name: 'ours, classic',
      about: '`dist/clonazepam-self-check.classic.js`, deferred',
      file: 'clonazepam-self-check.classic.js',
      type: 'defer ',
    }),
  frame,
  formbricks,
  surveyjs,
  formio,
  lforms,
};

export const contestantIds = Object.keys(makers);

/** Those who are run where nobody is named. The classic script is the module in another wrapping. */
export const usual = contestantIds.filter((id) => id !== 'classic');

/**
 * Those who can take part, and why the others cannot.
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
