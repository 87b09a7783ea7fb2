import { css, fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { sessionName } from './names.js';
import './sheet.js';

/** Closing is final, so it is asked for twice, with a reason if there is one. */
class CloseSession extends ActForm {
  static properties = { ...ActForm.properties, session: {} };
  session = '';

  static styles = [shared, fields, css``];

  render() {
    const session = this.room?.sessions.find((s) => s.session === this.session);
    if (!session) return nothing;
    return html`<mc-sheet .heading=${this.say('close-session.heading', { session: sessionName(session) })}>
      <form @submit=${this.#submit}>
        <p>${this.say('close-session.what')}</p>
        <label>${this.say('close-session.reason')}<textarea name="reason" maxlength="1000"></textarea></label>
        ${this.refused(this.error)}
        <div class="actions">
          <button class="button main" ?disabled=${this.busy}>${this.say('session.close')}</button>
        </div>
      </form>
    </mc-sheet>`;
  }

  /** @param {Event} event */
  #submit(event) {
    this.act('session.close', { session: this.session, ...this.values(event) });
  }
}

customElements.define('mc-close-session', CloseSession);
