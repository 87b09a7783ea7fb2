import { itemPowers } from '../state/item-powers.js';
import { changesOf, isOver, isRevealed, silentOf } from '../state/items.js';
import { consentsFor, yourself } from '../state/courtroom.js';
import { dayAndTime } from '../state/times.js';
import { html, nothing, shared, View } from './base.js';
import { documentList } from './documents.js';
import { endWords } from './due-words.js';
import * as icons from './icons.js';
import { itemStyle } from './item-style.js';
import { nameOf } from './names.js';
import './outage.js';
import './time-left.js';

/** @typedef {import('../state/types.js').LitigationItem} LitigationItem */
/** @typedef {import('../state/types.js').Description} Description */

/** Nearer to its due time than this, the judge is shown what was out of order. */
const NEAR_MS = 24 * 3_600_000;

/**
 * A litigation item as it stands now: what is asked of whom until when, who has answered, and what
 * this person can do about it. Tells `sheet` with what to open and `show` with an entry to jump to.
 */
class ItemCard extends View {
  static properties = { courtroom: {}, item: {} };
  courtroom = '';
  item = '';

  static styles = [shared, itemStyle];

  get #room() {
    return this.client.court.rooms.get(this.courtroom);
  }

  render() {
    const room = this.#room;
    const item = room?.items.find((i) => i.item === this.item);
    if (!room || !item) return nothing;
    const about = room.description;
    return html`<article class="item ${item.stage}" aria-labelledby="title">
      <p class="kind">
        <span class="type">${this.say(`item-type.${item.type}`)}</span>
        ${item.reveal ? html`<span class="reveal">${icons.lock}${this.say('item.reveal')}</span>` : nothing}
        ${this.#stage(item)}
      </p>
      <h2 id="title">${item.title}</h2>
      <p class="text">${item.text}</p>
      ${documentList(this, this.courtroom, item.documents)}
      ${item.explained ? html`<p class="warning">${this.say('item.explained.warning')}</p>` : nothing}
      ${this.#due(item)}
      <ul class="who" aria-label=${this.say('item.addressees')}>
        ${item.addressees.map((party) => html`<li>${this.#party(about, item, party)}</li>`)}
      </ul>
      ${this.#changes(item)} ${item.requests.map((r) => this.#request(about, item, r))}
      ${this.#outage(about, item)} ${this.#actions(about, item)}
    </article>`;
  }

  /** @param {LitigationItem} item */
  #stage(item) {
    const done = item.stage === 'OPEN' && silentOf(item).length === 0;
    if (item.stage === 'OPEN' && !done) return nothing;
    return html`<span class="stage ${done ? 'done' : ''}">${this.say(done ? 'item.done' : `item-stage.${item.stage}`)}</span>`;
  }

  /** @param {LitigationItem} item */
  #due(item) {
    const running = item.stage === 'OPEN' || item.stage === 'EXPIRED';
    return html`<button class="due" @click=${() => this.tell('sheet', { name: 'due', item: item.item })}>
      ${icons.clock}<span>${this.say('item.until', { at: endWords(item.due.at, this.client.zone) })}${running
        ? html` <mc-time-left .at=${item.due.at}></mc-time-left>`
        : nothing}</span>
    </button>`;
  }

  /** @param {Description} about @param {LitigationItem} item @param {string} party */
  #party(about, item, party) {
    const answers = item.answered[party] ?? [];
    const last = answers.at(-1);
    const ruling = item.rulings[party];
    const name = html`<b>${nameOf(about, party)}</b>`;
    const ruled = ruling ? html`<span class="ruling">${this.say(`ruling.${ruling}`)}</span>` : nothing;
    if (!last) {
      const late = isOver(item, this.client.clock.now());
      return html`${name} <span class=${late ? 'late' : 'muted'}>${this.say(late ? 'item.silent-late' : 'item.silent')}</span>${ruled}`;
    }
    const late = answers.some((a) => a.late) ? html`<span class="late">${this.say('item.late')}</span>` : nothing;
    return html`${name}
      <button class="answered" @click=${() => this.tell('show', last.seq)}>${this.#answered(item, answers.length, last.seq)}</button>${late}${ruled}`;
  }

  /** @param {LitigationItem} item @param {number} n @param {number} seq */
  #answered(item, n, seq) {
    const entry = this.#room?.entries.find((e) => e.seq === seq);
    if (!isRevealed(item)) {
      return html`${icons.lock}${this.say('item.sealed')} ${entry ? html`<code>${entry.leaf.slice(0, 8)}</code>` : nothing}`;
    }
    return this.say(n > 1 ? 'item.answered-times' : 'item.answered', { n });
  }

  /** @param {LitigationItem} item */
  #changes(item) {
    const changes = changesOf(this.#room?.entries ?? [], item.item);
    if (changes.length === 0) return nothing;
    return html`<ul class="changes">
      ${changes.map(({ body, at }) => {
        const along = body.item !== item.item;
        const words = this.say(along ? 'item.moved-along' : 'item.extended-to', { at: endWords(body.due.at, this.client.zone) });
        return html`<li><span class="small muted">${dayAndTime(Date.parse(at ?? ''), this.language, this.client.zone)}</span> ${words}${body.reason ? html`<br /><span class="small">${body.reason}</span>` : nothing}</li>`;
      })}
    </ul>`;
  }

  /** @param {Description} about @param {LitigationItem} item @param {any} request */
  #request(about, item, request) {
    const entry = this.#room?.entries.find((e) => e.seq === request.seq);
    const reason = request.reason ?? entry?.body?.reason ?? '';
    const at = endWords(request.due.at, this.client.zone);
    const words = this.say(request.restoration ? 'request.restore' : 'request.extend', { who: nameOf(about, request.party), at });
    const can = itemPowers(about, item, this.client.clock.now());
    return html`<div class="request">
      <p>${words}</p>
      ${reason ? html`<p class="small">${reason}</p>` : nothing}
      ${can.decide
        ? html`<div class="actions">
            <button class="button main" @click=${() => this.tell('sheet', { name: 'extend', item: item.item, request: request.seq, due: request.due })}>${this.say('request.grant')}</button>
            <button class="button" @click=${() => this.tell('sheet', { name: 'refuse', item: item.item, request: request.seq })}>${this.say('request.refuse')}</button>
          </div>`
        : html`<p class="small muted">${this.say('request.waits')}</p>`}
    </div>`;
  }

  /** @param {Description} about @param {LitigationItem} item */
  #outage(about, item) {
    const near = Date.parse(item.due.at) - this.client.clock.now() < NEAR_MS;
    const running = item.stage === 'OPEN' || item.stage === 'EXPIRED';
    if (!near || !running || yourself(about)?.role !== 'JUDGE' || silentOf(item).length === 0) return nothing;
    return html`<mc-outage .courtroom=${this.courtroom} .item=${item.item} .version=${item.version}></mc-outage>`;
  }

  /** @param {Description} about @param {LitigationItem} item */
  #actions(about, item) {
    const can = itemPowers(about, item, this.client.clock.now());
    const party = consentsFor(about) ?? '';
    const again = item.answered[party]?.length;
    const button = (/** @type {boolean} */ shown, /** @type {string} */ name, /** @type {string} */ word, main = '') =>
      shown
        ? html`<button class="button ${main}" @click=${() => this.tell('sheet', { name, item: item.item })}>${this.say(word)}</button>`
        : nothing;
    if (!can.answer && !can.extend && can.rulings.length === 0) return nothing;
    return html`<div class="actions">
      ${button(can.answer, 'answer', again ? 'item.answer-again' : 'item.answer', again ? '' : 'main')}
      ${button(can.request, 'request', 'item.request')} ${button(can.restore, 'request', 'item.restore')}
      ${button(can.rulings.length > 0, 'rule', 'item.rule', 'main')} ${button(can.extend, 'extend', 'item.extend')}
      ${button(can.withdraw, 'withdraw', 'item.withdraw')}
    </div>`;
  }
}

customElements.define('mc-item', ItemCard);
