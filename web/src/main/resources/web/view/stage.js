import { consentsFor, openSession, PARTIES, powers, yourself } from '../state/courtroom.js';
import { SECTIONS } from '../state/terms.js';
import { dayAndTime } from '../state/times.js';
import { html, nothing, shared, View } from './base.js';
import { roleWords, sessionName } from './names.js';
import { stageStyle } from './stage-style.js';
import { confirmations, periodOf } from './stage-term.js';

/** @typedef {import('../state/types.js').Session} Session */
/** @typedef {import('../state/types.js').Description} Description */

/**
 * Where the proceeding stands, and the one thing that this person can do about it now: answer the
 * notice, enter, or lead. Tells `sheet` with what to open; everything else it does itself.
 */
class Stage extends View {
  static properties = { courtroom: {}, busy: { state: true }, error: { state: true }, more: { state: true } };
  courtroom = '';
  busy = false;
  more = false;
  /** @type {import('../state/types.js').Refusal | undefined} */
  error = undefined;

  static styles = [
    shared,
    stageStyle,
  ];

  render() {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    const session = room && this.#session(room);
    if (!room) return nothing;
    if (!session) return html`${this.#none(room)}${confirmations(this, room)}`;
    return html`${confirmations(this, room)}<section class="card" aria-label=${this.say('stage')}>
      <p class="top">
        <span class="name">${sessionName(session)}</span>
        <span class="small muted">${this.say(`mode.${session.mode}`)}</span>
        <span class="small state ${session.state}">${this.#state(session)}</span>
      </p>
      ${session.state === 'OPEN' ? periodOf(this, room, session) : nothing}
      ${session.state === 'OPEN' ? this.#open(room, session) : this.#scheduled(room, session)}
      ${this.refused(this.error)}
    </section>`;
  }

