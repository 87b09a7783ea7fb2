import { css } from './base.js';

/** Files in the conversation. */
export const fileStyle = css`
  .file .bubble { display: grid; gap: 0.35rem; max-width: 17rem; }
  .file .open { display: grid; gap: 0.4rem; justify-items: start; padding: 0; text-align: start; overflow-wrap: anywhere; }
  .file .open.bare { grid-template-columns: auto minmax(0, 1fr); align-items: center; }
  .file .open .title { font-weight: 600; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
  .file .kind svg { width: 32px; height: 32px; display: block; }
  .name-of { display: flex; gap: 0.4rem; align-items: center; overflow-wrap: anywhere; min-width: 0; }
  .name-of bdi { min-width: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .facts { font-size: 0.8125rem; }
  .late { color: var(--warn); background: var(--warn-soft); padding: 0 0.4em; border-radius: 4px; white-space: nowrap; }
  .file .more { justify-self: start; min-height: 36px; padding: 0 0.9em; border-radius: 8px; background: var(--surface); color: var(--accent-text); font-size: 0.8125rem; font-weight: 600; }
  .file progress { width: 100%; accent-color: var(--accent); }
  .file .choices { color: var(--text); }
  .why { display: flex; gap: 0.4rem; padding: 0.5rem 0.6rem; border-radius: 8px; background: var(--bad-soft); color: var(--bad); font-size: 0.875rem; overflow-wrap: anywhere; }
`;
