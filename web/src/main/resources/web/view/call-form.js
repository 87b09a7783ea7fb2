import { callable, callBody, MOST_PEOPLE } from '../state/calling.js';
import { audiences } from '../state/speaking.js';
import { css, fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { audienceWords, capacity } from './names.js';
import './sheet.js';

/** Chooses whom the court calls, by voice or with pictures. */
class CallForm extends ActForm {
  static properties = { ...ActForm.properties, audience: {}, callees: {}, chosen: { state: true } };
  audience = 'everyone';
  /** Who is chosen to begin with. @type {string[]} */
  callees = [];
  /** @type {Set<string>} */
  chosen = new Set();

  static styles = [
    shared,
    fields,
    css`
      .choice {
        display: flex;
        align-items: center;
        gap: 0.7rem;
        min-height: 44px;
        padding: 0.2rem 0.8rem;
        border-radius: 10px;
        background: var(--soft);
        font-weight: 400;
        overflow-wrap: anywhere;
      }
      .choice input {
        width: 20px;
        height: 20px;
        flex: none;
      }
    `,
  ];

  willUpdate() {
    if (!this.hasUpdated) this.chosen = new Set(this.callees);
  }

  render() {
    const room = this.room;
    if (!room) return nothing;
    const open = audiences(room);
    const audience = open.includes(this.audience) ? this.audience : 'everyone';
    const people = callable(room, audience);
    const chosen = people.filter((p) => this.chosen.has(p.id)).map((p) => p.id);
    return html`<mc-sheet .heading=${this.say('call')}>
      <form @submit=${(/** @type {Event} */ e) => this.#submit(e, audience, chosen)}>
        ${open.length > 1
          ? html`<label>${this.say('call.audience')}
              <select @change=${(/** @type {any} */ e) => (this.audience = e.target.value)}>${open.map((to) => html`<option value=${to} ?selected=${to === audience}>${to === 'everyone' ? this.say('audience.everyone') : audienceWords(to)}</option>`)}</select>
            </label>`
          : nothing}
        <fieldset><legend>${this.say('call.whom', { most: MOST_PEOPLE - 1 })}</legend>
          ${people.map((p) => html`<label class="choice"><input type="checkbox" .checked=${chosen.includes(p.id)}
            ?disabled=${!chosen.includes(p.id) && chosen.length >= MOST_PEOPLE - 1} @change=${() => this.#toggle(p.id)} />
            <span>${p.name} <span class="small muted">${capacity(room, p)}</span></span></label>`)}
          ${people.length === 0 ? html`<p class="muted">${this.say('call.nobody')}</p>` : nothing}
        </fieldset>
        <fieldset><legend>${this.say('call.medium')}</legend>
          ${['VOICE', 'VIDEO'].map((medium, i) => html`<label class="choice"><input type="radio" name="medium" value=${medium} ?checked=${i === 0} /><span>${this.say(`call-medium.${medium}`)}</span></label>`)}
        </fieldset>
        <p class="small muted">${this.say('call.recorded')}</p>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy || chosen.length === 0}>${this.say('call.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** @param {string} id */
  #toggle(id) {
    const next = new Set(this.chosen);
    if (!next.delete(id)) next.add(id);
    this.chosen = next;
  }

  /** @param {Event} event @param {string} audience @param {string[]} callees */
  async #submit(event, audience, callees) {
    const { medium } = this.values(event);
    const room = this.room;
    if (!room) return;
    this.busy = true;
    this.error = undefined;
    const outcome = await this.client.calls.start(this.courtroom, callBody(room, { audience, medium, callees }));
    this.busy = false;
    this.client.calls.error = undefined;
    if (outcome.ok) this.tell('close');
    else this.error = outcome.error;
  }
}

customElements.define('mc-call-form', CallForm);
