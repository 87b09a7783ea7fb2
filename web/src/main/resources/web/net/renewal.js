import { SignedOut } from './login.js';
import { lifetime } from './tokens.js';

const MARGIN_MS = 60_000;
const LEAST_MS = 10_000;

/** Has a new token well before the old one ends, measured by the token's own times. */
export class Renewal {
  #login;
  #parts;
  /** @type {any} */
  #timer;

  /**
   * @param {import('./login.js').Login} login
   * @param {{again: () => void, onStranger: () => void}} parts what to do with a newer token, and
   *   when only the person can help
   */
  constructor(login, parts) {
    this.#login = login;
    this.#parts = parts;
  }

  /** @param {boolean} again whether the old one was refused */
  async token(again) {
    if (again) {
      await this.#login.refresh();
      this.schedule();
    }
    if (!this.#login.tokens) throw new SignedOut('no token');
    return this.#login.tokens.access;
  }

  schedule() {
    clearTimeout(this.#timer);
    const span = lifetime(this.#login.tokens?.access ?? '');
    const wait = Math.min(Math.max(LEAST_MS, span - MARGIN_MS), 2 ** 31 - 1);
    this.#timer = setTimeout(() => this.renew(), wait);
  }

  async renew() {
    try {
      await this.#login.refresh();
      this.schedule();
      this.#parts.again();
    } catch (error) {
      if (error instanceof SignedOut) this.#parts.onStranger();
      else this.#parts.again();
    }
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
