/**
 * Turns what recorders captured into something comparable: decodes payloads, splits them into facts (`path = value`),
 * and leaves out what differs every time, such as times.
 */
import { gunzipSync, inflateSync } from 'node:zlib';
import { decode } from 'clarity-decode';

/** Inflates deflated data, in whatever form it was put into a string. */
const inflated = (bytes) => {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
    if (bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1])) return inflateSync(bytes, { finishFlush: 2 });
  } catch {
    // It only looked deflated.
  }
  return undefined;
};

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Decodes structured text: JSON, lines of JSON, a form, a multipart body, deflated data. */
const opened = (text) => {
  if (text.length < 2) return text;
  if (/^\s*[[{]/.test(text)) {
    const whole = parsed(text);
    if (whole !== undefined) return open(whole);
    const lines = text.split('\n').map((line) => parsed(line));
    if (lines.every((line) => line !== undefined)) return open(lines);
  }
  if (text.charCodeAt(0) === 0x78 || text.charCodeAt(0) === 0x1f) {
    const body = inflated(Buffer.from(text, 'latin1'));
    if (body) return opened(body.toString());
  }
  if (/^(eJ|H4sI)[\w+/=-]+$/.test(text)) {
    const body = inflated(Buffer.from(text, 'base64'));
    if (body) return opened(body.toString());
  }
  if (/^(data|payload)=/.test(text)) {
    const data = new URLSearchParams(text);
    return open(
      Object.fromEntries(
        [...data].map(([key, value]) => [
          key,
          value.startsWith('ey') ? Buffer.from(value, 'base64').toString() : value,
        ]),
      ),
    );
  }
  return text;
};

/** Decodes everything within a value. */
export const open = (value) => {
  if (typeof value === 'string') return opened(value);
  if (Array.isArray(value)) return value.map(open);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, open(of)]));
  return value;
};

/** Decodes the body of a recorder’s request. */
export const openBody = (bytes, type = '') => {
  const [, boundary] = /boundary=(.+)$/.exec(type) ?? [];
  if (boundary) {
    const text = bytes.toString('latin1');
    return text
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => opened(part.slice(part.indexOf('\r\n\r\n') + 4, -2)));
  }
  return opened((inflated(bytes) ?? bytes).toString());
};

const openClarity = (payload) => {
  try {
    return decode(payload);
  } catch (reason) {
    return { undecoded: String(reason) };
  }
};

/**
 * Keys whose values depend on the clock. Ids stay: random ones differ each time, so they never repeat as facts, and
 * those that number nodes would tell which one was pressed.
 */
const CLOCK =
  /time|date|duration|delay|start|end$|^ts$|^t$|^dtm$|^stm$|elapsed|latency|age$|session|memory|heap|fps|lag$|performance|long_?task|load_state|ttfb|transfer|encoded|decoded|bytes|entropy|random/i;

/**
 * What Clarity measures of time, by number: the metrics layout, total, its own turns, blocked thread, long tasks, paint,
 * input and upload, and the length of its payloads, which have times in them; the dimension “interaction to next paint”.
 * The number of an upload, and of events in the last one, depend on the duration of a run. (By keyboard, a No takes longer
 * than a Yes: it is one Tab further.)
 */
const CLARITY_TIMES = /^\.metric\.data\.(0|2|3|4|5|6|7|8|10|25|28)$|^\.dimension\.data\.37$|^\.envelope\.sequence$/;

/** What Clarity sends with an upload. The number of uploads depends on the duration of a run, so a value counts once. */
const CLARITY_SAMPLES = /^\.(baseline|dimension|envelope)\./;

const isChance = (value) =>
  (typeof value === 'number' && (value > 1e9 || !Number.isInteger(value))) ||
  (typeof value === 'string' &&
    (/^[\da-f-]{16,}$/i.test(value) || /^\d{4}-\d\d-\d\dT/.test(value) || value.length > 4000));

/** Counts how often each fact was captured. */
export const factsOf = (name, captured) => {
  const facts = new Map();
  // Clarity’s totals: only those of the last upload count.
  const sums = new Map();
  const count = (fact) => facts.set(fact, (facts.get(fact) ?? 0) + 1);
  const walk = (value, path, key) => {
    if (Array.isArray(value)) return value.forEach((item) => walk(item, path, key));
    if (value && typeof value === 'object') {
      for (const [inner, of] of Object.entries(value))
        walk(of, `${path}.${inner.replace(/[\da-f-]{12,}/gi, '…')}`, inner);
      return;
    }
    if (value === null || value === undefined || CLOCK.test(key) || CLARITY_TIMES.test(path) || isChance(value)) return;
    if (path.startsWith('.metric.')) sums.set(path, value);
    else {
      const fact = `${path} = ${String(value).slice(0, 200)}`;
      if (CLARITY_SAMPLES.test(path)) facts.set(fact, 1);
      else count(fact);
    }
  };
  for (const item of captured)
    walk(name === 'clarity' && typeof item === 'string' ? openClarity(item) : open(item), '', '');
  for (const [path, sum] of sums) count(`${path} = ${sum}`);
  return facts;
};

/**
 * Returns facts that tell one answer from another: those that are equally frequent in all runs with the one, and in all
 * runs with the other, but not in both. What differs between runs with the same answers is chance.
 *
 * @param {Map<string, number>[]} ones
 * @param {Map<string, number>[]} others
 */
export const telling = (ones, others) => {
  const all = new Set([...ones, ...others].flatMap((facts) => [...facts.keys()]));
  const same = (runs, fact) => {
    const counts = new Set(runs.map((facts) => facts.get(fact) ?? 0));
    return counts.size === 1 ? [...counts][0] : undefined;
  };
  return [...all].flatMap((fact) => {
    const one = same(ones, fact);
    const other = same(others, fact);
    return one === undefined || other === undefined || one === other ? [] : [`${fact} (${one}× and ${other}×)`];
  });
};
