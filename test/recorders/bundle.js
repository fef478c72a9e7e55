/** Bundles each recorder into one classic script for the page, in build/recorders. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'vite';
import { recorders } from './list.js';

const HERE = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname);
const OUT = 'build/recorders';

export const bundleRecorders = async () => {
  await mkdir(OUT, { recursive: true });
  const lock = await readFile(join(HERE, 'package-lock.json'));
  for (const { name } of recorders) {
    const entry = join(HERE, 'adapters', `${name}.js`);
    const stamp = join(OUT, `${name}.stamp`);
    const wanted = createHash('sha256')
      .update(lock)
      .update(await readFile(entry))
      .digest('hex');
    const known = await readFile(stamp, 'utf8').catch(() => '');
    if (known === wanted && (await stat(join(OUT, `${name}.js`)).catch(() => undefined))) continue;
    await build({
      configFile: false,
      root: HERE,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(process.cwd(), OUT),
        emptyOutDir: false,
        minify: false,
        target: 'es2022',
        reportCompressedSize: false,
        lib: { entry, name: `recorder_${name.replace('-', '_')}`, formats: ['iife'], fileName: () => `${name}.js` },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    await writeFile(stamp, wanted);
  }
  return OUT;
};
