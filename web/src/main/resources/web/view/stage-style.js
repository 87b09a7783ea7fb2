import { css } from './base.js';

/** The card at the top of a courtroom. */
export const stageStyle = css`
  .card {
    display: grid;
    gap: 0.55rem;
    padding: 0.6rem 0.9rem;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    font-size: 0.9375rem;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1rem 0.6rem;
  }
  .name {
    font-weight: 600;
  }
  .end {
    display: inline-block;
  }
  .state {
    color: var(--muted);
  }
  .state.OPEN {
    color: var(--good-text);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .controls .button {
    min-height: 44px;
    flex: 1 1 auto;
  }
  select {
    flex: 1 1 9rem;
    min-width: 0;
    min-height: 44px;
    padding: 0 0.6em;
    border: 1px solid var(--field-line);
    border-radius: 10px;
    background: var(--field);
  }
`;
