import { CourtClock } from '../state/clock.js';
import { Asking } from './asking.js';
import { Calls } from './calls.js';
import { Court } from './court.js';
import { Desk } from './desk.js';
import { Kept } from './kept.js';
import { Links } from './links.js';
import { Memory } from './memory.js';
import { Presence } from './presence.js';
import { ReceiptBook } from './receipts.js';
import { Refused } from './refused.js';
import { Renewal } from './renewal.js';
import { uploadsOf } from './sending.js';
import { CourtSocket } from './socket.js';
import { randomText } from './tokens.js';
import { Writes } from './writes.js';

/** @typedef {import('./sender.js').Outcome} Outcome */

/**
 * The client of one logged-in person: court, socket and writes, tied together. Views listen and
 * call; they hold nothing that has to outlive them.
 */
export class Client {
  #login;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {Asking} */
  #asking;
  #renewal;
  /** Whether the person has to log in again; what they see and type stays. */
  signedOut = false;
  clock = new CourtClock();

  /**
   * @param {{socket: string, zone?: string, people?: {person: string, name: string}[]}} config
   * @param {import('./login.js').Login} login with tokens
   * @param {{local: Storage, tab: Storage, locks?: LockManager, files?: IDBFactory, put?: any, keeps?: () => boolean,
   *   connect: (url: string, protocols: string[]) => WebSocket}} browser
   */
  constructor(config, login, browser) {
    this.config = config;
    this.zone = config.zone ?? 'Asia/Shanghai';
    this.#login = login;
    this.#renewal = new Renewal(login, { again: () => this.socket.renew(), onStranger: () => this.#strange() });
    this.receipts = new ReceiptBook(browser.files, this.person.person, () => this.#changed());
    const request = this.receipts.hearing((...asked) => this.socket.request(...asked));
    this.#asking = new Asking({
      request,
      online: () => this.socket.link === 'open',
      renew: () => this.#renewal.renew(),
    });
    const ask = this.#asking.ask.bind(this.#asking);
    const online = () => this.socket.link === 'open';
    const remembered = () => ({ on: browser.keeps?.() ?? true, now: this.clock.now(), list: this.court.keptAt ? undefined : this.court.list, rooms: this.court.rooms });
    this.memory = new Memory(browser, this.person, remembered);
    this.court = new Court({ ask, clock: this.clock, online, memory: this.memory, changed: () => this.#changed() });
    this.presence = new Presence({ ask, changed: () => this.#changed() });
    this.desk = new Desk({
      ask,
      rooms: () => this.court.rooms,
      take: (entry) => this.court.take(entry),
      changed: () => this.#changed(),
    });
    this.court.onRoom = (room) => this.desk.load(room);
    this.socket = new CourtSocket({
      connect: (token) => browser.connect(config.socket, ['microcourt.v1', token]),
      token: (again) => this.#renewal.token(again),
      onPush: (push) => this.#pushed(this.receipts.pushed(push)),
      onLink: (link) => this.#linked(link),
      onSignedOut: () => this.#strange(),
    });
    this.writes = new Writes(this.person.person, {
      browser,
      request: ({ action, id, courtroom, body }) => request(action, body, { courtroom, id }),
      online: () => this.socket.link === 'open',
      now: () => this.clock.now(),
      onEntry: (entry) => this.court.take(entry),
      onStranger: () => this.#renewal.renew(),
      changed: () => this.#changed(),
    });
    this.calls = new Calls({ ask, act: (...what) => this.writes.act(...what), court: this.court, changed: () => this.#changed() });
    this.links = new Links((...which) => this.desk.document(...which), () => this.clock.now());
    this.kept = new Kept((...which) => this.desk.entry(...which), () => this.#changed());
    this.uploads = uploadsOf(this, browser, { ask, changed: () => this.#changed() });
    this.court.onEntry = (entry) => this.#seen(entry);
    this.court.onTaken = (entry) => this.desk.seen(entry);
  }

  get person() {
    return this.#login.tokens ?? this.#login.former ?? { person: '', name: '', staff: false };
  }

  async start() {
    await this.court.recall();
    await this.writes.start();
    this.#renewal.schedule();
    this.socket.start();
    this.uploads.start();
    this.receipts.start();
  }

  /** @param {any} push */
  #pushed({ entry, signal }) {
    if (signal) this.presence.heard(signal), this.calls.heard(signal);
    if (entry) this.court.take(entry);
  }

  /** @param {import('../state/types.js').Entry} entry */
  #seen(entry) {
    this.writes.seen(entry);
    this.presence.seen(entry, this.court.rooms.get(entry.courtroom)?.description.you);
    this.uploads.seen(entry);
    this.calls.seen(entry);
  }

  /** @param {() => void} listener @returns {() => void} stops it */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Leaves the page to log in again, for an intent that needs a fresh proof or to go on as before. @param {any} [intent] */
  logIn(intent) {
    return this.#login.start(intent);
  }

  logOut() {
    this.#renewal.stop();
    this.presence.stop();
    this.calls.stop();
    this.socket.stop();
    this.receipts.save();
    this.#login.end();
    return this.memory.forget();
  }

  /**
   * Opens a courtroom for a case. The id makes it happen once, however often it is asked.
   * @param {string} id
   * @param {any} about
   * @returns {Promise<Outcome>}
   */
  async create(id, about) {
    try {
      const body = await this.#asking.ask('courtroom.create', { case: about }, undefined, id);
      await this.court.loadList();
      return { ok: true, body };
    } catch (error) {
      const why = error instanceof Refused ? error.error : { code: 'offline' };
      return { ok: false, error: why };
    }
  }

  /** An id for `create`. */
  creation() {
    return `create.${randomText(12)}`;
  }

  /** The network or the person is back. */
  wake() {
    this.socket.wake();
  }

  /** @param {import('./socket.js').Link} link */
  #linked(link) {
    if (link === 'open') {
      this.signedOut = false;
      this.#asking.opened();
      this.court
        .resume()
        .catch(() => {})
        .then(() => {
          this.desk.stale();
          this.presence.look();
          this.writes.pump();
          this.uploads.wake();
        });
    }
    this.#changed();
  }

  #strange() {
    this.signedOut = true;
    this.#changed();
  }

  #changed() {
    this.memory?.touch();
    this.calls?.settle();
    for (const listener of this.#listeners) listener();
  }
}
