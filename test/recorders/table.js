/**
 * Writes the bench’s table into docs/threat-model.md: `npm run recorders`. Takes about ten minutes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { ensurePackages } from '../../scripts/setup.js';
import { isMain } from '../../scripts/run.js';
import { recorders } from './list.js';

const DOCUMENT = 'docs/threat-model.md';
const [FROM, TO] = ['<!-- recorders: made by npm run recorders -->', '<!-- end of recorders -->'];

/** The columns of the table: embed methods and load orders. */
export const columns = ['element', 'instant snippet', 'frame'].flatMap((method) =>
  ['before', 'after'].map((order) => ({ method, order })),
);

const versions = async () => JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8')).dependencies;

/** The first cell of each row: the packages with their versions. */
export const labels = async () => {
  const known = await versions();
  return new Map(
    recorders.map(({ name, packages, words }) => [
      name,
      words ?? packages.map((pack) => `${pack} ${known[pack]}`).join(', '),
    ]),
  );
};

/** Returns the rows in the document: label, and verdicts by column. */
export const readTable = async () => {
  const text = await readFile(DOCUMENT, 'utf8');
  const rows = text
    .slice(text.indexOf(FROM), text.indexOf(TO))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(rows.map(([label, ...cells]) => [label, cells]));
};

/** Returns the clearest evidence: a position or a text that appeared with one answer and never with the other. */
const speaking = (tells) => {
  const seen = tells.map((fact) => {
    const [, what, yes, no] = /^(.*) \((\d+)× and (\d+)×\)$/s.exec(fact);
    const never = Number(yes) === 0 || Number(no) === 0;
    const place = /(\.|\$|client|page)[xyXY] = |text|selector|label/.test(what);
    return {
      words: `${what}, ${yes} : ${no}`,
      weight: Number(never) * 1000 + Number(place) * 500 + Math.abs(yes - no),
    };
  });
  return seen.sort((a, b) => b.weight - a.weight)[0]?.words ?? '';
};

const makeTable = async () => {
  const { bundleRecorders } = await import('./bundle.js');
  const { compare, openSite } = await import('./bench.js');
  const { closeBrowser } = await import('../shipped/visitor.js');
  await bundleRecorders();
  const site = await openSite();
  const canary = await compare(site, { method: 'canary', order: 'before' }, 2);
  const found = [];
  for (const column of columns) {
    found.push(await compare(site, column));
    console.log(
      column.method,
      column.order,
      [...found.at(-1)].filter(([, { tells }]) => tells.length).map(([name]) => name),
    );
  }
  await closeBrowser();
  await site.close();
  const named = await labels();
  const rows = recorders.map(({ name }) => {
    const seen = speaking(canary.get(name).tells);
    const verdicts = found.map((column) => (column.get(name).tells.length ? '**tells**' : 'silent'));
    return [
      named.get(name),
      ...verdicts,
      seen ? `\`${seen.slice(0, 90).replaceAll('|', '¦').replaceAll('`', '')}\`` : 'nothing',
    ];
  });
  const head = [
    'recorder',
    ...columns.map(({ method, order }) => `${method}, ${order}`),
    'what the canary gave away, Yes : No',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

if (isMain(import.meta.url)) {
  await ensurePackages('test/recorders');
  const table = await makeTable();
  const text = await readFile(DOCUMENT, 'utf8');
  await writeFile(
    DOCUMENT,
    `${text.slice(0, text.indexOf(FROM) + FROM.length)}\n\n${table}\n\n${text.slice(text.indexOf(TO))}`,
  );
}
