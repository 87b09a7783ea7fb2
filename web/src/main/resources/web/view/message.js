import { movesFor } from '../state/motions.js';
import { withdrawable } from '../state/timeline.js';
import { clockTime } from '../state/times.js';
import { html, nothing, page } from './base.js';
import * as icons from './icons.js';
import { audienceWords, capacity, nameOf, seat } from './names.js';
import { participant } from '../state/courtroom.js';
import { readCount, readList } from './read-by.js';

/** @typedef {import('../state/types.js').Description} Description */
/** @typedef {import('../state/types.js').Entry} Entry */

/**
 * @typedef {object} Context what rows need besides their own content
 * @property {Description} room
 * @property {string} zone
 * @property {import('../state/types.js').LitigationItem[]} items
 * @property {import('../state/exhibits.js').ExhibitLine[]} exhibits
 * @property {number} now court time
 * @property {number | undefined} chosen the message whose actions are shown
 * @property {boolean} canQuote
 * @property {(seq: number | undefined) => void} choose
 * @property {(entry: Entry) => void} quote
 * @property {(seq: number) => void} withdraw
 * @property {(seq: number) => void} repudiate
 * @property {(seq: number) => void} jump
 * @property {(key: string) => void} retry
 * @property {(key: string) => void} edit
 * @property {(key: string) => void} discard
 */

/** A message of the record. @param {any} row @param {Context} context */
export function messageRow(row, context) {
  const { entry, mine, first } = row;
  const { room, zone, chosen } = context;
  const at = Date.parse(entry.at);
  const one = participant(room, entry.by);
  const isPrivate = entry.audience !== 'everyone';
  const bubble = html`<div class="bubble">
    ${quoteOf(row, context)}
    <p class="text">${mentioned(entry, room)}</p>
  </div>`;
  return html`<div class="message ${mine ? 'mine' : ''} ${isPrivate ? 'private' : ''} ${first ? '' : 'more'}">
    ${mine ? nothing : html`<div class="seat-place">${first ? seat(room, entry.by) : nothing}</div>`}
    <div class="column">
      ${
        mine && !isPrivate
          ? html`<span class="hidden">${page.say('you')}</span>`
          : html`<p class="name ${first || isPrivate ? '' : 'hidden'}">
              ${mine ? html`<span class="hidden">${page.say('you')}</span>` : html`<span class="who">${nameOf(room, entry.by)}</span
                  ><span class="role">${one ? capacity(room, one) : ''}</span>`}
              ${isPrivate ? html`<span class="wall">${icons.lock}${audienceWords(entry.audience)}</span>` : nothing}
            </p>`
      }
      <div class="line">
        ${bubble}
        <button class="options" tabindex=${chosen === entry.seq ? 0 : -1} aria-expanded=${chosen === entry.seq}
          aria-label=${page.say('message.options', { at: clockTime(at, zone) })}
          @click=${() => context.choose(chosen === entry.seq ? undefined : entry.seq)}>
          <time datetime=${entry.at}>${clockTime(at, zone)}</time>${mine ? readCount(entry, context) : nothing}
        </button>
      </div>
      ${chosen === entry.seq ? options(row, context) : nothing}
    </div>
  </div>`;
}

/** @param {any} row @param {Context} context */
function options({ entry }, context) {
  const { room, now } = context;
  return html`<div class="choices" role="group" aria-label=${page.say('message.actions')}>
    ${
      context.canQuote
        ? html`<button @click=${() => context.quote(entry)}>${page.say('message.quote')}</button>`
        : nothing
    }
    <button @click=${() => navigator.clipboard?.writeText(entry.body.text).then(() => context.choose(undefined))}>
      ${page.say('message.copy')}
    </button>
    ${
      withdrawable(entry, room.you, now, room.withdrawSeconds)
        ? html`<button @click=${() => context.withdraw(entry.seq)}>${page.say('message.withdraw')}</button>`
        : nothing
    }
    ${entry.by === room.you && movesFor(room)
      ? html`<button @click=${() => context.repudiate(entry.seq)}>${page.say('motion.repudiate')}</button>`
      : nothing}
    <span class="muted">${page.say('message.seq', { seq: entry.seq })}</span>${entry.by === room.you ? readList(entry, context) : nothing}
  </div>`;
}

/** @param {any} row @param {Context} context */
function quoteOf({ entry, quoted }, { room, jump }) {
  if (quoted === undefined) return nothing;
  if (quoted === 'withdrawn') {
    return html`<p class="quote">${page.say('message.quoted-withdrawn')}</p>`;
  }
  if (quoted === 'absent' || !quoted.body?.text) {
    return html`<button class="quote" @click=${() => jump(entry.body.quote)}>
      ${page.say('message.quoted-absent', { seq: entry.body.quote })}
    </button>`;
  }
  return html`<button class="quote" @click=${() => jump(quoted.seq)}>
    ${nameOf(room, quoted.by)}：${quoted.body.text.slice(0, 120)}
  </button>`;
}

/** The text, with the names of those mentioned standing out. @param {Entry} entry @param {Description} room */
function mentioned(entry, room) {
  const names = (entry.body.mentions ?? []).map((/** @type {string} */ id) => `@${nameOf(room, id)}`);
  if (names.length === 0) return entry.body.text;
  const parts = splitAt(entry.body.text, names);
  return parts.map((part) => (names.includes(part) ? html`<b class="mention">${part}</b>` : part));
}

/** @param {string} text @param {string[]} names @returns {string[]} */
function splitAt(text, names) {
  const found = names
    .map((name) => ({ name, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
  if (!found) return [text];
  const end = found.at + found.name.length;
  return [text.slice(0, found.at), found.name, ...splitAt(text.slice(end), names)];
}

/** A message that is not in the record yet. @param {any} row @param {Context} context */
export function pendingRow({ item }, context) {
  const refusal = item.error && page.refusal(item.error);
  const asked = context.items.find((i) => i.item === item.body.item);
  return html`<div class="message mine pending ${item.body.audience ? 'private' : ''}">
    <div class="column">
      <div class="line">
        <div class="bubble">
          ${asked ? html`<p class="quote">${page.say('answer.to', { title: asked.title })}</p>` : nothing}
          <p class="text">${item.body.text}</p>
        </div>
        <span class="state ${item.state}">${icons.clock}
          <span class=${item.state === 'refused' ? 'hidden' : ''}>${page.say(`pending.${item.state}`)}</span></span>
      </div>
      ${
        refusal
          ? html`<div class="refusal">
              <p>${page.say('pending.refused')}：${refusal.sentence}</p>
              ${refusal.source ? html`<p class="small">${refusal.source}</p>` : nothing}
              <div class="choices">
                <button @click=${() => context.retry(item.key)}>${page.say('pending.retry')}</button>
                <button @click=${() => context.edit(item.key)}>${page.say('pending.edit')}</button>
                <button @click=${() => context.discard(item.key)}>${page.say('pending.discard')}</button>
              </div>
            </div>`
          : nothing
      }
    </div>
  </div>`;
}
