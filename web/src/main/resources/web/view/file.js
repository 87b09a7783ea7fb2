import { completeness, volumesOf } from '../state/catalogue.js';
import { shownName, sizeWords } from '../state/files.js';
import { dayAndTime } from '../state/times.js';
import { Refused } from '../net/refused.js';
import { html, nothing, screen, shared, RoomView } from './base.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';
import { paperStyle } from './paper-style.js';
import { sheetOf } from './sheets.js';
import './exports.js';
import './paper.js';

/** The electronic case file: its volumes and categories, what is missing, and ways to take it along. */
class CaseFile extends RoomView {
  static properties = { documents: { state: true }, failed: { state: true }, opened: { state: true }, sheet: { state: true } };
  /** @type {import('../state/catalogue.js').Paper[] | undefined} */
  documents = undefined;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {import('../state/catalogue.js').Paper | undefined} */
  opened = undefined;
  /** @type {import('./sheets.js').Sheet | undefined} */
  sheet = undefined;
  #head = -1;

  static styles = [shared, screen, paperStyle];

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const head = this.client.court.rooms.get(this.courtroom)?.head ?? 0;
    if (changed.has('courtroom') || head !== this.#head) this.#load();
    this.#head = head;
  }

  async #load() {
    try {
      this.documents = await this.client.desk.documents(this.courtroom);
      this.failed = undefined;
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
  }

  /** @param {import('./sheets.js').Sheet} sheet */
  #show(sheet) {
    this.opened = undefined;
    this.sheet = sheet;
  }

  render() {
    return html`<header>
        <a class="icon" href=${linkTo('room', this.courtroom, 'panel')} aria-label=${this.say('back')}>${icons.back}</a>
        <h1 tabindex="-1">${this.say('file')}</h1>
      </header>
      ${this.body(html`${this.refused(this.failed)} ${this.#content()}`)}
      <div @sheet=${(/** @type {CustomEvent} */ e) => this.#show(e.detail)}>
        ${this.opened ? html`<mc-paper .courtroom=${this.courtroom} .document=${this.opened} @close=${() => (this.opened = undefined)}></mc-paper>` : nothing}
        ${sheetOf(this.sheet, this.courtroom, () => (this.sheet = undefined))}
      </div>`;
  }

  #content() {
    const { documents } = this;
    if (!documents) return this.failed ? nothing : html`<p class="empty muted">${this.say('list.loading')}</p>`;
    return html`${documents.length === 0 ? html`<p class="empty muted">${this.say('file.empty')}</p>` : volumesOf(documents).map((v) => this.#volume(v))}
      ${this.#list(documents)} ${documents.length === 0 ? nothing : html`<mc-exports .courtroom=${this.courtroom}></mc-exports>`}`;
  }

  /** @param {ReturnType<typeof volumesOf>[number]} volume */
  #volume({ volume, count, groups }) {
    return html`<section>
      <h2>${this.say(`volume.${volume}`)}<span class="small muted">${this.say('file.count', { n: count })}</span></h2>
      ${groups.map(
        ({ category, documents }) => html`<h3>${this.say(`category.${category}`)}</h3>
          <ul class="papers">${documents.map((d) => this.#line(d))}</ul>`,
      )}
    </section>`;
  }

  /** @param {import('../state/catalogue.js').Paper} document */
  #line(document) {
    const { number, title, pages, size, at } = document;
    const facts = [
      ...(pages > 0 ? [this.say('file.pages', { n: pages })] : []),
      sizeWords(size),
      ...(at ? [dayAndTime(Date.parse(at), this.language, this.client.zone)] : []),
    ];
    return html`<li>
      <button @click=${() => (this.opened = document)}>
        ${icons.file}
        <span><bdi class="title">${number}. ${shownName(title)}</bdi><br /><span class="small muted">${facts.join(' · ')}</span></span>
      </button>
    </li>`;
  }

  /** @param {import('../state/catalogue.js').Paper[]} documents */
  #list(documents) {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    const lines = room ? completeness(room, documents) : [];
    if (lines.length === 0) return nothing;
    const missing = lines.filter((line) => line.state === 'missing').length;
    return html`<details class="list">
      <summary>${this.say(missing ? 'listed.lacks' : 'listed.all', { n: missing })}</summary>
      <ol>
        ${lines.map(({ category, state, numbers }) => html`<li>
          <span>${this.say(`category.${category}`)}</span>
          <span class=${state}>${this.say(`listed.${state}`, { n: numbers.join('、') })}</span>
        </li>`)}
      </ol>
    </details>`;
  }
}

customElements.define('mc-file', CaseFile);
