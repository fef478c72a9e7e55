/**
 * Writes the parts of docs/embedding.md, docs/hosting.md and docs/privacy.md that say what the code says: snippets and
 * policies from `snippet()`, the reference from custom-elements.json, sizes from dist/manifest.json, the words for a
 * privacy page. Each stands between markers; the prose around them is written by hand.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { isMain } from './run.js';

const { fallback } = await import('../dist/lib/first-screen.js');
const { policyText, SANDBOX, snippet } = await import('../dist/lib/snippet.js');
const { privacyText } = await import('../dist/lib/privacy-text.js');
const { isFrameOption } = await import('../dist/lib/options.js');
const { regionCodes } = await import('../dist/lib/content/regions.js');
const { ClonazepamSelfCheck } = await import('../dist/lib/index.js');
const { palette } = await import('../dist/lib/view/styles.js');
const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
const elements = JSON.parse(await readFile('custom-elements.json', 'utf8'));

/** As in the examples: a content delivery network that nobody runs. */
export const FOLDER = `https://cdn.example/${manifest.version}/`;

/** Hashes change with every build; the builder and dist/manifest.json have those of a release. */
const HASH = 'sha384-…';
const STYLE_HASH = `'sha256-…'`;
const blank = {
  version: manifest.version,
  firstScreenStyles: STYLE_HASH,
  files: Object.fromEntries(Object.keys(manifest.files).map((path) => [path, { integrity: HASH }])),
};

const attributes = {
  lang: 'en',
  region: 'US',
  'helpline-name': 'Your helpline',
  'helpline-phone': '555-010-0199',
  'exit-url': 'https://www.weather.gov/',
};

const fence = (language, text) => `\`\`\`${language}\n${text.trim()}\n\`\`\``;
const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

// ---- embedding.md ----

/** The snippet as a reader can take it in: long text broken into lines, or cut where it is the same as before. */
const readable = (way, html) => {
  const words = fallback({ attributes });
  const lines = words.replace(/(<p>|<ul>|<\/ul>)/g, '\n  $1').replace('\n  </ul>', '</ul>');
  return html
    .replace(/(<template shadowrootmode="closed">)[^]*(<\/template>)/, '\n  $1…$2')
    .replace(words, way === 'module' ? `${lines}\n` : way === 'instant' ? '\n  …\n' : '…');
};

const wayOf = (way) => {
  const made = snippet({ way, folder: FOLDER, manifest: blank, attributes });
  return [
    ...(made.install ? [fence('sh', made.install)] : []),
    ...(made.code ? [fence('js', made.code)] : []),
    fence('html', readable(way, made.html)),
    ...(made.css ? ['Room for the first screen, in your style sheet:', fence('css', made.css)] : []),
    'Least policy:',
    fence('text', policyText(made)),
  ].join('\n\n');
};

const element = elements.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
const named = (list, ...columns) => list.map((item) => [`\`${item.name}\``, ...columns.map((column) => column(item))]);
const described = ({ description }) => description ?? '';
const publicMembers = element.members.filter(({ privacy }) => privacy !== 'private');
const signature = ({ name, static: ofClass, parameters = [] }) =>
  `\`${ofClass ? `${element.name}.` : ''}${name}(${parameters.map((parameter) => parameter.name).join(', ')})\``;

const reference = () =>
  [
    '### Attributes and properties',
    'All reflect. A property that is set to `null` takes the attribute away.',
    table(
      ['Attribute', 'Property', 'Meaning'],
      element.attributes.map(({ name, fieldName, description }) => {
        const field = publicMembers.find(({ attribute }) => attribute === name)?.name ?? fieldName ?? name;
        return [`\`${name}\``, `\`${field}\``, description];
      }),
    ),
    `Regions with numbers of their own: ${regionCodes.map((code) => `\`${code}\``).join(' ')}.`,
    '### Methods and fields',
    table(
      ['Name', 'Does', 'Takes'],
      publicMembers
        .filter(({ kind, static: ofClass, readonly }) => kind === 'method' || ofClass || readonly)
        .map((member) => [
          member.kind === 'method' ? signature(member) : `\`${member.static ? `${element.name}.` : ''}${member.name}\``,
          described(member),
          (member.parameters ?? []).map(({ name, description }) => `\`${name}\`: ${description}`).join('; '),
        ]),
    ),
    '### Events',
    'They bubble, and are fired by what a visitor does, never by a script. None carries an answer.',
    table(['Event', 'When'], named(element.events, described)),
    '### Slots',
    table(
      ['Slot', 'What stands there'],
      element.slots.map(({ name, description }) => [name ? `\`${name}\`` : '(default)', description]),
    ),
    '### Custom properties',
    table(
      ['Property', 'Default', 'What it sets'],
      named(element.cssProperties, ({ default: value }) => `\`${value}\``, described),
    ),
    '### Parts',
    'For `clonazepam-self-check::part(…)`. No part tells one answer from another.',
    table(['Part', 'What it is'], named(element.cssParts, described)),
  ].join('\n\n');

