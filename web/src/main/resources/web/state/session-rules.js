import { RULES } from './rules.js';
import { termsOf } from './search.js';

/** @typedef {{type: string, mode: string}} Session */
/** @typedef {{code: string, article: string, text: string}} Shown */

const isMediation = (/** @type {Session} */ { type }) => type === 'MEDIATION';
const isHearing = (/** @type {Session} */ { type }) => type === 'HEARING';
const isAsynchronous = (/** @type {Session} */ { mode }) => mode === 'ASYNCHRONOUS';

/** Requirements that are only for some sessions. @type {Record<string, (session: Session) => boolean>} */
const ONLY = {
  'R-ASYNC': isAsynchronous,
  'R-ASYNC-HEARING': (session) => isHearing(session) && isAsynchronous(session),
  'R-WALL': isMediation,
  'R-MED-CLOCK': isMediation,
  'R-WITNESS': (session) => !isMediation(session),
  'R-EXCH': (session) => !isMediation(session),
};

/**
 * The rules that a session is held to, those with these words.
 * @param {Session} session @param {string} language @param {string} [words] @returns {Shown[]}
 */
export function rulesOf(session, language, words = '') {
  const terms = termsOf(words);
  return RULES.filter(([, id]) => ONLY[id]?.(session) ?? true)
    .filter((rule) => terms.every((term) => rule.some((part) => part.toLowerCase().includes(term))))
    .map(([code, , article, zh, en]) => ({ code, article, text: language === 'en' ? en : zh }));
}
