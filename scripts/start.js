/** Builds the script and serves the demo with it: an article of a partner, and the gallery of all named states. */
import { parseArgs } from 'node:util';
import { run } from './run.js';
import { ensurePackages, main } from './setup.js';

const HELP = 'npm start -- [--port 8080] [--host 127.0.0.1]';

const options = () => {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    return { ...(values.port && { port: Number(values.port) }), ...(values.host && { host: values.host }) };
  } catch ({ message }) {
    throw new Error(`${message}\nUsage: ${HELP}`);
  }
};

await main(async () => {
  const wanted = options();
  await ensurePackages();
  // Imported only now, because they need the packages.
  const { build } = await import('./build/build.js');
  const { preview } = await import('vite');
  await build();
  console.log('Building the demo pages.');
  await run('vite', ['build', '--mode', 'demo', '--logLevel', 'warn']);
  // In this process, so that stopping it stops the server. If the port is in use, it takes the next one and says so.
  const server = await preview({ mode: 'demo', preview: wanted });
  console.log('\nThe demo is ready. Press Ctrl+C to stop.');
  server.printUrls();
});
