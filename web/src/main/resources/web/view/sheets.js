import { nothing, page } from './base.js';
import { part } from './parts.js';

/**
 * @typedef {object} Sheet what is open over a view
 * @property {string} name
 * @property {string} [session]
 * @property {string} [item]
 * @property {number} [request]
 * @property {import('../state/types.js').Due} [due]
 * @property {string} [reason]
 * @property {string} [heading]
 * @property {string} [participant]
 * @property {string} [audience]
 * @property {string} [exhibit]
 * @property {string} [motion]
 * @property {number} [entry]
 * @property {number} [document]
 * @property {string[]} [callees]
 * @property {any} [media]
 */

/** The sheets around files and exhibits. */
const FILES = new Set(['attach', 'view', 'exhibit', 'opine', 'describe', 'review', 'find', 'explain-late', 'rule-late']);

/** @type {Record<string, (sheet: Sheet, courtroom: string, shut: () => void) => unknown>} */
const loaded = {};

/** The sheet that is open, if any; its part of the client is loaded first. @param {Sheet | undefined} sheet @param {string} courtroom @param {() => void} shut */
export function sheetOf(sheet, courtroom, shut) {
  if (!sheet) return nothing;
  const name = FILES.has(sheet.name) ? 'file-sheets' : 'form-sheets';
  if (loaded[name]) return loaded[name](sheet, courtroom, shut);
  const load = part(name).then((module) => (loaded[name] = module.sheetOf), shut);
  load.then(() => page.changed());
  return nothing;
}
