import { PARTIES } from '../state/courtroom.js';
import { FACTS, itemSessions } from '../state/item-powers.js';
import { keptJson } from '../state/settings.js';
import { builtIn } from '../state/templates.js';
import { ITEM_TYPES } from '../state/terms.js';
import { html, nothing } from './base.js';
import { documentBoxes } from './documents.js';
import { DueForm, dueStyle } from './due-form.js';
import { roleWords, sessionName } from './names.js';
import './own-templates.js';
import { templateSelect } from './template-select.js';

/** @typedef {import('../state/templates.js').Template} Template */

/** The judge issues a litigation item; each type comes with words to begin from. */
class IssueForm extends DueForm {
  static properties = { ...DueForm.properties, type: { state: true }, documents: { state: true }, session: { state: true }, replaced: { state: true } };
  type = ITEM_TYPES[0];
  /** @type {string | undefined} */
  session = undefined;
  /** @type {any[]} */
  documents = [];
  /** What was being written when the form was left. @type {Record<string, string>} */
  #draft = {};
  /** What a template put into the fields. @type {Template} */
  #filled = builtIn(this.type)[0];
  /** What the judge had written before a template took its place. @type {Template | undefined} */
  replaced = undefined;

  static styles = dueStyle;

  connectedCallback() {
    super.connectedCallback();
    const room = this.room;
    this.session = room && itemSessions(room).now?.session;
    this.#draft = keptJson(this.client.writes.draft(this.#place));
    this.type = this.#draft.type ?? this.type;
    this.#filled = this.#first(this.type);
    this.beginning = /** @type {any} */ (this.#filled);
    this.client.desk.documents(this.courtroom).then((all) => (this.documents = all), () => {});
  }

  get #place() {
    return `${this.courtroom}.issue`;
  }

  /** @param {string} type */
  #first(type) {
    return builtIn(type, this.room?.case.procedure)[0];
  }

  /** What is in the fields, as a template has it. @returns {Omit<Template, 'id' | 'name'>} */
  #written() {
    const { type, title, text, count, unit } = /** @type {Record<string, string>} */ (
      Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (this.renderRoot.querySelector('form'))))
    );
    const period = this.how === 'in' && Number(count) > 0 ? { count: Number(count), unit } : { count: this.#filled.count, unit: this.#filled.unit };
    return { type, title, text, ...period };
  }

  #keep() {
    const { type, title, text } = this.#written();
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
        ${templateSelect(this, room.case.procedure, (template) => this.#use(template))}
        ${this.replaced ? html`<button type="button" class="button" @click=${this.#back}>${this.say('template.undo')}</button>` : nothing}
        <label>${this.say('issue.type')}
          <select name="type" @change=${this.#choose}>${this.terms(ITEM_TYPES, 'item-type', this.type)}</select>
        </label>
        <fieldset class="boxes">
          <legend>${this.say('item.addressees')}</legend>
          ${parties.map((p) => html`<label><input type="checkbox" name="addressees" value=${p.id} checked /><span>${roleWords(p.role)} ${p.name}</span></label>`)}
        </fieldset>
        <label>${this.say('issue.title')}<input name="title" required maxlength="200" autocomplete="off" value=${this.#draft.title ?? this.#filled.title} /></label>
        <label>${this.say('issue.text')}<textarea name="text" required rows="5" maxlength="8000" .defaultValue=${this.#draft.text ?? this.#filled.text}></textarea></label>
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
        <details class="own"><summary>${this.say('own')}</summary>
          <mc-own-templates .current=${() => this.#written()} @use=${(/** @type {CustomEvent} */ e) => this.#use(e.detail)} @kept=${() => this.requestUpdate()}></mc-own-templates>
        </details>
      </form>
    </mc-sheet>`;
  }

  /** Puts a template into the fields; what the judge had written can be brought back. @param {Template} template */
  async #use(template) {
    const written = this.#written();
    const isOwn = ['title', 'text'].some((name) => /** @type {any} */ (written)[name].trim() !== /** @type {any} */ (this.#filled)[name].trim());
    if (isOwn) this.replaced = { ...written, id: '' };
    await this.#fill(template);
  }

  async #back() {
    const before = this.replaced;
    this.replaced = undefined;
    if (!before) return;
    await this.#fill(before);
    this.#filled = this.#first(before.type);
    /** @type {HTMLSelectElement} */ (this.renderRoot.querySelector('.template')).value = '';
  }

  /** @param {Template} words */
  async #fill(words) {
    this.#filled = words;
    this.type = words.type;
    this.how = 'in';
    await this.updateComplete;
    for (const name of ['type', 'title', 'text', 'count', 'unit']) {
      /** @type {any} */ (this.renderRoot.querySelector(`[name=${name}]`)).value = /** @type {any} */ (words)[name];
    }
    this.#keep();
    this.look();
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
    this.type = event.target.value;
    const { title, text } = this.#written();
    const next = this.#first(this.type);
    const { title: before, text: said } = this.#filled;
    if (text.trim() === said.trim()) this.#fill(title.trim() === before.trim() ? next : { ...next, title });
    else this.look();
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
