import { clockTime } from '../state/times.js';
import { html, nothing, page } from './base.js';
import { documentList } from './documents.js';
import * as icons from './icons.js';
import { participant } from '../state/courtroom.js';
import { capacity, nameOf, seat } from './names.js';

/**
 * An answer to a litigation item, where it was given: in full, or sealed with the hash that it is
 * bound to.
 * @param {any} row @param {import('./message.js').Context} context @param {import('./base.js').View} view
 */
export function answerRow(row, context, view) {
  const { entry, mine, party, item, late, sealed } = row;
  const { room, zone, jump } = context;
  const by = entry.by ?? party;
  const one = participant(room, by);
  return html`<div class="message ${mine ? 'mine' : ''} ${sealed ? 'private' : ''}">
    ${mine ? nothing : html`<div class="seat-place">${seat(room, by)}</div>`}
    <div class="column">
      <p class="name">
        ${mine
          ? html`<span class="hidden">${page.say('you')}</span>`
          : html`<span class="who">${nameOf(room, by)}</span><span class="role">${one ? capacity(room, one) : ''}</span>`}
        ${sealed ? html`<span class="wall">${icons.lock}${page.say(mine || entry.kind ? 'answer.sealed-own' : 'answer.sealed')}</span>` : nothing}
        ${late ? html`<span class="bad">${page.say('item.late')}</span>` : nothing}
      </p>
      <div class="line">
        <div class="bubble">
          <button class="quote" @click=${() => jump(item.issued)}>${page.say('answer.to', { title: item.title })}</button>
          ${entry.kind
            ? html`<p class="text">${entry.body.text}</p>${documentList(view, room.courtroom, entry.body.documents)}`
            : html`<p class="text">${page.say('answer.hash')} <code>${entry.leaf.slice(0, 8)}</code></p>`}
        </div>
        ${entry.at ? html`<time class="at" datetime=${entry.at}>${clockTime(Date.parse(entry.at), zone)}</time>` : nothing}
      </div>
    </div>
  </div>`;
}
