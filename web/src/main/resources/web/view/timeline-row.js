import { answerRow } from './answer-row.js';
import { fileRow } from './file-row.js';
import { html, nothing } from './base.js';
import * as icons from './icons.js';
import { messageRow, pendingRow } from './message.js';
import { part } from './parts.js';
import { quietRow } from './quiet-row.js';
import './item-card.js';

/** What rows need besides their own content. @param {any} log the timeline @returns {import('./message.js').Context} */
export function contextOf(log) {
  const { client, room } = log;
  const { writes, clock, zone } = client;
  const done = (/** @type {string} */ what, /** @type {any} */ about) => {
    log.chosen = undefined;
    log.tell(what, about);
  };
  return {
    room: room.description,
    zone,
    items: room.items,
    exhibits: room.exhibits,
    now: clock.now(),
    chosen: log.chosen,
    canQuote: true,
    choose: (seq) => (log.chosen = seq),
    quote: (entry) => done('quote', entry),
    withdraw: (seq) => done('withdraw', seq),
    repudiate: (seq) => done('sheet', { name: 'motion', entry: seq }),
    jump: (seq) => log.jump(seq),
    retry: (key) => writes.retry(key),
    edit: (key) => log.tell('edit', key),
    discard: (key) => writes.discard(key),
  };
}

/** One row of the conversation. @param {import('../state/timeline.js').Row} row @param {import('./message.js').Context} context @param {any} log */
export function rowContent(row, context, log) {
  switch (row.type) {
    case 'message':
      return messageRow(row, context);
    case 'pending':
      return pendingRow(row, context);
    case 'upload':
    case 'filed':
    case 'rejected':
      return fileRow(row, context, log);
    case 'answer':
      return answerRow(row, context, log);
    case 'item':
      return html`<mc-item .courtroom=${log.courtroom} .item=${row.item} @show=${(/** @type {CustomEvent} */ e) => log.jump(e.detail)}></mc-item>`;
    case 'call':
      part('calls').catch(() => {});
      return html`<mc-call-row .courtroom=${log.courtroom} .entry=${row.entry}></mc-call-row>`;
    default:
      return quietRow(row, context, { jump: (seq) => log.jump(seq), rewrite: (text) => log.tell('rewrite', text) });
  }
}

/**
 * Two ways to jump: up to where reading ended, and down to the end.
 * @param {any} log @param {{unreadAfter: number | undefined, below: number}} where
 */
export function jumps(log, { unreadAfter, below }) {
  return html`${unreadAfter === undefined
    ? nothing
    : html`<button class="jump first" @click=${() => log.jump(unreadAfter + 1)}>${icons.up}${log.say('timeline.unread-above')}</button>`}
  ${below ? html`<button class="jump" @click=${() => log.toEnd()}>${icons.down}${log.say('timeline.below', { n: below })}</button>` : nothing}`;
}
