import { shownName } from '../state/files.js';
import { css, html, nothing, screen, shared, RoomView } from './base.js';
import { gridOf, gridStyle } from './exhibit-grid.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';
import { roundsOf } from './rounds.js';
import { sheetOf } from './sheets.js';

/** All exhibits with the views of the parties: exhibit by party by property. */
class Exhibits extends RoomView {
  static properties = { sheet: { state: true }, failed: { state: true } };
  /** @type {import('./sheets.js').Sheet | undefined} */
  sheet = undefined;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;

  static styles = [
    shared,
    screen,
    gridStyle,
    css`
      .content {
        display: grid;
        gap: 0.9rem;
        padding: 1rem;
      }
      section {
        display: grid;
        gap: 0.5rem;
        padding: 1rem;
        border-radius: 14px;
        background: var(--surface);
        overflow-wrap: anywhere;
      }
      h2 {
        font-size: 1rem;
      }
      .button {
        justify-self: start;
      }
      .round {
        border: 1px solid var(--accent);
      }
      .due {
        color: var(--warn);
      }
    `,
  ];

  /** The next round, as the law proposes it. @param {any} round */
  async #open(round) {
    const outcome = await this.client.writes.act(this.courtroom, 'evidence.round', round);
    this.failed = outcome.ok ? undefined : outcome.error;
  }

  render() {
    const room = this.client.court.rooms.get(this.courtroom);
    return html`<header>
        <a class="icon" href=${linkTo('room', this.courtroom, 'panel')} aria-label=${this.say('back')}>${icons.back}</a>
        <h1 tabindex="-1">${this.say('exhibits')}</h1>
      </header>
      <div @sheet=${(/** @type {CustomEvent} */ e) => (this.sheet = e.detail)}>
        ${this.body(html`${this.refused(this.failed)} ${room ? roundsOf(this, room, (round) => this.#open(round)) : nothing}
        ${room?.exhibits.length ? room.exhibits.map((e) => this.#exhibit(room, e)) : html`<p class="muted">${this.say(room ? 'exhibits.none' : 'list.loading')}</p>`}`)}
        ${sheetOf(this.sheet, this.courtroom, () => (this.sheet = undefined))}
      </div>`;
  }

  /** @param {import('../state/room.js').Room} whole @param {import('../state/exhibits.js').ExhibitLine} line */
  #exhibit({ description: room, exhibits }, line) {
    const answered = exhibits.find((e) => e.exhibit === line.answers);
    return html`<section>
      <h2>${line.label}　${shownName(line.described.name)}</h2>
      <p class="small">${this.say(`review.${line.review}`)}${line.finding ? ` · ${this.say(`finding.${line.finding}`)}` : nothing}${line.late ? ` · ${this.say('filed.late')}` : nothing}${answered ? ` · ${this.say('exhibit.answers', { label: answered.label })}` : nothing}</p>
      ${gridOf(room, line)}
      <button class="button" @click=${() => (this.sheet = { name: 'exhibit', exhibit: line.exhibit })} aria-label=${`${line.label} ${this.say('filed.exhibit')}`}>${this.say('filed.exhibit')}</button>
    </section>`;
  }
}

customElements.define('mc-exhibits', Exhibits);
