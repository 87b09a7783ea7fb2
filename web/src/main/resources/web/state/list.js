/** @typedef {import('./types.js').Listed} Listed */
/** @typedef {import('./types.js').Entry} Entry */

/** The most that a badge counts. */
export const MANY = 100;

/** Newest activity first. @param {Listed[]} list */
export function byActivity(list) {
  return [...list].sort((a, b) => b.at.localeCompare(a.at) || a.courtroom.localeCompare(b.courtroom));
}

/**
 * The list after an entry arrived in one of its courtrooms; undefined if it is in none of them, so
 * that the list has to be asked for again.
 * @param {Listed[]} list
 * @param {Entry} entry
 * @returns {Listed[] | undefined}
 */
export function listAfter(list, entry) {
  const line = list.find((l) => l.courtroom === entry.courtroom);
  if (!line) return undefined;
  if (entry.seq <= line.seq) return list;
  const seen = entry.kind !== undefined;
  const mine = entry.by === line.participant;
  const next = {
    ...line,
    seq: entry.seq,
    at: entry.at ?? line.at,
    last: seen ? entry : line.last,
    unread: seen && !mine ? Math.min(MANY, line.unread + 1) : line.unread,
    open: line.open + (OPENING[entry.kind ?? ''] ?? 0),
  };
  return byActivity(list.map((l) => (l === line ? next : l)));
}

/** @type {Record<string, number>} */
const OPENING = { 'session.opened': 1, 'session.closed': -1 };

/**
 * The list after the person has read up to an entry.
 * @param {Listed[]} list
 * @param {string} courtroom
 * @param {number} read
 */
export function listRead(list, courtroom, read) {
  return list.map((l) =>
    l.courtroom === courtroom && read >= l.read
      ? { ...l, read, unread: read >= l.seq ? 0 : l.unread }
      : l,
  );
}

/** Those whose case number, cause or court has all the words. @param {Listed[]} list @param {string} words */
export function search(list, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter((l) => {
    const text = `${l.case.number} ${l.case.cause} ${l.case.court}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
