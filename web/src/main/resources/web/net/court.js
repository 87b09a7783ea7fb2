import { byActivity, listAfter, listRead } from '../state/list.js';
import { Room } from '../state/room.js';
import { Verification } from '../state/chain.js';
import { Behind } from './behind.js';
import { Filling } from './filling.js';
import { wholeList } from './pages.js';
import { Refused } from './refused.js';

/** @typedef {import('../state/types.js').Entry} Entry */
/** @typedef {import('./sender.js').Outcome} Outcome */

/** More missed entries than this are not paged through: the room starts again at its end. */
const FAR = 400;

/**
 * What this device knows of the court, kept up to date: the list, and the rooms that were opened.
 * Everything that arrives goes through `take`, in whatever order it comes.
 */
export class Court {
  #ask;
  #clock;
  #changed;
  #memory;
  /** @type {(id: string) => Promise<Room | undefined> | undefined} a room from this device, while there is no network */
  #kept;
  /** @type {import('../state/types.js').Listed[] | undefined} */
  list;
  /** @type {Map<string, Room>} */
  rooms = new Map();
  /** @type {Map<string, Verification>} */
  verified = new Map();
  #filling;
  #behind = new Behind(() => this.loadList(), (id) => this.list?.some((line) => line.courtroom === id) ?? false);
  /** @type {(entry: Entry) => void} */
  onEntry = () => {};
  /** @type {(entry: Entry) => void} after it is where it belongs */
  onTaken = () => {};
  /** @type {(room: Room) => Promise<void>} a room was opened or has caught up */
  onRoom = async () => {};
  /** @type {number | undefined} when what is shown was kept, while it is no newer */
  keptAt;

  /**
   * @param {{ask: (action: string, body?: any, courtroom?: string) => Promise<any>, online?: () => boolean,
   *   clock: import('../state/clock.js').CourtClock, changed: () => void, memory?: import('./memory.js').Memory}} parts
   *   `ask` gives the body of a reply, or throws Refused or Lost
   */
  constructor({ ask, clock, changed, memory, online = () => true }) {
    this.#ask = ask;
    this.#kept = (id) => (online() ? undefined : memory?.room(id));
    this.#memory = memory;
    const { verified } = this;
    const come = (/** @type {Entry} */ entry) => {
      this.onEntry(entry);
      this.onTaken(entry);
    };
    this.#filling = new Filling({ ask, changed, verified, come });
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
    this.list = byActivity(await wholeList(this.#ask, 'courtroom.list', 'courtrooms'));
    this.keptAt = undefined;
    this.#changed();
  }

  /** Shows what this device kept, until the court has answered. */
  async recall() {
    const kept = await this.#memory?.list();
    if (!kept || this.list) return;
    this.list = kept.list;
    this.keptAt = kept.at;
    this.#changed();
  }

  /** The room with its newest entries; without a network, as this device kept it. @param {string} id @returns {Promise<Room>} */
  async open(id) {
    const known = this.rooms.get(id);
    if (known) return known;
    const kept = await this.#kept(id);
    if (kept) return this.#recalled(id, kept);
    const room = new Room(await this.#ask('courtroom.describe', {}, id));
    this.rooms.set(id, room);
    this.verified.set(id, new Verification());
    try {
      await this.#filling.latest(room);
      await this.onRoom(room);
    } catch (error) {
      this.rooms.delete(id);
      throw error;
    }
    return room;
  }

  /** @param {string} id @param {Room} room */
  #recalled(id, room) {
    this.rooms.set(id, room);
    const verification = new Verification();
    this.verified.set(id, verification);
    verification.check(room.entries).then(() => this.#changed());
    this.#changed();
    return room;
  }

  /** One page upward. @param {string} id */
  async older(id) {
    const room = this.rooms.get(id);
    if (room?.more) await this.#filling.older(room);
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
      this.#filling.into(room, [entry]);
      if (room.missingAfter !== undefined) this.#filling.fill(room);
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
      await this.#filling.latest(room);
    } else {
      await this.#filling.fill(room);
    }
    await this.onRoom(room);
  }

  /** @param {Room} room @param {unknown} error */
  #leave(room, error) {
    if (!(error instanceof Refused)) throw error;
    this.rooms.delete(room.description.courtroom);
    this.#changed();
  }
}
