/**
 * Languages that nobody speaks, to see what a translation would break. `en-XA` has accents and is two fifths longer:
 * text that is cut off, or not translatable at all, shows. `ar-XB` is written from right to left.
 */

const ACCENTED = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ó',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Í',
  N: 'Ñ',
  O: 'Ó',
  P: 'Þ',
  S: 'Š',
  T: 'Ţ',
  U: 'Ú',
  W: 'Ŵ',
  Y: 'Ý',
};

const outsidePlaceholders = (text, change) =>
  text
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('');

/** Accented letters, brackets round the whole, and words added until it is longer by two fifths. */
export const accented = (text) => {
  const extra = 'ļóñĝéŕ '.repeat(Math.ceil((text.length * 0.4) / 7)).trim();
  return `[${outsidePlaceholders(text, (part) => part.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter))} ${extra}]`;
};

const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Each Latin letter becomes an Arabic one: unreadable, but right to left. */
export const mirrored = (text) =>
  `[${outsidePlaceholders(text, (part) =>
    part.replace(/[A-Za-z]/g, (letter) => ARABIC[(letter.toLowerCase().charCodeAt(0) - 97) % ARABIC.length]),
  )}]`;

/** Both pseudo-languages for these messages, as packs by tag. */
export const pseudoPacks = (messages) =>
  Object.fromEntries(
    /** @type {[tag: string, change: (text: string) => string][]} */ ([
      ['en-XA', accented],
      ['ar-XB', mirrored],
    ]).map(([tag, change]) => [
      tag,
      { '@state': 'final', ...Object.fromEntries(messages.map(({ id, text }) => [id, change(text)])) },
    ]),
  );
