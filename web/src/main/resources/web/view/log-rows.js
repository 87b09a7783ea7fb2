import { rowsOf } from '../state/timeline.js';

/** The rows of a conversation, made anew only when something that they are made of has changed. */
export class LogRows {
  /** @type {import('../state/timeline.js').Row[]} */
  all = [];
  /** @type {any[]} what they were made of */
  #from = [];

  /**
   * @param {import('../net/client.js').Client} client @param {import('../state/room.js').Room} room @param {number | undefined} unreadAfter
   * @returns {boolean} whether they are others now
   */
  look(client, room, unreadAfter) {
    const { entries, items, description } = room;
    const pending = client.writes.pending(description.courtroom);
    const jobs = client.uploads.of(description.courtroom);
    const from = [entries, items, unreadAfter, ...pending, ...jobs.map((j) => ({ ...j }))];
    // Whoever scrolls through thousands of rows changes none of them.
    if (jobs.length === 0 && from.length === this.#from.length && from.every((one, i) => one === this.#from[i])) return false;
    this.#from = from;
    this.all = rowsOf({ entries, you: description.you, zone: client.zone, unreadAfter, pending, items, jobs });
    return true;
  }
}
