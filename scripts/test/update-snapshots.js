/**
 * Updates the stored transcripts and screenshots: `npm run update-snapshots`. Review the difference before you commit
 * it (`git diff test/access`): the tests compare against them.
 */
import { build } from '../build/build.js';
import { main } from '../setup.js';
import { run } from '../run.js';

await main(async () => {
  await build();
  await run('node', ['--test', 'test/access/transcripts.test.js', 'test/access/screenshots.test.js'], {
    env: { ...process.env, UPDATE_SNAPSHOTS: '1' },
  });
});
