const EVERY_MS = 30_000;
/** After one's own message: who has read it is wanted soon. */
const SOON_MS = 5000;
/** A signal is good for so long; one that writes says so again before that. */
const GOOD_MS = 6000;
const AGAIN_MS = 4000;

/** @typedef {{online: boolean, read: number}} Present */

/** Who is there, who has read how far and who is writing, in the courtroom that is looked at. Nothing of it is kept. */
export class Presence {
  #ask;
  #changed;
  #now;
  #courtroom = '';
  /** @type {any} */
  #timer;
  /** @type {Map<string, Present>} */
  #present = new Map();
  /** @type {Map<string, number>} until when each is writing */
  #writing = new Map();
  #told = 0;

  /**
   * @param {{ask: (action: string, body?: any, courtroom?: string) => Promise<any>, changed: () => void,
   *   now?: () => number}} parts `now` of this device
   */
  constructor({ ask, changed, now = () => performance.now() }) {
    this.#ask = ask;
    this.#changed = changed;
    this.#now = now;
  }

  /** Looks at a courtroom from here on, or at none. @param {string} courtroom */
  watch(courtroom) {
    if (courtroom === this.#courtroom) return;
    this.#courtroom = courtroom;
    this.#present.clear();
    this.#writing.clear();
    clearTimeout(this.#timer);
    if (courtroom) this.look();
  }

  /** Asks now, and again in a while. */
  async look() {
    clearTimeout(this.#timer);
    const courtroom = this.#courtroom;
    if (!courtroom) return;
    if (globalThis.document?.visibilityState !== 'hidden') {
      const body = await this.#ask('presence.read', {}, courtroom).catch(() => undefined);
      if (courtroom !== this.#courtroom) return;
      if (body) this.#present = new Map(body.participants.map((/** @type {any} */ p) => [p.participant, p]));
      this.#changed();
    }
    this.#in(EVERY_MS);
  }

  /** @param {number} ms */
  #in(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.look(), ms);
  }

  /** @param {string} participant @returns {Present | undefined} */
  of(participant) {
    return this.#present.get(participant);
  }

  /** Of those who see an entry, who has read it and who has not. @param {number} seq @param {string[]} readers */
  readBy(seq, readers) {
    const known = readers.filter((id) => this.#present.has(id));
    const has = (/** @type {string} */ id) => (this.#present.get(id)?.read ?? 0) >= seq;
    return { read: known.filter(has), unread: known.filter((id) => !has(id)) };
  }

  /** Who is writing now. @returns {string[]} */
  get writing() {
    const now = this.#now();
    return [...this.#writing].filter(([, until]) => until > now).map(([id]) => id);
  }

  /** @param {{kind: string, courtroom: string, participant: string}} signal */
  heard({ kind, courtroom, participant }) {
    if (kind !== 'typing' || courtroom !== this.#courtroom) return;
    this.#writing.set(participant, this.#now() + GOOD_MS);
    setTimeout(() => this.#changed(), GOOD_MS + 50);
    this.#changed();
  }

  /** An entry came: whoever made it is not writing any longer. @param {{courtroom: string, by?: string}} entry @param {string} [you] */
  seen({ courtroom, by }, you) {
    if (courtroom !== this.#courtroom || !by) return;
    this.#writing.delete(by);
    if (by === you) this.#in(SOON_MS);
  }

  /** The person of this device writes. @param {string} courtroom @param {{session?: string, audience?: string}} where */
  typed(courtroom, where) {
    const now = this.#now();
    if (this.#told && now - this.#told < AGAIN_MS) return;
    this.#told = now;
    this.#ask('message.typing', where, courtroom).catch(() => {});
  }

  stop() {
    this.watch('');
  }
}
