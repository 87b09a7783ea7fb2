import { COURT, yourself } from './courtroom.js';

/** @typedef {import('./types.js').Entry} Entry */
/** @typedef {import('./types.js').Description} Description */
/** @typedef {import('./types.js').LitigationItem} LitigationItem */

/**
 * The litigation items after more entries. Entries that the items already know may come again, as
 * long as they come in order: the end is the same.
 * @param {LitigationItem[]} items
 * @param {Entry[]} entries ascending
 * @returns {LitigationItem[]}
 */
export function foldItems(items, entries) {
  return entries.reduce(after, items);
}

/** @param {LitigationItem[]} items @param {Entry} entry */
function after(items, entry) {
  const { kind = '', body = {} } = entry;
  if (kind === 'item.issued') return issued(items, entry);
  if (kind === 'session.closed') {
    return items.map((i) => (i.session === body.session && i.stage === 'OPEN' ? kept(i, { stage: 'CLOSED' }) : i));
  }
  const change = steps[kind];
  const subject = body.item ?? body.subject;
  if (!change || subject === undefined) return items;
  const also = new Map((body.also ?? []).map((/** @type {any} */ m) => [m.item, m.version]));
  return items.map((item) => {
    if (item.item === subject) return kept(item, change(item, entry, body));
    const version = also.get(item.item);
    return version === undefined ? item : kept(item, until(entry, body.due, version));
  });
}

/** What has been revealed once stays so, whatever comes after. @param {LitigationItem} item @param {Partial<LitigationItem>} change */
function kept(item, change) {
  const next = { ...item, ...change };
  return { ...next, revealed: isRevealed(item) || isRevealed(next) };
}

/** @type {Record<string, (item: LitigationItem, entry: Entry, body: any) => Partial<LitigationItem>>} */
const steps = {
  'item.answered': (item, entry, body) => ({
    answered: { ...item.answered, [body.party]: answersWith(item.answered[body.party], entry, body) },
  }),
  'item.extension-requested': (item, entry, body) => ({
    requests: [...item.requests.filter((r) => r.seq !== entry.seq), requestOf(entry, body)],
  }),
  'item.extended': (item, entry, body) => ({
    ...until(entry, body.due, body.version),
    requests: item.requests.filter((r) => r.seq !== body.request),
  }),
  'item.extension-refused': (item, _entry, body) => ({
    requests: item.requests.filter((r) => r.seq !== body.request),
  }),
  'item.withdrawn': () => ({ stage: 'WITHDRAWN' }),
  'item.ruled': (item, _entry, body) => ({ rulings: { ...item.rulings, [body.party]: body.ruling } }),
  'deadline.expired': (item, _entry, body) => (body.version === item.version ? { stage: 'EXPIRED' } : {}),
};

/** @param {LitigationItem[]} items @param {Entry} entry @returns {LitigationItem[]} */
function issued(items, { body, seq, at = '' }) {
  if (items.some((i) => i.item === body.item)) return items;
  const fresh = {
    documents: [],
    ...body,
    version: 1,
    since: at,
    issued: seq,
    stage: 'OPEN',
    answered: {},
    requests: [],
    rulings: {},
    revealed: body.reveal !== true,
  };
  return [...items, fresh];
}

/** @param {Entry} entry @param {any} due @param {number} version @returns {Partial<LitigationItem>} */
function until(entry, due, version) {
  return { due, version, since: entry.at ?? '', stage: 'OPEN' };
}

/** @param {{seq: number, late: boolean}[] | undefined} before @param {Entry} entry @param {any} body */
function answersWith(before = [], entry, body) {
  const others = before.filter((a) => a.seq !== entry.seq);
  return [...others, { seq: entry.seq, late: body.late === true }].sort((a, b) => a.seq - b.seq);
}

/** @param {Entry} entry @param {any} body */
function requestOf(entry, body) {
  return { seq: entry.seq, party: body.party, due: body.due, reason: body.reason, restoration: 'obstacleEnded' in body };
}

/** The addressees without an answer. @param {LitigationItem} item */
export function silentOf(item) {
  return item.addressees.filter((party) => !item.answered[party]?.length);
}

/** Whether answers may be seen by all. @param {LitigationItem} item */
export function isRevealed(item) {
  return !item.reveal || item.revealed === true || item.stage !== 'OPEN' || silentOf(item).length === 0;
}

/** Whether the time is over, though the clock may not have recorded it yet. @param {LitigationItem} item @param {number} now */
export function isOver(item, now) {
  return item.stage === 'EXPIRED' || (item.stage === 'OPEN' && Date.parse(item.due.at) <= now);
}

/** Which entries are answers, sealed ones among them. @param {LitigationItem[]} items */
export function answersBySeq(items) {
  /** @type {Map<number, {item: LitigationItem, party: string, late: boolean}>} */
  const found = new Map();
  for (const item of items) {
    for (const [party, answers] of Object.entries(item.answered)) {
      for (const { seq, late } of answers) found.set(seq, { item, party, late });
    }
  }
  return found;
}

/** The entries of an item after its issue: what changed its due time. @param {Entry[]} entries @param {string} item */
export function changesOf(entries, item) {
  return entries.filter(
    ({ kind, body }) => kind === 'item.extended' && (body.item === item || body.also?.some((/** @type {any} */ m) => m.item === item)),
  );
}

/**
 * The due time of an item with its computation: if the judge granted just what a party had asked
 * for, the one that it was asked for by.
 * @param {Entry[]} entries @param {LitigationItem} item
 */
export function workedDue(entries, { due }) {
  if (due.computation) return due;
  const grant = entries.findLast((e) => e.kind === 'item.extended' && e.body.due.at === due.at && e.body.request);
  const asked = entries.find((e) => e.seq === grant?.body.request)?.body?.due;
  return asked?.at === due.at ? asked : due;
}

/** Parties that took part in a session: spoke or answered, themselves or by an agent. @param {Description} room @param {string} session @param {LitigationItem[]} items */
export function tookPart(room, session, items) {
  const spoke = room.sessions.find((s) => s.session === session)?.spoke ?? [];
  const answered = items.filter((i) => i.session === session).flatMap((i) => Object.keys(i.answered));
  return new Set([...spoke, ...answered]);
}

/** Whether somebody is of the court. @param {Description} room */
export function isCourt(room) {
  return COURT.includes(yourself(room)?.role ?? '');
}
