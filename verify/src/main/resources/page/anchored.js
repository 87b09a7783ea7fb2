import { concat, sha256, unhex, utf8 } from './bytes.js';
import { canonical } from './canonical.js';
import { keyOf, leadsTo, verify } from './certificates.js';
import { Der, DerError } from './der.js';
import { endOf, hourAfter } from './log.js';

const ZERO = '0'.repeat(64);
const LATEST = 2 * 86_400_000;
const ECDSA = '300a06082a8648ce3d040302';
const RSA = '300d06092a864886f70d01010b0500';

const node = (left, right) => sha256(concat(Uint8Array.of(1), unhex(left), unhex(right)));

/** The leaf of a head: SHA-256 of a zero byte and `<courtroom> <seq> <chain>`. */
const leafOf = ({ courtroom, seq, chain }) => sha256(concat(Uint8Array.of(0), utf8(`${courtroom} ${seq} ${chain}`)));

/** The root of the tree of RFC 6962 over leaves that are hashed already. */
async function rootOf(leaves) {
  let level = leaves;
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i < level.length; i += 2) above.push(i + 1 < level.length ? await node(level[i], level[i + 1]) : level[i]);
    level = above;
  }
  return level[0] ?? sha256(new Uint8Array());
}

/** Whether a path leads from the leaf at an index to the root of a tree of so many leaves. */
async function leads(leaf, index, count, path, root) {
  if (index < 0 || index >= count) return false;
  let hash = leaf;
  let used = 0;
  for (let at = index, last = count - 1; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    if (at === last && at % 2 === 0) continue;
    if (used === path.length) return false;
    const other = path[used++];
    hash = await (at % 2 === 0 ? node(hash, other) : node(other, hash));
  }
  return used === path.length && hash === root;
}

/** Whether each certificate is signed by the next, and a root by itself. */
async function isSigned(chain) {
  for (let i = 1; i < chain.length; i++) if (!(await chain[i - 1].isSignedBy(chain[i]))) return false;
  const last = chain.at(-1);
  return !!last && (!last.issuer.is(last.subject.encoded) || last.isSignedBy(last));
}

/** What it gives, or false where something is no DER or no key. */
const soundly = (work) =>
  work.catch((e) => {
    if (e instanceof DerError || e?.name === 'DataError' || e?.name === 'OperationError' || e?.name === 'InvalidCharacterError') return false;
    throw e;
  });

async function hasSigned(signer, { text: _text, signature, ...statement }) {
  const bytes = Uint8Array.from(atob(signature), (c) => c.charCodeAt(0));
  if (btoa(String.fromCharCode(...bytes)) !== signature) return false;
  for (const algorithm of [ECDSA, RSA]) {
    const key = await soundly(keyOf(signer, Der.parse(unhex(algorithm))));
    if (key) return verify(key, bytes, utf8(canonical(statement)));
  }
  return false;
}

/** The court's public log, against a record as it passes. */
export class Anchored {
  #heads = new Map();
  #proved = new Map();
  #from = '';
  #to = '';
  #last = '';
  #hour = '';
  #uncovered = 0;
  #sound = true;
  vouched = 0;

  /** @param {import('./report.js').Findings} findings */
  constructor(findings) {
    this.findings = findings;
  }

  /** Checks a log by itself, and keeps what a root given stands for. */
  static async of(log, roots, findings) {
    const anchored = new Anchored(findings);
    if (log) await anchored.#read(log, roots);
    return anchored;
  }

  /** The hour that vouches, or the last one that there is. */
  get hour() {
    return this.#hour || this.#last;
  }

