import { instantOf } from './times.js';

/** @typedef {import('./types.js').Entry} Entry */
/** @typedef {{seq: number, at: string, by: string, kind: string, audience: string, excerpt: string}} Hit */
/** @typedef {{text?: string, by?: string, about?: string, from?: string, to?: string}} Question */

/** What an entry can be about, as the court groups its kinds. */
export const MATTERS = ['message', 'item', 'evidence', 'session', 'motion', 'call', 'participant', 'transcript'];

/** The members of an entry that hold words, as the court has them. */
const WORDS = new Set(['text', 'title', 'reason', 'reasons', 'name', 'label', 'caption', 'source', 'purpose', 'custody', 'content', 'description', 'cause', 'court', 'number', 'representative']);

/** @type {Record<string, string[]>} */
const NOUNS = { message: ['message'], item: ['item', 'deadline'], evidence: ['upload', 'evidence', 'round', 'document', 'export'], session: ['session', 'talk', 'witness', 'conduct'], motion: ['motion'], call: ['call'], participant: ['participant', 'courtroom'], transcript: ['transcript', 'signature'] };

const DAY_MS = 86_400_000;

/** Letters without case and width. @param {string} text */
const fold = (text) => text.normalize('NFKC').toLowerCase();

/** The words of a question. @param {string} [text] */
export const termsOf = (text = '') => fold(text).split(/\s+/).filter(Boolean);

/**
 * The question of a form: days are those of the court's zone, the last of them whole.
 * @param {{text: string, by: string, about: string, from: string, to: string}} form @param {string} zone
 * @returns {Question}
 */
export function questionOf({ text, by, about, from, to }, zone) {
  const start = (/** @type {string} */ day) => instantOf(`${day}T00:00`, zone);
  const end = (/** @type {string} */ day) => new Date(Date.parse(`${start(day)}`) + DAY_MS - 1).toISOString();
  return {
    ...(text.trim() && { text: text.trim() }),
    ...(by && { by }),
    ...(about && { about }),
    ...(from && { from: start(from) }),
    ...(to && { to: end(to) }),
  };
}

/** Searches what this device has, for when there is no network. @param {Entry[]} entries @param {Question} question @returns {Hit[]} */
export function heldHits(entries, { text, by, about, from, to }) {
  const terms = termsOf(text);
  const gone = new Set(entries.filter((e) => e.kind === 'message.withdrawn').map((e) => e.body.message));
  return [...entries].reverse().flatMap((entry) => {
    const { seq, kind = '', at = '', audience = '' } = entry;
    if (!kind || gone.has(seq)) return [];
    if ((by && entry.by !== by) || (about && !NOUNS[about].includes(kind.split('.')[0]))) return [];
    if ((from && at < from) || (to && at > to)) return [];
    const words = wordsOf(entry.body);
    if (!terms.every((term) => words.some((text) => fold(text).includes(term)))) return [];
    const first = words.find((text) => terms.length > 0 && fold(text).includes(terms[0])) ?? words[0] ?? '';
    return [{ seq, at, by: entry.by ?? '', kind, audience, excerpt: excerptOf(first, terms[0] ?? '') }];
  });
}

/** @param {any} body @returns {string[]} */
function wordsOf(body) {
  return Object.entries(body ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'string') return WORDS.has(name) && value.trim() ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'object' ? wordsOf(one) : []));
    return value && typeof value === 'object' ? wordsOf(value) : [];
  });
}

/** @param {string} text @param {string} term */
function excerptOf(text, term) {
  const all = [...text.replace(/\s+/g, ' ')];
  const at = term ? Math.max(0, [...fold(text).slice(0, Math.max(0, fold(text).indexOf(term)))].length - 24) : 0;
  const cut = all.slice(at, at + 120).join('');
  return `${at > 0 ? '…' : ''}${cut}${at + 120 < all.length ? '…' : ''}`;
}

/**
 * An excerpt cut at the words found, to make these stand out.
 * @param {string} excerpt @param {string[]} terms
 * @returns {{text: string, found: boolean}[]}
 */
export function marked(excerpt, terms) {
  const folded = fold(excerpt);
  // Where folding changes the length, places differ: then nothing is marked, rather than the wrong thing.
  if (folded.length !== excerpt.length) return [{ text: excerpt, found: false }];
  const parts = [];
  for (let at = 0; at < excerpt.length; ) {
    const next = terms.map((term) => ({ term, at: folded.indexOf(term, at) })).filter((one) => one.at >= 0).sort((a, b) => a.at - b.at || b.term.length - a.term.length)[0];
    if (!next) {
      parts.push({ text: excerpt.slice(at), found: false });
      break;
    }
    if (next.at > at) parts.push({ text: excerpt.slice(at, next.at), found: false });
    at = next.at + next.term.length;
    parts.push({ text: excerpt.slice(next.at, at), found: true });
  }
  return parts;
}
