/** @typedef {{language: 'zh' | 'en', theme: 'auto' | 'light' | 'dark', text: 'normal' | 'large' | 'huge', keep: 'on' | 'off', keys: 'on' | 'off'}} Settings */

/** The choices of each setting, the default first. */
export const CHOICES = {
  language: ['zh', 'en'],
  theme: ['auto', 'light', 'dark'],
  text: ['normal', 'large', 'huge'],
  keep: ['on', 'off'],
  keys: ['on', 'off'],
};

/**
 * Settings from what was stored; anything unknown becomes the default.
 * @param {string | null} stored
 * @returns {Settings}
 */
export function settingsFrom(stored) {
  let saved = {};
  try {
    saved = JSON.parse(stored ?? '{}') ?? {};
  } catch {
    // What cannot be read counts as nothing stored.
  }
  const chosen = Object.entries(CHOICES).map(([name, choices]) => {
    const value = /** @type {any} */ (saved)[name];
    return [name, choices.includes(value) ? value : choices[0]];
  });
  return Object.fromEntries(chosen);
}

/** What was kept as JSON, or nothing of it. @param {string} kept @returns {any} */
export function keptJson(kept) {
  try {
    return JSON.parse(kept || '{}') ?? {};
  } catch {
    return {};
  }
}
