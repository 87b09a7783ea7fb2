/**
 * A place on a page or a picture, in thousandths of its width and height from the upper left.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Region
 */

const WHOLE = 1000;
/** Smaller is a finger that slipped. */
const LEAST = 12;

/** @param {number} part of 1 */
const thousandths = (part) => Math.round(Math.min(1, Math.max(0, part)) * WHOLE);

/**
 * The rectangle between two points, given in parts of the width and the height.
 * @param {{x: number, y: number}} a @param {{x: number, y: number}} b
 * @returns {Region | undefined} nothing if it is too small to be meant
 */
export function regionFrom(a, b) {
  const [left, right] = [a.x, b.x].map(thousandths).sort((p, q) => p - q);
  const [top, bottom] = [a.y, b.y].map(thousandths).sort((p, q) => p - q);
  const region = { x: left, y: top, width: right - left, height: bottom - top };
  return region.width < LEAST || region.height < LEAST ? undefined : region;
}

/**
 * The rectangle given by numbers in percent, held to the page.
 * @param {{x: number, y: number, width: number, height: number}} percent
 * @returns {Region | undefined}
 */
export function regionOf({ x, y, width, height }) {
  if (![x, y, width, height].every(Number.isFinite)) return undefined;
  return regionFrom({ x: x / 100, y: y / 100 }, { x: (x + width) / 100, y: (y + height) / 100 });
}

/** As it is read out, in percent. @param {Region} region */
export const percentOf = ({ x, y, width, height }) => ({ x: x / 10, y: y / 10, width: width / 10, height: height / 10 });
