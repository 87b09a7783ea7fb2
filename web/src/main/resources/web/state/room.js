import { fold } from './courtroom.js';
import { foldExhibits } from './exhibits.js';
import { answersBySeq, foldItems, isRevealed } from './items.js';

/** @typedef {import('./types.js').Entry} Entry */
/** @typedef {import('./types.js').Description} Description */

/**
 * A courtroom as one device has it: the description, and a window of the record without holes.
 * Pushes, pages and replies bring the same entries in any order, twice or late; what the window
 * cannot take yet shows as a gap, which the caller fills by fetching.
 */
export class Room {
  /** @type {Description} */
  description;
  /** @type {Entry[]} ascending, without holes */
  entries = [];
  /** @type {number} the newest sequence that the court is known to have */
  head;
  /** @type {import('./types.js').LitigationItem[]} with everything that the window holds */
  items = [];
  /** @type {{seq: number, items: import('./types.js').LitigationItem[]}} as the court last listed them */
  #listed = { seq: 0, items: [] };
  /** @type {import('./exhibits.js').ExhibitLine[]} with everything that the window holds */
  exhibits = [];
  /** @type {{seq: number, exhibits: import('./exhibits.js').ExhibitLine[]}} */
  #exhibited = { seq: 0, exhibits: [] };
  /** @type {{session: string, number: number, current?: any, missing?: Record<string, string[]>, next?: any}[]} the rounds of evidence of open sessions, as the court last listed them */
  rounds = [];
  /** @type {any[] | undefined} the case file's catalogue, once asked for */
  documents;
  /** @type {any[] | undefined} this participant's exports, as they were listed with it */
  exports;

  /** @param {Description} description */
  constructor(description) {
    this.description = description;
    this.head = description.seq;
  }

  get first() {
    return this.entries[0]?.seq;
  }

  get last() {
    return this.entries.at(-1)?.seq;
  }

  /** Whether older entries are left to fetch. */
  get more() {
    return (this.first ?? this.head + 1) > 1;
  }

  /** The sequence after which entries are missing, if the court is known to have newer ones. */
  get missingAfter() {
    const upTo = Math.min(this.last ?? this.description.seq, this.description.seq);
    return upTo < this.head ? upTo : undefined;
  }

  /** A fresh answer of courtroom.describe. @param {Description} description */
  described(description) {
    if (description.seq >= this.description.seq) this.description = description;
    this.head = Math.max(this.head, description.seq);
  }

  /**
   * The court's list of litigation items, which held at least everything up to `seq`.
   * @param {import('./types.js').LitigationItem[]} items
   * @param {number} seq
   */
  listed(items, seq) {
    this.#listed = { seq, items };
    this.#foldItems();
  }

  /** The court's list of exhibits, which held at least everything up to `seq`. @param {import('./exhibits.js').ExhibitLine[]} exhibits @param {number} seq */
  exhibited(exhibits, seq) {
    this.#exhibited = { seq, exhibits };
    this.#foldItems();
  }

  #foldItems() {
    const after = (/** @type {number} */ seq) => this.entries.filter((e) => e.seq > seq);
    this.items = foldItems(this.#listed.items, after(this.#listed.seq));
    this.exhibits = foldExhibits(this.#exhibited.exhibits, after(this.#exhibited.seq));
  }

  /** Whether a sealed entry may be an answer that somebody gave meanwhile. */
  get awaitsAnswers() {
    return this.items.some((i) => !isRevealed(i));
  }

  /** Answers that may be seen by now and that the window still holds sealed. @returns {number[]} */
  get veiled() {
    const answers = answersBySeq(this.items);
    return this.entries
      .filter((e) => e.kind === undefined)
      .map((e) => e.seq)
      .filter((seq) => {
        const answer = answers.get(seq);
        return answer !== undefined && isRevealed(answer.item);
      });
  }

  /**
   * Takes entries in; those that touch the window extend it, one that was sealed before and comes
   * in full takes its place, the rest only say how far the record has got.
   * @param {Entry[]} entries
   * @returns {Entry[]} those that were new
   */
  take(entries) {
    const sorted = [...entries].sort((a, b) => a.seq - b.seq);
    const newer = [];
    const older = [];
    const opened = this.#unseal(sorted);
    let last = this.last;
    for (const entry of sorted) {
      this.head = Math.max(this.head, entry.seq);
      if (last !== undefined && entry.seq !== last + 1) continue;
      newer.push(entry);
      last = entry.seq;
    }
    let first = this.first;
    for (const entry of sorted.reverse()) {
      if (first === undefined || entry.seq !== first - 1) continue;
      older.unshift(entry);
      first = entry.seq;
    }
    if (newer.length + older.length > 0) this.entries = [...older, ...this.entries, ...newer];
    this.#describe();
    if (newer.length + older.length + opened.length > 0) this.#foldItems();
    return [...older, ...opened, ...newer];
  }

  /** @param {Entry[]} arrived */
  #unseal(arrived) {
    const full = new Map(arrived.filter((e) => e.kind !== undefined).map((e) => [e.seq, e]));
    const opens = (/** @type {Entry} */ e) => e.kind === undefined && full.has(e.seq);
    const opened = this.entries.filter(opens).map((e) => /** @type {Entry} */ (full.get(e.seq)));
    if (opened.length > 0) this.entries = this.entries.map((e) => (opens(e) ? /** @type {Entry} */ (full.get(e.seq)) : e));
    return opened;
  }

  /** Forgets the window, when too much has happened since to page through all of it. */
  reset() {
    this.entries = [];
  }

  #describe() {
    const from = this.description.seq + 1 - (this.first ?? 0);
    if (from < 0) return;
    for (const entry of this.entries.slice(from)) this.description = fold(this.description, entry);
  }
}
