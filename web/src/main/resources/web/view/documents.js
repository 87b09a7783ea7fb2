import { html, nothing } from './base.js';
import * as icons from './icons.js';
import { linkTo } from './page.js';

/** What has already been asked for, so that a missing name is not asked for at each rendering. */
const asked = new Set();

/**
 * Documents of the case file by name, with the way to them.
 * @param {import('./base.js').View} view @param {string} courtroom @param {number[] | undefined} numbers
 */
export function documentList(view, courtroom, numbers) {
  if (!numbers?.length) return nothing;
  const names = namesOf(view, courtroom, numbers);
  return html`<ul class="documents">
    ${numbers.map(
      (n) => html`<li><a href=${linkTo('room', courtroom, 'file')}>${icons.file}<span>${n}. ${names.get(n) ?? view.say('item.document')}</span></a></li>`,
    )}
  </ul>`;
}

/** @param {import('./base.js').View} view @param {string} courtroom @param {number[]} numbers @returns {Map<number, string>} */
function namesOf(view, courtroom, numbers) {
  const known = new Map((view.client.court.rooms.get(courtroom)?.documents ?? []).map((d) => [d.number, d.title]));
  const missing = numbers.filter((n) => !known.has(n) && !asked.has(`${courtroom}.${n}`));
  for (const n of missing) asked.add(`${courtroom}.${n}`);
  if (missing.length > 0) view.client.desk.documents(courtroom).catch(() => missing.forEach((n) => asked.delete(`${courtroom}.${n}`)));
  return known;
}

/** Boxes to choose documents of the case file in a form. @param {import('./base.js').View} view @param {any[] | undefined} documents @param {string} legend @param {number[]} [chosen] */
export function documentBoxes(view, documents, legend, chosen = []) {
  const open = (documents ?? []).filter((d) => d.volume === 'MAIN');
  if (open.length === 0) return nothing;
  return html`<fieldset class="boxes">
    <legend>${view.say(legend)}</legend>
    ${open.map(
      (d) => html`<label><input type="checkbox" name="documents" value=${d.number} .checked=${chosen.includes(d.number)} /><span>${d.number}. ${d.title}</span></label>`,
    )}
  </fieldset>`;
}
