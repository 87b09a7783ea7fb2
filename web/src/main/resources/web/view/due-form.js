import { wishOf } from '../state/due.js';
import { UNITS } from '../state/terms.js';
import { inputValue, instantOf } from '../state/times.js';
import { css, fields, html, nothing, shared } from './base.js';
import { longEndWords } from './due-words.js';
import { ActForm } from './form.js';
import './sheet.js';

const DAY = 24 * 3_600_000;
const PAUSE_MS = 350;

/** @typedef {{due?: import('../state/types.js').Due, error?: import('../state/types.js').Refusal}} Preview */

/** How the fields of a due time look. */
export const dueStyle = [
  shared,
  fields,
  css`
    .preview {
      padding: 0.7rem 0.9rem;
      border-radius: 10px;
      background: var(--soft);
      line-height: 1.6;
    }
    .preview b {
      display: block;
    }
    .boxes {
      gap: 0.2rem;
    }
    .how {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0.2rem 0.7rem;
    }
    .how > .wide {
      grid-column: 1 / -1;
    }
    .how label,
    .boxes label,
    .tick {
      display: flex;
      gap: 0.6rem;
      align-items: center;
      min-height: 44px;
      font-weight: 400;
    }
    [type='radio'],
    [type='checkbox'] {
      flex: none;
      width: 22px;
      height: 22px;
      margin: 0;
      accent-color: var(--accent);
    }
    .warning {
      padding: 0.7rem 0.9rem;
      border-radius: 10px;
      background: var(--warn-soft);
      color: var(--warn);
      font-size: 0.9375rem;
      line-height: 1.6;
    }
    summary {
      min-height: 44px;
      padding: 0.6em 0.8em;
      border-radius: 10px;
      background: var(--soft);
      cursor: pointer;
    }
    legend {
      margin-bottom: 0.2rem;
      padding: 0;
    }
  `,
];

/** A form that sets or asks for a due time, with what the legal calendar makes of it as one types. */
export class DueForm extends ActForm {
  static properties = { ...ActForm.properties, how: { state: true }, preview: { state: true } };
  how = 'in';
  /** @type {Preview | undefined} */
  preview = undefined;
  /** What the fields begin with. @type {{count: number, unit: string, at?: string}} */
  beginning = { count: 7, unit: 'DAYS' };
  /** @type {any} */
  #timer;
  #asked = 0;

  firstUpdated() {
    this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** What else the court needs for a preview: the type of item, its session. @returns {Record<string, string>} */
  about() {
    return {};
  }

  /** Asks for the computation once the person pauses. */
  look() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#preview(), PAUSE_MS);
  }

  async #preview() {
    const due = this.wish();
    const asked = ++this.#asked;
    const preview = due && (await this.client.desk.preview(this.courtroom, { due, ...this.about() }));
    if (asked === this.#asked && this.isConnected) this.preview = preview;
  }

  /** The due time asked for, as the protocol has it. */
  wish() {
    const form = this.renderRoot.querySelector('form');
    if (!form) return undefined;
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const { how, count, unit, dueAt: at } = values;
    return wishOf({ how, count, unit, at }, (value) => instantOf(value, this.client.zone));
  }

  dueFields() {
    const { clock, zone } = this.client;
    const { count, unit, at } = this.beginning;
    const first = inputValue(at ? Date.parse(at) : clock.now() + 7 * DAY, zone);
    const change = (/** @type {any} */ e) => (this.how = e.target.value);
    const way = (/** @type {string} */ how) => html`<label><input type="radio" name="how" value=${how} .checked=${this.how === how} @change=${change} />${this.say(`due-how.${how}`)}</label>`;
    return html`<fieldset class="how" @input=${this.look} @change=${this.look}>
        <legend>${this.say('due')}</legend>
        ${way('in')} ${way('at')}
        ${this.how === 'in'
          ? html`<input type="number" name="count" required min="1" max="8760" inputmode="numeric" aria-label=${this.say('due.count')} value=${count} />
              <select name="unit" aria-label=${this.say('due.unit')}>${this.terms(UNITS, 'unit', unit)}</select>`
          : html`<input class="wide" type="datetime-local" name="dueAt" required aria-label=${this.say('due-how.at')} value=${first} />`}
      </fieldset>
      ${this.#shown()}`;
  }

  #shown() {
    const { due, error } = this.preview ?? {};
    if (error) return html`<div role="status">${this.refused(error)}</div>`;
    if (!due) return nothing;
    const words = due.computation?.[this.language];
    return html`<div class="preview" role="status">
      <b>${longEndWords(due.at, this.client.clock.now(), this.client.zone)}</b>
      ${words ? html`<span class="small">${words}</span>` : html`<span class="small">${this.say('due.named')}</span>`}
    </div>`;
  }

  /** The boxes that are ticked under a name. @param {string} name @returns {string[]} */
  ticked(name) {
    const form = /** @type {HTMLFormElement} */ (this.renderRoot.querySelector('form'));
    return new FormData(form).getAll(name).map(String);
  }
}
