/** Counts tests for the last line of `npm test`: how many passed, failed and were skipped. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';

/** Nothing counted yet. */
export const none = { passed: 0, failed: 0, skipped: 0 };

const countTest = ({ passed, skipped }) => ({ ...none, [skipped ? 'skipped' : passed ? 'passed' : 'failed']: 1 });

const countSuite = ({ tests = [], suites = [] } = {}) =>
  [...tests.map(countTest), ...suites.map(countSuite)].reduce(add, none);

/** Returns the sum of two counts. */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: (a.skipped ?? 0) + (b.skipped ?? 0),
});

/** Writes counts as in the last line of `npm test`. */
export const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

const skippedIn = ({ tests = [], suites = [] } = {}) => [
  ...tests.filter(({ skipped }) => skipped).map(({ name }) => name),
  ...suites.flatMap(skippedIn),
];

const failedIn = ({ tests = [], suites = [] } = {}) => [
  ...tests.filter(({ passed, skipped }) => !passed && !skipped).map(({ name }) => name),
  ...suites.flatMap(failedIn),
];

/**
 * Reporter for @web/test-runner: writes the counts and the names of failed tests to a file, and prints the counts of
 * each engine and the names of skipped tests. A test file that did not run counts as one failure.
 */
export const countReporter = (file) => ({
  async onTestRunFinished({ sessions }) {
    const engines = new Map();
    const skips = new Map();
    const failures = [];
    for (const { browser, testFile, testResults, errors, passed } of sessions) {
      const count = countSuite(testResults);
      const silent = !passed && count.failed === 0 && (errors.length > 0 || count.passed === 0);
      const named = [...failedIn(testResults), ...(silent ? ['did not run'] : [])];
      failures.push(...named.map((name) => `${relative('', testFile)}, in ${browser.name}: ${name}`));
      const so = silent ? add(count, { ...none, failed: 1 }) : count;
      engines.set(browser.name, add(engines.get(browser.name) ?? none, so));
      for (const name of skippedIn(testResults)) {
        const [test, reason = 'no reason is given'] = name.split(' — ');
        const why = `${browser.name}, because ${reason}`;
        skips.set(why, [...(skips.get(why) ?? []), test]);
      }
    }
    console.log('');
    for (const [why, names] of skips) console.log(`Skipped in ${why} (${names.length}): ${names.join(' · ')}`);
    for (const [name, count] of engines) console.log(`${name}: ${line(count)}`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ ...[...engines.values()].reduce(add, none), failures }));
  },
});
