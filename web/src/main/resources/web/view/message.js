import { withdrawable } from '../state/timeline.js';
import { clockTime } from '../state/times.js';
import { css, html, nothing, page } from './base.js';
import * as icons from './icons.js';
import { audienceWords, capacity, nameOf, seat } from './names.js';
import { participant } from '../state/courtroom.js';

/** @typedef {import('../state/types.js').Description} Description */
/** @typedef {import('../state/types.js').Entry} Entry */

/**
 * @typedef {object} Context what rows need besides their own content
 * @property {Description} room
 * @property {string} zone
 * @property {number} now court time
 * @property {number | undefined} chosen the message whose actions are shown
 * @property {boolean} canQuote
 * @property {(seq: number | undefined) => void} choose
 * @property {(entry: Entry) => void} quote
 * @property {(seq: number) => void} withdraw
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
        <button class="options" aria-expanded=${chosen === entry.seq}
          aria-label=${page.say('message.options', { at: clockTime(at, zone) })}
          @click=${() => context.choose(chosen === entry.seq ? undefined : entry.seq)}>
          <time datetime=${entry.at}>${clockTime(at, zone)}</time>
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
    <span class="muted">${page.say('message.seq', { seq: entry.seq })}</span>
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
  return html`<div class="message mine pending ${item.body.audience ? 'private' : ''}">
    <div class="column">
      <div class="line">
        <div class="bubble"><p class="text">${item.body.text}</p></div>
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

export const messageStyle = css`
  .message {
    display: flex;
    gap: 0.55rem;
    padding: 0.55rem 0.75rem 0;
  }
  .message.more {
    padding-top: 0.25rem;
  }
  .message.mine {
    justify-content: flex-end;
  }
  .seat-place {
    width: 40px;
    flex: none;
  }
  .column {
    display: grid;
    gap: 0.2rem;
    justify-items: start;
    min-width: 0;
    max-width: min(84%, 36rem);
  }
  .mine .column {
    justify-items: end;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .name .role {
    color: var(--accent);
  }
  .line {
    display: flex;
    align-items: flex-end;
    gap: 0.15rem;
    min-width: 0;
  }
  .mine .line {
    flex-direction: row-reverse;
  }
  .bubble {
    min-width: 0;
    padding: 0.55rem 0.8rem;
    border-radius: 4px 14px 14px 14px;
    background: var(--bubble);
    line-height: 1.55;
  }
  .mine .bubble {
    border-radius: 14px 4px 14px 14px;
    background: var(--own);
    color: var(--on-own);
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .private .bubble {
    background: var(--private);
    color: var(--on-private);
    border: 1px dashed currentColor;
  }
  .wall {
    display: inline-flex;
    align-items: center;
    gap: 0.2em;
    color: var(--on-private-page);
  }
  .wall svg {
    width: 14px;
    height: 14px;
  }
  .mention {
    color: var(--accent-text);
  }
  .quote {
    display: block;
    width: 100%;
    margin: 0 0 0.35rem;
    padding: 0.1rem 0 0.1rem 0.55rem;
    border-left: 3px solid currentColor;
    text-align: start;
    font-size: 0.8125rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    opacity: 0.85;
  }
  .options {
    flex: none;
    min-width: 44px;
    min-height: 32px;
    padding: 0 0.3rem;
    border-radius: 8px;
    color: var(--muted);
    font-size: 0.75rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
    font-size: 0.8125rem;
  }
  .choices button {
    min-height: 36px;
    padding: 0 0.9em;
    border-radius: 8px;
    background: var(--soft);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    padding: 0 0.35rem 0.3rem;
    color: var(--muted);
    font-size: 0.75rem;
    white-space: nowrap;
  }
  .state svg {
    width: 15px;
    height: 15px;
  }
  .state.refused {
    color: var(--bad);
  }
  .refusal {
    padding: 0.6rem 0.8rem;
    border-radius: 10px;
    background: var(--bad-soft);
    color: var(--bad);
    font-size: 0.875rem;
  }
  .refusal .choices {
    margin-top: 0.5rem;
    color: var(--text);
  }
`;
