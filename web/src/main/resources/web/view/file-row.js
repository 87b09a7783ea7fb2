import { participant } from '../state/courtroom.js';
import { shownName, sizeWords } from '../state/files.js';
import { clockTime } from '../state/times.js';
import { html, nothing, page } from './base.js';
import * as icons from './icons.js';
import { audienceWords, capacity, nameOf, seat } from './names.js';
import './thumb.js';

/** @typedef {import('./message.js').Context} Context */

/**
 * A file in the conversation: on its way, filed, or rejected.
 * @param {any} row @param {Context} context @param {import('./base.js').View} view
 */
export function fileRow(row, context, view) {
  if (row.type === 'filed') return message(row, row.entry.body.sender, context, filed(row, context, view));
  const by = row.job ? context.room.you : (row.entry.kind === 'upload.requested' ? row.entry.by : row.requested?.by);
  return message(row, by, context, row.type === 'upload' ? onItsWay(row, context, view) : rejected(row));
}

/** @param {any} row @param {string} by @param {Context} context @param {unknown} content */
function message({ entry, mine }, by, { room, zone }, content) {
  const one = participant(room, by);
  const isPrivate = entry && entry.audience !== 'everyone' && entry.kind === 'evidence.filed';
  return html`<div class="message file ${mine ? 'mine' : ''} ${isPrivate ? 'private' : ''}">
    ${mine ? nothing : html`<div class="seat-place">${seat(room, by)}</div>`}
    <div class="column">
      <p class="name">
        ${mine ? html`<span class="hidden">${page.say('you')}</span>` : html`<span class="who">${nameOf(room, by)}</span><span class="role">${one ? capacity(room, one) : ''}</span>`}
        ${isPrivate ? html`<span class="wall">${icons.lock}${audienceWords(entry.audience)}</span>` : nothing}
      </p>
      <div class="line">
        <div class="bubble">${content}</div>
        ${entry ? html`<time class="at" datetime=${entry.at}>${clockTime(Date.parse(entry.at), zone)}</time>` : nothing}
      </div>
    </div>
  </div>`;
}

/** @param {any} row @param {Context} context @param {import('./base.js').View} view */
function filed({ entry }, { room }, view) {
  const { document, media, exhibit, caption } = entry.body;
  const title = shownName(document.title);
  const open = { name: 'view', exhibit: exhibit?.exhibit, document: document.number, media, heading: title };
  const preview = media.previews?.[0];
  return html`<button class="open ${preview ? '' : 'bare'}" @click=${() => view.tell('sheet', open)} aria-label=${page.say('filed.open', { title })}>
      ${preview ? html`<mc-thumb .courtroom=${room.courtroom} .document=${document.number} .wide=${preview.width} .high=${preview.height}></mc-thumb>` : html`<span class="kind">${KINDS[media.kind] ?? icons.file}</span>`}
      <bdi class="title">${title}</bdi>
    </button>
    <p class="facts">${facts(document, media).join(' · ')}${exhibit?.late ? html` <b class="late">${page.say('filed.late')}</b>` : nothing}</p>
    ${media.note ? html`<p class="facts">${media.note}</p>` : nothing}
    ${caption ? html`<p class="text">${caption}</p>` : nothing}
    ${exhibit ? html`<button class="more" @click=${() => view.tell('sheet', { name: 'exhibit', exhibit: exhibit.exhibit })}>${page.say('filed.exhibit')}</button>` : nothing}`;
}

/** What stands for a file without a picture. @type {Record<string, unknown>} */
const KINDS = { IMAGE: icons.picture, AUDIO: icons.sound, VIDEO: icons.film };

/** @param {any} document @param {any} media */
export function facts(document, media) {
  const long = media?.durationMillis ? [page.say('filed.seconds', { n: Math.round(media.durationMillis / 1000) })] : [];
  const pages = media?.pages > 1 ? [page.say('file.pages', { n: media.pages })] : [];
  return [page.say('filed.number', { n: document.number }), ...pages, ...long, sizeWords(document.size)];
}

/** @param {any} row @param {Context} context @param {import('./base.js').View} view */
function onItsWay({ entry, job, mine }, { room }, view) {
  const { name, size } = entry?.body ?? { name: job.body.name, size: job.file.size };
  const state = job?.state ?? 'away';
  const part = job && size ? Math.floor((100 * job.done) / size) : 0;
  const refusal = job?.error && page.refusal(job.error);
  const { uploads } = view.client;
  const which = { key: job?.key, upload: entry?.body.upload };
  return html`<p class="name-of">${icons.file}<bdi>${shownName(name)}</bdi></p>
    <p class="facts">${sizeWords(size)} · ${page.say(`upload.${state}`)}${['hashing', 'sending'].includes(state) ? ` ${part} %` : ''}</p>
    ${['hashing', 'sending'].includes(state) ? html`<progress max="100" .value=${part} aria-label=${page.say(`upload.${state}`)}></progress>` : nothing}
    ${job && !job.kept && state !== 'sent' ? html`<p class="facts">${page.say('upload.stay')}</p>` : nothing}
    ${refusal ? html`<p class="why">${refusal.sentence}${refusal.source ? html`<br /><small>${refusal.source}</small>` : nothing}</p>` : nothing}
    ${mine
      ? html`<div class="choices">
          ${['failed', 'refused'].includes(state) ? html`<button @click=${() => uploads.wake(job.key)}>${page.say('pending.retry')}</button>` : nothing}
          ${state === 'sent' ? nothing : html`<button @click=${() => uploads.cancel(room.courtroom, which)}>${page.say('upload.cancel')}</button>`}
        </div>`
      : nothing}`;
}

/** @param {any} row */
function rejected({ entry, requested }) {
  const { zh, en } = entry.body;
  return html`${requested ? html`<p class="name-of">${icons.file}<bdi>${shownName(requested.body.name)}</bdi></p>` : nothing}
    <p class="why">${icons.warn}<span><b>${page.say('rejected')}</b>：${page.settings.language === 'zh' ? zh : en}</span></p>`;
}
