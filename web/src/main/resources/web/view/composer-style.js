import { css } from './base.js';

/** The field and what stands above it. */
export const composerStyle = css`
  :host {
    padding: 0.5rem 0.6rem calc(0.5rem + env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
    background: var(--bar);
  }
  .quiet {
    display: flex;
    align-items: center;
  }
  .quiet .icon,
  form > .icon {
    flex: none;
  }
  .silent {
    flex: 1;
    padding: 0.6rem;
    text-align: center;
    font-size: 0.875rem;
  }
  form {
    display: flex;
    align-items: flex-end;
    gap: 0.5rem;
  }
  .field {
    flex: 1;
    min-width: 0;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 44px;
    max-height: 38dvh;
    padding: 0.6em 0.8em;
    border: 1px solid var(--field-line);
    border-radius: 12px;
    background: var(--field);
    line-height: 1.4;
    resize: none;
    field-sizing: content;
  }
  .private textarea {
    border: 1px dashed var(--on-private-page);
  }
  .send {
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }
  .send:disabled {
    background: var(--soft);
    color: var(--muted);
  }
  .above {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-bottom: 0.45rem;
    font-size: 0.8125rem;
  }
  .above button,
  .to {
    min-height: 34px;
    padding: 0 0.85em;
    border-radius: 9px;
    background: var(--soft);
  }
  .to[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .quote {
    display: flex;
    align-items: center;
    width: 100%;
    min-width: 0;
    border-left: 3px solid var(--accent);
    padding-left: 0.6em;
  }
  .quote span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .too-long {
    color: var(--bad);
  }
`;
