import { css, html, nothing } from './base.js';
import { endWords } from './due-words.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';
import './time-left.js';

/** @typedef {import('../state/types.js').LitigationItem} LitigationItem */

/** How lines of items over all courtrooms look. */
export const lineStyle = css`
  main {
    display: grid;
    gap: 1rem;
    padding: 1rem;
  }
  section {
    display: grid;
    gap: 0.2rem;
    min-width: 0;
    padding: 0.9rem 1rem;
    border-radius: 14px;
    background: var(--surface);
  }
  h2 {
    font-size: 1rem;
  }
  h2.bad {
    color: var(--bad);
  }
  .lines li {
    display: grid;
    gap: 0.3rem;
    padding: 0.7rem 0;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .lines li + li {
    border-top: 1px solid var(--line);
  }
  .lines a.to {
    display: grid;
    min-height: 44px;
    align-content: center;
    color: inherit;
    text-decoration: none;
  }
  .lines b {
    font-weight: 600;
  }
  .good {
    color: var(--good-text);
  }
  .type {
    margin-right: 0.4em;
    padding: 0.1em 0.5em;
    border-radius: 6px;
    background: var(--soft);
    color: var(--accent-text);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .due {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 44px;
    padding: 0.2rem 0.7rem;
    border-radius: 10px;
    background: var(--soft);
    text-align: start;
  }
  .due span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
  }
  .due svg {
    width: 18px;
    height: 18px;
    color: var(--accent-text);
  }
  .empty {
    padding: 2.5rem 1rem;
    text-align: center;
    line-height: 1.7;
  }
`;

/**
 * An item of some courtroom: where it belongs, what it is, until when. The due time tells `sheet`.
 * @param {import('./base.js').View} view @param {LitigationItem} item @param {unknown} [more]
 */
export function itemLine(view, item, more = nothing) {
  return html`<li>
    <a class="to" href=${linkTo('room', item.courtroom ?? '', 'at', `${item.issued}`)}>
      <span><span class="type">${view.say(`item-type.${item.type}`)}</span><b>${item.title}</b></span>
      ${caseLine(item.case)}
    </a>
    ${dueButton(view, item.due, item.title)} ${more}
  </li>`;
}

/** @param {any} about the case */
export function caseLine(about) {
  return about ? html`<span class="small muted">${about.cause} · ${about.number}</span>` : nothing;
}

/** @param {import('./base.js').View} view @param {import('../state/types.js').Due} due @param {string} heading */
export function dueButton(view, due, heading) {
  return html`<button class="due" @click=${() => view.tell('sheet', { name: 'due', due, heading })}>
    ${icons.clock}<span>${view.say('item.until', { at: endWords(due.at, view.client.zone) })} <mc-time-left .at=${due.at}></mc-time-left></span>
  </button>`;
}
