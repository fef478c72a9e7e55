/**
 * Makes a release: `npm run release`. Builds, checks what is to be published as a stranger would get it, and leaves it
 * in `build/release/<version>`: the tarball for npm, and a folder named by the version for a CDN or any static host.
 * Publishes nothing.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { manifestOf } from './integrity.js';
import { install, pack } from './pack.js';
import { isMain } from './run.js';
import { ensurePackages, main } from './setup.js';

const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** Runs a command and fails with what it printed. */
const succeeds = async (command, args, options) => {
  try {
    const { stdout } = await promisify(execFile)(command, args, options);
    return stdout;
  } catch ({ message, stdout = '', stderr = '' }) {
    throw new Error(`${message}\n${stdout}${stderr}`);
  }
};

const tool = (name) => resolve('node_modules', '.bin', name);

/** gzip bytes that a file may have. The script is what every visitor loads. */
export const limits = { 'clonazepam-self-check.js': 25_000, 'clonazepam-self-check.classic.js': 25_000 };

/** Doors that hold no module: nothing for a type checker. */
const isModule = (door, target) => typeof target === 'object' && !door.includes('*');

/** An empty folder with the package in it, and whatever else is named. Call `remove` when done. */
export const emptyProject = async (tarball, ...others) => {
  const folder = await mkdtemp(join(tmpdir(), 'self-check-'));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await install(folder, tarball, ...others);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** What a release must pass, by name. Each takes the path of the tarball, and throws what is wrong. */
export const checks = {
  'publint finds nothing': async (tarball) => {
    await succeeds(tool('publint'), ['run', tarball, '--strict']);
  },

  'types are found and right at every door': async (tarball) => {
    const { exports } = await json('package.json');
    const doors = Object.keys(exports).filter((door) => isModule(door, exports[door]));
    await succeeds(tool('attw'), [tarball, '--profile', 'esm-only', '--no-emoji', '--entrypoints', ...doors]);
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
        `import { advise, assess } from 'clonazepam-self-check/core.js';
         import { ClonazepamSelfCheck } from 'clonazepam-self-check';
         console.log(advise(assess({ need: 'yes' }), 'self').level, typeof ClonazepamSelfCheck, typeof customElements);`,
      );
      const said = await succeeds(process.execPath, ['use.js'], { cwd: folder });
      assert.equal(said.trim(), 'few function undefined', 'what Node sees of the core, the class and the registry');
      await cp('test/package/types', join(folder, 'src'), { recursive: true });
      for (const [module, moduleResolution] of [
        ['preserve', 'bundler'],
        ['nodenext', 'nodenext'],
      ]) {
        // Without skipLibCheck: the package’s own types are looked through too.
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

/** Leaves what is to be published. @returns where */
export const collect = async (tarball) => {
  const { version } = await json('package.json');
  const { files } = await json('dist/manifest.json');
  const to = join('build', 'release', version);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await cp(tarball, join(to, basename(tarball)));
  for (const file of [...Object.keys(files), 'manifest.json']) {
    await mkdir(dirname(join(to, version, file)), { recursive: true });
    await cp(join('dist', file), join(to, version, file));
  }
  return to;
};

if (isMain(import.meta.url)) {
  await main(async () => {
    await ensurePackages();
    const { build } = await import('./build.js');
    await build();
    const tarball = await pack();
    for (const [name, check] of Object.entries(checks)) {
      await check(tarball);
      console.log(`✓ ${name}`);
    }
    console.log(`To be published: ${await collect(tarball)}`);
  });
}
