/**
 * A font as wide as Korean and Chinese fonts, for layout tests: many machines that run tests have no such font, and
 * their browsers draw narrow boxes for missing letters. It has widths and no outlines.
 */

/** First and last code point, and the width in 1000ths of an em; Hangul as in Noto Sans CJK. */
const RANGES = [
  [0x3000, 0x303f, 1000],
  [0x4e00, 0x9fff, 1000],
  [0xac00, 0xd7a3, 920],
  [0xff01, 0xff60, 1000],
];

const u16 = (...values) => Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 255, value & 255])));
const u32 = (...values) => u16(...values.flatMap((value) => [value >>> 16, value & 0xffff]));

/** Glyph 0 is for missing characters; the others follow in the order of the ranges. */
const glyphs = [1000, ...RANGES.flatMap(([first, last, width]) => Array(last - first + 1).fill(width))];

const groups = () => {
  let glyph = 1;
  return RANGES.map(([first, last]) => {
    const group = u32(first, last, glyph);
    glyph += last - first + 1;
    return group;
  });
};

const cmap = () => Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(16 + 12 * RANGES.length, 0, RANGES.length), ...groups()]); // prettier-ignore

/** Family, style, full name and PostScript name, all the same: browsers require the table but do not use it. */
const names = () => {
  const text = Buffer.from('Widths', 'utf16le').swap16();
  const records = [1, 2, 4, 6].map((id) => u16(3, 1, 0x409, id, text.length, 0));
  return Buffer.concat([u16(0, records.length, 6 + 12 * records.length), ...records, text]);
};

const tables = {
  'OS/2': Buffer.concat([
    u16(4, 1000, 400, 5, 0, ...Array(10).fill(0), 0),
    Buffer.alloc(10),
    u32(0, 0, 0, 0),
    Buffer.from('none'),
    u16(64, 0x3000, 0xff60, 880, -120, 0, 880, 120),
    u32(0, 0),
    u16(500, 700, 0, 32, 1),
  ]),
  cmap: cmap(),
  // Every outline is empty.
  glyf: Buffer.alloc(2),
  head: Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(0, 1000), Buffer.alloc(16), u16(0, -120, 1000, 880, 0, 8, 2, 0, 0)]), // prettier-ignore
  hhea: Buffer.concat([u32(0x10000), u16(880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)]),
  hmtx: u16(...glyphs.flatMap((width) => [width, 0])),
  loca: Buffer.alloc(2 * (glyphs.length + 1)),
  maxp: Buffer.concat([u32(0x10000), u16(glyphs.length, ...Array(13).fill(0))]),
  name: names(),
  post: Buffer.concat([u32(0x30000, 0), u16(0, 0), u32(0, 0, 0, 0, 0)]),
};

const font = () => {
  const named = Object.entries(tables);
  const log = Math.floor(Math.log2(named.length));
  const header = u16(1, 0, named.length, 16 << log, log, 16 * named.length - (16 << log));
  const padded = named.map(([, data]) => Buffer.concat([data, Buffer.alloc(-data.length & 3)]));
  let offset = header.length + 16 * named.length;
  const directory = named.map(([tag, data], index) => {
    const sum = padded[index].reduce((total, byte, at) => (total + byte * 2 ** (24 - 8 * (at % 4))) % 2 ** 32, 0);
    const record = Buffer.concat([Buffer.from(tag.padEnd(4)), u32(sum, offset, data.length)]);
    offset += padded[index].length;
    return record;
  });
  return Buffer.concat([header, ...directory, ...padded]);
};

/** The font family to put before a page's own. */
export const CJK_WIDTHS = 'CJK widths';

/** Returns the `@font-face` rule. */
export const cjkWidths = () =>
  `@font-face { font-family: "${CJK_WIDTHS}"; src: url(data:font/ttf;base64,${font().toString('base64')}) }`;
