import { zh } from './words/zh.js';

/** @type {Record<string, Record<string, string>>} the languages that were loaded; Chinese without what the first screen never says */
const dictionaries = { zh };

/** Chinese is there from the start; the other language comes when it is chosen. @param {string} language */
export async function loadWords(language) {
  if (language === 'en') dictionaries.en ??= (await import('./words/en.js')).en;
}

/** The rest of the Chinese, which forms and further views say; it comes before they do. */
export async function loadLaterWords() {
  dictionaries.zh = { ...zh, ...(await import('./words/zh-later.js')).later };
}

/**
 * A sentence in the person's language.
 * @param {'zh' | 'en'} language
 * @param {string} word
 * @param {Record<string, string | number>} [parts] for the places in braces
 */
export function say(language, word, parts = {}) {
  const sentence = dictionaries[language]?.[word] ?? dictionaries.zh[word];
  if (sentence === undefined) throw new Error(`no word ${word}`);
  return sentence.replace(/\{(\w+)\}/g, (_all, name) => String(parts[name] ?? ''));
}

/**
 * What a refusal says: the court's own sentence, else one of ours.
 * @param {'zh' | 'en'} language
 * @param {import('./types.js').Refusal} refusal
 */
export function refusalWords(language, refusal) {
  const own = language === 'zh' ? refusal.message : refusal.messageEn;
  const code = `error.${refusal.code}`;
  const sentence = own ?? (code in zh ? say(language, code) : say(language, 'error.unknown'));
  const source = [refusal.rule, refusal.article].filter(Boolean).join(' · ');
  return { sentence, source };
}
