import { html, svg } from './base.js';

/** @param {unknown} shape */
const icon = (shape) =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shape}</svg>`;

const HANDSET = 'M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z';
export const phone = icon(svg`<path d=${HANDSET}/>`);
export const hangUp = icon(svg`<path d=${HANDSET} transform="rotate(135 12 12)"/>`);
export const mic = icon(svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5 11a7 7 0 0 0 14 0M12 18v3"/>`);
export const micOff = icon(svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5 11a7 7 0 0 0 14 0M12 18v3M4 4l16 16"/>`);
export const film = icon(svg`<rect x="3" y="6" width="12" height="12" rx="2"/><path d="M15 11l6-3v8l-6-3"/>`);
export const filmOff = icon(svg`<rect x="3" y="6" width="12" height="12" rx="2"/><path d="M15 11l6-3v8l-6-3M4 4l16 16"/>`);
