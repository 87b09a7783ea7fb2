import { Refused } from '../net/refused.js';
import { html, nothing, shared } from './base.js';
import { DeskView } from './desk-view.js';
import { endWords } from './due-words.js';
import { caseLine, dueButton, itemLine, lineStyle } from './item-line.js';
import { sessionName } from './names.js';
import { linkTo } from './page.js';
import { tabScreen } from './tabs.js';
import './outage.js';

/** The sections as a judge wants them, and which of them is bad news. */
const SECTIONS = ['overdue', 'requests', 'due', 'sessions', 'transcripts', 'unread'];
const BAD = 'overdue';

/** The judge's board over all courtrooms: what is over, due, asked for, and who is missing. */
class Board extends DeskView {
  static styles = [shared, ...tabScreen, lineStyle];

  ask() {
    return this.client.desk.board();
  }

  render() {
    const all = this.found ?? {};
    const shown = SECTIONS.filter((section) => all[section]?.length || all.more?.[section]);
    const content =
      shown.length === 0
        ? html`<p class="empty muted">${this.say('board.empty')}</p>`
        : shown.map((section) => this.#section(section, all[section], all.more?.[section]));
    return this.screen('board', content, 'board');
  }

  /** @param {string} section @param {any[]} lines @param {string | undefined} more where it goes on */
  #section(section, lines, more) {
    const n = more === undefined ? lines.length : `${lines.length}+`;
    return html`<section>
      <h2 class=${section === BAD ? 'bad' : ''}>${this.say(`board.${section}`, { n })}</h2>
      <ul class="lines">${lines.map((line) => this.#line(section, line))}</ul>
      ${more === undefined
        ? nothing
        : html`<button class="button" @click=${() => this.#more(section, more)}>${this.say('board.more')}</button>`}
    </section>`;
  }

  /** @param {string} section @param {string} after */
  async #more(section, after) {
    try {
      const next = await this.client.desk.board({ section, after });
      const { [section]: _done, ...rest } = this.found.more;
      this.found = {
        ...this.found,
        [section]: [...this.found[section], ...next[section]],
        more: { ...rest, ...next.more },
      };
    } catch (error) {
      this.failed = error instanceof Refused ? error.error : { code: 'offline' };
    }
  }

  /** @param {string} section @param {any} line */
  #line(section, line) {
    switch (section) {
      case 'overdue':
        return itemLine(this, line, html`${this.#silent(line)} ${line.outage ? this.#outage(line) : nothing}`);
      case 'due':
        return itemLine(this, line, this.#silent(line));
      case 'requests':
        return this.#request(line);
      case 'unread':
        return html`<li>${this.#to(line, this.say('list.unread', { n: line.unread }))}</li>`;
      default:
        return this.#session(section, line);
    }
  }

  /** @param {any} item */
  #silent(item) {
    return html`${this.#people('board.silent', item.silent, item)}${this.#people('board.late', item.late, item)}`;
  }

  /** @param {string} word @param {string[] | undefined} ids @param {any} line with the names of its courtroom */
  #people(word, ids, line) {
    if (!ids?.length) return nothing;
    return html`<p class="small">${this.say(word, { who: ids.map((id) => line.names[id] ?? id).join('、') })}</p>`;
  }

  /** @param {any} item */
  #outage(item) {
    return html`<mc-outage .courtroom=${item.courtroom} .item=${item.item} .version=${item.version}></mc-outage>`;
  }

  /** @param {any} line @param {string} words @param {...string} at */
  #to(line, words, ...at) {
    return html`<a class="to" href=${linkTo('room', line.courtroom, ...at)}><b>${words}</b>${caseLine(line.case)}</a>`;
  }

  /** @param {any} request */
  #request(request) {
    const { title, party, due, restoration, names } = request;
    const word = restoration ? 'request.restore' : 'request.extend';
    return html`<li>
      ${this.#to(request, title, 'at', `${request.request}`)}
      <p class="small">${this.say(word, { who: names[party] ?? party, at: endWords(due.at, this.client.zone) })}</p>
      ${dueButton(this, due, title)}
    </li>`;
  }

  /** A session whose period runs, or whose transcript waits. @param {string} section @param {any} session */
  #session(section, session) {
    const due = session.due ?? { at: session.to };
    const isPeriod = section === 'sessions';
    return html`<li>
      ${this.#to(session, sessionName(session))} ${due.at ? dueButton(this, due, sessionName(session)) : nothing}
      ${session.over ? html`<p class="small">${this.say('board.over')}</p>` : nothing}
      ${this.#people(isPeriod ? 'board.absent' : 'board.unconfirmed', session.silent, session)}
      ${isPeriod && session.silent.length === 0 ? html`<p class="small muted">${this.say('board.all-present')}</p>` : nothing}
    </li>`;
  }
}

customElements.define('mc-board', Board);
