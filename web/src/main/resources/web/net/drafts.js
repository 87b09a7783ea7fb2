/**
 * What is being typed, by place. Each tab keeps its own over a reload, so that two tabs do not
 * write over each other; the device keeps what was typed last, for after the tab is closed.
 */
export class Drafts {
  #person;
  #browser;
  #full;

  /** @param {string} person @param {{local: Storage, tab: Storage}} browser @param {() => void} full no room on this device */
  constructor(person, browser, full) {
    this.#person = person;
    this.#browser = browser;
    this.#full = full;
  }

  /** @param {string} place */
  get(place) {
    const { local, tab } = this.#browser;
    const key = this.#key(place);
    return tab.getItem(key) ?? local.getItem(key) ?? '';
  }

  /** @param {string} place @param {string} text */
  set(place, text) {
    const { local, tab } = this.#browser;
    const key = this.#key(place);
    const before = tab.getItem(key);
    // What this tab cannot keep must not stand before what the device keeps.
    if (!put(tab, key, text)) tab.removeItem(key);
    if (text) {
      if (!put(local, key, text)) this.#full();
    } else if (before === null || local.getItem(key) === before) {
      // What another tab has typed here since is not done with.
      local.removeItem(key);
    }
  }

  /** @param {string} place */
  #key(place) {
    return `mc.draft.${this.#person}.${place}`;
  }
}

/** Whether there was room for it. @param {Storage} storage @param {string} key @param {string} text */
function put(storage, key, text) {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
