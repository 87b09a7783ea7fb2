import { itemPowers } from '../state/item-powers.js';
import { fields, html, nothing, shared } from './base.js';
import { ActForm } from './form.js';
import { nameOf } from './names.js';
import './sheet.js';

/** What the judge decides with a reason: to take an item back, to refuse a request, to rule. */
class DecisionForm extends ActForm {
  static properties = { ...ActForm.properties, item: {}, decision: {}, request: {}, party: { state: true } };
  item = '';
  /** `withdraw`, `refuse` or `rule` */
  decision = 'withdraw';
  /** @type {number | undefined} */
  request = undefined;
  party = '';

  static styles = [shared, fields];

  render() {
    const room = this.room;
    const item = this.client.court.rooms.get(this.courtroom)?.items.find((i) => i.item === this.item);
    if (!room || !item) return nothing;
    return html`<mc-sheet .heading=${this.say(`decide.${this.decision}`, { title: item.title })}>
      <form @submit=${this.#submit}>
        <p>${this.say(`decide.${this.decision}.what`)}</p>
        ${this.decision === 'rule' ? this.#rulings(room, item) : nothing}
        <label>${this.say('decide.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say(`decide.${this.decision}.do`)}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** @param {import('../state/types.js').Description} room @param {import('../state/types.js').LitigationItem} item */
  #rulings(room, item) {
    const open = itemPowers(room, item, this.client.clock.now()).rulings;
    const one = open.find((r) => r.party === this.party) ?? open[0];
    if (!one) return nothing;
    return html`<label>${this.say('decide.party')}
        <select name="party" @change=${(/** @type {any} */ e) => (this.party = e.target.value)}>
          ${open.map(({ party }) => html`<option value=${party} ?selected=${party === one.party}>${nameOf(room, party)}</option>`)}
        </select>
      </label>
      <label>${this.say('decide.ruling')}<select name="ruling">${this.terms(one.rulings, 'ruling')}</select></label>`;
  }

  /** @param {Event} event */
  #submit(event) {
    const values = this.values(event);
    const request = this.decision === 'refuse' ? { request: this.request } : {};
    this.act(ACTIONS[this.decision], { item: this.item, ...request, ...values });
  }
}

/** @type {Record<string, string>} */
const ACTIONS = { withdraw: 'item.withdraw', refuse: 'item.refuse-extension', rule: 'item.rule' };

customElements.define('mc-decision-form', DecisionForm);
