import { shortTime } from '../state/times.js';
import { css, html, nothing, page } from './base.js';

export const bannerStyle = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.8rem;
    align-items: center;
    justify-content: center;
    padding: 0.45rem 1rem;
    background: var(--warn-soft);
    color: var(--warn);
    font-size: 0.875rem;
    text-align: center;
  }
  .banner .button {
    min-height: 36px;
  }
`;

/** What the person has to know of the court's or the device's state, if anything. @param {import('./base.js').View} view */
export function bannerOf(view) {
  const { client } = page;
  if (!client) return nothing;
  if (client.signedOut) {
    return html`<div class="banner" role="status">
      <span>${client.court.keptAt ? kept(view, client.court.keptAt) : page.say('banner.signed-out')}</span>
      <button class="button main" @click=${() => client.logIn()}>${page.say('login.go')}</button>
    </div>`;
  }
  if (client.receipts.broken) return html`<p class="banner" role="alert">${page.say('banner.rewritten')}</p>`;
  if (page.trouble) return html`<p class="banner" role="status">${page.say(page.trouble)}</p>`;
  if (client.writes.storageFull) return html`<p class="banner" role="status">${page.say('banner.storage')}</p>`;
  if (page.keeper?.waiting) {
    return html`<div class="banner" role="status">
      <span>${page.say('banner.newer')}</span>
      <button class="button main" @click=${() => page.keeper?.take()}>${page.say('banner.newer.go')}</button>
    </div>`;
  }
  if (client.socket.link === 'open' && client.clock.apart) return html`<p class="banner" role="status">${page.say('banner.clock')}</p>`;
  if (client.socket.link === 'open' || !client.court.list) return nothing;
  if (client.court.keptAt && client.socket.link === 'waiting') return html`<p class="banner" role="status">${kept(view, client.court.keptAt)}</p>`;
  const word = client.socket.link === 'waiting' ? 'banner.offline' : 'banner.connecting';
  return html`<p class="banner" role="status">${page.say(word)}</p>`;
}

/** From when it is what is shown. @param {import('./base.js').View} view @param {number} at */
function kept(view, at) {
  return view.say('banner.kept', { at: shortTime(at, view.client.clock.now(), view.language, view.client.zone) });
}
