import { CHOICES } from '../state/settings.js';
import { css, html, page, screen, shared, View } from './base.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';

/** Language, brightness, size of type; who is logged in, and the way out. */
class SettingsView extends View {
  static styles = [
    shared,
    screen,
    css`
      main {
        display: grid;
        gap: 1.2rem;
        padding: 1.1rem;
      }
      fieldset {
        margin: 0;
        padding: 0.9rem 1rem 1rem;
        border: 0;
        border-radius: 14px;
        background: var(--surface);
      }
      legend {
        float: left;
        width: 100%;
        margin-bottom: 0.6rem;
        font-weight: 600;
      }
      .choices {
        clear: both;
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        min-height: 44px;
        padding: 0 1em;
        border-radius: 10px;
        background: var(--soft);
      }
      label:has(:checked) {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
      input {
        accent-color: var(--accent);
      }
      section {
        display: grid;
        gap: 0.8rem;
        padding: 1rem;
        border-radius: 14px;
        background: var(--surface);
      }
      .who {
        font-size: 1.0625rem;
        font-weight: 600;
      }
    `,
  ];

  render() {
    const { name } = this.client.person;
    return html`<header>
        <a class="icon" href=${linkTo()} aria-label=${this.say('back')}>${icons.back}</a>
        <h1 tabindex="-1">${this.say('settings')}</h1>
      </header>
      <main>
        ${Object.entries(CHOICES).map(([setting, choices]) => this.#setting(setting, choices))}
        <button class="button" @click=${() => this.tell('help')}>${this.say('keys')}</button>
        <section>
          <p class="muted small">${this.say('settings.person')}</p>
          <p class="who">${name}</p>
          <button class="button danger" @click=${this.#leave}>${this.say('logout')}</button>
        </section>
      </main>`;
  }

  /** @param {string} setting @param {string[]} choices */
  #setting(setting, choices) {
    const now = /** @type {any} */ (page.settings)[setting];
    return html`<fieldset>
      <legend>${this.say(`settings.${setting}`)}</legend>
      <div class="choices">
        ${choices.map(
          (choice) =>
            html`<label>
              <input type="radio" name=${setting} value=${choice} .checked=${choice === now}
                @change=${() => this.#set({ [setting]: choice })} />
              ${this.say(`settings.${setting}.${choice}`)}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** @param {any} change */
  #set(change) {
    page.set(change);
    this.client.memory.touch();
  }

  async #leave() {
    await this.client.logOut();
    location.assign('/');
  }
}

customElements.define('mc-settings', SettingsView);
