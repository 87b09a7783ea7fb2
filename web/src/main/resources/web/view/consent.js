import { consentsFor } from '../state/courtroom.js';
import { dayAndTime } from '../state/times.js';
import { css, html, nothing, shared, View } from './base.js';
import { nameOf, sessionName } from './names.js';
import './sheet.js';

/** The notice of rights and duties, and a party's answer whether it agrees to a session online. */
class Consent extends View {
  static properties = {
    courtroom: {},
    session: {},
    read: { state: true },
    extendable: { state: true },
    mergeable: { state: true },
    busy: { state: true },
    error: { state: true },
  };
  courtroom = '';
  session = '';
  read = false;
  extendable = false;
  mergeable = false;
  busy = false;
  /** @type {import('../state/types.js').Refusal | undefined} */
  error = undefined;

  static styles = [
    shared,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.35rem 1rem;
        margin-bottom: 1rem;
      }
      dt {
        color: var(--muted);
      }
      dd {
        font-weight: 500;
      }
      article {
        margin-bottom: 1rem;
        padding: 0.9rem 1rem;
        border-radius: 12px;
        background: var(--soft);
        line-height: 1.8;
      }
      article p {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      h3 {
        margin-bottom: 0.4rem;
        font-size: 1rem;
      }
      label {
        display: flex;
        gap: 0.7rem;
        align-items: flex-start;
        min-height: 44px;
        padding: 0.4rem 0;
        line-height: 1.5;
      }
      input {
        flex: none;
        width: 22px;
        height: 22px;
        margin: 0;
        accent-color: var(--accent);
      }
      .actions {
        display: grid;
        gap: 0.6rem;
        margin-top: 0.8rem;
      }
      .error {
        margin-top: 0.6rem;
      }
    `,
  ];

  render() {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    const session = room?.sessions.find((s) => s.session === this.session);
    if (!room || !session) return nothing;
    const { notice } = room;
    const party = consentsFor(room);
    const forOther = party !== undefined && party !== room.you;
    const at = (/** @type {string} */ instant) => dayAndTime(Date.parse(instant), this.language, this.client.zone);
    return html`<mc-sheet .heading=${this.say('consent.heading')}>
      <dl>
        <dt>${this.say('session')}</dt>
        <dd>${sessionName(session)}</dd>
        <dt>${this.say('session.mode')}</dt>
        <dd>${this.say(`mode.${session.mode}`)}</dd>
        ${
          session.period
            ? html`<dt>${this.say('session.period')}</dt>
                <dd>${at(session.period.from)} – ${at(session.period.to)}<br /><span class="small muted">${this.say(`at-end.${session.atEnd ?? 'WAIT'}`)}</span></dd>`
            : nothing
        }
        ${
          forOther
            ? html`<dt>${this.say('consent.for')}</dt>
                <dd>${nameOf(room, party)}</dd>`
            : nothing
        }
      </dl>
      <article lang=${this.language === 'zh' ? 'zh-CN' : 'en'}>
        <h3>${this.say('consent.notice', { version: notice.version })}</h3>
        <p>${this.language === 'zh' ? notice.zh : notice.en}</p>
      </article>
      <p class="small muted">${this.say('consent.scope', { type: this.say(`type.${session.type}`) })}</p>
      <label>
        <input type="checkbox" .checked=${this.read}
          @change=${(/** @type {any} */ e) => (this.read = e.target.checked)} />
        <span>${this.say('consent.read')}</span>
      </label>
      ${session.type === 'HEARING' && room.case.procedure === 'ORDINARY'
        ? html`<label>
            <input type="checkbox" .checked=${this.mergeable}
              @change=${(/** @type {any} */ e) => (this.mergeable = e.target.checked)} />
            <span>${this.say('consent.mergeable')}</span>
          </label>`
        : nothing}
      ${session.period
        ? html`<label>
            <input type="checkbox" .checked=${this.extendable}
              @change=${(/** @type {any} */ e) => (this.extendable = e.target.checked)} />
            <span>${this.say('consent.extendable')}</span>
          </label>`
        : nothing}
      ${this.refused(this.error)}
      <div class="actions">
        <button class="button main" ?disabled=${!this.read || this.busy} @click=${() => this.#answer(true)}>
          ${this.say('consent.agree')}
        </button>
        <button class="button" ?disabled=${!this.read || this.busy} @click=${() => this.#answer(false)}>
          ${this.say('consent.refuse')}
        </button>
      </div>
    </mc-sheet>`;
  }

  /** @param {boolean} agreed */
  async #answer(agreed) {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    if (!room) return;
    const party = consentsFor(room);
    const onBehalfOf = party === room.you ? {} : { onBehalfOf: party };
    this.busy = true;
    const outcome = await this.client.writes.act(this.courtroom, 'session.consent', {
      session: this.session,
      notice: room.notice.version,
      agreed,
      ...(agreed && this.extendable ? { extendable: true } : {}),
      ...(agreed && this.mergeable ? { mergeable: true } : {}),
      ...onBehalfOf,
    });
    this.busy = false;
    if (outcome.ok) this.tell('close');
    else this.error = outcome.error;
  }
}

customElements.define('mc-consent', Consent);
