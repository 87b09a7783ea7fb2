import { untilWords } from './conduct-acts.js';
import { css, html, nothing, shared, View } from './base.js';

/** Why somebody may not speak, until when, and what it may do; what was typed waits. Tells `over` when the time is. */
class Muted extends View {
  static properties = { mute: {}, draft: { type: Boolean } };
  /** @type {{reason: string, until?: string} | undefined} */
  mute = undefined;
  draft = false;
  /** @type {any} */
  #timer;

  static styles = [
    shared,
    css`
      p {
        max-height: 30dvh;
        overflow: auto;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
    `,
  ];

  updated() {
    clearTimeout(this.#timer);
    if (!this.mute?.until || !this.isConnected) return;
    const left = Date.parse(this.mute.until) - this.client.clock.now();
    this.#timer = setTimeout(() => this.tell('over'), Math.max(0, left) + 50);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    if (!this.mute) return nothing;
    const { reason, until } = this.mute;
    const words = this.say(until ? 'speak.muted-until' : 'speak.muted', { at: untilWords(until, this.client.zone), reason });
    return html`<p role="status">${words}<br />
      <span class="small muted">${this.say(this.draft ? 'speak.muted-draft' : 'speak.muted-what')}</span></p>`;
  }
}

customElements.define('mc-muted', Muted);
