/** What a row takes until it has been drawn once, in pixels. */
const GUESS = 84;

/**
 * Which rows of a long list are drawn: those in sight, and some around them. Each row that was drawn
 * once keeps its height, so that the rest is a space of the right size.
 */
export class RowWindow {
  /** @type {Map<string, number>} */
  #heights = new Map();
  /** @type {string[]} */
  #keys = [];
  /** @type {Map<string, number>} */
  #places = new Map();
  #each = new Float64Array(0);
  /** @type {Float64Array | undefined} where each row begins, and where the last one ends */
  #tops;
  from = 0;
  to = 0;

  /** @param {{key: string}[]} rows all of them */
  over(rows) {
    this.#keys = rows.map((row) => row.key);
    this.#places = new Map(this.#keys.map((key, i) => [key, i]));
    this.#each = Float64Array.from(this.#keys, (key) => this.#heights.get(key) ?? GUESS);
    this.#tops = undefined;
  }

  get length() {
    return this.#keys.length;
  }

  get total() {
    return this.top(this.length);
  }

  /** The space above the rows that are drawn. */
  get above() {
    return this.top(this.from);
  }

  /** The space below them. */
  get below() {
    return this.total - this.top(this.to);
  }

  /** Where a row begins. @param {number} index */
  top(index) {
    if (!this.#tops) {
      this.#tops = new Float64Array(this.length + 1);
      for (let i = 0; i < this.length; i++) this.#tops[i + 1] = this.#tops[i] + this.#each[i];
    }
    return this.#tops[index];
  }

  /** The row at a place, the last one below all. @param {number} place */
  at(place) {
    let [low, high] = [0, Math.max(0, this.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The place of a row in the list, -1 if it is not there. @param {string} key */
  indexOf(key) {
    return this.#places.get(key) ?? -1;
  }

  /** A row was drawn; says whether its height was another. @param {string} key @param {number} height */
  drawn(key, height) {
    if (Math.abs((this.#heights.get(key) ?? -1) - height) < 0.5) return false;
    this.#heights.set(key, height);
    const place = this.indexOf(key);
    if (place >= 0) this.#each[place] = height;
    this.#tops = undefined;
    return true;
  }

  /** Draws what is in sight when a row is at the top, and `margin` pixels around it. @param {number} index @param {number} sight @param {number} margin */
  around(index, sight, margin) {
    const top = this.top(Math.min(index, this.length));
    this.from = this.at(top - margin);
    this.to = Math.min(this.length, this.at(top + sight + margin) + 1);
  }

  /** Draws the end. @param {number} sight @param {number} margin */
  end(sight, margin) {
    this.from = this.at(this.total - sight - margin);
    this.to = this.length;
  }

  /** Whether everything from one place to another is drawn. @param {number} from @param {number} to */
  covers(from, to) {
    return this.length === 0 || (this.from <= this.at(from) && this.at(to) < this.to);
  }
}
