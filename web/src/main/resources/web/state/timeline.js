import { settledUploads } from './exhibits.js';
import { answersBySeq, isRevealed } from './items.js';
import { dayKey } from './times.js';

/** @typedef {import('./types.js').Entry} Entry */
/** @typedef {import('./outbox.js').Item} Item */
/** @typedef {import('./types.js').LitigationItem} LitigationItem */

/**
 * One row of the conversation. `mine`, `first` (of a run by the same person) and the rest are all
 * that a view needs; it looks nothing up.
 *
 * @typedef {{type: 'day', key: string, at: number}
 *   | {type: 'unread', key: string}
 *   | {type: 'sealed', key: string, count: number}
 *   | {type: 'system', key: string, seq: number, entry: Entry}
 *   | {type: 'withdrawn', key: string, seq: number, by: string, mine: boolean, text?: string}
 *   | {type: 'message', key: string, seq: number, entry: Entry, mine: boolean, first: boolean, quoted?: Entry | 'withdrawn' | 'absent'}
 *   | {type: 'item', key: string, seq: number, item: string}
 *   | {type: 'call', key: string, seq: number, entry: Entry}
 *   | {type: 'answer', key: string, seq: number, entry: Entry, party: string, item: LitigationItem, late: boolean, mine: boolean, sealed: boolean}
 *   | {type: 'upload', key: string, entry?: Entry, job?: any, mine: boolean}
 *   | {type: 'filed', key: string, seq: number, entry: Entry, mine: boolean}
 *   | {type: 'rejected', key: string, seq: number, entry: Entry, requested?: Entry, mine: boolean}
 *   | {type: 'pending', key: string, item: Item}} Row
 */

/** Acts that the conversation passes over in silence. */
const SILENT = new Set(['message.withdrawn']);

/**
 * The rows of a conversation.
 * @param {{entries: Entry[], you: string, zone: string, unreadAfter?: number, pending?: Item[], items?: LitigationItem[], jobs?: any[]}} from
 *   entries ascending and without holes
 * @returns {Row[]}
 */
export function rowsOf({ entries, you, zone, unreadAfter, pending = [], items = [], jobs = [] }) {
  const bySeq = new Map(entries.map((e) => [e.seq, e]));
  const answers = answersBySeq(items);
  const gone = withdrawn(entries);
  const files = { settled: settledUploads(entries), jobs, requested: new Map(entries.filter((e) => e.kind === 'upload.requested').map((e) => [e.body.upload, e])) };
  /** @type {Row[]} */
  const rows = [];
  let day = '';
  let marked = unreadAfter === undefined;
  for (const entry of entries) {
    const answer = answers.get(entry.seq);
    if (entry.kind === undefined) {
      if (answer) rows.push(answerRow(entry, answer, you));
      else seal(rows, entry);
      continue;
    }
    if (SILENT.has(entry.kind) || isOver(entry, files)) continue;
    const at = Date.parse(entry.at ?? '');
    const today = dayKey(at, zone);
    if (today !== day) rows.push({ type: 'day', key: `d${today}`, at });
    day = today;
    if (!marked && entry.seq > /** @type {number} */ (unreadAfter) && entry.by !== you) {
      rows.push({ type: 'unread', key: 'unread' });
      marked = true;
    }
    rows.push(answer ? answerRow(entry, answer, you) : (fileRow(entry, you, files) ?? rowOf(entry, you, gone, bySeq, rows.at(-1))));
  }
  const fresh = jobs.filter((job) => !job.upload || !(files.requested.has(job.upload) || files.settled.has(job.upload)));
  return [...rows, ...pending.map((item) => pendingRow(item)), ...fresh.map(jobRow)];
}

/** An announcement of which the end is known says nothing more, nor that a file is about to be filed. @param {Entry} entry @param {any} files */
const isOver = ({ kind, body }, files) => kind === 'upload.accepted' || (kind === 'upload.requested' && files.settled.has(body.upload));

/** @param {any} job @returns {Row} */
const jobRow = (job) => ({ type: 'upload', key: `f${job.key}`, job, mine: true });

