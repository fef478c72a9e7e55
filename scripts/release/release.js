/**
 * Makes a release: `npm run release`. Builds, checks what will be published in the form that users get, and puts it in
 * `build/release/<version>`: the tarball for npm, and a folder named by the version for a CDN or any static host.
 * Publishes nothing.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { manifestOf } from '../build/integrity.js';
import { install, pack } from './pack.js';
import { isMain } from '../run.js';
import { ensurePackages, main } from '../setup.js';

const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** Runs a command and returns its output; if it fails, throws with what it printed. */
const succeeds = async (command, args, options) => {
  try {
    const { stdout } = await promisify(execFile)(command, args, options);
    return String(stdout);
  } catch ({ message, stdout = '', stderr = '' }) {
    throw new Error(`${message}\n${stdout}${stderr}`);
  }
};

const tool = (name) => resolve('node_modules', '.bin', name);

/**
 * Maximum size of a file, in bytes gzip. Every visitor loads the script. Content version 2 and the numbers of every
 * country took it from 25 kB to 36 kB: docs/decisions/0010-bytes-and-rendering.md.
 */
export const limits = { 'clonazepam-self-check.js': 36_600, 'clonazepam-self-check.classic.js': 36_600 };

/** Whether an entry point is a module with types; the others are nothing for a type checker. */
const isModule = (entry, target) => typeof target === 'object' && !entry.includes('*');

/** Creates an empty project with the package and others installed. Call `remove` when done. */
export const emptyProject = async (tarball, ...others) => {
  const folder = await mkdtemp(join(tmpdir(), 'self-check-'));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await install(folder, tarball, ...others);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** What a release must pass, by name. Each takes the path of the tarball, and throws if something is wrong. */
export const checks = {
  'publint finds nothing': async (tarball) => {
    await succeeds(tool('publint'), ['run', tarball, '--strict']);
  },

  'types are found and right at every entry point': async (tarball) => {
    const { exports } = await json('package.json');
    const entries = Object.keys(exports).filter((entry) => isModule(entry, exports[entry]));
    await succeeds(tool('attw'), [tarball, '--profile', 'esm-only', '--no-emoji', '--entrypoints', ...entries]);
  },

  'scripts are within their sizes': async () => {
    const { files } = await json('dist/manifest.json');
    for (const [file, limit] of Object.entries(limits)) {
      assert.ok(files[file], `${file} is missing in dist/manifest.json`);
      assert.ok(files[file].gzip < limit, `${file}: ${files[file].gzip} bytes gzip, allowed are ${limit}`);
    }
  },

  'sizes and hashes in dist/manifest.json are those of the files': async () => {
    assert.deepEqual(await json('dist/manifest.json'), await manifestOf('dist'), 'dist/manifest.json is out of date');
  },

  'in an empty project, Node imports the core and the class, and TypeScript knows the tag': async (tarball) => {
    const version = async (app, name) => {
      const { dependencies, devDependencies } = await json(`test/frameworks/${app}/package.json`);
      return `${name}@${{ ...dependencies, ...devDependencies }[name]}`;
    };
    const { folder, remove } = await emptyProject(
      tarball,
      await version('react', '@types/react'),
      await version('vue', 'vue'),
      await version('vue', 'typescript'),
    );
    try {
      await writeFile(
        join(folder, 'use.js'),
        `import { assess } from 'clonazepam-self-check/core.js';
         import { ClonazepamSelfCheck } from 'clonazepam-self-check';
         console.log(assess({ need: 'yes' }).band, typeof ClonazepamSelfCheck, typeof customElements);`,
      );
      const said = await succeeds(process.execPath, ['use.js'], { cwd: folder });
      assert.equal(said.trim(), 'few function undefined', 'what Node sees of the core, the class and the registry');
      await cp('test/package/types', join(folder, 'src'), { recursive: true });
      for (const [module, moduleResolution] of [
        ['preserve', 'bundler'],
        ['nodenext', 'nodenext'],
      ]) {
        // Without `skipLibCheck`, so that the package’s own types are checked too.
        const compilerOptions = { noEmit: true, strict: true, target: 'es2022', jsx: 'react-jsx', types: [] };
        await writeFile(
          join(folder, 'tsconfig.json'),
          JSON.stringify({ compilerOptions: { ...compilerOptions, module, moduleResolution }, include: ['src'] }),
        );
        await succeeds(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: folder });
      }
    } finally {
      await remove();
    }
  },
};

/** The WordPress plugin is published separately: neither npm nor pages need it. */
const PLUGIN = 'clonazepam-self-check-wordpress.zip';

/** Collects what will be published. @returns the path of the folder */
export const collect = async (tarball) => {
  const { version } = await json('package.json');
  const { files } = await json('dist/manifest.json');
  const to = join('build', 'release', version);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await cp(tarball, join(to, basename(tarball)));
  await cp(`dist/${PLUGIN}`, join(to, PLUGIN));
  for (const file of [...Object.keys(files), 'manifest.json']) {
    await mkdir(dirname(join(to, version, file)), { recursive: true });
    for (const ending of ['', '.gz', '.br']) await cp(join('dist', file + ending), join(to, version, file + ending));
  }
  for (const file of ['.htaccess', 'hosting'])
    await cp(join('dist', file), join(to, version, file), { recursive: true });
  return to;
};

if (isMain(import.meta.url)) {
  await main(async () => {
    await ensurePackages();
    const { build } = await import('../build/build.js');
    await build();
    const tarball = await pack();
    for (const [name, check] of Object.entries(checks)) {
      await check(tarball);
      console.log(`✓ ${name}`);
    }
    console.log(`To be published: ${await collect(tarball)}`);
  });
}
