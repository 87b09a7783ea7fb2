import { Lost } from './socket.js';

/** @typedef {import('../state/types.js').Entry} Entry */
/** @typedef {import('../state/room.js').Room} Room */

const PAGE = 60;
const MOST = 200;

/** Brings entries into rooms, page by page, and has the chain checked over them. */
export class Filling {
  #ask;
  #changed;
  #verified;
  #come;
  /** @type {Map<string, Promise<void>>} */
  #running = new Map();

  /**
   * @param {{ask: (action: string, body?: any, courtroom?: string) => Promise<any>, changed: () => void,
   *   verified: Map<string, import('../state/chain.js').Verification>, come: (entry: Entry) => void}} parts
   */
  constructor({ ask, changed, verified, come }) {
    this.#ask = ask;
    this.#changed = changed;
    this.#verified = verified;
    this.#come = come;
  }

  /** One page upward. @param {Room} room */
  older(room) {
    return this.#page(room, { before: room.first ?? room.head + 1, limit: PAGE });
  }

  /** The end of a room that has nothing yet. @param {Room} room */
  async latest(room) {
    await this.#page(room, { limit: PAGE });
    if ((room.first ?? 1) > room.description.seq + 1) {
      room.described(await this.#ask('courtroom.describe', {}, room.description.courtroom));
    }
    await this.fill(room);
  }

  /** What is missing at the end; one run at a time for each room. @param {Room} room */
  fill(room) {
    const id = room.description.courtroom;
    const running = this.#running.get(id);
    if (running) return running;
    const ended = () => this.#running.delete(id);
    // What a lost connection leaves missing is fetched when it is back.
    const run = this.#fill(room).catch(lost).finally(ended);
    this.#running.set(id, run);
    return run;
  }

  /** @param {Room} room */
  async #fill(room) {
    for (let after = room.missingAfter, from = -1; after !== undefined && after > from; ) {
      await this.#page(room, { after, limit: MOST });
      [from, after] = [after, room.missingAfter];
    }
  }

  /** @param {Room} room @param {any} range */
  async #page(room, range) {
    const { entries, seq } = await this.#ask('record.fetch', range, room.description.courtroom);
    room.head = Math.max(room.head, seq);
    this.into(room, entries);
    this.#changed();
  }

  /** @param {Room} room @param {Entry[]} entries */
  into(room, entries) {
    const added = room.take(entries);
    for (const entry of added) this.#come(entry);
    this.#verified
      .get(room.description.courtroom)
      ?.check(added)
      .then(() => this.#changed());
  }
}

/** @param {unknown} error */
function lost(error) {
  if (!(error instanceof Lost)) throw error;
}
