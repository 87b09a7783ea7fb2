/** Of the last entries each receipt is kept, of earlier ones the last of each hundred. */
const RECENT = 200;
const BLOCK = 100;

/** @typedef {{courtroom: string, seq: number, chain: string}} Receipt */
/** @typedef {{seq: number, was: string, now: string}} Contradiction the chain at a place as it was given first, and another one */

/**
 * The chain heads in what the court sent: of the entry, of each entry, of the record's end.
 * @param {any} body of a reply, or a push @param {string} [courtroom] that was asked about
 * @returns {Receipt[]}
 */
export function receiptsIn(body, courtroom = '') {
  return [body, body?.entry, ...(body?.entries ?? [])]
    .filter((one) => typeof one?.chain === 'string' && Number.isSafeInteger(one.seq))
    .map((one) => ({ courtroom: one.courtroom ?? courtroom, seq: one.seq, chain: one.chain }))
    .filter((one) => one.courtroom !== '');
}

/**
 * The chain heads that this device was given of one courtroom. Each binds all entries before it, so
 * few are enough. What was given first stays: a court that says something else later is caught.
 */
export class Receipts {
  /** @type {Map<number, string>} */
  #kept = new Map();
  #last = 0;
  #room = 2 * RECENT;
  /** @type {Contradiction | undefined} the first place at which the court contradicted itself */
  broken;

  /** @param {{kept?: [number, string][], broken?: Contradiction}} [saved] */
  constructor(saved) {
    if (saved) this.merge(saved);
  }

  get count() {
    return this.#kept.size;
  }

  /** One was given. @param {number} seq @param {string} chain @returns {boolean} whether that is news */
  hear(seq, chain) {
    const was = this.#kept.get(seq);
    if (was === chain) return false;
    if (was !== undefined) {
      if (this.broken && this.broken.seq <= seq) return false;
      this.broken = { seq, was, now: chain };
      return true;
    }
    if (this.#isCovered(seq)) return false;
    this.#kept.set(seq, chain);
    this.#last = Math.max(this.#last, seq);
    if (this.#kept.size > this.#room) this.#thin();
    return true;
  }

  /** What another page of this device, or an earlier one, has kept. @param {{kept?: [number, string][], broken?: Contradiction}} saved */
  merge({ kept = [], broken }) {
    if (broken && !(this.broken && this.broken.seq <= broken.seq)) this.broken = broken;
    for (const [seq, chain] of kept) this.hear(seq, chain);
  }

  toJSON() {
    this.#thin();
    return { kept: this.#sorted(), ...(this.broken ? { broken: this.broken } : {}) };
  }

  /** In the form in which the verifier takes them. @param {string} courtroom @returns {Receipt[]} */
  list(courtroom) {
    return this.#sorted().map(([seq, chain]) => ({ courtroom, seq, chain }));
  }

  /**
   * Those that a record reaches, against it.
   * @param {Map<number, string>} chains of the record by number
   * @returns {{agree: number, contradicted?: number}} how many agree, and the first that does not
   */
  against(chains) {
    const met = this.#sorted().filter(([seq]) => chains.has(seq));
    const wrong = met.filter(([seq, chain]) => chains.get(seq) !== chain);
    return { agree: met.length - wrong.length, ...(wrong.length ? { contradicted: wrong[0][0] } : {}) };
  }

  #sorted() {
    return [...this.#kept].sort(([a], [b]) => a - b);
  }

  /** Whether an old one is represented by a later one of its hundred. @param {number} seq */
  #isCovered(seq) {
    if (seq > this.#last - RECENT) return false;
    const end = Math.ceil(seq / BLOCK) * BLOCK;
    for (let later = seq + 1; later <= end; later++) if (this.#kept.has(later)) return true;
    return false;
  }

  #thin() {
    for (const seq of [...this.#kept.keys()]) if (this.#isCovered(seq)) this.#kept.delete(seq);
    this.#room = this.#kept.size + RECENT;
  }
}
