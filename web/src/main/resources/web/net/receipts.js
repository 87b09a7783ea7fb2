import { Receipts, receiptsIn } from '../state/receipts.js';
import { Shelf } from './shelf.js';

const PAUSE_MS = 300;

/** The receipts of one person on this device: heard from all that the court sends, kept in the browser's own database. */
export class ReceiptBook {
  #shelf;
  #changed;
  /** @type {Map<string, Receipts>} */
  #rooms = new Map();
  /** @type {Set<string>} */
  #unsaved = new Set();
  /** @type {any} */
  #timer;

  /** @param {IDBFactory | undefined} factory @param {string} person @param {() => void} changed */
  constructor(factory, person, changed) {
    this.#shelf = new Shelf(factory, person, 'receipts');
    this.#changed = changed;
  }

  /** Takes up what was kept. */
  async start() {
    for (const saved of await this.#shelf.all()) this.of(saved.key).merge(saved);
    this.#changed();
  }

  /** @param {string} courtroom */
  of(courtroom) {
    let receipts = this.#rooms.get(courtroom);
    if (!receipts) this.#rooms.set(courtroom, (receipts = new Receipts()));
    return receipts;
  }

  /** Whether the court has contradicted itself in any courtroom. */
  get broken() {
    return [...this.#rooms.values()].some((room) => room.broken);
  }

  /** A push, which is handed on. @param {any} push */
  pushed(push) {
    this.#hear(receiptsIn(push));
    return push;
  }

  /**
   * The same way of asking, but the replies are heard.
   * @param {(action: string, body: any, about: {courtroom?: string, id?: string}) => Promise<any>} request
   * @returns {typeof request}
   */
  hearing(request) {
    return async (action, body, about) => {
      const reply = await request(action, body, about);
      if (reply.ok) this.#hear(receiptsIn(reply.body, reply.body.courtroom ?? about.courtroom));
      return reply;
    };
  }

  /** @param {import('../state/receipts.js').Receipt[]} receipts */
  #hear(receipts) {
    const { broken } = this;
    for (const { courtroom, seq, chain } of receipts) if (this.of(courtroom).hear(seq, chain)) this.#unsaved.add(courtroom);
    if (this.#unsaved.size > 0) this.#timer ??= setTimeout(() => this.save(), PAUSE_MS);
    if (this.broken !== broken) this.#changed();
  }

  /** Keeps what is new, beside what other pages of this device have kept. */
  async save() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const rooms = [...this.#unsaved];
    this.#unsaved.clear();
    for (const key of rooms) {
      const own = this.of(key);
      await this.#shelf.update(key, (saved) => {
        if (saved) own.merge(saved);
        return { key, ...own.toJSON() };
      });
    }
  }
}
