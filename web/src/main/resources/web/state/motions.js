import { COURT, PARTIES } from './courtroom.js';

/** @typedef {import('./types.js').Description} Description */
/** @typedef {import('./types.js').Motion} Motion */

/** What acts do to the motions of a description. @type {Record<string, (room: Description, entry: import('./types.js').Entry, body: any) => Partial<Description>>} */
export const motionChanges = {
  'motion.filed': (room, entry, body) => ({
    motions: [...motionsOf(room), { ...body, by: entry.by, party: body.onBehalfOf ?? entry.by, seq: entry.seq, at: entry.at }],
  }),
  'motion.decided': (room, _entry, body) => ({
    motions: ended(room, body.motion, body.granted ? 'GRANTED' : 'REFUSED'),
    ...(body.granted ? { sessions: withoutAnswer(room, motionsOf(room).find((m) => m.motion === body.motion)) } : {}),
  }),
  'motion.withdrawn': (room, _entry, body) => ({ motions: ended(room, body.motion, 'WITHDRAWN') }),
};

/** @param {Description} room @param {string} id @param {'GRANTED' | 'REFUSED' | 'WITHDRAWN'} end */
const ended = (room, id, end) => motionsOf(room).map((m) => (m.motion === id ? { ...m, end } : m));

/** A party that goes on offline has agreed to nothing that has not begun. @param {Description} room @param {Motion | undefined} motion */
function withoutAnswer(room, motion) {
  if (motion?.kind !== 'OFFLINE') return room.sessions;
  return room.sessions.map((s) => {
    if (s.state !== 'SCHEDULED') return s;
    const { [motion.party]: _gone, ...consents } = s.consents;
    return { ...s, consents };
  });
}

/** @param {Description} room */
export const motionsOf = (room) => room.motions ?? [];

/** For whom this participant makes motions: itself as a party, or its principal. @param {Description} room @returns {{party: string, onBehalfOf?: string} | undefined} */
export function movesFor(room) {
  const you = room.participants.find((p) => p.id === room.you);
  if (!you) return undefined;
  if (PARTIES.includes(you.role)) return { party: you.id };
  return you.role === 'AGENT' && you.principal ? { party: you.principal, onBehalfOf: you.principal } : undefined;
}

/** Who can be challenged. @param {Description} room */
export const challengeable = (room) => room.participants.filter((p) => !p.removed && (COURT.includes(p.role) || p.role === 'MEDIATOR'));

/** Whether somebody does no work on the case for a challenge. @param {Description} room @param {string} id */
export const isChallenged = (room, id) =>
  motionsOf(room).some((m) => m.kind === 'CHALLENGE' && m.participant === id && (m.end === 'GRANTED' || (!m.end && !m.review)));

/** Whether this participant decides a motion, or records what was decided. @param {Description} room @param {Motion} motion */
export function decides(room, motion) {
  const you = room.participants.find((p) => p.id === room.you);
  if (motion.end || !you || !COURT.includes(you.role) || isChallenged(room, you.id)) return false;
  if (motion.kind !== 'CHALLENGE') return you.role === 'JUDGE';
  const whom = room.participants.find((p) => p.id === motion.participant);
  return motion.participant !== you.id && (whom?.role === 'JUDGE' || you.role === 'JUDGE');
}

/** Whether this participant may ask once more about a challenge that was refused. @param {Description} room @param {Motion} motion */
export const mayReview = (room, motion) =>
  motion.kind === 'CHALLENGE' &&
  motion.end === 'REFUSED' &&
  !motion.review &&
  motion.party === movesFor(room)?.party &&
  !motionsOf(room).some((m) => m.review === motion.motion && m.end !== 'WITHDRAWN');
