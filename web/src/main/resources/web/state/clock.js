/** A device's clock that is further off misleads whoever looks at it. */
const FAR_MS = 10 * 60_000;

/**
 * The court's time as this device knows it. The device's own clock may be wrong, so only the
 * monotonic one counts: what the court last said, plus what has gone by since.
 */
export class CourtClock {
  #monotonic;
  #wall;
  /** @type {number | undefined} court time less monotonic time */
  #offset;
  #told = false;

  /** @param {() => number} monotonic milliseconds @param {() => number} wall used until the court has spoken */
  constructor(monotonic = () => performance.now(), wall = () => Date.now()) {
    this.#monotonic = monotonic;
    this.#wall = wall;
  }

  /** The court said that it is this time. @param {string | undefined} instant */
  heard(instant) {
    const at = Date.parse(instant ?? '');
    if (Number.isNaN(at)) return;
    this.#set(at);
    this.#told = true;
  }

  /** Something happened at this time, so it is not earlier. @param {string | undefined} instant */
  notBefore(instant) {
    const at = Date.parse(instant ?? '');
    if (!Number.isNaN(at) && (this.#offset === undefined || at > this.now())) this.#set(at);
  }

  /** Whether the device shows its owner another time than the court's. */
  get apart() {
    return this.#told && Math.abs(this.#wall() - this.now()) > FAR_MS;
  }

  /** @param {number} at */
  #set(at) {
    this.#offset = at - this.#monotonic();
  }

  now() {
    return this.#offset === undefined ? this.#wall() : this.#monotonic() + this.#offset;
  }
}
