/**
 * Real WordPress sites for tests. WordPress and its themes come from Debian packages, which are unpacked and not
 * installed; the database is SQLite, through WordPress Playground’s drop-in; PHP’s own server serves the site on
 * 127.0.0.1. Downloads are kept in `build/systems`.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const CACHE = resolve('build/systems');

/** WordPress releases by Debian suite. */
export const releases = { bookworm: '6.1', trixie: '6.8', sid: '7' };

/** WordPress, its block themes, and the libraries that Debian packages separately. */
const packages = {
  all: [
    'wordpress',
    'wordpress-theme-twentytwentythree',
    'libjs-cropper',
    'libjs-lodash',
    'libjs-underscore',
    'php-getid3',
  ],
  bookworm: [],
  trixie: ['wordpress-theme-twentytwentyfour', 'wordpress-theme-twentytwentyfive'],
  sid: ['wordpress-theme-twentytwentyfour', 'wordpress-theme-twentytwentyfive', 'libjs-jquery-ui', 'libphp-phpmailer'],
};

/** Extensions that WordPress and the database drop-in need, by the Debian package that has them. */
const extensions = { pdo_sqlite: 'php-sqlite3', dom: 'php-xml', mbstring: 'php-mbstring' };

/** The package that contains `sqlite-database-integration.zip`, and its hash in the registry. */
const PLAYGROUND = '@wp-playground/cli@3.1.56';
const PLAYGROUND_SHA512 = 'JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==';

const has = (command, ...args) =>
  execute(command, args).then(
    ({ stdout }) => stdout,
    () => undefined,
  );

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @returns {Promise<string[]>} Debian packages without which PHP cannot run WordPress here */
const missingPackages = async () => {
  const modules = (await has('php', '-m'))?.split('\n');
  return [
    ...(modules ? [] : ['php-cli']),
    ...Object.entries(extensions)
      .filter(([extension]) => !modules?.includes(extension))
      .map(([, name]) => name),
    ...((await has('unzip', '-v')) ? [] : ['unzip']),
  ];
};

/**
 * Makes sure that a site of a release can be started, and downloads what it needs.
 *
 * @param {keyof typeof releases} suite
 * @returns {Promise<string | false>} why it cannot, worded to follow “because”; `false` if it can
 */
export const unavailable = async (suite) => {
  if (!(await has('apt-get', '--version')) || !(await has('dpkg', '--version'))) {
    return 'WordPress comes from Debian’s packages, and apt-get is not on this machine';
  }
  let missing = await missingPackages();
  if (missing.length && canInstall()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await execute('apt-get', ['update', '-qq'], { env }).catch(() => undefined);
    await execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env }).catch(
      () => undefined,
    );
    missing = await missingPackages();
  }
  if (missing.length) return `PHP cannot run WordPress here: apt-get install ${missing.join(' ')}`;
  try {
    await core(suite);
    await database();
    return false;
  } catch ({ message }) {
    return `WordPress ${releases[suite]} could not be downloaded (${message.trim().split('\n').at(-1)})`;
  }
};

