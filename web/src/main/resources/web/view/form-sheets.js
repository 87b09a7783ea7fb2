import { html } from './base.js';
import './answer-form.js';
import './call-form.js';
import './close-session.js';
import './conduct-form.js';
import './confirm-form.js';
import './consent.js';
import './decision-form.js';
import './due-sheet.js';
import './extension-form.js';
import './issue-form.js';
import './motion-decision.js';
import './motion-form.js';
import './notices.js';
import './participant-form.js';
import './remove-participant.js';
import './rules-sheet.js';
import './session-extend.js';
import './session-form.js';
import './signature-form.js';
import './signing-sheet.js';

/** The forms and sheets of sessions, items and people. @param {import('./sheets.js').Sheet} sheet @param {string} courtroom @param {() => void} shut */
export function sheetOf({ name, session, item, request, due, reason, heading, participant, motion, entry, audience, callees }, courtroom, shut) {
  switch (name) {
    case 'consent':
      return html`<mc-consent .courtroom=${courtroom} .session=${session} @close=${shut}></mc-consent>`;
    case 'close':
      return html`<mc-close-session .courtroom=${courtroom} .session=${session} @close=${shut}></mc-close-session>`;
    case 'participant':
      return html`<mc-participant-form .courtroom=${courtroom} @close=${shut}></mc-participant-form>`;
    case 'remove':
      return html`<mc-remove-participant .courtroom=${courtroom} .participant=${participant} @close=${shut}></mc-remove-participant>`;
    case 'conduct':
      return html`<mc-conduct-form .courtroom=${courtroom} .participant=${participant} @close=${shut}></mc-conduct-form>`;
    case 'session':
      return html`<mc-session-form .courtroom=${courtroom} @close=${shut}></mc-session-form>`;
    case 'session-extend':
      return html`<mc-session-extend .courtroom=${courtroom} .session=${session} @close=${shut}></mc-session-extend>`;
    case 'rules':
      return html`<mc-rules .courtroom=${courtroom} .session=${session} @close=${shut}></mc-rules>`;
    case 'confirm':
      return html`<mc-confirm-form .courtroom=${courtroom} .session=${session} @close=${shut}></mc-confirm-form>`;
    case 'signature':
      return html`<mc-signature-form .courtroom=${courtroom} @close=${shut}></mc-signature-form>`;
    case 'signing':
      return html`<mc-signing-sheet .courtroom=${courtroom} .session=${session} @close=${shut}></mc-signing-sheet>`;
    case 'notice':
      return html`<mc-notices .courtroom=${courtroom} @close=${shut}></mc-notices>`;
    case 'issue':
      return html`<mc-issue-form .courtroom=${courtroom} @close=${shut}></mc-issue-form>`;
    case 'call':
      return html`<mc-call-form .courtroom=${courtroom} .audience=${audience ?? 'everyone'} .callees=${callees ?? []} @close=${shut}></mc-call-form>`;
    case 'motion':
      return html`<mc-motion-form .courtroom=${courtroom} .motion=${motion ?? ''} .entry=${entry} @close=${shut}></mc-motion-form>`;
    case 'motion-decide':
      return html`<mc-motion-decision .courtroom=${courtroom} .motion=${motion ?? ''} @close=${shut}></mc-motion-decision>`;
    case 'answer':
      return html`<mc-answer-form .courtroom=${courtroom} .item=${item} @close=${shut}></mc-answer-form>`;
    case 'request':
    case 'extend':
      return html`<mc-extension-form .courtroom=${courtroom} .item=${item} .mode=${name} .request=${request} .due=${due} .reason=${reason ?? ''} @close=${shut}></mc-extension-form>`;
    case 'due':
      return html`<mc-due-sheet .courtroom=${courtroom} .item=${item} .due=${due} .heading=${heading ?? ''} @close=${shut}></mc-due-sheet>`;
    default:
      return html`<mc-decision-form .courtroom=${courtroom} .item=${item} .decision=${name} .request=${request} @close=${shut}></mc-decision-form>`;
  }
}
