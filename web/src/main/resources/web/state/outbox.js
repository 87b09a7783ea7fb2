import { says } from './says.js';

/**
 * One write of this device that the court has not yet answered for good.
 *
 * @typedef {object} Item
 * @property {string} key this device's own name for it
 * @property {string} courtroom
 * @property {string} action
 * @property {any} body
 * @property {number} at when it was written, in court time
 * @property {'waiting' | 'sent' | 'refused'} state
 * @property {string} [tag] by whom it was wanted, if what became of it has to be known over a reload
 * @property {string} [id] the id that it was last sent under; kept until the outcome is known
 * @property {import('./types.js').Refusal} [error] why it was refused
 */

/**
 * The writes of one device, in order. The hard part: a phone that sent a frame and lost the reply
 * does not know whether the court has it. Such an item keeps its id and its content until the
 * court says, so that asking again cannot double it, and nothing behind it in the same courtroom
 * overtakes it.
 */
export class Outbox {
  /** @type {Item[]} */
  items = [];
  /** @type {Record<string, number>} the last number that each courtroom accepted */
  #accepted = {};
  #keys = 0;
  /** @type {Record<string, any>} what the court's entry says of each tagged item that is done, until it is forgotten */
  done = {};

  /**
   * @param {string} device
   * @param {{device?: string, items?: Item[], accepted?: Record<string, number>, keys?: number, done?: Record<string, any>}} [saved]
   */
  constructor(device, saved) {
    this.device = saved?.device ?? device;
    this.items = saved?.items ?? [];
    this.#accepted = saved?.accepted ?? {};
    this.#keys = saved?.keys ?? 0;
    this.done = saved?.done ?? {};
  }

  toJSON() {
    return {
      device: this.device,
      items: this.items,
      accepted: this.#accepted,
      keys: this.#keys,
      done: this.done,
    };
  }

  /**
   * @param {string} courtroom
   * @param {string} action
   * @param {any} body
   * @param {number} at
   * @param {string} [tag]
   */
  add(courtroom, action, body, at, tag) {
    const key = `${this.device}.${++this.#keys}`;
    /** @type {Item} */
    const item = { key, courtroom, action, body, at, state: 'waiting', ...(tag ? { tag } : {}) };
    this.items.push(item);
    return item;
  }

  /** The courtrooms that have something to send. */
  courtrooms() {
    return [...new Set(this.items.filter((i) => i.state !== 'refused').map((i) => i.courtroom))];
  }

  /**
   * The next frame for a courtroom; its item counts as sent from now on. The caller stores the
   * outbox before the frame leaves, and asks again only when this one is answered or lost.
   * @param {string} courtroom
   */
  next(courtroom) {
    const open = this.items.filter((i) => i.courtroom === courtroom && i.state !== 'refused');
    const item = open.find((i) => i.state === 'sent') ?? open[0];
    if (!item) return undefined;
    item.state = 'sent';
    item.id ??= `${this.device}:${(this.#accepted[courtroom] ?? 0) + 1}`;
    return { key: item.key, action: item.action, id: item.id, courtroom, body: item.body };
  }

  /**
   * The court has an entry with this id. If it is not what the item says, the number was taken by
   * something else, and the item goes out again under the next one.
   * @param {string} courtroom
   * @param {string} id
   * @param {import('./types.js').Entry} [entry]
   * @param {'fresh' | 'repeated' | 'pushed'} [heard] in the answer to it, in the answer to a number
   *   that the court had seen before, or by the way: then only a sure thing settles it
   * @returns {Item | undefined} the item that is done
   */
  settled(courtroom, id, entry, heard = 'repeated') {
    const number = this.#numberOf(id);
    if (number === undefined) return undefined;
    this.#accepted[courtroom] = Math.max(this.#accepted[courtroom] ?? 0, number);
    const item = this.items.find((i) => i.courtroom === courtroom && i.id === id);
    if (!item) return undefined;
    if (entry && heard !== 'fresh' && !says(entry, item)) {
      if (heard === 'pushed') return undefined;
      item.id = undefined;
      item.state = 'waiting';
      return undefined;
    }
    this.items = this.items.filter((i) => i !== item);
    if (item.tag && entry) this.done[item.tag] = entry.body;
    return item;
  }

  /** The court refused it and gave the number back. @param {string} key @param {import('./types.js').Refusal} error */
  refused(key, error) {
    const item = this.#named(key);
    if (!item) return;
    item.state = 'refused';
    item.id = undefined;
    item.error = error;
  }

  /**
   * The court expects another number of this device: what went before was counted elsewhere. A
   * device that the court no longer knows starts again under a new name.
   * @param {string} key
   * @param {number} expected
   * @param {() => string} newDevice
   */
  gap(key, expected, newDevice) {
    const item = this.#named(key);
    if (!item) return;
    item.id = undefined;
    item.state = 'waiting';
    if (expected === 1) {
      this.device = newDevice();
      this.#accepted = {};
    } else {
      this.#accepted[item.courtroom] = expected - 1;
    }
  }

  /** Sends a refused item again, with new content if given, behind what waits. @param {string} key @param {any} [body] */
  retry(key, body) {
    const item = this.#named(key);
    if (item?.state !== 'refused') return;
    this.items = [...this.items.filter((i) => i !== item), item];
    item.state = 'waiting';
    item.error = undefined;
    item.body = body ?? item.body;
  }

  /** Drops an item of which the court has nothing. @param {string} key */
  discard(key) {
    this.items = this.items.filter((i) => i.key !== key || i.state === 'sent');
  }

  /** @param {string} key */
  #named(key) {
    return this.items.find((i) => i.key === key);
  }

  /** @param {string} id */
  #numberOf(id) {
    const [device, n] = id.split(':');
    return device === this.device && /^\d+$/.test(n ?? '') ? Number(n) : undefined;
  }
}
