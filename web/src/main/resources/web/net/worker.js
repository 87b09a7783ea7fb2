const FILE = '/sw.js';

/**
 * Has the browser keep the client for times without a network, and tells when a newer version
 * waits. Where the browser knows no such thing, the client needs the network to open.
 */
export class Keeper {
  #browser;
  #changed;
  /** @type {ServiceWorker | undefined} a newer version of the client, complete and waiting */
  waiting;

  /**
   * @param {{worker?: ServiceWorkerContainer, types?: any, reload: () => void}} browser
   * @param {() => void} changed
   */
  constructor(browser, changed) {
    this.#browser = browser;
    this.#changed = changed;
  }

  async start() {
    const { worker, types } = this.#browser;
    if (!worker) return;
    // The policy wants to know of everything from which code comes.
    const policy = types?.createPolicy('mc-worker', { createScriptURL: () => FILE });
    const registration = await worker.register(policy?.createScriptURL('') ?? FILE).catch(() => undefined);
    if (!registration) return;
    const look = () => {
      // The first one takes nobody's place.
      this.waiting = worker.controller ? (registration.waiting ?? undefined) : undefined;
      this.#changed();
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    look();
  }

  /** Goes on with the newer version; what was typed is kept. */
  take() {
    const { worker, reload } = this.#browser;
    worker?.addEventListener('controllerchange', reload, { once: true });
    this.waiting?.postMessage('take-over');
  }
}
