import { css } from './base.js';

/** A call above everything else: the card that rings, and the call that this phone is in. */
export const callsStyle = css`
  section {
    display: grid;
    gap: 0.6rem;
    padding: 0.7rem 0.9rem;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .ringing {
    background: var(--own);
    color: var(--on-own);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.7rem;
  }
  .head p {
    flex: 1;
    min-width: 9rem;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
    gap: 0.5rem;
    max-height: 42dvh;
    overflow-y: auto;
  }
  .tile {
    position: relative;
    display: grid;
    place-items: center;
    align-content: center;
    gap: 0.3rem;
    min-height: 6rem;
    border-radius: 12px;
    background: var(--soft);
    text-align: center;
    overflow: hidden;
  }
  .tile.seen {
    align-content: end;
    padding-bottom: 0.4rem;
    min-height: 8.5rem;
  }
  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    background: #000;
  }
  .tile:not(.seen) video {
    visibility: hidden;
  }
  .own video {
    transform: scaleX(-1);
  }
  .who {
    position: relative;
    padding: 0.1rem 0.5rem;
    border-radius: 8px;
    font-size: 0.8125rem;
  }
  .seen .who {
    background: rgb(0 0 0 / 0.65);
    color: #fff;
  }
  .seen .seat {
    display: none;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5rem;
  }
  .ringing .button:not(.main, .end) {
    background: var(--surface);
    color: var(--text);
  }
  .end {
    background: var(--bad);
    color: var(--on-bad);
  }
`;
