import { answerSilence } from '../state/item-powers.js';
import { isOver } from '../state/items.js';
import { keptJson } from '../state/settings.js';
import { LONGEST } from '../state/speaking.js';
import { css, fields, html, nothing, shared } from './base.js';
import { documentBoxes } from './documents.js';
import { dueStyle } from './due-form.js';
import { endWords } from './due-words.js';
import { ActForm } from './form.js';
import './sheet.js';
import './time-left.js';

/** Answers a litigation item. What is typed and chosen is kept, and goes out with or without a network. */
class AnswerForm extends ActForm {
  static properties = { ...ActForm.properties, item: {}, text: { state: true }, documents: { state: true } };
  item = '';
  text = '';
  /** @type {any[]} */
  documents = [];
  /** @type {number[]} */
  #chosen = [];

  static styles = [
    shared,
    fields,
    ...dueStyle,
    css`
      .asked {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        line-height: 1.6;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    const { text = '', documents = [] } = keptJson(this.client.writes.draft(this.#place));
    this.text = text;
    this.#chosen = documents;
    this.client.desk.documents(this.courtroom).then((all) => (this.documents = all), () => {});
  }

  get #place() {
    return `${this.courtroom}.${this.item}`;
  }

  #keep() {
    const draft = { text: this.text, documents: this.#chosen };
    this.client.writes.setDraft(this.#place, this.text || this.#chosen.length ? JSON.stringify(draft) : '');
  }

  render() {
    const about = this.room;
    const item = this.client.court.rooms.get(this.courtroom)?.items.find((i) => i.item === this.item);
    if (!about || !item) return nothing;
    const silent = answerSilence(about, item);
    const late = isOver(item, this.client.clock.now());
    const tooLong = this.text.length > LONGEST;
    return html`<mc-sheet .heading=${this.say('answer.heading', { title: item.title })}>
      <form @submit=${this.#submit}>
        <p class="asked">${item.text}</p>
        <p class="small">${this.say('item.until', { at: endWords(item.due.at, this.client.zone) })} · <mc-time-left .at=${item.due.at}></mc-time-left></p>
        ${late ? html`<p class="warning">${this.say('answer.late')}</p>` : nothing}
        ${item.explained ? html`<p class="warning">${this.say('item.explained.warning')}</p>` : nothing}
        ${item.reveal && !late ? html`<p class="small muted">${this.say('answer.reveal')}</p>` : nothing}
        <label>${this.say('answer.text')}
          <textarea name="text" rows="6" required .value=${this.text}
            @input=${(/** @type {any} */ e) => {
              this.text = e.target.value;
              this.#keep();
            }}></textarea>
        </label>
        ${tooLong ? html`<p class="error">${this.say('compose.too-long', { n: this.text.length, most: LONGEST })}</p>` : nothing}
        <div @change=${this.#choose}>${documentBoxes(this, this.documents, 'answer.documents', this.#chosen)}</div>
        ${silent ? html`<p class="small muted">${this.say(silent)}</p>` : nothing}
        <div class="actions">
          <button class="button main" ?disabled=${!this.text.trim() || tooLong || Boolean(silent)}>${this.say('answer.do')}</button>
        </div>
      </form>
    </mc-sheet>`;
  }

  #choose() {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (this.renderRoot.querySelectorAll('[name=documents]:checked'));
    this.#chosen = [...boxes].map((box) => Number(box.value));
    this.#keep();
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    const documents = this.#chosen.length ? { documents: this.#chosen } : {};
    this.client.writes.answer(this.courtroom, { item: this.item, text: this.text.trim(), ...documents });
    this.client.writes.setDraft(this.#place, '');
    this.tell('close');
  }
}

customElements.define('mc-answer-form', AnswerForm);
