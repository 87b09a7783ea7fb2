/** When it is asked again. */
const PAUSES_MS = [0, 500, 1500, 4000, 12_000];

/** What was pushed may be a little ahead of a list: asks for it again until the list has it. */
export class Behind {
  #load;
  #has;
  /** @type {Set<string>} */
  #wanted = new Set();

  /** @param {() => Promise<void>} load @param {(id: string) => boolean} has */
  constructor(load, has) {
    this.#load = load;
    this.#has = has;
  }

  /** @param {string} id */
  async want(id) {
    if (this.#wanted.has(id)) return;
    this.#wanted.add(id);
    for (const pause of PAUSES_MS) {
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
      await this.#load().catch(() => {});
      if (this.#has(id)) break;
    }
    this.#wanted.delete(id);
  }
}
