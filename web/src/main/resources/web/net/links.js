/** Renewed a little before a link runs out. */
const MARGIN_MS = 30_000;

/** Links to what the case file holds, asked for once and kept as long as they are good. */
export class Links {
  #ask;
  #now;
  /** @type {Map<string, Promise<any>>} */
  #kept = new Map();

  /** @param {(courtroom: string, document: number, as: string) => Promise<any>} ask @param {() => number} now court time */
  constructor(ask, now) {
    this.#ask = ask;
    this.#now = now;
  }

  /** @param {string} courtroom @param {number} document @param {string} as @returns {Promise<string>} the address */
  async of(courtroom, document, as) {
    const name = `${courtroom}.${document}.${as}`;
    const kept = await this.#kept.get(name)?.catch(() => undefined);
    if (kept && Date.parse(kept.expires) - MARGIN_MS > this.#now()) return kept.url;
    const asked = this.#ask(courtroom, document, as);
    this.#kept.set(name, asked);
    return (await asked).url;
  }
}
