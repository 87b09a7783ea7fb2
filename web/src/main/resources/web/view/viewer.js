import { shownName } from '../state/files.js';
import { copied } from '../net/copied.js';
import { Refused } from '../net/refused.js';
import { html, nothing, shared, View } from './base.js';
import { facts } from './file-row.js';
import { nameOf } from './names.js';
import { placeWords } from './opinion-words.js';
import { viewerStyle } from './viewer-style.js';
import './frame.js';
import './lent.js';
import './sheet.js';

/**
 * A document to look at: a picture, a film or a sound here, everything else in a tab of its own.
 * Pictures and PDFs are copies that the court makes for this reader. The link lasts for minutes;
 * when it runs out another is asked for, and a film goes on where it was.
 */
class Viewer extends View {
  static properties = { courtroom: {}, exhibit: {}, document: {}, media: {}, heading: {}, link: { state: true }, making: { state: true }, failed: { state: true }, chosen: { state: true }, first: { state: true } };
  courtroom = '';
  exhibit = '';
  document = 0;
  /** @type {any} */
  media = undefined;
  heading = '';
  /** The place that was tapped: among all that opinions point at. */
  chosen = -1;
  /** A picture of a document's first page. */
  first = '';
  /** @type {any} */
  link = undefined;
  making = false;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {any} */
  #renewal;
  #asked = 0;

  static styles = [shared, viewerStyle];

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
      const ask = () => (this.exhibit ? desk.exhibit(this.courtroom, this.exhibit, 'shown') : desk.document(this.courtroom, this.document, 'shown'));
      this.link = await copied(ask, () => (this.making = this.isConnected));
      if (this.media?.kind === 'PDF') this.first = await this.client.links.of(this.courtroom, this.document, 'preview').catch(() => '');
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
    return html`<mc-sheet .heading=${heading || shownName(link?.document.title ?? '')}>
      ${link ? this.#shown(link) : this.failed ? nothing : html`<p class="muted" role="status">${this.say(this.making ? 'copy.making' : 'file.fetching')}</p>`}
      ${this.failed?.code === 'copy-impossible' ? this.#instead() : nothing} ${this.refused(this.failed)}
      ${this.exhibit ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'exhibit', exhibit: this.exhibit })}>${this.say('filed.exhibit')}</button>` : nothing}
    </mc-sheet>`;
  }

  /** What cannot be copied may have a small picture, and can be saved. */
  #instead() {
    return html`${this.#preview(this.document)} <mc-lent .courtroom=${this.courtroom} .document=${this.document} as="download"></mc-lent>`;
  }

  /** The places that the parties' opinions point at. @returns {any[]} */
  get #points() {
    const line = this.client.court.rooms.get(this.courtroom)?.exhibits.find((e) => e.exhibit === this.exhibit);
    if (!this.exhibit || !line) return [];
    return this.client.kept.opinions(this.courtroom, line).flatMap(({ party, opinion }) => (opinion.points ?? []).map((/** @type {any} */ point) => ({ ...point, party })));
  }

  /** @param {any} link */
  #shown({ url, document }) {
    const points = this.#points;
    return html`${this.#content(url, document, points)} ${points.length ? this.#places(points) : nothing}
      <p class="small">${facts(document, this.media).join(' · ')}</p>
      <details class="small muted"><summary>SHA-256 <span class="hash">${document.sha256.slice(0, 12)}…</span></summary><span class="hash">${document.sha256}</span></details>
      <a class="button main" href=${url} target="_blank" rel="noopener">${this.say('viewer.open')}</a>`;
  }

  /** @param {any[]} points */
  #places(points) {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    return html`<h3>${this.say('viewer.places')}</h3>
      <ul>
        ${points.map((point, i) => html`<li>
          <button aria-pressed=${i === this.chosen} @click=${() => this.#point(points, i)}>
            <b>${room ? nameOf(room, point.party) : ''}</b> <span class="small muted">${placeWords(point, this.media?.kind)}</span><br />${point.text}
          </button>
        </li>`)}
      </ul>`;
  }

  /** @param {any[]} points @param {number} i */
  #point(points, i) {
    this.chosen = this.chosen === i ? -1 : i;
    const player = /** @type {HTMLMediaElement | null} */ (this.renderRoot.querySelector('video, audio'));
    if (player && points[i].second !== undefined) player.currentTime = points[i].second;
  }

  /** @param {string} url @param {any} document @param {any[]} points */
  #content(url, document, points) {
    const regions = points.map((p) => p.region);
    switch (this.media?.kind) {
      case 'IMAGE':
        return html`<mc-frame .src=${url} .alt=${document.title} .regions=${regions} .chosen=${this.chosen} @broken=${() => this.#again({ target: {} })}></mc-frame>`;
      case 'VIDEO':
        return html`<video src=${url} controls playsinline preload="metadata" aria-label=${document.title} @error=${this.#again}></video>`;
      case 'AUDIO':
        return html`<audio src=${url} controls preload="metadata" aria-label=${document.title} @error=${this.#again}></audio>`;
      default:
        return points[this.chosen]?.region ? this.#page(points[this.chosen]) : this.#preview(document.number);
    }
  }

  /** The place on its page; only of the first page there is a picture. @param {any} point */
  #page({ page, region }) {
    const preview = this.media?.previews?.[0];
    return html`<mc-frame .src=${page === 1 ? this.first : ''} .alt=${this.heading} .regions=${[region]} .chosen=${0}
      .landscape=${preview ? preview.width > preview.height : false} .words=${this.say('opinion.at-page', { n: page })}></mc-frame>`;
  }

  /** @param {number} document its number */
  #preview(document) {
    const [preview] = this.media?.previews ?? [];
    return preview ? html`<mc-thumb .courtroom=${this.courtroom} .document=${document} .wide=${preview.width} .high=${preview.height}></mc-thumb>` : nothing;
  }
}

customElements.define('mc-viewer', Viewer);
