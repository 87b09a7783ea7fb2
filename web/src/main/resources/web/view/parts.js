import { loadLaterWords } from '../state/words.js';

/** What the first screen does without: loaded when it is wanted, or before that, in a quiet moment. @type {Record<string, () => Promise<any>>} */
const PARTS = {
  panel: () => import('./panel.js'),
  'form-sheets': () => import('./form-sheets.js'),
  'file-sheets': () => import('./file-sheets.js'),
  file: () => import('./file.js'),
  search: () => import('./search.js'),
  exhibits: () => import('./exhibits.js'),
  mine: () => import('./mine.js'),
  board: () => import('./board.js'),
  'case-form': () => import('./case-form.js'),
  shortcuts: () => import('./shortcuts.js'),
  calls: () => import('./calls.js'),
  'row-keys': () => import('./row-keys.js'),
  settings: () => import('./settings.js'),
};

/** @type {Promise<void> | undefined} */
let words;

/** A part of the client, after the words that it says. @param {string} name @returns {Promise<any>} */
export async function part(name) {
  words ??= loadLaterWords();
  await words.catch((error) => {
    words = undefined;
    throw error;
  });
  return PARTS[name]();
}

/** Loads all of it, one part after the other, so that nothing is wanting when the network is gone. */
export async function rest() {
  for (const name of Object.keys(PARTS)) await part(name).catch(() => {});
}
