import { PARTIES, COURT } from '../state/courtroom.js';
import { css, html, nothing } from './base.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';

/** The screens over all courtrooms: at the foot on a phone, below the list on a wide screen. */
export const tabStyle = css`
  .whole {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .tabs {
    display: flex;
    padding-bottom: env(safe-area-inset-bottom);
    border-top: 1px solid var(--line);
    background: var(--bar);
  }
  .tabs a {
    flex: 1;
    display: grid;
    gap: 0.1rem;
    justify-items: center;
    align-content: center;
    min-height: 54px;
    padding: 0.2rem;
    border: 0;
    color: var(--muted);
    font-size: 0.75rem;
    text-decoration: none;
  }
  .tabs a[aria-current] {
    color: var(--accent-text);
    font-weight: 600;
    background: none;
  }
`;

/** The same for a screen with a list of its own beside it. */
export const tabScreen = [
  tabStyle,
  css`
    :host {
      height: 100%;
      min-height: 0;
    }
    header {
      padding: 0.6rem 1rem;
      border-bottom: 1px solid var(--line);
      background: var(--bar);
    }
    h1 {
      font-size: 1.125rem;
    }
    main {
      flex: 1;
      min-height: 0;
      align-content: start;
      overflow-y: auto;
    }
    @media (min-width: 56rem) {
      .tabs {
        display: none;
      }
    }
  `,
];

/** @param {import('./base.js').View} view */
const rolesOf = (view) => (view.client.court.list ?? []).map((line) => line.role);

/** @param {import('./base.js').View} view */
const sitsInCourt = (view) => view.client.person.staff || rolesOf(view).some((role) => COURT.includes(role));

/** The screen over all courtrooms that a person has: the board, or what is to be answered. @param {import('./base.js').View} view */
export const deskOf = (view) => (sitsInCourt(view) ? 'board' : 'mine');

/** @param {import('./base.js').View} view @param {string} here */
export function tabs(view, here) {
  const roles = rolesOf(view);
  const isCourt = sitsInCourt(view);
  const isParty = roles.some((role) => [...PARTIES, 'AGENT'].includes(role));
  const all = [
    { name: '', word: 'tab.list', icon: icons.list },
    ...(isParty || !isCourt ? [{ name: 'mine', word: 'mine', icon: icons.tasks }] : []),
    ...(isCourt ? [{ name: 'board', word: 'board', icon: icons.board }] : []),
  ];
  return html`<nav class="tabs" aria-label=${view.say('tabs')}>
    ${all.map(
      ({ name, word, icon }) =>
        html`<a href=${name ? linkTo(name) : linkTo()} aria-current=${name === here ? 'page' : nothing}>${icon}<span>${view.say(word)}</span></a>`,
    )}
  </nav>`;
}
