import { OwnTemplates } from '../net/own-templates.js';
import { LONGEST_NAME, MOST, NOTICE } from '../state/templates.js';
import { css, fields, html, nothing, shared, View } from './base.js';

/** @typedef {import('../state/templates.js').Template} Template */

/**
 * A person's own templates: to use, rename and remove, and what is written now to be saved as one.
 * Tells `use` with a template, and `kept` when there are others than before.
 */
class OwnTemplatesView extends View {
  static properties = { notices: { type: Boolean }, current: {}, name: { state: true }, chosen: { state: true }, asks: { state: true }, done: { state: true } };
  /** Whether it is about notices, else about items. */
  notices = false;
  /** What is written now. @type {() => Omit<Template, 'id' | 'name'>} */
  current = () => ({ type: NOTICE, title: '', text: '' });
  name = '';
  /** The template of which something is asked. @type {string | undefined} */
  chosen = undefined;
  /** @type {'rename' | 'remove'} */
  asks = 'rename';
  /** @type {import('../net/own-templates.js').Done | undefined} */
  done = undefined;

  static styles = [
    shared,
    fields,
    css`
      :host {
        display: grid;
        gap: 0.8rem;
        padding-top: 0.8rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
        align-items: center;
      }
      .row > :first-child {
        flex: 1 1 9rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .new {
        align-items: end;
      }
      .use {
        min-height: 44px;
        padding: 0.3em 0.2em;
        color: var(--accent-text);
        text-align: start;
      }
      li + li {
        border-top: 1px solid var(--line);
        padding-top: 0.3rem;
      }
      ul {
        display: grid;
        gap: 0.3rem;
      }
    `,
  ];

  get #own() {
    return new OwnTemplates(this.client.person.person, localStorage);
  }

  /** @param {import('../net/own-templates.js').Done} done */
  #did(done) {
    this.done = done;
    if (['saved', 'replaced', 'renamed', 'removed'].includes(done)) {
      this.chosen = undefined;
      this.name = '';
    }
    this.tell('kept');
  }

  #save() {
    this.#did(this.#own.save(this.name, this.current()));
  }

  /** @param {string} id @param {'rename' | 'remove'} asks */
  async #ask(id, asks) {
    this.chosen = id;
    this.asks = asks;
    this.done = undefined;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.asked'))?.focus();
  }

  render() {
    const own = this.#own.all().filter((t) => (t.type === NOTICE) === this.notices);
    return html`<div class="row new">
        <label>${this.say('own.name')}<input maxlength=${LONGEST_NAME} autocomplete="off" .value=${this.name}
          @input=${(/** @type {any} */ e) => (this.name = e.target.value)}
          @keydown=${(/** @type {KeyboardEvent} */ e) => this.#entered(e, () => this.#save())} /></label>
        <button type="button" class="button" @click=${this.#save}>${this.say('own.save')}</button>
      </div>
      <p class="small muted" role="status">${this.done ? this.say(`own.${this.done}`, { n: MOST }) : own.length === 0 ? this.say('own.none') : nothing}</p>
      <ul>${own.map((one) => html`<li class="row">${this.#row(one)}</li>`)}</ul>`;
  }

  /** @param {KeyboardEvent} event @param {() => void} then */
  #entered(event, then) {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    then();
  }

  /** @param {Template & {name: string}} one */
  #row(one) {
    const { id, name } = one;
    const leave = () => (this.chosen = undefined);
    if (this.chosen !== id) {
      return html`<button type="button" class="use" @click=${() => this.tell('use', one)}>${name}</button>
        <button type="button" class="button" aria-label=${this.say('own.rename.one', { name })} @click=${() => this.#ask(id, 'rename')}>${this.say('own.rename')}</button>
        <button type="button" class="button" aria-label=${this.say('own.remove.one', { name })} @click=${() => this.#ask(id, 'remove')}>${this.say('own.remove')}</button>`;
    }
    const cancel = html`<button type="button" class="button" @click=${leave}>${this.say('own.leave')}</button>`;
    if (this.asks === 'remove') {
      return html`<span>${this.say('own.remove.sure', { name })}</span>
        <button type="button" class="button danger asked" @click=${() => this.#did(this.#own.remove(id))}>${this.say('own.remove')}</button>${cancel}`;
    }
    const rename = () => this.#did(this.#own.rename(id, /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input.asked')).value));
    return html`<input class="asked" maxlength=${LONGEST_NAME} autocomplete="off" aria-label=${this.say('own.rename.one', { name })} .value=${name}
        @keydown=${(/** @type {KeyboardEvent} */ e) => this.#entered(e, rename)} />
      <button type="button" class="button" @click=${rename}>${this.say('own.renamed.do')}</button>${cancel}`;
  }
}

customElements.define('mc-own-templates', OwnTemplatesView);
