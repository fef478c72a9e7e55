/** docs/hosting.md on real servers: each block exactly as shown there, among a site’s usual settings. */
import assert from 'node:assert/strict';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { page, serve } from '../shipped/site.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';
import { apache, findServers, makeSite, nginx } from './servers.js';

const document = await readFile('docs/hosting.md', 'utf8');
const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
const files = [...Object.keys(manifest.files), 'manifest.json'];

/** Returns the code block below a heading. */
const blockBelow = (heading, language) => {
  const [, below] = document.split(`\n### ${heading}\n`);
  const [, block] = new RegExp(`\n\`\`\`${language}\n([^]*?)\n\`\`\``).exec(below.split('\n### ')[0]);
  return block;
};

const blocks = {
  nginx: blockBelow('nginx', 'nginx'),
  apache: blockBelow('Apache, in the server’s configuration', 'apache'),
  htaccess: blockBelow('Apache, with `.htaccess`', 'apache'),
};

/** The modules that the document tells readers to enable. */
const [, modules] = /^a2enmod (.+)$/m.exec(document);

/** Names and values of the headers in the document’s table. */
const headers = Object.fromEntries(
  [...document.matchAll(/^\| `([\w-]+): ([^`]+)` /gm)].map(([, name, value]) => [name.toLowerCase(), value]),
);

const TYPES = { js: 'text/javascript', json: 'application/json', html: 'text/html' };
const typeOf = (file) => `${TYPES[file.split('.').at(-1)]}; charset=utf-8`;

/** Sends a request without the headers that `fetch` adds, and does not decompress the response. */
const ask = (url, { method = 'GET', ...options } = {}) =>
  new Promise((done, fail) => {
    get(url, { method, agent: false, ...options }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', fail);
  });

const { root, missing } = await findServers();

const HSTS = 'max-age=63072000';

/** The usual settings of a site around the block. */
const surroundings = {
  nginx: `
    add_header Strict-Transport-Security "${HSTS}" always;
    add_header X-Frame-Options "DENY" always;
    location ~* \\.(js|css)$ { expires 30d; add_header X-Usual "1"; }`,
  apache: `
    Header always set Strict-Transport-Security "${HSTS}"
    Header always set X-Frame-Options "DENY"
    Header set X-Frame-Options "DENY"`,
};

/** Uncomments an optional line of a block. */
const withLine = (block, line) => {
  const commented = new RegExp(`^( *)# (${line}.*)$`, 'm');
  assert.match(block, commented);
  return block.replace(commented, '$1$2');
};

const inFolder = (block, site) => block.replace('/var/www/html/self-check', join(site.site, 'self-check'));

const servers = {
  nginx: {
    encodings: ['gzip'],
    start: (site) => nginx({ root, site, block: blocks.nginx, server: surroundings.nginx }),
  },
  'nginx, with its lines for brotli and the site’s own headers taken in': {
    encodings: ['br', 'gzip'],
    ownHeaders: true,
    start: (site) =>
      nginx({
        root,
        site,
        block: withLine(withLine(blocks.nginx, 'add_header Strict'), 'brotli_static'),
        server: surroundings.nginx,
        brotli: true,
      }),
  },
  'Apache, in its configuration': {
    encodings: ['br', 'gzip'],
    ownHeaders: true,
    start: (site) =>
      apache({
        root,
        site,
        block: inFolder(blocks.apache, site),
        server: surroundings.apache,
        modules: modules.split(' '),
      }),
  },
  'Apache, with the folder outside of the site’s own': {
    encodings: ['br', 'gzip'],
    ownHeaders: true,
    start: async (site) => {
      const elsewhere = join(site.folder, 'elsewhere');
      await rename(join(site.site, 'self-check'), elsewhere);
      const block = blocks.apache.replace('/var/www/html/self-check', elsewhere);
      return apache({
        root,
        site,
        block: `Alias /self-check ${elsewhere}\n<Directory ${elsewhere}>\nRequire all granted\n</Directory>\n${block}`,
        server: surroundings.apache,
        modules: modules.split(' '),
      });
    },
  },
  'Apache, with .htaccess': {
    encodings: ['br', 'gzip'],
    ownHeaders: true,
    start: async (site) => {
      await writeFile(join(site.files, '.htaccess'), blocks.htaccess);
      return apache({
        root,
        site,
        server: surroundings.apache,
        modules: modules.split(' '),
        override: 'FileInfo',
      });
    },
  },
};

