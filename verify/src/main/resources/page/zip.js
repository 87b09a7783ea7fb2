import { concat, equal, text, utf8 } from './bytes.js';

/** Where a ZIP has not the form of an export. */
export class Malformed extends Error {
  constructor(offset, path) {
    super(`at byte ${offset}`);
    this.offset = offset;
    this.path = path;
  }
}

const MOST_32 = 0xffffffff;
const COMMON = Uint8Array.of(8, 8, 8, 0, 0, 0, 0x41, 0);
const LOCAL = concat(Uint8Array.of(20, 0), COMMON, new Uint8Array(12));

const CRCS = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = CRCS[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

const little = (value, length) => Uint8Array.from({ length }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 0xff);
const signature = (a, b) => Uint8Array.of(0x50, 0x4b, a, b);

/** Both sizes after a check value. */
const sizes = (stored, size) => concat(little(stored, 4), little(size, 4));

/** The central directory at an offset, and the end. Files of 4 GB and more are not for this page. */
function directory(members, offset) {
  const headers = members.map(({ name, crc, stored, size, at }) =>
    concat(
      signature(1, 2),
      Uint8Array.of(20, 0, 20, 0),
      COMMON,
      little(crc, 4),
      sizes(stored, size),
      little(name.length, 2),
      new Uint8Array(12),
      little(at, 4),
      name,
    ),
  );
  const all = concat(...headers);
  const count = little(members.length, 2);
  return concat(all, signature(5, 6), new Uint8Array(4), count, count, little(all.length, 4), little(offset, 4), new Uint8Array(2));
}

/**
 * Reads a ZIP from first byte to last in the one form in which exports are written, as the jar does.
 * @param {Uint8Array} file
 * @param {(member: {path: string, bytes: Uint8Array, sound: boolean}) => Promise<void>} each
 */
export async function readZip(file, each) {
  if (file.length >= MOST_32) throw new Malformed(0, '');
  const members = [];
  let at = 0;
  let path = '';
  const take = (length) => {
    if (at + length > file.length) throw new Malformed(file.length, path);
    return file.subarray(at, (at += length));
  };
  const expect = (wanted) => {
    const from = at;
    const found = take(wanted.length);
    const different = wanted.findIndex((b, i) => b !== found[i]);
    if (different >= 0) throw new Malformed(from + different, path);
  };
  while (true) {
    const start = at;
    if (!equal(take(4), signature(3, 4))) {
      path = '';
      at = start;
      expect(directory(members, start));
      if (at < file.length) throw new Malformed(at, path);
      return;
    }
    expect(LOCAL);
    const length = file[at] | (file[at + 1] << 8);
    if (length === 0 || length > 1024) throw new Malformed(at, path);
    expect(concat(little(length, 2), new Uint8Array(2)));
    const name = take(length);
    try {
      path = text(name);
    } catch {
      throw new Malformed(at, path);
    }
    const blocks = [];
    let last = false;
    const from = at;
    while (!last) {
      const [flag, a, b, c, d] = take(5);
      const size = a | (b << 8);
      if (flag > 1 || (c | (d << 8)) !== (~size & 0xffff)) throw new Malformed(at - 5, path);
      last = flag === 1;
      blocks.push(take(size));
    }
    const stored = at - from;
    const bytes = concat(...blocks);
    expect(signature(7, 8));
    const named = take(4);
    expect(sizes(stored, bytes.length));
    const crc = named.reduce((sum, octet, i) => sum + octet * 2 ** (8 * i), 0);
    members.push({ name: utf8(path), crc, stored, size: bytes.length, at: start });
    await each({ path, bytes, sound: crc === crc32(bytes) });
  }
}
