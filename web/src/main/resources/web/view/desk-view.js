import { Refused } from '../net/refused.js';
import { html, nothing, View } from './base.js';
import { sheetOf } from './sheets.js';
import { tabs } from './tabs.js';

const PAUSE_MS = 400;

/** A screen over all courtrooms that asks anew, after a pause, whenever something may have changed. */
export class DeskView extends View {
  static properties = { found: { state: true }, failed: { state: true }, sheet: { state: true } };
  /** @type {any} */
  found = undefined;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {(import('./sheets.js').Sheet & {courtroom?: string}) | undefined} */
  sheet = undefined;
  #news = -1;
  /** @type {any} */
  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  willUpdate() {
    const { news } = this.client.desk;
    if (news === this.#news) return;
    const first = this.#news < 0;
    this.#news = news;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), first ? 0 : PAUSE_MS);
  }

  async #load() {
    try {
      this.found = await this.ask();
      this.failed = undefined;
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
  }

  /** What the screen shows. @returns {Promise<any>} */
  ask() {
    return Promise.resolve(undefined);
  }

  /** @param {string} word @param {unknown} content @param {string} here */
  screen(word, content, here) {
    return html`<div class="whole">
      <header><h1 tabindex="-1">${this.say(word)}</h1></header>
      <main @sheet=${(/** @type {CustomEvent} */ e) => this.#show(e.detail)}>
        ${this.refused(this.failed)}
        ${this.found ? content : this.failed ? nothing : html`<p class="empty muted">${this.say('list.loading')}</p>`}
      </main>
      ${tabs(this, here)}
    </div>
    ${sheetOf(this.sheet, this.sheet?.courtroom ?? '', () => (this.sheet = undefined))}`;
  }

  /** A form of a courtroom needs the courtroom. @param {any} sheet */
  async #show(sheet) {
    try {
      if (sheet.courtroom) await this.client.court.open(sheet.courtroom);
      this.sheet = sheet;
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
  }
}
