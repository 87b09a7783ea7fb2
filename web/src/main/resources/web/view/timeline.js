import { rowsOf } from '../state/timeline.js';
import { answerRow } from './answer-row.js';
import { fileRow } from './file-row.js';
import { fileStyle } from './file-style.js';
import { Following } from './following.js';
import { html, nothing, repeat, shared, View } from './base.js';
import * as icons from './icons.js';
import { messageStyle } from './message-style.js';
import { messageRow, pendingRow } from './message.js';
import { seatStyle } from './names.js';
import { quietRow } from './quiet-row.js';
import { timelineStyle } from './timeline-style.js';
import './item-card.js';

/** What a person who reads further up wants to know of. */
const SPOKEN = new Set(['message.posted', 'item.issued', 'item.answered', 'evidence.filed']);

/**
 * The conversation: a log that grows at its end and pages upward. It follows its end while the
 * person is there, and holds still otherwise.
 */
class Timeline extends View {
  static properties = { courtroom: {}, chosen: { state: true }, below: { state: true } };
  courtroom = '';
  /** @type {number | undefined} */
  chosen = undefined;
  below = 0;
  #following = new Following(() => this.renderRoot);
  #placed = false;
  #loading = false;
  /** @type {number | undefined} what was read when the person came, if there was more */
  #unreadAfter = undefined;
  #seen = 0;
  /** When all rows have their height. */
  settled = Promise.resolve();

  static styles = [shared, seatStyle, messageStyle, timelineStyle, fileStyle];

  get room() {
    return this.client.court.rooms.get(this.courtroom);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#following.watch(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#following.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('courtroom')) {
      const { read = 0 } = this.room?.description ?? {};
      const last = this.room?.last ?? 0;
      this.#placed = false;
      this.#unreadAfter = read > 0 && read < last ? read : undefined;
      this.#seen = last;
    }
    this.#following.hold();
  }

  updated() {
    if (!this.room) return;
    this.#place();
    this.settled = this.#settle();
  }

  #place() {
    if (this.#placed) this.#following.restore();
    else this.#following.start('unread');
  }

  /** Cards have their height only once they have rendered themselves. */
  async #settle() {
    const rows = /** @type {Element} */ (this.renderRoot.querySelector('.rows'));
    this.#following.watch(rows);
    await Promise.all([...rows.querySelectorAll('mc-item')].map((card) => /** @type {View} */ (card).updateComplete));
    this.#place();
    this.#placed = true;
    this.#look();
  }

  /** Looks where the person is: at the end, everything is read; near the top, more is fetched. */
  #look() {
    const { room } = this;
    if (!room) return;
    this.#following.moved();
    const last = room.last ?? 0;
    if (this.#following.on && document.visibilityState === 'visible') {
      this.#seen = last;
      this.client.court.read(this.courtroom, last).catch(() => {});
    }
    const isNew = (/** @type {any} */ e) => e.seq > this.#seen && SPOKEN.has(e.kind);
    this.below = room.entries.filter(isNew).length;
    const top = this.#following.scroll?.scrollTop ?? 0;
    if (top < 400 && room.more && !this.#loading) this.#older();
  }

  async #older() {
    this.#loading = true;
    await this.client.court.older(this.courtroom).catch(() => new Promise((r) => setTimeout(r, 2000)));
    await this.updateComplete;
    this.#loading = false;
  }

  /** Shows an entry, fetching back to it if need be. @param {number} seq */
  async jump(seq) {
    this.#following.on = false;
    await this.client.court.back(this.courtroom, seq).catch(() => {});
    await this.updateComplete;
    await this.settled;
    this.#following.show(`e${seq}`);
  }

  toEnd() {
    this.#following.toEnd();
    this.#look();
  }

  render() {
    const room = this.room;
    if (!room) return nothing;
    const { description, entries, more, items } = room;
    const pending = this.client.writes.pending(this.courtroom);
    const unreadAfter = this.#unreadAfter;
    const rows = rowsOf({ entries, you: description.you, zone: this.client.zone, unreadAfter, pending, items, jobs: this.client.uploads.of(this.courtroom) });
    const context = this.#context(description);
    const above = unreadAfter !== undefined && (room.first ?? 0) > unreadAfter + 1;
    return html`<div class="scroll" @scroll=${this.#look} tabindex="0" role="log" aria-label=${this.say('timeline')}>
        <div class="rows">
          <p class="start">${this.say(more ? 'timeline.more' : 'timeline.start')}</p>
          ${repeat(rows, (row) => row.key, (row) => html`<div class="row" data-key=${row.key}>${this.#content(row, context)}</div>`)}
        </div>
      </div>
      ${above
        ? html`<button class="jump first" @click=${() => this.jump(/** @type {number} */ (unreadAfter) + 1)}>${icons.up}${this.say('timeline.unread-above')}</button>`
        : nothing}
      ${this.below && !this.#following.on
        ? html`<button class="jump" @click=${this.toEnd}>${icons.down}${this.say('timeline.below', { n: this.below })}</button>`
        : nothing}`;
  }

  /** @param {import('../state/types.js').Description} room @returns {import('./message.js').Context} */
  #context(room) {
    const { writes, clock, zone } = this.client;
    return {
      room,
      zone,
      items: this.room?.items ?? [],
      exhibits: this.room?.exhibits ?? [],
      now: clock.now(),
      chosen: this.chosen,
      canQuote: true,
      choose: (seq) => (this.chosen = seq),
      quote: (entry) => {
        this.chosen = undefined;
        this.tell('quote', entry);
      },
      withdraw: (seq) => {
        this.chosen = undefined;
        this.tell('withdraw', seq);
      },
      jump: (seq) => this.jump(seq),
      retry: (key) => writes.retry(key),
      edit: (key) => this.tell('edit', key),
      discard: (key) => writes.discard(key),
    };
  }

  /** @param {import('../state/timeline.js').Row} row @param {import('./message.js').Context} context */
  #content(row, context) {
    switch (row.type) {
      case 'message':
        return messageRow(row, context);
      case 'pending':
        return pendingRow(row, context);
      case 'upload':
      case 'filed':
      case 'rejected':
        return fileRow(row, context, this);
      case 'answer':
        return answerRow(row, context, this);
      case 'item':
        return html`<mc-item .courtroom=${this.courtroom} .item=${row.item} @show=${(/** @type {CustomEvent} */ e) => this.jump(e.detail)}></mc-item>`;
      default:
        return quietRow(row, context, { jump: (seq) => this.jump(seq), rewrite: (text) => this.tell('rewrite', text) });
    }
  }
}

customElements.define('mc-timeline', Timeline);