/** Runs a download once: into a temporary folder, which is renamed when it is complete. */
const once = async (name, download) => {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const partial = await mkdtemp(join(CACHE, 'partial-'));
  try {
    await download(partial);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
};

/** Downloads a suite’s WordPress. apt uses separate lists, so that the machine’s own sources do not matter. */
const core = async (suite) => {
  const folder = await once(`wordpress-${suite}`, async (to) => {
    const lists = join(to, 'apt');
    await mkdir(join(lists, 'lists/partial'), { recursive: true });
    await mkdir(join(lists, 'cache/archives/partial'), { recursive: true });
    await writeFile(join(lists, 'sources.list'), `deb http://deb.debian.org/debian ${suite} main\n`);
    const options = [
      `Dir::Etc::SourceList=${lists}/sources.list`,
      'Dir::Etc::SourceParts=/dev/null',
      `Dir::State::Lists=${lists}/lists`,
      `Dir::Cache=${lists}/cache`,
      'Acquire::Languages=none',
      'APT::Sandbox::User=root',
    ].flatMap((option) => ['-o', option]);
    await execute('apt-get', [...options, 'update', '-qq']);
    await execute('apt-get', [...options, 'download', '-qq', ...packages.all, ...packages[suite]], { cwd: lists });
    for (const name of await readdir(lists)) {
      if (name.endsWith('.deb')) await execute('dpkg', ['-x', join(lists, name), to]);
    }
    await rm(lists, { recursive: true });
  });
  return join(folder, 'usr/share/wordpress');
};

/** Downloads the database drop-in. */
const database = async () => {
  const folder = await once('sqlite', async (to) => {
    const { stdout } = await execute('npm', ['pack', '--silent', '--pack-destination', to, PLAYGROUND]);
    const file = join(to, stdout.trim().split('\n').at(-1));
    const hash = createHash('sha512')
      .update(await readFile(file))
      .digest('base64');
    if (hash !== PLAYGROUND_SHA512) throw new Error(`${PLAYGROUND} is not the file that is expected`);
    await execute('tar', ['xzf', file, '-C', to, 'package/sqlite-database-integration.zip']);
    await execute('unzip', ['-q', join(to, 'package/sqlite-database-integration.zip'), '-d', to]);
    await rm(file);
    await rm(join(to, 'package'), { recursive: true });
  });
  return join(folder, 'plugin-sqlite-database-integration');
};

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const quoted = (value) =>
  typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : JSON.stringify(value ?? null);

const ADMIN = { user: 'admin', password: 'correct horse' };

export class WordPress {
  /** Password of every user of the site. */
  static password = ADMIN.password;

  /**
   * Installs a site and serves it.
   *
   * @param {keyof typeof releases} suite
   * @returns {Promise<WordPress>} with a user for each of WordPress’s roles, named after the role
   */
  static async start(suite) {
    const site = new WordPress();
    site.folder = await mkdtemp(join(await mkdirs(CACHE), 'site-'));
    site.root = join(site.folder, 'www');
    // Copies, not links: WordPress finds its folders through the real paths of its files.
    await execute('cp', ['-rL', `${await core(suite)}/.`, site.root]).catch(() => undefined);
    const dropIn = join(site.root, 'wp-content/sqlite');
    await cp(await database(), dropIn, { recursive: true });
    await writeFile(
      join(site.root, 'wp-content/db.php'),
      (await readFile(join(dropIn, 'db.copy'), 'utf8'))
        .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', dropIn)
        .replaceAll('{SQLITE_PLUGIN}', 'sqlite/load.php'),
    );
    // In WordPress 6.1 this property is private, and only tests of the drop-in itself need it.
    const driver = join(dropIn, 'wp-includes/sqlite/class-wp-sqlite-db.php');
    const source = await readFile(driver, 'utf8');
    await writeFile(
      driver,
      source.replace("$this->__get( 'allow_unsafe_unquoted_parameters' )", '$this->allow_unsafe_unquoted_parameters'),
    );
    await cp('test/systems/wordpress/themes', join(site.root, 'wp-content/themes'), { recursive: true });
    site.port = await freePort();
    await site.configure();
    await site.#serve();
    const body = new URLSearchParams({
      weblog_title: 'Harbor Clinic',
      user_name: ADMIN.user,
      admin_password: ADMIN.password,
      admin_password2: ADMIN.password,
      pw_weak: '1',
      admin_email: 'admin@clinic.test',
      blog_public: '0',
      language: '',
    });
    const answer = await fetch(site.url('/wp-admin/install.php?step=2'), { method: 'POST', body });
    if (!(await answer.text()).includes('Success!')) {
      await site.stop();
      throw new Error(`WordPress was not installed: ${answer.status}`);
    }
    site.keys = await site.php(
      `foreach ( array( 'editor', 'author' ) as $role ) {
         wp_insert_user( array( 'user_login' => $role, 'user_pass' => ${quoted(ADMIN.password)}, 'user_email' => "$role@clinic.test", 'role' => $role ) );
       }
       $keys = array();
       foreach ( get_users() as $user ) {
         $keys[ $user->user_login ] = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'test' ) )[0];
         // No tours of the editor, which would stand in the way.
         update_user_meta( $user->ID, 'wp_persisted_preferences', array(
           'core/edit-post'    => array( 'welcomeGuide' => false, 'fullscreenMode' => false ),
           'core/edit-widgets' => array( 'welcomeGuide' => false ),
           'core'              => array( 'enableChoosePatternModal' => false ),
           '_modified'         => gmdate( 'c' ),
         ) );
       }
       return $keys;`,
    );
    return site;
  }

  /** @param {Record<string, unknown>} [constants] - constants in wp-config.php */
  async configure(constants = {}) {
    const all = {
      DB_NAME: 'wordpress',
      DB_USER: '',
      DB_PASSWORD: '',
      DB_HOST: '',
      DB_CHARSET: 'utf8mb4',
      DB_COLLATE: '',
      DB_DIR: `${this.folder}/database/`,
      WP_HTTP_BLOCK_EXTERNAL: true,
      DISABLE_WP_CRON: true,
      AUTOMATIC_UPDATER_DISABLED: true,
      FS_METHOD: 'direct',
      // Lets the REST API accept application passwords without HTTPS.
      WP_ENVIRONMENT_TYPE: 'local',
      WP_DEBUG: true,
      WP_DEBUG_DISPLAY: false,
      WP_DEBUG_LOG: join(this.folder, 'debug.log'),
      ...constants,
    };
    await writeFile(
      join(this.root, 'wp-config.php'),
      [
        '<?php',
        ...Object.entries(all).map(([name, value]) => `define( '${name}', ${quoted(value)} );`),
        `$table_prefix = 'wp_';`,
        `defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );`,
        `require_once ABSPATH . 'wp-settings.php';`,
        '',
      ].join('\n'),
    );
  }

  /**
   * Several workers, because the editor sends many requests at once; a process group, because PHP leaves them behind.
   */
  async #serve() {
    this.server = spawn(
      'php',
      [
        ...[
          'opcache.enable_cli=1',
          'opcache.revalidate_freq=0',
          'upload_max_filesize=16M',
          'post_max_size=20M',
        ].flatMap((setting) => ['-d', setting]),
        '-S',
        `127.0.0.1:${this.port}`,
        '-t',
        this.root,
        resolve('test/systems/wordpress/router.php'),
      ],
      { detached: true, stdio: 'ignore', env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' } },
    );
    process.once('exit', this.#kill);
    for (let tries = 0; tries < 200; tries++) {
      if (
        await fetch(this.url('/readme.html')).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((done) => setTimeout(done, 25));
    }
    await this.stop();
    throw new Error('PHP’s server did not start.');
  }

  url(path = '/') {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /**
   * Runs PHP within the site, as an administrator would on its server.
   *
   * @param {string} code - PHP whose return value is returned
   * @param {{ user?: string }} [options] - whose rights WordPress applies; by default nobody’s
   */
  async php(code, { user } = {}) {
    const script = `
      $_SERVER['HTTP_HOST'] = '127.0.0.1:${this.port}';
      require ${quoted(join(this.root, 'wp-load.php'))};
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      ${user ? `wp_set_current_user( get_user_by( 'login', ${quoted(user)} )->ID );` : ''}
      echo "\\n===\\n", wp_json_encode( ( function () { ${code} } )() );`;
    const { stdout } = await execute('php', ['-r', script], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout.split('\n===\n').at(-1));
  }

  /**
   * Sends a request to the REST API, which applies the user’s rights as in the editor.
   *
   * @param {'admin' | 'editor' | 'author'} user
   */
  async rest(user, method, path, body) {
    const answer = await fetch(this.url(`/index.php?rest_route=${encodeURIComponent(path)}`), {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${this.keys[user]}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} as ${user}: ${answer.status} ${text.slice(0, 500)}`);
    return JSON.parse(text);
  }

  /** Adds a must-use plugin, as hosts and developers do. */
  async plugin(name, code) {
    const folder = join(this.root, 'wp-content/mu-plugins');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.php`), `<?php\n${code}\n`);
  }

  /** Returns the errors of a plugin or theme that WordPress has logged since the last call. */
  async faults(name) {
    const log = await readFile(join(this.folder, 'debug.log'), 'utf8').catch(() => '');
    return log.split('\n').filter((line) => line.includes(name));
  }

  #kill = () => {
    try {
      process.kill(-this.server.pid, 'SIGTERM');
    } catch {
      // It has ended.
    }
  };

  async stop() {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const gone = new Promise((done) => this.server.once('exit', done));
      this.#kill();
      await gone;
    }
    process.off('exit', this.#kill);
    await rm(this.folder, { recursive: true, force: true });
  }
}

const mkdirs = async (folder) => {
  await mkdir(folder, { recursive: true });
  return folder;
};
