import { css } from './base.js';

/** A litigation item as a card in the conversation. */
export const itemStyle = css`
  :host { padding: 0.8rem 0.75rem 0; }
  .item { display: grid; gap: 0.6rem; max-width: 36rem; margin: 0 auto; padding: 0.9rem 1rem;
    border-radius: 14px; border-left: 5px solid var(--accent); background: var(--surface); line-height: 1.55; overflow-wrap: anywhere; }
  .item.EXPIRED { border-color: var(--bad); }
  .item.WITHDRAWN, .item.CLOSED { border-color: var(--field-line); }
  .kind { display: flex; flex-wrap: wrap; gap: 0.3rem 0.7rem; align-items: center; font-size: 0.8125rem; }
  .type { padding: 0.1em 0.6em; border-radius: 6px; background: var(--soft); color: var(--accent-text); font-weight: 600; }
  .reveal, .answered { display: inline-flex; align-items: center; gap: 0.25em; }
  .reveal { color: var(--on-private-page); }
  .stage { margin-left: auto; font-weight: 600; color: var(--muted); }
  .EXPIRED .stage { color: var(--bad); }
  .stage.done { color: var(--good-text); }
  h2 { font-size: 1.0625rem; line-height: 1.4; }
  .text { white-space: pre-wrap; unicode-bidi: plaintext; }
  .warning, .request { padding: 0.6rem 0.8rem; border-radius: 10px; background: var(--warn-soft); color: var(--warn); font-size: 0.875rem; }
  .request { display: grid; gap: 0.4rem; background: var(--soft); color: var(--text); }
  .documents a { display: flex; gap: 0.5rem; align-items: center; min-height: 44px; color: var(--accent-text); }
  .due { display: flex; gap: 0.5rem; align-items: center; min-height: 44px; padding: 0.3rem 0.7rem; margin: 0;
    border-radius: 10px; background: var(--soft); text-align: start; }
  .due span { display: flex; flex-wrap: wrap; gap: 0 0.8em; }
  .kind svg, .who svg { width: 15px; height: 15px; }
  .due svg, .documents svg { width: 20px; height: 20px; color: var(--accent-text); }
  .who { display: grid; gap: 0.1rem; }
  .who li { display: flex; flex-wrap: wrap; gap: 0 0.6rem; align-items: center; min-height: 32px; }
  .who b { font-weight: 600; }
  .answered { min-height: 32px; padding: 0; color: var(--good-text); text-decoration: underline; text-underline-offset: 3px; }
  code { font-family: ui-monospace, monospace; font-size: 0.8125rem; }
  .late { color: var(--bad); }
  .ruling { padding: 0 0.5em; border-radius: 6px; background: var(--soft); font-size: 0.8125rem; }
  .changes { display: grid; gap: 0.3rem; padding-left: 0.7rem; border-left: 3px solid var(--line); font-size: 0.9375rem; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .actions .button { flex: 1 1 auto; }
`;
