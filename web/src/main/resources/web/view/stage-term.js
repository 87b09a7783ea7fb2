import { consentsFor, PARTIES } from '../state/courtroom.js';
import { isCourt, tookPart } from '../state/items.js';
import { decides, motionsOf } from '../state/motions.js';
import { html, nothing, page } from './base.js';
import { endWords } from './due-words.js';
import { sessionName } from './names.js';
import { linkTo } from './page.js';
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
  const open = isCourt(room) ? room.sessions.filter((s) => s.transcript && !s.finalized) : [];
  if (!party) return [motionsWaiting(view, room), ...open.map((s) => signing(view, s))];
  const waiting = room.sessions.filter((s) => s.transcript && s.confirmation?.due && !s.finalized && !(party in { ...s.confirmed, ...s.refused }));
  return [invitation(view, room), ...waiting.map(
    (s) => html`<section class="card" aria-label=${view.say('confirm.heading')}>
      <p>${view.say('confirm.waits', { session: sessionName(s) })} <span class="small"><mc-time-left .at=${s.confirmation?.due?.at}></mc-time-left></span></p>
      <div class="controls">
        <button class="button main" @click=${() => view.tell('sheet', { name: 'confirm', session: s.session })}>${view.say('confirm.open-form')}</button>
        <button class="button" @click=${() => view.tell('sheet', { name: 'signing', session: s.session })}>${view.say('signing.more')}</button>
      </div>
    </section>`,
  )];
}

/** For the court: motions that this person decides. @param {import('./base.js').View} view @param {Description} room */
function motionsWaiting(view, room) {
  const n = motionsOf(room).filter((m) => decides(room, m)).length;
  if (n === 0) return nothing;
  return html`<section class="card" aria-label=${view.say('motions')}>
    <p>${view.say('motion.waits', { n })}</p>
    <div class="controls"><a class="button main" href=${linkTo('room', room.courtroom, 'panel')}>${view.say('motion.see')}</a></div>
  </section>`;
}

/** Who has said in which courtroom that it does not want to write now. @type {Set<string>} */
const later = new Set();

/** Asks a party or agent for its handwriting when it first comes; nobody has to. @param {import('./base.js').View} view @param {Description} room */
function invitation(view, room) {
  if (room.signature || later.has(room.courtroom)) return nothing;
  const skip = () => (later.add(room.courtroom), page.changed());
  return html`<section class="card" aria-label=${view.say('sign.heading')}>
    <p>${view.say('sign.invitation')}</p>
    <div class="controls">
      <button class="button main" @click=${() => view.tell('sheet', { name: 'signature' })}>${view.say('sign.heading')}</button>
      <button class="button" @click=${skip}>${view.say('sign.skip')}</button>
    </div>
  </section>`;
}

/** For the court: a transcript that is not final. @param {import('./base.js').View} view @param {import('../state/types.js').Session} s */
const signing = (view, s) => html`<section class="card" aria-label=${view.say('signing.more')}>
  <p>${view.say('signing.waits', { session: sessionName(s) })}</p>
  <div class="controls">
    <button class="button" @click=${() => view.tell('sheet', { name: 'signing', session: s.session })}>${view.say('signing.open')}</button>
  </div>
</section>`;
