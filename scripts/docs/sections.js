/**
 * Writes the generated sections of docs/embedding.md, docs/hosting.md and docs/privacy.md: snippets and policies from
 * `snippet()`, the reference from custom-elements.json, sizes from dist/manifest.json, the text for a privacy page.
 * Each is between markers; the prose around them is written by hand.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { isMain } from '../run.js';

const { fallback, helpNumbers } = await import('../../dist/lib/prerender/index.js');
const { policyText, SANDBOX, snippet } = await import('../../dist/lib/embed/snippet.js');
const { privacyNotice } = await import('../../dist/lib/embed/privacy-notice.js');
const { ATTRIBUTES, isFrameOption } = await import('../../dist/lib/domain/options.js');
const { regions } = await import('../../dist/lib/content/regions.js');
const { palette } = await import('../../dist/lib/view/styles/index.js');
const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
const elements = JSON.parse(await readFile('custom-elements.json', 'utf8'));

/** The folder in examples: a content delivery network that does not exist. */
export const FOLDER = `https://cdn.example/${manifest.version}/`;

/** Hashes change with every build. The embed builder and dist/manifest.json have those of a release. */
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

/** Adds line breaks to a snippet, and leaves out the parts that an earlier example shows. */
const readable = (method, html) => {
  const words = fallback({ attributes });
  const lines = words.replace(/(<p>|<ul>|<\/ul>)/g, '\n  $1').replace('\n  </ul>', '</ul>');
  return html
    .replace(/(^<div>|<\/(?:script|iframe|ul)>(?=<\w))/g, '$1\n')
    .replace(/([^\n])<\/div>\n$/, '$1\n</div>\n')
    .replace(helpNumbers({ attributes }), (numbers) => numbers.replace('<ul>', '\n<ul>'))
    .replace(/(<template shadowrootmode="closed">)[^]*(<\/template>)/, '\n  $1…$2')
    .replace(words, method === 'module' ? `${lines}\n` : method === 'instant' ? '\n  …\n' : '…');
};

const exampleOf = (method) => {
  const made = snippet({ method, folder: FOLDER, manifest: blank, attributes });
  return [
    ...(made.install ? [fence('sh', made.install)] : []),
    ...(made.code ? [fence('js', made.code)] : []),
    fence('html', readable(method, made.html)),
    ...(made.css ? ['Your style sheet:', fence('css', made.css)] : []),
    'Content Security Policy:',
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
    'Every property reflects its attribute. Set a property to `null` to remove the attribute.',
    table(
      ['Attribute', 'Property', 'Meaning'],
      element.attributes.map(({ name, fieldName, description }) => {
        const field = publicMembers.find(({ attribute }) => attribute === name)?.name ?? fieldName ?? name;
        return [`\`${name}\``, `\`${field}\``, description];
      }),
    ),
    'Every country whose emergency number was verified has it. Regions with helplines of their own: ' +
      `${Object.keys(regions)
        .map((code) => `\`${code}\``)
        .join(' ')}. All of them, with sources: [numbers.md](numbers.md).`,
    '### Methods and fields',
    table(
      ['Name', 'Description', 'Parameters'],
      publicMembers
        .filter(({ kind, static: ofClass, readonly }) => kind === 'method' || ofClass || readonly)
        .map((member) => [
          member.kind === 'method' ? signature(member) : `\`${member.static ? `${element.name}.` : ''}${member.name}\``,
          described(member),
          (member.parameters ?? []).map(({ name, description }) => `\`${name}\`: ${description}`).join('; '),
        ]),
    ),
    '### Events',
    'Events bubble. They fire when a visitor acts, never when a script does. None carries an answer.',
    table(['Event', 'Fires when'], named(element.events, described)),
    '### Slots',
    table(
      ['Slot', 'Content'],
      element.slots.map(({ name, description }) => [name ? `\`${name}\`` : '(default)', description]),
    ),
    '### CSS custom properties',
    table(
      ['Property', 'Default', 'Description'],
      named(element.cssProperties, ({ default: value }) => `\`${value}\``, described),
    ),
    '### CSS parts',
    'Style them with `clonazepam-self-check::part(…)`. No part distinguishes one answer from another.',
    table(['Part', 'Description'], named(element.cssParts, described)),
  ].join('\n\n');

