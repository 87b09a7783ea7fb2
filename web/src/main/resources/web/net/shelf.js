/**
 * What is kept over a reload, by key: the browser's own database, which keeps a file itself. Without
 * one (a private window) nothing is kept for longer than the page.
 */
export class Shelf {
  #what;
  /** @type {Promise<IDBDatabase> | undefined} */
  #open;

  /** @param {IDBFactory | undefined} factory @param {string} person @param {'files' | 'receipts' | 'rooms'} what */
  constructor(factory, person, what) {
    this.#what = what;
    this.#open = factory && opened(factory, `mc.${what}.${person}`, what);
    this.#open?.catch(() => {});
  }

  /** @returns {Promise<any[]>} */
  async all() {
    return (await this.#do('readonly', (store) => store.getAll()).catch(() => [])) ?? [];
  }

  /** @param {string} key @returns {Promise<any>} */
  get(key) {
    return this.#do('readonly', (store) => store.get(key)).catch(() => undefined);
  }

  /** Whether it is kept. @param {any} job */
  put(job) {
    return this.#do('readwrite', (store) => store.put(job)).then((done) => done !== undefined, () => false);
  }

  /** Puts what becomes of what is there; no other page comes between. @param {string} key @param {(old: any) => any} change */
  update(key, change) {
    return this.#do('readwrite', (store) => {
      const read = store.get(key);
      read.onsuccess = () => store.put(change(read.result));
      return read;
    }).catch(() => {});
  }

  /** @param {string} key */
  remove(key) {
    return this.#do('readwrite', (store) => store.delete(key)).catch(() => {});
  }

  /** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act @returns {Promise<any>} */
  async #do(mode, act) {
    if (!this.#open) return undefined;
    const database = await this.#open;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(this.#what, mode);
      const request = act(transaction.objectStore(this.#what));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }
}

/** @param {IDBFactory} factory @param {string} name @param {string} store @returns {Promise<IDBDatabase>} */
function opened(factory, name, store) {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
