import { svg, html } from '../vendor/lit-element/lit-element.js';

/** @param {unknown} shape */
const icon = (shape) =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shape}</svg>`;

export const back = icon(svg`<path d="M15 5l-7 7 7 7"/>`);
export const panel = icon(svg`<circle cx="5" cy="12" r="1.2"/><circle cx="12" cy="12" r="1.2"/><circle cx="19" cy="12" r="1.2"/>`);
export const file = icon(svg`<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M9 12h6M9 16h6"/>`);
export const search = icon(svg`<circle cx="10.500" cy="10.500" r="6.500"/><path d="M15.500 15.500L21 21"/>`);
export const send = icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`);
export const plus = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const gear = icon(svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`);
export const lock = icon(svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`);
export const shield = icon(svg`<path d="M12 3l7 3v5c0 4.5-3 8-7 10-4-2-7-5.5-7-10V6z"/><path d="M9 12l2 2 4-4"/>`);
export const close = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const down = icon(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`);
export const up = icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`);
export const clock = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`);
export const people = icon(svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.800a3.5 3.5 0 0 1 0 6.400M18 14.5c2 .8 3.200 2.600 3.5 5.5"/>`);
export const scales = icon(svg`<path d="M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6zM12 4l0 0"/>`);
export const out = icon(svg`<path d="M14 5H6v14h8M11 12h10M17 8l4 4-4 4"/>`);
export const warn = icon(svg`<path d="M12 4l9 16H3z"/><path d="M12 10v4M12 17v.1"/>`);
export const list = icon(svg`<path d="M5 6h14v10H10l-4 4v-4H5z"/>`);
export const tasks = icon(svg`<rect x="5" y="4" width="14" height="17" rx="2"/><path d="M9 3h6v3H9zM9 13l2 2 4-4"/>`);
export const board = icon(svg`<rect x="4" y="4" width="16" height="16" rx="2"/><path d="M9 4v16M15 4v16M4 10h5M9 14h6"/>`);
export const item = icon(svg`<rect x="5" y="4" width="14" height="17" rx="2"/><path d="M9 3h6v3H9zM12 10v6M9 13h6"/>`);
export const picture = icon(svg`<rect x="4" y="5" width="16" height="14" rx="2"/><circle cx="9" cy="10" r="1.500"/><path d="M5 18l5-5 3 3 3-3 3 3"/>`);
export const camera = icon(svg`<rect x="3" y="7" width="18" height="13" rx="2"/><path d="M8 7l2-3h4l2 3"/><circle cx="12" cy="13.500" r="3.500"/>`);
export const mic = icon(svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5 11a7 7 0 0 0 14 0M12 18v3"/>`);
export const film = icon(svg`<rect x="3" y="6" width="12" height="12" rx="2"/><path d="M15 11l6-3v8l-6-3"/>`);
export const sound = icon(svg`<path d="M9 17V5l10-2v12"/><circle cx="6.500" cy="17" r="2.500"/><circle cx="16.500" cy="15" r="2.500"/>`);
export const stop = icon(svg`<rect x="6" y="6" width="12" height="12" rx="2" fill="currentColor"/>`);
