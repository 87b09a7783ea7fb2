import { css } from './base.js';

/** The case file's catalogue. */
export const paperStyle = css`
  .content {
    display: grid;
    gap: 0.9rem;
    padding: 1rem;
  }
  section,
  details.list {
    display: grid;
    gap: 0.6rem;
    min-width: 0;
  }
  details.list {
    padding: 0.8rem 1rem;
    border-radius: 14px;
    background: var(--surface);
  }
  summary {
    min-height: 32px;
    cursor: pointer;
  }
  h2 {
    font-size: 1.0625rem;
  }
  h3 {
    margin-top: 0.2rem;
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 500;
  }
  .papers button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.9rem;
    align-items: center;
    width: 100%;
    padding: 0.8rem 1rem;
    border-radius: 14px;
    background: var(--surface);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .papers li + li {
    margin-top: 0.5rem;
  }
  .papers svg {
    color: var(--accent-text);
  }
  .title {
    font-weight: 600;
  }
  .list li {
    display: flex;
    gap: 0.6rem;
    justify-content: space-between;
    padding: 0.25rem 0;
  }
  .missing {
    color: var(--bad);
    font-weight: 600;
  }
  .there {
    color: var(--good-text);
  }
  .empty {
    padding: 2.5rem 1rem;
    text-align: center;
    line-height: 1.7;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: 0.6rem;
  }
  .pair .button {
    background: var(--surface);
  }
  .export {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.7rem 1rem;
    border-radius: 14px;
    background: var(--surface);
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(42%) minmax(0, 1fr);
    gap: 0.35rem 1rem;
    margin-bottom: 1.1rem;
  }
  dt {
    color: var(--muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .hash {
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .stack {
    display: grid;
    gap: 0.6rem;
  }
`;