/** @param {Entry} entry @param {string} you @param {any} files @returns {Row | undefined} */
function fileRow(entry, you, { jobs, requested }) {
  const { kind, body, seq } = entry;
  const key = `e${seq}`;
  if (kind === 'upload.requested') {
    const job = jobs.find((/** @type {any} */ j) => j.upload === body.upload);
    return { type: 'upload', key, entry, job, mine: entry.by === you };
  }
  if (kind === 'evidence.filed') return { type: 'filed', key, seq, entry, mine: body.sender === you };
  if (kind !== 'evidence.rejected') return undefined;
  const asked = requested.get(body.upload);
  return { type: 'rejected', key, seq, entry, requested: asked, mine: asked?.by === you };
}

/** What a person who reads further up wants to know of. */
const SPOKEN = new Set(['message.posted', 'item.issued', 'item.answered', 'evidence.filed']);

/** How much was said after an entry. @param {Entry[]} entries @param {number} seq */
export function spokenAfter(entries, seq) {
  let count = 0;
  for (let i = entries.length - 1; i >= 0 && entries[i].seq > seq; i--) count += SPOKEN.has(entries[i].kind ?? '') ? 1 : 0;
  return count;
}

/** @param {Entry[]} entries */
function withdrawn(entries) {
  return new Set(
    entries.filter((e) => e.kind === 'message.withdrawn').map((e) => e.body.message),
  );
}

/** A run of sealed entries is one quiet row. @param {Row[]} rows @param {Entry} entry */
function seal(rows, entry) {
  const last = rows.at(-1);
  if (last?.type === 'sealed') last.count += 1;
  else rows.push({ type: 'sealed', key: `x${entry.seq}`, count: 1 });
}

/**
 * An answer to a litigation item, in full or as the leaf that commits to it.
 * @param {Entry} entry
 * @param {{item: LitigationItem, party: string, late: boolean}} answer
 * @param {string} you
 * @returns {Row}
 */
function answerRow(entry, { item, party, late }, you) {
  const { seq } = entry;
  return { type: 'answer', key: `e${seq}`, seq, entry, party, item, late, mine: entry.by === you, sealed: !isRevealed(item) };
}

/**
 * @param {Entry} entry
 * @param {string} you
 * @param {Set<number>} gone
 * @param {Map<number, Entry>} bySeq
 * @param {Row | undefined} before
 * @returns {Row}
 */
function rowOf(entry, you, gone, bySeq, before) {
  const key = `e${entry.seq}`;
  const { seq } = entry;
  if (entry.kind === 'item.issued') return { type: 'item', key, seq, item: entry.body.item };
  if (entry.kind === 'call.started') return { type: 'call', key, seq, entry };
  if (entry.kind !== 'message.posted') return { type: 'system', key, seq, entry };
  const by = entry.by ?? '';
  const mine = by === you;
  if (gone.has(seq)) {
    return { type: 'withdrawn', key, seq, by, mine, text: mine ? entry.body.text : undefined };
  }
  const first =
    before?.type !== 'message' ||
    before.entry.by !== by ||
    before.entry.audience !== entry.audience;
  return { type: 'message', key, seq, entry, mine, first, quoted: quoted(entry, gone, bySeq) };
}

/** @param {Entry} entry @param {Set<number>} gone @param {Map<number, Entry>} bySeq */
function quoted(entry, gone, bySeq) {
  const seq = entry.body.quote;
  if (seq === undefined) return undefined;
  if (gone.has(seq)) return 'withdrawn';
  return bySeq.get(seq) ?? 'absent';
}

/** @param {Item} item @returns {Row} */
function pendingRow(item) {
  return { type: 'pending', key: `o${item.key}`, item };
}

/**
 * Whether an author may still withdraw a message. The court decides; this hides what it would refuse.
 * @param {Entry} entry
 * @param {string} you
 * @param {number} now
 * @param {number} seconds
 */
export function withdrawable(entry, you, now, seconds) {
  return entry.by === you && now - Date.parse(entry.at ?? '') < seconds * 1000;
}
