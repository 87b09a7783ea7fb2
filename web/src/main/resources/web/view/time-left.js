import { nearness, nextChange, timeLeft } from '../state/due.js';
import { css, html, View } from './base.js';

/** How long something still takes, by the court's clock; it renders again whenever the words change. */
class TimeLeft extends View {
  static properties = { at: {}, over: {} };
  /** The due time, an instant. */
  at = '';
  /** What to say when the time is over, if not just that. */
  over = '';
  /** @type {any} */
  #timer;

  static styles = css`
    :host {
      display: inline-block;
    }
    .near {
      color: var(--warn);
      font-weight: 600;
    }
    .over {
      color: var(--bad);
      font-weight: 600;
    }
  `;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  get #left() {
    return Date.parse(this.at) - this.client.clock.now();
  }

  updated() {
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(() => this.requestUpdate(), nextChange(this.#left));
  }

  render() {
    const left = this.#left;
    const { word, parts } = timeLeft(left);
    const words = left <= 0 && this.over ? this.over : this.say(word, parts);
    // A timer, so that a log around it does not read out each minute.
    return html`<span role="timer" class=${nearness(left)}>${words}</span>`;
  }
}

customElements.define('mc-time-left', TimeLeft);
