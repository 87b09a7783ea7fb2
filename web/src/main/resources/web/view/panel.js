import { keepsOrder, muteOf } from '../state/conduct.js';
import { powers } from '../state/courtroom.js';
import { isChallenged } from '../state/motions.js';
import { dayAndTime } from '../state/times.js';
import { html, nothing, screen, shared, RoomView } from './base.js';
import { untilWords } from './conduct-acts.js';
import * as icons from './icons.js';
import { capacity, nameOf, seat, seatStyle, sessionName } from './names.js';
import { linkTo } from './page.js';
import { panelStyle } from './panel-style.js';
import { sheetOf } from './sheets.js';
import './motions.js';
import './receipts.js';

/** @typedef {import('../state/types.js').Description} Description */
/** @typedef {import('../state/types.js').Session} Session */

/** What stands around the conversation: the case, who takes part, the sessions, the record's seal. */
class Panel extends RoomView {
  static properties = { sheet: { state: true } };
  /** @type {import('./sheets.js').Sheet | undefined} */
  sheet = undefined;

  static styles = [
    shared,
    screen,
    seatStyle,
    panelStyle,
  ];

  updated() {
    this.client.presence.watch(this.courtroom);
  }

  render() {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    return html`<header>
        ${this.beside ? nothing : html`<a class="icon" href=${linkTo('room', this.courtroom)} aria-label=${this.say('back')}>${icons.back}</a>`}
        <h1 tabindex="-1">${this.say('panel')}</h1>
      </header>
      ${this.body(room ? this.#content(room) : html`<p class="muted">${this.say('list.loading')}</p>`)}
      ${sheetOf(this.sheet, this.courtroom, () => (this.sheet = undefined))}`;
  }

