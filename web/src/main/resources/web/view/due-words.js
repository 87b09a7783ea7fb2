import { endOf } from '../state/due.js';
import { dayAndTime, dayWords } from '../state/times.js';
import { page } from './page.js';

/** When a period ends, in words: 11月28日 24:00. @param {string} instant @param {string} zone */
export function endWords(instant, zone) {
  const { at, time } = endOf(Date.parse(instant), zone);
  const [...words] = dayAndTime(at, page.settings.language, zone).split(' ');
  return [...words.slice(0, -1), time].join(' ');
}

/** The same with weekday, and year if it is another one. @param {string} instant @param {number} now @param {string} zone */
export function longEndWords(instant, now, zone) {
  const { at, time } = endOf(Date.parse(instant), zone);
  return `${dayWords(at, now, page.settings.language, zone)} ${time}`;
}

/** A day of the calendar, `2026-11-28`, in words. @param {string} day @param {number} now */
export function calendarDay(day, now) {
  return dayWords(Date.parse(`${day.slice(0, 10)}T12:00:00Z`), now, page.settings.language, 'UTC');
}

/** Why a day does not count as the last one. @param {import('../state/types.js').Day} day */
export function dayReason(day) {
  const name = day.holiday?.[page.settings.language];
  return name ? page.say(`day.${day.kind}.named`, { name }) : page.say(`day.${day.kind}`);
}

/** `15 days` @param {{count: number, unit: string}} amount */
export function amountWords({ count, unit }) {
  return page.say(count === 1 ? `unit.${unit}.one` : `unit.${unit}.many`, { n: count });
}
