import { css } from './base.js';

/** The list of courtrooms. */
export const listStyle = css`
  :host {
    height: 100%;
    min-height: 0;
  }
  .whole {
    background: var(--surface);
  }
  .bar {
    display: flex;
    align-items: center;
    padding: 0.25rem 0.25rem 0.25rem 1rem;
    border-bottom: 1px solid var(--line);
    background: var(--bar);
  }
  h1 {
    flex: 1;
    font-size: 1.125rem;
  }
  .search {
    margin: 0.6rem 1rem;
    padding: 0.45em 0.8em;
    min-height: 40px;
    border: 1px solid var(--field-line);
    border-radius: 10px;
    background: var(--field);
  }
  .lines {
    flex: 1;
    overflow-y: auto;
    padding-bottom: env(safe-area-inset-bottom);
  }
  .lines a {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.15rem 0.75rem;
    align-items: center;
    padding: 0.7rem 1rem;
    color: inherit;
    text-decoration: none;
  }
  .lines a:focus-visible {
    outline-offset: -3px;
  }
  .lines a[aria-current='page'] {
    background: var(--soft);
  }
  li + li a {
    border-top: 1px solid var(--line);
  }
  .plate {
    position: relative;
    grid-row: span 3;
    align-self: start;
    margin-top: 0.15rem;
  }
  .plate.open::after {
    content: '';
    position: absolute;
    right: -3px;
    top: 30px;
    width: 13px;
    height: 13px;
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--good);
  }
  .name,
  .number,
  .last {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    grid-column: 2 / -1;
  }
  .name {
    font-weight: 600;
  }
  .last {
    font-size: 0.875rem;
    color: var(--muted);
  }
  .badge {
    justify-self: end;
    min-width: 1.5em;
    padding: 0.05em 0.45em;
    border-radius: 1em;
    background: var(--bad);
    color: var(--on-bad);
    font-size: 0.75rem;
    text-align: center;
  }
  .empty {
    padding: 3rem 1.5rem;
    text-align: center;
    line-height: 1.7;
  }
`;
