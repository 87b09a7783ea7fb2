import { css, html, nothing, shared, View } from './base.js';
import { amountWords, calendarDay, dayReason, longEndWords } from './due-words.js';
import { dayAndTime } from '../state/times.js';
import { changesOf } from '../state/items.js';
import './sheet.js';
import './time-left.js';

/** A due time with its article and the worked computation, and the due times before it. */
class DueSheet extends View {
  static properties = { due: {}, heading: {}, courtroom: {}, item: {} };
  /** @type {import('../state/types.js').Due | undefined} */
  due = undefined;
  heading = '';
  /** With both, the earlier due times of the item are shown. */
  courtroom = '';
  item = '';

  static styles = [
    shared,
    css`
      .end {
        font-size: 1.25rem;
        font-weight: 600;
      }
      p {
        line-height: 1.6;
      }
      ol {
        display: grid;
        gap: 0.7rem;
        margin: 1rem 0;
      }
      li {
        display: grid;
        gap: 0.1rem;
        padding-left: 0.9rem;
        border-left: 3px solid var(--line);
      }
      li.moved {
        border-color: var(--warn);
      }
      li.ends {
        border-color: var(--accent);
      }
      .whole {
        padding: 0.8rem 1rem;
        border-radius: 12px;
        background: var(--soft);
        line-height: 1.7;
      }
      h3 {
        margin: 1.1rem 0 0.4rem;
        font-size: 0.9375rem;
      }
      .warn {
        margin-top: 0.8rem;
        padding: 0.7em 0.9em;
        border-radius: 10px;
        background: var(--warn-soft);
        color: var(--warn);
      }
    `,
  ];

  render() {
    const { due } = this;
    if (!due) return nothing;
    const now = this.client.clock.now();
    return html`<mc-sheet .heading=${this.heading || this.say('due')}>
      <p class="end">${longEndWords(due.at, now, this.client.zone)}</p>
      <p><mc-time-left .at=${due.at}></mc-time-left></p>
      ${due.computation ? this.#worked(due.computation, now) : html`<ol><li>${this.say('due.named')}</li></ol>`}
      <h3>${this.say('due.articles')}</h3>
      <ul>
        ${(due.computation?.articles ?? [this.say('due.named-article')]).map((article) => html`<li>${article}</li>`)}
      </ul>
      ${this.#earlier()}
    </mc-sheet>`;
  }

  /** @param {import('../state/types.js').Computation} c @param {number} now */
  #worked(c, now) {
    const hours = c.amount.unit === 'HOURS';
    const start = dayAndTime(Date.parse(c.start), this.language, this.client.zone);
    const local = (/** @type {string} */ t) => (hours ? `${calendarDay(t, now)} ${t.slice(11, 16)}` : calendarDay(t, now));
    return html`<ol>
        <li><span class="small muted">${this.say('due.start')}</span>${start}</li>
        <li><span class="small muted">${this.say(hours ? 'due.first-hour' : 'due.first-day')}</span>${local(c.first)}</li>
        <li><span class="small muted">${this.say('due.counted')}</span>${amountWords(c.amount)}${hours ? nothing : html` · ${this.say('due.last', { day: calendarDay(c.last, now) })}`}</li>
        ${c.skipped.map(
          (day) => html`<li class="moved"><span class="small muted">${this.say('due.skipped')}</span>${calendarDay(day.date, now)} · ${dayReason(day)}</li>`,
        )}
        <li class="ends"><span class="small muted">${this.say('due.ends')}</span>${longEndWords(c.due, now, this.client.zone)}${c.falls.kind === 'MAKE_UP' ? html` · ${dayReason(c.falls)}` : nothing}</li>
      </ol>
      <p class="whole" lang=${this.language === 'zh' ? 'zh-CN' : 'en'}>${this.language === 'zh' ? c.zh : c.en}</p>
      ${c.provisional.length ? html`<p class="warn">${this.say('due.provisional', { years: c.provisional.join('、') })}</p>` : nothing}`;
  }

  #earlier() {
    const room = this.client.court.rooms.get(this.courtroom);
    const entries = room?.entries ?? [];
    const issue = entries.find((e) => e.kind === 'item.issued' && e.body.item === this.item);
    const dues = [issue, ...changesOf(entries, this.item)].flatMap((e) => (e ? [e.body.due.at] : [])).slice(0, -1);
    if (!issue || dues.length === 0) return nothing;
    const now = this.client.clock.now();
    return html`<h3>${this.say('due.earlier')}</h3>
      <ul>${dues.map((at) => html`<li>${longEndWords(at, now, this.client.zone)}</li>`)}</ul>`;
  }
}

customElements.define('mc-due-sheet', DueSheet);
