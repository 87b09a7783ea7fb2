import { COURT, consentsFor, openSession, yourself } from './courtroom.js';

/** @typedef {import('./types.js').Entry} Entry */
/** @typedef {import('./types.js').Description} Description */

/**
 * @typedef {object} ExhibitLine an exhibit as evidence.list has it
 * @property {string} exhibit
 * @property {string} label
 * @property {number} document
 * @property {number} filed the entry
 * @property {string} [party]
 * @property {any} described
 * @property {boolean} complete
 * @property {string} [answers]
 * @property {boolean} late
 * @property {string} review
 * @property {string[]} opened
 * @property {Record<string, {seq: number, authenticity: string, legality: string, relevance: string, differs: boolean}>} opinions
 * @property {string} [lateRuling]
 * @property {string} [finding]
 */

/** The three properties of evidence. */
export const PROPERTIES = /** @type {const} */ (['authenticity', 'legality', 'relevance']);

/** The exhibits after more entries; those known already may come again, in order. @param {ExhibitLine[]} exhibits @param {Entry[]} entries */
export function foldExhibits(exhibits, entries) {
  return entries.reduce(after, exhibits);
}

/** @param {ExhibitLine[]} exhibits @param {Entry} entry @returns {ExhibitLine[]} */
function after(exhibits, { kind = '', body = {}, seq }) {
  if (kind === 'evidence.filed') {
    const { exhibit, document: paper } = body;
    if (!exhibit || exhibits.some((e) => e.exhibit === exhibit.exhibit)) return exhibits;
    const fresh = { review: 'SUBMITTED', opened: [], opinions: {}, late: false, ...exhibit };
    return [...exhibits, { ...fresh, document: paper.number, filed: seq, complete: isComplete(exhibit.described) }];
  }
  const step = steps[kind];
  if (!step) return exhibits;
  return exhibits.map((e) => (e.exhibit === body.exhibit ? { ...e, ...step(e, body, seq) } : e));
}

/** @type {Record<string, (exhibit: ExhibitLine, body: any, seq: number) => Partial<ExhibitLine>>} */
const steps = {
  'evidence.described': (_e, { described }) => ({ described, complete: isComplete(described) }),
  'evidence.opened': (e, { party }) => ({ opened: [...new Set([...e.opened, party])] }),
  'evidence.opined': (e, { party, opinion }, seq) => {
    if ((e.opinions[party]?.seq ?? 0) > seq) return {};
    const { authenticity, legality, relevance, differs = false } = opinion;
    return { opinions: { ...e.opinions, [party]: { seq, authenticity, legality, relevance, differs } } };
  },
  'evidence.reviewed': (_e, { review }) => ({ review }),
  'evidence.late-ruled': (_e, { ruling }) => ({ lateRuling: ruling }),
  'evidence.found': (_e, { finding }) => ({ finding }),
};

/** @param {any} described */
function isComplete({ source = '', purpose = '' }) {
  return source.trim() !== '' && purpose.trim() !== '';
}

/** What a participant may do about an exhibit; the court decides. @param {Description} room @param {ExhibitLine} exhibit */
export function exhibitPowers(room, exhibit) {
  const role = yourself(room)?.role ?? '';
  const party = consentsFor(room);
  const isCourt = COURT.includes(role);
  const own = exhibit.party === undefined ? isCourt : exhibit.party === party;
  return {
    describe: own && Object.keys(exhibit.opinions).length === 0 && !exhibit.finding,
    opine: party !== undefined && !own && exhibit.opened.includes(party),
    mustOpen: party !== undefined && !own && !exhibit.opened.includes(party),
    review: isCourt,
    find: role === 'JUDGE',
    explainLate: own && exhibit.late && !exhibit.lateRuling && !isCourt,
    ruleLate: role === 'JUDGE' && exhibit.late,
  };
}

/** The session in which this participant acts now, if any. @param {Description} room */
export function sessionOf(room) {
  const session = openSession(room);
  if (!session) return undefined;
  const inside = COURT.includes(yourself(room)?.role ?? '') || (session.entered.includes(room.you) && !session.over);
  return inside ? session.session : undefined;
}

/** Whether this participant may send files. @param {Description} room */
export const maySend = (room) => (yourself(room)?.role ?? 'WITNESS') !== 'WITNESS';

/** Uploads of which the entries say what became. @param {Entry[]} entries */
export function settledUploads(entries) {
  const ends = entries.filter((e) => ENDS.has(e.kind ?? ''));
  return new Set(ends.map(({ body }) => body.upload ?? body.subject));
}

const ENDS = new Set(['evidence.filed', 'evidence.rejected', 'upload.cancelled', 'deadline.expired']);
