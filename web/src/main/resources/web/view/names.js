import { participant } from '../state/courtroom.js';
import { html } from '../vendor/lit-element/lit-element.js';
import { css } from '../vendor/lit-element/lit-element.js';
import { page } from './page.js';

/** @typedef {import('../state/types.js').Description} Description */

/** The name of whoever made an entry. @param {Description} room @param {string | undefined} by */
export function nameOf(room, by = '') {
  if (by.startsWith('system:')) return page.say('by.system');
  return participant(room, by)?.name ?? by;
}

/** @param {string} role */
export const roleWords = (role) => page.say(`role.${role}`);

/** The role of a participant, for an agent with whom it acts for. @param {Description} room @param {import('../state/types.js').Participant} one */
export function capacity(room, one) {
  const principal = participant(room, one.principal);
  if (one.role !== 'AGENT' || !principal) return roleWords(one.role);
  return page.say('role.agent-of', { side: roleWords(principal.role) });
}

/** What a session is called: its title, else its type. @param {{title?: string, type: string}} session */
export function sessionName(session) {
  return session.title || page.say(`type.${session.type}`);
}

/** Whom a message that is not for everyone is for. @param {string} audience */
export function audienceWords(audience) {
  if (audience === 'court') return page.say('audience.court');
  return page.say('audience.side', { side: roleWords(audience.slice(5)) });
}

/** The colour group of a role. @param {string} role */
function tone(role) {
  if (role === 'JUDGE' || role === 'CLERK') return 'court';
  if (role === 'MEDIATOR') return 'mediator';
  if (role === 'PLAINTIFF') return 'plaintiff';
  if (role === 'DEFENDANT') return 'defendant';
  return 'other';
}

/** The plate with the role's first character, as on a seat in court. @param {Description} room @param {string} id */
export function seat(room, id) {
  const one = participant(room, id);
  const side = one?.role === 'AGENT' ? participant(room, one.principal)?.role : one?.role;
  return plate(one?.role, side);
}

/** @param {string | undefined} role @param {string} [side] whose colour it has */
export function plate(role, side = role) {
  const words = page.say(role ? `seat.${role}` : 'seat.system');
  return html`<span class="seat ${tone(side ?? '')}" aria-hidden="true">${words}</span>`;
}

export const seatStyle = css`
  .seat {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    border-radius: 8px;
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1;
    color: var(--on-seat);
    background: var(--seat-other);
  }
  .seat.court {
    background: var(--seat-court);
  }
  .seat.mediator {
    background: var(--seat-mediator);
  }
  .seat.plaintiff {
    background: var(--seat-plaintiff);
  }
  .seat.defendant {
    background: var(--seat-defendant);
  }
`;
