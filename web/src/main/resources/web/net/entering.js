import { devices, Line } from './line.js';

/** @typedef {import('./sender.js').Outcome} Outcome */

/**
 * Comes into a call: first what this phone can send, then the record, then the others.
 * @param {{ask: (action: string, body?: any, courtroom?: string) => Promise<any>,
 *   act: (courtroom: string, action: string, body: any) => Promise<Outcome>,
 *   court: import('./court.js').Court, changed: () => void,
 *   courtroom: string, medium: string, action: string, body: any}} about
 * @param {{media: typeof devices, made: (parts: any) => Line}} [by]
 * @returns {Promise<{outcome: Outcome, line?: Line}>}
 */
export async function enter({ ask, act, court, changed, courtroom, medium, action, body }, { media, made } = { media: devices, made: (parts) => new Line(parts) }) {
  const { stream, trouble } = await media(medium);
  const outcome = await act(courtroom, action, body);
  if (!outcome.ok) {
    for (const track of stream.getTracks()) track.stop();
    return { outcome };
  }
  const { seq, body: said } = outcome.body.entry;
  const { call } = said;
  const { iceServers } = await ask('call.servers', { call }, courtroom).catch(() => ({ iceServers: [] }));
  const tell = (/** @type {string} */ to, /** @type {any} */ content) => void ask('call.signal', { ...content, to }, courtroom).catch(() => {});
  const you = court.rooms.get(courtroom)?.description.you ?? '';
  return { outcome, line: made({ courtroom, call, seq, you, medium, stream, trouble, iceServers, tell, changed }) };
}
