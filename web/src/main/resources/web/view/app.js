import { css, html, nothing, page, shared, View } from './base.js';
import './file.js';
import { live } from '../vendor/lit-html/directives/live.js';
import './list.js';
import './mine.js';
import './panel.js';
import './room.js';
import './welcome.js';

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
    const [what, id, part, seq] = page.place;
    if (what === 'room' && part === 'panel') return html`<mc-panel .courtroom=${id}></mc-panel>`;
    if (what === 'room' && part === 'file') return html`<mc-file .courtroom=${id}></mc-file>`;
    if (what === 'room' && part === 'exhibits') return wanted(() => import('./exhibits.js'), html`<mc-exhibits .courtroom=${id}></mc-exhibits>`);
    if (what === 'room') return html`<mc-room .courtroom=${id} .at=${live(part === 'at' ? seq : '')}></mc-room>`;
    if (what === 'mine') return html`<mc-mine></mc-mine>`;
    if (what === 'board') return wanted(() => import('./board.js'), html`<mc-board></mc-board>`);
    if (what === 'new') return wanted(() => import('./case-form.js'), html`<mc-case-form></mc-case-form>`);
    if (what === 'settings') return wanted(() => import('./settings.js'), html`<mc-settings></mc-settings>`);
    if (wide) return html`<main class="choose muted"><p>${this.say('list.choose')}</p></main>`;
    return html`<mc-list></mc-list>`;
  }

  #banner() {
    const { client } = page;
    if (!client) return nothing;
    if (client.signedOut) {
      return html`<div class="banner" role="status">
        <span>${this.say('banner.signed-out')}</span>
        <button class="button main" @click=${() => client.logIn()}>${this.say('login.go')}</button>
      </div>`;
    }
    if (page.trouble) return html`<p class="banner" role="status">${this.say(page.trouble)}</p>`;
    if (client.writes.storageFull) return html`<p class="banner" role="status">${this.say('banner.storage')}</p>`;
    if (client.socket.link === 'open' || !client.court.list) return nothing;
    const word = client.socket.link === 'waiting' ? 'banner.offline' : 'banner.connecting';
    return html`<p class="banner" role="status">${this.say(word)}</p>`;
  }
}

/** A view that is loaded when it is first wanted; without a network the list is shown instead. @param {() => Promise<unknown>} load @param {unknown} view */
function wanted(load, view) {
  load().catch(() => page.go());
  return view;
}

customElements.define('mc-app', App);
