import { powers } from '../state/courtroom.js';
import { actionOf } from '../state/shortcuts.js';
import { isPlain } from '../state/steps.js';
import { page } from './page.js';
import './shortcuts-sheet.js';
import { deskOf } from './tabs.js';

/**
 * Single keys for those who work with the keyboard. They do nothing in fields and sheets, and can be
 * turned off (https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html).
 * @param {any} app
 */
export function listen(app) {
  addEventListener('keydown', (event) => shortcut(app, event));
}

/** @param {any} app @param {KeyboardEvent} event */
function shortcut(app, event) {
  if (page.settings.keys === 'off' || !page.client || event.repeat || !isPlain(event)) return;
  if (app.renderRoot.querySelector('mc-shortcuts') || event.composedPath().some((one) => /** @type {any} */ (one).localName === 'dialog')) return;
  const action = actionOf(event.key);
  if (!action) return;
  event.preventDefault();
  go(app, action);
}

/** @param {any} app @param {string} action */
function go(app, action) {
  const [what, id] = page.place;
  const list = app.renderRoot.querySelector('mc-list');
  const room = app.renderRoot.querySelector('mc-room');
  if (action === 'help') app.showHelp();
  else if (action === 'list') list ? list.focusLine() : page.go();
  else if (action === 'desk') page.go(deskOf(app));
  else if (what !== 'room') return;
  else if (!['timeline', 'write', 'issue'].includes(action)) page.go('room', id, action);
  else if (!room) page.go('room', id);
  else if (action !== 'issue') room.focusOn(action === 'write' ? 'mc-composer' : 'mc-timeline');
  else if (mayIssue(id)) room.sheet = { name: 'issue' };
}

/** @param {string} courtroom */
function mayIssue(courtroom) {
  const room = page.client?.court.rooms.get(courtroom);
  return room && powers(room.description).items;
}
