import { css, html, nothing, page, shared, View } from './base.js';
import { shortTime } from '../state/times.js';
import { live } from '../vendor/lit-html/directives/live.js';
import './list.js';
import { part, rest } from './parts.js';
import './room.js';
import './welcome.js';

/** By then the first screen stands. */
const QUIET_MS = 2500;

/** The whole: one view at a time on a phone, the list beside the rest on a wide screen. */
class App extends View {
  #wide = matchMedia('(min-width: 56rem)');
  #place = '';

  static styles = [
    shared,
    css`
      .shell {
        display: flex;
        flex-direction: column;
        height: 100dvh;
      }
      .columns {
        flex: 1;
        min-height: 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: minmax(0, 1fr);
      }
      .columns.wide {
        grid-template-columns: 22rem minmax(0, 1fr);
      }
      .columns.wide > :first-child {
        border-right: 1px solid var(--line);
      }
      .main {
        min-height: 0;
        min-width: 0;
        background: var(--ground);
      }
      .choose {
        display: grid;
        place-items: center;
        height: 100%;
      }
      .banner {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem 0.8rem;
        align-items: center;
        justify-content: center;
        padding: 0.45rem 1rem;
        background: var(--warn-soft);
        color: var(--warn);
        font-size: 0.875rem;
        text-align: center;
      }
      .banner .button {
        min-height: 36px;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    const update = () => this.requestUpdate();
    addEventListener('hashchange', update);
    this.#wide.addEventListener('change', update);
    if (page.client) setTimeout(rest, QUIET_MS);
  }

  updated() {
    // A place within the conversation is no other place.
    const place = page.place.join('/').replace(/\/at\/.*/, '');
    if (place === this.#place) return;
    // Whoever cannot see that the place has changed hears its heading.
    if (this.#place !== '' || place !== '') this.#heading();
    this.#place = place;
  }

  async #heading() {
    const view = /** @type {View | null} */ (this.renderRoot.querySelector('.main > *'));
    if (view?.localName.includes('-')) await customElements.whenDefined(view.localName);
    await view?.updateComplete;
    /** @type {HTMLElement | null} */ (view?.shadowRoot?.querySelector('h1'))?.focus({ preventScroll: true });
  }

  render() {
    if (!page.client) return html`<mc-welcome></mc-welcome>`;
    const wide = this.#wide.matches;
    const [what, id] = page.place;
    const main = this.#main(wide);
    return html`<div class="shell">
      ${this.#banner()}
      <div class="columns ${wide ? 'wide' : ''}">
        ${wide ? html`<div><mc-list beside .chosen=${what === 'room' ? id : ''}></mc-list></div>` : nothing}
        <div class="main">${main}</div>
      </div>
    </div>`;
  }

  /** @param {boolean} wide */
  #main(wide) {
    const [what, id, view, seq] = page.place;
    if (what === 'room' && view === 'panel') return wanted('panel', html`<mc-panel .courtroom=${id}></mc-panel>`);
    if (what === 'room' && view === 'file') return wanted('file', html`<mc-file .courtroom=${id}></mc-file>`);
    if (what === 'room' && view === 'search') return wanted('search', html`<mc-search .courtroom=${id}></mc-search>`);
    if (what === 'room' && view === 'exhibits') return wanted('exhibits', html`<mc-exhibits .courtroom=${id}></mc-exhibits>`);
    if (what === 'room') return html`<mc-room .courtroom=${id} .at=${live(view === 'at' ? seq : '')}></mc-room>`;
    if (what === 'mine') return wanted('mine', html`<mc-mine></mc-mine>`);
    if (what === 'board') return wanted('board', html`<mc-board></mc-board>`);
    if (what === 'new') return wanted('case-form', html`<mc-case-form></mc-case-form>`);
    if (what === 'settings') return wanted('settings', html`<mc-settings></mc-settings>`);
    if (wide) return html`<main class="choose muted"><p>${this.say('list.choose')}</p></main>`;
    return html`<mc-list></mc-list>`;
  }

  #banner() {
    const { client } = page;
    if (!client) return nothing;
    if (client.signedOut) {
      return html`<div class="banner" role="status">
        <span>${client.court.keptAt ? this.#kept(client.court.keptAt) : this.say('banner.signed-out')}</span>
        <button class="button main" @click=${() => client.logIn()}>${this.say('login.go')}</button>
      </div>`;
    }
    if (client.receipts.broken) return html`<p class="banner" role="alert">${this.say('banner.rewritten')}</p>`;
    if (page.trouble) return html`<p class="banner" role="status">${this.say(page.trouble)}</p>`;
    if (client.writes.storageFull) return html`<p class="banner" role="status">${this.say('banner.storage')}</p>`;
    if (page.keeper?.waiting) {
      return html`<div class="banner" role="status">
        <span>${this.say('banner.newer')}</span>
        <button class="button main" @click=${() => page.keeper?.take()}>${this.say('banner.newer.go')}</button>
      </div>`;
    }
    if (client.socket.link === 'open' && client.clock.apart) return html`<p class="banner" role="status">${this.say('banner.clock')}</p>`;
    if (client.socket.link === 'open' || !client.court.list) return nothing;
    if (client.court.keptAt && client.socket.link === 'waiting') return html`<p class="banner" role="status">${this.#kept(client.court.keptAt)}</p>`;
    const word = client.socket.link === 'waiting' ? 'banner.offline' : 'banner.connecting';
    return html`<p class="banner" role="status">${this.say(word)}</p>`;
  }

  /** From when it is what is shown. @param {number} at */
  #kept(at) {
    return this.say('banner.kept', { at: shortTime(at, this.client.clock.now(), this.language, this.client.zone) });
  }
}

/** A view that is loaded when it is first wanted; without a network the list is shown instead. @param {string} name @param {unknown} view */
function wanted(name, view) {
  part(name).catch(() => page.go());
  return view;
}

customElements.define('mc-app', App);
