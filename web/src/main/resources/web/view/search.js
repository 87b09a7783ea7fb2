import { heldHits, marked, MATTERS, questionOf, termsOf } from '../state/search.js';
import { dayAndTime } from '../state/times.js';
import { Refused } from '../net/refused.js';
import { briefWords } from './acts.js';
import { css, fields, html, nothing, screen, shared, RoomView } from './base.js';
import * as icons from './icons.js';
import { nameOf, seat, seatStyle } from './names.js';
import { linkTo } from './page.js';

/** So many hits are looked for before the person is asked whether to go on. */
const ENOUGH = 20;

/** Finds in the record by words, speaker, matter and day; each hit leads to its place in the conversation. */
class Search extends RoomView {
  static properties = { hits: { state: true }, before: { state: true }, state: { state: true }, failed: { state: true } };
  /** @type {import('../state/search.js').Hit[]} */
  hits = [];
  /** @type {number | undefined} where an earlier reply ended */
  before = undefined;
  /** @type {'new' | 'running' | 'done' | 'held'} */
  state = 'new';
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {import('../state/search.js').Question} */
  #question = {};
  #run = 0;

  static styles = [
    shared,
    screen,
    fields,
    seatStyle,
    css`
      .content {
        display: grid;
        gap: 0.9rem;
        padding: 1rem;
      }
      form {
        padding: 1rem;
        border-radius: 14px;
        background: var(--surface);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: 0.8rem;
      }
      summary {
        min-height: 32px;
        cursor: pointer;
      }
      .hits {
        border-radius: 14px;
        background: var(--surface);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      li a {
        display: flex;
        gap: 0.75rem;
        padding: 0.8rem 1rem;
        color: inherit;
        text-decoration: none;
      }
      li span:last-child {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      mark {
        background: var(--warn-soft);
        color: var(--warn);
      }
    `,
  ];

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#run++;
  }

  firstUpdated() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[name=text]'))?.focus();
  }

  /** @param {SubmitEvent} event */
  #begin(event) {
    event.preventDefault();
    const form = /** @type {any} */ (Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target))));
    this.#question = questionOf(form, this.client.zone);
    this.hits = [];
    this.before = undefined;
    this.#go();
  }

  /** Goes back through the record, reply after reply, until there is enough to look at. */
  async #go() {
    const run = ++this.#run;
    const wanted = this.hits.length + ENOUGH;
    this.state = 'running';
    this.failed = undefined;
    try {
      do {
        const about = { ...this.#question, ...(this.before ? { before: this.before } : {}), limit: ENOUGH };
        const reply = await this.client.desk.search(this.courtroom, about);
        if (run !== this.#run) return;
        this.hits = [...this.hits, ...reply.hits];
        this.before = reply.before;
      } while (this.before && this.hits.length < wanted);
      this.state = 'done';
    } catch (error) {
      if (run !== this.#run) return;
      if (error instanceof Refused) {
        this.failed = error.error;
        this.state = 'done';
      } else {
        this.#held();
      }
    }
  }

  #held() {
    this.hits = heldHits(this.client.court.rooms.get(this.courtroom)?.entries ?? [], this.#question);
    this.before = undefined;
    this.state = 'held';
  }

  render() {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    return html`<header>
        <a class="icon" href=${linkTo('room', this.courtroom, 'panel')} aria-label=${this.say('back')}>${icons.back}</a>
        <h1 tabindex="-1">${this.say('search')}</h1>
      </header>
      ${this.body(room ? html`${this.#form(room)} ${this.refused(this.failed)} ${this.#status()} ${this.#list(room)}` : html`<p class="muted">${this.say('list.loading')}</p>`)}`;
  }

  /** @param {import('../state/types.js').Description} room */
  #form(room) {
    return html`<form role="search" @submit=${this.#begin}>
      <label><span>${this.say('search.text')}</span>
        <input name="text" type="search" maxlength="100" enterkeyhint="search" autocomplete="off" aria-describedby="hint" />
        <span class="small muted" id="hint">${this.say('search.hint')}</span></label>
      <details><summary>${this.say('search.narrow')}</summary><div class="pair">
        <label>${this.say('search.by')}<select name="by">
          <option value="">${this.say('search.anyone')}</option>
          ${room.participants.map((one) => html`<option value=${one.id}>${one.name}</option>`)}
        </select></label>
        <label>${this.say('search.about')}<select name="about">
          <option value="">${this.say('search.anything')}</option>
          ${MATTERS.map((matter) => html`<option value=${matter}>${this.say(`search.${matter}`)}</option>`)}
        </select></label>
        <label>${this.say('search.from')}<input name="from" type="date" /></label>
        <label>${this.say('search.to')}<input name="to" type="date" /></label>
      </div></details>
      <button class="button main" ?disabled=${this.state === 'running'}>${this.say('search.go')}</button>
    </form>`;
  }

  #status() {
    const n = this.hits.length;
    const found = n === 0 ? this.say('search.none') : this.say('search.found', { n });
    const words = {
      new: '',
      running: this.say('search.running', { n: this.before ?? this.client.court.rooms.get(this.courtroom)?.head ?? 0 }),
      done: this.failed ? '' : found,
      held: `${this.say('search.held')}${found}`,
    };
    return html`<p class="small muted" role="status">${words[this.state]}</p>`;
  }

  /** @param {import('../state/types.js').Description} room */
  #list(room) {
    const terms = termsOf(this.#question.text);
    return html`<ul class="hits">${this.hits.map((hit) => this.#hit(room, hit, terms))}</ul>
      ${this.before && this.state === 'done' ? html`<button class="button" @click=${this.#go}>${this.say('search.more')}</button>` : nothing}`;
  }

  /** @param {import('../state/types.js').Description} room @param {import('../state/search.js').Hit} hit @param {string[]} terms */
  #hit(room, { seq, at, by, kind, excerpt }, terms) {
    const act = kind === 'message.posted' ? '' : briefWords(/** @type {any} */ ({ kind, body: {} }));
    return html`<li><a href=${linkTo('room', this.courtroom, 'at', String(seq))}>
      ${seat(room, by)}
      <span><span class="small muted">${nameOf(room, by)} · ${dayAndTime(Date.parse(at), this.language, this.client.zone)} · ${this.say('search.seq', { seq })}</span><br />
        ${act ? html`<b>${act}</b> ` : nothing}${marked(excerpt, terms).map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}</span>
    </a></li>`;
  }
}

customElements.define('mc-search', Search);
