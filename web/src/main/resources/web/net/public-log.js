import { canonical } from '../state/canonical.js';

/**
 * The court's public log since a courtroom was opened, page by page, in the form in which the
 * verifier takes it; nothing while there is no anchor.
 * @param {(courtroom: string, after?: string) => Promise<any>} page @param {string} courtroom
 * @returns {Promise<string | undefined>}
 */
export async function publicLog(page, courtroom) {
  /** @type {any} */
  const log = { format: 'microcourt-log/1', courtroom, anchors: [], proofs: [], certificates: [] };
  const known = new Set();
  for (let more = true, after; more; after = log.anchors.at(-1)?.hour) {
    const { anchors, proofs, certificates, more: left } = await page(courtroom, after);
    log.anchors.push(...anchors);
    log.proofs.push(...proofs);
    // Each page has those that it needs.
    for (const chain of certificates) if (!known.has(chain[0])) log.certificates.push(chain) && known.add(chain[0]);
    more = left && anchors.length > 0;
  }
  return log.anchors.length > 0 ? canonical(log) : undefined;
}
