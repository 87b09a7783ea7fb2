import { conductOf, measures, muteOf, MUTE_MINUTES } from '../state/conduct.js';
import { openSession } from '../state/courtroom.js';
import { untilWords } from './conduct-acts.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { nameOf } from './names.js';
import './sheet.js';

/** The judge keeps order about one participant: warns, mutes, lets speak again. Everyone reads why. */
class ConductForm extends ActForm {
  static properties = { ...ActForm.properties, participant: {}, measure: { state: true } };
  participant = '';
  measure = 'WARNING';

  static styles = [shared, fields];

  render() {
    const room = this.room;
    if (!room) return nothing;
    const now = this.client.clock.now();
    const open = measures(room, this.participant, now);
    const measure = open.includes(this.measure) ? this.measure : 'WARNING';
    return html`<mc-sheet .heading=${this.say('conduct.heading', { who: nameOf(room, this.participant) })}>
      <form @submit=${(/** @type {Event} */ e) => this.#submit(e, measure)}>
        ${this.#so(room, now)}
        <label>${this.say('conduct.measure')}
          <select @change=${(/** @type {any} */ e) => (this.measure = e.target.value)}>${this.terms(open, 'measure', measure)}</select>
        </label>
        <p class="small muted">${this.say(`measure-what.${measure}`)}</p>
        ${measure === 'MUTE' ? this.#time() : nothing}
        <label>${this.say(measure === 'UNMUTE' ? 'conduct.reason-if-any' : 'conduct.reason')}
          <textarea name="reason" ?required=${measure !== 'UNMUTE'} maxlength="1000"></textarea></label>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say(`measure-do.${measure}`)}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** What was done before in this session. @param {import('../state/types.js').Description} room @param {number} now */
  #so(room, now) {
    const one = conductOf(room, this.participant);
    if (!one) return nothing;
    const mute = muteOf(room, this.participant, now);
    return html`<p>${this.say('conduct.so', { warnings: one.warnings, admonitions: one.admonitions })}
      ${mute ? html`<b>${this.say(mute.until ? 'conduct.muted-until' : 'conduct.muted', { at: untilWords(mute.until, this.client.zone) })}</b>` : nothing}</p>`;
  }

  #time() {
    return html`<label>${this.say('conduct.time')}
      <select name="minutes"><option value="">${this.say('conduct.time-session')}</option>
        ${MUTE_MINUTES.map((n) => html`<option value=${n}>${this.say(n < 1440 ? 'conduct.time-minutes' : 'conduct.time-day', { n })}</option>`)}
      </select>
    </label>`;
  }

  /** @param {Event} event @param {string} measure */
  #submit(event, measure) {
    const { minutes, ...values } = this.values(event);
    const session = this.room && openSession(this.room)?.session;
    const body = { session, participant: this.participant, ...values };
    if (measure === 'MUTE') this.act('conduct.mute', { ...body, ...(minutes ? { minutes: Number(minutes) } : {}) });
    else if (measure === 'UNMUTE') this.act('conduct.unmute', body);
    else this.act('conduct.warn', { ...body, warning: measure });
  }
}

customElements.define('mc-conduct-form', ConductForm);
