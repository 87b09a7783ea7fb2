import { clockWords, lasted, mayCall, standing } from '../state/calling.js';
import { openCall } from '../state/calls.js';
import { html, nothing, page, shared, View } from './base.js';
import * as icons from './call-icons.js';
import { callsStyle } from './calls-style.js';
import { nameOf, seat, seatStyle } from './names.js';
import './call-row.js';

/** @typedef {import('../state/types.js').Description} Description */
/** @typedef {import('../state/types.js').Call} Call */

/** The call that this phone is in; else the one that rings; else the one that goes on in the courtroom that is looked at. */
class Calls extends View {
  /** @type {any} */
  #timer;
  #rung = '';

  static styles = [shared, seatStyle, callsStyle];

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  render() {
    const { calls, court, clock } = this.client;
    const now = clock.now();
    const { line } = calls;
    const room = line && court.rooms.get(line.courtroom)?.description;
    const call = room && openCall(room);
    if (line && room && call) return this.#line(line, room, call, now);
    const all = [...court.rooms.values()].map(({ description }) => ({ room: description, at: standing(description, now) }));
    const found = all.find(({ at }) => at?.as === 'ringing') ?? all.find(({ room, at }) => at && room.courtroom === page.place[1]);
    if (found?.at) return this.#card(found.room, found.at.call, found.at.as, now);
    if (!calls.told) return nothing;
    return html`<section><div class="head" role="status"><p>${this.say(calls.told)}</p>
      <button class="button" @click=${() => this.#read()}>${this.say('call.read')}</button></div></section>`;
  }

  #read() {
    this.client.calls.told = '';
    this.requestUpdate();
  }

  /** @param {Description} room @param {Call} call @param {'ringing' | 'here' | 'open' | 'others'} as @param {number} now */
  #card(room, call, as, now) {
    const { calls } = this.client;
    const who = nameOf(room, call.by);
    const medium = this.say(`call-medium.${call.medium}`);
    const key = `${room.courtroom} ${call.call}`;
    if (as === 'ringing' && this.#rung !== key) {
      this.#rung = key;
      navigator.vibrate?.([400, 200, 400, 200, 400]);
    }
    return html`<section class=${as} aria-label=${this.say('call')}>
      <div class="head" role=${as === 'ringing' ? 'alert' : 'status'}><p><b>${this.say(as === 'here' && call.by === room.you ? 'call.still-yours' : `call-card.${as}`, { who, medium })}</b><br />
        <span class="small">${room.case.cause} ${room.case.number}</span></p>${as === 'ringing' ? nothing : html`<span class="time small">${clockWords(lasted(call, now))}</span>`}</div>
      ${this.refused(calls.error)}
      ${calls.busy ? html`<p class="small" role="status">${this.say('call.entering')}</p>` : nothing}
      <div class="controls">
        ${as === 'others' ? nothing : html`<button class="button main" ?disabled=${calls.busy} @click=${() => calls.join(room.courtroom, call)}>${icons.phone}${this.say(`call-join.${as}`)}</button>`}
        ${as === 'ringing' ? this.#button(room, call, 'call.decline') : nothing}
        ${mayCall(room) ? this.#button(room, call, 'call.end') : as === 'here' ? this.#button(room, call, 'call.leave') : nothing}
      </div>
    </section>`;
  }

  /** @param {Description} room @param {Call} call @param {'call.decline' | 'call.leave' | 'call.end'} action */
  #button(room, call, action) {
    return html`<button class="button end" @click=${() => this.client.calls.say(room.courtroom, action, call.call)}>${icons.hangUp}${this.say(`call-say.${action}`)}</button>`;
  }

  /** @param {import('../net/line.js').Line} line @param {Description} room @param {Call} call @param {number} now */
  #line(line, room, call, now) {
    const waiting = call.callees.filter((id) => !call.joined.includes(id) && !call.declined.includes(id));
    const states = call.declined.map((id) => this.say('call.declined-by', { who: nameOf(room, id) }));
    return html`<section class="line" aria-label=${this.say('call')}>
      <div class="head"><p><b>${this.say(`call-medium.${call.medium}`)}</b> <span class="small muted">${room.case.number}</span></p>
        <span class="time" role="timer">${call.answered ? clockWords(lasted(call, now)) : this.say('call.calling')}</span></div>
      <div class="tiles">
        ${[...line.peers].map(([id, peer]) => this.#tile(room, id, peer))}
        ${line.medium === 'VIDEO' ? this.#own(line, room) : nothing}
      </div>
      ${waiting.length || states.length
        ? html`<p class="small muted" role="status">${waiting.length ? this.say('call.waiting', { who: waiting.map((id) => nameOf(room, id)).join('、') }) : nothing} ${states.join(' ')}</p>`
        : nothing}
      ${line.trouble ? html`<p class="small" role="alert">${this.say(line.trouble)}</p>` : nothing}
      ${this.refused(this.client.calls.error)}
      <div class="controls">
        ${line.speaks === undefined
          ? nothing
          : html`<button class="button" aria-pressed=${!line.speaks} @click=${() => line.mute()}>${line.speaks ? icons.mic : icons.micOff}${this.say(line.speaks ? 'call.mute' : 'call.unmute')}</button>`}
        ${line.medium === 'VIDEO'
          ? html`<button class="button" aria-pressed=${!line.camera} @click=${() => line.look()}>${line.camera ? icons.film : icons.filmOff}${this.say(line.camera ? 'call.camera-off' : 'call.camera-on')}</button>`
          : nothing}
        ${mayCall(room) && call.by !== room.you ? this.#button(room, call, 'call.leave') : nothing}
        ${this.#button(room, call, mayCall(room) ? 'call.end' : 'call.leave')}
      </div>
    </section>`;
  }

  /** @param {Description} room @param {string} id @param {import('../net/peer.js').Peer} peer */
  #tile(room, id, peer) {
    const seen = peer.connected && peer.stream.getVideoTracks().some((track) => !track.muted);
    return html`<div class="tile ${seen ? 'seen' : ''}" data-peer=${id}>
      <video autoplay playsinline .srcObject=${peer.stream} aria-label=${this.say('call.picture', { who: nameOf(room, id) })}></video>
      ${seat(room, id)}<span class="who">${nameOf(room, id)}${peer.connected ? nothing : html` · ${this.say('call.connecting')}`}</span>
    </div>`;
  }

  /** @param {import('../net/line.js').Line} line @param {Description} room */
  #own(line, room) {
    return html`<div class="tile own ${line.camera ? 'seen' : ''}">
      <video autoplay playsinline .muted=${true} .srcObject=${line.stream} aria-label=${this.say('call.picture', { who: this.say('you') })}></video>
      ${seat(room, room.you)}<span class="who">${this.say('you')}</span>
    </div>`;
  }
}

customElements.define('mc-calls', Calls);
