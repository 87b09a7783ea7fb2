import { digest } from './hashing.js';
import { Refused } from './refused.js';

/** Parts on their way beside each other. */
const BESIDE = 3;
const ATTEMPTS = 6;

/** The job was stopped by the person. */
export class Stopped extends Error {}

/**
 * Carries the bytes of an announced file into the bucket, just as the court signed for it. What the
 * bucket has already is not sent again.
 */
export class Carrier {
  #parts;

  /**
   * @param {{ask: (action: string, body: any, courtroom: string) => Promise<any>,
   *   send: (request: any, blob: Blob, moved: (bytes: number) => void, stop: AbortSignal) => Promise<number>,
   *   pause: (failures: number) => Promise<void>}} parts `send` gives the status of the answer
   */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * @param {{courtroom: string, upload: string, file: Blob}} job
   * @param {any} offer of the court, if it is fresh
   * @param {(sent: number) => void} progress
   * @param {AbortSignal} stop
   */
  async carry(job, offer, progress, stop) {
    let sending = offer ?? (await this.#sign(job));
    if (sending.put) {
      await this.#try(stop, async (failures) => {
        if (failures > 0) sending = await this.#sign(job);
        return this.#parts.send(sending.put, job.file, progress, stop);
      });
      return;
    }
    if (!sending.held) sending = await this.#sign(job);
    let missing = numbers(sending.parts).filter((n) => !sending.held?.some((/** @type {any} */ h) => h.number === n));
    for (let round = 0; ; round++) {
      await this.#all(job, sending, missing, progress, stop);
      const done = await this.#parts.ask('evidence.complete-upload', { upload: job.upload }, job.courtroom);
      if (done.complete) return;
      missing = done.missing;
      if (round === ATTEMPTS) throw new Error('parts go missing');
    }
  }

  /** @param {any} job @param {any} sending @param {number[]} missing @param {(sent: number) => void} progress @param {AbortSignal} stop */
  async #all(job, { partSize, parts }, missing, progress, stop) {
    const size = (/** @type {number} */ n) => (n < parts ? partSize : job.file.size - partSize * (parts - 1));
    /** @type {Map<number, number>} */
    const moved = new Map(numbers(parts).map((n) => [n, missing.includes(n) ? 0 : size(n)]));
    const tell = () => progress([...moved.values()].reduce((a, b) => a + b, 0));
    const open = [...missing];
    const carry = async () => {
      for (let n = open.shift(); n !== undefined; n = open.shift()) {
        const number = n;
        const blob = job.file.slice((number - 1) * partSize, (number - 1) * partSize + size(number));
        const sha256 = await digest(blob);
        await this.#try(stop, async () => {
          const { requests } = await this.#sign(job, [{ number, sha256 }]);
          const come = (/** @type {number} */ bytes) => {
            moved.set(number, bytes);
            tell();
          };
          const status = await this.#parts.send(requests[0], blob, come, stop);
          // What was lost on the way has to come again.
          if (status < 200 || status >= 300) come(0);
          return status;
        });
        moved.set(number, size(number));
        tell();
      }
    };
    tell();
    await Promise.all(Array.from({ length: BESIDE }, carry));
  }

  /** Again after a lost connection, a busy bucket or a signature that ran out. @param {AbortSignal} stop @param {(failures: number) => Promise<number>} act */
  async #try(stop, act) {
    for (let failures = 0; ; ) {
      let status = 0;
      try {
        status = await act(failures);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      if (stop.aborted) throw new Stopped();
      if (status >= 200 && status < 300) return;
      if (++failures === ATTEMPTS) throw new Error(`the bucket answers ${status}`);
      await this.#parts.pause(failures);
      if (stop.aborted) throw new Stopped();
    }
  }

  /** @param {{courtroom: string, upload: string}} job @param {any[]} [parts] */
  #sign({ courtroom, upload }, parts) {
    return this.#parts.ask('evidence.sign-upload', parts ? { upload, parts } : { upload }, courtroom);
  }
}

/** @param {number} parts */
const numbers = (parts) => Array.from({ length: parts }, (_, i) => i + 1);
