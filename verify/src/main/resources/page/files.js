import { concat, text } from './bytes.js';

const LONGEST_FACTS = 16 << 20;

/**
 * What is inflated, if it is whole and not longer than that.
 * @param {Uint8Array | undefined} deflated @param {number} most
 */
export async function inflate(deflated, most) {
  if (!deflated) return undefined;
  const reader = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts = [];
  let size = 0;
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      parts.push(value);
      size += value.length;
      if (size > most) return void reader.cancel();
    }
    return concat(...parts);
  } catch {
    return undefined;
  }
}

/** A file that is one JSON value, written in the one way. @param {Uint8Array | undefined} deflated */
export async function object(deflated) {
  try {
    const read = text((await inflate(deflated, LONGEST_FACTS)) ?? new Uint8Array());
    const json = JSON.parse(read);
    return `${JSON.stringify(json)}\n` === read ? json : undefined;
  } catch {
    return undefined;
  }
}
