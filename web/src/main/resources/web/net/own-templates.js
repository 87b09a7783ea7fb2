import { isSame, LONGEST_NAME, MOST, ownFrom, withOwn } from '../state/templates.js';

/** @typedef {import('../state/templates.js').Template} Template */

/** What became of a wish. @typedef {'saved' | 'replaced' | 'renamed' | 'removed' | 'nameless' | 'taken' | 'many' | 'full'} Done */

/** A person's own templates, kept on this device only. */
export class OwnTemplates {
  #key;
  #local;

  /** @param {string} person @param {Pick<Storage, 'getItem' | 'setItem'>} local */
  constructor(person, local) {
    this.#key = `mc.templates.${person}`;
    this.#local = local;
  }

  /** Another tab may have saved since. */
  all() {
    return ownFrom(this.#local.getItem(this.#key));
  }

  /** @param {string} name @param {Omit<Template, 'id' | 'name'>} words @returns {Done} */
  save(name, words) {
    const named = name.trim().slice(0, LONGEST_NAME);
    if (!named || !words.text.trim()) return 'nameless';
    const all = this.all();
    const next = withOwn(all, named, words);
    if (next.length > MOST) return 'many';
    return this.#keep(next, next.length === all.length ? 'replaced' : 'saved');
  }

  /** @param {string} id @param {string} name @returns {Done} */
  rename(id, name) {
    const named = name.trim().slice(0, LONGEST_NAME);
    const all = this.all();
    const one = all.find((t) => t.id === id);
    if (!named || !one) return 'nameless';
    if (all.some((other) => other.id !== id && isSame(other, named, one.type))) return 'taken';
    return this.#keep(all.map((t) => (t.id === id ? { ...t, name: named } : t)), 'renamed');
  }

  /** @param {string} id @returns {Done} */
  remove(id) {
    return this.#keep(this.all().filter((t) => t.id !== id), 'removed');
  }

  /** @param {Template[]} all @param {Done} done @returns {Done} */
  #keep(all, done) {
    try {
      this.#local.setItem(this.#key, JSON.stringify(all));
      return done;
    } catch {
      return 'full';
    }
  }
}
