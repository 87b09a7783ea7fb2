import { clockTime, dayAndTime, dayKey } from '../state/times.js';
import { css, html, nothing, shared, View } from './base.js';
import { endWords } from './due-words.js';
import * as icons from './icons.js';

/**
 * What was out of order while an item ran out: incidents of the court's system, and disconnections
 * of those who were asked. With the due time that would make up for it, one tap from the form.
 * Shows nothing when nothing was.
 */
class Outage extends View {
  static properties = { courtroom: {}, item: {}, version: {}, plain: { type: Boolean }, found: { state: true } };
  courtroom = '';
  item = '';
  version = 0;
  /** For a party, which has nothing to extend: what it may point to. */
  plain = false;
  /** @type {any} */
  found = undefined;

  static styles = [
    shared,
    css`
      .outage {
        display: grid;
        gap: 0.4rem;
        padding: 0.7rem 0.8rem;
        border-radius: 10px;
        background: var(--warn-soft);
        color: var(--warn);
        font-size: 0.875rem;
        line-height: 1.5;
      }
      .head {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        font-weight: 600;
      }
      .head svg {
        width: 18px;
        height: 18px;
      }
    `,
  ];

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('item') || changed.has('version') || changed.has('courtroom')) this.#load();
  }

  async #load() {
    this.found = undefined;
    this.found = await this.client.desk.outage(this.courtroom, this.item).catch(() => undefined);
  }

  render() {
    const { incidents = [], disconnections = [], proposed } = this.found ?? {};
    // Who left by themselves was not cut off.
    const broken = disconnections.filter((/** @type {any} */ d) => d.broke);
    if (incidents.length + broken.length === 0) return nothing;
    return html`<section class="outage" aria-label=${this.say('outage')}>
      <p class="head">${icons.warn}${this.say('outage')}</p>
      <ul>
        ${incidents.map((/** @type {any} */ i) => html`<li>${this.say('outage.incident', { span: this.#span(i), what: i.description })}</li>`)}
        ${broken.map((/** @type {any} */ d) => html`<li>${this.say(d.back ? 'outage.disconnection' : 'outage.gone', { span: this.#span(d), who: d.name ?? '' })}</li>`)}
      </ul>
      ${proposed ? html`<p>${proposed[this.language]}</p>` : nothing}
      ${proposed && !this.plain
        ? html`<button class="button main" @click=${() => this.#extend(proposed)}>${this.say('outage.extend', { at: endWords(proposed.at, this.client.zone) })}</button>`
        : nothing}
    </section>`;
  }

  /** @param {{from: string, to: string}} span */
  #span({ from, to }) {
    const { zone } = this.client;
    const at = (/** @type {string} */ instant) => dayAndTime(Date.parse(instant), this.language, zone);
    const [start, end] = [Date.parse(from), Date.parse(to)];
    return `${at(from)} – ${dayKey(start, zone) === dayKey(end, zone) ? clockTime(end, zone) : at(to)}`;
  }

  /** @param {{at: string}} due */
  #extend(due) {
    const { item, courtroom } = this;
    this.tell('sheet', { name: 'extend', item, courtroom, due: { at: due.at }, reason: this.say('outage.reason') });
  }
}

customElements.define('mc-outage', Outage);
