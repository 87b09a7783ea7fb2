import { SignedOut } from './login.js';

/** @typedef {'off' | 'connecting' | 'open' | 'waiting'} Link */

/** The connection went away before the answer came: the outcome is unknown. */
export class Lost extends Error {}

const REPLY_MS = 15_000;
const PING_MS = 4 * 60_000;
const PROBE_MS = 5_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * @typedef {object} Parts what the socket needs from outside
 * @property {(token: string) => WebSocket} connect
 * @property {(again: boolean) => Promise<string>} token `again` after a refused handshake
 * @property {(push: any) => void} onPush
 * @property {(link: Link) => void} onLink
 * @property {(error: unknown) => void} onSignedOut
 * @property {() => number} [random]
 */

/**
 * One WebSocket that comes back: requests with replies, pings, and reconnecting after a growing,
 * random wait, at once when the network or the person returns.
 */
export class CourtSocket {
  #parts;
  /** @type {WebSocket | undefined} */
  #socket;
  /** @type {Map<string, {resolve: (reply: any) => void, reject: (error: Error) => void, timer: any}>} */
  #waiting = new Map();
  #failures = 0;
  #attempt = 0;
  #reads = 0;
  /** @type {any} */
  #timer;
  /** @type {any} */
  #pings;
  /** @type {Link} */
  link = 'off';

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  start() {
    if (this.link === 'off') this.#open();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#drop('off');
  }

  /** Connects anew, for example with a newer token. */
  renew() {
    if (this.link !== 'off') this.#again(0);
  }

  /** The network or the person is back: connect at once, or find out whether the link is alive. */
  wake() {
    if (this.link === 'waiting') this.#again(0);
    else if (this.link === 'open') this.#probe();
  }

  /**
   * Asks and gives the reply's frame, refusals included.
   * @param {string} action
   * @param {any} [body]
   * @param {{courtroom?: string, id?: string, within?: number}} [options]
   * @returns {Promise<any>}
   * @throws {Lost}
   */
  request(action, body = {}, { courtroom, id = `r${++this.#reads}`, within = REPLY_MS } = {}) {
    return new Promise((resolve, reject) => {
      if (this.link !== 'open' || !this.#socket) {
        reject(new Lost('not connected'));
        return;
      }
      const timer = setTimeout(() => {
        if (this.#waiting.delete(id)) reject(new Lost('no reply in time'));
        this.#again(0);
      }, within);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ action, id, courtroom, body }));
    });
  }

  async #open() {
    const attempt = ++this.#attempt;
    this.#set('connecting');
    try {
      const token = await this.#parts.token(this.#failures % 4 === 1);
      if (attempt !== this.#attempt) return;
      this.#attach(this.#parts.connect(token), attempt);
    } catch (error) {
      if (attempt !== this.#attempt) return;
      if (error instanceof SignedOut) {
        this.#drop('off');
        this.#parts.onSignedOut(error);
      } else {
        this.#fail();
      }
    }
  }

  /** @param {WebSocket} socket @param {number} attempt */
  #attach(socket, attempt) {
    this.#socket = socket;
    const current = () => attempt === this.#attempt;
    socket.onopen = () => {
      if (!current()) return;
      this.#failures = 0;
      this.#pings = setInterval(() => this.#probe(), PING_MS);
      this.#set('open');
    };
    socket.onmessage = (event) => current() && this.#frame(event.data);
    socket.onclose = () => current() && this.#fail();
    // A handshake that hangs is as good as failed.
    this.#timer = setTimeout(() => {
      if (current() && this.link === 'connecting') this.#fail();
    }, REPLY_MS);
  }

  /** @param {string} text */
  #frame(text) {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return;
    }
    if (!('re' in frame)) {
      this.#parts.onPush(frame);
      return;
    }
    const waiting = this.#waiting.get(frame.re);
    if (!waiting) return;
    this.#waiting.delete(frame.re);
    clearTimeout(waiting.timer);
    waiting.resolve(frame);
  }

  #probe() {
    this.request('ping', {}, { within: PROBE_MS }).catch(() => {});
  }

  #fail() {
    const ceiling = Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.#failures++);
    const random = this.#parts.random ?? Math.random;
    this.#again(ceiling * (0.3 + 0.7 * random()));
  }

  /** @param {number} wait */
  #again(wait) {
    this.#drop('waiting');
    this.#timer = setTimeout(() => this.#open(), wait);
  }

  /** @param {Link} link */
  #drop(link) {
    this.#attempt++;
    clearTimeout(this.#timer);
    clearInterval(this.#pings);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    const unanswered = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#set(link);
    for (const { reject, timer } of unanswered) {
      clearTimeout(timer);
      reject(new Lost('the connection was lost'));
    }
  }

  /** @param {Link} link */
  #set(link) {
    if (this.link === link) return;
    this.link = link;
    this.#parts.onLink(link);
  }
}
