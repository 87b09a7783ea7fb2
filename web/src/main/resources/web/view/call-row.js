import { clockWords, lasted, mayCall, missedOf } from '../state/calling.js';
import { callsOf } from '../state/calls.js';
import { css, html, nothing, shared, View } from './base.js';
import * as icons from './call-icons.js';
import { nameOf } from './names.js';

/** A call as a card in the conversation: how long it lasted, who came and who was missed. Tells `sheet` to call back. */
class CallRow extends View {
  static properties = { courtroom: {}, entry: { attribute: false } };
  courtroom = '';
  /** @type {import('../state/types.js').Entry | undefined} call.started */
  entry = undefined;

  static styles = [
    shared,
    css`
      div {
        display: grid;
        gap: 0.3rem;
        max-width: 24rem;
        margin: 0.6rem 0.75rem 0;
        padding: 0.7rem 0.9rem;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
        overflow-wrap: anywhere;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      .missed {
        color: var(--bad);
      }
    `,
  ];

  render() {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    const entry = this.entry;
    if (!room || !entry) return nothing;
    const call = callsOf(room).find((c) => c.call === entry.body.call);
    const names = (/** @type {string[]} */ ids) => ids.map((id) => nameOf(room, id)).join('、');
    const medium = this.say(`call-medium.${entry.body.medium}`);
    return html`<div>
      <p class="head">${icons.phone}<span><b>${medium}</b>　${this.say('call.from-to', { who: nameOf(room, entry.by), others: names(entry.body.callees) })}</span></p>
      ${call ? this.#end(room, call, names) : nothing}
    </div>`;
  }

  /** @param {import('../state/types.js').Description} room @param {import('../state/types.js').Call} call @param {(ids: string[]) => string} names */
  #end(room, call, names) {
    if (!call.end) return html`<p class="small muted">${this.say('call.going')}</p>`;
    const missed = missedOf(call);
    const own = missed.includes(room.you);
    return html`<p class="small muted">${call.answered ? this.say('call.lasted', { time: clockWords(lasted(call, 0)), who: names(call.joined) }) : this.say('call.unanswered')}</p>
      ${call.declined.length ? html`<p class="small muted">${this.say('call.declined-by', { who: names(call.declined) })}</p>` : nothing}
      ${missed.length ? html`<p class="small missed">${own ? this.say('call.missed-own') : this.say('call.missed', { who: names(missed) })}</p>` : nothing}
      ${missed.length && mayCall(room) && call.by === room.you
        ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'call', audience: call.audience, callees: missed })}>${this.say('call.again')}</button>`
        : nothing}`;
  }
}

customElements.define('mc-call-row', CallRow);
