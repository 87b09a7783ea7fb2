import { nameOf } from './names.js';
import { page } from './page.js';
import { roundWords } from './round-words.js';

/** @typedef {import('../state/types.js').Entry} Entry */

/** What is about an upload or an exhibit and is no bubble of its own. @param {Entry} entry */
export function isFileAct({ kind = '', body }) {
  return kind in RESULTS || (kind === 'deadline.expired' && /^u/.test(body.subject));
}

/** The terms that the sentence of each act names. @type {Record<string, (body: any) => string>} */
const RESULTS = {
  'upload.cancelled': () => '',
  'evidence.described': () => '',
  'evidence.opened': () => '',
  'evidence.opined': () => '',
  'evidence.reviewed': ({ review }) => page.say(`review.${review}`),
  'evidence.late-explained': () => '',
  'evidence.late-ruled': ({ ruling }) => page.say(`late-ruling.${ruling}`),
  'evidence.found': ({ finding }) => page.say(`finding.${finding}`),
  'round.opened': (body) => roundWords(body, body.number),
};

/**
 * What such an act says, in one sentence.
 * @param {import('../state/types.js').Description} room @param {Entry} entry @param {import('../state/exhibits.js').ExhibitLine[]} exhibits
 */
export function fileActWords(room, { kind = '', body, by }, exhibits) {
  if (kind === 'deadline.expired') return page.say('act.upload.expired');
  const label = exhibits.find((e) => e.exhibit === body.exhibit)?.label ?? body.exhibit ?? '';
  return page.say(`act.${kind}`, { who: nameOf(room, by), label, result: RESULTS[kind](body), reason: body.reason ?? '' });
}
