import { exportsOf } from '../state/catalogue.js';
import { sizeWords } from '../state/files.js';
import { dayAndTime } from '../state/times.js';
import { Refused } from '../net/refused.js';
import { html, nothing, shared, View } from './base.js';
import { paperStyle } from './paper-style.js';
import './receipts.js';

/** Taking the case file along: as one archive or as one PDF, made afterwards, and fetched by who asked for it. */
class Exports extends View {
  static properties = { courtroom: {}, links: { state: true }, failed: { state: true }, busy: { state: true } };
  courtroom = '';
  /** @type {Map<string, string>} */
  links = new Map();
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  busy = false;

  static styles = [shared, paperStyle];

  /** @param {'archive' | 'bundle'} as */
  async #begin(as) {
    this.busy = true;
    const outcome = await this.client.writes.act(this.courtroom, 'casefile.export', { as });
    this.busy = false;
    this.failed = outcome.ok ? undefined : outcome.error;
  }

  /** @param {string} id */
  async #link(id) {
    try {
      const { url } = await this.client.desk.exported(this.courtroom, id);
      this.links = new Map(this.links).set(id, url);
      this.failed = undefined;
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
  }

  render() {
    const room = this.client.court.rooms.get(this.courtroom);
    if (!room) return nothing;
    const all = exportsOf(room.entries, room.description.you, room.exports);
    const busy = this.busy || all.some((one) => one.state === 'making');
    return html`<section>
      <h2>${this.say('export')}</h2>
      <p class="small muted">${this.say('export.what')}</p>
      <div class="pair">
        <button class="button" ?disabled=${busy} @click=${() => this.#begin('archive')}>${this.say('export.archive')}</button>
        <button class="button" ?disabled=${busy} @click=${() => this.#begin('bundle')}>${this.say('export.bundle')}</button>
      </div>
      ${this.refused(this.failed)} ${all.map((one) => this.#line(one))}
      <mc-receipts .courtroom=${this.courtroom}></mc-receipts>
    </section>`;
  }

  /** @param {any} one */
  #line({ id, as, at, state, size, reason }) {
    const link = this.links.get(id);
    return html`<div class="export">
      <span><b>${this.say(`export.${as}`)}</b><br />
        <span class="small muted" role="status">${dayAndTime(Date.parse(at), this.language, this.client.zone)} · ${this.say(`export.${state}`)}${size ? ` · ${sizeWords(size)}` : ''}${state === 'failed' && reason ? `：${reason}` : ''}</span></span>
      ${state !== 'made'
        ? nothing
        : link
          ? html`<a class="button main" href=${link} rel="noopener">${this.say('export.save')}</a>`
          : html`<button class="button" @click=${() => this.#link(id)}>${this.say('export.link')}</button>`}
    </div>`;
  }
}

customElements.define('mc-exports', Exports);
