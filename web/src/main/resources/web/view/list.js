import { MANY, search } from '../state/list.js';
import { shortTime } from '../state/times.js';
import { briefWords } from './acts.js';
import { css, html, nothing, page, repeat, shared, View } from './base.js';
import * as icons from './icons.js';
import { plate, roleWords, seatStyle } from './names.js';
import { linkTo } from './page.js';
import { tabs, tabStyle } from './tabs.js';

/** The courtrooms of a person, newest activity first. */
class List extends View {
  static properties = { chosen: {}, beside: { type: Boolean }, words: { state: true } };
  words = '';
  /** Whether another view stands beside it. */
  beside = false;

  static styles = [
    shared,
    seatStyle,
    tabStyle,
    css`
      :host {
        height: 100%;
        min-height: 0;
      }
      .whole {
        background: var(--surface);
      }
      .bar {
        display: flex;
        align-items: center;
        padding: 0.25rem 0.25rem 0.25rem 1rem;
        border-bottom: 1px solid var(--line);
        background: var(--bar);
      }
      h1 {
        flex: 1;
        font-size: 1.125rem;
      }
      .search {
        margin: 0.6rem 1rem;
        padding: 0.45em 0.8em;
        min-height: 40px;
        border: 1px solid var(--field-line);
        border-radius: 10px;
        background: var(--field);
      }
      .lines {
        flex: 1;
        overflow-y: auto;
        padding-bottom: env(safe-area-inset-bottom);
      }
      .lines a {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0.15rem 0.75rem;
        align-items: center;
        padding: 0.7rem 1rem;
        color: inherit;
        text-decoration: none;
      }
      .lines a[aria-current='page'] {
        background: var(--soft);
      }
      li + li a {
        border-top: 1px solid var(--line);
      }
      .plate {
        position: relative;
        grid-row: span 3;
        align-self: start;
        margin-top: 0.15rem;
      }
      .plate.open::after {
        content: '';
        position: absolute;
        right: -3px;
        top: 30px;
        width: 13px;
        height: 13px;
        border: 2px solid var(--surface);
        border-radius: 50%;
        background: var(--good);
      }
      .name,
      .number,
      .last {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-weight: 600;
      }
      .last {
        font-size: 0.875rem;
        color: var(--muted);
      }
      .badge {
        justify-self: end;
        min-width: 1.5em;
        padding: 0.05em 0.45em;
        border-radius: 1em;
        background: var(--bad);
        color: var(--on-bad);
        font-size: 0.75rem;
        text-align: center;
      }
      .empty {
        padding: 3rem 1.5rem;
        text-align: center;
        line-height: 1.7;
      }
    `,
  ];

  render() {
    const { list } = this.client.court;
    const self = /** @type {any} */ (this);
    const { staff } = this.client.person;
    return html`<div class="whole" role=${self.beside ? 'navigation' : 'main'} aria-label=${this.say('list')}>
      <div class="bar">
        <h1 tabindex="-1">${this.say('app.name')}</h1>
        ${
          staff
            ? html`<a class="icon" href=${linkTo('new')} aria-label=${this.say('case.new')}>${icons.plus}</a>`
            : nothing
        }
        <a class="icon" href=${linkTo('settings')} aria-label=${this.say('settings')}>${icons.gear}</a>
      </div>
      ${
        list && list.length > 5
          ? html`<input class="search" type="search" aria-label=${this.say('list.search')}
              placeholder=${this.say('list.search')} .value=${self.words}
              @input=${(/** @type {any} */ e) => (self.words = e.target.value)} />`
          : nothing
      }
      <div class="lines" aria-busy=${!list}>${this.#content(list && search(list, self.words))}</div>
      ${tabs(this, self.beside ? page.place[0] ?? '' : '')}
    </div>`;
  }

  /** @param {import('../state/types.js').Listed[] | undefined} list */
  #content(list) {
    if (!list) return html`<p class="empty muted">${this.say('list.loading')}</p>`;
    if (list.length === 0) {
      const word = this.client.person.staff ? 'list.empty-staff' : 'list.empty';
      return html`<p class="empty muted">${this.say(word)}</p>`;
    }
    return html`<ul>
      ${repeat(
        list,
        (line) => line.courtroom,
        (line) => html`<li>${this.#line(line)}</li>`,
      )}
    </ul>`;
  }

  /** @param {import('../state/types.js').Listed} line */
  #line(line) {
    const at = shortTime(Date.parse(line.at), this.client.clock.now(), this.language, this.client.zone);
    const many = line.unread >= MANY ? `${MANY - 1}+` : `${line.unread}`;
    const chosen = /** @type {any} */ (this).chosen === line.courtroom;
    return html`<a href=${linkTo('room', line.courtroom)} aria-current=${chosen ? 'page' : nothing}>
      <span class="plate ${line.open ? 'open' : ''}">${plate(line.role)}</span>
      <span class="name">${line.case.cause}</span>
      <time class="small muted" datetime=${line.at}>${at}</time>
      <span class="number small muted">${line.case.number}</span>
      <span></span>
      <span class="last">${this.#last(line)}</span>
      ${
        line.unread
          ? html`<span class="badge"><span aria-hidden="true">${many}</span
              ><span class="hidden">${this.say('list.unread', { n: many })}</span></span>`
          : html`<span></span>`
      }
    </a>`;
  }

  /** @param {import('../state/types.js').Listed} line */
  #last(line) {
    const draft = this.client.writes.draft(line.courtroom);
    if (draft) return `${this.say('list.draft')} ${draft}`;
    const mark = line.open ? `${this.say('list.open')} ` : '';
    return `${mark}${briefWords(line.last) || roleWords(line.role)}`;
  }
}

customElements.define('mc-list', List);
