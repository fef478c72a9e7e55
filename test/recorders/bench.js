/**
 * The bench runs real recorders on a page with the check. A person with a real mouse, touch or keyboard answers Yes to
 * everything, or No to everything, and the bench compares what each recorder captured.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Visitor } from '../shipped/visitor.js';
import { snippet } from '../../dist/lib/embed/snippet.js';
import { factsOf, openBody, telling } from './facts.js';
import { recorders } from './list.js';

const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };

const WORDS = '<p slot="result">The partner’s words</p>';

/** Returns what a partner pastes for this embed method, with files of this site, and text in a slot. */
const pasted = async (method) => {
  const manifest = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
  const { html } = snippet({ method, folder: '/dist/', manifest, attributes: { region: 'US', formats: 'fhir' } });
  return html
    .replace(/<(clonazepam-self-check|iframe)\b/, '<$1 id="check"')
    .replace('</clonazepam-self-check>', `${WORDS}</clonazepam-self-check>`);
};

/** Embed methods. The canary is not the check but a positive control: the bench must detect its answers. */
export const methods = {
  canary: () =>
    '<script type="module" src="/canary.js"></script><clonazepam-self-check id="check"></clonazepam-self-check>',
  element: () => pasted('module'),
  'instant snippet': () => pasted('instant'),
  frame: () => pasted('frame'),
};

/** Returns a page with recorders before the check, in the head, or after it, at the end of the body. */
const pageOf = async (method, order, names) => {
  const scripts = (kind) => names.map((name) => `<script ${kind} src="/recorders/${name}.js"></script>`).join('');
  const [head, foot] = order === 'before' ? [scripts(''), ''] : ['', scripts('defer')];
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host page</title><link rel="icon" href="data:,">${head}</head><body><p>Words of the page.</p>${await methods[method]()}<p>More words.</p>${foot}</body></html>`;
};

/** Responses of the recorders’ own servers, as far as the recorders need them to start. */
const answers = [
  [
    /posthog\/array\/.*config$|posthog\/(decide|flags)/,
    {
      supportedCompression: [],
      featureFlags: {},
      sessionRecording: { endpoint: '/s/', version: 'v2' },
      heatmaps: true,
      captureDeadClicks: true,
      autocapture_opt_out: false,
      capturePerformance: { web_vitals: true },
      hasFeatureFlags: false,
    },
  ],
  [
    /openreplay\/v1\/web\/start/,
    { token: 'bench', userUUID: 'bench', sessionID: '1', projectID: '1', delay: 0, beaconSizeLimit: 1_000_000 },
  ],
  [
    /amplitude\/config/,
    {
      configs: {
        sessionReplay: {
          sr_sampling_config: { capture_enabled: true, sample_rate: 1 },
          sr_privacy_config: { defaultMaskLevel: 'light' },
        },
      },
    },
  ],
  [/amplitude/, { code: 200, events_ingested: 1, payload_size_bytes: 1, server_upload_time: 1 }],
  [/mixpanel/, { code: 200, status: 'OK' }],
];

/** Serves the pages, the check and the recorders, and stores what is sent to `/collect/<name>`. */
export const openSite = async () => {
  const collected = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://site.test');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const send = (body, type = 'application/json') => {
      response.writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
      });
      response.end(body);
    };
    const [, collect, name] = /^\/(collect)\/([\w-]+)/.exec(pathname) ?? [];
    if (collect) {
      if (chunks.length) collected.push({ name, bytes: Buffer.concat(chunks), type: request.headers['content-type'] });
      return send(JSON.stringify(answers.find(([path]) => path.test(pathname))?.[1] ?? {}));
    }
    if (pathname === '/page')
      return send(
        await pageOf(searchParams.get('method'), searchParams.get('order'), searchParams.get('names').split(',')),
        'text/html',
      );
    const file =
      pathname === '/canary.js'
        ? 'test/recorders/canary.js'
        : pathname.startsWith('/recorders/')
          ? `build${pathname}`
          : `.${pathname}`;
    const body = await readFile(join(process.cwd(), normalize(file))).catch(() => undefined);
    if (body) return send(body, TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: (path) => `http://127.0.0.1:${server.address().port}${path}`,
    collected,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  };
};

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Ways to press something. */
const hands = {
  async mouse(visitor, x, y) {
    await visitor.page.mouse.move(x, y, { steps: 4 });
    await visitor.page.mouse.click(x, y);
  },
  async touch(visitor, x, y) {
    // Two quick taps in one place are a double tap, whose second press the check ignores.
    await wait(500);
    await visitor.page.touchscreen.tap(x, y);
  },
};

