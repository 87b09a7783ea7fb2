import { Room } from '../state/room.js';
import { Shelf } from './shelf.js';

const PAUSE_MS = 1000;
/** Entries at the end of each room. */
const MOST = 300;
const PERSON = 'mc.person';
const LIST = 'list';

/**
 * What this device keeps of courtrooms for times without a network: the list, and of each room that
 * was opened its end. It shows them to whoever holds the device; a setting turns it off.
 */
export class Memory {
  #browser;
  #shelf;
  #person;
  #source;
  /** @type {any} */
  #timer;
  /** @type {Map<string, number>} up to which entry each room is kept */
  #kept = new Map();
  /** @type {any} */
  #list;
  #forgotten = false;

  /**
   * @param {{local: Storage, files?: IDBFactory}} browser
   * @param {{person: string, name: string, staff: boolean}} person
   * @param {() => {on: boolean, now: number, list: any[] | undefined, rooms: Map<string, Room>}} source
   */
  constructor(browser, person, source) {
    this.#browser = browser;
    this.#person = person;
    this.#source = source;
    this.#shelf = new Shelf(browser.files, person.person, 'rooms');
  }

  /** Who was here last, to be shown what is kept. @param {Storage} local @returns {any} */
  static last(local) {
    try {
      return JSON.parse(local.getItem(PERSON) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** The list as it was kept, and when. @returns {Promise<{list: any[], at: number} | undefined>} */
  async list() {
    return (await this.#shelf.get(LIST)) ?? undefined;
  }

  /** A room as it was kept. @param {string} id @returns {Promise<Room | undefined>} */
  async room(id) {
    const kept = await this.#shelf.get(id);
    if (!kept?.entries.length) return undefined;
    const room = new Room(kept.description);
    room.take(kept.entries);
    room.listed(kept.items, kept.description.seq);
    room.exhibited(kept.exhibits, kept.description.seq);
    return room;
  }

  /** Something came: it is kept a little later, together with what else comes. */
  touch() {
    this.#timer ??= setTimeout(() => this.save(), PAUSE_MS);
  }

  async save() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { on, now, list, rooms } = this.#source();
    if (!on) return this.#forgotten ? undefined : this.forget();
    this.#forgotten = false;
    if (list && list !== this.#list) {
      this.#list = list;
      this.#note();
      await this.#shelf.put({ key: LIST, list, at: now });
      await this.#only(list.map((line) => line.courtroom));
    }
    for (const [key, room] of rooms) {
      if (!room.last || this.#kept.get(key) === room.last) continue;
      this.#kept.set(key, room.last);
      const { description, entries, items, exhibits } = room;
      await this.#shelf.put({ key, description, entries: entries.slice(-MOST), items, exhibits });
    }
  }

  /** Forgets rooms that this person is no longer in. @param {string[]} ids */
  async #only(ids) {
    for (const { key } of await this.#shelf.all()) if (key !== LIST && !ids.includes(key)) await this.#shelf.remove(key);
  }

  /** Forgets all of it. */
  async forget() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#kept.clear();
    this.#list = undefined;
    this.#forgotten = true;
    this.#browser.local.removeItem(PERSON);
    for (const { key } of await this.#shelf.all()) await this.#shelf.remove(key);
  }

  #note() {
    try {
      const { person, name, staff } = this.#person;
      this.#browser.local.setItem(PERSON, JSON.stringify({ person, name, staff }));
    } catch {
      // Without room for it the client asks for a log-in before it shows anything.
    }
  }
}
