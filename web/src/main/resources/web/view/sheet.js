import { css, html, shared, View } from './base.js';
import { giveBack, opener } from './focus.js';
import * as icons from './icons.js';

/**
 * A modal sheet: from below on a phone, in the middle on a wide screen. The native dialog keeps
 * the focus inside (https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/); however the sheet goes,
 * the focus is where it was before it came.
 * Tells `close` when the person leaves it.
 */
class Sheet extends View {
  static properties = { heading: {} };
  /** @type {HTMLElement | undefined} */
  #opener;

  static styles = [
    shared,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: min(100vw, 34rem);
        max-width: 100vw;
        max-height: min(92dvh, 52rem);
        margin: auto auto 0;
        padding: 0;
        border: 0;
        border-radius: 18px 18px 0 0;
        background: var(--surface);
        color: var(--text);
        overflow: hidden;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: rgb(10 14 18 / 0.5);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        padding: 0.6rem 0.6rem 0.4rem 1.1rem;
      }
      h2 {
        flex: 1;
        font-size: 1.125rem;
        font-weight: 600;
      }
      .body {
        overflow-y: auto;
        padding: 0.3rem 1.1rem calc(1.1rem + env(safe-area-inset-bottom));
      }
      @media (min-width: 40rem) {
        dialog {
          margin: auto;
          border-radius: 18px;
        }
      }
    `,
  ];

  firstUpdated() {
    this.#opener = opener();
    this.#dialog.showModal();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    giveBack(this.#opener);
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  render() {
    return html`<dialog aria-labelledby="heading" @close=${() => this.tell('close')}
      @click=${(/** @type {Event} */ e) => e.target === e.currentTarget && this.#dialog.close()}>
      <div class="head">
        <h2 id="heading">${/** @type {any} */ (this).heading}</h2>
        <button class="icon" aria-label=${this.say('close')} @click=${() => this.#dialog.close()}>
          ${icons.close}
        </button>
      </div>
      <div class="body" tabindex="0" role="group" aria-labelledby="heading"><slot></slot></div>
    </dialog>`;
  }
}

customElements.define('mc-sheet', Sheet);
