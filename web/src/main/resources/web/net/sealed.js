import { intact, ZERO } from '../state/chain.js';

/** More than any transcript has. */
const LARGEST = 48 << 20;

/** What the file is not, or has not. */
export class Unreadable extends Error {}

/**
 * The record that a sealed transcript carries, each line checked against the one before. It says
 * nothing of the seal: that is the verifier's to judge.
 * @param {Uint8Array} pdf
 * @returns {Promise<{chains: Map<number, string>, broken?: number}>} the chain by number, and the first line that does not fit
 * @throws {Unreadable}
 */
export async function recordIn(pdf) {
  const chains = new Map();
  let before = ZERO;
  for (const line of (await attachment(pdf)).split('\n').slice(0, -1)) {
    const entry = JSON.parse(line);
    if (entry.seq !== chains.size + 1 || !(await intact(entry, before))) return { chains, broken: chains.size + 1 };
    chains.set(entry.seq, entry.chain);
    before = entry.chain;
  }
  return { chains };
}

/**
 * Fetches the file behind a link and reads it.
 * @param {string} url @param {typeof fetch} [get]
 */
export async function sealedRecord(url, get = fetch) {
  const response = await get(url);
  if (!response.ok || Number(response.headers.get('content-length') ?? 0) > LARGEST) throw new Unreadable('not fetched');
  return recordIn(new Uint8Array(await response.arrayBuffer()));
}

/** The attached file whose lines are entries, unpacked. @param {Uint8Array} pdf */
async function attachment(pdf) {
  const text = latin1(pdf);
  for (let at = text.indexOf('/EmbeddedFile'); at >= 0; at = text.indexOf('/EmbeddedFile', at + 1)) {
    const from = text.lastIndexOf(' obj', at);
    const stream = /\bstream\r?\n/g;
    stream.lastIndex = at;
    const found = stream.exec(text);
    const length = found && /\/Length (\d+)(?! \d+ R)/.exec(text.slice(from, found.index));
    if (!found || !length || found.index - from > 2000) continue;
    const start = found.index + found[0].length;
    const unpacked = await inflated(pdf.subarray(start, start + Number(length[1]))).catch(() => '');
    if (unpacked.startsWith('{"courtroom":')) return unpacked;
  }
  throw new Unreadable('no record');
}

/** @param {Uint8Array} bytes */
async function inflated(bytes) {
  const unpacking = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
  const parts = [];
  let size = 0;
  const reader = unpacking.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > 2 * LARGEST) throw new Unreadable('too large');
    parts.push(part.value);
  }
  return new Blob(/** @type {BlobPart[]} */ (parts)).text();
}

/** One character a byte. @param {Uint8Array} bytes */
function latin1(bytes) {
  const parts = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}
