import { sessionOf } from '../state/exhibits.js';
import { FINDINGS, FORMS, GROUNDS, LATE_RULINGS, REVIEWS } from '../state/terms.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { described, statedFields } from './stated.js';
import './sheet.js';

/** What the party states anew of its exhibit, the court's review of it, or the judge's finding. */
class ExhibitForm extends ActForm {
  static properties = { ...ActForm.properties, exhibit: {}, kind: {}, review: { state: true } };
  exhibit = '';
  /** `describe`, `review`, `find`, `explain-late` or `rule-late` */
  kind = 'describe';
  review = 'REVIEWED';

  static styles = [shared, fields];

  render() {
    const line = this.client.court.rooms.get(this.courtroom)?.exhibits.find((e) => e.exhibit === this.exhibit);
    if (!line) return nothing;
    return html`<mc-sheet .heading=${`${this.say(`exhibit.${this.kind}.go`)}：${line.label}`}>
      <form @submit=${this.#submit}>
        ${this.kind === 'describe' ? statedFields(this, line.described, this.terms(FORMS, 'exhibit-form', line.described.form)) : this.#decision()}
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say(`exhibit.${this.kind}.do`)}</button></div>
      </form>
    </mc-sheet>`;
  }

  #decision() {
    return html`${this.#choice()}
      <label>${this.say('decide.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>`;
  }

  #choice() {
    switch (this.kind) {
      case 'find':
        return html`<label>${this.say('exhibit.finding')}<select name="finding">${this.terms(FINDINGS, 'finding')}</select></label>`;
      case 'rule-late':
        return html`<label>${this.say('exhibit.late-ruling')}<select name="ruling">${this.terms(LATE_RULINGS, 'late-ruling')}</select></label>`;
      case 'explain-late':
        return nothing;
      default:
        return html`<label>${this.say('exhibit.review')}
            <select name="review" @change=${(/** @type {any} */ e) => (this.review = e.target.value)}>${this.terms(REVIEWS, 'review')}</select>
          </label>
          ${this.review === 'REVIEWED'
            ? html`<label>${this.say('exhibit.ground')}<select name="ground"><option value="">${this.say('exhibit.no-ground')}</option>${this.terms(GROUNDS, 'ground')}</select></label>`
            : nothing}`;
    }
  }

  /** @param {Event} event */
  #submit(event) {
    const values = this.values(event);
    const { exhibit } = this;
    if (this.kind === 'describe') {
      this.act('evidence.describe', { exhibit, described: described(values) });
      return;
    }
    const session = this.kind !== 'review' && this.room ? sessionOf(this.room) : undefined;
    this.act(`evidence.${this.kind}`, { exhibit, ...(session ? { session } : {}), ...values });
  }
}

customElements.define('mc-exhibit-form', ExhibitForm);
