import { css } from './base.js';

/** The cards of the panel. */
export const panelStyle = css`
  header > h1:first-child {
    padding: 0 0.75rem;
    line-height: 44px;
  }
  .presence { margin-left: 0.6em; color: var(--muted); }
  .presence.online { color: var(--good-text, var(--accent-text)); }
  .content {
    display: grid;
    gap: 0.9rem;
    padding: 1rem;
  }
  section {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
    border-radius: 14px;
    background: var(--surface);
  }
  h2 {
    font-size: 1rem;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.35rem 1rem;
  }
  dt {
    color: var(--muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .person {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    padding: 0.3rem 0;
  }
  .person > span:nth-child(2) {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .person > .acts {
    flex: none;
    display: grid;
    gap: 0.4rem;
  }
  .gone {
    text-decoration: line-through;
    color: var(--muted);
  }
  .session + .session {
    padding-top: 0.75rem;
    border-top: 1px solid var(--line);
  }
  .session p {
    line-height: 1.6;
  }
  .session b.OPEN {
    color: var(--good-text);
  }
  .to-file {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 1rem;
    border-radius: 14px;
    background: var(--surface);
    color: inherit;
    text-decoration: none;
    font-weight: 600;
  }
  .to-file svg,
  .seal svg {
    color: var(--accent-text);
  }
  .seal {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    line-height: 1.5;
  }
  .seal.broken,
  .seal.broken svg {
    color: var(--bad);
  }
`;
