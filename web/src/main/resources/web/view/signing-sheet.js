import { consentsFor } from '../state/courtroom.js';
import { dayAndTime } from '../state/times.js';
import { css, fields, html, nothing, page, shared } from './base.js';
import { ActForm } from './form.js';
import { nameOf, sessionName } from './names.js';
import './receipts.js';
import './sheet.js';

const KINDS = ['OMISSION', 'SUPPLEMENT', 'RETRACTION'];
const RULINGS = ['GRANTED', 'REFUSED'];

/**
 * How far the signing of a transcript is, and what this person may do about it: apply for a
 * correction, refuse, rule on an application, finalize. The court says what is offered.
 */
class SigningSheet extends ActForm {
  static properties = { ...ActForm.properties, session: {}, seen: { state: true } };
  session = '';
  /** @type {any} */
  seen = undefined;

  static styles = [
    shared,
    fields,
    css`
      details {
        margin-block: 0.75rem;
      }
      summary {
        min-height: 44px;
        align-content: center;
        font-weight: 600;
        cursor: pointer;
      }
      li p {
        margin-block: 0.25rem;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  async #look() {
    try {
      this.seen = await this.client.desk.transcript(this.courtroom, this.session);
    } catch {
      this.error = { code: 'offline' };
    }
  }

  render() {
    const room = this.room;
    const session = room?.sessions.find((s) => s.session === this.session);
    if (!room || !session) return nothing;
    const signing = this.seen?.signing;
    return html`<mc-sheet .heading=${this.say('signing.heading', { session: sessionName(session) })}>
      ${signing ? this.#state(room, signing) : nothing}
      ${signing?.finalized ? html`<mc-receipts .courtroom=${this.courtroom} .session=${this.session}></mc-receipts>` : nothing}
      ${this.refused(this.error)}
    </mc-sheet>`;
  }

  /** @param {import('../state/types.js').Description} room @param {any} signing */
  #state(room, signing) {
    const may = (/** @type {string} */ act) => signing.may.includes(act);
    const at = (/** @type {string} */ instant) =>
      dayAndTime(Date.parse(instant), page.settings.language, this.client.zone);
    return html`<ul>
        ${Object.entries(signing.responses).map(
          ([who, r]) => html`<li>${nameOf(room, who)} · ${this.say(`capacity.${r.capacity}`)} · ${this.say(`response.${r.kind}`)} · ${at(r.at)}</li>`,
        )}
        ${signing.silent.map((/** @type {string} */ who) => html`<li class="muted">${nameOf(room, who)} · ${this.say('response.SILENT')}</li>`)}
      </ul>
      ${signing.effective ? html`<p>${this.say('signing.effective', { at: at(signing.effective) })}</p>` : nothing}
      ${signing.finalized ? html`<p>${this.say('signing.final')}</p>` : nothing}
      ${signing.lint?.length ? this.#lint(room, signing.lint) : nothing}
      ${signing.applications.length ? html`<h3>${this.say('signing.applications')}</h3>` : nothing}
      <ul>${signing.applications.map((/** @type {any} */ a) => this.#application(room, a, may('rule')))}</ul>
      ${may('object') ? this.#form('object', this.#objection()) : nothing}
      ${may('refuse') ? this.#form('refuse', this.#reason()) : nothing}
      ${may('finalize')
        ? html`<div class="actions"><button class="button main" ?disabled=${this.busy} @click=${this.#finalize}>${this.say('signing.finalize')}</button></div>`
        : nothing}`;
  }

  /** @param {import('../state/types.js').Description} room @param {any} one @param {boolean} rules */
  #application(room, one, rules) {
    const entries = one.entries?.length ? this.say('signing.entries', { n: one.entries.join('、') }) : '';
    return html`<li>
      <p>${nameOf(room, one.party)} · ${this.say(`correction.${one.kind}`)} ${entries}</p>
      ${one.text ? html`<p>${one.text}</p><p class="small muted">${one.reason}</p>` : nothing}
      ${one.ruled ? html`<p>${this.say(`correction-ruling.${one.ruled.ruling}`)} ${one.ruled.text ?? ''} ${one.ruled.reason ?? ''}</p>` : nothing}
      ${rules && !one.ruled ? this.#form('rule', html`
        <input type="hidden" name="application" value=${one.application} />
        <label>${this.say('decide.ruling')}<select name="ruling">${this.terms(RULINGS, 'correction-ruling')}</select></label>
        <label>${this.say('signing.granted')}<textarea name="text" maxlength="2000"></textarea></label>
        ${this.#reason()}`) : nothing}
    </li>`;
  }

  /** What must be recorded and is not. @param {import('../state/types.js').Description} room @param {any[]} gaps */
  #lint(room, gaps) {
    const language = page.settings.language;
    const names = (/** @type {any} */ gap) =>
      [...(gap.participants ?? []).map((/** @type {string} */ who) => nameOf(room, who)), ...(gap.exhibits ?? [])]
        .concat(gap.more ? [this.say('signing.lint-more', { n: gap.more })] : [])
        .join('、');
    return html`<details open>
      <summary>${this.say('signing.lint', { n: gaps.length })}</summary>
      <p class="small muted">${this.say('signing.lint-what')}</p>
      <ul>${gaps.map((gap) => html`<li><p>${gap[language]}</p><p>${names(gap)}</p><p class="small muted">${gap.article}</p></li>`)}</ul>
    </details>`;
  }

  #objection() {
    return html`<label>${this.say('signing.kind')}<select name="kind">${this.terms(KINDS, 'correction')}</select></label>
      <label>${this.say('signing.numbers')}<input name="entries" inputmode="numeric" pattern="[0-9 ,，、]*" /></label>
      <label>${this.say('signing.text')}<textarea name="text" required maxlength="2000"></textarea></label>
      ${this.#reason()}`;
  }

  #reason() {
    return html`<label>${this.say('decide.reason')}<textarea name="reason" required maxlength="1000"></textarea></label>`;
  }

  /** @param {string} act @param {unknown} inside */
  #form(act, inside) {
    return html`<details>
      <summary>${this.say(`signing.${act}`)}</summary>
      <form @submit=${(/** @type {Event} */ event) => this.#send(event, act)}>
        ${inside}
        <div class="actions"><button class="button main" ?disabled=${this.busy}>${this.say(`signing.${act}`)}</button></div>
      </form>
    </details>`;
  }

  /** @param {Event} event @param {string} act */
  #send(event, act) {
    const { entries, application, ...values } = this.values(event);
    const numbers = [...new Set((entries ?? '').match(/[0-9]+/g)?.map(Number) ?? [])];
    const party = this.room && act !== 'rule' ? consentsFor(this.room) : undefined;
    this.act(`transcript.${act}`, {
      session: this.session,
      ...values,
      ...(numbers.length ? { entries: numbers } : {}),
      ...(application ? { application: Number(application) } : {}),
      ...(party && party !== this.room?.you ? { onBehalfOf: party } : {}),
    });
  }

  async #finalize() {
    const body = { session: this.session, sha256: this.seen.document.sha256, ...signatureOf(this.room) };
    await this.act('transcript.finalize', body);
    if (this.error?.code !== 'reauthenticate') return;
    await this.client.logIn({ act: { courtroom: this.courtroom, action: 'transcript.finalize', body } }).catch(() => {
      this.error = { code: 'offline' };
    });
  }
}

/** The handwriting that this person signs with, if it gave one. @param {import('../state/types.js').Description | undefined} room */
export const signatureOf = (room) => (room?.signature ? { signature: room.signature } : {});

customElements.define('mc-signing-sheet', SigningSheet);
