import { rulesOf } from '../state/session-rules.js';
import { css, fields, html, shared, View } from './base.js';
import { sessionName } from './names.js';
import './sheet.js';

/** The rules that a session is held to, each with the article that it comes from. */
class Rules extends View {
  static properties = { courtroom: {}, session: {}, words: { state: true } };
  courtroom = '';
  session = '';
  words = '';

  static styles = [
    shared,
    fields,
    css`
      li {
        padding-block: 0.7rem;
        border-top: 1px solid var(--line);
      }
      li p {
        overflow-wrap: anywhere;
      }
      ul {
        padding: 0;
        margin: 0.8rem 0 0;
        list-style: none;
      }
      input {
        width: 100%;
      }
    `,
  ];

  render() {
    const room = this.client.court.rooms.get(this.courtroom)?.description;
    const session = room?.sessions.find((s) => s.session === this.session);
    const rules = session ? rulesOf(session, this.language, this.words) : [];
    return html`<mc-sheet .heading=${this.say('rules.heading', { session: session ? sessionName(session) : '' })}>
      <p class="small muted">${this.say('rules.what')}</p>
      <label>${this.say('rules.find')}<input type="search" .value=${this.words} @input=${(/** @type {any} */ e) => (this.words = e.target.value)} /></label>
      <p class="small muted" role="status">${this.say('rules.count', { n: rules.length })}</p>
      <ul>
        ${rules.map(({ code, article, text }) => html`<li><p>${text}</p><p class="small muted">${article} · ${code}</p></li>`)}
      </ul>
    </mc-sheet>`;
  }
}

customElements.define('mc-rules', Rules);
