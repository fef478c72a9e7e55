/**
 * The one gate: everything that must hold, in a real browser. Goes on after a failure, so that all of them are seen, and
 * ends with a line that counts.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { ensurePackages, main } from './setup.js';
import { run } from './run.js';

const COUNTS = 'build/test-counts';

const checks = [
  ['types of the sources', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types of tests and demo', 'tsc', ['--noEmit', '-p', 'test/tsconfig.json']],
  ['lint', 'eslint', ['.']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['build', 'node', ['scripts/build.js']],
  ['build of the demo', 'vite', ['build', '--mode', 'demo', '--logLevel', 'warn']],
];

const suites = [
  ['in the browser', 'wtr', [], 'browser.json'],
  ['the shipped files', 'node', ['scripts/node-tests.js'], 'node.json'],
];

await main(async () => {
  await ensurePackages();
  const { ensureEngines } = await import('./browser.js');
  const { add, line, none } = await import('./count.js');
  const engines = await ensureEngines();
  await rm(COUNTS, { recursive: true, force: true });
  await mkdir(COUNTS, { recursive: true });

  let total = none;
  const attempt = async (name, command, args) => {
    console.log(`\n— ${name}`);
    return run(command, args).then(
      () => true,
      ({ message }) => {
        console.error(message);
        return false;
      },
    );
  };

  for (const [name, command, args] of checks) {
    const passed = await attempt(name, command, args);
    total = add(total, passed ? { ...none, passed: 1 } : { ...none, failed: 1 });
  }
  for (const [name, command, args, file] of suites) {
    const passed = await attempt(name, command, args);
    const counts = await readFile(`${COUNTS}/${file}`, 'utf8').then(JSON.parse, () => none);
    // A suite that ended badly, or that ran nothing, has failed even if no test of it says so.
    const silent = counts.failed === 0 && (!passed || counts.passed === 0);
    total = add(total, silent ? add(counts, { ...none, failed: 1 }) : counts);
  }

  console.log('');
  for (const { name, found, how } of engines)
    console.log(found ? `Ran in ${name}.` : `Did not run in ${name}, which is not on this machine. ${how}`);
  console.log(`\n${line(total)}`);
  process.exitCode = total.failed ? 1 : 0;
});
