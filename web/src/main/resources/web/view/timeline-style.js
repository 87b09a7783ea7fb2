import { css } from './base.js';

/** The log, its quiet rows and its two ways to jump. */
export const timelineStyle = css`
  :host { position: relative; min-height: 0; flex: 1; }
  .scroll { height: 100%; overflow-y: auto; overflow-anchor: none; overscroll-behavior: contain; }
  .rows { padding: 0.5rem 0 0.9rem; }
  .row { display: flow-root; scroll-margin: 0.75rem; }
  .scroll:focus-visible, .row:focus-visible { outline-offset: -3px; }
  .day, .act, .start { max-width: 34rem; margin: 0.9rem auto 0.2rem; padding: 0 1.25rem;
    text-align: center; font-size: 0.8125rem; line-height: 1.5; color: var(--muted); overflow-wrap: anywhere; }
  .act { margin: 0.55rem auto 0; text-wrap: balance; }
  .act a { white-space: nowrap; }
  .again { min-height: 32px; color: var(--accent-text); }
  .stage { color: var(--accent-text); font-weight: 600; }
  .unread { display: flex; align-items: center; gap: 0.7rem; margin: 0.9rem 1rem 0.2rem; color: var(--bad); font-size: 0.8125rem; }
  .unread::before, .unread::after { content: ''; flex: 1; height: 1px; background: currentColor; opacity: 0.5; }
  .jump { position: absolute; right: 0.9rem; bottom: 0.9rem; display: inline-flex; align-items: center; gap: 0.3em;
    min-height: 40px; padding: 0 0.9em; border-radius: 20px; background: var(--surface); color: var(--accent-text);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.18); font-size: 0.875rem; }
  .jump.first { bottom: auto; top: 0.7rem; }
  .jump svg { width: 18px; height: 18px; }
  .aim { animation: aim 1.6s ease-out; }
  @keyframes aim { from { background: var(--mark); } }
  @media (prefers-reduced-motion: reduce) { .aim { animation: none; outline: 2px solid var(--focus); } }
`;
