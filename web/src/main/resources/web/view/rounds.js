import { yourself } from '../state/courtroom.js';
import { html, nothing } from './base.js';
import { nameOf, sessionName } from './names.js';
import { roundWords } from './round-words.js';

/**
 * Where the rounds of evidence stand in the sessions that are open, and the judge's way to the next.
 * @param {import('./base.js').View} view @param {import('../state/room.js').Room} room @param {(round: any) => void} open
 */
export function roundsOf(view, { rounds, description, exhibits }, open) {
  const isJudge = yourself(description)?.role === 'JUDGE';
  const label = (/** @type {string} */ id) => exhibits.find((e) => e.exhibit === id)?.label ?? id;
  return rounds.map(({ session, number, current, missing = {}, next }) => {
    const about = description.sessions.find((s) => s.session === session);
    return html`<section class="round">
      <h2>${about ? sessionName(about) : view.say('rounds')}</h2>
      <p>${current ? roundWords(current, number) : view.say('rounds.none')}</p>
      ${Object.entries(missing).map(([party, ids]) =>
        ids.length ? html`<p class="small due">${view.say('rounds.missing', { who: nameOf(description, party), labels: ids.map(label).join('、') })}</p>` : nothing,
      )}
      ${next ? html`<p class="small muted">${view.say('rounds.then', { next: roundWords(next, number + 1) })}</p>` : current ? html`<p class="small muted">${view.say('rounds.over')}</p>` : nothing}
      ${isJudge && next ? html`<button class="button main" @click=${() => open({ session, ...next })}>${view.say('rounds.next', { n: number + 1 })}</button>` : nothing}
    </section>`;
  });
}
