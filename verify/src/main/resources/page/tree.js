// The browser's own SHA-256 answers later, a million times too often: here is one that answers now.
const K = new Int32Array(64);
const START = new Int32Array(8);

/** The first 32 bits of the fraction of a root. */
const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32);

for (let candidate = 2, found = 0; found < 64; candidate++) {
  let prime = true;
  for (let d = 2; d * d <= candidate; d++) prime &&= candidate % d !== 0;
  if (!prime) continue;
  if (found < 8) START[found] = fraction(Math.sqrt(candidate));
  K[found++] = fraction(Math.cbrt(candidate));
}

const W = new Int32Array(64);
const STATE = new Int32Array(8);
const INPUT = new Uint8Array(192);
const turn = (x, n) => (x >>> n) | (x << (32 - n));

function block(at) {
  for (let i = 0, o = at; i < 16; i++, o += 4)
    W[i] = (INPUT[o] << 24) | (INPUT[o + 1] << 16) | (INPUT[o + 2] << 8) | INPUT[o + 3];
  for (let i = 16; i < 64; i++) {
    const early = W[i - 15];
    const late = W[i - 2];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    W[i] = W[i - 16] + one + W[i - 7] + two;
  }
  let a = STATE[0];
  let b = STATE[1];
  let c = STATE[2];
  let d = STATE[3];
  let e = STATE[4];
  let f = STATE[5];
  let g = STATE[6];
  let h = STATE[7];
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  STATE[0] += a;
  STATE[1] += b;
  STATE[2] += c;
  STATE[3] += d;
  STATE[4] += e;
  STATE[5] += f;
  STATE[6] += g;
  STATE[7] += h;
}

/** SHA-256 of the parts in turn, at most 183 bytes. @param {...Uint8Array} parts */
export function hashOf(...parts) {
  let size = 0;
  for (let i = 0; i < parts.length; i++) {
    INPUT.set(parts[i], size);
    size += parts[i].length;
  }
  const end = Math.ceil((size + 9) / 64) * 64;
  INPUT.fill(0, size, end);
  INPUT[size] = 0x80;
  INPUT[end - 2] = size >> 5;
  INPUT[end - 1] = size << 3;
  STATE.set(START);
  for (let at = 0; at < end; at += 64) block(at);
  const out = new Uint8Array(32);
  for (let i = 0; i < 32; i++) out[i] = STATE[i >> 2] >>> (24 - 8 * (i & 3));
  return out;
}

const HIDDEN = -1;
const CHILDREN = 4;

/** The root that code points have, some hidden (-1), by their proof; nothing if it is none. */
export class TextTree {
  #at = 0;

  /** @param {Int32Array} points @param {Uint8Array[]} proof */
  constructor(points, proof) {
    this.points = points;
    this.proof = proof;
    /** How many before each are hidden. */
    this.hidden = new Uint32Array(points.length + 1);
    points.forEach((point, i) => (this.hidden[i + 1] = this.hidden[i] + (point === HIDDEN ? 1 : 0)));
  }

  root() {
    let span = 1;
    while (span < this.points.length) span *= CHILDREN;
    const root = this.#proven(0, span);
    return this.#at === this.proof.length ? root : undefined;
  }

  #next() {
    return this.proof[this.#at++] ?? new Uint8Array(32);
  }

  #proven(from, span) {
    const end = Math.min(from + span, this.points.length);
    const hidden = this.hidden[end] - this.hidden[from];
    if (hidden === 0) return this.#whole(from, span, this.#next());
    if (hidden === end - from) return this.#next();
    const children = [];
    for (let at = from; at < end; at += span / CHILDREN) children.push(this.#proven(at, span / CHILDREN));
    return hashOf(Uint8Array.of(1), ...children);
  }

  #whole(from, span, seed) {
    if (span === 1) {
      const point = this.points[from] ?? HIDDEN;
      return hashOf(Uint8Array.of(0), seed, Uint8Array.of(point >> 24, point >> 16, point >> 8, point));
    }
    const children = [];
    for (let at = from; at < Math.min(from + span, this.points.length); at += span / CHILDREN)
      children.push(this.#whole(at, span / CHILDREN, hashOf(Uint8Array.of(2), seed, Uint8Array.of(children.length))));
    return hashOf(Uint8Array.of(1), ...children);
  }
}
