import { Carrier, Stopped } from './carrier.js';
import { hashOf } from './hashing.js';
import { Refused } from './refused.js';
import { randomText } from './tokens.js';

/**
 * A file on its way: hashed, announced through the outbox, sent.
 *
 * @typedef {object} Job
 * @property {string} key
 * @property {string} courtroom
 * @property {File} file
 * @property {any} body what evidence.request-upload says of it, the hash once it is known
 * @property {string} [upload] the court's name for it
 * @property {'hashing' | 'asking' | 'sending' | 'sent' | 'failed' | 'refused'} state
 * @property {number} done bytes
 * @property {import('../state/types.js').Refusal} [error]
 * @property {boolean} [kept] whether it survives a reload
 */

/** The files that this device sends. */
export class Uploads {
  #parts;
  #carrier;
  /** @type {Job[]} */
  jobs = [];
  /** @type {Map<string, AbortController>} */
  #running = new Map();

  /**
   * @param {{shelf: import('./shelf.js').Shelf, writes: import('./writes.js').Writes, locks?: LockManager,
   *   ask: (action: string, body: any, courtroom: string) => Promise<any>,
   *   changed: () => void,
   *   send: (request: any, blob: Blob, moved: (bytes: number) => void, stop: AbortSignal) => Promise<number>,
   *   pause: (failures: number) => Promise<void>}} parts
   */
  constructor(parts) {
    this.#parts = parts;
    this.#carrier = new Carrier(parts);
  }

  /** Takes up what an earlier page left, unless another tab has it. */
  async start() {
    for (const saved of await this.#parts.shelf.all()) {
      if (this.jobs.some((j) => j.key === saved.key) || !(await this.#hold(saved.key))) continue;
      const job = { ...saved, done: 0, kept: true };
      this.jobs.push(job);
      if (job.state !== 'refused') this.#run(job);
    }
    this.#parts.changed();
  }

  /** Sends a file. @param {string} courtroom @param {File} file @param {any} body without hash */
  async add(courtroom, file, body) {
    /** @type {Job} */
    const job = { key: randomText(12), courtroom, file, body, state: 'hashing', done: 0 };
    this.jobs.push(job);
    this.#parts.changed();
    await this.#hold(job.key);
    job.kept = await this.#parts.shelf.put(plain(job));
    await this.#run(job);
  }

  /** @param {string} courtroom */
  of(courtroom) {
    return this.jobs.filter((job) => job.courtroom === courtroom);
  }

  /** Goes on with what failed, or with one that was refused. @param {string} [key] */
  wake(key) {
    for (const job of this.jobs) if (key ? job.key === key : job.state === 'failed') this.#run(job);
  }

  /** Gives a file up, here and at the court. @param {string} courtroom @param {{key?: string, upload?: string}} which */
  async cancel(courtroom, { key, upload }) {
    const job = this.jobs.find((j) => j.courtroom === courtroom && (key ? j.key === key : j.upload === upload));
    if (job) {
      this.#running.get(job.key)?.abort();
      this.#parts.writes.forget(job.key);
    }
    const known = job?.upload ?? upload;
    const outcome = known ? await this.#parts.writes.act(courtroom, 'evidence.cancel-upload', { upload: known }) : undefined;
    const over = !outcome || outcome.ok || outcome.error.code !== 'offline';
    if (job && over) this.#drop(job);
    else if (job) this.#set(job, { state: 'failed', error: { code: 'offline' } });
    return outcome;
  }

  /** An entry arrived: what was decided on is not kept any longer. @param {import('../state/types.js').Entry} entry */
  seen({ kind = '', body, courtroom }) {
    if (!/^(evidence\.(filed|rejected)|upload\.cancelled|deadline\.expired)$/.test(kind)) return;
    const upload = body.upload ?? body.subject;
    const job = this.jobs.find((j) => j.courtroom === courtroom && j.upload === upload);
    if (!job) return;
    this.#running.get(job.key)?.abort();
    this.#drop(job);
  }

  /** @param {Job} job */
  async #run(job) {
    if (this.#running.has(job.key)) return;
    const stop = new AbortController();
    this.#running.set(job.key, stop);
    try {
      await this.#steps(job, stop.signal);
    } catch (error) {
      if (error instanceof Stopped || stop.signal.aborted) return;
      if (error instanceof Refused) await this.#refused(job, error.error);
      else await this.#set(job, { state: 'failed', error: undefined });
    } finally {
      this.#running.delete(job.key);
    }
  }

  /** @param {Job} job @param {AbortSignal} stop */
  async #steps(job, stop) {
    if (!job.body.sha256) {
      await this.#set(job, { state: 'hashing', done: 0, error: undefined });
      const sha256 = await hashOf(job.file, (done) => this.#moved(job, done, stop));
      if (sha256 === undefined) throw new Stopped();
      await this.#set(job, { body: { ...job.body, sha256 } });
    }
    const offer = job.upload ? undefined : await this.#announce(job, stop);
    await this.#set(job, { state: 'sending', done: 0, error: undefined });
    const announced = /** @type {Job & {upload: string}} */ (job);
    await this.#carrier.carry(announced, offer, (done) => this.#moved(job, done, stop), stop);
    await this.#set(job, { state: 'sent', done: job.file.size });
    await this.#parts.shelf.remove(job.key);
  }

  /** The offer of the court for it, if it comes now. @param {Job} job @param {AbortSignal} stop */
  async #announce(job, stop) {
    await this.#set(job, { state: 'asking', error: undefined });
    if (stop.aborted) throw new Stopped();
    const answer = await this.#parts.writes.once(job.courtroom, 'evidence.request-upload', job.body, job.key);
    if (!answer.ok) throw new Refused(answer.error);
    await this.#set(job, { upload: answer.body.upload ?? answer.body.entry.body.upload });
    this.#parts.writes.forget(job.key);
    return answer.body.send;
  }

  /** @param {Job} job @param {import('../state/types.js').Refusal} error */
  async #refused(job, error) {
    // The court has dealt with it meanwhile: its entry says how.
    if (['upload-settled', 'upload-unknown'].includes(error.code)) this.#drop(job);
    else await this.#set(job, { state: 'refused', error });
  }

  /** @param {Job} job @param {number} done @param {AbortSignal} stop */
  #moved(job, done, stop) {
    job.done = done;
    this.#parts.changed();
    return !stop.aborted;
  }

  /** @param {Job} job @param {Partial<Job>} change */
  async #set(job, change) {
    Object.assign(job, change);
    this.#parts.changed();
    if (this.jobs.includes(job)) await this.#parts.shelf.put(plain(job));
  }

  /** @param {Job} job */
  #drop(job) {
    this.jobs = this.jobs.filter((j) => j !== job);
    this.#parts.shelf.remove(job.key);
    this.#parts.changed();
  }

  /** Whether no other tab has this job. @param {string} key @returns {Promise<boolean>} */
  #hold(key) {
    const { locks } = this.#parts;
    if (!locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      locks
        .request(`mc.file.${key}`, { signal: AbortSignal.timeout(1500) }, () => {
          resolve(true);
          return new Promise(() => {});
        })
        .catch(() => resolve(false));
    });
  }
}

/** @param {Job} job */
function plain({ key, courtroom, file, body, upload, state, error }) {
  return { key, courtroom, file, body, upload, state, error };
}
