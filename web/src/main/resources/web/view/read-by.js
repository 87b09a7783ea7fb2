import { readersOf } from '../state/speaking.js';
import { html, nothing, page } from './base.js';
import { nameOf } from './names.js';

/** @param {any} entry @param {import('./message.js').Context} context */
function readBy(entry, { room }) {
  return page.client?.presence.readBy(entry.seq, readersOf(room, entry.audience)) ?? { read: [], unread: [] };
}

/** How many of those who see one's own message have read it. @param {any} entry @param {import('./message.js').Context} context */
export function readCount(entry, context) {
  const { read, unread } = readBy(entry, context);
  if (read.length + unread.length === 0) return nothing;
  const word = unread.length === 0 ? 'message.read-all' : 'message.read-count';
  return html`<span class="read">${page.say(word, { n: read.length, of: read.length + unread.length })}</span>`;
}

/** Who has, and who has not. @param {any} entry @param {import('./message.js').Context} context */
export function readList(entry, context) {
  const { read, unread } = readBy(entry, context);
  const names = (/** @type {string[]} */ ids) => ids.map((id) => nameOf(context.room, id)).join('、');
  return html`${read.length ? html`<span class="muted">${page.say('message.read-by', { who: names(read) })}</span>` : nothing}
    ${unread.length ? html`<span class="muted">${page.say('message.unread-by', { who: names(unread) })}</span>` : nothing}`;
}
