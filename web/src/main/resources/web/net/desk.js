import { catalogue, pages, wholeList } from './pages.js';
import { Refused } from './refused.js';

/** @typedef {import('../state/types.js').Entry} Entry */
/** @typedef {import('../state/types.js').LitigationItem} LitigationItem */
/** @typedef {import('../state/room.js').Room} Room */

/** A push of what was revealed comes by itself; only what has not come by then is fetched. */
const PUSH_MS = 1500;

/**
 * Litigation items and due times as the court lists them. A sealed answer of somebody else says
 * nothing by itself, not even that it is one, so the list is asked for again when one may have
 * come; and what was revealed while this device was away is fetched.
 */
export class Desk {
  #ask;
  #rooms;
  #take;
  #changed;
  /** @type {Map<string, Promise<void>>} */
  #loading = new Map();
  /** @type {Set<string>} */
  #again = new Set();
  /** @type {Set<string>} */
  #opening = new Set();
  /** Grows with everything that may have changed what is due. */
  news = 0;

  /**
   * @param {{ask: (action: string, body?: any, courtroom?: string) => Promise<any>,
   *   rooms: () => Map<string, Room>, take: (entry: Entry) => void, changed: () => void}} parts
   */
  constructor({ ask, rooms, take, changed }) {
    this.#ask = ask;
    this.#rooms = rooms;
    this.#take = take;
    this.#changed = changed;
  }

