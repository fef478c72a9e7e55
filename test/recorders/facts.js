/**
 * From what recorders captured to what can be compared: payloads are decoded, taken apart into facts (`path = value`),
 * and what is different every time, such as times and ids, is left out.
 */
import { gunzipSync, inflateSync } from 'node:zlib';
import { decode } from 'clarity-decode';

/** Inflates what is deflated, however it was put into a string. */
const inflated = (bytes) => {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
    if (bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1])) return inflateSync(bytes, { finishFlush: 2 });
  } catch {
    // It only looked like it.
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

/** Text that holds more than text: JSON, lines of JSON, a form, a multipart body, something deflated. */
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

/** The same value with everything in it opened. */
export const open = (value) => {
  if (typeof value === 'string') return opened(value);
  if (Array.isArray(value)) return value.map(open);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, open(of)]));
  return value;
};

/** A request’s body as a recorder sent it. */
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
 * Keys whose values are of the clock. Ids and the like stay: those that are made up are another each time, so no fact that
 * repeats; those that count nodes would tell which one was pressed.
 */
const CLOCK =
  /time|date|duration|delay|start|end$|^ts$|^t$|^dtm$|^stm$|elapsed|latency|age$|session|memory|heap|fps|lag$|performance|long_?task|load_state|ttfb|transfer|encoded|decoded|bytes|entropy|random/i;

const isChance = (value) =>
  (typeof value === 'number' && (value > 1e9 || !Number.isInteger(value))) ||
  (typeof value === 'string' &&
    (/^[\da-f-]{16,}$/i.test(value) || /^\d{4}-\d\d-\d\dT/.test(value) || value.length > 4000));

/** How often each fact was captured. */
export const factsOf = (name, captured) => {
  const facts = new Map();
  // Clarity sends its sums again with each upload: how often is a matter of how long a run took, what they are is not.
  const count = (fact) => facts.set(fact, fact.startsWith('.metric.') ? 1 : (facts.get(fact) ?? 0) + 1);
  const walk = (value, path, key) => {
    if (Array.isArray(value)) return value.forEach((item) => walk(item, path, key));
    if (value && typeof value === 'object') {
      for (const [inner, of] of Object.entries(value))
        walk(of, `${path}.${inner.replace(/[\da-f-]{12,}/gi, '…')}`, inner);
      return;
    }
    if (value === null || value === undefined || CLOCK.test(key) || isChance(value)) return;
    count(`${path} = ${String(value).slice(0, 200)}`);
  };
  for (const item of captured)
    walk(name === 'clarity' && typeof item === 'string' ? openClarity(item) : open(item), '', '');
  return facts;
};

/**
 * What tells one answer from another: facts that come equally often in every run with the one, equally often in every
 * run with the other, and not equally often in both. What differs between runs with the same answers is chance.
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
