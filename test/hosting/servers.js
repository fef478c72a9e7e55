/**
 * Runs real nginx and Apache on 127.0.0.1, each with its own folder for configuration, logs and process id. They come
 * from the system, or from Debian packages that are unpacked in `build` and not installed: no service starts.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { runQuietly } from '../../scripts/run.js';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'apache2'];
const UNPACKED = resolve('build/servers');

/** Whether a folder contains both servers, laid out as on Debian. */
const isComplete = (root) =>
  [
    'usr/sbin/nginx',
    'usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    'usr/sbin/apache2',
    'etc/apache2/mods-available/mime.conf',
  ].every((file) => existsSync(join(root, file)));

/** Downloads missing packages with their dependencies, and unpacks them. */
const unpack = async () => {
  const simulate = ['install', '--simulate', '-qq', '--no-install-recommends', ...PACKAGES];
  const listed = await runQuietly('apt-get', simulate).catch(async (error) => {
    if (process.getuid() !== 0) throw error;
    await runQuietly('apt-get', ['update', '-qq']);
    return runQuietly('apt-get', simulate);
  });
  const names = [...listed.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
  const downloads = join(UNPACKED, 'packages');
  await mkdir(downloads, { recursive: true });
  await runQuietly('apt-get', ['download', '-qq', ...names], { cwd: downloads });
  for (const file of await readdir(downloads)) await runQuietly('dpkg', ['-x', join(downloads, file), UNPACKED]);
  await rm(downloads, { recursive: true });
};

/**
 * Finds both servers.
 *
 * @returns {Promise<{ root?: string, missing?: string }>} `missing`: why they are not available
 */
export const findServers = async () => {
  const found = () => ['/', UNPACKED].find(isComplete);
  if (!found() && existsSync('/etc/debian_version')) {
    await rm(UNPACKED, { recursive: true, force: true });
    await unpack().catch(({ message }) => console.error(message));
  }
  const root = found();
  return root
    ? { root }
    : { missing: 'nginx and Apache are not on this machine, and cannot be downloaded with apt-get from here' };
};

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const environment = async (root) => {
  const lib = join(root, 'usr/lib');
  const folders = [lib];
  if (root !== '/') {
    for (const name of await readdir(lib)) if (name.endsWith('-linux-gnu')) folders.push(join(lib, name));
  }
  return { ...process.env, LD_LIBRARY_PATH: folders.join(':') };
};

/** Creates a folder with a site, whose `self-check/<version>` contains the build. A server’s own user can read it. */
export const makeSite = async (version) => {
  const folder = await mkdtemp(join(tmpdir(), 'self-check-hosting-'));
  await chmod(folder, 0o755);
  const site = join(folder, 'site');
  const files = join(site, 'self-check', version);
  await mkdir(files, { recursive: true });
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Home</title>');
  await writeFile(join(site, 'theme.js'), 'document.title;');
  await cp('dist', files, {
    recursive: true,
    filter: (from) => !['lib', 'hosting', '.htaccess'].includes(basename(from)),
  });
  return { folder, site, files, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** Starts a server and waits until it responds. `stop` ends its whole process group. */
const listen = async (command, args, { env, port, log }) => {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const ended = new Promise((done) => child.on('exit', done));
  const stop = async () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (await fetch(url).catch(() => undefined)) return { url, stop };
    await new Promise((done) => setTimeout(done, 25));
  }
  await stop();
  throw new Error(`${command} does not answer. ${output}${await readFile(log, 'utf8').catch(() => '')}`);
};

/** Runs a command that must succeed, and returns both output streams. */
const said = async (command, args, options) => {
  const { stdout, stderr } = await promisify(execFile)(command, args, options);
  return stdout + stderr;
};

/**
 * Starts nginx with Debian’s own settings, and a block in the server of a site.
 *
 * @param {{ root: string, site: object, block: string, server?: string, brotli?: boolean }} options - `server`: what else
 *   the site’s server has; `brotli`: with the module that sends `.br` files
 * @returns {Promise<{ url: string, test: string, stop: () => Promise<void> }>} `test`: the output of `nginx -t`
 */
export const nginx = async ({ root, site, block, server = '', brotli = false }) => {
  const home = await mkdtemp(join(site.folder, 'nginx-'));
  const port = await freePort();
  const log = join(home, 'error.log');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const settings = (await readFile(join(root, 'etc/nginx/nginx.conf'), 'utf8'))
    .replace(/^(user|pid|error_log|include) .*$/gm, '')
    .replace(/^\s*include .*(conf\.d|sites-enabled).*$/gm, '')
    .replace('/etc/nginx/mime.types', join(root, 'etc/nginx/mime.types'))
    .replace(/access_log .*;/, 'access_log off;')
    .replace(
      /http \{/,
      `http {\n${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join('\n')}
      server { listen 127.0.0.1:${port}; root ${site.site};\n${server}\n${block}\n}`,
    );
  const config = join(home, 'nginx.conf');
  await writeFile(
    config,
    `${brotli ? `load_module ${join(root, 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so')};` : ''}
     pid ${home}/pid; error_log ${log}; daemon off;\n${settings}`,
  );
  const env = await environment(root);
  const command = join(root, 'usr/sbin/nginx');
  const args = ['-p', home, '-c', config, '-e', log];
  return { test: await said(command, [...args, '-t'], { env }), ...(await listen(command, args, { env, port, log })) };
};

/** Modules that Debian enables when it installs Apache. */
const DEFAULT_MODULES =
  'mpm_event authz_core authz_host authn_core auth_basic access_compat authn_file authz_user alias dir autoindex env mime negotiation setenvif filter deflate status reqtimeout';

/**
 * Starts Apache with Debian’s own settings, and a block in the configuration of a site.
 *
 * @param {{ root: string, site: object, block?: string, server?: string, modules?: string[], override?: string }} options -
 *   `modules`: enabled besides Debian’s; `override`: what `.htaccess` files may do
 * @returns {Promise<{ url: string, test: string, stop: () => Promise<void> }>} `test`: the output of `apache2 -t`
 */
export const apache = async ({ root, site, block = '', server = '', modules = [], override = 'None' }) => {
  const home = await mkdtemp(join(site.folder, 'apache-'));
  const port = await freePort();
  const log = join(home, 'error.log');
  const available = join(root, 'etc/apache2/mods-available');
  const settings = [];
  for (const ending of ['load', 'conf']) {
    for (const name of [...DEFAULT_MODULES.split(' '), ...modules]) {
      const file = join(available, `${name}.${ending}`);
      if (!existsSync(file)) continue;
      settings.push(
        (await readFile(file, 'utf8'))
          .replaceAll('/usr/lib/apache2', join(root, 'usr/lib/apache2'))
          .replace(/^#.*$/gm, ''),
      );
    }
  }
  const main = (await readFile(join(root, 'etc/apache2/apache2.conf'), 'utf8'))
    .replace(/^(DefaultRuntimeDir|PidFile|User|Group|ErrorLog|Include|IncludeOptional) .*$/gm, '')
    .replaceAll('/var/www/', site.site);
  const config = join(home, 'apache2.conf');
  await writeFile(
    config,
    `ServerRoot ${home}
     ServerName 127.0.0.1
     DefaultRuntimeDir ${home}
     PidFile ${home}/pid
     ErrorLog ${log}
     Listen 127.0.0.1:${port}
     ${settings.join('\n')}
     ${main}
     <IfModule mpm_event_module>
       StartServers 1
     </IfModule>
     ${process.getuid() === 0 ? 'User www-data\nGroup www-data' : ''}
     DocumentRoot ${site.site}
     <Directory ${site.site}>
       AllowOverride ${override}
     </Directory>
     ${server}
     ${block}\n`,
  );
  const env = await environment(root);
  const command = join(root, 'usr/sbin/apache2');
  const args = ['-d', home, '-f', config];
  return {
    test: await said(command, [...args, '-t'], { env }),
    ...(await listen(command, [...args, '-D', 'FOREGROUND'], { env, port, log })),
  };
};
