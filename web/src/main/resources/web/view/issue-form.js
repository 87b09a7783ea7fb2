import { PARTIES } from '../state/courtroom.js';
import { FACTS, itemSessions } from '../state/item-powers.js';
import { keptJson } from '../state/settings.js';
import { ITEM_TYPES } from '../state/terms.js';
import { html, nothing } from './base.js';
import { documentBoxes } from './documents.js';
import { DueForm, dueStyle } from './due-form.js';
import { roleWords, sessionName } from './names.js';

/** The judge issues a litigation item; each type comes with words to begin from. */
class IssueForm extends DueForm {
  static properties = { ...DueForm.properties, type: { state: true }, documents: { state: true }, session: { state: true } };
  type = ITEM_TYPES[0];
  /** @type {string | undefined} */
  session = undefined;
  /** @type {any[]} */
  documents = [];
  /** What was being written when the form was left. @type {Record<string, string>} */
  #draft = {};
  beginning = { count: 3, unit: 'DAYS' };

  static styles = dueStyle;

  connectedCallback() {
    super.connectedCallback();
    const room = this.room;
    this.session = room && itemSessions(room).now?.session;
    this.#draft = keptJson(this.client.writes.draft(this.#place));
    this.type = this.#draft.type ?? this.type;
    this.client.desk.documents(this.courtroom).then((all) => (this.documents = all), () => {});
  }

  get #place() {
    return `${this.courtroom}.issue`;
  }

  #keep() {
    const form = /** @type {HTMLFormElement} */ (this.renderRoot.querySelector('form'));
    const { type, title, text } = Object.fromEntries(new FormData(form));
    this.client.writes.setDraft(this.#place, JSON.stringify({ type, title, text }));
  }

  about() {
    return { type: this.type, ...(this.session ? { session: this.session } : {}) };
  }

  render() {
    const room = this.room;
    if (!room) return nothing;
    const parties = room.participants.filter((p) => PARTIES.includes(p.role) && !p.removed);
    return html`<mc-sheet .heading=${this.say('issue')}>
      <form @submit=${this.#submit} @input=${this.#keep}>
        <label>${this.say('issue.type')}
          <select name="type" @change=${this.#choose}>${this.terms(ITEM_TYPES, 'item-type', this.type)}</select>
        </label>
        <fieldset class="boxes">
          <legend>${this.say('item.addressees')}</legend>
          ${parties.map((p) => html`<label><input type="checkbox" name="addressees" value=${p.id} checked /><span>${roleWords(p.role)} ${p.name}</span></label>`)}
        </fieldset>
        <label>${this.say('issue.title')}<input name="title" required maxlength="200" autocomplete="off" value=${this.#draft.title ?? this.say(`item-type.${this.type}`)} /></label>
        <label>${this.say('issue.text')}<textarea name="text" required rows="5" maxlength="8000" .defaultValue=${this.#draft.text ?? this.say(`template.${this.type}`)}></textarea></label>
        ${documentBoxes(this, this.documents, 'issue.documents')} ${this.#sessions(room)} ${this.dueFields()}
        ${this.type === 'PRODUCE_EVIDENCE' && room.case.procedure === 'SMALL_CLAIMS'
          ? html`<label>${this.say('issue.reason')}<textarea name="reason" maxlength="1000"></textarea></label>`
          : nothing}
        <label class="tick"><input type="checkbox" name="reveal" /><span>${this.say('issue.reveal')}</span></label>
        ${FACTS.includes(this.type)
          ? html`<label class="tick"><input type="checkbox" name="explained" /><span>${this.say('issue.explained')}</span></label>
              <p class="warning">${this.say('item.explained.warning')}</p>`
          : nothing}
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say('issue.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** @param {import('../state/types.js').Description} room */
  #sessions(room) {
    const { open } = itemSessions(room);
    if (open.length === 0) return nothing;
    const change = (/** @type {any} */ e) => {
      this.session = e.target.value || undefined;
      this.look();
    };
    return html`<label>${this.say('session')}
      <select @change=${change}>
        ${open.map((s) => html`<option value=${s.session} ?selected=${s.session === this.session}>${sessionName(s)}</option>`)}
        <option value="" ?selected=${!this.session}>${this.say('issue.no-session')}</option>
      </select>
    </label>`;
  }

  /** Another type brings its words, unless the judge has written their own. @param {any} event */
  #choose(event) {
    const before = this.type;
    this.type = event.target.value;
    for (const [name, word] of [['title', 'item-type'], ['text', 'template']]) {
      const field = /** @type {any} */ (this.renderRoot.querySelector(`[name=${name}]`));
      if (field.value.trim() === this.say(`${word}.${before}`)) field.value = this.say(`${word}.${this.type}`);
    }
    this.look();
  }

  /** @param {Event} event */
  async #submit(event) {
    const { type, title, text, reason, reveal, explained } = this.values(event);
    const due = this.wish();
    const addressees = this.ticked('addressees');
    if (!due || addressees.length === 0) {
      this.error = { code: addressees.length === 0 ? 'no-addressee' : 'no-due' };
      return;
    }
    const documents = this.ticked('documents').map(Number);
    await this.act('item.issue', {
      type,
      title,
      text,
      addressees,
      due,
      ...(this.session ? { session: this.session } : {}),
      ...(documents.length ? { documents } : {}),
      ...(reveal ? { reveal: true } : {}),
      ...(explained ? { explained: true } : {}),
      ...(reason ? { reason } : {}),
    });
    if (!this.error) this.client.writes.setDraft(this.#place, '');
  }
}

customElements.define('mc-issue-form', IssueForm);
