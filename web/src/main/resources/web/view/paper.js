import { shownName, sizeWords } from '../state/files.js';
import { dayAndTime } from '../state/times.js';
import { copied } from '../net/copied.js';
import { Refused } from '../net/refused.js';
import { html, nothing, shared, View } from './base.js';
import { nameOf } from './names.js';
import { paperStyle } from './paper-style.js';
import './lent.js';
import './receipts.js';
import './sheet.js';

/**
 * One document of the case file: what is known of it, a link of a few minutes to look at it, and its
 * receipt, if the court received it. A transcript, which the court made, can be saved as it was
 * sealed: a copy has no seal that could be verified.
 */
class Paper extends View {
  static properties = { courtroom: {}, document: {}, url: { state: true }, making: { state: true }, failed: { state: true } };
  courtroom = '';
  /** @type {any} */
  document = undefined;
  url = '';
  /** The copy with the reader's name is not made yet. */
  making = false;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;

  static styles = [shared, paperStyle];

  connectedCallback() {
    super.connectedCallback();
    // The link is asked for first, so that the tap on it opens it at once.
    this.#ask();
  }

  async #ask() {
    try {
      const ask = () => this.client.desk.document(this.courtroom, this.document.number, 'shown');
      this.url = (await copied(ask, () => (this.making = this.isConnected))).url;
      this.failed = undefined;
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
  }

  render() {
    const { number, title, volume, category, pages, size, sha256, contentType, at, seq, session } = this.document;
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    const filing = seq === undefined ? undefined : this.client.kept.entry(this.courtroom, seq);
    const sender = filing?.body.sender;
    const isOurs = category === 'TRANSCRIPT';
    const exhibit = filing?.body.exhibit?.exhibit;
    const fact = (/** @type {string} */ word, /** @type {unknown} */ value) => html`<dt>${this.say(word)}</dt><dd>${value}</dd>`;
    return html`<mc-sheet .heading=${shownName(title)}>
      <dl>
        ${fact('exhibit.number', String(number))} ${fact('file.volume', `${this.say(`volume.${volume}`)} · ${this.say(`category.${category}`)}`)}
        ${fact('file.size', `${pages > 0 ? `${this.say('file.pages', { n: pages })} · ` : ''}${sizeWords(size)}`)}
        ${sender && room ? fact('file.by', nameOf(room, sender)) : nothing}
        ${at ? fact('file.filed', dayAndTime(Date.parse(at), this.language, this.client.zone)) : nothing}
        ${fact('file.hash', html`<details><summary class="hash">${sha256.slice(0, 16)}…</summary><span class="hash">${sha256}</span></details>`)}
      </dl>
      ${isOurs && session ? html`<mc-receipts .courtroom=${this.courtroom} .session=${session}></mc-receipts>` : nothing}
      <div class="stack">
        ${this.refused(this.failed)}
        ${this.url
          ? html`<a class="button main" href=${this.url} target="_blank" rel="noopener">${this.say(contentType === 'application/pdf' ? 'file.open' : 'viewer.open')}</a>`
          : this.failed
            ? nothing
            : html`<p class="muted" role="status">${this.say(this.making ? 'copy.making' : 'file.fetching')}</p>`}
        ${isOurs || this.failed?.code === 'copy-impossible' ? html`<mc-lent .courtroom=${this.courtroom} .document=${number} as="download"></mc-lent>` : nothing}
        ${isOurs ? nothing : html`<mc-lent .courtroom=${this.courtroom} .document=${number} as="receipt"></mc-lent>`}
        ${exhibit ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'exhibit', exhibit })}>${this.say('filed.exhibit')}</button>` : nothing}
      </div>
    </mc-sheet>`;
  }
}

customElements.define('mc-paper', Paper);
