import { Sha256 } from '../state/sha256.js';

/** Between two slices the page draws and hears: a slice takes a phone some milliseconds. */
const SLICE = 512 * 1024;
/** Up to here the browser's own digest does it at once. */
const AT_ONCE = 16 * 1024 * 1024;

/**
 * The SHA-256 of a file, in hexadecimal, read slice by slice.
 * @param {Blob} file
 * @param {(read: number) => boolean} [onRead] false ends it
 * @returns {Promise<string | undefined>} undefined if it was ended
 */
export async function hashOf(file, onRead = () => true) {
  if (file.size <= AT_ONCE) {
    const hash = await digest(file);
    return onRead(file.size) ? hash : undefined;
  }
  const sha = new Sha256();
  for (let at = 0; at < file.size; at += SLICE) {
    sha.update(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()));
    if (!onRead(Math.min(at + SLICE, file.size))) return undefined;
  }
  return sha.hex();
}

/** The SHA-256 of what fits into memory. @param {Blob} blob */
export async function digest(blob) {
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
