import { WORDS } from './words.js';

/** What kind of place is at fault, in the order in which faults are told. */
export const RANKS = ['ENTRY', 'DOCUMENT', 'CATALOGUE', 'SUMS', 'CONTAINER', 'LOG'];

const MOST = 100;
const ODD = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** As one line that cannot pose as another. @param {unknown} value */
function printable(value) {
  const characters = Array.from(String(value)).slice(0, 200).join('');
  return characters.replace(ODD, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
}

/** @param {string} group @param {string} code @param {string} language @param {string[]} args */
function sentence(group, code, language, args) {
  return args.reduce((text, arg, i) => text.replaceAll(`{${i}}`, () => arg), WORDS[group][code][language]);
}

/** Gathers faults and notes while something is checked. */
export class Findings {
  #faults = [];
  notes = [];

  /** @param {string} rank @param {string} code @param {...unknown} args */
  fault(rank, code, ...args) {
    if (this.#faults.length < MOST) this.#faults.push({ rank, code, args: args.map(printable) });
  }

  /** @param {string} code @param {...unknown} args */
  note(code, ...args) {
    if (this.notes.length < MOST) this.notes.push({ code, args: args.map(printable) });
  }

  get faults() {
    return RANKS.flatMap((rank) => this.#faults.filter((fault) => fault.rank === rank));
  }

  /** Whether nothing of the file is at fault, but the log that it was to be compared with. */
  get isOfLogOnly() {
    return this.#faults.length > 0 && this.#faults.every((fault) => fault.rank === 'LOG');
  }

  get isClean() {
    return this.#faults.length === 0;
  }
}

/** A finding in words. @param {{code: string, args: string[]}} finding @param {string} language */
export const say = (finding, language) => sentence('findings', finding.code, language, finding.args);

/**
 * What came of checking one file.
 * @param {string} verdict @param {string} code of the answer @param {unknown[]} args @param {Findings} findings
 */
export function report(verdict, code, args, findings) {
  const first = findings.faults[0];
  const answer = (language) => {
    const told = findings.isOfLogOnly ? 'log-not-genuine' : code;
    const text = sentence('answers', told, language, args.map(printable));
    return first ? text.replace('{fault}', () => say(first, language)) : text;
  };
  return { verdict, zh: answer('zh'), en: answer('en'), faults: findings.faults, notes: findings.notes };
}

/** @param {string} code @param {...unknown} args */
export function notOurs(code, ...args) {
  const findings = new Findings();
  findings.fault('CONTAINER', code, ...args);
  return report('NOT_OURS', 'not-ours', [], findings);
}