  /** The open session, else the next one planned. @param {Description} room */
  #session(room) {
    return openSession(room) ?? room.sessions.find((s) => s.state === 'SCHEDULED');
  }

  /** @param {Session} session */
  #state(session) {
    if (session.state === 'OPEN') {
      return this.say('stage.open', { section: this.say(`section.${session.segment ?? 'OPENING'}`) });
    }
    if (!session.period) return this.say('stage.scheduled');
    const { from, to } = session.period;
    const at = (/** @type {string} */ instant) => dayAndTime(Date.parse(instant), this.language, this.client.zone);
    return `${at(from)} – ${at(to)}`;
  }

  /** @param {Description} room */
  #none(room) {
    if (!powers(room).schedule || room.sessions.length > 0) return nothing;
    const parties = room.participants.filter((p) => PARTIES.includes(p.role) && !p.removed);
    const word = parties.length === 0 ? 'participant' : 'session';
    return html`<section class="card" aria-label=${this.say('stage')}>
      <p>${this.say(`stage.next-${word}`)}</p>
      <div class="controls">
        <button class="button main" @click=${() => this.tell('sheet', { name: word })}>${this.say(`${word}.new`)}</button>
        ${word === 'session'
          ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'participant' })}>${this.say('participant.new')}</button>`
          : nothing}
      </div>
    </section>`;
  }

  /** @param {Description} room @param {Session} session */
  #scheduled(room, session) {
    const can = powers(room, session);
    const parties = room.participants.filter((p) => PARTIES.includes(p.role) && !p.removed);
    const agreed = parties.filter((p) => session.consents[p.id]?.agreed);
    const refusing = parties.filter((p) => session.consents[p.id]?.agreed === false);
    const counts = html`<p class="small muted">
      ${this.say('stage.consents', { n: agreed.length, of: parties.length })}
      ${refusing.length ? this.say('stage.refusals', { who: refusing.map((p) => p.name).join('、') }) : nothing}
    </p>`;
    if (can.open) {
      return html`${counts}
        <div class="controls">
          <button class="button main" ?disabled=${this.busy} @click=${() => this.#do('session.open', session)}>${this.say('session.open')}</button>
        </div>`;
    }
    return this.#answer(room, session) ?? counts;
  }

  /** What a party owes an answer to. @param {Description} room @param {Session} session */
  #answer(room, session) {
    const party = consentsFor(room);
    if (!party) return undefined;
    const given = session.consents[party];
    if (given?.agreed) return session.state === 'OPEN' ? undefined : html`<p class="small muted">${this.say('stage.agreed')}</p>`;
    return html`<div class="controls">
      <button class="button main" @click=${() => this.tell('sheet', { name: 'consent', session: session.session })}>
        ${this.say(given ? 'consent.again' : 'consent.open')}
      </button>
    </div>`;
  }

  /** @param {Description} room @param {Session} session */
  #open(room, session) {
    const you = yourself(room);
    const can = powers(room, session);
    const owed = this.#answer(room, session);
    if (owed) return owed;
    const isWaiting = you?.role === 'WITNESS' && session.witness !== you.id;
    const entered = session.entered.includes(room.you) || isWaiting;
    const enter = entered
      ? nothing
      : html`<button class="button ${can.advance ? '' : 'main'}" ?disabled=${this.busy} @click=${() => this.#enter(session)}>${this.say('session.enter')}</button>`;
    if (!can.advance) return entered ? nothing : html`<div class="controls">${enter}</div>`;
    return html`<div class="controls">
        ${this.#sections(session)}
        <button class="button" aria-expanded=${this.more} @click=${() => (this.more = !this.more)}>${this.say('stage.more')}</button>
        ${can.talk ? this.#talks(room, session, true) : nothing}
      </div>
      ${this.more
        ? html`<div class="controls">
            ${enter} ${can.talk ? this.#talks(room, session, false) : nothing}
            ${can.witness ? this.#witnesses(room, session) : nothing}
            ${can.extend ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'session-extend', session: session.session })}>${this.say('session-extend.do')}</button>` : nothing}
            ${can.close ? html`<button class="button danger" @click=${() => this.tell('sheet', { name: 'close', session: session.session })}>${this.say('session.close')}</button>` : nothing}
          </div>`
        : nothing}`;
  }

  /** @param {Session} session */
  #sections(session) {
    const now = session.segment ?? 'OPENING';
    return html`<select aria-label=${this.say('session.section')} ?disabled=${this.busy}
      @change=${async (/** @type {any} */ { target }) => {
        const outcome = await this.#do('session.advance', session, { segment: target.value });
        if (!outcome.ok) target.value = now;
      }}>
      ${SECTIONS[session.type].map(
        (section) => html`<option value=${section} .selected=${section === now}>${this.say(`section.${section}`)}</option>`,
      )}
    </select>`;
  }

  /** Private talks: those that are on, or those that could be. @param {Description} room @param {Session} session @param {boolean} on */
  #talks(room, session, on) {
    const sides = [...new Set(room.participants.filter((p) => !p.removed && PARTIES.includes(p.role)).map((p) => p.role))];
    return sides.filter((side) => session.talks.includes(side) === on).map((side) => {
      return html`<button class="button" ?disabled=${this.busy}
        @click=${() => this.#do(on ? 'talk.close' : 'talk.open', session, { side })}>
        ${this.say(on ? 'talk.close' : 'talk.open', { side: roleWords(side) })}
      </button>`;
    });
  }

  /** The witness being heard, or those that could be. @param {Description} room @param {Session} session */
  #witnesses(room, session) {
    const heard = session.witness;
    const ones = room.participants.filter((p) => p.role === 'WITNESS' && !p.removed && (!heard || p.id === heard));
    return ones.map(
      (p) => html`<button class="button" ?disabled=${this.busy}
        @click=${() => this.#do(heard ? 'witness.dismiss' : 'witness.call', session, { participant: p.id })}>
        ${this.say(heard ? 'witness.dismiss' : 'witness.call', { who: p.name })}
      </button>`,
    );
  }

  /** @param {string} action @param {Session} session @param {any} [more] */
  async #do(action, session, more = {}) {
    this.busy = true;
    this.error = undefined;
    const body = { session: session.session, ...more };
    const outcome = await this.client.writes.act(this.courtroom, action, body);
    this.busy = false;
    if (!outcome.ok) this.error = outcome.error;
    return outcome;
  }

  /** Enters; if the court wants a fresh proof of identity, by way of the log-in. @param {Session} session */
  async #enter(session) {
    const outcome = await this.#do('session.enter', session);
    if (outcome.ok || outcome.error.code !== 'reauthenticate') return;
    this.busy = true;
    const intent = { courtroom: this.courtroom, session: session.session };
    await this.client.logIn({ enter: intent }).catch(() => {
      this.busy = false;
      this.error = { code: 'offline' };
    });
  }
}

customElements.define('mc-stage', Stage);
