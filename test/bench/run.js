/**
 * `npm run bench`: measures, and writes the tables of docs/performance.md.
 *
 *   --runs=7        how many times each contestant is visited, plain and slow
 *   --minutes=15    time after which no further round starts; what was measured counts
 *   --slowdown=4    by how many times slow visits slow down the CPU
 *   --only=a,b      these contestants only (see README.md); the document then stays unchanged
 *   --tables        rewrites the tables from build/bench/results.json, without measuring
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { run } from '../../scripts/run.js';
import { ensurePackages, main } from '../../scripts/setup.js';

const RESULTS = 'build/bench/results.json';
const STAMP = 'test/bench/node_modules/.installed-from';
/** Number of rounds that include twenty checks on a page, the second visit, every language, longer language files. */
const FULL_ROUNDS = 3;

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    minutes: { type: 'string', default: '15' },
    slowdown: { type: 'string' },
    only: { type: 'string' },
    tables: { type: 'boolean', default: false },
  },
});

/** Installs the peers. If that fails, the rest is measured anyway, and the document says what happened. */
const installPeers = async () => {
  const lock = await readFile('test/bench/package-lock.json');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return;
  console.log('Installing the peers with npm ci in test/bench.');
  try {
    const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
    await run('npm', ['ci', ...flags], { cwd: 'test/bench', shell: process.platform === 'win32' });
    await writeFile(STAMP, wanted);
  } catch ({ message }) {
    console.error(`The peers could not be installed: ${message}`);
  }
};

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Prints progress; on a terminal, each line replaces the one before. */
const progress = (line) => {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else console.log(line);
};

const measure = async () => {
  const { bareHost, contestantIds, gather, translations, usual } = await import('./contestants.js');
  const { openLab } = await import('./lab.js');
  const { crowdedVisit, fullVisit, secondVisit, SLOWDOWN } = await import('./measure.js');
  const { growthOfQuestionnaire, languagePages, languageVisit } = await import('./growth.js');
  const { shuffled } = await import('./statistics.js');

  const slowdown = Number(options.slowdown ?? SLOWDOWN);
  if (!(slowdown > 1)) throw new Error(`--slowdown=${options.slowdown}: a number above 1 is accepted.`);
  const ids = options.only?.split(',') ?? usual;
  const unknown = ids.filter((id) => !contestantIds.includes(id));
  if (unknown.length) throw new Error(`No contestant is called ${unknown.join()}. There are: ${contestantIds.join()}.`);
  const { contestants, absent } = await gather(ids);
  for (const { id, reason } of absent) console.log(`Without ${id}: ${reason}`);
  // What a language costs is told against our own English.
  const inLanguages = ids.includes('module') ? await translations() : [];
  const lab = await openLab([...contestants, ...inLanguages], { slowdown });
  const all = [bareHost, ...contestants];
  const visits = Object.fromEntries(
    [...all, ...inLanguages].map(({ id }) => [id, { plain: [], slow: [], crowd: [], again: [] }]),
  );
  const languages = (await languagePages(lab.site)).map((page) => ({ ...page, visits: [] }));
  const failed = [];
  const begun = Date.now();
  const limit = Number(options.minutes) * 60_000;
  const runs = Number(options.runs);
  let rounds = 0;
  /** Duration of the longest full and the longest ordinary round so far, in ms. */
  const taken = {};

  const attempt = async (name, into, work) => {
    const start = Date.now();
    try {
      into.push(await work());
    } catch (error) {
      failed.push({ name, round: rounds + 1, reason: error.message.split('\n')[0] });
      console.error(`\n${name}: ${error.message}`);
    }
    const elapsed = seconds(Date.now() - begun);
    progress(`round ${rounds + 1} of ${runs} · ${elapsed} · ${name} took ${seconds(Date.now() - start)}`);
  };

  try {
    // A warm-up visit: the browser’s own start counts for no contestant.
    await fullVisit(lab, bareHost, { slow: false });
    while (rounds < runs) {
      const start = Date.now();
      for (const contestant of shuffled(all, rounds)) {
        const { plain, slow, crowd, again } = visits[contestant.id];
        await attempt(`${contestant.name}, plain`, plain, () => fullVisit(lab, contestant, { slow: false }));
        await attempt(`${contestant.name}, slow`, slow, () => fullVisit(lab, contestant, { slow: true }));
        if (rounds >= FULL_ROUNDS) continue;
        await attempt(`${contestant.name}, twenty`, crowd, () => crowdedVisit(lab, contestant));
        await attempt(`${contestant.name}, again`, again, () => secondVisit(lab, contestant));
      }
      if (rounds < FULL_ROUNDS) {
        for (const contestant of shuffled(inLanguages, rounds)) {
          const { slow } = visits[contestant.id];
          await attempt(`a page in ${contestant.name}, slow`, slow, () => fullVisit(lab, contestant, { slow: true }));
        }
        for (const page of languages) {
          await attempt(`language file × ${page.times}`, page.visits, () => languageVisit(lab, page));
        }
      }
      rounds++;
      const kind = rounds > FULL_ROUNDS ? 'light' : 'full';
      taken[kind] = Math.max(taken[kind] ?? 0, Date.now() - start);
      const next = rounds < FULL_ROUNDS ? taken.full : (taken.light ?? taken.full * 0.7);
      if (rounds < runs && Date.now() - begun + next > limit) {
        console.log(`\nAfter ${rounds} rounds, a further one would take longer than ${options.minutes} minutes.`);
        break;
      }
    }
    progress('a longer questionnaire through the core');
    const questionnaire = await growthOfQuestionnaire();
    const about = ({ id, name, kind, about: words }) => ({ id, name, kind, about: words });
    return {
      machine: lab.machine,
      slowdown,
      rounds,
      fullRounds: Math.min(rounds, FULL_ROUNDS),
      minutes: (Date.now() - begun) / 60_000,
      day: new Date().toISOString().slice(0, 10),
      contestants: [...all, ...inLanguages].map(about),
      absent,
      failed,
      visits,
      languages,
      questionnaire,
    };
  } finally {
    await lab.close();
  }
};

await main(async () => {
  await ensurePackages();
  const { writeTables } = await import('./report.js');
  if (!options.tables) {
    await installPeers();
    const { build } = await import('../../scripts/build/build.js');
    await build();
    const results = await measure();
    await mkdir('build/bench', { recursive: true });
    const file = options.only ? RESULTS.replace('.json', '-some.json') : RESULTS;
    await writeFile(file, JSON.stringify(results, null, 1));
    console.log(`\n${results.rounds} rounds in ${results.minutes.toFixed(1)} minutes: ${file}`);
    if (options.only) {
      const { tables } = await import('./report.js');
      console.log(tables(results));
      return;
    }
  }
  await writeTables(JSON.parse(await readFile(RESULTS, 'utf8')));
  console.log('docs/performance.md is written.');
});
