/** A read that the court refused. */
export class Refused extends Error {
  /** @param {import('../state/types.js').Refusal} error */
  constructor(error) {
    super(error.code);
    this.error = error;
  }
}
