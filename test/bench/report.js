/** Writes the measured section of docs/performance.md, between its two markers. */
import { readFile, writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { median } from './statistics.js';

const DOCUMENT = 'docs/performance.md';
const BEGIN = '<!-- measured: written by npm run bench -->';
const END = '<!-- /measured -->';
const NONE = '–';

const round = (value, digits = 0) =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : NONE;
const ms = (value) => round(value, Math.abs(value) < 100 ? 1 : 0);
const kB = (value) => round(value / 1000, value < 100_000 ? 1 : 0);
const times = (value) => (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 1)}×` : NONE);

const table = (head, rows) => {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '--:' : '---'))), ...rows.map(line)].join('\n');
};

/** Returns a ratio; `undefined` if the divisor is close to zero, as the limit’s CPU minus the page’s own may be. */
const ratio = (one, other, least = 0) => (other > least ? one / other : undefined);

/** Returns all medians by contestant; those “over the page alone” have the page’s own cost subtracted. */
const figuresOf = ({ contestants, visits }) => {
  const of = (id, mode, read) => median((visits[id]?.[mode] ?? []).map(read));
  const host = {
    plainCpu: of('host', 'plain', ({ cpu }) => cpu),
    slowCpu: of('host', 'slow', ({ cpu }) => cpu),
    heap: of('host', 'plain', ({ heap }) => heap),
    nodes: of('host', 'plain', ({ nodes }) => nodes),
    page: of('host', 'plain', ({ page }) => page),
    firstPaint: of('host', 'slow', ({ firstPaint }) => firstPaint),
  };
  const total = (key) => (visit) => visit.files.reduce((sum, file) => sum + file[key], 0);
  const figures = (id) => ({
    raw: of(id, 'plain', total('raw')),
    gzip: of(id, 'plain', total('gzip')),
    brotli: of(id, 'plain', total('brotli')),
    wire: of(id, 'plain', ({ wire }) => wire),
    requests: of(id, 'plain', ({ requests }) => requests),
    page: of(id, 'plain', ({ page }) => page) - host.page,
    late: of(id, 'slow', ({ lateRequests }) => lateRequests),
    plain: {
      visible: of(id, 'plain', ({ visible }) => visible),
      answerable: of(id, 'plain', ({ answerable }) => answerable),
      cpu: of(id, 'plain', ({ cpu }) => cpu) - host.plainCpu,
      painted: median((visits[id]?.plain ?? []).flatMap(({ painted }) => painted)),
      first: of(id, 'plain', ({ cpuToFirstAnswer }) => cpuToFirstAnswer) - host.plainCpu,
      tasks: of(id, 'plain', ({ longTasks }) => longTasks),
      longest: of(id, 'plain', ({ longestTask }) => longestTask),
      shift: of(id, 'plain', ({ shift }) => shift),
    },
    slow: {
      firstPaint: of(id, 'slow', ({ firstPaint }) => firstPaint),
      visible: of(id, 'slow', ({ visible }) => visible),
      answerable: of(id, 'slow', ({ answerable }) => answerable),
      cpu: of(id, 'slow', ({ cpu }) => cpu) - host.slowCpu,
      painted: median((visits[id]?.slow ?? []).flatMap(({ painted }) => painted)),
      nine: of(id, 'slow', ({ cpuOfNine }) => cpuOfNine),
      tasks: of(id, 'slow', ({ longTasks }) => longTasks),
      longest: of(id, 'slow', ({ longestTask }) => longestTask),
      result: of(id, 'slow', ({ longestOfResult }) => longestOfResult),
      shift: of(id, 'slow', ({ shift }) => shift),
    },
    heap: of(id, 'plain', ({ heap }) => heap) - host.heap,
    nodes: of(id, 'plain', ({ nodes }) => nodes) - host.nodes,
    crowd: {
      nodes: of(id, 'crowd', ({ nodes }) => nodes) - host.nodes,
      heap: of(id, 'crowd', ({ heap }) => heap) - host.heap,
      first: of(id, 'crowd', ({ cpuToFirstAnswer }) => cpuToFirstAnswer) - host.plainCpu,
    },
    again: {
      visible: of(id, 'again', ({ visible }) => visible),
      answerable: of(id, 'again', ({ answerable }) => answerable),
      requests: of(id, 'again', ({ requests }) => requests),
      wire: of(id, 'again', ({ wire }) => wire),
    },
  });
  const measured = (wanted) =>
    contestants.filter(wanted).map((contestant) => ({ ...contestant, ...figures(contestant.id) }));
  return {
    host,
    all: measured(({ kind, id }) => !['host', 'translation'].includes(kind) && visits[id].plain.length),
    // Visited slowly only.
    translations: measured(({ kind, id }) => kind === 'translation' && visits[id].slow.length).map((one) => ({
      ...one,
      brotli: of(one.id, 'slow', total('brotli')),
      requests: of(one.id, 'slow', ({ requests }) => requests),
    })),
  };
};

const matrix = (all, rows) =>
  table(
    ['', ...all.map(({ name }) => name)],
    rows.map(([name, read, write]) => [name, ...all.map((one) => write(read(one)))]),
  );

const sizes = (all) =>
  matrix(all, [
    ['files, raw, kB', ({ raw }) => raw, kB],
    ['files, gzip, kB', ({ gzip }) => gzip, kB],
    ['files, brotli, kB', ({ brotli }) => brotli, kB],
    ['on the wire with headers, bytes', ({ wire }) => wire, round],
    ['requests until the first control', ({ requests }) => requests, round],
    ['requests after it, up to the result', ({ late }) => late, round],
    ['in the page itself, brotli, bytes', ({ page }) => page, round],
  ]);

const slow = (all) =>
  matrix(all, [
    ['page’s own first paint, ms', (one) => one.slow.firstPaint, round],
    ['first screen visible, ms', (one) => one.slow.visible, round],
    ['first control answerable, ms', (one) => one.slow.answerable, round],
    ['load, CPU over the page alone, ms', (one) => one.slow.cpu, round],
    ['answer to painted, ms', (one) => one.slow.painted, ms],
    ['nine answers, CPU, ms', (one) => one.slow.nine, round],
    ['tasks over 50 ms, load to result', (one) => one.slow.tasks, round],
    ['longest of them, ms', (one) => one.slow.longest, round],
    ['longest task over 50 ms from the last answer on, ms', (one) => one.slow.result, round],
    ['layout shift while loading', (one) => one.slow.shift, (value) => round(value, 2)],
  ]);

const plain = (all) =>
  matrix(all, [
    ['first screen visible, ms', (one) => one.plain.visible, round],
    ['first control answerable, ms', (one) => one.plain.answerable, round],
    ['load, CPU over the page alone, ms', (one) => one.plain.cpu, ms],
    ['answer to painted, ms', (one) => one.plain.painted, ms],
    ['tasks over 50 ms, load to result', (one) => one.plain.tasks, round],
    ['layout shift while loading', (one) => one.plain.shift, (value) => round(value, 2)],
    ['heap over the page alone, JS + DOM, kB', (one) => one.heap, kB],
    ['DOM nodes over the page alone', (one) => one.nodes, round],
  ]);

const crowd = (all) =>
  matrix(all, [
    ['DOM nodes over the page alone', (one) => one.crowd.nodes, round],
    ['… times one', (one) => one.crowd.nodes / one.nodes, times],
    ['heap over the page alone, kB', (one) => one.crowd.heap, kB],
    ['CPU to the first answer, plain, ms', (one) => one.crowd.first, ms],
    ['… times one', (one) => one.crowd.first / one.plain.first, times],
  ]);

const again = (all) =>
  matrix(all, [
    ['first screen visible, slow, ms', (one) => one.again.visible, round],
    ['first control answerable, slow, ms', (one) => one.again.answerable, round],
    ['requests', (one) => one.again.requests, round],
    ['on the wire, bytes', (one) => one.again.wire, round],
  ]);

const translated = (translations, english) =>
  table(
    ['', ...[english, ...translations].map(({ kind, name }) => (kind === 'translation' ? name : 'en'))],
    [
      ['files, brotli, kB', ({ brotli }) => brotli, kB],
      ['requests until the first control', ({ requests }) => requests, round],
      ['first control answerable, ms', (one) => one.slow.answerable, round],
      ['… times English', (one) => one.slow.answerable / english.slow.answerable, times],
      ['load, CPU over the page alone, ms', (one) => one.slow.cpu, round],
      ['answer to painted, ms', (one) => one.slow.painted, ms],
      ['tasks over 50 ms, load to result', (one) => one.slow.tasks, round],
      ['longest of them, ms', (one) => one.slow.longest, round],
      ['longest task over 50 ms from the last answer on, ms', (one) => one.slow.result, round],
      ['layout shift while loading', (one) => one.slow.shift, (value) => round(value, 2)],
    ].map(([name, read, write]) => [name, ...[english, ...translations].map((one) => write(read(one)))]),
  );

const RATIOS = [
  ['files, brotli', ({ brotli }) => brotli],
  ['first control answerable, slow', (one) => one.slow.answerable],
  ['first control answerable, plain', (one) => one.plain.answerable],
  ['load, CPU, slow', (one) => one.slow.cpu, 20],
  ['answer to painted, slow', (one) => one.slow.painted],
  ['nine answers, CPU, slow', (one) => one.slow.nine],
  ['heap', (one) => one.heap],
];

const ratios = (all, limit, lightest) => {
  const ours = all.filter(({ kind }) => kind === 'ours');
  const others = [limit, lightest].filter(Boolean);
  const head = ours.flatMap(({ name }) => others.map((other) => `${name} / ${other.name}`));
  return table(
    ['', ...head],
    RATIOS.map(([name, read, least]) => [
      name,
      ...ours.flatMap((one) => others.map((other) => times(ratio(read(one), read(other), least)))),
    ]),
  );
};

/** Limits of “answerable, slow”, in times the hand-written limit. */
const ANSWERABLE = { module: 1.4, instant: 1.3, classic: 1.4, frame: 1.5 };

/** Languages whose pages must be answerable nearly as soon as an English one: one of each kind of script. */
const COMPARED = ['es', 'ar', 'ko'];

/** The targets, with what was measured and whether it meets them. */
const targets = ({ all, translations }, limit, lightest, { questionnaire, languages }) => {
  const ours = all.filter(({ kind }) => kind === 'ours');
  const script = all.find(({ id }) => id === 'module');
  const instant = all.find(({ id }) => id === 'instant');
  const rows = [];
  const aim = (words, measured, met, write = times) => {
    if (measured === undefined || Number.isNaN(measured)) return;
    rows.push([words, write(measured), met(measured) ? 'yes' : 'no']);
  };
  const atMost = (most) => (value) => value <= most;
  const name = (one) => one.name.replace('ours, ', '');
  const fixed = (digits) => (value) => round(value, digits);
  /** The worst of several languages, which is named. */
  const worst = (words, list, read, most, write) => {
    const [one] = [...list].sort((a, b) => read(b) - read(a));
    if (one) aim(words, read(one), atMost(most), (value) => `${write(value)} (${one.name})`);
  };

  aim('module: the script, at most 24.0 kB of brotli', script?.brotli, atMost(24_000), kB);
  for (const one of ours) {
    const most = ANSWERABLE[one.id];
    aim(
      `${name(one)}: answerable, slow, at most ${most}× the limit`,
      one.slow.answerable / limit?.slow.answerable,
      atMost(most),
    );
  }
  aim(
    'instant: visible, slow, with its page’s own first paint',
    instant && instant.slow.visible / instant.slow.firstPaint,
    atMost(1),
  );
  aim('instant: in the page itself, at most 2,200 bytes of brotli', instant?.page, atMost(2200), round);
  for (const one of ours) {
    aim(`${name(one)}: layout shift 0`, Math.max(one.slow.shift, one.plain.shift), atMost(0), fixed(3));
  }
  worst('every language: layout shift 0', translations, (one) => one.slow.shift, 0, fixed(3));
  for (const one of ours) {
    aim(
      `${name(one)}: answer to painted, slow, at most 1.1× the limit`,
      one.slow.painted / limit?.slow.painted,
      atMost(1.1),
    );
  }
  const longest = (value) => (value ? `longest ${round(value)} ms` : 'none');
  for (const one of ours) {
    aim(`${name(one)}: last answer to result, slow, no task over 50 ms`, one.slow.result, atMost(50), longest);
  }
  worst(
    'every language: last answer to result, slow, no task over 50 ms',
    translations,
    (o) => o.slow.result,
    50,
    longest,
  );
  for (const one of translations.filter(({ name: language }) => COMPARED.includes(language))) {
    const against = one.slow.answerable / script?.slow.answerable;
    aim(`a page in “${one.name}”: answerable, slow, at most 1.15× the English one`, against, atMost(1.15));
  }
  aim(
    'module: second visit answerable, slow, at most 1.05× the limit',
    script?.again.answerable / limit?.again.answerable,
    atMost(1.05),
  );
  if (script && lightest) {
    aim(
      `module: CPU to load, slow, at most 0.6× ${lightest.name}`,
      ratio(script.slow.cpu, lightest.slow.cpu, 20),
      atMost(0.6),
    );
    aim(
      `module: CPU of nine answers, slow, at most 0.2× ${lightest.name}`,
      script.slow.nine / lightest.slow.nine,
      atMost(0.2),
    );
  }
  if (script) {
    aim('module: twenty on a page, at most 20× the nodes of one', script.crowd.nodes / script.nodes, atMost(20));
    aim(
      'module: twenty on a page, under 3× the CPU to the first answer',
      script.crowd.first / script.plain.first,
      (v) => v < 3,
    );
  }
  const twice = (list, read) => list.length > 1 && read(list.at(-1)) / read(list.at(-2));
  const doubled = twice(questionnaire, ({ result }) => result);
  if (doubled) aim('core: twice as many questions, at most 2.2× the time to the result', doubled, atMost(2.2));
  const slower = twice(questionnaire, ({ answer }) => answer);
  if (slower) aim('core: twice as many questions, at most 2.2× the time of one answer', slower, atMost(2.2));
  const longer = twice(languages, ({ visits }) => median(visits.map(({ cpu }) => cpu)));
  if (longer) aim('module: a language file twice as long, at most 2.2× the CPU to load', longer, atMost(2.2));
  return table(['target', 'measured', 'met'], rows).replace('| --: | --: |', '| --: | :-: |');
};

const growth = ({ questionnaire, languages }) => [
  table(
    ['questions', ...questionnaire.map(({ questions }) => round(questions))],
    [
      ['one answer, µs', ...questionnaire.map(({ answer }) => round(1000 * answer, 1))],
      ['result, advice and summary, µs', ...questionnaire.map(({ result }) => round(1000 * result))],
    ],
  ),
  table(
    ['language file', ...languages.map(({ times: by }) => `${by}×`)],
    [
      ['raw, kB', ...languages.map(({ sizes: { raw } }) => kB(raw))],
      ['brotli, kB', ...languages.map(({ sizes: { brotli } }) => kB(brotli))],
      [
        'first control answerable, slow, ms',
        ...languages.map(({ visits }) => round(median(visits.map((v) => v.answerable)))),
      ],
      ['load, CPU with the page, slow, ms', ...languages.map(({ visits }) => round(median(visits.map((v) => v.cpu))))],
    ],
  ),
];

/** Returns the measured section as Markdown. */
export const tables = (results) => {
  const { machine, slowdown, rounds, fullRounds, minutes, day, contestants, absent, failed } = results;
  const figures = figuresOf(results);
  const { all, translations } = figures;
  const script = all.find(({ id }) => id === 'module');
  const limit = all.find(({ kind }) => kind === 'limit');
  const [lightest] = all.filter(({ kind }) => kind === 'peer').sort((a, b) => a.brotli - b.brotli);
  const some = (count) => `${count} ${count === 1 ? 'round' : 'rounds'}`;
  const listed = (items) => items.map((item) => `- ${item}`).join('\n');
  return [
    `Measured on ${day} with ${machine.browser}, headless, on ${machine.cores} cores (${machine.processor}), Node ${machine.node}, the CPU of slow visits slowed down ${slowdown} times: ` +
      `${some(rounds)} in ${round(minutes, 1)} minutes. Medians; of ${some(fullRounds)} where twenty stand on a page, where a ` +
      `page is visited again, and of languages.`,
    listed(contestants.filter(({ kind }) => kind !== 'translation').map(({ name, about }) => `**${name}**: ${about}`)),
    ...(absent.length ? [`Not run:`, listed(absent.map(({ id, reason }) => `${id}: ${reason}`))] : []),
    ...(failed.length
      ? [
          'Visits that failed and are left out:',
          listed(failed.map(({ name, round: at, reason }) => `${name}, round ${at}: ${reason}`)),
        ]
      : []),
    '### Targets',
    targets(figures, limit, lightest, results),
    '### Bytes and requests',
    sizes(all),
    '### Slow: a cheap phone on a poor connection',
    slow(all),
    ...(script && translations.length
      ? [
          '### Languages, slow',
          'The module snippet on a page in each language, which loads the language file with a tag of its own.',
          translated(translations, script),
        ]
      : []),
    '### Plain: this machine, no throttling',
    plain(all),
    '### Twenty on one page',
    crowd(all),
    '### The second visit, with a warm cache',
    again(all),
    '### Ratios',
    ...(lightest ? [`The lightest peer is ${lightest.name}.`] : []),
    ratios(all, limit, lightest),
    '### Growth',
    ...growth(results),
  ].join('\n\n');
};

/** Writes the tables between the markers of the document. */
export const writeTables = async (results) => {
  const document = await readFile(DOCUMENT, 'utf8');
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${DOCUMENT} has lost its markers: ${BEGIN} … ${END}`);
  const whole = `${before}${BEGIN}\n\n${tables(results)}\n\n${END}${after}`;
  const options = await prettier.resolveConfig(DOCUMENT);
  await writeFile(DOCUMENT, await prettier.format(whole, { ...options, parser: 'markdown' }));
};
