import { consentsFor } from '../state/courtroom.js';
import { css, fields, html, nothing, shared } from './base.js';
import { endWords } from './due-words.js';
import { ActForm } from './form.js';
import * as icons from './icons.js';
import { nameOf, sessionName } from './names.js';
import { linesOf, pathOf } from '../state/strokes.js';
import { signatureOf } from './signing-sheet.js';
import './sheet.js';
import './time-left.js';

/**
 * A party confirms a transcript: this document and no other, by its hash, after a fresh proof of
 * identity.
 */
class ConfirmForm extends ActForm {
  static properties = { ...ActForm.properties, session: {}, read: { state: true }, hand: { state: true }, url: { state: true } };
  session = '';
  read = false;
  /** Where the draft can be read; it enters the case file only when it is sealed. */
  url = '';
  /** The handwriting that will stand for it. @type {any} */
  hand = undefined;

  static styles = [
    shared,
    fields,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.35rem 1rem;
      }
      dt {
        color: var(--muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .hash {
        font-family: ui-monospace, monospace;
        font-size: 0.8125rem;
      }
      .hand {
        display: block;
        width: 14rem;
        height: 7rem;
        border-bottom: 1px solid var(--line);
        background: #fff;
      }
      .hand path {
        fill: none;
        stroke: #111;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .tick {
        display: flex;
        gap: 0.7rem;
        align-items: flex-start;
        min-height: 44px;
        font-weight: 400;
      }
      [type='checkbox'] {
        flex: none;
        width: 22px;
        height: 22px;
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.client.desk.transcript(this.courtroom, this.session).then((seen) => (this.url = seen.url), () => {});
    const signature = this.room?.signature;
    if (signature) this.client.desk.entry(this.courtroom, signature).then((entry) => (this.hand = entry?.body), () => {});
  }

  render() {
    const room = this.room;
    const session = room?.sessions.find((s) => s.session === this.session);
    if (!room || !session?.transcript) return nothing;
    const { title, pages, sha256 } = session.transcript;
    const party = consentsFor(room);
    const due = session.confirmation?.due?.at;
    return html`<mc-sheet .heading=${this.say('confirm.heading')}>
      <form @submit=${this.#submit}>
        <dl>
          <dt>${this.say('session')}</dt>
          <dd>${sessionName(session)}</dd>
          <dt>${this.say('confirm.document')}</dt>
          <dd>${title} · ${this.say('file.pages', { n: pages })}</dd>
          <dt>SHA-256</dt>
          <dd class="hash">${sha256}</dd>
          ${due ? html`<dt>${this.say('confirm.until')}</dt><dd>${endWords(due, this.client.zone)} · <mc-time-left .at=${due}></mc-time-left></dd>` : nothing}
          <dt>${this.say('confirm.by')}</dt>
          <dd>${nameOf(room, room.you)}${party && party !== room.you ? `（${this.say('consent.for')} ${nameOf(room, party)}）` : nothing}</dd>
        </dl>
        ${this.hand
          ? html`<svg class="hand" role="img" aria-label=${this.say('sign.yours')} viewBox="0 0 ${this.hand.width} ${this.hand.height}"><path d=${pathOf(linesOf(this.hand.strokes))}></path></svg>`
          : html`<p class="small muted">${this.say('sign.printed')}</p>`}
        ${this.url ? html`<a class="button" href=${this.url} target="_blank" rel="noopener">${icons.file}${this.say('confirm.open')}</a>` : nothing}
        <label class="tick">
          <input type="checkbox" .checked=${this.read} @change=${(/** @type {any} */ e) => (this.read = e.target.checked)} />
          <span>${this.say('confirm.read')}</span>
        </label>
        ${this.refused(this.error)}
        <div class="actions"><button class="button main" ?disabled=${!this.read || this.busy}>${this.say('confirm.do')}</button></div>
      </form>
    </mc-sheet>`;
  }

  /** Confirms; if the court wants a fresh proof of identity, by way of the log-in. @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const room = this.room;
    const session = room?.sessions.find((s) => s.session === this.session);
    if (!room || !session) return;
    const party = consentsFor(room);
    const body = {
      session: this.session,
      sha256: session.transcript.sha256,
      ...signatureOf(room),
      ...(party && party !== room.you ? { onBehalfOf: party } : {}),
    };
    await this.act('transcript.confirm', body);
    if (this.error?.code !== 'reauthenticate') return;
    this.busy = true;
    await this.client.logIn({ confirm: { courtroom: this.courtroom, body } }).catch(() => {
      this.busy = false;
      this.error = { code: 'offline' };
    });
  }
}

customElements.define('mc-confirm-form', ConfirmForm);
