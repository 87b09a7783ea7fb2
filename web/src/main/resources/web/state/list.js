/** @typedef {import('./types.js').Listed} Listed */
/** @typedef {import('./types.js').Entry} Entry */

/** The most that a badge counts. */
export const MANY = 100;

/** Newest activity first. @param {Listed[]} list */
export function byActivity(list) {
  return [...list].sort((a, b) => b.at.localeCompare(a.at) || a.courtroom.localeCompare(b.courtroom));
}

/**
 * The list after an entry arrived in one of its courtrooms; undefined if it is in none of them or
 * others are the first parties now, so that the list has to be asked for again.
 * @param {Listed[]} list
 * @param {Entry} entry
 * @returns {Listed[] | undefined}
 */
export function listAfter(list, entry) {
  const line = list.find((l) => l.courtroom === entry.courtroom);
  if (!line) return undefined;
  if (entry.seq <= line.seq) return list;
  if (entry.kind === 'participant.removed') return undefined;
  const seen = entry.kind !== undefined;
  const mine = entry.by === line.participant;
  const next = {
    ...line,
    seq: entry.seq,
    at: entry.at ?? line.at,
    last: seen ? entry : line.last,
    parties: partiesAfter(line, entry),
    unread: seen && !mine ? Math.min(MANY, line.unread + 1) : line.unread,
    open: line.open + (OPENING[entry.kind ?? ''] ?? 0),
  };
  return byActivity(list.map((l) => (l === line ? next : l)));
}

/** What the list says of the parties, as the court does. */
const PARTIES = ['PLAINTIFF', 'DEFENDANT', 'THIRD_PARTY'];
const MOST_PARTIES = 8;

/** The parties after an entry. @param {Listed} line @param {Entry} entry */
function partiesAfter({ parties = [] }, { kind, body }) {
  if (kind !== 'participant.added') return parties;
  const { name, role } = body;
  return PARTIES.includes(role) && parties.length < MOST_PARTIES ? [...parties, { name, role }] : parties;
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

/** As the court compares: without case and width. @param {string} text */
const fold = (text) => text.normalize('NFKC').toLowerCase();

/**
 * Those whose case number, cause, court or parties have all the words, and those that the court found,
 * which knows everybody's name.
 * @param {Listed[]} list
 * @param {string} words
 * @param {Set<string>} [found] courtrooms
 */
export function search(list, words, found) {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return list.filter((l) => {
    const text = fold([l.case.number, l.case.cause, l.case.court, ...partyNames(l)].join(' '));
    return found?.has(l.courtroom) || wanted.every((word) => text.includes(word));
  });
}

/** A list that this device kept from before has none. @param {Listed} line */
export const partyNames = (line) => (line.parties ?? []).map(({ name }) => name);
