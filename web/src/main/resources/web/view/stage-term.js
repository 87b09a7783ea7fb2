import { consentsFor, PARTIES } from '../state/courtroom.js';
import { isCourt, tookPart } from '../state/items.js';
import { html, nothing } from './base.js';
import { endWords } from './due-words.js';
import { sessionName } from './names.js';
import './time-left.js';

/** @typedef {import('../state/types.js').Session} Session */
/** @typedef {import('../state/types.js').Description} Description */

/** The period of an asynchronous session: until when, and, for the court, who has not taken part. @param {import('./base.js').View & {courtroom: string}} view @param {Description} room @param {Session} session */
export function periodOf(view, room, session) {
  const to = session.term?.due?.at ?? session.period?.to;
  if (session.mode !== 'ASYNCHRONOUS' || !to) return nothing;
  const items = view.client.court.rooms.get(view.courtroom)?.items ?? [];
  const part = tookPart(room, session.session, items);
  const absent = room.participants.filter((p) => PARTIES.includes(p.role) && !p.removed && !part.has(p.id));
  return html`<p class="small">
    ${view.say('item.until', { at: endWords(to, view.client.zone) })} · <mc-time-left .at=${to}></mc-time-left>
    <span class="muted end">${view.say(`at-end.${session.atEnd ?? 'WAIT'}`)}</span>
    ${isCourt(room) && absent.length ? html`<br /><span class="muted">${view.say('stage.absent', { who: absent.map((p) => p.name).join('、') })}</span>` : nothing}
  </p>`;
}

/** Transcripts that wait for this participant's confirmation. @param {import('./base.js').View} view @param {Description} room */
export function confirmations(view, room) {
  const party = consentsFor(room);
  if (!party) return nothing;
  const waiting = room.sessions.filter((s) => s.transcript && s.confirmation?.due && !(party in (s.confirmed ?? {})));
  return waiting.map(
    (s) => html`<section class="card" aria-label=${view.say('confirm.heading')}>
      <p>${view.say('confirm.waits', { session: sessionName(s) })} <span class="small"><mc-time-left .at=${s.confirmation?.due?.at}></mc-time-left></span></p>
      <div class="controls">
        <button class="button main" @click=${() => view.tell('sheet', { name: 'confirm', session: s.session })}>${view.say('confirm.open-form')}</button>
      </div>
    </section>`,
  );
}
