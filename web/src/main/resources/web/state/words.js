import { en } from './words/en.js';
import { zh } from './words/zh.js';

/** @typedef {keyof typeof zh} Word */

/** Both languages, each with the same words. */
export const DICTIONARY = { zh, en };

/**
 * A sentence in the person's language.
 * @param {'zh' | 'en'} language
 * @param {string} word
 * @param {Record<string, string | number>} [parts] for the places in braces
 */
export function say(language, word, parts = {}) {
  const sentence = /** @type {Record<string, string>} */ (DICTIONARY[language])[word];
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
