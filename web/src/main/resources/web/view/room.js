import { bar, html, shared, View } from './base.js';
import { Refused } from '../net/refused.js';
import { workedDue } from '../state/items.js';
import { withdrawable } from '../state/timeline.js';
import * as icons from './icons.js';
import { nameOf } from './names.js';
import { linkTo } from './page.js';
import { roomStyle } from './room-style.js';
import { sheetOf } from './sheets.js';
import './composer.js';
import './stage.js';
import './timeline.js';

/** One courtroom: where it stands, what is said, and the field to say more. */
class Room extends View {
  static properties = {
    courtroom: {},
    at: {},
    failed: { state: true },
    quoted: { state: true },
    sheet: { state: true },
    error: { state: true },
  };
  courtroom = '';
  /** The entry to show first, if not the end. */
  at = '';
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {import('../state/types.js').Refusal | undefined} */
  error = undefined;
  /** @type {import('../state/types.js').Entry | undefined} */
  quoted = undefined;
  /** @type {import('./sheets.js').Sheet | undefined} */
  sheet = undefined;

  static styles = [
    shared,
    bar,
    roomStyle,
  ];

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('courtroom')) return;
    this.quoted = this.sheet = this.error = undefined;
    this.#load();
  }

  async #load() {
    this.failed = undefined;
    const { courtroom } = this;
    try {
      await this.client.court.open(courtroom);
    } catch (error) {
      if (courtroom !== this.courtroom) return;
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.client.presence.stop();
  }

  updated() {
    this.client.presence.watch(this.courtroom);
    if (!this.at || !this.client.court.rooms.has(this.courtroom)) return;
    const { at } = this;
    this.at = '';
    this.#aim(at);
  }

  get #composer() {
    return /** @type {any} */ (this.renderRoot.querySelector('mc-composer'));
  }

  get #timeline() {
    return /** @type {any} */ (this.renderRoot.querySelector('mc-timeline'));
  }

  /** Gives the focus to the conversation or the field. @param {'mc-timeline' | 'mc-composer'} part */
  focusOn(part) {
    /** @type {any} */ (this.renderRoot.querySelector(part))?.focus();
  }

  /** Where the next words go is where whoever quotes wants to be. @param {import('../state/types.js').Entry} entry */
  #quote(entry) {
    this.quoted = entry;
    this.focusOn('mc-composer');
  }

  render() {
    const room = this.client.court.rooms.get(this.courtroom);
    const about = room?.description.case ?? this.client.court.list?.find((l) => l.courtroom === this.courtroom)?.case;
    return html`<header>
        <a class="icon back" href=${linkTo()} aria-label=${this.say('back')}>${icons.back}</a>
        <div class="title">
          <h1 tabindex="-1">${about?.cause ?? this.say('app.name')}</h1>
          <p class="small muted number">${this.#writing(room?.description) || (about?.number ?? '')}</p>
        </div>
        <a class="icon" href=${linkTo('room', this.courtroom, 'panel')} aria-label=${this.say('panel')}>${icons.panel}</a>
      </header>
      ${room ? this.#content() : this.#waiting()}
      <div @sheet=${(/** @type {CustomEvent} */ e) => this.#show(e.detail)} @rewrite=${(/** @type {CustomEvent} */ e) => this.#composer?.write(e.detail)}>${sheetOf(this.sheet, this.courtroom, () => (this.sheet = undefined))}</div>`;
  }

  /** @param {import('../state/types.js').Description | undefined} room */
  #writing(room) {
    const { writing } = this.client.presence;
    if (!room || writing.length === 0) return '';
    return this.say('presence.writing', { who: writing.slice(0, 2).map((id) => nameOf(room, id)).join('、') });
  }

  #waiting() {
    return html`<main class="wait">
      ${
        this.failed
          ? html`${this.refused(this.failed)}<button class="button" @click=${this.#load}>${this.say('again')}</button>`
          : html`<p class="muted">${this.say('list.loading')}</p>`
      }
    </main>`;
  }

  #content() {
    return html`<main @sheet=${(/** @type {CustomEvent} */ e) => this.#show(e.detail)}>
      <mc-stage .courtroom=${this.courtroom}></mc-stage>
      <mc-timeline .courtroom=${this.courtroom}
        @quote=${(/** @type {CustomEvent} */ e) => this.#quote(e.detail)}
        @withdraw=${(/** @type {CustomEvent} */ e) => this.#withdraw(e.detail)}
        @rewrite=${(/** @type {CustomEvent} */ e) => this.#composer?.write(e.detail)}
        @edit=${(/** @type {CustomEvent} */ e) => this.#edit(e.detail)}></mc-timeline>
      ${this.refused(this.error)}
      <mc-composer .courtroom=${this.courtroom} .quoted=${this.quoted}
        @sent=${this.#sent} @leave=${() => this.focusOn('mc-timeline')} @unquote=${() => (this.quoted = undefined)}></mc-composer></main>`;
  }

  /** @param {import('./sheets.js').Sheet} sheet */
  #show(sheet) {
    const room = this.client.court.rooms.get(this.courtroom);
    const item = room?.items.find((i) => i.item === sheet.item);
    const worked = sheet.name === 'due' && room && item;
    this.sheet = worked ? { ...sheet, due: workedDue(room.entries, item), heading: item.title } : sheet;
  }

  #sent() {
    this.quoted = undefined;
    this.error = undefined;
    this.#timeline?.toEnd();
  }

  /** @param {number} seq */
  async #withdraw(seq) {
    const room = this.client.court.rooms.get(this.courtroom);
    const entry = room?.entries.find((e) => e.seq === seq);
    if (!room || !entry) return;
    const { you, withdrawSeconds } = room.description;
    this.error = undefined;
    if (!withdrawable(entry, you, this.client.clock.now(), withdrawSeconds)) {
      this.error = { code: 'withdraw-late' };
      return;
    }
    const outcome = await this.client.writes.act(this.courtroom, 'message.withdraw', { message: seq });
    if (!outcome.ok) this.error = outcome.error;
  }

  /** Takes a refused message back into the field, a refused answer into its form. @param {string} key */
  #edit(key) {
    const { writes } = this.client;
    const pending = writes.pending(this.courtroom).find((i) => i.key === key);
    if (!pending) return;
    writes.discard(key);
    const { item, text, documents } = pending.body;
    if (pending.action === 'message.post') {
      this.#composer?.write(text);
      return;
    }
    writes.setDraft(`${this.courtroom}.${item}`, JSON.stringify({ text, documents }));
    this.sheet = { name: 'answer', item };
  }

  /** Shows the entry that the address names: `#/room/c1/at/214`. @param {string} seq */
  async #aim(seq) {
    history.replaceState(null, '', linkTo('room', this.courtroom));
    const timeline = this.#timeline;
    await timeline.updateComplete;
    await timeline.settled;
    timeline.jump(Number(seq));
  }
}

customElements.define('mc-room', Room);
