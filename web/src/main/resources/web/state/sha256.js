/** The round constants and the first state (FIPS 180-4, 4.2.2 and 5.3.3), from the first primes. */
const [ROUNDS, FIRST] = constants();

/**
 * SHA-256 of bytes that come piece by piece: the browser's own digest wants all of a file at once,
 * which a phone has no memory for when it is a long video.
 */
export class Sha256 {
  #state = Int32Array.from(FIRST);
  #block = new Uint8Array(64);
  #held = 0;
  #length = 0;
  #words = new Int32Array(64);

  /** @param {Uint8Array} bytes @returns {this} */
  update(bytes) {
    this.#length += bytes.length;
    let at = 0;
    if (this.#held > 0) {
      at = Math.min(64 - this.#held, bytes.length);
      this.#block.set(bytes.subarray(0, at), this.#held);
      this.#held += at;
      if (this.#held < 64) return this;
      this.#mix(this.#block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) this.#mix(bytes, at);
    this.#block.set(bytes.subarray(at));
    this.#held = bytes.length - at;
    return this;
  }

  /** The hash in hexadecimal; nothing can be added after it. */
  hex() {
    const bits = this.#length * 8;
    const rest = new Uint8Array(this.#held < 56 ? 64 : 128);
    rest.set(this.#block.subarray(0, this.#held));
    rest[this.#held] = 0x80;
    const view = new DataView(rest.buffer);
    view.setUint32(rest.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(rest.length - 4, bits >>> 0);
    for (let at = 0; at < rest.length; at += 64) this.#mix(rest, at);
    return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** @param {Uint8Array} from @param {number} at */
  #mix(from, at) {
    const w = this.#words;
    for (let i = 0; i < 16; i++, at += 4) {
      w[i] = (from[at] << 24) | (from[at + 1] << 16) | (from[at + 2] << 8) | from[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const [x, y] = [w[i - 15], w[i - 2]];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    const s = this.#state;
    let a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    s[0] += a;
    s[1] += b;
    s[2] += c;
    s[3] += d;
    s[4] += e;
    s[5] += f;
    s[6] += g;
    s[7] += h;
  }
}

/** The fractions of the cube roots of 64 primes, and of the square roots of the first 8. */
function constants() {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  const fraction = (/** @type {number} */ x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
  return [Int32Array.from(primes, (p) => fraction(Math.cbrt(p))), primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)))];
}
