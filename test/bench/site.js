/**
 * Serves the pages and files of the benchmark as a good host would: precompressed with brotli, cached for a year (pages
 * are not), from one server. It counts the bytes that leave the socket, including headers.
 */
import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

const compress = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  body: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
});

/**
 * @typedef {object} Sent
 * @property {string} path
 * @property {number} raw bytes of the file
 * @property {number} gzip bytes of the file in gzip
 * @property {number} brotli bytes of the file in brotli
 * @property {number} wire bytes that left the socket, headers included
 */

export const openSite = async () => {
  const files = new Map();
  /** @type {Sent[]} */
  let sent = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site.test');
    const file = files.get(pathname);
    const { socket } = request;
    const before = socket.bytesWritten;
    const note = (sizes) =>
      response.on('finish', () => sent.push({ path: pathname, ...sizes, wire: socket.bytesWritten - before }));
    if (!file) {
      note({ raw: 0, gzip: 0, brotli: 0, missing: true });
      response.writeHead(404).end();
      return;
    }
    const { raw, gzip, body, type } = file;
    note({ raw, gzip, brotli: body.length });
    if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) throw new Error('The browser takes no brotli.');
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': body.length,
      vary: 'accept-encoding',
      'cache-control': pathname.startsWith('/page/') ? 'no-cache' : 'public, max-age=31536000, immutable',
    });
    response.end(body);
  });
  // Longer than any visit, so that no connection closes between two answers.
  server.keepAliveTimeout = 120_000;
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    /** Adds a file at a path. */
    put(path, content) {
      const type =
        TYPES[path.split('.').pop()] ?? (path.startsWith('/page/') ? TYPES.html : 'application/octet-stream');
      files.set(path, { ...compress(Buffer.from(content)), type });
    },
    sizes: (path) => {
      const { raw, gzip, body } = files.get(path);
      return { raw, gzip, brotli: body.length };
    },
    url: (path) => `http://127.0.0.1:${server.address().port}${path}`,
    /** Returns what was sent since the last call. */
    taken: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
};
