import { concat, text } from './bytes.js';

const END = [0x50, 0x4b, 5, 6];
const LARGEST_FILE = 64 << 20;
const MOST = 1_000_000;

/** A field of a ZIP, the lowest byte first. */
const field = (bytes, at, length) => {
  let value = 0;
  for (let i = length - 1; i >= 0; i--) value = value * 256 + bytes[at + i];
  return value;
};

async function inflated(bytes, most) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    parts.push(value);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Error('too large');
    }
  }
  return concat(...parts);
}

/**
 * The files of any ZIP, by its directory: what is in them is judged elsewhere. Throws on what cannot
 * be read.
 * @param {Uint8Array} zip @param {number} most bytes of all files together
 */
export async function unpack(zip, most) {
  let end = zip.length - 22;
  while (end >= 0 && !END.every((b, i) => zip[end + i] === b)) end--;
  const count = field(zip, end + 10, 2);
  let at = field(zip, end + 16, 4);
  const files = [];
  let left = most;
  for (let i = 0; i < count && i < MOST; i++) {
    if (end < 0 || at + 46 > end || field(zip, at, 4) !== 0x02014b50) throw new Error('no directory');
    const [method, stored, size, length] = [field(zip, at + 10, 2), field(zip, at + 20, 4), field(zip, at + 24, 4), field(zip, at + 28, 2)];
    const name = text(zip.subarray(at + 46, at + 46 + length));
    const local = field(zip, at + 42, 4);
    at += 46 + length + field(zip, at + 30, 2) + field(zip, at + 32, 2);
    if (name.endsWith('/')) continue;
    const from = local + 30 + field(zip, local + 26, 2) + field(zip, local + 28, 2);
    const part = zip.subarray(from, from + stored);
    if (size > Math.min(left, LARGEST_FILE) || part.length < stored || (method !== 0 && method !== 8)) throw new Error('not readable');
    const bytes = method === 0 ? part : await inflated(part, size);
    if (bytes.length !== size) throw new Error('not as long as it says');
    left -= size;
    files.push({ name, bytes });
  }
  return files;
}
