import { RowWindow } from '../state/row-window.js';
import { spokenAfter } from '../state/timeline.js';
import { part } from './parts.js';
import { fileStyle } from './file-style.js';
import { Following } from './following.js';
import { html, nothing, repeat, shared, View } from './base.js';
import { messageStyle } from './message-style.js';
import { seatStyle } from './names.js';
import { LogRows } from './log-rows.js';
import { contextOf, jumps, rowContent } from './timeline-row.js';
import { timelineStyle } from './timeline-style.js';

/** Nearer to the top than this, older entries are fetched, in pixels. */
const NEAR = 800;
/** Before the log has its size, it is taken for a large one. */
const TALL = 1200;

/**
 * The conversation: a log that grows at its end and pages upward. It follows its end while the
 * person is there, and holds still otherwise. Only what is in sight is drawn, and some rows around it.
 */
class Timeline extends View {
  static properties = { courtroom: {}, chosen: { state: true }, below: { state: true } };
  courtroom = '';
  /** @type {number | undefined} */
  chosen = undefined;
  below = 0;
  #following = new Following(() => this.renderRoot);
  #window = new RowWindow();
  /** @type {import('./row-keys.js').RowKeys | undefined} */
  #keys;
  #rows = new LogRows();
  #placed = false;
  #loading = false;
  /** @type {string | undefined} a row to draw, wherever it is */
  #wanted = undefined;
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
    part('row-keys').then(({ RowKeys }) => (this.#keys = new RowKeys(this)), () => {});
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
      this.#wanted = 'unread';
      this.#seen = last;
    }
    this.#following.hold();
    this.#keys?.hold();
    this.#draw();
  }

  /** Chooses the rows to draw. */
  #draw() {
    const { room } = this;
    if (!room) return;
    if (this.#rows.look(this.client, room, this.#unreadAfter)) this.#window.over(this.#rows.all);
    const sight = this.#following.scroll?.clientHeight || TALL;
    const index = this.#window.indexOf(this.#wanted ?? this.#following.held);
    if (index >= 0) this.#window.around(index, sight, 2 * sight);
    else if (this.#following.on) this.#window.end(sight, 2 * sight);
    else this.#window.around(this.#window.at(this.#following.place), sight, 2 * sight);
  }

  updated() {
    if (!this.room) return;
    this.#keys?.restore();
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
    if (!this.#placed) this.#wanted = undefined;
    this.#placed = true;
    let other = false;
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (rows.querySelectorAll('.row'))) {
      if (this.#window.drawn(row.dataset.key ?? '', row.getBoundingClientRect().height)) other = true;
    }
    // Spaces of another size move nothing that is in sight: the row at the top holds still.
    if (other) this.requestUpdate();
    this.#look();
  }

  /** Looks where the person is: at the end, everything is read; near the top, more is fetched; what comes into sight is drawn. */
  #look() {
    const { room } = this;
    if (!room) return;
    const was = this.#following.on;
    this.#following.moved();
    const last = room.last ?? 0;
    if (this.#following.on && document.visibilityState === 'visible') {
      this.#seen = last;
      this.client.court.read(this.courtroom, last).catch(() => {});
    }
    this.below = this.#following.on ? 0 : spokenAfter(room.entries, this.#seen);
    const { scroll, place } = this.#following;
    const sight = scroll?.clientHeight ?? 0;
    if (was !== this.#following.on || (!this.#wanted && !this.#window.covers(Math.max(0, place - sight / 2), place + sight * 1.5))) this.requestUpdate();
    if ((scroll?.scrollTop ?? 0) < NEAR && room.more && !this.#loading) this.#older();
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
    await this.bring(`e${seq}`);
    this.#following.show(`e${seq}`);
  }

  /** Draws a row, wherever it is. @param {string} key */
  async bring(key) {
    this.#following.on = false;
    this.#wanted = key;
    this.requestUpdate();
    await this.updateComplete;
    await this.settled;
    this.#wanted = undefined;
    return this.#following.row(key);
  }

  get rows() {
    return this.#rows.all;
  }

  /** Gives the focus to the conversation. */
  focus() {
    this.#following.scroll?.focus({ preventScroll: true });
  }

  toEnd() {
    this.#following.on = true;
    this.requestUpdate();
    this.updateComplete.then(() => {
      this.#following.toEnd();
      this.#look();
    });
  }

  render() {
    const { room } = this;
    if (!room) return nothing;
    const { from, to, above, below } = this.#window;
    const rows = this.#rows.all.slice(from, to);
    const context = contextOf(this);
    const unreadAfter = this.#unreadAfter;
    const isUnreadAbove = unreadAfter !== undefined && (room.first ?? 0) > unreadAfter + 1;
    // What comes into sight when somebody scrolls is not news to be read out.
    return html`<div class="scroll" @scroll=${this.#look} @keydown=${(/** @type {KeyboardEvent} */ e) => this.#keys?.press(e)} tabindex="0" role="log" aria-live=${this.#following.on ? 'polite' : 'off'} aria-label=${this.say('timeline')}>
        <div class="rows">
          <p class="start">${this.say(room.more ? 'timeline.more' : 'timeline.start')}</p>
          <div class="space" .style=${`height: ${above}px`}></div>
          ${repeat(rows, (row) => row.key, (row) => html`<div class="row" tabindex="-1" data-key=${row.key}>${rowContent(row, context, this)}</div>`)}
          <div class="space" .style=${`height: ${below}px`}></div>
        </div>
      </div>
      ${jumps(this, { unreadAfter: isUnreadAbove ? unreadAfter : undefined, below: this.#following.on ? 0 : this.below })}`;
  }
}

customElements.define('mc-timeline', Timeline);
