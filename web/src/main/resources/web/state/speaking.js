import { muteOf } from './conduct.js';
import { COURT, openSession, sideOf, yourself } from './courtroom.js';

/** @typedef {import('./types.js').Description} Description */

/** The longest message, in UTF-16 units. */
export const LONGEST = 8000;

/**
 * Whether this participant can speak now, and if not, the word that says why. The court decides;
 * this spares the person an answer that is known.
 * @param {Description} room
 * @param {number} now by the court's clock
 * @returns {'' | 'speak.closed' | 'speak.over' | 'speak.enter' | 'speak.witness' | 'speak.muted'}
 */
export function silence(room, now) {
  const you = yourself(room);
  if (!you || COURT.includes(you.role)) return '';
  const session = openSession(room);
  if (!session) return 'speak.closed';
  if (session.over) return 'speak.over';
  if (you.role === 'WITNESS' && session.witness !== you.id) return 'speak.witness';
  if (!session.entered.includes(you.id)) return 'speak.enter';
  return muteOf(room, you.id, now) ? 'speak.muted' : '';
}

/**
 * To whom this participant may speak now.
 * @param {Description} room
 * @returns {string[]} `everyone` first
 */
export function audiences(room) {
  const you = yourself(room);
  if (!you) return [];
  const talks = openSession(room)?.talks ?? [];
  const isCourt = COURT.includes(you.role);
  const heard = isCourt || you.role === 'MEDIATOR';
  const own = sideOf(room, you.id);
  return [
    'everyone',
    ...talks.filter((side) => heard || side === own).map((side) => `side:${side}`),
    ...(isCourt ? ['court'] : []),
  ];
}

/**
 * The body of message.post.
 * @param {Description} room
 * @param {{text: string, audience: string, quote?: number}} said
 */
export function messageBody(room, { text, audience, quote }) {
  const session = audience === 'court' ? undefined : openSession(room)?.session;
  const mentions = room.participants
    .filter((p) => !p.removed && p.id !== room.you && text.includes(`@${p.name}`))
    .filter((p) => hears(room, audience, p.id))
    .map((p) => p.id);
  return {
    ...(session ? { session } : {}),
    text,
    ...(quote === undefined ? {} : { quote }),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(audience === 'everyone' ? {} : { audience }),
  };
}

/** Who else reads what this participant says to an audience. A witness reads only while it is heard. @param {Description} room @param {string} audience @returns {string[]} */
export function readersOf(room, audience) {
  return room.participants
    .filter((p) => !p.removed && p.id !== room.you && p.role !== 'WITNESS')
    .filter((p) => hears(room, audience, p.id))
    .map((p) => p.id);
}

/** @param {Description} room @param {string} audience @param {string} id */
function hears(room, audience, id) {
  const role = room.participants.find((p) => p.id === id)?.role ?? '';
  if (audience === 'everyone' || COURT.includes(role)) return true;
  return audience.startsWith('side:') && (role === 'MEDIATOR' || sideOf(room, id) === audience.slice(5));
}
