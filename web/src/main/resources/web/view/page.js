import { settingsFrom } from '../state/settings.js';
import { loadWords, refusalWords, say } from '../state/words.js';

/**
 * What all views share: who is logged in, the place in the address, and the person's settings.
 * Views listen to it and to the client through it.
 */
class Page {
  /** @type {import('../net/client.js').Client | undefined} */
  client;
  /** @type {import('../net/login.js').Login | undefined} */
  login;
  /** @type {import('../net/worker.js').Keeper | undefined} */
  keeper;
  /** @type {string | undefined} a word that says what went wrong before there was a client */
  trouble;
  /** Gives the focus to what is shown. */
  home = () => {};
  settings = settingsFrom(localStorage.getItem('mc.settings'));
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /** @param {() => void} listener */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed() {
    for (const listener of this.#listeners) listener();
  }

  /** @param {Partial<import('../state/settings.js').Settings>} change */
  set(change) {
    this.settings = { ...this.settings, ...change };
    try {
      localStorage.setItem('mc.settings', JSON.stringify(this.settings));
    } catch {
      // Without storage the choice holds until the page is closed.
    }
    this.ready().then(() => {
      this.apply();
      this.changed();
    });
  }

  /** Loads the words of the person's language; without a network it is Chinese until the next time. */
  ready() {
    return loadWords(this.settings.language).catch(() => {});
  }

  /** Shows the settings on the document. */
  apply() {
    const root = document.documentElement;
    root.lang = this.settings.language === 'zh' ? 'zh-CN' : 'en';
    root.dataset.theme = this.settings.theme;
    root.dataset.text = this.settings.text;
    document.title = this.say('app.name');
  }

  /** @param {string} word @param {Record<string, string | number>} [parts] */
  say(word, parts) {
    return say(this.settings.language, word, parts);
  }

  /** @param {import('../state/types.js').Refusal} refusal */
  refusal(refusal) {
    return refusalWords(this.settings.language, refusal);
  }

  /** The place that the address names: `#/room/c1/file` is ['room', 'c1', 'file']. */
  get place() {
    return location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
  }

  /** @param {...string} place */
  go(...place) {
    location.hash = `#/${place.map(encodeURIComponent).join('/')}`;
  }
}

export const page = new Page();

/** @param {...string} place */
export function linkTo(...place) {
  return `#/${place.map(encodeURIComponent).join('/')}`;
}
