import { PARTIES } from '../state/courtroom.js';
import { AUTHORITIES, ROLES } from '../state/terms.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { roleWords } from './names.js';
import './sheet.js';

/** Adds a person in a role; an agent with whom it acts for and how far. */
class ParticipantForm extends ActForm {
  static properties = { ...ActForm.properties, role: { state: true }, known: { state: true } };
  role = 'PLAINTIFF';
  known = '';

  static styles = [shared, fields];

  render() {
    const room = this.room;
    if (!room) return nothing;
    return html`<mc-sheet .heading=${this.say('participant.new')}>
      <form @submit=${this.#submit}>
        <label>${this.say('participant.role')}
          <select name="role" @change=${(/** @type {any} */ e) => (this.role = e.target.value)}>
            ${this.terms(ROLES, 'role', this.role)}
          </select>
        </label>
        ${this.#known(room)}
        <label ?hidden=${this.known !== ''}>${this.say('participant.person')}
          <input name="person" required maxlength="100" autocomplete="off" autocapitalize="off" .value=${this.known} />
          <span class="small muted">${this.say('participant.person-hint')}</span>
        </label>
        <label>${this.say('participant.name')}<input name="name" required maxlength="100" autocomplete="off" /></label>
        ${this.role === 'AGENT' ? this.#agent(room) : nothing}
        ${PARTIES.includes(this.role)
          ? html`<label>${this.say('participant.representative')}<input name="representative" maxlength="100" autocomplete="off" /></label>`
          : nothing}
        ${this.refused(this.error)}
        <div class="actions">
          <button class="button main" ?disabled=${this.busy}>${this.say('participant.add')}</button>
        </div>
      </form>
    </mc-sheet>`;
  }

  /** The people that the court suggests, those who take part already left out. @param {import('../state/types.js').Description} room */
  #known(room) {
    const names = new Set(room.participants.filter((p) => !p.removed).map((p) => p.name));
    const people = (this.client.config.people ?? []).filter((p) => !names.has(p.name));
    if (people.length === 0) return nothing;
    return html`<label>${this.say('participant.known')}
      <select @change=${this.#choose}>
        <option value="">${this.say('participant.other')}</option>
        ${people.map((p) => html`<option value=${p.person}>${p.name}</option>`)}
      </select>
    </label>`;
  }

  /** @param {any} event */
  #choose(event) {
    this.known = event.target.value;
    const one = this.client.config.people?.find((p) => p.person === this.known);
    const name = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('[name=name]'));
    name.value = one?.name ?? '';
  }

  /** @param {import('../state/types.js').Description} room */
  #agent(room) {
    const parties = room.participants.filter((p) => !p.removed && PARTIES.includes(p.role));
    return html`<label>${this.say('participant.principal')}
        <select name="principal" required>
          ${parties.map((p) => html`<option value=${p.id}>${roleWords(p.role)} ${p.name}</option>`)}
        </select>
      </label>
      <label>${this.say('participant.authority')}
        <select name="authority" required>${this.terms(AUTHORITIES, 'authority')}</select>
      </label>`;
  }

  /** @param {Event} event */
  #submit(event) {
    this.act('participant.add', this.values(event));
  }
}

customElements.define('mc-participant-form', ParticipantForm);
