import { html } from './base.js';
import './attach-form.js';
import './exhibit-form.js';
import './exhibit-sheet.js';
import './opinion-form.js';
import './viewer.js';

/** The sheets around files and exhibits; all of them are loaded only when one is wanted. @param {import('./sheets.js').Sheet} sheet @param {string} courtroom @param {() => void} shut */
export function sheetOf({ name, audience, exhibit, document, media, heading }, courtroom, shut) {
  switch (name) {
    case 'attach':
      return html`<mc-attach-form .courtroom=${courtroom} .audience=${audience ?? 'everyone'} @close=${shut}></mc-attach-form>`;
    case 'view':
      return html`<mc-viewer .courtroom=${courtroom} .exhibit=${exhibit ?? ''} .document=${document} .media=${media} .heading=${heading ?? ''} @close=${shut}></mc-viewer>`;
    case 'exhibit':
      return html`<mc-exhibit .courtroom=${courtroom} .exhibit=${exhibit} @close=${shut}></mc-exhibit>`;
    case 'opine':
      return html`<mc-opinion-form .courtroom=${courtroom} .exhibit=${exhibit} @close=${shut}></mc-opinion-form>`;
    default:
      return html`<mc-exhibit-form .courtroom=${courtroom} .exhibit=${exhibit} .kind=${name} @close=${shut}></mc-exhibit-form>`;
  }
}
