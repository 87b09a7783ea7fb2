import { MOVES, SHORTCUTS } from '../state/shortcuts.js';
import { css, html, page, shared, View } from './base.js';
import './sheet.js';

/** What can be done by the keyboard, and a switch for single keys. */
class Shortcuts extends View {
  static styles = [
    shared,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1.2rem;
        align-items: center;
        margin-bottom: 1.1rem;
      }
      h3 {
        margin-bottom: 0.6rem;
        font-size: 1rem;
      }
      kbd {
        display: inline-block;
        min-width: 2rem;
        padding: 0.15em 0.5em;
        border: 1px solid var(--field-line);
        border-radius: 6px;
        background: var(--soft);
        font: inherit;
        text-align: center;
        white-space: nowrap;
      }
      label {
        display: flex;
        gap: 0.6rem;
        align-items: center;
        min-height: 44px;
      }
      input {
        width: 22px;
        height: 22px;
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];

  render() {
    const isOn = page.settings.keys === 'on';
    return html`<mc-sheet .heading=${this.say('keys')}>
      <h3>${this.say('keys.single')}</h3>
      ${this.#lines(SHORTCUTS)}
      <label><input type="checkbox" .checked=${isOn} @change=${() => page.set({ keys: isOn ? 'off' : 'on' })} />${this.say('keys.switch')}</label>
      <h3>${this.say('keys.moves')}</h3>
      ${this.#lines(MOVES)}
    </mc-sheet>`;
  }

  /** @param {[string, string][]} lines */
  #lines(lines) {
    return html`<dl>${lines.map(([key, word]) => html`<dt><kbd>${key}</kbd></dt><dd>${this.say(`key.${word}`)}</dd>`)}</dl>`;
  }
}

customElements.define('mc-shortcuts', Shortcuts);