const press = async (visitor, hand, name, role = 'button') => {
  if (hand === 'keyboard') return visitor.pressByKeyboard(name, role === 'radio' ? ' ' : 'Enter', role);
  const { node } = await visitor.meets(role, name);
  await visitor.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
  const { quads } = await visitor.session.send('DOM.getContentQuads', { backendNodeId: node });
  const [x1, y1, , , x2, y2] = quads[0];
  const { x, y } = await visitor.offset();
  await hands[hand](visitor, Math.round(x + (x1 + x2) / 2), Math.round(y + (y1 + y2) / 2));
  await visitor.settled();
};

/**
 * Runs one whole check.
 *
 * @param {object} site
 * @param {{ method: keyof typeof methods, order: 'before' | 'after', answer: 'Yes' | 'No', hand?: 'mouse' | 'touch' | 'keyboard', names?: string[], height?: number, pastResult?: boolean }} run
 *   `height`: of the window, in px; `pastResult`: whether the visitor continues through the result, or stops there
 * @returns {Promise<Map<string, Map<string, number>>>} facts by recorder
 */
export const runOnce = async (
  site,
  { method, order, answer, hand = 'mouse', names = recorders.map(({ name }) => name), height = 900, pastResult = true },
) => {
  const captured = new Map(names.map((name) => [name, []]));
  site.collected.length = 0;
  const visitor = await Visitor.arrive(
    site.url(`/page?method=${encodeURIComponent(method)}&order=${order}&names=${names.join()}`),
    {
      viewport: { width: 800, height, hasTouch: hand === 'touch' },
      before: async (page) => {
        // Some recorders do not record bots.
        const agent = (await page.browser().userAgent()).replace('Headless', '');
        await page.setUserAgent({ userAgent: agent });
        await page.evaluateOnNewDocument(() =>
          Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }),
        );
        await page.exposeFunction('capturedInPage', (name, json) => captured.get(name).push(JSON.parse(json)));
        await page.evaluateOnNewDocument(() => {
          window.captured = (name, data) => void window.capturedInPage(name, JSON.stringify(data));
        });
      },
    },
  );
  try {
    if (method === 'frame') await visitor.enterFrame('#check');
    if (hand === 'mouse') await visitor.page.mouse.move(5, 5);
    await press(visitor, hand, 'It’s about me');
    for (let asked = 0; asked < 14; asked++) {
      if (method === 'canary') {
        await press(visitor, hand, answer, 'radio');
        await press(visitor, hand, 'Continue');
      } else await press(visitor, hand, answer);
    }
    if (method !== 'canary') {
      if (hand === 'mouse') {
        await visitor.page.mouse.wheel({ deltaY: 600 });
        // Scrolling continues for a while, and a button must not move while it is pressed.
        await wait(500);
      }
      await press(visitor, hand, 'Change an answer');
      await press(visitor, hand, 'Back to the result');
    }
    if (pastResult) await press(visitor, hand, 'Start over');
    if (hand === 'mouse') await visitor.page.mouse.move(5, 5);
    // Dead clicks, page pings and segments are sent after a delay.
    await wait(1500);
    await visitor.page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await visitor.page.goto('about:blank');
    await wait(300);
  } finally {
    await visitor.leave();
  }
  for (const { name, bytes, type } of site.collected) captured.get(name)?.push(openBody(bytes, type));
  return new Map([...captured].map(([name, items]) => [name, factsOf(name, items)]));
};

/**
 * Number of rounds after which a recorder that still shows a difference counts as telling the answers apart. A fact that
 * comes and goes by chance looks like a difference after two rounds in 1 of 8 cases, after eight in 1 of 32,768.
 */
const ROUNDS = 8;

/**
 * Compares runs with each answer: two, and then more with recorders that show a difference, until it turns out to be
 * chance or is certain. (Chance is, for example, one more frame with mouse movement, or a request that came too late.)
 *
 * @returns {Promise<Map<string, { facts: number, tells: string[] }>>} by recorder: how much it captured in the shortest
 *   run, and which facts tell the answers apart
 */
export const compare = async (site, { names = recorders.map(({ name }) => name), ...options }, rounds = ROUNDS) => {
  const runs = { Yes: [], No: [] };
  const found = new Map();
  for (let round = 1, left = names; left.length && round <= rounds; round++) {
    for (const answer of ['Yes', 'No']) runs[answer].push(await runOnce(site, { ...options, answer, names: left }));
    if (round === 1) continue;
    for (const name of left) {
      const of = (all) => all.map((run) => run.get(name));
      const sizes = [...of(runs.Yes), ...of(runs.No)].map((facts) =>
        [...facts.values()].reduce((sum, n) => sum + n, 0),
      );
      found.set(name, { facts: Math.min(...sizes), tells: telling(of(runs.Yes), of(runs.No)) });
    }
    left = left.filter((name) => found.get(name).tells.length);
  }
  return found;
};
