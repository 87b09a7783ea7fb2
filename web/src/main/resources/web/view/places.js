import { copied } from '../net/copied.js';
import { percentOf, regionOf } from '../state/region.js';
import { css, fields, html, nothing, shared, View } from './base.js';
import * as icons from './icons.js';
import { placeWords } from './opinion-words.js';
import './frame.js';

const RECORDING = ['AUDIO', 'VIDEO'];
const SIDES = /** @type {const} */ (['x', 'y', 'width', 'height']);

/**
 * The places of an exhibit that an opinion points at: a rectangle drawn on the picture or the page,
 * or given in numbers; a second of a recording. Tells `places` with all of them.
 */
class Places extends View {
  static properties = { courtroom: {}, exhibit: {}, document: {}, media: {}, places: { state: true }, open: { state: true }, page: { state: true }, region: { state: true }, url: { state: true }, wrong: { state: true } };
  courtroom = '';
  exhibit = '';
  document = 0;
  /** @type {any} */
  media = undefined;
  /** @type {any[]} */
  places = [];
  open = false;
  page = 1;
  /** @type {import('../state/region.js').Region | undefined} */
  region = undefined;
  url = '';
  wrong = false;

  static styles = [
    shared,
    fields,
    css`
      :host,
      .editor {
        display: grid;
        gap: 0.7rem;
      }
      .editor {
        padding: 0.8rem;
        border-radius: 12px;
        background: var(--soft);
      }
      li {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        overflow-wrap: anywhere;
      }
      li span {
        flex: 1;
        min-width: 0;
      }
      video,
      audio {
        width: 100%;
        max-height: 40dvh;
      }
      .numbers {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      summary {
        min-height: 32px;
        cursor: pointer;
      }
      .row {
        display: flex;
        gap: 0.6rem;
        align-items: end;
      }
      .row label {
        flex: 1;
      }
      .editor .button:not(.main) {
        background: var(--surface);
      }
    `,
  ];

  /** Whether something was begun and not added. */
  get unfinished() {
    return this.open && (this.region !== undefined || this.#value('text') !== '');
  }

  get #records() {
    return RECORDING.includes(this.media?.kind);
  }

  async #begin() {
    this.open = true;
    this.region = undefined;
    const shown = () => this.client.desk.exhibit(this.courtroom, this.exhibit, 'shown');
    const preview = () => this.client.links.of(this.courtroom, this.document, 'preview');
    const link = this.media?.kind === 'PDF' ? preview() : copied(shown, () => this.isConnected).then((l) => l.url, preview);
    this.url = this.url || (await link.catch(() => ''));
  }

  /** @param {string} name */
  #value(name) {
    return /** @type {any} */ (this.renderRoot.querySelector(`[name=${name}]`))?.value.trim() ?? '';
  }

  #add() {
    const text = this.#value('text');
    const second = this.#value('second');
    this.wrong = !text || (this.#records && second === '');
    if (this.wrong) return;
    const at = this.#records ? { second: Number(second) } : { page: this.page, ...(this.region ? { region: this.region } : {}) };
    this.places = [...this.places, { ...at, text }];
    this.#shut();
  }

  #shut() {
    this.open = this.wrong = false;
    this.region = undefined;
    this.tell('places', this.places);
  }

  /** @param {number} i */
  #remove(i) {
    this.places = this.places.filter((_place, at) => at !== i);
    this.tell('places', this.places);
  }

  render() {
    return html`${this.places.length
        ? html`<ul>${this.places.map((place, i) => html`<li><span>${placeWords(place, this.media?.kind)}：${place.text}</span>
            <button type="button" class="icon" aria-label=${this.say('place.remove', { n: i + 1 })} @click=${() => this.#remove(i)}>${icons.close}</button></li>`)}</ul>`
        : nothing}
      ${this.open ? this.#editor() : html`<button type="button" class="button" @click=${this.#begin}>${this.say(this.#records ? 'place.second' : 'place.page')}</button>`}`;
  }

  #editor() {
    return html`<div class="editor" role="group" aria-label=${this.say('place')}>
      ${this.#records ? this.#player() : this.#sheet()}
      <label>${this.say('place.text')}<input name="text" maxlength="1000" /></label>
      ${this.refused(this.wrong ? { code: 'no-place' } : undefined)}
      <div class="actions">
        <button type="button" class="button" @click=${this.#shut}>${this.say('place.drop')}</button>
        <button type="button" class="button main" @click=${this.#add}>${this.say('place.add')}</button>
      </div>
    </div>`;
  }

  #player() {
    const now = () => {
      const player = /** @type {HTMLMediaElement | null} */ (this.renderRoot.querySelector('video, audio'));
      const field = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('[name=second]'));
      if (player && field) field.value = String(Math.floor(player.currentTime));
    };
    return html`${this.media.kind === 'VIDEO'
        ? html`<video src=${this.url || nothing} controls playsinline preload="metadata" aria-label=${this.say('place')}></video>`
        : html`<audio src=${this.url || nothing} controls preload="metadata" aria-label=${this.say('place')}></audio>`}
      <div class="row">
        <label>${this.say('opinion.second')}<input name="second" type="number" inputmode="numeric" min="0" max="86400" /></label>
        <button type="button" class="button" @click=${now}>${this.say('place.now')}</button>
      </div>`;
  }

  #sheet() {
    const pages = this.media?.pages ?? 0;
    const preview = this.media?.previews?.[0];
    const { kind } = this.media ?? {};
    const src = kind === 'IMAGE' || this.page === 1 ? this.url : '';
    return html`${kind === 'IMAGE'
        ? nothing
        : html`<label><span>${this.say('opinion.page')}${pages > 1 ? html`<span class="small muted">${this.say('place.of', { n: pages })}</span>` : nothing}</span>
            <input name="page" type="number" inputmode="numeric" min="1" max=${pages || 10_000} .value=${String(this.page)}
              @input=${(/** @type {any} */ e) => (this.page = Math.max(1, Number(e.target.value) || 1))} /></label>`}
      <p class="small muted">${this.say('place.draw')}</p>
      <mc-frame .src=${src} .alt=${this.say('place')} .draws=${true} .regions=${[this.region]} .chosen=${0}
        .landscape=${preview ? preview.width > preview.height : false} .words=${this.say('opinion.at-page', { n: this.page })}
        @drawn=${(/** @type {CustomEvent} */ e) => (this.region = e.detail)}></mc-frame>
      <details>
        <summary>${this.say('place.numbers')}</summary>
        <div class="numbers" @change=${this.#numbers}>
          ${SIDES.map((side) => html`<label>${this.say(`place.${side}`)}<input name=${side} type="number" inputmode="decimal" min="0" max="100" step="0.1"
            .value=${this.region ? String(percentOf(this.region)[side]) : ''} /></label>`)}
        </div>
      </details>`;
  }

  #numbers() {
    const number = (/** @type {string} */ side) => (this.#value(side) === '' ? NaN : Number(this.#value(side)));
    const region = regionOf({ x: number('x'), y: number('y'), width: number('width'), height: number('height') });
    if (region) this.region = region;
  }
}

customElements.define('mc-places', Places);
