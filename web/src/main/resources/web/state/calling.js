import { openCall } from './calls.js';
import { COURT, openSession, yourself } from './courtroom.js';
import { readersOf } from './speaking.js';

/** @typedef {import('./types.js').Description} Description */
/** @typedef {import('./types.js').Call} Call */

/** How long a phone rings. */
export const RING_MS = 45_000;
/** In one call, whoever makes it included. */
export const MOST_PEOPLE = 4;

/** Who was called and has neither come nor declined. @param {Call} call */
export const missedOf = (call) => call.callees.filter((id) => !call.joined.includes(id) && !call.declined.includes(id));

/** How long people were in a call together, in seconds. @param {Call} call @param {number} now */
export function lasted(call, now) {
  if (!call.answered) return 0;
  return Math.max(0, Math.floor(((call.end ? Date.parse(call.end) : now) - Date.parse(call.answered)) / 1000));
}

/** @param {number} seconds */
export const clockWords = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/**
 * What the open call of a courtroom is to this participant: it rings; it is `here` in the record, on
 * whatever device; it is open to come in; or it is a call of others, which the court may end.
 * @param {Description} room @param {number} now
 * @returns {{call: Call, as: 'ringing' | 'here' | 'open' | 'others'} | undefined}
 */
export function standing(room, now) {
  const call = openCall(room);
  if (!call) return undefined;
  const { you } = room;
  if (call.present.includes(you)) return { call, as: 'here' };
  if (call.by !== you && !call.callees.includes(you)) return mayCall(room) ? { call, as: 'others' } : undefined;
  const rings = missedOf(call).includes(you) && now - Date.parse(call.at) < RING_MS;
  return { call, as: rings ? 'ringing' : 'open' };
}

/** Whether this participant makes and ends calls. @param {Description} room */
export const mayCall = (room) => COURT.includes(yourself(room)?.role ?? '');

/** Who can be called for an audience; a witness while it is heard. @param {Description} room @param {string} audience */
export function callable(room, audience) {
  const witness = audience === 'everyone' ? openSession(room)?.witness : undefined;
  const ids = [...readersOf(room, audience), ...(witness ? [witness] : [])];
  return room.participants.filter((p) => ids.includes(p.id));
}

/** The body of call.start. @param {Description} room @param {{audience: string, medium: string, callees: string[]}} wish */
export function callBody(room, { audience, medium, callees }) {
  const session = audience === 'court' ? undefined : openSession(room)?.session;
  return { ...(session ? { session } : {}), ...(audience === 'everyone' ? {} : { audience }), medium, callees };
}
