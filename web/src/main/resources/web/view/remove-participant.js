import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { nameOf } from './names.js';
import './sheet.js';

/** Ends somebody's taking part; the court says why, and everyone reads it. */
class RemoveParticipant extends ActForm {
  static properties = { ...ActForm.properties, participant: {} };
  participant = '';

  static styles = [shared, fields];

  render() {
    const room = this.room;
    if (!room) return nothing;
    return html`<mc-sheet .heading=${this.say('remove.heading', { who: nameOf(room, this.participant) })}>
      <form @submit=${this.#submit}>
        <p>${this.say('remove.what')}</p>
        <label>${this.say('remove.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>
        ${this.refused(this.error)}
        <div class="actions">
          <button class="button main" ?disabled=${this.busy}>${this.say('remove.do')}</button>
        </div>
      </form>
    </mc-sheet>`;
  }

  /** @param {Event} event */
  #submit(event) {
    this.act('participant.remove', { participant: this.participant, ...this.values(event) });
  }
}

customElements.define('mc-remove-participant', RemoveParticipant);