const frameOptions = () => {
  const set = ['lang', ...Object.keys(ClonazepamSelfCheck.reflected)].filter(isFrameOption);
  const list = (names) => names.map((name) => `\`${name}\``).join(' ');
  return [
    `Attributes: ${list(set)}.`,
    `Colours: ${list(Object.keys(palette.light))}.`,
    'Theme: `color-scheme`, one of `light`, `dark`, `light dark`.',
    `Sandbox: \`${SANDBOX}\`.`,
  ].join('\n\n');
};

// ---- hosting.md ----

const whole = (bytes) => Math.round(bytes / 1000);
const sizes = (path) => manifest.files[path];
const packs = Object.keys(manifest.files).filter((path) => /^locales\/.*\.js$/.test(path));

const loads = {
  'clonazepam-self-check.js': 'the script of most sites',
  'clonazepam-self-check.classic.js': 'the same as a classic script',
  'frame.html': 'the check in a page of its own, for frames; its script is in it',
  'frame-height.js': 'fits a frame to its height; a script of the page around',
  'locales/*.js': 'language packs; one each',
  'locales/*.json': 'the same as data, for npm and servers; no page loads them',
  'manifest.json': 'sizes and hashes',
  'translate.html': 'the preview for translators; need not be hosted',
};

/** A file, or the files that a name with a star stands for. */
const patternOf = (name) => new RegExp(`^${name.replace(/[.]/g, '\\.').replace('*', '[\\w-]+')}$`);

const range = (paths, measure) => {
  const all = paths.map((path) => whole(measure(sizes(path))));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most ? `${least}` : `${least}–${most}`;
};

const filesTable = () =>
  table(
    ['File', 'For', 'kB', 'gzip', 'brotli'],
    Object.entries(loads).map(([name, purpose]) => {
      const paths = Object.keys(manifest.files).filter((path) => patternOf(name).test(path));
      if (!paths.length) return [`\`${name}\``, purpose, '', '', ''];
      const columns = ['bytes', 'gzip', 'brotli'].map((key) => range(paths, (of) => of[key]));
      return [`\`${name}\``, purpose, ...columns.map((text) => (text === '0' ? 'under 1' : text))];
    }),
  );

/** Every file of the build is in the table, so that nobody finds one without knowing what it is for. */
export const unknownFiles = () =>
  Object.keys(manifest.files).filter((path) => !Object.keys(loads).some((name) => patternOf(name).test(path)));

/** A million first visits, in GB: bodies of the files that a visit loads, compressed. */
const million = (paths, measure) => whole(paths.reduce((sum, path) => sum + measure(sizes(path)), 0));

const visits = () => {
  const [largest] = [...packs].sort((a, b) => sizes(b).brotli - sizes(a).brotli);
  const rows = [
    ['Script tag, English', ['clonazepam-self-check.js']],
    [`Script tag, with the largest language pack (\`${largest}\`)`, ['clonazepam-self-check.js', largest]],
    ['Script tag, picker with all languages', ['clonazepam-self-check.js', ...packs]],
    ['Classic script tag, English', ['clonazepam-self-check.classic.js']],
    ['Frame, English', ['frame.html', 'frame-height.js']],
  ];
  return table(
    ['A million visits with an empty cache', 'GB with brotli', 'GB with gzip', 'GB uncompressed'],
    rows.map(([name, paths]) => [name, ...['brotli', 'gzip', 'bytes'].map((key) => million(paths, (of) => of[key]))]),
  );
};

// ---- privacy.md ----

const quote = (paragraphs) => paragraphs.map((text) => `> ${text}`).join('\n>\n');
const words = () =>
  [
    '### Files on your own site, or npm',
    quote(privacyText({ way: 'module', folder: '/self-check/' })),
    '### Files at another host',
    quote(privacyText({ way: 'module', folder: FOLDER })),
    '### In a frame from another host',
    quote(privacyText({ way: 'frame', folder: FOLDER })),
    '### With `disclose="band"`, in addition',
    quote(
      privacyText({ way: 'module', folder: '/', disclose: true }).filter(
        (text) => !privacyText({ way: 'module', folder: '/' }).includes(text),
      ),
    ),
  ].join('\n\n');

/** What stands between the markers, by file and by name of the section. */
export const sections = () => ({
  'docs/embedding.md': {
    'way module': wayOf('module'),
    'way instant': wayOf('instant'),
    'way classic': wayOf('classic'),
    'way frame': wayOf('frame'),
    'way npm': wayOf('npm'),
    'frame options': frameOptions(),
    reference: reference(),
  },
  'docs/hosting.md': { files: filesTable(), visits: visits() },
  'docs/privacy.md': { words: words() },
});

/**
 * A document with its sections anew.
 *
 * @throws {Error} when a section has no place in it
 */
export const fill = (text, parts) =>
  Object.entries(parts).reduce((done, [name, part]) => {
    const marked = new RegExp(`(<!-- ${name}: made by npm run docs -->)[^]*?(<!-- end of ${name} -->)`);
    if (!marked.test(done)) throw new Error(`No place for the section “${name}”.`);
    return done.replace(
      marked,
      (_, start, end) => `${start}\n<!-- prettier-ignore-start -->\n\n${part}\n\n<!-- prettier-ignore-end -->\n${end}`,
    );
  }, text);

if (isMain(import.meta.url)) {
  for (const [file, parts] of Object.entries(sections())) {
    await writeFile(file, fill(await readFile(file, 'utf8'), parts));
  }
}
