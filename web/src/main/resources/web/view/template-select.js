import { OwnTemplates } from '../net/own-templates.js';
import { builtIn, NOTICE } from '../state/templates.js';
import { ITEM_TYPES } from '../state/terms.js';
import { html, nothing } from './base.js';

/** @typedef {import('../state/templates.js').Template} Template */

/**
 * Chooses from all templates of items, one's own first.
 * @param {import('./base.js').View} view @param {string} procedure @param {(template: Template) => void} use
 */
export function templateSelect(view, procedure, use) {
  const own = new OwnTemplates(view.client.person.person, localStorage).all().filter((t) => t.type !== NOTICE);
  const types = ITEM_TYPES.map((type) => ({ type, all: builtIn(type, procedure) }));
  const choose = (/** @type {any} */ { target }) => {
    const chosen = [...own, ...types.flatMap((t) => t.all)].find((t) => t.id === target.value);
    if (chosen) use(chosen);
  };
  return html`<label>${view.say('template')}
    <select class="template" @change=${choose}>
      <option value="">${view.say('template.choose')}</option>
      ${own.length ? html`<optgroup label=${view.say('own')}>${own.map((t) => html`<option value=${t.id}>${t.name}</option>`)}</optgroup>` : nothing}
      ${types.map((t) => html`<optgroup label=${view.say(`item-type.${t.type}`)}>${t.all.map(({ id }) => html`<option value=${id}>${view.say(`template.${id}`)}</option>`)}</optgroup>`)}
    </select>
  </label>`;
}