after(closeBrowser);

describe('docs/hosting.md', () => {
  it('has a table of headers to compare the blocks with', () => {
    assert.deepEqual(Object.keys(headers), [
      'cache-control',
      'access-control-allow-origin',
      'cross-origin-resource-policy',
      'cross-origin-embedder-policy',
      'referrer-policy',
      'x-content-type-options',
      'vary',
    ]);
  });

  it('shows for hosts with a _headers file the same headers', () => {
    const [path, ...lines] = blockBelow('A static host with a `_headers` file', 'text').split('\n');
    assert.equal(path, '/self-check/*', 'Netlify takes nothing after the star, Cloudflare one star');
    const set = Object.fromEntries(lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line).slice(1)));
    // These hosts compress files and set `Vary` themselves.
    const { vary, ...wanted } = headers;
    assert.equal(vary, 'Accept-Encoding');
    assert.deepEqual(
      Object.fromEntries(Object.entries(set).map(([name, value]) => [name.toLowerCase(), value])),
      wanted,
    );
  });

  it('shows the files that the build leaves in dist', async () => {
    for (const [name, file] of [
      ['nginx', 'hosting/nginx.conf'],
      ['apache', 'hosting/apache.conf'],
      ['htaccess', '.htaccess'],
    ]) {
      assert.equal((await readFile(`dist/${file}`, 'utf8')).trim(), blocks[name], file);
    }
  });

  it('is right that each file of dist has compressed files next to it', async () => {
    for (const file of files) {
      const plain = await readFile(`dist/${file}`);
      assert.deepEqual(gunzipSync(await readFile(`dist/${file}.gz`)), plain, `${file}.gz`);
      assert.deepEqual(brotliDecompressSync(await readFile(`dist/${file}.br`)), plain, `${file}.br`);
    }
  });
});

