import { PROPERTIES, sessionOf } from '../state/exhibits.js';
import { VIEWS } from '../state/terms.js';
import { css, fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import './places.js';
import './sheet.js';

/** A party's opinion on an exhibit: the three properties, what it proves, why, and a place pointed at. */
class OpinionForm extends ActForm {
  static properties = { ...ActForm.properties, exhibit: {}, disputed: { state: true } };
  exhibit = '';
  disputed = false;
  /** @type {any[]} */
  #places = [];

  static styles = [
    shared,
    fields,
    css`
      .views {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.8rem), 1fr));
        gap: 0.4rem;
      }
      .views label,
      .box {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        min-height: 44px;
        font-weight: 400;
      }
      .views label {
        padding: 0.3rem 0.5rem;
        border-radius: 10px;
        background: var(--soft);
        overflow-wrap: break-word;
      }
      input[type='radio'],
      input[type='checkbox'] {
        flex: none;
        width: 20px;
        height: 20px;
        accent-color: var(--accent);
      }
    `,
  ];

  render() {
    const line = this.client.court.rooms.get(this.courtroom)?.exhibits.find((e) => e.exhibit === this.exhibit);
    if (!line) return nothing;
    return html`<mc-sheet .heading=${this.say('opinion.heading', { label: line.label })}>
      <form @submit=${this.#submit} @change=${this.#changed}>
        <p>${line.described.name}</p>
        ${PROPERTIES.map(
          (property) => html`<fieldset>
            <legend>${this.say(`property.${property}`)}</legend>
            <div class="views">
              ${VIEWS.map((one) => html`<label><input type="radio" name=${property} value=${one} required />${this.say(`property-view.${one}`)}</label>`)}
            </div>
          </fieldset>`,
        )}
        <label>${this.say('opinion.force')}<input name="force" maxlength="1000" /></label>
        <label class="box"><input type="checkbox" name="differs" />${this.say('opinion.differs')}</label>
        <label>${this.say(this.disputed ? 'opinion.reasons-needed' : 'opinion.reasons')}
          <textarea name="reasons" rows="4" maxlength="2000" ?required=${this.disputed}></textarea>
        </label>
        <fieldset>
          <legend>${this.say('opinion.places')}</legend>
          <mc-places .courtroom=${this.courtroom} .exhibit=${this.exhibit} .document=${line.document} .media=${this.client.kept.media(this.courtroom, line)}
            @places=${(/** @type {CustomEvent} */ e) => (this.#places = e.detail)}></mc-places>
        </fieldset>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say('opinion.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** @param {Event} event */
  #changed(event) {
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    this.disputed = form.querySelector('input[value=DISPUTED]:checked, [name=differs]:checked') !== null;
  }

  /** @param {Event} event */
  #submit(event) {
    const { differs, force, reasons, authenticity, legality, relevance } = this.values(event);
    if (/** @type {any} */ (this.renderRoot.querySelector('mc-places')).unfinished) {
      this.error = { code: 'place-open' };
      return;
    }
    const session = this.room && sessionOf(this.room);
    const opinion = {
      ...{ authenticity, legality, relevance },
      ...(force ? { force } : {}),
      ...(reasons ? { reasons } : {}),
      ...(differs ? { differs: true } : {}),
      ...(this.#places.length ? { points: this.#places } : {}),
    };
    this.act('evidence.opine', { exhibit: this.exhibit, ...(session ? { session } : {}), opinion });
  }
}

customElements.define('mc-opinion-form', OpinionForm);
