import { Refused } from '../net/refused.js';
import { css, html, nothing, shared, View } from './base.js';
import { facts } from './file-row.js';
import './sheet.js';

/**
 * A document as it is: a picture, a film or a sound here, everything else in a tab of its own.
 * The link lasts for minutes; when it runs out another is asked for, and a film goes on where it was.
 */
class Viewer extends View {
  static properties = { courtroom: {}, exhibit: {}, document: {}, media: {}, heading: {}, link: { state: true }, failed: { state: true } };
  courtroom = '';
  exhibit = '';
  document = 0;
  /** @type {any} */
  media = undefined;
  heading = '';
  /** @type {any} */
  link = undefined;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {any} */
  #renewal;
  #asked = 0;

  static styles = [
    shared,
    css`
      img,
      video {
        display: block;
        width: auto;
        max-width: 100%;
        max-height: 60dvh;
        margin: 0 auto;
        border-radius: 10px;
      }
      audio {
        width: 100%;
      }
      .button {
        width: 100%;
        margin-top: 0.8rem;
      }
      p {
        margin-top: 0.6rem;
        overflow-wrap: anywhere;
      }
      .hash {
        font-family: ui-monospace, monospace;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.#fetch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#renewal);
  }

  async #fetch() {
    this.#asked = this.client.clock.now();
    const { desk } = this.client;
    try {
      const shown = this.exhibit ? desk.exhibit(this.courtroom, this.exhibit, 'shown') : desk.document(this.courtroom, this.document, 'shown');
      this.link = await shown;
      this.failed = undefined;
      clearTimeout(this.#renewal);
      const left = Date.parse(this.link.expires) - this.client.clock.now() - 60_000;
      // A film that plays asks anew by itself, when its link no longer serves it.
      if (!this.#plays) this.#renewal = setTimeout(() => this.#fetch(), Math.max(left, 30_000));
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
  }

  get #plays() {
    return ['AUDIO', 'VIDEO'].includes(this.media?.kind);
  }

  /** The link ran out under the player. @param {any} event */
  async #again({ target }) {
    if (this.client.clock.now() - this.#asked < 10_000) return void (this.failed = { code: 'not-shown' });
    const at = target.currentTime ?? 0;
    await this.#fetch();
    await this.updateComplete;
    if (at) target.currentTime = at;
  }

  render() {
    const { link, heading } = this;
    return html`<mc-sheet .heading=${heading || (link?.document.title ?? '')}>
      ${link ? this.#shown(link) : this.failed ? nothing : html`<p class="muted" role="status">${this.say('file.fetching')}</p>`}
      ${this.refused(this.failed)}
      ${this.exhibit ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'exhibit', exhibit: this.exhibit })}>${this.say('filed.exhibit')}</button>` : nothing}
    </mc-sheet>`;
  }

  /** @param {any} link */
  #shown({ url, document }) {
    return html`${this.#content(url, document)}
      <p class="small">${facts(document, this.media).join(' · ')}</p>
      <p class="small muted hash">SHA-256 ${document.sha256}</p>
      <a class="button main" href=${url} target="_blank" rel="noopener">${this.say('file.open')}</a>`;
  }

  /** @param {string} url @param {any} document */
  #content(url, document) {
    switch (this.media?.kind) {
      case 'IMAGE':
        return SHOWN.has(document.contentType) ? html`<img src=${url} alt=${document.title} @error=${this.#again} />` : this.#preview(document);
      case 'VIDEO':
        return html`<video src=${url} controls playsinline preload="metadata" aria-label=${document.title} @error=${this.#again}></video>`;
      case 'AUDIO':
        return html`<audio src=${url} controls preload="metadata" aria-label=${document.title} @error=${this.#again}></audio>`;
      default:
        return this.#preview(document);
    }
  }

  /** @param {any} document */
  #preview(document) {
    const [preview] = this.media?.previews ?? [];
    return preview ? html`<mc-thumb .courtroom=${this.courtroom} .document=${document.number} .wide=${preview.width} .high=${preview.height}></mc-thumb>` : nothing;
  }
}

/** What every browser shows. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp']);

customElements.define('mc-viewer', Viewer);
