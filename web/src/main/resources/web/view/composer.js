import { muteOf } from '../state/conduct.js';
import { powers } from '../state/courtroom.js';
import { maySend } from '../state/exhibits.js';
import { audiences, LONGEST, messageBody, silence } from '../state/speaking.js';
import { html, nothing, shared, View } from './base.js';
import * as icons from './icons.js';
import { audienceWords, capacity, nameOf } from './names.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { composerStyle } from './composer-style.js';
import './muted.js';

/** Where a message is written. What is typed is kept from the first letter on. */
class Composer extends View {
  static properties = { courtroom: {}, quoted: {}, audience: { state: true }, text: { state: true } };
  courtroom = '';
  /** @type {import('../state/types.js').Entry | undefined} */
  quoted = undefined;
  audience = 'everyone';
  text = '';

  static styles = [
    shared,
    composerStyle,
  ];

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('courtroom')) return;
    this.text = this.client.writes.draft(this.courtroom);
    this.audience = 'everyone';
  }

  /** @param {import('../state/types.js').Description} room */
  #silence(room) {
    return silence(room, this.client.clock.now());
  }

  get #room() {
    return this.client.court.rooms.get(this.courtroom)?.description;
  }

  get #area() {
    return /** @type {HTMLTextAreaElement | null} */ (this.renderRoot.querySelector('textarea'));
  }

  /** Puts words into the field, in front of what is there. @param {string} text */
  async write(text) {
    this.#typed(this.text ? `${text}\n${this.text}` : text);
    await this.updateComplete;
    this.#area?.focus();
  }

  /** @param {string} text */
  #typed(text) {
    const room = this.#room;
    if (text.length > this.text.length && room && !this.#silence(room)) this.#tell(room);
    this.text = text;
    this.client.writes.setDraft(this.courtroom, text);
  }

  /** Lets those know whom it is for. @param {import('../state/types.js').Description} room */
  #tell(room) {
    const { session, audience } = messageBody(room, { text: '', audience: this.audience });
    this.client.presence.typed(this.courtroom, { session, audience });
  }

  /** @param {Event} [event] */
  #send(event) {
    event?.preventDefault();
    const room = this.#room;
    const text = this.text.trim();
    if (!room || !text || text.length > LONGEST || this.#silence(room)) return;
    const audience = audiences(room).includes(this.audience) ? this.audience : 'everyone';
    const quote = this.quoted?.seq;
    this.client.writes.post(this.courtroom, messageBody(room, { text, audience, quote }));
    this.#typed('');
    this.tell('sent');
    this.#area?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const desk = matchMedia('(hover: hover)').matches;
    if (event.isComposing) return;
    const isSent = desk ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && isSent) this.#send(event);
    if (event.key === 'Escape') this.tell(this.quoted ? 'unquote' : 'leave');
  }

  /** Gives the focus to the field, if one may speak. */
  focus() {
    this.#area?.focus();
  }

  /** @param {string} name */
  #mention(name) {
    this.#typed(this.text.replace(/@[^\s@]*$/, `@${name} `));
    this.#area?.focus();
  }

  render() {
    const room = this.#room;
    if (!room) return nothing;
    const silent = this.#silence(room);
    const attach = maySend(room) ? this.#attach() : nothing;
    if (silent === 'speak.muted') {
      return html`<div class="quiet">${attach}<mc-muted class="silent" .mute=${muteOf(room, room.you, this.client.clock.now())}
        .draft=${Boolean(this.text)} @over=${() => this.requestUpdate()}></mc-muted></div>`;
    }
    if (silent && !this.text) return html`<div class="quiet">${attach}<p class="silent muted">${this.say(silent)}</p></div>`;
    const open = audiences(room);
    const audience = open.includes(this.audience) ? this.audience : 'everyone';
    const tooLong = this.text.length > LONGEST;
    const label = this.say('compose.label');
    return html`<form class=${audience === 'everyone' ? '' : 'private'} @submit=${this.#send}>
      ${powers(room).items
        ? html`<button type="button" class="icon" aria-label=${this.say('issue')} @click=${() => this.tell('sheet', { name: 'issue' })}>${icons.item}</button>`
        : nothing}${attach}
      <div class="field">
        ${this.#above(room, open, audience, silent)}
        ${tooLong ? html`<p class="small too-long">${this.say('compose.too-long', { n: this.text.length, most: LONGEST })}</p>` : nothing}
        <textarea rows="1" aria-label=${label} placeholder=${this.#placeholder(audience)}
          .value=${live(this.text)} @keydown=${this.#key}
          @input=${(/** @type {any} */ e) => this.#typed(e.target.value)}></textarea>
      </div>
      <button class="send" aria-label=${this.say('compose.send')}
        ?disabled=${!this.text.trim() || tooLong || Boolean(silent)}>${icons.send}</button>
    </form>`;
  }

  #attach() {
    return html`<button type="button" class="icon" aria-label=${this.say('attach')}
      @click=${() => this.tell('sheet', { name: 'attach', audience: this.audience })}>${icons.plus}</button>`;
  }

  /** @param {string} audience */
  #placeholder(audience) {
    return audience === 'everyone' ? this.say('compose.hint') : audienceWords(audience);
  }

  /**
   * @param {import('../state/types.js').Description} room
   * @param {string[]} open
   * @param {string} audience
   * @param {string} silent
   */
  #above(room, open, audience, silent) {
    const asked = /@([^\s@]*)$/.exec(this.text)?.[1];
    const people =
      asked === undefined
        ? []
        : room.participants.filter((p) => !p.removed && p.id !== room.you && p.name.includes(asked));
    if (!silent && !this.quoted && open.length === 1 && people.length === 0) return nothing;
    return html`<div class="above">
      ${silent ? html`<span class="muted">${this.say(silent)}</span>` : nothing}
      ${
        this.quoted
          ? html`<div class="quote"><span>${nameOf(room, this.quoted.by)}：${this.quoted.body.text}</span>
              <button type="button" @click=${() => this.tell('unquote')}>${this.say('compose.unquote')}</button></div>`
          : nothing
      }
      ${
        open.length > 1
          ? open.map(
              (to) => html`<button type="button" class="to" aria-pressed=${to === audience}
                @click=${() => (this.audience = to)}>${to === 'everyone' ? this.say('audience.everyone') : audienceWords(to)}</button>`,
            )
          : nothing
      }
      ${people.slice(0, 8).map((p) => html`<button type="button" @click=${() => this.#mention(p.name)}>@${p.name} · ${capacity(room, p)}</button>`)}
    </div>`;
  }
}

customElements.define('mc-composer', Composer);
