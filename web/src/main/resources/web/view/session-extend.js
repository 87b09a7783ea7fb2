import { inputValue, instantOf } from '../state/times.js';
import { fields, html, nothing, shared } from './base.js';
import { endWords } from './due-words.js';
import { ActForm } from './form.js';
import { nameOf, sessionName } from './names.js';
import './sheet.js';

const DAY = 24 * 3_600_000;

/** Extends the period of an asynchronous session, within what the parties agreed to. */
class SessionExtend extends ActForm {
  static properties = { ...ActForm.properties, session: {} };
  session = '';

  static styles = [shared, fields];

  render() {
    const room = this.room;
    const session = room?.sessions.find((s) => s.session === this.session);
    if (!room || !session?.period) return nothing;
    const end = session.period.to;
    const unwilling = Object.entries(session.consents).filter(([, c]) => c.agreed && !c.extendable);
    const { clock, zone } = this.client;
    const to = inputValue(Math.max(Date.parse(end), clock.now()) + DAY, zone);
    return html`<mc-sheet .heading=${this.say('session-extend.heading', { session: sessionName(session) })}>
      <form @submit=${this.#submit}>
        <p>${this.say('extension.now', { at: endWords(end, zone) })}</p>
        <p class="small muted">${unwilling.length
          ? this.say('session-extend.unwilling', { who: unwilling.map(([id]) => nameOf(room, id)).join('、') })
          : this.say('session-extend.willing')}</p>
        <label>${this.say('session-extend.to')}<input type="datetime-local" name="to" required value=${to} /></label>
        <label>${this.say('decide.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say('session-extend.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** @param {Event} event */
  #submit(event) {
    const { to, reason } = this.values(event);
    this.act('session.extend', { session: this.session, to: instantOf(to, this.client.zone), reason });
  }
}

customElements.define('mc-session-extend', SessionExtend);
