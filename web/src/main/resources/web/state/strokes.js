/**
 * A signature while it is written: strokes of points with the milliseconds since the first. What is
 * sent is whole numbers, flat, three for each point, within the court's limits.
 */
export const MOST_POINTS = 1000;
const MOST_STROKES = 100;
const MOST_TIME = 120_000;
/** Nearer points say nothing. */
const NEAR = 1.5;

export class Strokes {
  /** @type {[number, number, number][][]} */
  #lines = [];
  #start = 0;

  get lines() {
    return this.#lines;
  }

  get empty() {
    return this.#lines.length === 0;
  }

  /** The pen is set down. @param {number} x @param {number} y @param {number} now */
  begin(x, y, now) {
    if (this.empty) this.#start = now;
    if (this.#lines.length < MOST_STROKES) this.#lines.push([[x, y, this.#time(now)]]);
  }

  /** The pen moves on. @param {number} x @param {number} y @param {number} now */
  move(x, y, now) {
    const line = this.#lines.at(-1);
    if (!line) return;
    const [lastX, lastY] = /** @type {[number, number, number]} */ (line.at(-1));
    if (Math.hypot(x - lastX, y - lastY) >= NEAR) line.push([x, y, this.#time(now)]);
  }

  /** Takes the last stroke back. */
  undo() {
    this.#lines.pop();
  }

  clear() {
    this.#lines = [];
  }

  /** @param {number} now */
  #time(now) {
    return Math.max(0, Math.min(MOST_TIME, Math.round(now - this.#start)));
  }

  /** Whether it is more than a dot. @param {number} width @param {number} height */
  fit(width, height) {
    const points = this.#lines.flat();
    const span = (/** @type {0 | 1} */ i) =>
      Math.max(...points.map((p) => p[i])) - Math.min(...points.map((p) => p[i]));
    return points.length >= 5 && Math.max(span(0), span(1)) >= Math.min(width, height) / 10;
  }

  /** The body of `signature.capture` for a pad of this size. @param {number} width @param {number} height */
  body(width, height) {
    const all = this.#lines.reduce((n, line) => n + line.length, 0);
    // Of each stroke every nth point is kept, and its last one.
    const space = MOST_POINTS - 2 * this.#lines.length;
    const keep = all <= MOST_POINTS ? 1 : Math.ceil(all / space);
    const inside = (/** @type {number} */ n, /** @type {number} */ most) =>
      Math.max(0, Math.min(most, Math.round(n)));
    const strokes = this.#lines.map((line) =>
      line
        .filter((_, i) => i % keep === 0 || i === line.length - 1)
        .flatMap(([x, y, t]) => [inside(x, width), inside(y, height), t]),
    );
    return { width, height, strokes };
  }
}

/** The lines of a signature as it was sent. @param {number[][]} strokes @returns {[number, number][][]} */
export const linesOf = (strokes) =>
  strokes.map((flat) =>
    Array.from({ length: flat.length / 3 }, (_, i) => [flat[3 * i], flat[3 * i + 1]]),
  );

/**
 * Lines as the path of an SVG, bending at the points and going through the middle between them.
 * @param {number[][][]} lines
 */
export function pathOf(lines) {
  return lines
    .map((line) => {
      const [[x, y], ...rest] = line;
      if (rest.length === 0) return `M${x} ${y}l.1 0`;
      const bends = rest.slice(0, -1).map(([bx, by], i) => {
        const [nx, ny] = rest[i + 1];
        return `Q${bx} ${by} ${(bx + nx) / 2} ${(by + ny) / 2}`;
      });
      const [ex, ey] = /** @type {number[]} */ (rest.at(-1));
      return `M${x} ${y}${bends.join('')}L${ex} ${ey}`;
    })
    .join('');
}
