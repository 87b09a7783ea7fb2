import { css, html, nothing, page, shared, View } from './base.js';
import * as icons from './icons.js';

/** What a person sees before they log in. */
class Welcome extends View {
  static properties = { busy: { state: true }, failed: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        min-height: 100dvh;
        place-items: center;
        padding: 1.5rem 1.25rem;
      }
      main {
        display: grid;
        gap: 1.4rem;
        width: min(100%, 24rem);
        text-align: center;
      }
      .emblem {
        display: grid;
        place-items: center;
        width: 84px;
        height: 84px;
        margin: 0 auto;
        border-radius: 22px;
        background: var(--accent);
        color: var(--on-accent);
      }
      .emblem svg {
        width: 48px;
        height: 48px;
      }
      h1 {
        font-size: 1.75rem;
        letter-spacing: 0.06em;
      }
      p {
        line-height: 1.7;
      }
      ol {
        display: grid;
        gap: 0.7rem;
        padding: 1.1rem;
        border-radius: 14px;
        background: var(--surface);
        text-align: start;
      }
      li {
        display: grid;
        grid-template-columns: 1.7rem 1fr;
        line-height: 1.5;
      }
      li b {
        color: var(--accent);
      }
      .button {
        width: 100%;
      }
    `,
  ];

  async #enter() {
    const self = /** @type {any} */ (this);
    self.busy = true;
    self.failed = false;
    try {
      await page.login?.start();
    } catch {
      self.failed = true;
      self.busy = false;
    }
  }

  render() {
    const { busy, failed } = /** @type {any} */ (this);
    const trouble = failed ? 'login.offline' : page.trouble;
    const other = this.language === 'zh' ? 'en' : 'zh';
    return html`<main>
      <div class="emblem">${icons.scales}</div>
      <div>
        <h1>${this.say('app.name')}</h1>
        <p class="muted">${this.say('app.what')}</p>
      </div>
      <ol>
        ${[1, 2, 3].map((n) => html`<li><b>${n}</b><span>${this.say(`welcome.${n}`)}</span></li>`)}
      </ol>
      ${trouble ? html`<p class="error" role="alert">${this.say(trouble)}</p>` : nothing}
      <button class="button main" ?disabled=${busy || !page.login} @click=${this.#enter}>
        ${this.say(busy ? 'login.going' : 'login.go')}
      </button>
      <button class="button" lang=${other === 'zh' ? 'zh-CN' : 'en'}
        @click=${() => page.set({ language: other })}>
        ${other === 'zh' ? '中文' : 'English'}
      </button>
    </main>`;
  }
}

customElements.define('mc-welcome', Welcome);
