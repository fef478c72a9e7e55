/**
 * Writes docs/numbers.md: every number with its grade, source and date, for reviewers, and what could not be verified.
 */
import { writeFile } from 'node:fs/promises';
import { isMain } from '../run.js';

const { emergencyNumber, regionCodes } = await import('../../dist/lib/content/emergency-numbers.js');
const { numbersChecked, regions } = await import('../../dist/lib/content/regions.js');
const { emergencySources, emergencyTables, europeanUnion, regionsWithoutNumber, unverified } =
  await import('../../dist/lib/content/number-sources.js');

const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\n/g, ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const names = new Intl.DisplayNames('en', { type: 'region' });
const nameOf = (code) => (code.includes('-') ? code : names.of(code));

/** Writes a source so that a reader can follow it: the title of a table, or an address. */
const source = (id) => {
  const known = emergencyTables.find((one) => one.id === id);
  return known ? `[${known.title}](${known.url})` : id.startsWith('http') ? `<${id}>` : id;
};

const KINDS = [
  ['helplines', 'Helpline'],
  ['crisis', 'Crisis line'],
  ['poison', 'Poison center'],
];

/** Returns every line, with its region and kind. */
export const lines = () =>
  Object.entries(regions).flatMap(([code, region]) =>
    KINDS.flatMap(([kind, label]) => (region[kind] ?? []).map((line) => ({ code, label, ...line }))),
  );

const ways = ({ phone, sms, tty, url }) =>
  [phone, sms && `text ${sms}`, tty && `TTY ${tty}`, url && `<${url}>`].filter(Boolean).join(', ');

const hours = ({ hours = '', days }) => [days && `ISO weekdays ${days.join('–')}`, hours].filter(Boolean).join(', ');

/** Returns the lines as a table. Lines that differ only in their kind share a row. */
export const linesTable = () =>
  table(
    ['Region', 'Kind', 'Name', 'Reached by', 'Hours', 'Languages', 'Grade', 'Source', 'Looked up'],
    lines().map((line) => [
      line.code,
      line.label,
      line.name ?? '',
      ways(line),
      hours(line),
      (line.languages ?? []).join(', '),
      line.grade,
      source(line.source),
      line.checked,
    ]),
  );

/** Returns region codes by emergency number, the most common number first. */
const byNumber = () => {
  const groups = new Map();
  for (const code of regionCodes) {
    const number = emergencyNumber(code);
    if (number) groups.set(number, [...(groups.get(number) ?? []), code]);
  }
  return [...groups].sort(([a, some], [b, others]) => others.length - some.length || a.localeCompare(b));
};

export const emergencyTable = () =>
  table(
    ['Number', 'Regions'],
    byNumber().map(([number, codes]) => [number, codes.join(' ')]),
  );

export const withoutNumber = () =>
  table(
    ['Region', 'Why'],
    Object.entries(regionsWithoutNumber).map(([code, why]) => [`${code} (${nameOf(code)})`, why]),
  );

/** Returns the document as Markdown. */
export const numbersDocument = () =>
  [
    '# Numbers',
    'Generated from `src/content/` by `npm run docs`; a test fails when it is out of date. ' +
      `Last looked up ${numbersChecked}, on published pages or stored copies of them. Nobody called the numbers.`,
    'Grade A: read on the publisher’s own page, or on several independent ones. Grade B: read on one other page, or on dated ' +
      'ones. What was not verified is not shown to visitors, and is listed at the end. “Public pages” are several pages whose ' +
      'addresses were not kept.',
    'A partner’s own line always comes first, and a partner in any country may set `region`.',

    '## Emergency numbers',
    'The number that brings an ambulance, for every ISO 3166-1 region. If a country has separate numbers, it is the ambulance’s.',
    emergencyTable(),
    `In the ${europeanUnion.length} member states of the European Union, 112 was read on ${source('europa')} (grade A; ` +
      'Austria’s ambulances have 144). These were read elsewhere:',
    table(
      ['Region', 'Number', 'Grade', 'Source'],
      Object.entries(emergencySources).map(([code, { grade, sources }]) => [
        `${code} (${nameOf(code)})`,
        emergencyNumber(code),
        grade,
        sources.map(source).join('<br>'),
      ]),
    ),
    'All others are grade B: at least two tables agree, including libphonenumber’s. The tables:',
    emergencyTables.map(({ id }) => `- ${source(id)}`).join('\n'),

    '### Regions without a number',
    'The check uses neutral words there.',
    withoutNumber(),

    '## Lines',
    'A line without a name is shown as its kind, in the reader’s language.',
    linesTable(),

    '### Notes',
    Object.entries(regions)
      .flatMap(([code, { note }]) => (note ? [`- ${code}: ${note}`] : []))
      .join('\n'),

    '## Not verified',
    table(
      ['Region', 'Found or looked for', 'Why it is not shown'],
      unverified.map(({ region, found, why }) => [region, found, why]),
    ),

    '## Keeping the numbers up to date',
    'Look up every line at least once a year, set its `checked` and `numbersChecked`, then run `npm run docs`. The tests list ' +
      'each line that was last looked up more than a year ago.',
  ].join('\n\n') + '\n';

if (isMain(import.meta.url)) await writeFile('docs/numbers.md', numbersDocument());
