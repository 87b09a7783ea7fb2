/** Whether an entry is what an item asked for. @param {import('./types.js').Entry} entry @param {import('./outbox.js').Item} item */
export function says(entry, item) {
  // Of an action that is not listed here the number alone has to tell.
  if (item.action in KINDS && entry.kind !== KINDS[item.action]) return false;
  return SAME.every((name) => ['undefined', 'object'].includes(typeof item.body[name]) || entry.body?.[name] === item.body[name]);
}

/** What an entry of the same kind has to repeat to be the same act. */
const SAME = ['text', 'item', 'session', 'party', 'request', 'upload', 'sha256', 'name', 'exhibit', 'review', 'finding', 'ruling', 'turn', 'as', 'motion', 'kind', 'entry', 'participant', 'warning', 'call', 'medium'];

/** What each action leaves in the record. @type {Record<string, string>} */
export const KINDS = {
  'participant.add': 'participant.added',
  'participant.remove': 'participant.removed',
  'session.schedule': 'session.scheduled',
  'session.consent': 'session.consented',
  'session.open': 'session.opened',
  'session.enter': 'session.entered',
  'session.advance': 'session.advanced',
  'session.close': 'session.closed',
  'talk.open': 'talk.opened',
  'talk.close': 'talk.closed',
  'witness.call': 'witness.called',
  'witness.dismiss': 'witness.dismissed',
  'message.post': 'message.posted',
  'message.withdraw': 'message.withdrawn',
  'item.issue': 'item.issued',
  'item.answer': 'item.answered',
  'item.request-extension': 'item.extension-requested',
  'item.extend': 'item.extended',
  'item.refuse-extension': 'item.extension-refused',
  'item.withdraw': 'item.withdrawn',
  'item.rule': 'item.ruled',
  'session.extend': 'session.extended',
  'transcript.confirm': 'transcript.confirmed',
  'transcript.object': 'transcript.objected',
  'transcript.rule': 'transcript.corrected',
  'transcript.refuse': 'transcript.refused',
  'transcript.finalize': 'transcript.finalized',
  'signature.capture': 'signature.captured',
  'evidence.request-upload': 'upload.requested',
  'evidence.cancel-upload': 'upload.cancelled',
  'evidence.describe': 'evidence.described',
  'evidence.opine': 'evidence.opined',
  'evidence.review': 'evidence.reviewed',
  'evidence.find': 'evidence.found',
  'evidence.explain-late': 'evidence.late-explained',
  'evidence.rule-late': 'evidence.late-ruled',
  'evidence.round': 'round.opened',
  'casefile.export': 'export.requested',
  'conduct.warn': 'conduct.warned',
  'conduct.mute': 'conduct.muted',
  'conduct.unmute': 'conduct.unmuted',
  'motion.file': 'motion.filed',
  'motion.decide': 'motion.decided',
  'motion.withdraw': 'motion.withdrawn',
  'call.start': 'call.started',
  'call.join': 'call.joined',
  'call.leave': 'call.left',
  'call.decline': 'call.declined',
  'call.end': 'call.ended',
};
