import { Refused } from './refused.js';

const AGAIN_MS = 3000;
/** Two minutes of pauses; the court waits as well each time. */
const ATTEMPTS = 40;

/**
 * A link to something that the court makes when it is asked for. What takes longer than the court
 * waits is asked for again until it is made.
 * @param {() => Promise<any>} ask
 * @param {() => boolean} waits told each time that it is not made yet; false gives up
 * @param {(ms: number) => Promise<unknown>} [pause]
 * @returns {Promise<any>}
 * @throws {Refused}
 */
export async function copied(ask, waits, pause = (ms) => new Promise((go) => setTimeout(go, ms))) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const isMaking = error instanceof Refused && error.error.code === 'copy-in-the-making';
      if (!isMaking || attempt === ATTEMPTS || !waits()) throw error;
    }
    await pause(AGAIN_MS);
  }
}
