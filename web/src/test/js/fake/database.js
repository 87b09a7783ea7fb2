/** The browser's own database, in memory: as much of it as is used. */
export class FakeDatabases {
  #stores = new Map();

  open(name) {
    const isNew = !this.#stores.has(name);
    if (isNew) this.#stores.set(name, new Map());
    const items = this.#stores.get(name);
    const request = { result: { createObjectStore: () => {}, transaction: () => transaction(items) } };
    queueMicrotask(() => {
      if (isNew) request.onupgradeneeded?.();
      request.onsuccess?.();
    });
    return request;
  }
}

/** Ends when nothing is asked of it any longer. */
function transaction(items) {
  let open = 0;
  const ask = (act) => {
    const request = {};
    open++;
    queueMicrotask(() => {
      request.result = act();
      request.onsuccess?.();
      if (--open === 0) queueMicrotask(() => open === 0 && self.oncomplete?.());
    });
    return request;
  };
  const store = {
    get: (key) => ask(() => structuredClone(items.get(key))),
    getAll: () => ask(() => [...items.values()].map((item) => structuredClone(item))),
    put: (item) => ask(() => items.set(item.key, structuredClone(item)) && item.key),
    delete: (key) => ask(() => void items.delete(key)),
  };
  const self = { objectStore: () => store };
  return self;
}
