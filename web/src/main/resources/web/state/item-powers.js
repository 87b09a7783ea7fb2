import { consentsFor, openSession, yourself } from './courtroom.js';
import { isOver } from './items.js';

/** @typedef {import('./types.js').Description} Description */
/** @typedef {import('./types.js').LitigationItem} LitigationItem */

/**
 * What a participant may do about an item now. The court decides; this hides what it would refuse.
 * @param {Description} room
 * @param {LitigationItem} item
 * @param {number} now
 */
export function itemPowers(room, item, now) {
  const isJudge = yourself(room)?.role === 'JUDGE';
  const party = consentsFor(room) ?? '';
  const session = room.sessions.find((s) => s.session === item.session);
  // Nobody can answer in a session that is closed, however long the time.
  const running = ['OPEN', 'EXPIRED'].includes(item.stage) && session?.state !== 'CLOSED';
  const asked = running && item.addressees.includes(party);
  return {
    answer: asked,
    request: asked && !isOver(item, now),
    restore: asked && isOver(item, now),
    extend: isJudge && running,
    withdraw: isJudge && item.stage === 'OPEN',
    decide: isJudge && running && item.requests.length > 0,
    rulings: isJudge ? rulable(item) : [],
  };
}

/** On whom the judge may rule, and how. @param {LitigationItem} item */
function rulable(item) {
  const facts = item.explained === true && FACTS.includes(item.type) && item.stage === 'EXPIRED';
  return item.addressees.flatMap((party) => {
    const answers = item.answered[party] ?? [];
    if (answers.some((a) => a.late)) return [{ party, rulings: ['LATE_ACCEPTED', 'LATE_REFUSED'] }];
    return facts && answers.length === 0 ? [{ party, rulings: ['DEEMED_ADMITTED'] }] : [];
  });
}

/** Types whose silence the court may hold to be an admission, once explained. */
export const FACTS = ['QUESTION', 'CONFIRM_FACTS'];

/** Why an answer cannot be given yet, as a word. @param {Description} room @param {LitigationItem} item */
export function answerSilence(room, item) {
  const session = item.session && room.sessions.find((s) => s.session === item.session);
  if (!session) return '';
  if (session.state !== 'OPEN') return 'speak.closed';
  if (session.over) return 'speak.over';
  return session.entered.includes(room.you) ? '' : 'speak.enter';
}

/** Where an item issued now belongs by default. @param {Description} room */
export function itemSessions(room) {
  const now = openSession(room);
  const open = room.sessions.filter((s) => s.state === 'OPEN');
  return { now, open };
}
