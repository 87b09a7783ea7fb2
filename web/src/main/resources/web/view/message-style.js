import { css } from './base.js';

/** How messages look, in the record and on their way there. */
export const messageStyle = css`
  .options .read { display: block; }
  .message {
    display: flex;
    gap: 0.55rem;
    padding: 0.55rem 0.75rem 0;
  }
  .message.more {
    padding-top: 0.25rem;
  }
  .message.mine {
    justify-content: flex-end;
  }
  .seat-place {
    width: 40px;
    flex: none;
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, auto);
    gap: 0.2rem;
    justify-items: start;
    min-width: 0;
    max-width: min(84%, 36rem);
  }
  .mine .column {
    justify-items: end;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .name .role {
    color: var(--accent);
  }
  .line {
    display: flex;
    align-items: flex-end;
    gap: 0.15rem;
    min-width: 0;
  }
  .mine .line {
    flex-direction: row-reverse;
  }
  .bubble {
    min-width: 0;
    padding: 0.55rem 0.8rem;
    border-radius: 4px 14px 14px 14px;
    background: var(--bubble);
    line-height: 1.55;
  }
  .mine .bubble {
    border-radius: 14px 4px 14px 14px;
    background: var(--own);
    color: var(--on-own);
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .private .bubble {
    background: var(--private);
    color: var(--on-private);
    border: 1px dashed currentColor;
  }
  .wall {
    display: inline-flex;
    align-items: center;
    gap: 0.2em;
    color: var(--on-private-page);
  }
  .wall svg {
    width: 14px;
    height: 14px;
  }
  .name .bad {
    color: var(--bad);
  }
  .at {
    padding: 0 0.3rem 0.3rem;
    color: var(--muted);
    font-size: 0.75rem;
  }
  .bubble code {
    font-family: ui-monospace, monospace;
  }
  .documents a {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    min-height: 40px;
    color: inherit;
  }
  .mention {
    color: var(--accent-text);
  }
  .quote {
    width: 100%;
    margin: 0 0 0.35rem;
    padding: 0.1rem 0 0.1rem 0.55rem;
    border-left: 3px solid currentColor;
    text-align: start;
    font-size: 0.8125rem;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .options {
    flex: none;
    min-width: 44px;
    min-height: 32px;
    padding: 0 0.3rem;
    border-radius: 8px;
    color: var(--muted);
    font-size: 0.75rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
    font-size: 0.8125rem;
  }
  .choices button {
    min-height: 36px;
    padding: 0 0.9em;
    border-radius: 8px;
    background: var(--soft);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    padding: 0 0.35rem 0.3rem;
    color: var(--muted);
    font-size: 0.75rem;
    white-space: nowrap;
  }
  .state svg {
    width: 15px;
    height: 15px;
  }
  .state.refused {
    color: var(--bad);
  }
  .refusal {
    padding: 0.6rem 0.8rem;
    border-radius: 10px;
    background: var(--bad-soft);
    color: var(--bad);
    font-size: 0.875rem;
  }
  .refusal .choices {
    margin-top: 0.5rem;
    color: var(--text);
  }
`;
