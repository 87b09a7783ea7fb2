import { Refused } from './refused.js';
import { Lost } from './socket.js';

const ATTEMPTS = 3;
/** After a newer token, or after a while. */
const AGAIN = new Set(['token-expired', 'too-many']);

/** Questions to the court: asked again over a lost connection, with a newer token or less often, a few times. */
export class Asking {
  #parts;
  /** @type {Set<() => void>} */
  #onOpen = new Set();

  /**
   * @param {{request: (action: string, body: any, about: {courtroom?: string, id?: string}) => Promise<any>,
   *   online: () => boolean, renew: () => Promise<void>, sleep?: (ms: number) => Promise<void>}} parts
   */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * The body of the reply.
   * @param {string} action @param {any} [body] @param {string} [courtroom] @param {string} [id]
   * @throws {Refused | Lost}
   */
  async ask(action, body = {}, courtroom, id) {
    for (let attempt = 1; ; attempt++) {
      try {
        const reply = await this.#parts.request(action, body, { courtroom, id });
        if (reply.ok) return reply.body;
        if (!AGAIN.has(reply.error.code) || attempt === ATTEMPTS) throw new Refused(reply.error);
        if (reply.error.retryAfter) await (this.#parts.sleep ?? sleep)(reply.error.retryAfter * 1000);
        else await this.#parts.renew();
      } catch (error) {
        if (!(error instanceof Lost) || attempt === ATTEMPTS) throw error;
      }
      await this.#opened(10_000);
    }
  }

  /** The connection is there. */
  opened() {
    for (const open of this.#onOpen) open();
    this.#onOpen.clear();
  }

  /** Waits for the connection. @param {number} within */
  #opened(within) {
    if (this.#parts.online()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#onOpen.delete(open);
        reject(new Lost('no connection'));
      }, within);
      const open = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
      this.#onOpen.add(open);
    });
  }
}

/** @param {number} ms @returns {Promise<void>} */
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
