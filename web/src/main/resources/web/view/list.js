import { MANY, partyNames, search } from '../state/list.js';
import { stepped } from '../state/steps.js';
import { shortTime } from '../state/times.js';
import { briefWords } from './acts.js';
import { html, nothing, page, repeat, shared, View } from './base.js';
import * as icons from './icons.js';
import { listStyle } from './list-style.js';
import { plate, roleWords, seatStyle } from './names.js';
import { linkTo } from './page.js';
import { tabs, tabStyle } from './tabs.js';

/** Once the person pauses, the court is asked as well: it knows the names of all. */
const PAUSE_MS = 500;

/** The courtrooms of a person, newest activity first. */
class List extends View {
  static properties = { chosen: {}, beside: { type: Boolean }, words: { state: true }, found: { state: true }, at: { state: true } };
  words = '';
  /** @type {Set<string> | undefined} */
  found = undefined;
  /** @type {string | undefined} the courtroom on whose line the person is */
  at = undefined;
  /** @type {any} */
  #timer;
  /** Whether another view stands beside it. */
  beside = false;

  static styles = [
    shared,
    seatStyle,
    tabStyle,
    listStyle,
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
              placeholder=${this.say('list.search')} maxlength="100" .value=${self.words}
              @input=${(/** @type {any} */ e) => this.#search(e.target.value)}
              @keydown=${(/** @type {KeyboardEvent} */ e) => e.key === 'ArrowDown' && this.focusLine(e)} />`
          : nothing
      }
      <div class="lines" aria-busy=${!list}>${this.#content(list && search(list, self.words, this.found))}</div>
      ${tabs(this, self.beside ? page.place[0] ?? '' : '')}
    </div>`;
  }

  /** @param {string} words */
  #search(words) {
    this.words = words;
    this.found = undefined;
    clearTimeout(this.#timer);
    if (words.trim()) this.#timer = setTimeout(() => this.#ask(words), PAUSE_MS);
  }

  /** What this device has is found all the same. @param {string} words */
  async #ask(words) {
    const found = await this.client.desk.find(words.trim()).catch(() => undefined);
    if (words === this.words) this.found = found;
  }

  /** @param {import('../state/types.js').Listed[] | undefined} list */
  #content(list) {
    if (!list) return html`<p class="empty muted">${this.say('list.loading')}</p>`;
    if (list.length === 0 && this.words.trim()) return html`<p class="empty muted" role="status">${this.say('list.none')}</p>`;
    if (list.length === 0) {
      const word = this.client.person.staff ? 'list.empty-staff' : 'list.empty';
      return html`<p class="empty muted">${this.say(word)}</p>`;
    }
    const stop = [this.at, /** @type {any} */ (this).chosen].find((id) => list.some((l) => l.courtroom === id)) ?? list[0].courtroom;
    return html`<ul @keydown=${this.#key} @focusin=${(/** @type {any} */ e) => (this.at = e.target.dataset.id)}>
      ${repeat(
        list,
        (line) => line.courtroom,
        (line) => html`<li>${this.#line(line, line.courtroom === stop)}</li>`,
      )}
    </ul>`;
  }

  /** The list is one stop of the tab key; arrow keys go from line to line. @param {KeyboardEvent} event */
  #key(event) {
    const lines = /** @type {HTMLElement[]} */ ([...this.renderRoot.querySelectorAll('.lines a')]);
    const next = stepped(event.key, lines.indexOf(/** @type {HTMLElement} */ (event.target)), lines.length);
    if (next === undefined) return;
    event.preventDefault();
    lines[next].focus();
  }

  /** Gives the focus to the line on which the person was. @param {Event} [event] */
  focusLine(event) {
    event?.preventDefault();
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.lines a[tabindex="0"]') ?? this.renderRoot.querySelector('h1'))?.focus();
  }

  /** @param {import('../state/types.js').Listed} line @param {boolean} isStop */
  #line(line, isStop) {
    const at = shortTime(Date.parse(line.at), this.client.clock.now(), this.language, this.client.zone);
    const many = line.unread >= MANY ? `${MANY - 1}+` : `${line.unread}`;
    const chosen = /** @type {any} */ (this).chosen === line.courtroom;
    return html`<a href=${linkTo('room', line.courtroom)} data-id=${line.courtroom} tabindex=${isStop ? 0 : -1} aria-current=${chosen ? 'page' : nothing}>
      <span class="plate ${line.open ? 'open' : ''}">${plate(line.role)}</span>
      <span class="name">${line.case.cause}</span>
      <time class="small muted" datetime=${line.at}>${at}</time>
      <span class="number small muted">${[line.case.number, partyNames(line).join('、')].filter(Boolean).join(' · ')}</span>
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
