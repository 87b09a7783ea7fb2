import { html, nothing } from './base.js';

/**
 * The fields of what a party states about an exhibit.
 * @param {import('./base.js').View} view @param {any} stated so far @param {unknown} forms its options @param {boolean} [many] each is named by its file
 * @param {boolean} [folded] whether all but the name waits to be opened
 */
export function statedFields(view, stated, forms, many = false, folded = false) {
  const text = (/** @type {string} */ name, /** @type {number} */ most) =>
    html`<label>${view.say(`stated.${name}`)}<input name=${name} maxlength=${most} .value=${stated[name] ?? ''} ?required=${name === 'name'} /></label>`;
  const lines = (/** @type {string} */ name) => html`<label>${view.say(`stated.${name}`)}<textarea name=${name} rows="2" maxlength="500" .value=${stated[name] ?? ''}></textarea></label>`;
  const rest = html`${text('source', 500)} ${lines('content')} ${lines('purpose')}
    <label>${view.say('stated.form')}<select name="form">${forms}</select></label>
    ${text('custody', 500)}
    <p class="small muted">${view.say('stated.later')}</p>`;
  return html`${many ? nothing : text('name', 100)}
    ${folded ? html`<details class="rest"><summary>${view.say('stated.more')}</summary><div>${rest}</div></details>` : rest}`;
}

/** What of a form's values is stated about the exhibit; what is empty is left out. @param {Record<string, string>} values */
export function described({ name, source, purpose, form, custody, content }) {
  const all = { name, source, purpose, form, custody, content };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}
