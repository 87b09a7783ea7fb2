import { builtIn, NOTICE } from '../state/templates.js';
import { css, html, shared, View } from './base.js';
import './own-templates.js';
import './sheet.js';

/** The court's notices, ready to be sent or changed: what is chosen goes into the field. */
class Notices extends View {
  static properties = { courtroom: {} };
  courtroom = '';

  static styles = [
    shared,
    css`
      .choices {
        display: grid;
        gap: 0.5rem;
        margin-bottom: 1rem;
      }
      .choices button {
        display: grid;
        gap: 0.2rem;
        width: 100%;
        padding: 0.7rem 0.9rem;
        border-radius: 10px;
        background: var(--soft);
        text-align: start;
        line-height: 1.5;
      }
      h3 {
        font-size: 1rem;
      }
    `,
  ];

  /** @param {string} text */
  #use(text) {
    this.tell('close');
    this.tell('rewrite', text);
  }

  render() {
    const written = () => ({ type: NOTICE, title: '', text: this.client.writes.draft(this.courtroom) });
    return html`<mc-sheet .heading=${this.say('notice')}>
      <ul class="choices">
        ${builtIn(NOTICE).map(({ id, text }) => html`<li><button @click=${() => this.#use(text)}><b>${this.say(`template.${id}`)}</b><span class="small">${text}</span></button></li>`)}
      </ul>
      <h3>${this.say('own')}</h3>
      <mc-own-templates notices .current=${written} @use=${(/** @type {CustomEvent} */ e) => this.#use(e.detail.text)}></mc-own-templates>
    </mc-sheet>`;
  }
}

customElements.define('mc-notices', Notices);
