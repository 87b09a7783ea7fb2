import { html, nothing, page } from './base.js';
import './answer-form.js';
import './close-session.js';
import './confirm-form.js';
import './consent.js';
import './decision-form.js';
import './due-sheet.js';
import './extension-form.js';
import './issue-form.js';
import './participant-form.js';
import './session-extend.js';
import './session-form.js';

/**
 * @typedef {object} Sheet what is open over a view
 * @property {string} name
 * @property {string} [session]
 * @property {string} [item]
 * @property {number} [request]
 * @property {import('../state/types.js').Due} [due]
 * @property {string} [reason]
 * @property {string} [heading]
 * @property {string} [audience]
 * @property {string} [exhibit]
 * @property {number} [document]
 * @property {any} [media]
 */

/** The sheets around files, loaded when the first is wanted. @type {((sheet: Sheet, courtroom: string, shut: () => void) => unknown) | undefined} */
let files;

/** @param {Sheet} sheet @param {string} courtroom @param {() => void} shut */
function fileSheet(sheet, courtroom, shut) {
  if (files) return files(sheet, courtroom, shut);
  const load = import('./file-sheets.js').then((module) => (files = module.fileSheetOf), shut);
  load.then(() => page.changed());
  return nothing;
}

/** The sheet that is open, if any. @param {Sheet | undefined} sheet @param {string} courtroom @param {() => void} shut */
export function sheetOf(sheet, courtroom, shut) {
  const { name, session, item, request, due, reason, heading } = sheet ?? {};
  switch (name) {
    case 'consent':
      return html`<mc-consent .courtroom=${courtroom} .session=${session} @close=${shut}></mc-consent>`;
    case 'close':
      return html`<mc-close-session .courtroom=${courtroom} .session=${session} @close=${shut}></mc-close-session>`;
    case 'participant':
      return html`<mc-participant-form .courtroom=${courtroom} @close=${shut}></mc-participant-form>`;
    case 'session':
      return html`<mc-session-form .courtroom=${courtroom} @close=${shut}></mc-session-form>`;
    case 'session-extend':
      return html`<mc-session-extend .courtroom=${courtroom} .session=${session} @close=${shut}></mc-session-extend>`;
    case 'confirm':
      return html`<mc-confirm-form .courtroom=${courtroom} .session=${session} @close=${shut}></mc-confirm-form>`;
    case 'issue':
      return html`<mc-issue-form .courtroom=${courtroom} @close=${shut}></mc-issue-form>`;
    case 'answer':
      return html`<mc-answer-form .courtroom=${courtroom} .item=${item} @close=${shut}></mc-answer-form>`;
    case 'request':
    case 'extend':
      return html`<mc-extension-form .courtroom=${courtroom} .item=${item} .mode=${name} .request=${request} .due=${due} .reason=${reason ?? ''} @close=${shut}></mc-extension-form>`;
    case 'withdraw':
    case 'refuse':
    case 'rule':
      return html`<mc-decision-form .courtroom=${courtroom} .item=${item} .decision=${name} .request=${request} @close=${shut}></mc-decision-form>`;
    case 'due':
      return html`<mc-due-sheet .courtroom=${courtroom} .item=${item} .due=${due} .heading=${heading ?? ''} @close=${shut}></mc-due-sheet>`;
    default:
      return sheet && fileSheet(sheet, courtroom, shut);
  }
}
