import { keep, newDevice, openOutboxes } from './devices.js';
import { Drafts } from './drafts.js';
import { Sender } from './sender.js';

/** @typedef {import('./sender.js').Outcome} Outcome */
/** @typedef {import('../state/outbox.js').Item} Item */

/** What waits for the network and is shown until then. */
const SAID = new Set(['message.post', 'item.answer']);

/**
 * Everything that one person writes in this tab: queued, kept over a reload, sent in order.
 */
export class Writes {
  #person;
  #parts;
  #drafts;
  /** @type {Sender[]} this tab's own first, then what closed tabs left */
  #senders = [];
  /** @type {Map<string, (outcome: Outcome) => void>} */
  #awaited = new Map();
  /** Whether this device has no room to keep what is unsent. */
  storageFull = false;

  /**
   * @param {string} person
   * @param {{browser: {local: Storage, tab: Storage, locks?: LockManager},
   *   request: (frame: any) => Promise<any>, online: () => boolean, now: () => number,
   *   onEntry: (entry: import('../state/types.js').Entry) => void,
   *   onStranger: () => void, changed: () => void}} parts
   */
  constructor(person, parts) {
    this.#person = person;
    this.#parts = parts;
    this.#drafts = new Drafts(person, parts.browser, () => this.#full(true));
  }

  async start() {
    const { own, left } = await openOutboxes(this.#person, this.#parts.browser);
    this.#senders = [own, ...left].map((outbox) => this.#sender(outbox));
  }

  /** What of a courtroom is not in the record yet. @param {string} courtroom */
  pending(courtroom) {
    return this.#senders
      .flatMap((sender) => sender.outbox.items)
      .filter((item) => item.courtroom === courtroom && SAID.has(item.action));
  }

  /** Posts a message, now or when the network is back. @param {string} courtroom @param {any} body */
  post(courtroom, body) {
    this.#say(courtroom, 'message.post', body);
  }

  /** Answers a litigation item, now or when the network is back. @param {string} courtroom @param {any} body */
  answer(courtroom, body) {
    this.#say(courtroom, 'item.answer', body);
  }

  /** @param {string} courtroom @param {string} action @param {any} body */
  #say(courtroom, action, body) {
    this.#senders[0].outbox.add(courtroom, action, body, this.#parts.now());
    this.#touched(0);
  }

  /**
   * Does something that makes sense only now: without a connection it is not begun at all.
   * @param {string} courtroom
   * @param {string} action
   * @param {any} body
   * @returns {Promise<Outcome>}
   */
  act(courtroom, action, body) {
    if (!this.#parts.online()) return Promise.resolve({ ok: false, error: { code: 'offline' } });
    const item = this.#senders[0].outbox.add(courtroom, action, body, this.#parts.now());
    const outcome = new Promise((resolve) => this.#awaited.set(item.key, resolve));
    this.#touched(0);
    return /** @type {Promise<Outcome>} */ (outcome);
  }

  /**
   * Does something now, or when the network is back, and once only however often it is wanted: a
   * page that was closed over it finds by the tag what it had begun.
   * @param {string} courtroom @param {string} action @param {any} body @param {string} tag
   * @returns {Promise<Outcome>}
   */
  once(courtroom, action, body, tag) {
    const boxes = this.#senders.map((sender) => sender.outbox);
    const done = boxes.find((box) => box.done[tag])?.done[tag];
    if (done) return Promise.resolve({ ok: true, body: { entry: { body: done } } });
    const begun = boxes.flatMap((box) => box.items).find((item) => item.tag === tag);
    const { key } = begun ?? boxes[0].add(courtroom, action, body, this.#parts.now(), tag);
    const outcome = new Promise((resolve) => this.#awaited.set(key, resolve));
    if (!begun) this.#touched(0);
    return /** @type {Promise<Outcome>} */ (outcome);
  }

  /** What was wanted once is known, or not wanted any longer. @param {string} tag */
  forget(tag) {
    this.#senders.forEach(({ outbox }, i) => {
      const [item] = outbox.items.filter((one) => one.tag === tag);
      if (!item && !outbox.done[tag]) return;
      delete outbox.done[tag];
      if (item) {
        item.tag = undefined;
        outbox.discard(item.key);
      }
      this.#touched(i);
    });
  }

  /** Sends a refused message again. @param {string} key @param {any} [body] */
  retry(key, body) {
    this.#senders.forEach((sender, i) => {
      sender.outbox.retry(key, body);
      this.#touched(i);
    });
  }

  /** @param {string} key */
  discard(key) {
    this.#senders.forEach((sender, i) => {
      sender.outbox.discard(key);
      this.#touched(i);
    });
  }

  /** @param {import('../state/types.js').Entry} entry */
  seen(entry) {
    for (const sender of this.#senders) sender.seen(entry);
  }

  pump() {
    for (const sender of this.#senders) sender.pump();
  }

  /** What was being typed in a courtroom, or in a form of it. @param {string} courtroom with the form's name behind a dot */
  draft(courtroom) {
    return this.#drafts.get(courtroom);
  }

  /** Keeps what is being typed. @param {string} courtroom @param {string} text */
  setDraft(courtroom, text) {
    this.#drafts.set(courtroom, text);
  }

  /** @param {import('../state/outbox.js').Outbox} outbox */
  #sender(outbox) {
    return new Sender(outbox, {
      request: this.#parts.request,
      save: (box, former) => this.#save(box, former),
      onOutcome: (item, outcome) => this.#outcome(item, outcome),
      onStranger: this.#parts.onStranger,
      newDevice,
      pause: (failures, seconds = 0) => sleep(seconds * 1000 + Math.min(8000, 200 * 2 ** failures) * (0.5 + Math.random())),
    });
  }

  /** @param {Item} item @param {Outcome} outcome */
  #outcome(item, outcome) {
    // Only what was said stays to be read with its refusal; for the rest, whoever asked is told.
    if (!outcome.ok && !SAID.has(item.action)) this.discard(item.key);
    if (outcome.ok && outcome.body.entry) this.#parts.onEntry(outcome.body.entry);
    this.#awaited.get(item.key)?.(outcome);
    this.#awaited.delete(item.key);
    this.#parts.changed();
  }

  /** @param {number} i */
  #touched(i) {
    this.#save(this.#senders[i].outbox);
    this.#parts.changed();
    if (this.#parts.online()) this.#senders[i].pump();
  }

  /** @param {import('../state/outbox.js').Outbox} outbox @param {string} [former] */
  #save(outbox, former) {
    this.#full(!keep(this.#parts.browser.local, this.#person, outbox, former));
  }

  /** @param {boolean} full */
  #full(full) {
    if (full === this.storageFull) return;
    this.storageFull = full;
    this.#parts.changed();
  }
}

/** @param {number} ms */
function sleep(ms) {
  return /** @type {Promise<void>} */ (new Promise((resolve) => setTimeout(resolve, ms)));
}
