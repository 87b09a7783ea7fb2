import { PARTIES } from '../state/courtroom.js';
import { PROPERTIES } from '../state/exhibits.js';
import { css, html, nothing, page } from './base.js';
import { nameOf } from './names.js';

/** How the views of the parties on an exhibit look. */
export const gridStyle = css`
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  th,
  td {
    padding: 0.4rem 0.15rem;
    hyphens: auto;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    font-weight: 400;
  }
  thead th {
    font-size: 0.75rem;
    color: var(--muted);
  }
  .ACCEPTED {
    color: var(--good-text);
  }
  .DISPUTED,
  .differs {
    color: var(--bad);
    font-weight: 600;
  }
`;

/** Party by property: what each said last. @param {import('../state/types.js').Description} room @param {import('../state/exhibits.js').ExhibitLine} exhibit */
export function gridOf(room, exhibit) {
  const others = room.participants.filter((p) => PARTIES.includes(p.role) && !p.removed && p.id !== exhibit.party);
  const ids = [...new Set([...others.map((p) => p.id), ...Object.keys(exhibit.opinions)])];
  return html`<table>
    <caption class="hidden">${page.say('exhibits.grid', { label: exhibit.label })}</caption>
    <thead>
      <tr>
        <th scope="col">${page.say('decide.party')}</th>
        ${PROPERTIES.map((p) => html`<th scope="col">${page.say(`property.${p}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${ids.map((id) => html`<tr><th scope="row">${nameOf(room, id)}</th>${cells(exhibit, id)}</tr>`)}
    </tbody>
  </table>`;
}

/** @param {import('../state/exhibits.js').ExhibitLine} exhibit @param {string} party */
function cells(exhibit, party) {
  const said = exhibit.opinions[party];
  if (!said) return html`<td colspan="3" class="muted">${page.say(exhibit.opened.includes(party) ? 'exhibit.opened-silent' : 'exhibit.unopened')}</td>`;
  return PROPERTIES.map(
    (p, i) => html`<td class=${said[p]}>${page.say(`property-view.${said[p]}`)}${i === 0 && said.differs ? html`<br /><span class="differs">${page.say('exhibit.differs')}</span>` : nothing}</td>`,
  );
}
