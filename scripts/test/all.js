/**
 * Runs every check and test of the project: `npm test`. Continues after a failure, so that all failures are seen, and
 * ends with a line of totals.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { ensurePackages, main } from '../setup.js';
import { run } from '../run.js';

const COUNTS = 'build/test-counts';

const checks = [
  ['types of the sources', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the core, without the DOM', 'tsc', ['-p', 'tsconfig.core.json']],
  ['types of tests and demo', 'tsc', ['--noEmit', '-p', 'test/tsconfig.json']],
  ['lint', 'eslint', ['.']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['build', 'node', ['scripts/build/build.js']],
  // They import what the build makes.
  ['types of the scripts', 'tsc', ['--noEmit', '-p', 'scripts/tsconfig.json']],
  ['build of the demo', 'vite', ['build', '--mode', 'demo', '--logLevel', 'warn']],
];

const suites = [
  ['in the browser', 'wtr', [], 'browser.json'],
  ['the shipped files', 'node', ['scripts/test/node-tests.js'], 'node.json'],
];

await main(async () => {
  await ensurePackages();
  await ensurePackages('test/recorders');
  await ensurePackages('test/interop/peers');
  const { ensureEngines } = await import('./browsers.js');
  const { ensureReader } = await import('./reader.js');
  const { add, line, none } = await import('./count.js');
  const engines = await ensureEngines();
  await ensureReader();
  await rm(COUNTS, { recursive: true, force: true });
  await mkdir(COUNTS, { recursive: true });

  let total = none;
  const failures = [];
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
    if (!passed) failures.push(name);
  }
  for (const [name, command, args, file] of suites) {
    const passed = await attempt(name, command, args);
    const counts = await readFile(`${COUNTS}/${file}`, 'utf8').then(JSON.parse, () => none);
    // A suite that crashed, or that ran nothing, has failed even if none of its tests did.
    const silent = counts.failed === 0 && (!passed || counts.passed === 0);
    total = add(total, silent ? add(counts, { ...none, failed: 1 }) : counts);
    failures.push(...(counts.failures ?? []), ...(silent ? [`${name}: ended badly, or ran nothing`] : []));
  }

  console.log('');
  for (const { name, found, how } of engines)
    console.log(found ? `Ran in ${name}.` : `Did not run in ${name}, which is not on this machine. ${how}`);
  // Last, because often only the end of a long log is kept.
  if (failures.length) console.log(`\nFailed:\n${failures.map((name) => `- ${name}`).join('\n')}`);
  console.log(`\n${line(total)}`);
  process.exitCode = total.failed ? 1 : 0;
});
