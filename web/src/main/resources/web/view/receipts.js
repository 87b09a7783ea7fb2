import { publicLog } from '../net/public-log.js';
import { sealedRecord } from '../net/sealed.js';
import { css, html, nothing, shared, View } from './base.js';
import * as icons from './icons.js';

/**
 * The chain heads that this device was given, held against what the court shows now: against the
 * record within a sealed transcript where a session is named, else against the record as it came.
 */
class ReceiptsView extends View {
  static properties = { courtroom: {}, session: {}, state: { state: true }, found: { state: true }, log: { state: true } };
  courtroom = '';
  session = '';
  /** @type {'' | 'looking' | 'draft' | 'compared' | 'unreadable'} */
  state = '';
  /** @type {{agree: number, contradicted?: number}} */
  found = { agree: 0 };
  /** @type {'' | 'fetching' | 'none' | 'offline'} */
  log = '';

  static styles = [
    shared,
    css`
      :host {
        display: block;
        margin-block: 0.75rem;
      }
      p {
        display: flex;
        gap: 0.5rem;
        margin-block: 0.35rem;
      }
      .wrong {
        padding: 0.7rem 0.9rem;
        border: 2px solid var(--bad);
        border-radius: 12px;
        color: var(--bad);
        font-weight: 600;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    if (this.session) this.#look();
  }

  async #look() {
    this.state = 'looking';
    try {
      const { url, document } = await this.client.desk.transcript(this.courtroom, this.session);
      if (!/\/sealed\//.test(document.key)) {
        this.state = 'draft';
        return;
      }
      const { chains, broken } = await sealedRecord(url);
      const found = this.client.receipts.of(this.courtroom).against(chains);
      this.found = broken === undefined ? found : { ...found, contradicted: Math.min(broken, found.contradicted ?? broken) };
      this.state = 'compared';
    } catch {
      this.state = 'unreadable';
    }
  }

  #saveReceipts() {
    this.#save('receipts.json', JSON.stringify(this.client.receipts.of(this.courtroom).list(this.courtroom)));
  }

  async #saveLog() {
    this.log = 'fetching';
    try {
      const text = await publicLog(this.client.desk.anchors, this.courtroom);
      if (text) this.#save('log.json', text);
      this.log = text ? '' : 'none';
    } catch {
      this.log = 'offline';
    }
  }

  /** @param {string} name @param {string} json */
  #save(name, json) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  render() {
    const receipts = this.client.receipts.of(this.courtroom);
    return html`<section>
      <h3 class="small">${this.say('receipts')}</h3>
      ${receipts.broken ? this.#wrong(this.say('receipts.rewritten', { seq: receipts.broken.seq })) : nothing}
      ${this.session ? this.#sealed() : this.#line(this.say('receipts.kept', { n: receipts.count }))}
      ${receipts.count ? html`<button class="button" @click=${this.#saveReceipts}>${this.say('receipts.save')}</button>` : nothing}
      <button class="button" ?disabled=${this.log === 'fetching'} @click=${this.#saveLog}>${this.say('log.save')}</button>
      ${this.log === 'none' ? this.#line(this.say('log.none')) : nothing}
      ${this.log === 'offline' ? this.refused({ code: 'offline' }) : nothing}
    </section>`;
  }

  #sealed() {
    const { agree, contradicted } = this.found;
    if (this.state === 'looking') return this.#line(this.say('receipts.looking'));
    if (this.state === 'unreadable') return this.#line(this.say('receipts.unreadable'));
    if (this.state !== 'compared') return nothing;
    if (contradicted !== undefined) return this.#wrong(this.say('receipts.contradicted', { seq: contradicted }));
    return this.#line(this.say(agree ? 'receipts.agree' : 'receipts.none', { n: agree }));
  }

  /** @param {string} words */
  #line(words) {
    return html`<p class="small" role="status">${icons.shield}<span>${words}</span></p>`;
  }

  /** @param {string} words */
  #wrong(words) {
    return html`<p class="wrong" role="alert">${icons.shield}<span>${words}</span></p>`;
  }
}

customElements.define('mc-receipts', ReceiptsView);
