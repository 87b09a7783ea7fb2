import { dayAndTime } from '../state/times.js';
import { Refused } from '../net/refused.js';
import { css, html, nothing, screen, shared, View } from './base.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';
import './sheet.js';

/** The electronic case file: its catalogue, and each document behind a link of a few minutes. */
class CaseFile extends View {
  static properties = { courtroom: {}, documents: { state: true }, failed: { state: true }, opened: { state: true } };
  courtroom = '';
  /** @type {any[] | undefined} */
  documents = undefined;
  /** @type {import('../state/types.js').Refusal | undefined} */
  failed = undefined;
  /** @type {{document: any, url?: string, error?: import('../state/types.js').Refusal} | undefined} */
  opened = undefined;
  #head = 0;

  static styles = [
    shared,
    screen,
    css`
      main {
        display: grid;
        gap: 0.7rem;
        padding: 1rem;
      }
      li button {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.9rem;
        align-items: center;
        width: 100%;
        padding: 0.9rem 1rem;
        border-radius: 14px;
        background: var(--surface);
        text-align: start;
      }
      li + li {
        margin-top: 0.6rem;
      }
      li svg {
        color: var(--accent-text);
      }
      .title {
        font-weight: 600;
      }
      .empty {
        padding: 2.5rem 1rem;
        text-align: center;
        line-height: 1.7;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.35rem 1rem;
        margin-bottom: 1.1rem;
      }
      dt {
        color: var(--muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .hash {
        font-family: ui-monospace, monospace;
        font-size: 0.8125rem;
      }
      .button {
        width: 100%;
      }
    `,
  ];

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const head = this.client.court.rooms.get(this.courtroom)?.head ?? 0;
    if (changed.has('courtroom') || head !== this.#head) this.#load();
    this.#head = head;
  }

  async #load() {
    try {
      this.documents = await this.client.desk.documents(this.courtroom);
      this.failed = undefined;
    } catch (error) {
      this.failed = refusalOf(error);
    }
  }

  /** The link is asked for first, so that the tap on it opens it at once. @param {any} document */
  async #open(document) {
    this.opened = { document };
    try {
      const { url } = await this.client.desk.document(this.courtroom, document.number, 'shown');
      if (this.opened?.document === document) this.opened = { document, url };
    } catch (error) {
      this.opened = { document, error: refusalOf(error) };
    }
  }

  render() {
    return html`<header>
        <a class="icon" href=${linkTo('room', this.courtroom, 'panel')} aria-label=${this.say('back')}>${icons.back}</a>
        <h1 tabindex="-1">${this.say('file')}</h1>
      </header>
      <main>${this.refused(this.failed)} ${this.#catalogue()}</main>
      ${this.opened ? this.#document(this.opened) : nothing}`;
  }

  #catalogue() {
    const { documents } = this;
    if (!documents) return this.failed ? nothing : html`<p class="empty muted">${this.say('list.loading')}</p>`;
    if (documents.length === 0) return html`<p class="empty muted">${this.say('file.empty')}</p>`;
    return html`<ul>
      ${documents.map(
        (d) => html`<li>
          <button @click=${() => this.#open(d)}>
            ${icons.file}
            <span>
              <span class="title">${d.number}. ${d.title}</span><br />
              <span class="small muted">${this.say(`volume.${d.volume}`)} · ${this.say('file.pages', { n: d.pages })} · ${this.#at(d)}</span>
            </span>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  /** @param {any} document */
  #at(document) {
    return document.at ? dayAndTime(Date.parse(document.at), this.language, this.client.zone) : '';
  }

  /** @param {{document: any, url?: string, error?: any}} opened */
  #document({ document, url, error }) {
    return html`<mc-sheet .heading=${document.title} @close=${() => (this.opened = undefined)}>
      <dl>
        <dt>${this.say('file.volume')}</dt>
        <dd>${this.say(`volume.${document.volume}`)}</dd>
        <dt>${this.say('file.size')}</dt>
        <dd>${this.say('file.pages', { n: document.pages })} · ${Math.ceil(document.size / 1024)} KB</dd>
        <dt>${this.say('file.filed')}</dt>
        <dd>${this.#at(document)}</dd>
        <dt>SHA-256</dt>
        <dd class="hash">${document.sha256}</dd>
      </dl>
      ${this.refused(error)}
      ${url
        ? html`<a class="button main" href=${url} target="_blank" rel="noopener">${this.say('file.open')}</a>`
        : error
          ? nothing
          : html`<p class="muted" role="status">${this.say('file.fetching')}</p>`}
    </mc-sheet>`;
  }
}

/** @param {unknown} error */
function refusalOf(error) {
  return error instanceof Refused ? error.error : { code: 'offline' };
}

customElements.define('mc-file', CaseFile);
