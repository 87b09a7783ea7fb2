import { css } from './base.js';

/** A courtroom: its bar, and a conversation that takes what height there is. */
export const roomStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--ground);
  }
  .title {
    flex: 1;
    min-width: 0;
    text-align: center;
  }
  h1 {
    font-size: 1.0625rem;
    line-height: 1.3;
  }
  h1,
  .number {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  main {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  mc-timeline {
    flex: 1;
  }
  .wait {
    justify-content: center;
    padding: 2rem;
    text-align: center;
  }
  .error {
    margin: 0.5rem 0.75rem;
  }
  @media (min-width: 56rem) {
    .back {
      visibility: hidden;
    }
  }
`;
