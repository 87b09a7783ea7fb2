import { css, html, nothing, View } from './base.js';

/** The longer side in the conversation. */
const LONGEST = 240;

/** The small picture of a document: fetched when it comes into sight, in a frame that has its size before. */
class Thumb extends View {
  static properties = { courtroom: {}, document: {}, wide: {}, high: {}, url: { state: true } };
  courtroom = '';
  document = 0;
  wide = 320;
  high = 320;
  url = '';
  /** @type {IntersectionObserver | undefined} */
  #sight;

  static styles = css`
    :host {
      display: block;
    }
    img {
      display: block;
      max-width: 100%;
      height: auto;
      border-radius: 8px;
      background: var(--soft);
      box-shadow: 0 0 0 1px var(--line);
    }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.#sight = new IntersectionObserver(([seen]) => seen.isIntersecting && this.#load());
    this.#sight.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight?.disconnect();
  }

  async #load() {
    this.#sight?.disconnect();
    this.url = await this.client.links.of(this.courtroom, this.document, 'preview').catch(() => '');
  }

  render() {
    const scale = Math.min(1, LONGEST / Math.max(this.wide, this.high));
    const [wide, high] = [this.wide, this.high].map((side) => Math.round(side * scale));
    return html`<img width=${wide} height=${high} alt="" src=${this.url || nothing} />`;
  }
}

customElements.define('mc-thumb', Thumb);
