/**
 * What each kilobyte of the shipped script is: `npm run weigh` prints a table by part and writes docs/weight.md.
 *
 * Every character is counted to the module it came from, by the source map of a build that is like the shipped one in
 * every byte. Compressed, a part weighs what the script loses without it; what parts have in common is in no one’s weight,
 * and stands in a line of its own.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { format, resolveConfig } from 'prettier';
import { build } from 'vite';
import { sizesOf } from './integrity.js';
import { isMain } from './run.js';

export const SCRIPT = 'dist/clonazepam-self-check.js';

const WORDS = 'Words: English of both voices';
const IDS = 'Ids of the messages, on which translations hang';

/** The first that fits, by the path of a module. Words and ids stand in a table that is of no module. */
const PARTS = [
  [WORDS],
  [IDS],
  ['Content beside its words: order, rules, numbers, sources', /src\/content\//],
  ['Lit: templates and rendering', /node_modules/],
  ['Styles', /src\/view\/styles/],
  ['Screens', /src\/view\//],
  [
    'Core: answers, assessment, advice, journey, summary, options',
    /src\/(?!clonazepam-self-check|defin|embed|translate|locales)[\w-]+\.ts/,
  ],
  ['Languages: choosing, loading, filling gaps', /src\/(translate|locales|element\/(catalogues|language))\./],
  ['Browser: closed root, leaving, printing, saving, sheets', /src\/element\//],
  ['The element itself, its definition', /src\//],
];

const indexOf = (part) => PARTS.findIndex(([name]) => name === part);
const partOf = (source) => PARTS.findIndex(([, pattern]) => pattern?.test(source));

const buildWithMap = async () => {
  const { output } = await build({ logLevel: 'warn', build: { sourcemap: 'hidden', write: false } });
  return output.find(({ type }) => type === 'chunk');
};

/** For each character of the script, the index of its part. */
const attribute = ({ code, map }) => {
  const lookup = new SourceMap(JSON.parse(JSON.stringify(map)));
  const parts = [];
  code.split('\n').forEach((line, row) => {
    const unmapped = indexOf(/^[a-z-]+(\.[\w-]+)+$/.test(line) ? IDS : WORDS);
    for (let column = 0; column <= line.length; column++) {
      const { originalSource, generatedLine } = lookup.findEntry(row, column) ?? {};
      parts.push(originalSource && generatedLine === row ? partOf(originalSource) : unmapped);
    }
  });
  return parts.slice(0, code.length);
};

export const weigh = async () => {
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

/** The account as a Markdown table. */
export const weightTable = ({ total, parts }) => {
  const own = parts.reduce((sum, { brotli }) => sum + brotli, 0);
  return [
    row(['Part', 'Bytes', 'Brotli, alone in it']),
    row(['---', '--:', '--:']),
    ...parts.map(({ name, raw, brotli }) => row([name, number(raw), number(brotli)])),
    row(['What several parts have in common', '', number(total.brotli - own)]),
    row(['**The script**', number(total.bytes), `${number(total.brotli)} (gzip ${number(total.gzip)})`]),
  ].join('\n');
};

const SHEET = 'docs/weight.md';
const MARK = /(<!-- npm run weigh -->\n)[^]*?(<!-- end -->)/;

if (isMain(import.meta.url)) {
  const table = weightTable(await weigh());
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
