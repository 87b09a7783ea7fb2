import { isOver } from '../state/items.js';
import { inputValue, instantOf } from '../state/times.js';
import { html, nothing } from './base.js';
import { DueForm, dueStyle } from './due-form.js';
import { endWords } from './due-words.js';
import { nameOf } from './names.js';
import './outage.js';

/**
 * More time for an item: asked for by a party, with `obstacleEnded` once the time is over, or given
 * by the judge, by its own motion, on a request, or for an outage.
 */
class ExtensionForm extends DueForm {
  static properties = { ...DueForm.properties, item: {}, mode: {}, request: {}, due: {}, reason: {} };
  item = '';
  /** `request` for a party, `extend` for the judge. */
  mode = 'request';
  /** @type {number | undefined} the entry that asked for it */
  request = undefined;
  /** @type {import('../state/types.js').Due | undefined} what to begin with */
  due = undefined;
  /** What to begin with. */
  reason = '';
  beginning = { count: 3, unit: 'DAYS' };

  static styles = dueStyle;

  connectedCallback() {
    super.connectedCallback();
    if (!this.due) return;
    this.how = 'at';
    this.beginning = { ...this.beginning, at: this.due.at };
  }

  get #item() {
    return this.client.court.rooms.get(this.courtroom)?.items.find((i) => i.item === this.item);
  }

  about() {
    return { item: this.item };
  }

  render() {
    const item = this.#item;
    const room = this.room;
    if (!item || !room) return nothing;
    const isParty = this.mode === 'request';
    const over = isOver(item, this.client.clock.now());
    const word = isParty ? (over ? 'extension.restore' : 'extension.request') : 'extension.extend';
    const asked = item.requests.find((r) => r.seq === this.request);
    return html`<mc-sheet .heading=${this.say(word, { title: item.title })}>
      <form @submit=${this.#submit}>
        <p>${this.say('extension.now', { at: endWords(item.due.at, this.client.zone) })}</p>
        ${asked ? html`<p class="small muted">${this.say(asked.restoration ? 'request.restore' : 'request.extend', { who: nameOf(room, asked.party), at: endWords(asked.due.at, this.client.zone) })}</p>` : nothing}
        ${isParty && over ? this.#obstacle() : nothing}
        ${!isParty && item.type === 'PRODUCE_EVIDENCE' ? html`<p class="small muted">${this.say('extension.others')}</p>` : nothing}
        ${this.dueFields()}
        <label>${this.say(isParty ? 'extension.reason' : 'extension.reason-optional')}
          <textarea name="reason" ?required=${isParty} maxlength="1000" .defaultValue=${this.reason}></textarea>
        </label>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say(isParty ? 'extension.ask' : 'extension.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** After the time is over it can only be restored, within ten days from the end of the obstacle (民诉法 art. 86). */
  #obstacle() {
    const now = inputValue(this.client.clock.now(), this.client.zone);
    return html`<p class="warning">${this.say('extension.restore-what')}</p>
      <mc-outage plain .courtroom=${this.courtroom} .item=${this.item}></mc-outage>
      <label>${this.say('extension.obstacle')}<input type="datetime-local" name="obstacle" required max=${now} value=${now} /></label>`;
  }

  /** @param {Event} event */
  #submit(event) {
    const { reason, obstacle } = this.values(event);
    const due = this.#wished();
    if (!due) {
      this.error = { code: 'no-due' };
      return;
    }
    const ended = obstacle ? { obstacleEnded: instantOf(obstacle, this.client.zone) } : {};
    const body = { item: this.item, due, ...(reason ? { reason } : {}) };
    if (this.mode === 'request') this.act('item.request-extension', { ...body, ...ended });
    else this.act('item.extend', { ...body, ...(this.request === undefined ? {} : { request: this.request }) });
  }

  /** A due time that was proposed and not changed stays as it is, to the second. */
  #wished() {
    const wish = this.wish();
    const { due } = this;
    const same = due && wish && 'at' in wish && inputValue(Date.parse(String(wish.at)), this.client.zone) === inputValue(Date.parse(due.at), this.client.zone);
    return same ? { at: due.at } : wish;
  }
}

customElements.define('mc-extension-form', ExtensionForm);
