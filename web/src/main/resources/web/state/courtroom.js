import { withCalls } from './calls.js';
import { conductChanges } from './conduct.js';
import { motionChanges } from './motions.js';

/** @typedef {import('./types.js').Description} Description */
/** @typedef {import('./types.js').Entry} Entry */
/** @typedef {import('./types.js').Session} Session */

/**
 * The description of a courtroom after one more entry. An entry that it already holds changes
 * nothing; the caller sees to it that none is skipped.
 * @param {Description} room
 * @param {Entry} entry
 * @returns {Description}
 */
export function fold(room, entry) {
  if (entry.seq <= room.seq) return room;
  const next = { ...room, seq: entry.seq, chain: entry.chain, at: entry.at ?? room.at };
  const change = entry.kind && (changes[entry.kind] ?? motionChanges[entry.kind] ?? conductChanges[entry.kind]);
  return withCalls(change ? { ...next, ...change(next, entry, entry.body) } : next, entry);
}

/** @type {Record<string, (room: Description, entry: Entry, body: any) => Partial<Description>>} */
const changes = {
  'participant.added': (room, _entry, body) => ({
    participants: room.participants.some((p) => p.id === body.id)
      ? room.participants
      : [...room.participants, withSide(room, body)],
  }),
  'participant.removed': (room, _entry, body) => ({
    participants: room.participants.map((p) =>
      p.id === body.participant ? { ...p, removed: true } : p,
    ),
  }),
  'session.scheduled': (room, _entry, body) => ({
    sessions: [
      ...room.sessions.filter((s) => s.session !== body.session),
      { ...body, state: 'SCHEDULED', consents: {}, entered: [], talks: [] },
    ],
  }),
  'session.consented': (room, entry, body) =>
    session(room, body.session, (s) => ({
      consents: {
        ...s.consents,
        [body.onBehalfOf ?? entry.by]: {
          agreed: body.agreed,
          notice: body.notice,
          seq: entry.seq,
          ...(body.extendable ? { extendable: true } : {}), ...(body.mergeable ? { mergeable: true } : {}),
        },
      },
    })),
  'session.opened': (room, _entry, body) =>
    session(room, body.session, ({ mode, period }) => ({
      state: 'OPEN',
      segment: 'OPENING',
      spoke: [],
      ...(mode === 'ASYNCHRONOUS' && period ? { term: { due: { at: period.to }, version: 1 } } : {}),
    })),
  'session.extended': (room, _entry, body) =>
    session(room, body.session, (s) => ({
      period: body.period,
      over: false,
      ...(s.term ? { term: { due: { at: body.period.to }, version: body.version } } : {}),
    })),
  'message.posted': (room, entry, body) => session(room, body.session, (s) => spoke(s, partyOf(room, entry.by))),
  'item.answered': (room, _entry, body) => session(room, body.session, (s) => spoke(s, body.party)),
  'session.entered': (room, entry, body) =>
    session(room, body.session, (s) => ({
      entered: [...new Set([...s.entered, /** @type {string} */ (entry.by)])],
    })),
  'session.advanced': (room, _entry, body) => session(room, body.session, () => ({ segment: body.segment })),
  'session.closed': (room, _entry, body) =>
    session(room, body.session, () => ({ state: 'CLOSED', talks: [], witness: undefined })),
  'talk.opened': (room, _entry, body) =>
    session(room, body.session, (s) => ({ talks: [...new Set([...s.talks, body.side])] })),
  'talk.closed': (room, _entry, body) =>
    session(room, body.session, (s) => ({ talks: s.talks.filter((side) => side !== body.side) })),
  'witness.called': (room, _entry, body) => session(room, body.session, () => ({ witness: body.participant })),
  'witness.dismissed': (room, _entry, body) =>
    session(room, body.session, () => ({ witness: undefined })),
  'transcript.drafted': (room, _entry, body) =>
    session(room, body.session, () => ({
      transcript: body.document,
      confirmed: {},
      ...(body.due ? { confirmation: { due: body.due, version: 1 } } : {}),
    })),
  'deadline.expired': (room, _entry, body) =>
    /^s/.test(body.subject) ? session(room, body.subject, () => ({ over: true })) : {},
  'transcript.confirmed': (room, entry, body) =>
    session(room, body.session, (s) => ({
      confirmed: { ...s.confirmed, [body.onBehalfOf ?? entry.by]: entry.seq },
    })),
  'transcript.refused': (room, entry, body) =>
    session(room, body.session, (s) => ({ refused: { ...s.refused, [body.onBehalfOf ?? entry.by]: entry.seq } })),
  'transcript.finalized': (room, entry, body) => session(room, body.session, () => ({ finalized: entry.seq })),
  'signature.captured': (room, entry) => (entry.by === room.you ? { signature: entry.seq } : {}),
};

