import { exhibitPowers } from '../state/exhibits.js';
import { shownName } from '../state/files.js';
import { css, html, nothing, shared, View } from './base.js';
import { gridOf, gridStyle } from './exhibit-grid.js';
import { nameOf } from './names.js';
import { placeWords } from './opinion-words.js';
import { linkTo } from './page.js';
import './lent.js';
import './sheet.js';

/** Everything about one exhibit, and what this person can do about it. */
class ExhibitSheet extends View {
  static properties = { courtroom: {}, exhibit: {} };
  courtroom = '';
  exhibit = '';

  static styles = [
    shared,
    gridStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: fit-content(42%) minmax(0, 1fr);
        gap: 0.35rem 0.9rem;
        margin-bottom: 1rem;
        overflow-wrap: anywhere;
      }
      dt {
        color: var(--muted);
      }
      h3 {
        margin: 1rem 0 0.4rem;
        font-size: 1rem;
      }
      .opinion {
        padding: 0.6rem 0.8rem;
        margin-top: 0.5rem;
        border-radius: 10px;
        background: var(--soft);
        overflow-wrap: anywhere;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem;
        margin-top: 1.1rem;
      }
      .late,
      .due {
        color: var(--warn);
      }
    `,
  ];

  get #room() {
    return this.client.court.rooms.get(this.courtroom);
  }

  get #line() {
    return this.#room?.exhibits.find((e) => e.exhibit === this.exhibit);
  }

  get #media() {
    return this.#line && this.client.kept.media(this.courtroom, this.#line);
  }

  render() {
    const room = this.#room?.description;
    const line = this.#line;
    if (!room || !line) return nothing;
    const { name, source, purpose, form, custody, content } = line.described;
    const answered = this.#room?.exhibits.find((e) => e.exhibit === line.answers);
    const fact = (/** @type {string} */ word, /** @type {unknown} */ value) => html`<dt>${this.say(word)}</dt><dd>${value || html`<span class="due">${this.say('stated.missing')}</span>`}</dd>`;
    return html`<mc-sheet .heading=${`${line.label}　${shownName(name)}`}>
      <dl>
        ${fact('stated.by', line.party ? nameOf(room, line.party) : this.say('exhibit.of-court'))} ${fact('stated.source', source)}
        ${content ? fact('stated.content', content) : nothing} ${fact('stated.purpose', purpose)} ${fact('stated.form', this.say(`exhibit-form.${form}`))} ${fact('stated.custody', custody)}
        ${fact('exhibit.number', String(line.document))} ${line.late ? fact('exhibit.time', html`<b class="late">${this.say('filed.late')}</b>${line.lateRuling ? `：${this.say(`late-ruling.${line.lateRuling}`)}` : nothing}`) : nothing}
        ${answered ? fact('exhibit.answered', answered.label) : nothing}
        ${fact('exhibit.opened', line.opened.filter((id) => id !== line.party).map((id) => nameOf(room, id)).join('、') || this.say('exhibit.nobody'))}
        ${fact('exhibit.review', this.#decided('evidence.reviewed', this.say(`review.${line.review}`)))}
        ${fact('exhibit.finding', line.finding ? this.#decided('evidence.found', this.say(`finding.${line.finding}`)) : this.say('exhibit.none-yet'))}
      </dl>
      <h3>${this.say('exhibit.opinions')}</h3>
      ${gridOf(room, line)} ${this.client.kept.opinions(this.courtroom, line).map(({ party, opinion }) => this.#opinion(nameOf(room, party), opinion))}
      ${this.#buttons(line, exhibitPowers(room, line))}
    </mc-sheet>`;
  }

  /** What was decided, with its reason if the entry is at hand. @param {string} kind @param {string} words */
  #decided(kind, words) {
    const entry = this.#room?.entries.findLast((e) => e.kind === kind && e.body.exhibit === this.exhibit);
    return html`<b>${words}</b>${entry ? html`<br /><span class="small">${entry.body.reason}</span>` : nothing}`;
  }

  /** @param {string} who @param {any} opinion */
  #opinion(who, opinion) {
    if (!(opinion.reasons || opinion.force || opinion.points)) return nothing;
    return html`<div class="opinion">
      <p><b>${who}</b></p>
      ${opinion.force ? html`<p><span class="small muted">${this.say('opinion.force')}</span> ${opinion.force}</p>` : nothing}
      ${opinion.reasons ? html`<p>${opinion.reasons}</p>` : nothing}
      ${(opinion.points ?? []).map((/** @type {any} */ point) => html`<p class="small">${placeWords(point, this.#media?.kind)}：${point.text}</p>`)}
    </div>`;
  }

  /** @param {import('../state/exhibits.js').ExhibitLine} line @param {ReturnType<typeof exhibitPowers>} can */
  #buttons(line, can) {
    const open = { name: 'view', exhibit: line.exhibit, document: line.document, media: this.#media, heading: `${line.label}　${shownName(line.described.name)}` };
    const button = (/** @type {boolean} */ shown, /** @type {any} */ sheet, /** @type {string} */ word, main = '') =>
      shown ? html`<button class="button ${main}" @click=${() => this.tell('sheet', { exhibit: line.exhibit, ...sheet })}>${this.say(word)}</button>` : nothing;
    return html`${can.mustOpen ? html`<p class="small due">${this.say('exhibit.open-first')}</p>` : nothing}
      <div class="buttons">
        ${button(true, open, 'exhibit.view', can.mustOpen ? 'main' : '')} ${button(can.opine, { name: 'opine' }, 'exhibit.opine', 'main')}
        ${button(can.describe, { name: 'describe' }, 'exhibit.describe.go')} ${button(can.review, { name: 'review' }, 'exhibit.review.go')}
        ${button(can.find, { name: 'find' }, 'exhibit.find.go')} ${button(can.explainLate, { name: 'explain-late' }, 'exhibit.explain-late.go')}
        ${button(can.ruleLate, { name: 'rule-late' }, 'exhibit.rule-late.go')}
        <a class="button" href=${linkTo('room', this.courtroom, 'at', String(line.filed))} @click=${() => this.tell('close')}>${this.say('exhibit.in-talk')}</a>
        <mc-lent .courtroom=${this.courtroom} .document=${line.document} as="receipt"></mc-lent>
      </div>`;
  }
}

customElements.define('mc-exhibit', ExhibitSheet);
