/** Entries from anywhere in a record, fetched once and kept for those who look at one exhibit. */
export class Kept {
  #fetch;
  #changed;
  /** @type {Map<string, import('../state/types.js').Entry | undefined>} */
  #entries = new Map();

  /** @param {(courtroom: string, seq: number) => Promise<import('../state/types.js').Entry | undefined>} fetch @param {() => void} changed */
  constructor(fetch, changed) {
    this.#fetch = fetch;
    this.#changed = changed;
  }

  /** An entry, or nothing until it has come. @param {string} courtroom @param {number} seq */
  entry(courtroom, seq) {
    const name = `${courtroom}.${seq}`;
    if (!this.#entries.has(name)) this.#get(name, courtroom, seq);
    return this.#entries.get(name);
  }

  /** What an exhibit's file is. @param {string} courtroom @param {import('../state/exhibits.js').ExhibitLine} line @returns {any} */
  media(courtroom, line) {
    return this.entry(courtroom, line.filed)?.body.media;
  }

  /**
   * What each party said last of an exhibit, as far as it has come.
   * @param {string} courtroom @param {import('../state/exhibits.js').ExhibitLine} line
   * @returns {{party: string, opinion: any}[]}
   */
  opinions(courtroom, line) {
    return Object.entries(line.opinions)
      .map(([party, { seq }]) => ({ party, opinion: this.entry(courtroom, seq)?.body.opinion }))
      .filter(({ opinion }) => opinion);
  }

  /** @param {string} name @param {string} courtroom @param {number} seq */
  async #get(name, courtroom, seq) {
    this.#entries.set(name, undefined);
    try {
      this.#entries.set(name, await this.#fetch(courtroom, seq));
      this.#changed();
    } catch {
      this.#entries.delete(name);
    }
  }
}
