import { sessionOf } from '../state/exhibits.js';
import { FINDINGS, FORMS, REVIEWS } from '../state/terms.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { described, statedFields } from './stated.js';
import './sheet.js';

/** What the party states anew of its exhibit, the court's review of it, or the judge's finding. */
class ExhibitForm extends ActForm {
  static properties = { ...ActForm.properties, exhibit: {}, kind: {} };
  exhibit = '';
  /** `describe`, `review` or `find` */
  kind = 'describe';

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
    const finds = this.kind === 'find';
    const [terms, words] = finds ? [FINDINGS, 'finding'] : [REVIEWS, 'review'];
    return html`<label>${this.say(`exhibit.${words}`)}<select name=${words}>${this.terms(terms, words)}</select></label>
      <label>${this.say('decide.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>`;
  }

  /** @param {Event} event */
  #submit(event) {
    const values = this.values(event);
    const { exhibit } = this;
    if (this.kind === 'describe') {
      this.act('evidence.describe', { exhibit, described: described(values) });
      return;
    }
    const session = this.kind === 'find' && this.room ? sessionOf(this.room) : undefined;
    this.act(`evidence.${this.kind}`, { exhibit, ...(session ? { session } : {}), ...values });
  }
}

customElements.define('mc-exhibit-form', ExhibitForm);
