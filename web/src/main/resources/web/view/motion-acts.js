import { motionsOf } from '../state/motions.js';
import { nameOf } from './names.js';
import { page } from './page.js';

/** @typedef {import('../state/types.js').Description} Description */

/** What is about a motion. @param {string} kind */
export const isMotionAct = (kind) => kind.startsWith('motion.');

/** What such an act says, in one sentence. @param {Description} room @param {import('../state/types.js').Entry} entry */
export function motionActWords(room, { kind = '', body, by }) {
  const motion = kind === 'motion.filed' ? body : motionsOf(room).find((m) => m.motion === body.motion);
  const about = { who: nameOf(room, by), motion: motion ? motionWords(room, motion) : body.motion, reason: body.reason ?? '' };
  if (kind === 'motion.decided') return page.say(body.granted ? 'act.motion.granted' : 'act.motion.refused', about);
  return page.say(kind === 'motion.filed' ? 'act.motion.filed' : 'act.motion.withdrawn', about);
}

/** What a motion asks for. @param {Description} room @param {any} motion */
export function motionWords(room, { kind, participant, review, entry, cause }) {
  if (kind === 'CHALLENGE') return page.say(review ? 'motion.review.of' : 'motion.challenge.of', { who: nameOf(room, participant) });
  if (kind === 'OFFLINE') return page.say('motion.offline.of');
  return page.say('motion.repudiation.of', { seq: entry, cause: page.say(`motion-cause.${cause}`) });
}