  /** @param {Description} room */
  #content(room) {
    const can = powers(room);
    const { number, cause, court, procedure } = room.case;
    return html`<section>
        <dl>
          <dt>${this.say('case.number')}</dt>
          <dd>${number}</dd>
          <dt>${this.say('case.cause')}</dt>
          <dd>${cause}</dd>
          <dt>${this.say('case.court')}</dt>
          <dd>${court}</dd>
          <dt>${this.say('case.procedure')}</dt>
          <dd>${this.say(`procedure.${procedure}`)}</dd>
        </dl>
      </section>
      <a class="to-file" href=${linkTo('room', this.courtroom, 'search')}>${icons.search}${this.say('search')}</a>
      <a class="to-file" href=${linkTo('room', this.courtroom, 'file')}>${icons.file}${this.say('file')}</a>
      <a class="to-file" href=${linkTo('room', this.courtroom, 'exhibits')}>${icons.scales}${this.say('exhibits')}</a>
      <section>
        <h2>${this.say('panel.participants', { n: room.participants.filter((p) => !p.removed).length })}</h2>
        <ul>
          ${room.participants.map((p) => this.#person(room, p))}
        </ul>
        ${can.roster ? html`<button class="button" @click=${() => (this.sheet = { name: 'participant' })}>${this.say('participant.new')}</button>` : nothing}
      </section>
      <section>
        <h2>${this.say('panel.sessions')}</h2>
        ${room.sessions.length === 0 ? html`<p class="muted">${this.say('panel.no-sessions')}</p>` : nothing}
        ${room.sessions.map((s) => this.#session(room, s))}
        ${can.schedule ? html`<button class="button" @click=${() => (this.sheet = { name: 'session' })}>${this.say('session.new')}</button>` : nothing}
      </section>
      <section @sheet=${(/** @type {CustomEvent} */ e) => (this.sheet = e.detail)}><mc-motions .courtroom=${this.courtroom}></mc-motions></section>
      <section>${this.#seal()}<mc-receipts .courtroom=${this.courtroom}></mc-receipts></section>`;
  }

  /** @param {Description} room @param {import('../state/types.js').Participant} one */
  #person(room, one) {
    const principal = one.principal ? `（${nameOf(room, one.principal)}）` : '';
    const authority = one.authority ? ` · ${this.say(`authority.${one.authority}`)}` : '';
    return html`<li class="person">
      ${seat(room, one.id)}
      <span>
        <span class=${one.removed ? 'gone' : ''}>${one.name}</span>
        ${one.id === room.you ? html`<span class="small muted">${this.say('you')}</span>` : nothing}<br />
        <span class="small muted">${capacity(room, one)}${principal}${authority}</span>${this.#presence(room, one)}
        ${isChallenged(room, one.id) ? html`<br /><b class="small challenged">${this.say('motion.challenged')}</b>` : nothing}${this.#muted(room, one)}
      </span>
      ${this.#acts(room, one)}
    </li>`;
  }

  /** What the judge can do about somebody. @param {Description} room @param {import('../state/types.js').Participant} one */
  #acts(room, one) {
    const order = keepsOrder(room, one.id);
    const remove = powers(room).remove && !one.removed && one.id !== room.you;
    if (!order && !remove) return nothing;
    const button = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ words) =>
      html`<button class="button" aria-label=${label} @click=${() => (this.sheet = { name, participant: one.id })}>${words}</button>`;
    return html`<span class="acts">
      ${order ? button('conduct', this.say('conduct.about', { who: one.name }), this.say('conduct.open')) : nothing}
      ${remove ? button('remove', this.say('participant.remove', { who: one.name }), this.say('remove.do')) : nothing}
    </span>`;
  }

  /** Whether somebody may not speak now. @param {Description} room @param {import('../state/types.js').Participant} one */
  #muted(room, one) {
    const mute = muteOf(room, one.id, this.client.clock.now());
    if (!mute) return nothing;
    const at = untilWords(mute.until, this.client.zone);
    return html`<br /><b class="small">${this.say(at ? 'conduct.muted-until' : 'conduct.muted', { at })}</b>`;
  }

  /** Whether somebody else has a device connected. @param {Description} room @param {import('../state/types.js').Participant} one */
  #presence(room, one) {
    const present = this.client.presence.of(one.id);
    if (!present || one.id === room.you) return nothing;
    return html`<span class="small presence ${present.online ? 'online' : ''}">${this.say(present.online ? 'presence.online' : 'presence.offline')}</span>`;
  }

  /** @param {Description} room @param {Session} session */
  #session(room, session) {
    const at = (/** @type {string} */ instant) => dayAndTime(Date.parse(instant), this.language, this.client.zone);
    const { period, state } = session;
    const agreed = Object.entries(session.consents).filter(([, c]) => c.agreed);
    const confirmed = Object.keys(session.confirmed ?? {});
    const names = (/** @type {string[]} */ ids) => ids.map((id) => nameOf(room, id)).join('、');
    return html`<div class="session">
      <p>
        <b>${sessionName(session)}</b> <span class="small muted">${session.title ? `${this.say(`type.${session.type}`)} · ` : nothing}${this.say(`mode.${session.mode}`)}</span>
        <b class="small ${state}">${this.say(`state.${state}`)}</b>
      </p>
      ${period ? html`<p class="small">${at(period.from)} – ${at(period.to)}</p>` : nothing}
      ${agreed.length ? html`<p class="small muted">${this.say('panel.agreed', { who: names(agreed.map(([id]) => id)) })}</p>` : nothing}
      ${confirmed.length ? html`<p class="small muted">${this.say('panel.confirmed', { who: names(confirmed) })}</p>` : nothing}
      ${session.entered.length ? html`<p class="small muted">${this.say('panel.entered', { who: names(session.entered) })}</p>` : nothing}
      <button class="button" @click=${() => (this.sheet = { name: 'rules', session: session.session })}>${this.say('panel.rules')}</button>
    </div>`;
  }

  /** What this device itself has checked of the record. */
  #seal() {
    const verification = this.client.court.verified.get(this.courtroom);
    if (!verification) return nothing;
    const broken = [...verification.broken];
    return html`<p class="seal ${broken.length ? 'broken' : ''}">
      ${icons.shield}
      <span>${
        broken.length
          ? this.say('seal.broken', { seq: broken.join(', ') })
          : this.say('seal.intact', { n: verification.checked })
      }</span>
    </p>`;
  }
}

customElements.define('mc-panel', Panel);
