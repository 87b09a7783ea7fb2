import { participant } from '../state/courtroom.js';
import { dayAndTime } from '../state/times.js';
import { conductActWords, isConductAct } from './conduct-acts.js';
import { fileActWords, isFileAct } from './file-acts.js';
import { isItemAct, itemActWords } from './item-acts.js';
import { isMotionAct, motionActWords } from './motion-acts.js';
import { capacity, nameOf, roleWords, sessionName } from './names.js';
import { page } from './page.js';

/** @typedef {import('../state/types.js').Description} Description */
/** @typedef {import('../state/types.js').Entry} Entry */

/**
 * What an entry that is not a message says, in one sentence.
 * @param {Description} room
 * @param {Entry} entry
 * @param {string} zone
 * @param {import('../state/types.js').LitigationItem[]} [items]
 * @param {import('../state/exhibits.js').ExhibitLine[]} [exhibits]
 */
export function actWords(room, entry, zone, items = [], exhibits = []) {
  const { kind = '', body = {} } = entry;
  if (isFileAct(entry)) return fileActWords(room, entry, exhibits);
  if (isItemAct(kind)) return itemActWords(room, entry, zone, items);
  if (isMotionAct(kind)) return motionActWords(room, entry);
  if (isConductAct(kind)) return conductActWords(room, entry, zone);
  const who = nameOf(room, entry.by);
  const session = room.sessions.find((s) => s.session === body.session);
  const parts = {
    who,
    session: session ? sessionName(session) : '',
    other: nameOf(room, body.participant),
    side: body.side ? roleWords(body.side) : '',
    reason: body.reason ?? '',
    others: (body.callees ?? body.missed ?? []).map((/** @type {string} */ id) => nameOf(room, id)).join('、'),
  };
  switch (kind) {
    case 'participant.added':
      return page.say('act.participant.added', {
        ...parts,
        other: body.name,
        role: capacity(room, participant(room, body.id) ?? body),
      });
    case 'session.scheduled':
      return scheduled(parts, body, zone);
    case 'session.consented':
      return page.say(consentWord(body), { ...parts, principal: nameOf(room, body.onBehalfOf) });
    case 'session.advanced':
      return page.say('act.session.advanced', { section: page.say(`section.${body.segment}`) });
    case 'session.closed':
      if (entry.by?.startsWith('system:')) return page.say('act.session.closed-by-clock', parts);
      return page.say(body.reason ? 'act.session.closed-because' : 'act.session.closed', parts);
    case 'call.ended':
      return page.say(body.missed.length ? 'act.call.ended-missed' : 'act.call.ended', parts);
    case 'document.filed':
      return page.say('act.document.filed', { ...parts, title: body.title });
    case 'message.posted':
      return body.text;
    default:
      return KNOWN.has(kind) ? page.say(`act.${kind}`, parts) : page.say('act.other', { kind });
  }
}

const KNOWN = new Set([
  'courtroom.created',
  'participant.removed',
  'session.opened',
  'session.entered',
  'talk.opened',
  'talk.closed',
  'witness.called',
  'witness.dismissed',
  'transcript.drafted',
  'message.withdrawn',
  'call.started',
  'call.joined',
  'call.left',
  'call.declined',
]);

/** @param {Record<string, string>} parts @param {any} body @param {string} zone */
function scheduled(parts, body, zone) {
  const about = { ...parts, session: sessionName(body), mode: page.say(`mode.${body.mode}`) };
  if (!body.period) return page.say('act.session.scheduled', about);
  const at = (/** @type {string} */ instant) =>
    dayAndTime(Date.parse(instant), page.settings.language, zone);
  const { from, to } = body.period;
  return page.say('act.session.scheduled-within', { ...about, from: at(from), to: at(to) });
}

/** @param {any} body */
function consentWord(body) {
  const answer = body.agreed ? 'agreed' : 'refused';
  return body.onBehalfOf ? `act.session.${answer}-for` : `act.session.${answer}`;
}

/**
 * One line for the list of courtrooms, where nobody's name is known: the words said, else what was
 * done.
 * @param {Entry | undefined} entry
 */
export function briefWords(entry) {
  if (!entry?.kind) return '';
  if (entry.kind === 'message.posted') return entry.body.text;
  if (isItemAct(entry.kind) || isMotionAct(entry.kind) || isConductAct(entry.kind) || FILES.test(entry.kind)) return page.say(`brief.${entry.kind}`);
  return KNOWN.has(entry.kind) || MORE.has(entry.kind) ? page.say(`brief.${entry.kind}`) : '';
}

/** Acts around files and exhibits. */
const FILES = /^(upload\.(requested|cancelled|accepted)|round\.opened|evidence\.(filed|rejected|described|opened|opined|reviewed|late-explained|late-ruled|found))$/;

const MORE = new Set([
  'participant.added',
  'session.scheduled',
  'session.consented',
  'session.advanced',
  'session.closed',
  'document.filed',
  'call.ended',
]);
