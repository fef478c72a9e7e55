/**
 * Whole visits with a real screen reader, kept as transcripts: `npm run reader`. Orca of this machine with Firefox and
 * Chromium, and a newer Orca in a Debian 13 of its own where that can be made. Takes about fifteen minutes.
 *
 * `npm run reader -- --debian=here --browser=Firefox` makes one of them; `--runs=10` goes through all questions ten times,
 * counts the screens that were silent, and writes nothing.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inPath } from '../../../scripts/test/browsers.js';
import { ensureReader, noReader } from '../../../scripts/test/reader.js';
import { main } from '../../../scripts/setup.js';
import { anotherDebian } from './debian.js';

const FOLDER = 'test/access/transcripts';
const BROWSERS = ['Firefox', 'Chromium'];
/** This machine's own, and a newer one. */
const DEBIANS = ['here', 'trixie'];

/**
 * Makes a visit; an error ends it, and is a fault.
 *
 * @param {'wholeVisit' | 'allQuestions'} visit
 * @param {'Firefox' | 'Chromium'} browser
 * @param {((command: string[]) => string[])} [enter] - how commands run within another Debian
 */
const listen = async (visit, browser, enter) => {
  const { Conversation } = await import('./conversation.js');
  const visits = await import('./visits.js');
  const talk = await Conversation.open(browser, { enter });
  let versions = '';
  try {
    versions = await talk.orca.versions();
    await visits[visit](talk);
  } catch ({ message }) {
    talk.faults.push(message);
  } finally {
    await talk.close();
  }
  return { talk, versions };
};

const report = (name, { faults }) => {
  console.log(`${name}: ${faults.length || 'no'} faults`);
  for (const fault of faults) console.log(`  ${fault}`);
};

const record = async (browser, enter) => {
  const { talk, versions } = await listen('wholeVisit', browser, enter);
  const orca = /Orca (\d+)/.exec(versions)[1];
  const file = `${FOLDER}/orca-${orca}-${browser.toLowerCase()}.md`;
  const today = new Date().toISOString().slice(0, 10);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    file,
    `# What Orca says\n\n${versions}, on ${today}. Each step names the keys; a line is one utterance.\n\n${talk.text}`,
  );
  report(file, talk);
  return talk.faults.length;
};

const count = async (runs, browser, enter) => {
  const sum = { screens: 0, silent: 0, faults: 0 };
  let heard = '';
  for (let run = 1; run <= runs; run++) {
    const { talk, versions } = await listen('allQuestions', browser, enter);
    report(`${versions}, run ${run}: ${talk.screens} screens, ${talk.silent} silent`, talk);
    heard = versions;
    sum.screens += talk.screens;
    sum.silent += talk.silent;
    sum.faults += talk.faults.length;
  }
  console.log(`${heard}: ${runs} runs, ${sum.screens} screens, ${sum.silent} silent`);
  return sum.faults;
};

const oneOf = (name, value, all) => {
  if (value === undefined) return all;
  if (!all.includes(value)) throw new Error(`--${name} is one of ${all.join(', ')}, not ${value}.`);
  return [value];
};

await main(async () => {
  const { values } = parseArgs({
    options: {
      debian: { type: 'string' },
      browser: { type: 'string' },
      runs: { type: 'string' },
    },
  });
  const debians = oneOf('debian', values.debian, DEBIANS);
  const browsers = oneOf('browser', values.browser, BROWSERS);
  const runs = Number(values.runs ?? 0);
  if (!Number.isInteger(runs) || runs < 0) throw new Error(`--runs is a number, not ${values.runs}.`);
  await ensureReader();
  const reason = noReader();
  if (reason) throw new Error(`No screen reader was heard: ${reason}`);
  let faults = 0;
  for (const debian of debians) {
    const here = debian === 'here';
    if (!here && (process.getuid() !== 0 || !(existsSync(`build/debian-${debian}`) || inPath('mmdebstrap')))) {
      console.log('Orca 48 was not heard: a Debian 13 of its own needs root and mmdebstrap.');
      continue;
    }
    const enter = here ? undefined : await anotherDebian(debian);
    for (const browser of browsers) faults += await (runs ? count(runs, browser, enter) : record(browser, enter));
  }
  process.exitCode = faults ? 1 : 0;
});
