import { openCall } from '../state/calls.js';

/** @typedef {import('./sender.js').Outcome} Outcome */

/** The calls of this person, and the one that this tab is in. What carries it is loaded with the first call. */
export class Calls {
  #parts;
  /** @type {import('./line.js').Line | undefined} */
  line;
  /** A call is being entered. */
  busy = false;
  /** A word on how the last call ended here, until it was read. */
  told = '';
  /** @type {import('../state/types.js').Refusal | undefined} */
  error;

  /**
   * @param {{ask: (action: string, body?: any, courtroom?: string) => Promise<any>,
   *   act: (courtroom: string, action: string, body: any) => Promise<Outcome>,
   *   court: import('./court.js').Court, changed: () => void, carry?: () => Promise<typeof import('./entering.js')>}} parts
   */
  constructor(parts) {
    this.#parts = parts;
  }

  /** Calls people. @param {string} courtroom @param {any} body of call.start */
  start(courtroom, body) {
    return this.#enter(courtroom, body.medium, 'call.start', body);
  }

  /** Comes into a call, also once more. @param {string} courtroom @param {import('../state/types.js').Call} call */
  join(courtroom, { call, medium }) {
    return this.#enter(courtroom, medium, 'call.join', { call });
  }

  /** @param {string} courtroom @param {string} medium @param {string} action @param {any} body @returns {Promise<Outcome>} */
  async #enter(courtroom, medium, action, body) {
    if (this.busy || this.line) return { ok: false, error: { code: 'call-here' } };
    this.busy = true;
    this.told = '';
    this.error = undefined;
    this.#parts.changed();
    try {
      const { carry = () => import('./entering.js') } = this.#parts;
      const { enter } = await carry();
      const { line, outcome } = await enter({ ...this.#parts, courtroom, medium, action, body });
      this.line = line;
      this.settle();
      return outcome.ok ? outcome : this.#refused(outcome.error);
    } catch {
      return this.#refused({ code: 'offline' });
    } finally {
      this.busy = false;
      this.#parts.changed();
    }
  }

  /** @param {import('../state/types.js').Refusal} error @returns {Outcome} */
  #refused(error) {
    this.error = error;
    return { ok: false, error };
  }

  /** Says something about a call that this tab is not in, or no longer. @param {string} courtroom @param {'call.decline' | 'call.leave' | 'call.end'} action @param {string} call */
  async say(courtroom, action, call) {
    this.error = undefined;
    if (this.line?.call === call && this.line.courtroom === courtroom && action === 'call.leave') this.#close('');
    const outcome = await this.#parts.act(courtroom, action, { call });
    if (!outcome.ok && outcome.error.code !== 'call-unknown') this.error = outcome.error;
    this.#parts.changed();
  }

  /** @param {any} signal */
  heard(signal) {
    if (signal.kind === 'call' && signal.courtroom === this.line?.courtroom) this.line?.heard(signal);
  }

  /** A call in a courtroom that was not opened is one to look at. @param {import('../state/types.js').Entry} entry */
  seen({ kind, courtroom, by, seq, body }) {
    const { rooms } = this.#parts.court;
    if (kind === 'call.started' && !rooms.has(courtroom)) this.#parts.court.open(courtroom).catch(() => {});
    const line = this.line;
    if (kind !== 'call.joined' || !line || courtroom !== line.courtroom || body.call !== line.call) return;
    if (by === rooms.get(courtroom)?.description.you && seq > line.seq) this.#close('call.elsewhere');
  }

  /** Holds the line to what the record says. */
  settle() {
    const { line } = this;
    if (!line) return;
    const room = this.#parts.court.rooms.get(line.courtroom)?.description;
    if (room && room.seq < line.seq) return;
    const call = room && openCall(room);
    if (!room || call?.call !== line.call || !call.present.includes(room.you)) this.#close('call.over');
    else line.meet(call.present.filter((id) => id !== room.you));
  }

  /** @param {string} word */
  #close(word) {
    this.line?.close();
    this.line = undefined;
    this.told = word;
  }

  /** The page goes. */
  stop() {
    this.#close('');
  }
}
