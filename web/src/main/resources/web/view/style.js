import { css } from '../vendor/lit-element/lit-element.js';

/** The style that every view starts from: controls of one look, 44 px to the finger. */
export const shared = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--text);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  [hidden] {
    display: none !important;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--accent);
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    border: 0;
    background: none;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: 44px;
    padding: 0.45em 1.1em;
    border-radius: 10px;
    background: var(--soft);
    color: var(--text);
    text-decoration: none;
    font-weight: 500;
  }
  .button.main {
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.danger {
    color: var(--bad);
  }
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .icon {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 44px;
    height: 44px;
    border-radius: 10px;
    color: inherit;
  }
  svg {
    width: 24px;
    height: 24px;
    flex: none;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.8125rem;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .error {
    padding: 0.7em 0.9em;
    border-radius: 10px;
    background: var(--bad-soft);
    color: var(--bad);
    overflow-wrap: anywhere;
  }
  .error small {
    display: block;
    margin-top: 0.2em;
    font-size: 0.8125rem;
  }
`;

/** The bar at the top of a screen: the way back and the title. */
export const bar = css`
  header {
    display: flex;
    align-items: center;
    padding: 0.25rem;
    border-bottom: 1px solid var(--line);
    background: var(--bar);
  }
`;

/** A screen that scrolls as a whole below its bar. */
export const screen = [
  bar,
  css`
    :host {
      height: 100%;
      overflow-y: auto;
    }
    h1 {
      font-size: 1.125rem;
    }
  `,
];

/** Fields of a form, one below the other. */
export const fields = css`
  form {
    display: grid;
    gap: 1rem;
  }
  label,
  fieldset {
    display: grid;
    gap: 0.35rem;
    font-weight: 500;
    min-width: 0;
  }
  legend {
    padding: 0 0 0.35rem;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 0.5em 0.7em;
    border: 1px solid var(--field-line);
    border-radius: 10px;
    background: var(--field);
    font-weight: 400;
  }
  textarea {
    min-height: 5em;
    resize: vertical;
  }
  .pair {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
  }
  .actions {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 0.6rem;
  }
`;
