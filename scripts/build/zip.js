/** Writes reproducible ZIP archives: sorted, without times, owners or extra fields. */
import { deflateRawSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP uses it; `zlib.crc32` is too new for Node 20.0. */
const crc32 = (bytes) => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const uint = (size, ...values) => {
  const bytes = Buffer.alloc(size * values.length);
  values.forEach((value, index) => bytes.writeUIntLE(value, index * size, size));
  return bytes;
};

/** 1 January 1980, the earliest date in ZIP. */
const [TIME, DATE] = [0, 0x21];
const [VERSION, UTF8, DEFLATE] = [20, 0x0800, 8];
/** A regular file that anybody may read (Unix). */
const MODE = (0o100644 << 16) >>> 0;

/**
 * @param {Record<string, string | Buffer>} files - content by path, with `/` between folders
 * @returns {Buffer}
 */
export const zip = (files) => {
  /** @type {Buffer[][]} */
  const [local, central] = [[], []];
  let offset = 0;
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, content] of entries) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    const packed = deflateRawSync(bytes, { level: 9 });
    const header = Buffer.concat([
      uint(2, VERSION, UTF8, DEFLATE, TIME, DATE),
      uint(4, crc32(bytes), packed.length, bytes.length),
      uint(2, name.length, 0),
    ]);
    local.push(uint(4, 0x04034b50), header, name, packed);
    central.push(
      // Made on Unix, so that the mode below applies.
      uint(4, 0x02014b50),
      uint(2, (3 << 8) | VERSION),
      header,
      uint(2, 0, 0, 0),
      uint(4, MODE, offset),
      name,
    );
    offset += 4 + header.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.concat([
    uint(4, 0x06054b50),
    uint(2, 0, 0, entries.length, entries.length),
    uint(4, directory.length, offset),
    uint(2, 0),
  ]);
  return Buffer.concat([...local, directory, end]);
};
