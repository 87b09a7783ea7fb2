import { html, View } from './base.js';

/** A form in a sheet that does one act of the court and shows its refusal. */
export class ActForm extends View {
  static properties = { courtroom: {}, busy: { state: true }, error: { state: true } };
  courtroom = '';
  busy = false;
  /** @type {import('../state/types.js').Refusal | undefined} */
  error = undefined;

  get room() {
    return this.client.court.rooms.get(this.courtroom)?.description;
  }

  /** The fields' values by name, those left empty not among them. @param {Event} event @returns {Record<string, string>} */
  values(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const given = [...data].map(([name, value]) => [name, String(value).trim()]);
    return Object.fromEntries(given.filter(([, value]) => value !== ''));
  }

  /** @param {string} action @param {any} body */
  async act(action, body) {
    this.busy = true;
    this.error = undefined;
    const outcome = await this.client.writes.act(this.courtroom, action, body);
    this.busy = false;
    if (outcome.ok) this.tell('close');
    else this.error = outcome.error;
  }

  /** The options of a list of terms. @param {string[]} terms @param {string} words @param {string} [chosen] */
  terms(terms, words, chosen) {
    return terms.map(
      (term) => html`<option value=${term} ?selected=${term === chosen}>${this.say(`${words}.${term}`)}</option>`,
    );
  }
}
