import { dayAndTime } from '../state/times.js';
import { nameOf } from './names.js';
import { page } from './page.js';

/** @typedef {import('../state/types.js').Description} Description */

/** What is about order in a session. @param {string} kind */
export const isConductAct = (kind) => kind.startsWith('conduct.');

/** What such an act says, in one sentence. @param {Description} room @param {import('../state/types.js').Entry} entry @param {string} zone */
export function conductActWords(room, { kind = '', body, by }, zone) {
  const about = { who: nameOf(room, by), other: nameOf(room, body.participant), reason: body.reason ?? '', at: untilWords(body.until, zone) };
  if (kind === 'conduct.warned') return page.say(`act.conduct.${body.warning}`, about);
  if (kind === 'conduct.muted') return page.say(body.until ? 'act.conduct.muted-until' : 'act.conduct.muted', about);
  return page.say(body.reason ? 'act.conduct.unmuted-because' : 'act.conduct.unmuted', about);
}

/** When a mute ends. @param {string | undefined} until @param {string} zone */
export const untilWords = (until, zone) => (until ? dayAndTime(Date.parse(until), page.settings.language, zone) : '');
