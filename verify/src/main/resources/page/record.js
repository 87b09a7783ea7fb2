import { Anchored } from './anchored.js';
import { concat, sha256, text, unhex, utf8 } from './bytes.js';
import { canonical } from './canonical.js';

const ZERO = '0'.repeat(64);
const HASH = /^[0-9a-f]{64}$/;
const SEALED = ['chain', 'courtroom', 'leaf', 'seq'];
const WHOLE = ['courtroom', 'seq', 'at', 'by', 'id', 'audience', 'kind', 'body', 'salt', 'leaf', 'chain'];
const LONGEST = 1 << 20;

/** The chain heads that phones kept and those of the public log, against a record as it passes. */
export class Receipts {
  #kept = new Map();
  vouched = 0;

  /**
   * @param {{courtroom: string, seq: number, chain: string}[]} receipts
   * @param {import('./report.js').Findings} findings @param {Anchored} [anchored]
   */
  constructor(receipts, findings, anchored = new Anchored(findings)) {
    this.anchored = anchored;
    for (const { courtroom, seq, chain } of receipts) {
      const key = `${courtroom} ${seq}`;
      if (this.#kept.has(key) && this.#kept.get(key) !== chain) findings.fault('ENTRY', 'receipts-contradict', seq);
      else this.#kept.set(key, chain);
    }
  }

  async pass(courtroom, seq, chain, at, findings) {
    await this.anchored.pass(courtroom, seq, chain, at);
    const own = this.#kept.get(`${courtroom} ${seq}`);
    if (own === chain) this.vouched = seq;
    else if (own !== undefined) findings.fault('ENTRY', 'receipt-contradicts', seq);
  }
}

/** Checks a record line by line: form, order, leaf of each whole entry, chain, receipts. */
export class RecordCheck {
  courtroom = '';
  at = '';
  chain = ZERO;
  seq = 0;
  hidden = 0;
  /** The whole entries that fit. */
  entries = [];
  endsHidden = false;
  #lines = 0;

  constructor(findings, receipts) {
    this.findings = findings;
    this.receipts = receipts;
  }

  /** @param {Uint8Array} bytes all of it */
  async read(bytes) {
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      await this.#line(bytes.subarray(start, Math.min(end, start + LONGEST)));
      start = end + 1;
    }
    if (this.#lines === 0) this.findings.fault('ENTRY', 'record-empty');
    if (start < bytes.length) this.findings.fault('ENTRY', 'record-cut', this.seq);
    this.receipts.anchored.end();
  }

  async #line(bytes) {
    this.#lines++;
    try {
      const line = text(bytes);
      const entry = JSON.parse(line);
      const { courtroom, seq, leaf, chain } = entry;
      const known = typeof courtroom === 'string' && Number.isSafeInteger(seq) && HASH.test(leaf) && HASH.test(chain);
      if (!known) throw new Error('not an entry');
      await this.#check(entry, line);
    } catch {
      this.findings.fault('ENTRY', 'entry-unreadable', this.seq + 1);
      this.seq++;
    }
  }

  async #check(entry, line) {
    const { leaf, chain, ...preimage } = entry;
    const whole = 'kind' in entry;
    let fits = this.#place(entry);
    fits = this.#form(entry, line, whole) && fits;
    if (whole && (await sha256(utf8(canonical(preimage)))) !== leaf) {
      this.findings.fault('ENTRY', 'entry-changed', entry.seq);
      fits = false;
    } else if (fits && (await sha256(concat(unhex(this.chain), unhex(leaf)))) !== chain) {
      this.findings.fault('ENTRY', 'entry-chain', entry.seq);
      fits = false;
    }
    this.seq = entry.seq;
    this.chain = chain;
    await this.receipts.pass(this.courtroom, entry.seq, chain, whole ? this.at : '', this.findings);
    this.hidden += whole ? 0 : 1;
    this.endsHidden = !whole;
    if (fits && whole) this.entries.push(entry);
  }

  #place(entry) {
    if (this.#lines === 1) this.courtroom = entry.courtroom;
    if (entry.courtroom !== this.courtroom) {
      this.findings.fault('ENTRY', 'entry-courtroom', entry.seq, entry.courtroom);
      return false;
    }
    if (entry.seq !== this.seq + 1) {
      this.findings.fault('ENTRY', 'entry-out-of-place', this.seq + 1, entry.seq);
      return false;
    }
    return true;
  }

  #form(entry, line, whole) {
    const members = Object.keys(entry);
    const known = whole
      ? members.every((member) => WHOLE.includes(member))
      : members.length === SEALED.length && SEALED.every((member) => members.includes(member));
    if (!known || JSON.stringify(entry) !== line) {
      this.findings.fault('ENTRY', 'entry-form', entry.seq);
      return false;
    }
    if (whole) {
      if (entry.at < this.at) {
        this.findings.fault('ENTRY', 'entry-earlier', entry.seq);
        return false;
      }
      this.at = entry.at;
    }
    return true;
  }
}

/** A transcript is confirmed by the hash of its draft. Gives the drafts by session. */
export function drafts(entries, findings) {
  const drafted = new Map();
  for (const { seq, kind, body } of entries) {
    const earlier = drafted.get(body.session);
    if (kind === 'transcript.drafted' && !earlier) drafted.set(body.session, { seq, document: body.document });
    const confirmed = kind === 'transcript.confirmed' && earlier;
    if (confirmed && body.document !== earlier.document.sha256) findings.fault('ENTRY', 'confirmed-other', seq);
  }
  return drafted;
}
