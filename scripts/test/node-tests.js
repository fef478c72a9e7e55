/** Runs the tests that drive the shipped files or read the project, with Node’s own runner, and counts them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { none } from './count.js';

const files = [
  'access',
  'copy',
  'frameworks',
  'hosting',
  'interop',
  'locales',
  'package',
  'project',
  'recorders',
  'shipped',
  'systems',
].flatMap((folder) =>
  readdirSync(join('test', folder))
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(process.cwd(), 'test', folder, name)),
);

const counts = { ...none };
const skips = [];
const failures = [];
/** Times of the first and last event of each test file. */
const times = new Map();
/** Suites pass and fail too; only tests are counted. A file that does not load counts as one failure. */
const isTest = ({ details }) => details?.type !== 'suite';

// One file at a time: each opens a browser of its own, and two of them on two cores would exceed time limits.
const stream = run({ files, concurrency: 1 });
for (const name of ['test:dequeue', 'test:pass', 'test:fail']) {
  stream.on(name, ({ file }) => times.set(file, [times.get(file)?.[0] ?? Date.now(), Date.now()]));
}
stream.on('test:pass', (event) => {
  if (!isTest(event)) return;
  counts[event.skip === undefined ? 'passed' : 'skipped']++;
  if (event.skip !== undefined) skips.push(`Skipped, because ${event.skip}: ${event.name}`);
});
stream.on('test:fail', (event) => {
  if (!isTest(event)) return;
  counts.failed++;
  failures.push(`${relative('', event.file ?? '')}: ${event.name}`);
});
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', async () => {
  for (const skip of skips) console.log(skip);
  // A run may take only so long; this shows where the time goes.
  const slowest = [...times].map(([file, [from, to]]) => [to - from, file]).sort(([a], [b]) => b - a);
  for (const [time, file] of slowest.slice(0, 15)) {
    console.log(`${String(Math.round(time / 1000)).padStart(4)} s  ${relative('', file)}`);
  }
  await mkdir('build/test-counts', { recursive: true });
  await writeFile('build/test-counts/node.json', JSON.stringify({ ...counts, failures }));
  process.exitCode = counts.failed ? 1 : 0;
});