  #fault(code, ...args) {
    this.#sound = false;
    this.findings.fault('LOG', code, ...args);
  }

  async #read(log, roots) {
    const anchors = await this.#check(log, roots);
    if (roots.length === 0 && anchors.length > 0) this.findings.note('log-without-root');
    if (roots.length === 0 || anchors.length === 0 || !this.#sound) return;
    this.#last = anchors.at(-1).hour;
    for (const { hour } of anchors)
      for (const leaf of log.leaves.get(hour) ?? []) if (!this.#heads.has(leaf)) this.#heads.set(leaf, hour);
    for (const proof of log.proofs) {
      const key = `${proof.courtroom} ${proof.seq}`;
      if (!(this.#proved.get(key)?.hour <= proof.hour)) this.#proved.set(key, proof);
    }
    let first = hourAfter(this.#last);
    for (const { hour, count } of anchors.toReversed()) {
      if ((count !== 0 && !log.leaves.has(hour)) || hourAfter(hour) !== first) break;
      first = hour;
    }
    const end = endOf(this.#last) - LATEST;
    if (Date.parse(`${first}:00:00Z`) < end) [this.#from, this.#to] = [`${first}:00:00.000Z`, new Date(end).toISOString()];
  }

  /** The anchors by their hours. */
  async #check(log, roots) {
    const signers = new Map();
    for (const chain of log.certificates) {
      if (await soundly(isSigned(chain))) signers.set(await sha256(chain[0].encoded), chain);
      else this.#fault('log-certificates');
    }
    const byHour = new Map();
    for (const anchor of log.anchors.toSorted((a, b) => (a.hour < b.hour ? -1 : a.hour > b.hour ? 1 : 0))) {
      const other = byHour.get(anchor.hour);
      if (!other) byHour.set(anchor.hour, anchor);
      else if (other.text !== anchor.text) this.#fault('log-fork', anchor.hour);
    }
    const anchors = [...byHour.values()];
    for (const anchor of anchors) await this.#signature(anchor, signers.get(anchor.certificate), roots);
    await this.#order(anchors, log.first);
    for (const [hour, leaves] of log.leaves) {
      const { count, root } = byHour.get(hour) ?? {};
      if (count !== leaves.length || root !== (await rootOf(leaves))) this.#fault('log-leaves', hour);
    }
    for (const proof of log.proofs) {
      const { count, root } = byHour.get(proof.hour) ?? { count: 0 };
      if (!(await leads(await leafOf(proof), proof.index, count, proof.path, root))) this.#fault('log-proof', proof.hour, proof.seq);
    }
    return anchors;
  }

  async #signature(anchor, chain, roots) {
    if (!chain) return this.#fault('log-certificate', anchor.hour);
    const at = Date.parse(anchor.at);
    if (!(await soundly(hasSigned(chain[0], anchor))) || at < endOf(anchor.hour)) return this.#fault('log-signature', anchor.hour);
    const trusted = roots.length === 0 || ((await soundly(leadsTo(chain, roots, at))) && chain[0].isForSigning);
    return trusted ? undefined : this.#fault('log-chain', anchor.hour);
  }

  async #order(anchors, first) {
    for (const { hour, previous } of first ? anchors : [])
      if ((previous === ZERO) !== (hour === first)) this.#fault('log-fork', hour);
    for (let i = 1; i < anchors.length; i++) {
      const [before, { hour, previous }] = [anchors[i - 1], anchors[i]];
      if (hourAfter(before.hour) !== hour) this.findings.note('log-gap', hourAfter(before.hour), hour);
      else if (previous !== (await sha256(utf8(before.text)))) this.#fault('log-fork', hour);
    }
  }

  /** The next entry; `at` is empty when it is hidden. */
  async pass(courtroom, seq, chain, at) {
    const proof = this.#proved.get(`${courtroom} ${seq}`);
    const found = this.#heads.size > 0 ? this.#heads.get(await leafOf({ courtroom, seq, chain })) : undefined;
    if (proof && proof.chain !== chain) this.findings.fault('ENTRY', 'anchor-contradicts', seq, proof.hour);
    else if (found ?? proof) {
      this.vouched = seq;
      this.#hour = found ?? proof.hour;
      this.#uncovered = 0;
      return;
    }
    if (this.#uncovered === 0 && at >= this.#from && at < this.#to) this.#uncovered = seq;
  }

  /** After the last entry. */
  end() {
    if (this.#uncovered > 0) this.findings.fault('ENTRY', 'anchor-missing', this.#uncovered, this.#last);
  }
}