for (const [name, { encodings, ownHeaders, start }] of Object.entries(servers)) {
  describe(name, { skip: missing }, () => {
    let site;
    let server;
    let folder;

    before(async () => {
      site = await makeSite(manifest.version);
      server = await start(site);
      folder = `${server.url}/self-check/${manifest.version}/`;
    });
    after(async () => {
      await server?.stop();
      await site?.remove();
    });

    it('accepts the block without a warning', () => {
      const lines = server.test.trim().split('\n');
      for (const line of lines) assert.match(line, /syntax is ok|test is successful|^Syntax OK$/);
    });

    it('sends every file with the headers of the table and its type', async () => {
      for (const file of files) {
        const answer = await ask(folder + file);
        assert.equal(answer.status, 200, file);
        assert.deepEqual(answer.body, await readFile(`dist/${file}`), file);
        const sent = Object.fromEntries(Object.keys(headers).map((header) => [header, answer.headers[header]]));
        assert.deepEqual(sent, headers, file);
        assert.equal(answer.headers['content-type'], typeOf(file), file);
        assert.equal(answer.headers['content-language'], undefined, file);
      }
    });

    it('sends the compressed file to clients that accept it, with the right type', async () => {
      for (const file of files) {
        for (const encoding of encodings) {
          const accepted = encoding === 'br' ? 'gzip, deflate, br' : 'gzip, deflate';
          const answer = await ask(folder + file, { headers: { 'accept-encoding': accepted } });
          assert.equal(answer.headers['content-encoding'], encoding, file);
          assert.deepEqual(answer.body, await readFile(`dist/${file}.${encoding === 'br' ? 'br' : 'gz'}`), file);
          const sent = Object.fromEntries(Object.keys(headers).map((header) => [header, answer.headers[header]]));
          assert.deepEqual(sent, headers, `${file} as ${encoding}`);
          assert.equal(answer.headers['content-type'], typeOf(file), `${file} as ${encoding}`);
          assert.equal(answer.headers['content-language'], undefined, `${file} as ${encoding}`);
          assert.equal(Number(answer.headers['content-length']), answer.body.length, file);
        }
      }
    });

    it('sends it through a proxy as well', async () => {
      const through = { via: '1.1 proxy.example', 'accept-encoding': 'gzip' };
      const answer = await ask(`${folder}clonazepam-self-check.js`, { headers: through });
      assert.equal(answer.headers['content-encoding'], 'gzip');
    });

    it('sends unchanged files only once, compressed or not', async () => {
      for (const encoding of ['identity', ...encodings]) {
        for (const file of ['clonazepam-self-check.js', 'frame.html', 'locales/es.json']) {
          const accept = { 'accept-encoding': encoding };
          const { headers: had } = await ask(folder + file, { headers: accept });
          for (const condition of [{ 'if-none-match': had.etag }, { 'if-modified-since': had['last-modified'] }]) {
            assert.ok(Object.values(condition)[0], `${file} has no ${Object.keys(condition)[0]} to ask with`);
            const answer = await ask(folder + file, { headers: { ...accept, ...condition } });
            assert.equal(answer.status, 304, `${file}, ${encoding}, ${JSON.stringify(condition)}`);
            assert.equal(answer.body.length, 0);
            assert.equal(
              answer.headers['cache-control'],
              headers['cache-control'],
              'may be kept for as long as before',
            );
          }
        }
      }
    });

    it('does not let errors be cached', async () => {
      for (const file of ['nothing.js', 'locales/xx.js', 'nothing.html']) {
        const answer = await ask(folder + file, { headers: { 'accept-encoding': 'gzip, br' } });
        assert.equal(answer.status, 404, file);
        assert.equal(answer.headers['cache-control'], undefined, file);
        assert.equal(answer.headers['expires'], undefined, file);
      }
    });

    it('lets other sites show the frame', async () => {
      const { headers: sent } = await ask(`${folder}frame.html`);
      assert.equal(sent['x-frame-options'], undefined);
      assert.equal(sent['content-security-policy'], undefined);
    });

    it(`${ownHeaders ? 'keeps' : 'would drop'} a header of the whole site`, async () => {
      const { headers: sent } = await ask(`${folder}frame.html`);
      assert.equal(sent['strict-transport-security']?.startsWith(HSTS), ownHeaders);
    });

    it('leaves the rest of the site alone', async () => {
      for (const path of ['/', '/theme.js']) {
        const { status, headers: sent } = await ask(server.url + path);
        assert.equal(status, 200);
        for (const header of ['access-control-allow-origin', 'referrer-policy', 'cross-origin-embedder-policy'])
          assert.equal(sent[header], undefined, `${header} of ${path}`);
      }
    });

    describe('for a page on another site, in a browser', () => {
      const isolated = {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      };
      const attributes = { lang: 'es', region: 'US' };
      const methods = ['module', 'classic', 'frame'];
      let other;

      before(async () => {
        const pages = {};
        for (const method of methods) {
          const { html } = snippet({ method, folder, manifest, attributes });
          assert.match(html, method === 'frame' ? /frame\.html/ : /integrity="sha384-[^]*crossorigin/);
          const body = page(html, { head: '' });
          pages[`/${method}`] = body;
          pages[`/isolated/${method}`] = { body, headers: isolated };
        }
        other = await serve(pages);
      });
      after(() => other?.close());

      for (const method of methods) {
        for (const path of [`/${method}`, `/isolated/${method}`]) {
          it(`${path} shows the check, with its language pack`, async () => {
            const visitor = await Visitor.arrive(other.url(path));
            try {
              assert.equal(await visitor.page.evaluate('crossOriginIsolated'), path.startsWith('/isolated'));
              if (method === 'frame') await visitor.enterFrame();
              await visitor.meets('button', 'Se trata de mí');
              assert.deepEqual(
                visitor.console.filter(({ type }) => type === 'error'),
                [],
              );
            } finally {
              await visitor.leave();
            }
          });
        }
      }
    });
  });
}

describe('Apache as Debian installs it', { skip: missing }, () => {
  it('needs the modules that docs/hosting.md names, and starts with each of them enabled only', async () => {
    const site = await makeSite(manifest.version);
    try {
      for (const left of modules.split(' ')) {
        const enabled = modules.split(' ').filter((name) => name !== left);
        await assert.rejects(
          apache({ root, site, block: inFolder(blocks.apache, site), modules: enabled }),
          /Invalid command/,
          `without ${left}`,
        );
      }
    } finally {
      await site.remove();
    }
  });

  it('still serves the files with .htaccess where it has neither module', async () => {
    const site = await makeSite(manifest.version);
    await cp('dist/.htaccess', join(site.files, '.htaccess'));
    const server = await apache({ root, site, override: 'FileInfo' });
    try {
      const answer = await ask(`${server.url}/self-check/${manifest.version}/clonazepam-self-check.js`);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers['content-type'], 'text/javascript; charset=utf-8');
    } finally {
      await server.stop();
      await site.remove();
    }
  });
});
