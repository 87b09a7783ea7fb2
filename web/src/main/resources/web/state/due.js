import { clockTime } from './times.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Timers are not asked to wait longer than this. */
const LONGEST_WAIT = HOUR;

/**
 * How long something still takes, in the two largest units, rounded down so that nobody counts on
 * time that there is not.
 * @param {number} milliseconds
 * @returns {{word: string, parts: Record<string, number>}}
 */
export function timeLeft(milliseconds) {
  if (milliseconds <= 0) return { word: 'left.over', parts: {} };
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (days > 0) return hours > 0 ? { word: 'left.days-hours', parts: { days, hours } } : { word: 'left.days', parts: { days } };
  if (hours > 0) return { word: 'left.hours', parts: { hours, minutes } };
  if (minutes > 0) return { word: 'left.minutes', parts: { minutes } };
  return { word: 'left.soon', parts: {} };
}

/** When the words of `timeLeft` change next, in milliseconds from now. @param {number} milliseconds */
export function nextChange(milliseconds) {
  if (milliseconds <= 0) return LONGEST_WAIT;
  const step = milliseconds >= DAY ? HOUR : MINUTE;
  return Math.min(LONGEST_WAIT, (milliseconds % step) + 50);
}

/** How near a due time is: over, within a day, or neither. @param {number} milliseconds @returns {'over' | 'near' | 'far'} */
export function nearness(milliseconds) {
  if (milliseconds <= 0) return 'over';
  return milliseconds <= DAY ? 'near' : 'far';
}

/**
 * A day on which a period ends and the time of it; midnight is 24:00 of the day before, as a court
 * says it.
 * @param {number} at @param {string} zone
 * @returns {{at: number, time: string}} `at` an instant of the day
 */
export function endOf(at, zone) {
  if (clockTime(at, zone) !== '00:00') return { at, time: clockTime(at, zone) };
  return { at: at - HOUR, time: '24:00' };
}

/**
 * The wish for a due time that a form's fields hold; undefined if they hold none.
 * @param {Record<string, string>} values `how`, then `count` and `unit`, or `at` in the court's zone
 * @param {(value: string) => string | undefined} instant
 */
export function wishOf(values, instant) {
  if (values.how === 'at') {
    const at = values.at && instant(values.at);
    return at ? { at } : undefined;
  }
  const amount = Number(values.count);
  return Number.isInteger(amount) && amount > 0 ? { amount, unit: values.unit } : undefined;
}

