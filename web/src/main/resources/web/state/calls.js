/** @typedef {import('./types.js').Description} Description */
/** @typedef {import('./types.js').Call} Call */
/** @typedef {import('./types.js').Entry} Entry */

/** @param {Description} room */
export const callsOf = (room) => room.calls ?? [];

/** The call that goes on, if any. @param {Description} room */
export const openCall = (room) => callsOf(room).find((call) => !call.end);

/** A description after an entry, as far as its calls go. @param {Description} room @param {Entry} entry @returns {Description} */
export function withCalls(room, entry) {
  if (entry.kind === 'call.started') return { ...room, calls: [...callsOf(room), made(entry)] };
  const call = entry.kind && openCall(room);
  const next = call && after(call, entry);
  return next === call ? room : { ...room, calls: callsOf(room).map((one) => (one === call ? /** @type {Call} */ (next) : one)) };
}

/** @param {Entry} entry @returns {Call} */
const made = ({ body, by = '', seq, at = '', audience = 'everyone' }) => ({ ...body, by, seq, at, audience, joined: [], present: [by], declined: [] });

/** @param {Call} call @param {Entry} entry @returns {Call} */
function after(call, { kind, body, by = '', at = '' }) {
  switch (kind) {
    case 'call.joined':
      return joined(call, by, at);
    case 'call.left':
      return { ...call, present: without(call.present, by) };
    case 'call.declined':
      return { ...call, declined: and(call.declined, by) };
    case 'call.ended':
      return over(call, at);
    case 'session.closed':
      return call.session === body.session ? over(call, at) : call;
    case 'talk.closed':
      return call.audience === `side:${body.side}` ? over(call, at) : call;
    case 'participant.removed':
    case 'witness.dismissed':
      return { ...call, present: without(call.present, body.participant) };
    default:
      return call;
  }
}

/** @param {Call} call @param {string} by @param {string} at @returns {Call} */
function joined(call, by, at) {
  const next = { ...call, present: and(call.present, by), declined: without(call.declined, by) };
  if (!call.callees.includes(by)) return next;
  return { ...next, joined: and(call.joined, by), answered: call.answered ?? at };
}

/** @param {Call} call @param {string} at @returns {Call} */
const over = (call, at) => ({ ...call, present: [], end: at });

/** @param {string[]} all @param {string} one */
const and = (all, one) => (all.includes(one) ? all : [...all, one]);
/** @param {string[]} all @param {string} one */
const without = (all, one) => all.filter((id) => id !== one);
