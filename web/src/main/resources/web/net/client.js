import { CourtClock } from '../state/clock.js';
import { Asking } from './asking.js';
import { Court } from './court.js';
import { Desk } from './desk.js';
import { Kept } from './kept.js';
import { Links } from './links.js';
import { SignedOut } from './login.js';
import { ReceiptBook } from './receipts.js';
import { Refused } from './refused.js';
import { uploadsOf } from './sending.js';
import { CourtSocket } from './socket.js';
import { lifetime, randomText } from './tokens.js';
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
  /** @type {any} */
  #renewal;
  /** Whether the person has to log in again; what they see and type stays. */
  signedOut = false;
  clock = new CourtClock();

  /**
   * @param {{socket: string, zone?: string, people?: {person: string, name: string}[]}} config
   * @param {import('./login.js').Login} login with tokens
   * @param {{local: Storage, tab: Storage, locks?: LockManager, files?: IDBFactory, put?: any,
   *   connect: (url: string, protocols: string[]) => WebSocket}} browser
   */
  constructor(config, login, browser) {
    this.config = config;
    this.zone = config.zone ?? 'Asia/Shanghai';
    this.#login = login;
    this.receipts = new ReceiptBook(browser.files, this.person.person, () => this.#changed());
    const request = this.receipts.hearing((...asked) => this.socket.request(...asked));
    this.#asking = new Asking({
      request,
      online: () => this.socket.link === 'open',
      renew: () => this.#renew(),
    });
    const ask = this.#asking.ask.bind(this.#asking);
    this.court = new Court({ ask, clock: this.clock, changed: () => this.#changed() });
    this.desk = new Desk({
      ask,
      rooms: () => this.court.rooms,
      take: (entry) => this.court.take(entry),
      changed: () => this.#changed(),
    });
    this.court.onRoom = (room) => this.desk.load(room);
    this.socket = new CourtSocket({
      connect: (token) => browser.connect(config.socket, ['microcourt.v1', token]),
      token: (again) => this.#token(again),
      onPush: (push) => this.receipts.pushed(push).entry && this.court.take(push.entry),
      onLink: (link) => this.#linked(link),
      onSignedOut: () => this.#strange(),
    });
    this.writes = new Writes(this.person.person, {
      browser,
      request: ({ action, id, courtroom, body }) => request(action, body, { courtroom, id }),
      online: () => this.socket.link === 'open',
      now: () => this.clock.now(),
      onEntry: (entry) => this.court.take(entry),
      onStranger: () => this.#renew(),
      changed: () => this.#changed(),
    });
    this.links = new Links((...which) => this.desk.document(...which), () => this.clock.now());
    this.kept = new Kept((...which) => this.desk.entry(...which), () => this.#changed());
    this.uploads = uploadsOf(this, browser, { ask, changed: () => this.#changed() });
    this.court.onEntry = (entry) => this.#seen(entry);
    this.court.onTaken = (entry) => this.desk.seen(entry);
  }

  get person() {
    return this.#login.tokens ?? { person: '', name: '', staff: false };
  }

  async start() {
    await this.writes.start();
    this.#scheduleRenewal();
    this.socket.start();
    this.uploads.start();
    this.receipts.start();
  }

  /** @param {import('../state/types.js').Entry} entry */
  #seen(entry) {
    this.writes.seen(entry);
    this.uploads.seen(entry);
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
    clearTimeout(this.#renewal);
    this.socket.stop();
    this.receipts.save();
    this.#login.end();
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
          this.writes.pump();
          this.uploads.wake();
        });
    }
    this.#changed();
  }

  /** @param {boolean} again */
  async #token(again) {
    if (again) {
      await this.#login.refresh();
      this.#scheduleRenewal();
    }
    if (!this.#login.tokens) throw new SignedOut('no token');
    return this.#login.tokens.access;
  }

  /** A new token well before the old one ends, measured by the token's own times. */
  #scheduleRenewal() {
    clearTimeout(this.#renewal);
    const span = lifetime(this.#login.tokens?.access ?? '');
    const wait = Math.min(Math.max(10_000, span - 60_000), 2 ** 31 - 1);
    this.#renewal = setTimeout(() => this.#renew(), wait);
  }

  async #renew() {
    try {
      await this.#login.refresh();
      this.#scheduleRenewal();
      this.socket.renew();
    } catch (error) {
      if (error instanceof SignedOut) this.#strange();
      else this.socket.renew();
    }
  }

  #strange() {
    this.signedOut = true;
    this.#changed();
  }

  #changed() {
    for (const listener of this.#listeners) listener();
  }
}
