/**
 * Reports the size of the shipped script by part: `npm run size-report` prints a table and writes docs/bundle-size.md.
 *
 * Every character is attributed to its module by the source map of a build that is identical to the shipped one. The
 * compressed size of a part is what the script loses without it; what parts share counts for none of them and has a row
 * of its own.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { format, resolveConfig } from 'prettier';
import { build } from 'vite';
import { sizesOf } from '../build/integrity.js';
import { isMain } from '../run.js';

export const SCRIPT = 'dist/clonazepam-self-check.js';

const WORDS = 'Words: English of both voices';
const IDS = 'Ids of the messages, on which translations hang';

/**
 * Parts by the path of a module; the first match counts. Messages and ids are in a table that belongs to no module.
 *
 * @type {[name: string, modules?: RegExp][]}
 */
const PARTS = [
  [WORDS],
  [IDS],
  ['Numbers: emergency, help, crisis and poison lines by region', /src\/content\/(regions|emergency-numbers)/],
  ['Content beside its words: order, rules, sources', /src\/content\//],
  ['Lit: templates and rendering', /node_modules/],
  ['Styles', /src\/view\/styles/],
  ['Screens', /src\/view\//],
  ['Domain: answers, assessment, advice, session, summary, options', /src\/domain\//],
  [
    'Languages: choosing, loading, filling placeholders',
    /src\/(i18n\/|element\/(page-language|controllers\/language))/,
  ],
  [
    'Browser: closed root, exit, printing, saving, style sheets',
    /src\/element\/(?!clonazepam|defin|controllers|controller-host)/,
  ],
  ['The element, its controllers and definition', /src\//],
];

const indexOf = (part) => PARTS.findIndex(([name]) => name === part);
const partOf = (source) => PARTS.findIndex(([, pattern]) => pattern?.test(source));

const buildWithMap = async () => {
  const result = await build({ logLevel: 'warn', build: { sourcemap: 'hidden', write: false } });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  return /** @type {import('vite').Rolldown.OutputChunk} */ (output.find(({ type }) => type === 'chunk'));
};

/** Returns the index of the part for each character of the script. */
const attribute = ({ code, map }) => {
  const lookup = new SourceMap(JSON.parse(JSON.stringify(map)));
  const parts = [];
  code.split('\n').forEach((line, row) => {
    const unmapped = indexOf(/^[a-z-]+(\.[\w-]+)+$/.test(line) ? IDS : WORDS);
    for (let column = 0; column <= line.length; column++) {
      const entry = /** @type {Partial<import('node:module').SourceMapping>} */ (lookup.findEntry(row, column));
      const { originalSource, generatedLine } = entry;
      parts.push(originalSource && generatedLine === row ? partOf(originalSource) : unmapped);
    }
  });
  return parts.slice(0, code.length);
};

export const sizeReport = async () => {
  const chunk = await buildWithMap();
  const { code } = chunk;
  const shipped = await readFile(SCRIPT, 'utf8');
  if (shipped.trim() !== code.trim()) throw new Error(`${SCRIPT} is not what is built now. Run “npm run build” first.`);
  const owner = attribute(chunk);
  const only = (keep) =>
    [...Array(code.length).keys()]
      .filter((at) => keep(owner[at]))
      .map((at) => code[at])
      .join('');
  const total = sizesOf(Buffer.from(code));
  const parts = PARTS.map(([name], part) => ({
    name,
    raw: Buffer.byteLength(only((of) => of === part)),
    brotli: total.brotli - sizesOf(Buffer.from(only((of) => of !== part))).brotli,
  }));
  return { total, parts };
};

const number = (value) => value.toLocaleString('en');
const row = (cells) => `| ${cells.join(' | ')} |`;

/** Returns the report as a Markdown table. */
export const sizeTable = ({ total, parts }) => {
  const own = parts.reduce((sum, { brotli }) => sum + brotli, 0);
  return [
    row(['Part', 'Bytes', 'Brotli, alone in it']),
    row(['---', '--:', '--:']),
    ...parts.map(({ name, raw, brotli }) => row([name, number(raw), number(brotli)])),
    row(['What several parts have in common', '', number(total.brotli - own)]),
    row(['**The script**', number(total.bytes), `${number(total.brotli)} (gzip ${number(total.gzip)})`]),
  ].join('\n');
};

const SHEET = 'docs/bundle-size.md';
const MARK = /(<!-- npm run size-report -->\n)[^]*?(<!-- end -->)/;

if (isMain(import.meta.url)) {
  const table = sizeTable(await sizeReport());
  console.log(table);
  const sheet = await readFile(SHEET, 'utf8');
  await writeFile(
    SHEET,
    await format(
      sheet.replace(MARK, (_, start, end) => `${start}\n${table}\n\n${end}`),
      { parser: 'markdown', ...(await resolveConfig(SHEET)) },
    ),
  );
}
