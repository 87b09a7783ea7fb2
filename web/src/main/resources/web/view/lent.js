import { copied } from '../net/copied.js';
import { Refused } from '../net/refused.js';
import { css, html, nothing, shared, View } from './base.js';

/** What is fetched of a document when it is wanted: its receipt, or the file itself to save. The link stands where the button stood. */
class Lent extends View {
  static properties = { courtroom: {}, document: {}, as: {}, url: { state: true }, busy: { state: true }, failed: { state: true } };
  courtroom = '';
  document = 0;
  /** @type {'receipt' | 'download'} */
  as = 'receipt';
  url = '';
  busy = false;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;

  static styles = [
    shared,
    css`
      :host,
      .button {
        display: grid;
        width: 100%;
      }
    `,
  ];

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('document') || changed.has('as')) this.url = '';
  }

  async #fetch() {
    const { courtroom, document, as } = this;
    this.busy = true;
    this.failed = undefined;
    try {
      const { url } = await copied(() => this.client.desk.document(courtroom, document, as), () => this.isConnected);
      if (document === this.document && as === this.as) this.url = url;
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
    this.busy = false;
  }

  render() {
    return html`${this.url
      ? html`<a class="button" href=${this.url} target=${this.as === 'receipt' ? '_blank' : nothing} rel="noopener">${this.say(`lent.${this.as}.open`)}</a>`
      : html`<button class="button" ?disabled=${this.busy} @click=${() => this.#fetch()}>${this.say(this.busy ? 'file.fetching' : `lent.${this.as}`)}</button>`}
    ${this.refused(this.failed)}`;
  }
}

customElements.define('mc-lent', Lent);
