import { openCall } from '../state/calls.js';
import { css, html, nothing, page, repeat, shared, View } from './base.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { around, isAround, onRoom, roomForThree, wanted } from './around.js';
import { bannerOf, bannerStyle } from './banner.js';
import './list.js';
import { part, rest } from './parts.js';
import './room.js';
import './welcome.js';

/** By then the first screen stands. */
const QUIET_MS = 2500;

/**
 * The whole: one view at a time on a phone, the list beside the rest on a wide screen, and on a
 * desktop what stands around the conversation beside it.
 */
class App extends View {
  static properties = { help: { state: true } };
  /** Whether the list of shortcuts is open. */
  help = false;
  #wide = matchMedia('(min-width: 56rem)');
  /** What stands beside the conversation, and of which courtroom. */
  #beside = { courtroom: '', name: 'panel' };
  #place = '';
  /** @type {Promise<void> | undefined} */
  #listening;

  static styles = [
    shared,
    bannerStyle,
    css`
      .shell {
        display: flex;
        flex-direction: column;
        height: 100dvh;
      }
      .skip {
        position: absolute;
        z-index: 1;
        top: 0.4rem;
        left: 0.4rem;
      }
      .skip:not(:focus-within) {
        clip-path: inset(50%);
        width: 1px;
        height: 1px;
        overflow: hidden;
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
      .columns.three {
        grid-template-columns: 22rem minmax(0, 1fr) 24rem;
      }
      .columns.wide > :first-child {
        border-right: 1px solid var(--line);
      }
      aside {
        min-height: 0;
        min-width: 0;
        border-left: 1px solid var(--line);
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
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    const update = () => this.requestUpdate();
    addEventListener('hashchange', update);
    addEventListener('keydown', () => this.#keys(), { once: true });
    this.#wide.addEventListener('change', update);
    onRoom(update);
    page.home = () => void this.#heading('.main > *');
    if (page.client) setTimeout(() => this.#keys().then(rest), QUIET_MS);
  }

  /** Shortcuts come with the first key that is pressed, or in a quiet moment. */
  #keys() {
    this.#listening ??= part('shortcuts').then(
      (shortcuts) => shortcuts.listen(this),
      () => (this.#listening = undefined),
    );
    return this.#listening;
  }

  showHelp() {
    this.#keys().then(() => (this.help = customElements.get('mc-shortcuts') !== undefined));
  }

  updated() {
    // A place within the conversation is no other place.
    const place = page.place.join('/').replace(/\/at\/.*/, '');
    if (place === this.#place) return;
    // Whoever cannot see that the place has changed hears its heading; who looks through hits, stays there.
    const isHit = this.#three && page.place[2] === 'at';
    if ((this.#place !== '' || place !== '') && !isHit) this.#heading(this.#three && page.place[2] ? 'aside > *' : '.main > *');
    this.#place = place;
  }

  /** @param {string} where */
  async #heading(where) {
    const view = /** @type {View | null} */ (this.renderRoot.querySelector(where));
    if (view?.localName.includes('-')) await customElements.whenDefined(view.localName);
    await view?.updateComplete;
    if (view?.shadowRoot?.activeElement) return;
    /** @type {HTMLElement | null} */ (view?.shadowRoot?.querySelector('h1') ?? view)?.focus({ preventScroll: true });
  }

  render() {
    if (!page.client) return html`<mc-welcome></mc-welcome>`;
    const wide = this.#wide.matches;
    const three = this.#three;
    const [what, id] = page.place;
    return html`<div class="shell" @help=${() => this.showHelp()}>
      <nav class="skip" aria-label=${this.say('skip')}><button class="button main" @click=${page.home}>${this.say('skip.main')}</button></nav>
      ${bannerOf(this)}${this.#calls()}
      <div class="columns ${wide ? 'wide' : ''} ${three ? 'three' : ''}">
        ${wide ? html`<div><mc-list beside .chosen=${what === 'room' ? id : ''}></mc-list></div>` : nothing}
        <div class="main">${this.#main(wide, three)}</div>
        ${three ? this.#aside() : nothing}
      </div>
      ${this.help ? html`<mc-shortcuts @close=${() => (this.help = false)}></mc-shortcuts>` : nothing}
    </div>`;
  }

  /** A call goes on beside whatever is looked at. */
  #calls() {
    const { calls, court } = this.client;
    if (!calls.line && !calls.told && ![...court.rooms.values()].some((room) => openCall(room.description))) return nothing;
    part('calls').catch(() => {});
    return html`<mc-calls></mc-calls>`;
  }

  get #three() {
    return page.place[0] === 'room' && roomForThree();
  }

  /** What was chosen last stays while hits of a search are shown in the conversation. */
  #aside() {
    const [, courtroom, view] = page.place;
    if (isAround(view)) this.#beside = { courtroom, name: view };
    else if (courtroom !== this.#beside.courtroom) this.#beside = { courtroom, name: 'panel' };
    const { name } = this.#beside;
    return html`<aside aria-label=${this.say(name)}>
      ${repeat([`${courtroom}/${name}`], (key) => key, () => around(name, courtroom, true))}
    </aside>`;
  }

  /** @param {boolean} wide @param {boolean} three */
  #main(wide, three) {
    const [what, id, view, seq] = page.place;
    if (what === 'room' && isAround(view) && !three) return around(view, id, false);
    if (what === 'room') return html`<mc-room .courtroom=${id} .at=${live(view === 'at' ? seq : '')}></mc-room>`;
    if (what === 'mine') return wanted('mine', html`<mc-mine></mc-mine>`);
    if (what === 'board') return wanted('board', html`<mc-board></mc-board>`);
    if (what === 'new') return wanted('case-form', html`<mc-case-form></mc-case-form>`);
    if (what === 'settings') return wanted('settings', html`<mc-settings></mc-settings>`);
    if (wide) return html`<main class="choose muted" tabindex="-1"><p>${this.say('list.choose')}</p></main>`;
    return html`<mc-list></mc-list>`;
  }
}

customElements.define('mc-app', App);
