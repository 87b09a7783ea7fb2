import { concat, equal } from './bytes.js';

/** It is not DER, or not of the form that is asked for. */
export class DerError extends Error {}

/** A condition of the form. @param {unknown} fits */
export function require(fits) {
  if (!fits) throw new DerError('not the form of a seal');
}

export const TAGS = { INTEGER: 2, BITS: 3, OCTETS: 4, OID: 6, UTC: 0x17, TIME: 0x18, SEQUENCE: 0x30, SET: 0x31, C0: 0xa0, C1: 0xa1, C3: 0xa3 };

/** One element: a tag of one byte, a length in its shortest form, and the content. */
export class Der {
  /** @param {Uint8Array} bytes @param {number} start @param {number} limit */
  constructor(bytes, start = 0, limit = bytes.length) {
    require(limit - start >= 2 && (bytes[start] & 0x1f) !== 0x1f);
    const first = bytes[start + 1];
    const octets = first < 0x80 ? 0 : first & 0x7f;
    require(first !== 0x80 && octets <= 3 && limit - start - 2 >= octets);
    let length = octets ? 0 : first;
    for (let i = 0; i < octets; i++) length = (length << 8) | bytes[start + 2 + i];
    require(octets === 0 || (length >= 0x80 && length >>> (8 * (octets - 1)) !== 0));
    const content = start + 2 + octets;
    require(content + length <= limit);
    this.tag = bytes[start];
    this.encoded = bytes.subarray(start, content + length);
    this.value = bytes.subarray(content, content + length);
  }

  /** The one element that these bytes are, checked to its depth. */
  static parse(bytes) {
    const der = Der.first(bytes);
    require(der.encoded.length === bytes.length);
    return der;
  }

  /** The element that these bytes begin with. */
  static first(bytes) {
    const der = new Der(bytes);
    der.#check(0, { left: 10000 });
    return der;
  }

  #check(depth, count) {
    require(depth <= 40 && count.left-- > 0);
    if (this.tag & 0x20) for (const child of this.children()) child.#check(depth + 1, count);
  }

  /** The children, which must be of these tags if there are any given. */
  children(...tags) {
    const all = [];
    for (let at = 0; at < this.value.length; at += all.at(-1).encoded.length) all.push(new Der(this.value, at));
    require(tags.length === 0 || (tags.length === all.length && tags.every((tag, i) => tag === all[i].tag)));
    return all;
  }

  as(tag) {
    require(this.tag === tag);
    return this;
  }

  only() {
    const all = this.children();
    require(all.length === 1);
    return all[0];
  }

  is(encoded) {
    return equal(this.encoded, encoded);
  }
}

/** Writes an element. @param {number} tag @param {Uint8Array[]} contents */
export function der(tag, ...contents) {
  const body = concat(...contents);
  const length = [];
  for (let left = body.length; left > 0; left >>>= 8) length.unshift(left & 0xff);
  const head = body.length < 0x80 ? [tag, body.length] : [tag, 0x80 | length.length, ...length];
  return concat(Uint8Array.from(head), body);
}
