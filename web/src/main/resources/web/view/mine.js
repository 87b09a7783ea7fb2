import { consentsFor, PARTIES } from '../state/courtroom.js';
import { nearness } from '../state/due.js';
import { html, nothing, shared } from './base.js';
import { DeskView } from './desk-view.js';
import { itemLine, lineStyle } from './item-line.js';
import { tabScreen } from './tabs.js';

/** @typedef {import('../state/types.js').LitigationItem} LitigationItem */

/** What this person still has to answer, over all courtrooms, the soonest first. */
class Mine extends DeskView {
  static styles = [shared, ...tabScreen, lineStyle];

  ask() {
    return this.client.desk.mine();
  }

  render() {
    /** @type {LitigationItem[]} */
    const items = this.found ?? [];
    const now = this.client.clock.now();
    const near = (/** @type {LitigationItem} */ i) => nearness(Date.parse(i.due.at) - now);
    const content =
      items.length === 0
        ? html`<p class="empty muted">${this.say('mine.empty')}</p>`
        : html`${this.#group('mine.over', items.filter((i) => near(i) === 'over'), 'bad')}
            ${this.#group('mine.near', items.filter((i) => near(i) === 'near'))}
            ${this.#group('mine.far', items.filter((i) => near(i) === 'far'))}`;
    return this.screen('mine', content, 'mine');
  }

  /** That the person's party has answered; more may follow until the time is over. @param {LitigationItem} item */
  #said(item) {
    const { list = [], rooms } = this.client.court;
    const line = list.find((l) => l.courtroom === item.courtroom);
    const room = rooms.get(item.courtroom ?? '')?.description;
    const party = room ? consentsFor(room) : line && PARTIES.includes(line.role) ? line.participant : undefined;
    return party && item.answered[party]?.length ? html`<p class="small good">${this.say('item.answered')}</p>` : nothing;
  }

  /** @param {string} word @param {LitigationItem[]} items @param {string} [tone] */
  #group(word, items, tone = '') {
    if (items.length === 0) return nothing;
    return html`<section>
      <h2 class=${tone}>${this.say(word, { n: items.length })}</h2>
      <ul class="lines">${items.map((item) => itemLine(this, item, this.#said(item)))}</ul>
    </section>`;
  }
}

customElements.define('mc-mine', Mine);
