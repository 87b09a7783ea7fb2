import { challengeable, motionsOf, movesFor } from '../state/motions.js';
import { CAUSES, CHALLENGE_GROUNDS, MOTIONS } from '../state/terms.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { motionWords } from './motion-acts.js';
import { capacity, nameOf } from './names.js';
import './sheet.js';

/** Makes a motion; with `motion` the review of one, with `entry` the repudiation of that entry. */
class MotionForm extends ActForm {
  static properties = { ...ActForm.properties, motion: {}, entry: {}, kind: { state: true } };
  motion = '';
  /** @type {number | undefined} */
  entry = undefined;
  kind = 'CHALLENGE';

  static styles = [shared, fields];

  render() {
    const room = this.room;
    if (!room) return nothing;
    const review = motionsOf(room).find((m) => m.motion === this.motion);
    const kind = this.entry ? 'REPUDIATION' : this.kind;
    return html`<mc-sheet .heading=${review ? this.say('motion.review') : this.say('motion.make')}>
      <form @submit=${(/** @type {Event} */ e) => this.#submit(e, kind, review)}>
        ${review || this.entry
          ? html`<p>${review ? motionWords(room, review) : this.say('motion.entry-of', { seq: this.entry ?? 0 })}</p>`
          : html`<label>${this.say('motion.kind')}
              <select @change=${(/** @type {any} */ e) => (this.kind = e.target.value)}>${this.terms(MOTIONS, 'motion-kind', kind)}</select>
            </label>`}
        <p class="small muted">${this.say(review ? 'motion-what.REVIEW' : `motion-what.${kind}`)}</p>
        ${kind === 'CHALLENGE' && !review ? this.#whom(room) : nothing}
        ${kind === 'CHALLENGE' ? html`<label>${this.say('motion.ground')}<select name="ground">${this.terms(CHALLENGE_GROUNDS, 'motion-ground', review?.ground)}</select></label>` : nothing}
        ${kind === 'REPUDIATION' ? html`<label>${this.say('motion.cause')}<select name="cause">${this.terms(CAUSES, 'motion-cause')}</select></label>` : nothing}
        <label>${this.say('motion.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say('motion.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** @param {import('../state/types.js').Description} room */
  #whom(room) {
    return html`<label>${this.say('motion.whom')}
      <select name="participant" required>
        ${challengeable(room).map((p) => html`<option value=${p.id}>${capacity(room, p)} ${nameOf(room, p.id)}</option>`)}
      </select>
    </label>`;
  }

  /** @param {Event} event @param {string} kind @param {import('../state/types.js').Motion | undefined} review */
  #submit(event, kind, review) {
    const values = this.values(event);
    const principal = this.room && movesFor(this.room)?.onBehalfOf;
    this.act('motion.file', {
      kind,
      ...values,
      ...(review ? { participant: review.participant, review: review.motion } : {}),
      ...(kind === 'REPUDIATION' ? { entry: this.entry } : {}),
      ...(principal ? { onBehalfOf: principal } : {}),
    });
  }
}

customElements.define('mc-motion-form', MotionForm);
