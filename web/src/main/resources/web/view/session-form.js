import { ENDINGS, MODES, TYPES } from '../state/terms.js';
import { inputValue, instantOf } from '../state/times.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import './sheet.js';

const HOUR = 3_600_000;

/** Plans a session: what, how, and for an asynchronous one within which period. */
class SessionForm extends ActForm {
  static properties = { ...ActForm.properties, type: { state: true }, mode: { state: true } };
  type = TYPES[0];
  mode = MODES[0];

  static styles = [shared, fields];

  render() {
    if (!this.room) return nothing;
    const isAsync = this.mode === 'ASYNCHRONOUS';
    return html`<mc-sheet .heading=${this.say('session.new')}>
      <form @submit=${this.#submit}>
        <div class="pair">
          <label>${this.say('session.type')}
            <select name="type" @change=${(/** @type {any} */ e) => (this.type = e.target.value)}>${this.terms(TYPES, 'type', this.type)}</select>
          </label>
          <label>${this.say('session.mode')}
            <select name="mode" @change=${(/** @type {any} */ e) => (this.mode = e.target.value)}>${this.terms(MODES, 'mode', this.mode)}</select>
          </label>
        </div>
        <p class="small muted">${this.say(`mode.${this.mode}.what`)}</p>
        <label>${this.say('session.title')}<input name="title" maxlength="200" autocomplete="off" /></label>
        ${isAsync ? this.#period() : nothing}
        ${isAsync && this.type === 'HEARING' ? this.#findings() : nothing}
        ${this.refused(this.error)}
        <div class="actions">
          <button class="button main" ?disabled=${this.busy}>${this.say('session.schedule')}</button>
        </div>
      </form>
    </mc-sheet>`;
  }

  #period() {
    const { clock, zone } = this.client;
    const from = inputValue(clock.now(), zone);
    const to = inputValue(clock.now() + 6 * HOUR, zone);
    return html`<div class="pair">
      <label>${this.say('period.from')}<input type="datetime-local" name="from" required value=${from} /></label>
      <label>${this.say('period.to')}<input type="datetime-local" name="to" required value=${to} /></label>
      <label>${this.say('session.at-end')}<select name="atEnd">${this.terms(ENDINGS, 'at-end')}</select></label>
    </div>`;
  }

  /** What an asynchronous hearing needs besides (在线诉讼规则 art. 20(2)). */
  #findings() {
    return ['application', 'attendanceHard', 'factsUndisputed'].map(
      (name) => html`<label>${this.say(`findings.${name}`)}<textarea name=${name} required maxlength="1000"></textarea></label>`,
    );
  }

  /** @param {Event} event */
  #submit(event) {
    const { from, to, atEnd, application, attendanceHard, factsUndisputed, ...plan } = this.values(event);
    const { zone } = this.client;
    const period = from && to ? { period: { from: instantOf(from, zone), to: instantOf(to, zone) } } : {};
    const findings = application ? { findings: { application, attendanceHard, factsUndisputed } } : {};
    const ending = atEnd && atEnd !== ENDINGS[0] ? { atEnd } : {};
    this.act('session.schedule', { ...plan, ...period, ...ending, ...findings });
  }
}

customElements.define('mc-session-form', SessionForm);
