import { canonical } from './canonical.js';

/** The chain before the first entry. */
export const ZERO = '0'.repeat(64);

const encoder = new TextEncoder();

/** @param {Uint8Array} bytes @returns {Promise<string>} */
async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes));
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** @param {string} hex */
function bytesOf(hex) {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/**
 * The leaf of an entry that the reader sees in full: SHA-256 over all but leaf and chain.
 * @param {import('./types.js').Entry} entry
 */
export async function leafOf(entry) {
  const { leaf: _leaf, chain: _chain, ...preimage } = entry;
  return sha256(encoder.encode(canonical(preimage)));
}

/** The chain after an entry. @param {string} before @param {string} leaf */
export async function chainAfter(before, leaf) {
  return sha256(new Uint8Array([...bytesOf(before), ...bytesOf(leaf)]));
}

/**
 * Checks one entry: its content against its leaf, unless it is sealed for this reader, and its
 * place in the chain, if the chain before it is known.
 * @param {import('./types.js').Entry} entry
 * @param {string | undefined} before
 * @returns {Promise<boolean>}
 */
export async function intact(entry, before) {
  if (entry.kind !== undefined && (await leafOf(entry)) !== entry.leaf) return false;
  const known = entry.seq === 1 ? ZERO : before;
  return known === undefined || (await chainAfter(known, entry.leaf)) === entry.chain;
}

/** What this device has checked of one record; entries may come in any order, pages overlap. */
export class Verification {
  /** @type {Map<number, import('./types.js').Entry>} */
  #entries = new Map();
  /** @type {Set<number>} */
  #linked = new Set();
  /** @type {Set<number>} sequences whose content or link does not fit */
  broken = new Set();

  get checked() {
    return this.#entries.size;
  }

  /** @param {import('./types.js').Entry[]} entries */
  async check(entries) {
    for (const entry of entries) {
      const earlier = this.#entries.get(entry.seq);
      if (earlier && (earlier.chain !== entry.chain || earlier.leaf !== entry.leaf)) this.broken.add(entry.seq);
      // What was sealed and now comes in full has to be what the leaf has committed to.
      if (earlier && earlier.kind === undefined) this.#linked.delete(entry.seq);
      this.#entries.set(entry.seq, entry);
    }
    for (const { seq } of entries) {
      await this.#link(seq);
      await this.#link(seq + 1);
    }
  }

  /** @param {number} seq */
  async #link(seq) {
    const entry = this.#entries.get(seq);
    if (!entry || this.#linked.has(seq)) return;
    const before = this.#entries.get(seq - 1)?.chain;
    if (before !== undefined || seq === 1) this.#linked.add(seq);
    if (!(await intact(entry, before))) this.broken.add(seq);
  }
}
