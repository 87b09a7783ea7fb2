/** @typedef {import('../state/outbox.js').Outbox} Outbox */
/** @typedef {import('../state/outbox.js').Item} Item */
/** @typedef {{ok: true, body: any} | {ok: false, error: import('../state/types.js').Refusal}} Outcome */

/** The court did not take it now or could not say: ask again with the same id. */
const AGAIN = new Set(['busy', 'internal', 'too-many']);
/** The court does not know who is asking: ask again with a newer token. */
const WHO = new Set(['token-expired', 'unauthorized']);

/**
 * @typedef {object} Parts
 * @property {(frame: {action: string, id: string, courtroom: string, body: any}) => Promise<any>} request
 *   rejects if the connection is lost
 * @property {(outbox: Outbox, formerDevice: string) => void} save
 * @property {(item: Item, outcome: Outcome) => void} onOutcome
 * @property {() => void} onStranger
 * @property {() => string} newDevice
 * @property {(failures: number, seconds?: number) => Promise<void>} pause so many seconds at least
 */

/** Sends an outbox: one write after the other in each courtroom, courtrooms side by side. */
export class Sender {
  #outbox;
  #parts;
  /** @type {Set<string>} */
  #busy = new Set();

  /** @param {Outbox} outbox @param {Parts} parts */
  constructor(outbox, parts) {
    this.#outbox = outbox;
    this.#parts = parts;
  }

  get outbox() {
    return this.#outbox;
  }

  /** Sends what waits, wherever nothing is on its way. */
  pump() {
    for (const courtroom of this.#outbox.courtrooms()) {
      if (this.#busy.has(courtroom)) continue;
      this.#busy.add(courtroom);
      this.#drain(courtroom).finally(() => this.#busy.delete(courtroom));
    }
  }

  /** An entry arrived: it may be the answer to a write whose reply was lost. @param {import('../state/types.js').Entry} entry */
  seen(entry) {
    if (entry.id) this.#settle(entry.courtroom, entry.id, { entry }, 'pushed');
  }

  /** @param {string} courtroom */
  async #drain(courtroom) {
    for (let failures = 0; ; ) {
      const frame = this.#outbox.next(courtroom);
      if (!frame) return;
      this.#save();
      const { key, ...request } = frame;
      let reply;
      try {
        reply = await this.#parts.request(request);
      } catch {
        return;
      }
      if (reply.ok) {
        failures = 0;
        this.#settle(courtroom, frame.id, reply.body, reply.body.repeated ? 'repeated' : 'fresh');
      } else if (WHO.has(reply.error.code)) {
        this.#parts.onStranger();
        return;
      } else if (AGAIN.has(reply.error.code)) {
        await this.#parts.pause(++failures, reply.error.retryAfter);
      } else {
        failures = 0;
        this.#refuse(key, reply.error);
      }
    }
  }

  /** @param {string} courtroom @param {string} id @param {any} body @param {'fresh' | 'repeated' | 'pushed'} heard */
  #settle(courtroom, id, body, heard) {
    const item = this.#outbox.settled(courtroom, id, body.entry, heard);
    this.#save();
    if (item) this.#parts.onOutcome(item, { ok: true, body });
  }

  /** @param {string} key @param {import('../state/types.js').Refusal} error */
  #refuse(key, error) {
    const former = this.#outbox.device;
    if (error.code === 'sequence-gap' && error.expected) {
      this.#outbox.gap(key, error.expected, this.#parts.newDevice);
    } else {
      this.#outbox.refused(key, error);
    }
    this.#save(former);
    const item = this.#outbox.items.find((i) => i.key === key);
    if (item?.state === 'refused') this.#parts.onOutcome(item, { ok: false, error });
  }

  #save(former = this.#outbox.device) {
    this.#parts.save(this.#outbox, former);
  }
}
