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

  /**
   * @param {string} device
   * @param {{device?: string, items?: Item[], accepted?: Record<string, number>, keys?: number}} [saved]
   */
  constructor(device, saved) {
    this.device = saved?.device ?? device;
    this.items = saved?.items ?? [];
    this.#accepted = saved?.accepted ?? {};
    this.#keys = saved?.keys ?? 0;
  }

  toJSON() {
    return {
      device: this.device,
      items: this.items,
      accepted: this.#accepted,
      keys: this.#keys,
    };
  }

  /**
   * @param {string} courtroom
   * @param {string} action
   * @param {any} body
   * @param {number} at
   */
  add(courtroom, action, body, at) {
    const key = `${this.device}.${++this.#keys}`;
    /** @type {Item} */
    const item = { key, courtroom, action, body, at, state: 'waiting' };
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
   * @returns {Item | undefined} the item that is done
   */
  settled(courtroom, id, entry) {
    const number = this.#numberOf(id);
    if (number === undefined) return undefined;
    this.#accepted[courtroom] = Math.max(this.#accepted[courtroom] ?? 0, number);
    const item = this.items.find((i) => i.courtroom === courtroom && i.id === id);
    if (!item) return undefined;
    if (entry && !says(entry, item)) {
      item.id = undefined;
      item.state = 'waiting';
      return undefined;
    }
    this.items = this.items.filter((i) => i !== item);
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

/** Whether an entry is what an item asked for. @param {import('./types.js').Entry} entry @param {Item} item */
function says(entry, item) {
  if (entry.kind !== KINDS[item.action]) return false;
  return SAME.every((name) => ['undefined', 'object'].includes(typeof item.body[name]) || entry.body?.[name] === item.body[name]);
}

/** What an entry of the same kind has to repeat to be the same act. */
const SAME = ['text', 'item', 'session', 'party', 'request', 'upload', 'sha256', 'name', 'exhibit', 'review', 'finding'];

/** What each action leaves in the record. @type {Record<string, string>} */
const KINDS = {
  'participant.add': 'participant.added',
  'participant.remove': 'participant.removed',
  'session.schedule': 'session.scheduled',
  'session.consent': 'session.consented',
  'session.open': 'session.opened',
  'session.enter': 'session.entered',
  'session.advance': 'session.advanced',
  'session.close': 'session.closed',
  'talk.open': 'talk.opened',
  'talk.close': 'talk.closed',
  'witness.call': 'witness.called',
  'witness.dismiss': 'witness.dismissed',
  'message.post': 'message.posted',
  'message.withdraw': 'message.withdrawn',
  'item.issue': 'item.issued',
  'item.answer': 'item.answered',
  'item.request-extension': 'item.extension-requested',
  'item.extend': 'item.extended',
  'item.refuse-extension': 'item.extension-refused',
  'item.withdraw': 'item.withdrawn',
  'item.rule': 'item.ruled',
  'session.extend': 'session.extended',
  'transcript.confirm': 'transcript.confirmed',
  'evidence.request-upload': 'upload.requested',
  'evidence.cancel-upload': 'upload.cancelled',
  'evidence.describe': 'evidence.described',
  'evidence.opine': 'evidence.opined',
  'evidence.review': 'evidence.reviewed',
  'evidence.find': 'evidence.found',
};