const frameOptions = () => {
  const set = ['lang', ...Object.keys(ATTRIBUTES)].filter(isFrameOption);
  const list = (names) => names.map((name) => `\`${name}\``).join(' ');
  return [
    `Attributes: ${list(set)}.`,
    `Colors: ${list(Object.keys(palette.light))}.`,
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
  'clonazepam-self-check.fhir.js': 'writes the file for a clinic’s system; only where `formats="fhir"` is set',
  'frame.html': 'the check in a page of its own, for frames; its script is in it',
  'frame-fhir.js': 'the same for the frame',
  'frame-height.js': 'fits a frame to its height; a script of the page around',
  'locales/*.js': 'language packs; one each',
  'locales/*.json': 'the same as data, for npm and servers; no page loads them',
  'fhir/*.json': 'the check for clinical systems; no page loads them ([clinics.md](clinics.md))',
  'manifest.json': 'sizes and hashes',
  'translate.html': 'the preview for translators; need not be hosted',
};

/** Returns a pattern for a file, or for all files that a name with an asterisk matches. */
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

/** Returns the files of the build that are missing from the table: it must explain each one. */
export const unknownFiles = () =>
  Object.keys(manifest.files).filter((path) => !Object.keys(loads).some((name) => patternOf(name).test(path)));

// ---- hosting.md: configuration ----

/** Returns a file of src/hosting, unchanged. A test runs the servers with what the document shows. */
const configuration = (language, name) => fence(language, readFileSync(`src/hosting/${name}`, 'utf8'));

/** Returns the bandwidth of a million first visits, in GB: compressed bodies of the files that a visit loads. */
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
    ['A visit with an empty cache', 'GB with brotli', 'GB with gzip', 'GB uncompressed'],
    rows.map(([name, paths]) => [name, ...['brotli', 'gzip', 'bytes'].map((key) => million(paths, (of) => of[key]))]),
  );
};

// ---- privacy.md ----

const quote = (paragraphs) => paragraphs.map((text) => `> ${text}`).join('\n>\n');
const words = () =>
  [
    '### Files on your own site, or npm',
    quote(privacyNotice({ method: 'module', folder: '/self-check/' })),
    '### Files at another host',
    quote(privacyNotice({ method: 'module', folder: FOLDER })),
    '### In a frame from another host',
    quote(privacyNotice({ method: 'frame', folder: FOLDER })),
    '### With `disclose="band"`, in addition',
    quote(
      privacyNotice({ method: 'module', folder: '/', disclose: true }).filter(
        (text) => !privacyNotice({ method: 'module', folder: '/' }).includes(text),
      ),
    ),
  ].join('\n\n');

/** Returns the generated sections, by file and by name of the section. */
export const sections = () => ({
  'docs/embedding.md': {
    'method module': exampleOf('module'),
    'method instant': exampleOf('instant'),
    'method classic': exampleOf('classic'),
    'method frame': exampleOf('frame'),
    'method npm': exampleOf('npm'),
    'frame options': frameOptions(),
    reference: reference(),
  },
  'docs/hosting.md': {
    files: filesTable(),
    nginx: configuration('nginx', 'nginx.conf'),
    apache: configuration('apache', 'apache.conf'),
    htaccess: configuration('apache', '.htaccess'),
    _headers: configuration('text', '_headers'),
    visits: visits(),
  },
  'docs/privacy.md': { words: words() },
});

/**
 * Replaces the generated sections of a document.
 *
 * @throws {Error} when the markers of a section are missing
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
