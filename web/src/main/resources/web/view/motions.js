import { dayAndTime } from '../state/times.js';
import { decides, mayReview, motionsOf, movesFor } from '../state/motions.js';
import { css, html, nothing, shared, View } from './base.js';
import { endWords } from './due-words.js';
import { motionWords } from './motion-acts.js';
import { nameOf } from './names.js';
import './time-left.js';

/** @typedef {import('../state/types.js').Motion} Motion */
/** @typedef {import('../state/types.js').Description} Description */

/** The motions of a courtroom, with what this person can do about each. Tells `sheet` with what to open. */
class Motions extends View {
  static properties = { courtroom: {}, error: { state: true } };
  courtroom = '';
  /** @type {import('../state/types.js').Refusal | undefined} */
  error = undefined;

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.6rem;
      }
      h2 {
        font-size: 1rem;
      }
      li .button:not(.main) {
        background: var(--surface);
      }
      ul {
        display: grid;
        gap: 0.6rem;
      }
      li {
        display: grid;
        gap: 0.3rem;
        padding: 0.7rem 0.8rem;
        border-radius: 10px;
        background: var(--soft);
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];

  render() {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    if (!room) return nothing;
    const all = [...motionsOf(room)].reverse();
    const moves = movesFor(room);
    if (all.length === 0 && !moves) return nothing;
    return html`<h2>${this.say('motions')}</h2>
      ${all.length ? html`<ul>${all.map((m) => this.#line(room, m))}</ul>` : nothing}
      ${this.refused(this.error)}
      ${moves ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'motion' })}>${this.say('motion.make')}</button>` : nothing}`;
  }

  /** @param {Description} room @param {Motion} motion */
  #line(room, motion) {
    const at = dayAndTime(Date.parse(motion.at), this.language, this.client.zone);
    const own = motion.party === movesFor(room)?.party;
    const ground = motion.ground ? this.say('motion.ground-of', { ground: this.say(`motion-ground.${motion.ground}`) }) : '';
    return html`<li>
      <span><b>${motionWords(room, motion)}</b> <span class="small">${this.say(`motion-end.${motion.end ?? 'OPEN'}`)}</span></span>
      <span class="small muted">${nameOf(room, motion.by)} · ${at}</span>
      <span class="small">${ground}${motion.reason}</span>
      ${motion.due && !motion.end
        ? html`<span class="small">${this.say('motion.until', { at: endWords(motion.due.at, this.client.zone) })} <mc-time-left .at=${motion.due.at}></mc-time-left></span>`
        : nothing}
      <span class="actions">
        ${decides(room, motion)
          ? html`<button class="button main" @click=${() => this.tell('sheet', { name: 'motion-decide', motion: motion.motion })}>${this.say('motion.decide')}</button>`
          : nothing}
        ${own && !motion.end ? html`<button class="button" @click=${() => this.#withdraw(motion)}>${this.say('motion.withdraw')}</button>` : nothing}
        ${mayReview(room, motion)
          ? html`<button class="button" @click=${() => this.tell('sheet', { name: 'motion', motion: motion.motion })}>${this.say('motion.review')}</button>`
          : nothing}
      </span>
    </li>`;
  }

  /** @param {Motion} motion */
  async #withdraw({ motion }) {
    const outcome = await this.client.writes.act(this.courtroom, 'motion.withdraw', { motion });
    this.error = outcome.ok ? undefined : outcome.error;
  }
}

customElements.define('mc-motions', Motions);
