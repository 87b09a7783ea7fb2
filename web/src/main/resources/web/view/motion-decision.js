import { motionsOf } from '../state/motions.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { motionWords } from './motion-acts.js';
import { nameOf } from './names.js';
import './sheet.js';

/** Decides a motion, or records what the president decided about a judge. */
class MotionDecision extends ActForm {
  static properties = { ...ActForm.properties, motion: {} };
  motion = '';

  static styles = [shared, fields];

  render() {
    const room = this.room;
    const motion = room && motionsOf(room).find((m) => m.motion === this.motion);
    if (!room || !motion) return nothing;
    const judge = room.participants.find((p) => p.id === motion.participant)?.role === 'JUDGE';
    return html`<mc-sheet .heading=${this.say('motion.decide')}>
      <form @submit=${this.#submit}>
        <p><b>${motionWords(room, motion)}</b></p>
        <p>${nameOf(room, motion.by)}：${motion.reason}</p>
        ${judge ? html`<p class="small muted">${this.say('motion.president')}</p>` : nothing}
        <label>${this.say('motion.decision')}
          <select name="granted"><option value="no">${this.say('motion.refuse')}</option><option value="yes">${this.say('motion.grant')}</option></select>
        </label>
        <label>${this.say('decide.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say('motion.decide.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** @param {Event} event */
  #submit(event) {
    const { granted, reason } = this.values(event);
    this.act('motion.decide', { motion: this.motion, granted: granted === 'yes', reason });
  }
}

customElements.define('mc-motion-decision', MotionDecision);
