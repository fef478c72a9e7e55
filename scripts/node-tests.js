/** Runs the tests that drive the shipped files or read the project, with Node’s own runner, and counts them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { none } from './count.js';

const files = ['access', 'copy', 'frameworks', 'locales', 'package', 'project', 'shipped'].flatMap((folder) =>
  readdirSync(join('test', folder))
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(process.cwd(), 'test', folder, name)),
);

const counts = { ...none };
const skips = [];
/** Suites pass and fail too; only tests are counted. A file that does not load counts as one failure. */
const isTest = ({ details }) => details?.type !== 'suite';

// One file at a time: each opens a browser of its own, and two of them on two cores make time limits lie.
const stream = run({ files, concurrency: 1 });
stream.on('test:pass', (event) => {
  if (!isTest(event)) return;
  counts[event.skip === undefined ? 'passed' : 'skipped']++;
  if (event.skip !== undefined) skips.push(`Skipped, because ${event.skip}: ${event.name}`);
});
stream.on('test:fail', (event) => isTest(event) && counts.failed++);
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', async () => {
  for (const skip of skips) console.log(skip);
  await mkdir('build/test-counts', { recursive: true });
  await writeFile('build/test-counts/node.json', JSON.stringify(counts));
  process.exitCode = counts.failed ? 1 : 0;
});
