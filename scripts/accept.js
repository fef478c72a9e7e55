/**
 * Keeps the transcripts and pictures as they are now: `npm run accept`. Look at the difference before it is committed
 * (`git diff test/access`); what is kept is what the tests hold against.
 */
import { build } from './build.js';
import { main } from './setup.js';
import { run } from './run.js';

await main(async () => {
  await build();
  await run('node', ['--test', 'test/access/transcripts.test.js', 'test/access/pictures.test.js'], {
    env: { ...process.env, ACCEPT: '1' },
  });
});
