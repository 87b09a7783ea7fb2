import { byActivity, listAfter, listRead } from '../state/list.js';
import { Room } from '../state/room.js';
import { Verification } from '../state/chain.js';
import { Behind } from './behind.js';
import { Refused } from './refused.js';
import { Lost } from './socket.js';

/** @typedef {import('../state/types.js').Entry} Entry */
/** @typedef {import('./sender.js').Outcome} Outcome */

/** More missed entries than this are not paged through: the room starts again at its end. */
const FAR = 400;
const PAGE = 60;

/**
 * What this device knows of the court, kept up to date: the list, and the rooms that were opened.
 * Everything that arrives goes through `take`, in whatever order it comes.
 */
export class Court {
  #ask;
  #clock;
  #changed;
  /** @type {import('../state/types.js').Listed[] | undefined} */
  list;
  /** @type {Map<string, Room>} */
  rooms = new Map();
  /** @type {Map<string, Verification>} */
  verified = new Map();
  /** @type {Map<string, Promise<void>>} */
  #filling = new Map();
  #behind = new Behind(() => this.loadList(), (id) => this.list?.some((line) => line.courtroom === id) ?? false);
  /** @type {(entry: Entry) => void} */
  onEntry = () => {};
  /** @type {(entry: Entry) => void} after it is where it belongs */
  onTaken = () => {};
  /** @type {(room: Room) => Promise<void>} a room was opened or has caught up */
  onRoom = async () => {};

  /**
   * @param {{ask: (action: string, body?: any, courtroom?: string) => Promise<any>,
   *   clock: import('../state/clock.js').CourtClock, changed: () => void}} parts
   *   `ask` gives the body of a reply, or throws Refused or Lost
   */
  constructor({ ask, clock, changed }) {
    this.#ask = ask;
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Makes everything whole again after the connection came back. */
  async resume() {
    const { now } = await this.#ask('ping');
    this.#clock.heard(now);
    await this.loadList();
    for (const room of this.rooms.values()) {
      await this.#refresh(room).catch((error) => this.#leave(room, error));
    }
  }

  async loadList() {
    const { courtrooms } = await this.#ask('courtroom.list');
    this.list = byActivity(courtrooms);
    this.#changed();
  }

  /** The room with its newest entries. @param {string} id @returns {Promise<Room>} */
  async open(id) {
    const known = this.rooms.get(id);
    if (known) return known;
    const room = new Room(await this.#ask('courtroom.describe', {}, id));
    this.rooms.set(id, room);
    this.verified.set(id, new Verification());
    try {
      await this.#latest(room);
      await this.onRoom(room);
    } catch (error) {
      this.rooms.delete(id);
      throw error;
    }
    return room;
  }

  /** One page upward. @param {string} id */
  async older(id) {
    const room = this.rooms.get(id);
    if (!room?.more) return;
    await this.#page(room, { before: room.first ?? room.head + 1, limit: PAGE });
  }

  /** Pages upward until the entry is there, or the beginning. @param {string} id @param {number} seq */
  async back(id, seq) {
    const room = this.rooms.get(id);
    while (room?.more && (room.first ?? Infinity) > seq) await this.older(id);
  }

  /** @param {string} id @param {number} seq */
  async read(id, seq) {
    const room = this.rooms.get(id);
    if (!room || seq <= room.description.read) return;
    room.description = { ...room.description, read: seq };
    if (this.list) this.list = listRead(this.list, id, seq);
    this.#changed();
    await this.#ask('record.read', { seq }, id);
  }

  /**
   * An entry arrived, pushed or as the answer to a write.
   * @param {Entry} entry
   */
  take(entry) {
    this.#clock.notBefore(entry.at);
    this.onEntry(entry);
    if (this.list) {
      const next = listAfter(this.list, entry);
      if (next) this.list = next;
      else this.#behind.want(entry.courtroom);
    }
    const room = this.rooms.get(entry.courtroom);
    if (room) {
      this.#into(room, [entry]);
      if (room.missingAfter !== undefined) this.#fill(room);
    } else {
      this.onTaken(entry);
    }
    this.#changed();
  }

  /** @param {Room} room */
  async #refresh(room) {
    const id = room.description.courtroom;
    room.described(await this.#ask('courtroom.describe', {}, id));
    if (room.head - (room.last ?? 0) > FAR) {
      room.reset();
      await this.#latest(room);
    } else {
      await this.#fill(room);
    }
    await this.onRoom(room);
  }

  /** @param {Room} room */
  async #latest(room) {
    await this.#page(room, { limit: PAGE });
    if ((room.first ?? 1) > room.description.seq + 1) {
      room.described(await this.#ask('courtroom.describe', {}, room.description.courtroom));
    }
    await this.#fill(room);
  }

  /** Fetches what is missing at the end; one run at a time for each room. @param {Room} room */
  #fill(room) {
    const id = room.description.courtroom;
    const running = this.#filling.get(id);
    if (running) return running;
    const ended = () => this.#filling.delete(id);
    // What a lost connection leaves missing is fetched when it is back.
    const run = this.#fillOnce(room).catch(lost).finally(ended);
    this.#filling.set(id, run);
    return run;
  }

  /** @param {Room} room */
  async #fillOnce(room) {
    for (let after = room.missingAfter, from = -1; after !== undefined && after > from; ) {
      await this.#page(room, { after, limit: 200 });
      [from, after] = [after, room.missingAfter];
    }
  }

  /** @param {Room} room @param {any} range */
  async #page(room, range) {
    const { entries, seq } = await this.#ask('record.fetch', range, room.description.courtroom);
    room.head = Math.max(room.head, seq);
    this.#into(room, entries);
    this.#changed();
  }

  /** @param {Room} room @param {Entry[]} entries */
  #into(room, entries) {
    const added = room.take(entries);
    for (const entry of added) {
      this.onEntry(entry);
      this.onTaken(entry);
    }
    const verification = this.verified.get(room.description.courtroom);
    verification?.check(added).then(() => this.#changed());
  }

  /** @param {Room} room @param {unknown} error */
  #leave(room, error) {
    if (!(error instanceof Refused)) throw error;
    this.rooms.delete(room.description.courtroom);
    this.#changed();
  }
}

/** @param {unknown} error */
function lost(error) {
  if (!(error instanceof Lost)) throw error;
}
