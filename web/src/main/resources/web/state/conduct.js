import { COURT, openSession, yourself } from './courtroom.js';

/** @typedef {import('./types.js').Description} Description */
/** @typedef {import('./types.js').Conduct} Conduct */

/** What acts do to the order in the sessions of a description. @type {Record<string, (room: Description, entry: import('./types.js').Entry, body: any) => Partial<Description>>} */
export const conductChanges = {
  'conduct.warned': (room, _entry, body) =>
    change(room, body, (one) => (body.warning === 'WARNING' ? { warnings: one.warnings + 1 } : { admonitions: one.admonitions + 1 })),
  'conduct.muted': (room, _entry, body) =>
    change(room, body, () => ({ mute: { reason: body.reason, ...(body.until ? { until: body.until } : {}) } })),
  'conduct.unmuted': (room, _entry, body) => change(room, body, () => ({ mute: undefined })),
};

/** @param {Description} room @param {{session: string, participant: string}} about @param {(one: Conduct) => Partial<Conduct>} what */
function change(room, { session, participant }, what) {
  const isIt = (/** @type {Conduct} */ one) => one.session === session && one.participant === participant;
  const all = room.conduct ?? [];
  const last = all.find(isIt) ?? { session, participant, warnings: 0, admonitions: 0 };
  return { conduct: [...all.filter((one) => !isIt(one)), { ...last, ...what(last) }] };
}

/** What was done about somebody in the session that is open; with its close it is over. @param {Description} room @param {string} id */
export function conductOf(room, id) {
  const session = openSession(room)?.session;
  return (room.conduct ?? []).find((one) => one.session === session && one.participant === id);
}

/** Why, and until when, somebody may not speak now. @param {Description} room @param {string} id @param {number} now by the court's clock */
export function muteOf(room, id, now) {
  const mute = conductOf(room, id)?.mute;
  return mute && (!mute.until || now < Date.parse(mute.until)) ? mute : undefined;
}

/** Whether this participant keeps order about somebody now. @param {Description} room @param {string} id */
export function keepsOrder(room, id) {
  const one = room.participants.find((p) => p.id === id);
  const isSubject = one && !one.removed && ![...COURT, 'MEDIATOR'].includes(one.role);
  return Boolean(isSubject && openSession(room) && yourself(room)?.role === 'JUDGE');
}

/** What can be done about somebody: an admonition follows a warning. @param {Description} room @param {string} id @param {number} now */
export function measures(room, id, now) {
  const muted = muteOf(room, id, now);
  return [
    'WARNING',
    ...(conductOf(room, id)?.warnings ? ['ADMONITION'] : []),
    'MUTE',
    ...(muted ? ['UNMUTE'] : []),
  ];
}

/** For how many minutes somebody can be muted; none is to the session's end. */
export const MUTE_MINUTES = [5, 10, 30, 60, 1440];
