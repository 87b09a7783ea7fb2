import { css } from './base.js';

/** A document as it is, and what is said of its places. */
export const viewerStyle = css`
  video {
    display: block;
    width: auto;
    max-width: 100%;
    max-height: 60dvh;
    margin: 0 auto;
    border-radius: 10px;
  }
  audio {
    width: 100%;
  }
  .button {
    width: 100%;
    margin-top: 0.8rem;
  }
  p {
    margin-top: 0.6rem;
    overflow-wrap: anywhere;
  }
  .hash {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  summary {
    min-height: 32px;
    cursor: pointer;
  }
  mc-thumb {
    display: grid;
    justify-items: center;
  }
  h3 {
    margin-top: 0.9rem;
    font-size: 1rem;
  }
  li button {
    width: 100%;
    margin-top: 0.4rem;
    padding: 0.55rem 0.8rem;
    border-radius: 10px;
    background: var(--soft);
    text-align: start;
    overflow-wrap: anywhere;
  }
  li button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
`;
