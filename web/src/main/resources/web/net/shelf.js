/** @typedef {import('./uploads.js').Job} Job */

/**
 * Where files wait until they are sent, over a reload: the browser's own database, which keeps a
 * file itself. Without one (a private window) they wait as long as the page.
 */
export class Shelf {
  /** @type {Promise<IDBDatabase> | undefined} */
  #open;

  /** @param {IDBFactory | undefined} factory @param {string} person */
  constructor(factory, person) {
    this.#open = factory && opened(factory, `mc.files.${person}`);
    this.#open?.catch(() => {});
  }

  /** @returns {Promise<Job[]>} */
  async all() {
    return (await this.#do('readonly', (store) => store.getAll()).catch(() => [])) ?? [];
  }

  /** Whether it is kept. @param {any} job */
  put(job) {
    return this.#do('readwrite', (store) => store.put(job)).then((done) => done !== undefined, () => false);
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
      const transaction = database.transaction('files', mode);
      const request = act(transaction.objectStore('files'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }
}

/** @param {IDBFactory} factory @param {string} name @returns {Promise<IDBDatabase>} */
function opened(factory, name) {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
