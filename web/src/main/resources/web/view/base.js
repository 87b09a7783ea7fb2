import { css, html, LitElement, nothing, svg } from '../vendor/lit-element/lit-element.js';
import { repeat } from '../vendor/lit-html/directives/repeat.js';
import { page } from './page.js';
import { bar, fields, screen, shared } from './style.js';

export { bar, css, fields, html, nothing, page, repeat, screen, shared, svg };

/** A view of the page's state: it renders again when that changes, and keeps nothing else. */
export class View extends LitElement {
  /** @type {(() => void)[]} */
  #stops = [];

  connectedCallback() {
    this.#adopt();
    super.connectedCallback();
    const update = () => this.requestUpdate();
    this.#stops = [page.listen(update)];
    if (page.client) this.#stops.push(page.client.listen(update));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  /** Class fields lie over the accessors of the reactive properties; their values go through these. */
  #adopt() {
    const self = /** @type {any} */ (this);
    for (const name of /** @type {any} */ (this.constructor).elementProperties.keys()) {
      if (!Object.hasOwn(self, name)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  get client() {
    return /** @type {import('../net/client.js').Client} */ (page.client);
  }

  get language() {
    return page.settings.language;
  }

  /** @param {string} word @param {Record<string, string | number>} [parts] */
  say(word, parts) {
    return page.say(word, parts);
  }

  /** A refusal in the person's language with its rule, or nothing. @param {import('../state/types.js').Refusal | undefined} refusal */
  refused(refusal) {
    if (!refusal) return nothing;
    const { sentence, source } = page.refusal(refusal);
    return html`<p class="error" role="alert">
      ${sentence}${source ? html`<small>${source}</small>` : nothing}
    </p>`;
  }

  /** @param {string} type @param {any} [detail] */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/**
 * A view of one courtroom, which it opens if nothing else has. It is the screen's main content, or
 * it stands beside the conversation, which then is.
 */
export class RoomView extends View {
  static properties = { courtroom: {}, beside: { type: Boolean } };
  courtroom = '';
  beside = false;

  connectedCallback() {
    super.connectedCallback();
    // What was set before its part of the client had come, it has once it has rendered.
    this.updateComplete
      .then(() => this.client.court.open(this.courtroom))
      .then(
        () => this.requestUpdate(),
        () => {},
      );
  }

  /** @param {unknown} content what it shows below its bar */
  body(content) {
    return html`<div class="content" role=${this.beside ? nothing : 'main'}>${content}</div>`;
  }
}