  /** The courtrooms of a case or a person, by words. @param {string} text @returns {Promise<Set<string>>} */
  async find(text) {
    const lines = await wholeList(this.#ask, 'courtroom.list', 'courtrooms', { text });
    return new Set(lines.map(({ courtroom }) => courtroom));
  }

  /** Much may have happened since. */
  stale() {
    this.news++;
    this.#changed();
  }

  /** The items of a room, as the court has them. @param {Room} room */
  load(room) {
    const id = room.description.courtroom;
    const running = this.#loading.get(id);
    if (running) {
      this.#again.add(id);
      return running;
    }
    const run = this.#load(room).finally(() => this.#loading.delete(id));
    this.#loading.set(id, run);
    return run;
  }

  /** @param {Room} room */
  async #load(room) {
    const id = room.description.courtroom;
    do {
      this.#again.delete(id);
      const known = room.last ?? 0;
      const items = await this.#list(id).catch(refused);
      if (items) room.listed(items, known);
      const exhibits = await pages(this.#ask, 'evidence.list', 'exhibits', 'exhibit', id, (page) => (room.rounds = page.rounds ?? [])).catch(refused);
      if (exhibits) room.exhibited(exhibits, known);
      this.news++;
      this.#changed();
    } while (this.#again.has(id));
    this.#unveil(room);
  }

  /** @param {string} courtroom @returns {Promise<LitigationItem[]>} */
  async #list(courtroom) {
    return (await pages(this.#ask, 'item.list', 'items', 'item', courtroom)).map(complete);
  }

  /** An entry arrived. @param {Entry} entry */
  seen(entry) {
    const room = this.#rooms().get(entry.courtroom);
    const { kind } = entry;
    if (kind === undefined || CHANGES.test(kind)) this.news++;
    if (!room) return;
    if (kind === undefined ? room.awaitsAnswers : (room.rounds.length > 0 ? MOVES : ROUNDS).test(kind)) this.load(room).catch(() => {});
    else if (room.veiled.length > 0) this.#unveil(room);
  }

  /** @param {Room} room */
  #unveil(room) {
    const id = room.description.courtroom;
    if (room.veiled.length === 0 || this.#opening.has(id)) return;
    this.#opening.add(id);
    setTimeout(async () => {
      try {
        for (const seq of room.veiled) {
          const { entries } = await this.#ask('record.fetch', { after: seq - 1, limit: 1 }, id);
          for (const entry of entries) this.#take(entry);
        }
      } catch {
        // The next resume asks again.
      } finally {
        this.#opening.delete(id);
      }
    }, PUSH_MS);
  }

  /** The names of the case file's documents, kept until one is filed. @param {string} courtroom @returns {Promise<any[]>} */
  async documents(courtroom) {
    const { documents, exports } = await catalogue(this.#ask, courtroom);
    const room = this.#rooms().get(courtroom);
    if (room) Object.assign(room, { documents, exports });
    this.#changed();
    return documents;
  }

  /** A link to an exhibit, whose first opening by a party is recorded. @type {(courtroom: string, exhibit: string, as: string) => Promise<any>} */
  exhibit = (courtroom, exhibit, as) => this.#ask('evidence.view', { exhibit, as }, courtroom);

  /** A link to a document, or to its preview. @param {string} courtroom @param {number} document @param {string} as @returns {Promise<any>} */
  document(courtroom, document, as) {
    return this.#ask('casefile.view', { document, as }, courtroom);
  }

  /** A link to an export of the case file. @type {(courtroom: string, id: string) => Promise<any>} */
  exported = (courtroom, id) => this.#ask('casefile.export-link', { export: id }, courtroom);
  /** A transcript, a link to it and how far its signing is. @type {(courtroom: string, session: string) => Promise<any>} */
  transcript = (courtroom, session) => this.#ask('transcript.view', { session }, courtroom);
  /** A page of the public log after an hour of it. @type {(courtroom: string, after?: string) => Promise<any>} */
  anchors = (courtroom, after) => this.#ask('anchor.list', after ? { after } : {}, courtroom);

  /** An entry by its number, from the window or from the court. @param {string} courtroom @param {number} seq @returns {Promise<Entry | undefined>} */
  async entry(courtroom, seq) {
    const held = this.#rooms().get(courtroom)?.entries.find((e) => e.seq === seq);
    return held ?? (await this.#ask('record.fetch', { after: seq - 1, limit: 1 }, courtroom)).entries[0];
  }

  /** Entries by words, speaker, matter and time; the reply says where to go on. @type {(courtroom: string, question: any) => Promise<any>} */
  search = (courtroom, question) => this.#ask('record.search', question, courtroom);

  /** What this person still has to answer, over all courtrooms. @returns {Promise<LitigationItem[]>} */
  async mine() {
    return (await wholeList(this.#ask, 'item.mine', 'items')).map(complete);
  }

  /** The judge's board, or one section of it after a place. @param {{section: string, after: string}} [part] @returns {Promise<any>} */
  board(part) {
    return this.#ask('board.read', part ?? {});
  }

  /**
   * When a wish for a due time would end, or why it cannot be.
   * @param {string} courtroom @param {any} about
   * @returns {Promise<{due?: import('../state/types.js').Due, error?: import('../state/types.js').Refusal}>}
   */
  async preview(courtroom, about) {
    try {
      const body = await this.#ask('deadline.preview', about, courtroom);
      return { due: body.due };
    } catch (error) {
      return { error: error instanceof Refused ? error.error : { code: 'offline' } };
    }
  }

  /** Incidents and disconnections that lay over a due time. @type {(courtroom: string, item: string) => Promise<any>} */
  outage = (courtroom, item) => this.#ask('outage.read', { item }, courtroom);
}

/** Who may not see the list sees what the entries say. @param {unknown} error @returns {undefined} */
function refused(error) {
  if (!(error instanceof Refused)) throw error;
}

/** Entries that may change what is due, for whom, or who has answered. */
const CHANGES = /^(item|deadline|session|transcript)\./;
/** Entries that begin the rounds of evidence, and those that move them. */
const [ROUNDS, MOVES] = [/^(round|session)\.opened$/, /^(round\.opened|session\.(opened|closed)|evidence\.(filed|opined))$/];

/** An item with the members that may be left out when empty. @param {any} item @returns {LitigationItem} */
const complete = (item) => ({ documents: [], answered: {}, requests: [], rulings: {}, ...item });
