import { consentsFor, yourself, COURT } from '../state/courtroom.js';
import { sessionOf } from '../state/exhibits.js';
import { mediaType, shownName, sizeWords, stem, unfit } from '../state/files.js';
import { audiences } from '../state/speaking.js';
import { CATEGORIES, FORMS } from '../state/terms.js';
import { css, fields, html, nothing, shared } from './base.js';
import { phone } from './call-icons.js';
import { ActForm } from './form.js';
import * as icons from './icons.js';
import { audienceWords } from './names.js';
import { described, statedFields } from './stated.js';
import './sheet.js';
import './voice.js';

/** Where files come from, as the device offers them. */
const SOURCES = [
  { word: 'attach.album', icon: icons.picture, accept: 'image/*,video/*', many: true },
  { word: 'attach.camera', icon: icons.camera, accept: 'image/*', capture: 'environment' },
  { word: 'attach.video', icon: icons.film, accept: 'video/*', capture: 'environment' },
  { word: 'attach.document', icon: icons.file, accept: '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.txt,image/*', many: true },
  { word: 'attach.voice', icon: icons.mic },
  { word: 'attach.audio', icon: icons.sound, accept: 'audio/*', many: true },
];

/** Chooses files and says what they are; they go out with or without a network. */
class AttachForm extends ActForm {
  static properties = { ...ActForm.properties, audience: {}, files: { state: true }, category: { state: true }, speaks: { state: true } };
  audience = 'everyone';
  /** @type {File[]} */
  files = [];
  category = '';
  /** Whether a voice message is being recorded. */
  speaks = false;

  static styles = [
    shared,
    fields,
    css`
      .sources {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 0.7rem;
      }
      .sources label,
      .sources button {
        font-weight: 400;
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 0.4rem;
        min-height: 88px;
        padding: 0.6rem;
        border-radius: 12px;
        background: var(--soft);
        text-align: center;
        cursor: pointer;
      }
      .sources label:focus-within {
        outline: 3px solid var(--focus);
      }
      .sources input {
        position: absolute;
        width: 1px;
        height: 1px;
        opacity: 0;
        overflow: hidden;
      }
      .rest summary {
        min-height: 44px;
        padding: 0.6em 0.8em;
        border-radius: 10px;
        background: var(--soft);
        cursor: pointer;
      }
      .rest div {
        display: grid;
        gap: 1rem;
        margin-top: 1rem;
      }
      .chosen li {
        display: flex;
        gap: 0.6rem;
        align-items: center;
        overflow-wrap: anywhere;
      }
      .chosen span {
        flex: 1;
        min-width: 0;
      }
      .chosen .bad {
        color: var(--bad);
      }
    `,
  ];

