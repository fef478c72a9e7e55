/** The WordPress plugin as a file: what is in the ZIP. How it works on a site: test/systems/wordpress-plugin.test.js. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { pot } from '../../scripts/build/pot.js';
import { wordpressPlugin } from '../../scripts/build/wordpress.js';
import { zip } from '../../scripts/build/zip.js';

const ZIP = 'dist/clonazepam-self-check-wordpress.zip';
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** Reads the files of an archive through its central directory. */
const unzip = (bytes) => {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files[name] = inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8');
    at += 46 + nameLength;
  }
  return files;
};

const plugin = unzip(await readFile(ZIP));
const { version } = await json('package.json');
const manifest = await json('dist/manifest.json');
const ROOT = 'clonazepam-self-check/';
const ASSETS = `${ROOT}assets/${version}/`;
const entries = Object.entries(plugin);
const phpFiles = entries.filter(([path]) => path.endsWith('.php'));

describe('the ZIP file of the WordPress plugin', () => {
  it('is one folder, with what WordPress expects', () => {
    assert.ok(entries.every(([path]) => path.startsWith(ROOT)));
    for (const path of [
      'clonazepam-self-check.php',
      'readme.txt',
      'uninstall.php',
      'block/block.json',
      'LICENSE.txt',
    ]) {
      assert.ok(plugin[ROOT + path], path);
    }
  });

  it('has the built scripts byte for byte, in a folder of the version, and their hashes', () => {
    const scripts = entries.filter(([path]) => path.startsWith(ASSETS) && path.endsWith('.js'));
    assert.ok(scripts.length >= 10, `${scripts.length} scripts`);
    for (const [path, code] of scripts) {
      const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
      assert.equal(integrity, manifest.files[path.slice(ASSETS.length)].integrity, path);
      assert.ok(plugin[`${ROOT}data/check.php`].includes(`'${integrity}'`), path);
    }
  });

  it('says its version everywhere, and the same requirements', () => {
    const main = plugin[`${ROOT}clonazepam-self-check.php`];
    const readme = plugin[`${ROOT}readme.txt`];
    assert.match(main, new RegExp(`^ \\* Version: +${version}$`, 'm'));
    assert.match(readme, new RegExp(`^Stable tag: ${version}$`, 'm'));
    for (const name of ['Requires at least', 'Requires PHP']) {
      const [, inMain] = new RegExp(`${name}: +(.*)`).exec(main);
      const [, inReadme] = new RegExp(`${name}: +(.*)`).exec(readme);
      assert.equal(inMain, inReadme, name);
    }
    assert.ok(entries.every(([, text]) => !text.includes('%version%')));
  });

  it('guards each PHP file against being opened by itself', () => {
    assert.ok(phpFiles.length > 15);
    for (const [path, code] of phpFiles) {
      const guard = path.endsWith('uninstall.php') ? 'WP_UNINSTALL_PLUGIN' : 'ABSPATH';
      assert.match(code, new RegExp(`^defined\\( '${guard}' \\) \\|\\| exit;$`, 'm'), path);
    }
  });

  it('loads nothing from elsewhere, and stores nothing about visitors', () => {
    const code = entries.filter(([path]) => /\.(php|js|css)$/.test(path) && !/\/(assets|data)\//.test(path));
    for (const [path, text] of code) {
      const plain = text.replace(/\/\*[^]*?\*\//g, '').replace(/'https:\/\/[^']*'/g, '');
      assert.doesNotMatch(plain, /https?:\/\/\w/, path);
      assert.doesNotMatch(plain, /wp_remote_|setcookie|\$_(GET|POST|REQUEST|COOKIE|SERVER)|localStorage|fetch\(/, path);
    }
  });

  it('gives translators every text of the plugin', () => {
    const catalog = plugin[`${ROOT}languages/clonazepam-self-check.pot`];
    const has = (text) => catalog.includes(`msgid "${text.replace(/[\\"]/g, '\\$&')}"`);
    let count = 0;
    for (const [path, code] of entries.filter(
      ([path]) => /\.(php|js)$/.test(path) && !/\/(assets|data)\//.test(path),
    )) {
      // Every call, however it is written; the catalog finds them with a different pattern.
      for (const [, call] of code.matchAll(/\b_?_[ex_n]?(?:_e)?\(\s*([^]*?)\)/g)) {
        const [, text] = /^'((?:[^'\\]|\\.)*)'/.exec(call) ?? [];
        if (text === undefined) continue;
        assert.ok(has(text), `${path}: ${text}`);
        count++;
      }
    }
    assert.ok(count > 50, `${count} texts`);
    assert.match(catalog, /msgctxt "block title"\nmsgid "Clonazepam self-check"/);
  });

  it('is the same file for the same content', async () => {
    const files = Object.entries(await wordpressPlugin('dist', manifest)).map(([path, content]) => [
      ROOT + path,
      content,
    ]);
    assert.ok((await readFile(ZIP)).equals(zip(Object.fromEntries(files.reverse()))));
  });
});

describe('the catalog of texts', () => {
  it('finds escaped quotes, notes for translators and placeholders', () => {
    const found = pot(
      {
        'a.php': `/* translators: %s: a name. */\n__( 'It\\'s %s', 'clonazepam-self-check' );\n__( 'Other', 'other-plugin' );`,
      },
      '1.0.0',
    );
    assert.match(found, /#\. translators: %s: a name\.\n#: a\.php\n#, php-format\nmsgid "It's %s"/);
    assert.doesNotMatch(found, /Other/);
  });
});
