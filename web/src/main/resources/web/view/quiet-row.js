import { dayWords } from '../state/times.js';
import { actWords } from './acts.js';
import { html, nothing, page } from './base.js';
import { nameOf } from './names.js';
import { linkTo } from './page.js';

/**
 * @typedef {object} Ways where a quiet row may lead
 * @property {(seq: number) => void} jump
 * @property {(text: string) => void} rewrite
 */

/**
 * A row between what is said: a day, a mark, an act of the court.
 * @param {any} row @param {import('./message.js').Context} context @param {Ways} ways
 */
export function quietRow(row, context, ways) {
  const { room, zone, now, items, exhibits } = context;
  switch (row.type) {
    case 'day':
      return html`<p class="day">${dayWords(row.at, now, page.settings.language, zone)}</p>`;
    case 'unread':
      return html`<p class="unread">${page.say('timeline.unread')}</p>`;
    case 'sealed':
      return html`<p class="act">${page.say('timeline.sealed', { n: row.count })}</p>`;
    case 'withdrawn':
      return html`<p class="act">${page.say(row.mine ? 'withdrawn.mine' : 'withdrawn', { who: nameOf(room, row.by) })}
        ${row.text ? html`<button class="again" @click=${() => ways.rewrite(row.text)}>${page.say('withdrawn.again')}</button>` : nothing}</p>`;
    default:
      return html`<p class="act ${row.entry.kind === 'session.advanced' ? 'stage' : ''}">
        ${actWords(room, row.entry, zone, items, exhibits)} ${aside(row.entry, context, ways)}
      </p>`;
  }
}

/** Where an act leads. @param {import('../state/types.js').Entry} entry @param {import('./message.js').Context} context @param {Ways} ways */
function aside({ kind, body }, { room, items }, ways) {
  if (kind === 'document.filed') return html`<a href=${linkTo('room', room.courtroom, 'file')}>${page.say('file.see')}</a>`;
  const item = items.find((i) => i.item === (body.item ?? body.subject));
  if (!item) return nothing;
  return html`<button class="again" @click=${() => ways.jump(item.issued)}>${page.say('item.see')}</button>`;
}