  render() {
    const room = this.room;
    if (!room) return nothing;
    return html`<mc-sheet .heading=${this.say(this.speaks ? 'attach.voice' : 'attach.heading')}>
      ${this.files.length > 0
        ? this.#form(room)
        : this.speaks
          ? html`<mc-voice @recorded=${(/** @type {CustomEvent} */ e) => this.#spoken(e.detail)}></mc-voice>`
          : this.#sources(room)}
    </mc-sheet>`;
  }

  /** @param {import('../state/types.js').Description} room */
  #sources(room) {
    const isCourt = COURT.includes(yourself(room)?.role ?? '');
    return html`<div class="sources">
      ${SOURCES.map(({ word, icon, accept, many, capture }) =>
        accept
          ? html`<label>${icon}${this.say(word)}<input type="file" accept=${accept} ?multiple=${Boolean(many)} capture=${capture ?? nothing} @change=${this.#choose} /></label>`
          : html`<button type="button" @click=${() => (this.speaks = true)}>${icon}${this.say(word)}</button>`,
      )}
      ${isCourt ? html`<button type="button" @click=${() => this.tell('sheet', { name: 'notice' })}>${icons.list}${this.say('notice')}</button>
        <button type="button" @click=${() => this.tell('sheet', { name: 'call', audience: this.audience })}>${phone}${this.say('call')}</button>` : nothing}
    </div>`;
  }

  /** @param {any} event */
  #choose({ target }) {
    this.files = [...target.files];
  }

  /** What is spoken is no evidence unless one says so. @param {File} file */
  #spoken(file) {
    this.files = [file];
    this.category = 'OTHER';
  }

  /** @param {import('../state/types.js').Description} room */
  #form(room) {
    const isCourt = COURT.includes(yourself(room)?.role ?? '');
    const category = this.category || (isCourt ? 'OTHER' : 'EVIDENCE');
    const open = audiences(room);
    const fit = this.files.filter((file) => !unfit(file));
    return html`<form @submit=${(/** @type {Event} */ e) => this.#submit(e, category, room)}>
      <ul class="chosen">
        ${this.files.map((file) => {
          const wrong = unfit(file);
          return html`<li>${icons.file}<span><bdi>${shownName(file.name)}</bdi><br /><span class="small ${wrong ? 'bad' : 'muted'}">${wrong ? this.say(wrong) : sizeWords(file.size)}</span></span></li>`;
        })}
      </ul>
      <label>${this.say('attach.category')}
        <select name="category" @change=${(/** @type {any} */ e) => (this.category = e.target.value)}>${this.terms(CATEGORIES, 'category', category)}</select>
      </label>
      ${category === 'EVIDENCE' ? statedFields(this, { name: fit.length === 1 ? stem(fit[0].name) : '' }, this.terms(FORMS, 'exhibit-form'), fit.length > 1, true) : nothing}
      ${category === 'EVIDENCE' ? this.#answers(room) : nothing}
      <label>${this.say('attach.caption')}<textarea name="caption" rows="2" maxlength="1000"></textarea></label>
      ${open.length > 1
        ? html`<label>${this.say('attach.audience')}
            <select name="audience">${open.map((to) => html`<option value=${to} ?selected=${to === this.audience}>${to === 'everyone' ? this.say('audience.everyone') : audienceWords(to)}</option>`)}</select>
          </label>`
        : nothing}
      <p class="small muted">${this.say('attach.unchanged')}</p>
      <div class="actions"><button class="button main" ?disabled=${fit.length === 0}>${this.say('attach.do', { n: fit.length })}</button></div>
    </form>`;
  }

  /** Counter-evidence names the exhibit of another side that it answers. @param {import('../state/types.js').Description} room */
  #answers(room) {
    const party = consentsFor(room);
    const others = this.client.court.rooms.get(this.courtroom)?.exhibits.filter((e) => e.party !== party) ?? [];
    if (others.length === 0) return nothing;
    return html`<label>${this.say('attach.answers')}
      <select name="answers"><option value="">${this.say('attach.answers-none')}</option>${others.map((e) => html`<option value=${e.exhibit}>${e.label}　${shownName(e.described.name)}</option>`)}</select>
    </label>`;
  }

  /** @param {Event} event @param {string} category @param {import('../state/types.js').Description} room */
  #submit(event, category, room) {
    const values = this.values(event);
    const audience = values.audience ?? 'everyone';
    const session = audience === 'court' ? undefined : sessionOf(room);
    for (const file of this.files.filter((f) => !unfit(f))) {
      const name = values.name ?? (stem(file.name) || this.say('attach.unnamed'));
      this.client.uploads.add(this.courtroom, file, {
        name: [...file.name].slice(0, 120).join(''),
        size: file.size,
        contentType: mediaType(file),
        category,
        ...(category === 'EVIDENCE' ? { exhibit: { ...described(values), name } } : {}),
        ...(category === 'EVIDENCE' && values.answers ? { answers: values.answers } : {}),
        ...(session ? { session } : {}),
        ...(audience === 'everyone' ? {} : { audience }),
        ...(values.caption ? { caption: values.caption } : {}),
      });
    }
    this.tell('close');
  }
}

customElements.define('mc-attach-form', AttachForm);
