import { html, page } from './base.js';
import { part } from './parts.js';

/** From where there is room for three columns, by the size of the type: widths in a query know only the browser's own. */
const THREE = {
  normal: matchMedia('(min-width: 84rem)'),
  large: matchMedia('(min-width: 99rem)'),
  huge: matchMedia('(min-width: 118rem)'),
};

/** Whether a conversation has room for what stands around it. */
export const roomForThree = () => THREE[page.settings.text].matches;

/** @param {() => void} listener */
export function onRoom(listener) {
  for (const query of Object.values(THREE)) query.addEventListener('change', listener);
}

/** What stands around a conversation, each with its view. @type {Record<string, (courtroom: string, beside: boolean) => unknown>} */
const AROUND = {
  panel: (courtroom, beside) => html`<mc-panel .courtroom=${courtroom} ?beside=${beside}></mc-panel>`,
  file: (courtroom, beside) => html`<mc-file .courtroom=${courtroom} ?beside=${beside}></mc-file>`,
  search: (courtroom, beside) => html`<mc-search .courtroom=${courtroom} ?beside=${beside}></mc-search>`,
  exhibits: (courtroom, beside) => html`<mc-exhibits .courtroom=${courtroom} ?beside=${beside}></mc-exhibits>`,
};

/** @param {string | undefined} name */
export const isAround = (name) => Object.hasOwn(AROUND, name ?? '');

/** @param {string} name @param {string} courtroom @param {boolean} beside whether the conversation is shown as well */
export function around(name, courtroom, beside) {
  const view = AROUND[name](courtroom, beside);
  if (!beside) return wanted(name, view);
  // The conversation goes on without it.
  part(name).catch(() => {});
  return view;
}

/** A view that is loaded when it is first wanted; without a network the list is shown instead. @param {string} name @param {unknown} view */
export function wanted(name, view) {
  part(name).catch(() => page.go());
  return view;
}
