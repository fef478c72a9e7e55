/** Counts tests, so that the last line of `npm test` can tell how many passed and failed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const countSuite = ({ tests = [], suites = [] } = {}) =>
  [
    ...tests.map(({ passed }) => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })),
    ...suites.map(countSuite),
  ].reduce(add, {
    passed: 0,
    failed: 0,
  });

/** Sum of two counts. */
export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

/** Reporter for @web/test-runner: leaves the counts in a file. A test file that did not run counts as one failure. */
export const countReporter = (file) => ({
  async onTestRunFinished({ sessions }) {
    const counts = sessions
      .map(({ testResults, errors, passed }) => {
        const count = countSuite(testResults);
        return !passed && count.failed === 0 && (errors.length > 0 || count.passed === 0)
          ? add(count, { passed: 0, failed: 1 })
          : count;
      })
      .reduce(add, { passed: 0, failed: 0 });
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(counts));
  },
});
