/** Builds the script and serves the demo with it: an article of a partner, and the gallery of all named states. */
import { run } from './run.js';
import { ensurePackages, main } from './setup.js';

await main(async () => {
  await ensurePackages();
  // Not before: it needs the packages.
  const { build } = await import('./build.js');
  await build();
  await run('vite', ['build', '--mode', 'demo', '--logLevel', 'warn']);
  await run('vite', ['preview', '--mode', 'demo', ...process.argv.slice(2)]);
});
