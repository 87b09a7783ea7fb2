import { css, html, nothing, View } from './base.js';

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
      max-width: min(100%, 15rem);
      height: auto;
      max-height: 15rem;
      object-fit: contain;
      border-radius: 8px;
      background: var(--soft);
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
    return html`<img width=${this.wide} height=${this.high} alt="" src=${this.url || nothing} />`;
  }
}

customElements.define('mc-thumb', Thumb);
