import { PROCEDURES } from '../state/terms.js';
import { css, fields, html, page, screen, shared } from './base.js';
import { ActForm } from './form.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';

/** Opens a courtroom for a case. */
class CaseForm extends ActForm {
  static styles = [
    shared,
    screen,
    fields,
    css`
      form {
        max-width: 34rem;
        margin: 0 auto;
        padding: 1.1rem;
      }
    `,
  ];
  /** However often the form is sent, one courtroom comes of it. */
  #id = '';

  connectedCallback() {
    super.connectedCallback();
    this.#id = this.client.creation();
  }

  render() {
    return html`<header>
        <a class="icon" href=${linkTo()} aria-label=${this.say('back')}>${icons.back}</a>
        <h1 tabindex="-1">${this.say('case.new')}</h1>
      </header>
      <main>
        <form @submit=${this.#submit}>
          <label>${this.say('case.number')}
            <input name="number" required maxlength="100" autocomplete="off" placeholder="（2026）沪0113民初1234号" />
          </label>
          <label>${this.say('case.cause')}<input name="cause" required maxlength="100" autocomplete="off" /></label>
          <label>${this.say('case.court')}<input name="court" required maxlength="100" autocomplete="organization" /></label>
          <label>${this.say('case.procedure')}<select name="procedure">${this.terms(PROCEDURES, 'procedure')}</select></label>
          ${this.refused(this.error)}
          <div class="actions">
            <button class="button main" ?disabled=${this.busy}>${this.say('case.open')}</button>
          </div>
        </form>
      </main>`;
  }

  /** @param {Event} event */
  async #submit(event) {
    const about = this.values(event);
    this.busy = true;
    const outcome = await this.client.create(this.#id, about);
    this.busy = false;
    if (outcome.ok) page.go('room', outcome.body.courtroom);
    else this.error = outcome.error;
  }
}

customElements.define('mc-case-form', CaseForm);
