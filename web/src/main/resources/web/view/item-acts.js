import { endWords } from './due-words.js';
import { nameOf, sessionName } from './names.js';
import { page } from './page.js';

/** @typedef {import('../state/types.js').Description} Description */
/** @typedef {import('../state/types.js').Entry} Entry */
/** @typedef {import('../state/types.js').LitigationItem} LitigationItem */

/** What is about an item, a due time or the confirmation of a transcript. @param {string} kind */
export const isItemAct = (kind) => kind in WORDS;

/**
 * What such an act says, in one sentence.
 * @param {Description} room @param {Entry} entry @param {string} zone @param {LitigationItem[]} items
 */
export function itemActWords(room, entry, zone, items) {
  const { kind = '', body = {} } = entry;
  const session = room.sessions.find((s) => s.session === (body.session ?? body.subject?.replace(/^t/, 's')));
  const parts = {
    who: nameOf(room, entry.by),
    party: nameOf(room, body.party),
    title: items.find((i) => i.item === (body.item ?? body.subject))?.title ?? body.item ?? '',
    session: session ? sessionName(session) : '',
    reason: body.reason ?? '',
    at: body.due ? endWords(body.due.at, zone) : '',
    silent: names(room, body.silent),
  };
  return page.say(WORDS[kind](body), { ...parts, ...more(kind, body, room, entry, zone) });
}

/** The word for each kind of act. @type {Record<string, (body: any) => string>} */
const WORDS = {
  'item.issued': () => 'act.item.issued',
  'item.answered': (b) => (b.late ? 'act.item.answered-late' : 'act.item.answered'),
  'item.extension-requested': (b) => (b.obstacleEnded ? 'act.item.restoration-requested' : 'act.item.extension-requested'),
  'item.extended': (b) => (b.reason ? 'act.item.extended-because' : 'act.item.extended'),
  'item.extension-refused': () => 'act.item.extension-refused',
  'item.withdrawn': () => 'act.item.withdrawn',
  'item.ruled': () => 'act.item.ruled',
  'session.extended': () => 'act.session.extended',
  'deadline.reminded': (b) => `reminded.${subjectOf(b)}`,
  'deadline.expired': (b) => (b.silent?.length ? `expired.${subjectOf(b)}` : `expired-all.${subjectOf(b)}`),
  'signature.captured': () => 'act.signature.captured',
  'transcript.objected': () => 'act.transcript.objected',
  'transcript.corrected': () => 'act.transcript.corrected',
  'transcript.refused': () => 'act.transcript.refused',
  'transcript.finalized': () => 'act.transcript.finalized',
  'transcript.sealed': () => 'act.transcript.sealed',
  'transcript.confirmed': (b) => (b.onBehalfOf ? 'act.transcript.confirmed-for' : 'act.transcript.confirmed'),
};

/** i3 is an item, s2 the period of a session, t2 the time for confirming its transcript. @param {any} body */
function subjectOf(body) {
  return { s: 'period', t: 'confirmation' }[String(body.subject)[0]] ?? 'item';
}

/** @param {string} kind @param {any} body @param {Description} room @param {Entry} entry @param {string} zone */
function more(kind, body, room, entry, zone) {
  if (kind === 'item.ruled') return { ruling: page.say(`ruling.${body.ruling}`) };
  if (kind === 'session.extended') return { at: endWords(body.period.to, zone) };
  if (kind === 'deadline.reminded') return { point: pointWords(body.point) };
  if (kind === 'transcript.objected') {
    return { correction: page.say(`correction.${body.kind}`), text: body.text, late: late(body) };
  }
  if (kind === 'transcript.corrected') return { ruling: page.say(`correction-ruling.${body.ruling}`) };
  if (kind === 'transcript.refused') return { late: late(body) };
  if (kind === 'transcript.confirmed') {
    return { principal: nameOf(room, body.onBehalfOf), late: late(body) };
  }
  return {};
}

/** @param {any} body */
const late = (body) => (body.late ? page.say('act.late') : '');

/** How near the due time was at a reminder: `PT24H`, or `half` of a short period. @param {string} point */
function pointWords(point) {
  if (point === 'half') return page.say('point.half');
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(point) ?? [];
  if (days) return page.say('point.days', { n: days });
  if (hours) return page.say('point.hours', { n: hours });
  return minutes ? page.say('point.minutes', { n: minutes }) : page.say('point.soon');
}

/** @param {Description} room @param {string[] | undefined} parties */
function names(room, parties = []) {
  return parties.map((party) => nameOf(room, party)).join('、');
}