/** The party that speaks when this participant does. @param {Description} room @param {string} [by] */
function partyOf(room, by) {
  const one = participant(room, by);
  if (!one) return undefined;
  return PARTIES.includes(one.role) ? one.id : one.principal;
}

/** @param {Session} s @param {string | undefined} party */
function spoke(s, party) {
  return party ? { spoke: [...new Set([...(s.spoke ?? []), party])] } : {};
}

/**
 * @param {Description} room
 * @param {string} id
 * @param {(session: Session) => Partial<Session>} change
 */
function session(room, id, change) {
  return {
    sessions: room.sessions.map((s) => (s.session === id ? { ...s, ...change(s) } : s)),
  };
}

/** @param {Description} room @param {any} added */
function withSide(room, added) {
  const principal = room.participants.find((p) => p.id === added.principal);
  const side = PARTIES.includes(added.role) ? added.role : principal?.role;
  return { ...added, side };
}

/** The roles that are a party. */
export const PARTIES = ['PLAINTIFF', 'DEFENDANT', 'THIRD_PARTY'];
/** The roles that are the court. */
export const COURT = ['JUDGE', 'CLERK'];

/** @param {Description} room */
export function yourself(room) {
  return room.participants.find((p) => p.id === room.you);
}

/** @param {Description} room @param {string | undefined} id */
export function participant(room, id) {
  return room.participants.find((p) => p.id === id);
}

/** The side on which a participant stands, if any. @param {Description} room @param {string} id */
export function sideOf(room, id) {
  const one = participant(room, id);
  if (!one) return undefined;
  if (PARTIES.includes(one.role)) return one.role;
  return one.side ?? participant(room, one.principal)?.role;
}

/** The newest open session, if any. @param {Description} room */
export function openSession(room) {
  return room.sessions.filter((s) => s.state === 'OPEN').at(-1);
}

/**
 * For whom this participant may answer whether they agree to a session: itself, or the principal
 * whose agent it is.
 * @param {Description} room
 * @returns {string | undefined}
 */
export function consentsFor(room) {
  const you = yourself(room);
  if (!you) return undefined;
  if (PARTIES.includes(you.role)) return you.id;
  return you.role === 'AGENT' ? you.principal : undefined;
}

/** Sessions for which this participant still owes an answer. @param {Description} room */
export function awaitingConsent(room) {
  const party = consentsFor(room);
  if (!party) return [];
  return room.sessions.filter((s) => s.state !== 'CLOSED' && !(party in s.consents));
}

/**
 * What this participant may do by its role. The court decides; this only hides what it would refuse.
 * @param {Description} room
 * @param {Session} [about]
 */
export function powers(room, about) {
  const role = yourself(room)?.role ?? '';
  const leads = role === 'JUDGE' || (role === 'MEDIATOR' && about?.type === 'MEDIATION');
  return {
    roster: COURT.includes(role),
    schedule: COURT.includes(role),
    open: leads,
    close: leads,
    advance: leads || role === 'CLERK',
    talk: about?.type === 'MEDIATION' && leads,
    remove: role === 'JUDGE',
    witness: role === 'JUDGE',
    deliberate: COURT.includes(role),
    notices: COURT.includes(role),
    items: role === 'JUDGE',
    extend: role === 'JUDGE' && about?.mode === 'ASYNCHRONOUS',
  };
}
