/** Serves the built script and test pages, each with the headers that a test asks for. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css', '.json': 'application/json' };

/**
 * @param {Record<string, string | { body: string, headers?: Record<string, string> }>} pages - HTML by path
 * @param {string} [folder] - files served at all other paths
 */
export const serve = (pages, folder = 'dist') =>
  new Promise((ready) => {
    const requests = [];
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(/** @type {string} */ (request.url), 'http://site.test');
      requests.push(request.url);
      const page = pages[pathname];
      if (page !== undefined) {
        const { body, headers = {} } = typeof page === 'string' ? { body: page } : page;
        response.writeHead(200, {
          'content-type': `${TYPES[extname(pathname)] ?? 'text/html'}; charset=utf-8`,
          ...headers,
        });
        response.end(body);
        return;
      }
      try {
        const file = await readFile(join(folder, normalize(pathname)));
        response.writeHead(200, {
          'content-type': `${TYPES[extname(pathname)] ?? 'application/octet-stream'}; charset=utf-8`,
          'access-control-allow-origin': '*',
        });
        response.end(file);
      } catch {
        response.writeHead(404).end();
      }
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      ready({
        url: (path = '/') => `http://127.0.0.1:${port}${path}`,
        requests,
        close: () => new Promise((closed) => server.close(closed)),
      });
    });
  });

/** Returns a page with the script in its head and any body. */
export const page = (
  body,
  { head = '<script type="module" src="/clonazepam-self-check.js"></script>', lang = 'en-US' } = {},
) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
