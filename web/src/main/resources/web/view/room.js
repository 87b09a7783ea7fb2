import { bar, css, html, nothing, shared, View } from './base.js';
import { Refused } from '../net/refused.js';
import { withdrawable } from '../state/timeline.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';
import './close-session.js';
import './composer.js';
import './consent.js';
import './participant-form.js';
import './session-form.js';
import './stage.js';
import './timeline.js';

/** One courtroom: where it stands, what is said, and the field to say more. */
class Room extends View {
  static properties = {
    courtroom: {},
    failed: { state: true },
    quoted: { state: true },
    sheet: { state: true },
    error: { state: true },
  };
  courtroom = '';
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {import('../state/types.js').Refusal | undefined} */
  error = undefined;
  /** @type {import('../state/types.js').Entry | undefined} */
  quoted = undefined;
  /** @type {{name: string, session?: string} | undefined} */
  sheet = undefined;

  static styles = [
    shared,
    bar,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100%;
        min-height: 0;
        background: var(--ground);
      }
      .title {
        flex: 1;
        min-width: 0;
        text-align: center;
      }
      h1 {
        font-size: 1.0625rem;
        line-height: 1.3;
      }
      h1,
      .number {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      main {
        flex: 1;
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      mc-timeline {
        flex: 1;
      }
      .wait {
        justify-content: center;
        padding: 2rem;
        text-align: center;
      }
      .error {
        margin: 0.5rem 0.75rem;
      }
      @media (min-width: 56rem) {
        .back {
          visibility: hidden;
        }
      }
    `,
  ];

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('courtroom')) return;
    this.quoted = this.sheet = this.error = undefined;
    this.#load();
  }

  async #load() {
    this.failed = undefined;
    const { courtroom } = this;
    try {
      await this.client.court.open(courtroom);
    } catch (error) {
      if (courtroom !== this.courtroom) return;
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
    this.requestUpdate();
  }

  get #composer() {
    return /** @type {any} */ (this.renderRoot.querySelector('mc-composer'));
  }

  render() {
    const room = this.client.court.rooms.get(this.courtroom);
    const about = room?.description.case ?? this.client.court.list?.find((l) => l.courtroom === this.courtroom)?.case;
    return html`<header>
        <a class="icon back" href=${linkTo()} aria-label=${this.say('back')}>${icons.back}</a>
        <div class="title">
          <h1 tabindex="-1">${about?.cause ?? this.say('app.name')}</h1>
          <p class="small muted number">${about?.number ?? ''}</p>
        </div>
        <a class="icon" href=${linkTo('room', this.courtroom, 'panel')} aria-label=${this.say('panel')}>${icons.panel}</a>
      </header>
      ${room ? this.#content() : this.#waiting()} ${this.#sheet()}`;
  }

  #waiting() {
    return html`<main class="wait">
      ${
        this.failed
          ? html`${this.refused(this.failed)}<button class="button" @click=${this.#load}>${this.say('again')}</button>`
          : html`<p class="muted">${this.say('list.loading')}</p>`
      }
    </main>`;
  }

  #content() {
    return html`<main><mc-stage .courtroom=${this.courtroom}
        @consent=${(/** @type {CustomEvent} */ e) => (this.sheet = { name: 'consent', session: e.detail })}
        @close-session=${(/** @type {CustomEvent} */ e) => (this.sheet = { name: 'close', session: e.detail })}
        @new-participant=${() => (this.sheet = { name: 'participant' })}
        @new-session=${() => (this.sheet = { name: 'session' })}></mc-stage>
      <mc-timeline .courtroom=${this.courtroom}
        @quote=${(/** @type {CustomEvent} */ e) => (this.quoted = e.detail)}
        @withdraw=${(/** @type {CustomEvent} */ e) => this.#withdraw(e.detail)}
        @rewrite=${(/** @type {CustomEvent} */ e) => this.#composer?.write(e.detail)}
        @edit=${(/** @type {CustomEvent} */ e) => this.#edit(e.detail)}></mc-timeline>
      ${this.refused(this.error)}
      <mc-composer .courtroom=${this.courtroom} .quoted=${this.quoted}
        @sent=${this.#sent} @unquote=${() => (this.quoted = undefined)}></mc-composer></main>`;
  }

  #sheet() {
    const { sheet, courtroom } = this;
    const shut = () => (this.sheet = undefined);
    switch (sheet?.name) {
      case 'consent':
        return html`<mc-consent .courtroom=${courtroom} .session=${sheet.session} @close=${shut}></mc-consent>`;
      case 'close':
        return html`<mc-close-session .courtroom=${courtroom} .session=${sheet.session} @close=${shut}></mc-close-session>`;
      case 'participant':
        return html`<mc-participant-form .courtroom=${courtroom} @close=${shut}></mc-participant-form>`;
      case 'session':
        return html`<mc-session-form .courtroom=${courtroom} @close=${shut}></mc-session-form>`;
      default:
        return nothing;
    }
  }

  #sent() {
    this.quoted = undefined;
    this.error = undefined;
    /** @type {any} */ (this.renderRoot.querySelector('mc-timeline'))?.toEnd();
  }

  /** @param {number} seq */
  async #withdraw(seq) {
    const room = this.client.court.rooms.get(this.courtroom);
    const entry = room?.entries.find((e) => e.seq === seq);
    if (!room || !entry) return;
    const { you, withdrawSeconds } = room.description;
    this.error = undefined;
    if (!withdrawable(entry, you, this.client.clock.now(), withdrawSeconds)) {
      this.error = { code: 'withdraw-late' };
      return;
    }
    const outcome = await this.client.writes.act(this.courtroom, 'message.withdraw', { message: seq });
    if (!outcome.ok) this.error = outcome.error;
  }

  /** Takes a refused message back into the field. @param {string} key */
  #edit(key) {
    const item = this.client.writes.pending(this.courtroom).find((i) => i.key === key);
    if (!item) return;
    this.client.writes.discard(key);
    this.#composer?.write(item.body.text);
  }
}

customElements.define('mc-room', Room);
