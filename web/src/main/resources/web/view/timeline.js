import { rowsOf } from '../state/timeline.js';
import { dayWords } from '../state/times.js';
import { actWords } from './acts.js';
import { css, html, nothing, repeat, shared, View } from './base.js';
import * as icons from './icons.js';
import { messageRow, messageStyle, pendingRow } from './message.js';
import { linkTo } from './page.js';
import { nameOf, seatStyle } from './names.js';

/** Nearer to the end than this counts as being there. */
const AT_END = 48;

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
  #follow = true;
  #placed = false;
  #loading = false;
  #unreadAfter = 0;
  #heldKey = '';
  #heldTop = 0;
  #seen = 0;
  #top = 0;

  static styles = [shared, seatStyle, messageStyle, css`
    :host { position: relative; min-height: 0; flex: 1; }
    .scroll { height: 100%; overflow-y: auto; overflow-anchor: none; overscroll-behavior: contain; }
    .rows { padding: 0.5rem 0 0.9rem; }
    .row { display: flow-root; }
    .day, .act, .start { max-width: 34rem; margin: 0.9rem auto 0.2rem; padding: 0 1.25rem;
      text-align: center; font-size: 0.8125rem; line-height: 1.5; color: var(--muted); overflow-wrap: anywhere; }
    .act { margin: 0.55rem auto 0; text-wrap: balance; }
    .act a { white-space: nowrap; }
    .stage { color: var(--accent-text); font-weight: 600; }
    .unread { display: flex; align-items: center; gap: 0.7rem; margin: 0.9rem 1rem 0.2rem; color: var(--bad); font-size: 0.8125rem; }
    .unread::before, .unread::after { content: ''; flex: 1; height: 1px; background: currentColor; opacity: 0.5; }
    .jump { position: absolute; right: 0.9rem; bottom: 0.9rem; display: inline-flex; align-items: center; gap: 0.3em;
      min-height: 40px; padding: 0 0.9em; border-radius: 20px; background: var(--surface); color: var(--accent-text);
      box-shadow: 0 2px 10px rgb(0 0 0 / 0.18); font-size: 0.875rem; }
    .jump.first { bottom: auto; top: 0.7rem; }
    .jump svg { width: 18px; height: 18px; }
    .aim { animation: aim 1.6s ease-out; }
    @keyframes aim { from { background: var(--mark); } }
    @media (prefers-reduced-motion: reduce) { .aim { animation: none; outline: 2px solid var(--focus); } }
  `];

  get room() {
    return this.client.court.rooms.get(this.courtroom);
  }

  get #scroll() {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.scroll'));
  }

  /** A keyboard that comes up or a longer line above does not push the end out of sight. */
  #sizes = new ResizeObserver(() => {
    const scroll = this.#scroll;
    if (scroll && this.#follow) scroll.scrollTop = scroll.scrollHeight;
  });

  connectedCallback() {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('courtroom')) {
      this.#placed = false;
      this.#unreadAfter = this.room?.description.read ?? 0;
      this.#seen = this.room?.last ?? 0;
    }
    this.#hold();
  }

  /** Remembers which row is at the top, so that rows added above do not move it. */
  #hold() {
    const scroll = this.#scroll;
    if (!scroll || this.#follow) return;
    const top = scroll.getBoundingClientRect().top;
    for (const row of this.renderRoot.querySelectorAll('.row')) {
      const box = row.getBoundingClientRect();
      if (box.bottom > top) {
        this.#heldKey = /** @type {HTMLElement} */ (row).dataset.key ?? '';
        this.#heldTop = box.top;
        return;
      }
    }
  }

  updated() {
    const scroll = this.#scroll;
    if (!scroll || !this.room) return;
    if (!this.#placed) this.#place(scroll);
    else if (this.#follow) scroll.scrollTop = scroll.scrollHeight;
    else {
      const held = this.#row(this.#heldKey);
      if (held) scroll.scrollTop += held.getBoundingClientRect().top - this.#heldTop;
    }
    this.#look();
  }

  /** Where one starts to read: at the first unread, else at the end. @param {HTMLElement} scroll */
  #place(scroll) {
    this.#placed = true;
    const unread = this.#row('unread');
    this.#follow = !unread;
    scroll.scrollTop = unread ? unread.offsetTop - 60 : scroll.scrollHeight;
  }

  /** Looks where the person is: at the end, everything is read; near the top, more is fetched. */
  #look() {
    const scroll = this.#scroll;
    const room = this.room;
    if (!scroll || !room) return;
    const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < AT_END;
    // Only a move upward leaves the end; rows that grow or a smaller window do not.
    this.#follow = isAtEnd || (this.#follow && scroll.scrollTop >= this.#top);
    if (this.#follow && !isAtEnd) scroll.scrollTop = scroll.scrollHeight;
    this.#top = scroll.scrollTop;
    const last = room.last ?? 0;
    if (this.#follow && document.visibilityState === 'visible') {
      this.#seen = last;
      this.client.court.read(this.courtroom, last).catch(() => {});
    }
    const below = room.entries.filter((e) => e.seq > this.#seen && e.kind === 'message.posted').length;
    if (below !== this.below) this.below = below;
    if (scroll.scrollTop < 400 && room.more && !this.#loading) this.#older();
  }

  async #older() {
    this.#loading = true;
    await this.client.court.older(this.courtroom).catch(() => new Promise((r) => setTimeout(r, 2000)));
    await this.updateComplete;
    this.#loading = false;
  }

  /** @param {string} key */
  #row(key) {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`[data-key="${key}"]`));
  }

  /** Shows an entry, fetching back to it if need be. @param {number} seq */
  async jump(seq) {
    this.#follow = false;
    await this.client.court.back(this.courtroom, seq).catch(() => {});
    await this.updateComplete;
    const row = this.#row(`e${seq}`);
    row?.scrollIntoView({ block: 'center' });
    row?.classList.add('aim');
    setTimeout(() => row?.classList.remove('aim'), 1700);
  }

  toEnd() {
    const scroll = this.#scroll;
    this.#follow = true;
    if (scroll) scroll.scrollTop = scroll.scrollHeight;
    this.#look();
  }

  render() {
    const room = this.room;
    if (!room) return nothing;
    const { description, entries, more } = room;
    const pending = this.client.writes.pending(this.courtroom);
    const hadUnread = this.#unreadAfter < (entries.at(-1)?.seq ?? 0) && this.#unreadAfter > 0;
    const unreadAfter = hadUnread ? this.#unreadAfter : undefined;
    const rows = rowsOf({ entries, you: description.you, zone: this.client.zone, unreadAfter, pending });
    const context = this.#context(description);
    const above = hadUnread && more && (room.first ?? 0) > this.#unreadAfter + 1;
    return html`<div class="scroll" @scroll=${this.#look} tabindex="0" role="log" aria-label=${this.say('timeline')}>
        <div class="rows">
          <p class="start">${this.say(more ? 'timeline.more' : 'timeline.start')}</p>
          ${repeat(rows, (row) => row.key, (row) => html`<div class="row" data-key=${row.key}>${this.#content(row, context)}</div>`)}
        </div>
      </div>
      ${above
        ? html`<button class="jump first" @click=${() => this.jump(this.#unreadAfter + 1)}>${icons.up}${this.say('timeline.unread-above')}</button>`
        : nothing}
      ${this.below && !this.#follow
        ? html`<button class="jump" @click=${this.toEnd}>${icons.down}${this.say('timeline.below', { n: this.below })}</button>`
        : nothing}`;
  }

  /** @param {import('../state/types.js').Description} room @returns {import('./message.js').Context} */
  #context(room) {
    const { writes, clock, zone } = this.client;
    return {
      room,
      zone,
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
    const { room, zone, now } = context;
    switch (row.type) {
      case 'day':
        return html`<p class="day">${dayWords(row.at, now, this.language, zone)}</p>`;
      case 'unread':
        return html`<p class="unread">${this.say('timeline.unread')}</p>`;
      case 'sealed':
        return html`<p class="act">${this.say('timeline.sealed', { n: row.count })}</p>`;
      case 'withdrawn':
        return html`<p class="act">${this.say(row.mine ? 'withdrawn.mine' : 'withdrawn', { who: nameOf(room, row.by) })}
          ${row.text ? html`<button class="again" @click=${() => this.tell('rewrite', row.text)}>${this.say('withdrawn.again')}</button>` : nothing}</p>`;
      case 'message':
        return messageRow(row, context);
      case 'pending':
        return pendingRow(row, context);
      case 'system':
        return html`<p class="act ${row.entry.kind === 'session.advanced' ? 'stage' : ''}">
          ${actWords(room, row.entry, zone)}
          ${row.entry.kind === 'document.filed' ? html`<a href=${linkTo('room', this.courtroom, 'file')}>${this.say('file.see')}</a>` : nothing}
        </p>`;
      default:
        return nothing;
    }
  }
}

customElements.define('mc-timeline', Timeline);
