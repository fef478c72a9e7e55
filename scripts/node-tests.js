/** Runs the tests that drive the shipped files or read the project, with Node’s own runner, and counts them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const files = [
  'test/copy',
  'test/frameworks',
  'test/locales',
  'test/package',
  'test/project',
  'test/shipped',
  'test/recorders',
].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(process.cwd(), folder, name)),
);

const counts = { passed: 0, failed: 0 };
/** Suites pass and fail too; only tests are counted. A file that does not load counts as one failure. */
const isTest = ({ details }) => details?.type !== 'suite';

// One file at a time: each opens a browser of its own, and two of them on two cores make time limits lie.
const stream = run({ files, concurrency: 1 });
stream.on('test:pass', (event) => isTest(event) && counts.passed++);
stream.on('test:fail', (event) => isTest(event) && counts.failed++);
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', async () => {
  await mkdir('build/test-counts', { recursive: true });
  await writeFile('build/test-counts/node.json', JSON.stringify(counts));
  process.exitCode = counts.failed ? 1 : 0;
});
