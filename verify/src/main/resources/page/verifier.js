import { checkArchive } from './archive.js';
import { latin1 } from './bytes.js';
import { parsePem } from './certificates.js';
import { notOurs } from './report.js';
import { checkTranscript } from './transcript.js';

const LARGEST_PDF = 48 << 20;

/** Reads `[{"courtroom","seq","chain"}]`; throws on anything else. @param {string} text */
export function parseReceipts(text) {
  const receipts = JSON.parse(text);
  const fits = ({ courtroom, seq, chain }) =>
    typeof courtroom === 'string' && Number.isSafeInteger(seq) && /^[0-9a-f]{64}$/.test(chain);
  if (!Array.isArray(receipts) || !receipts.every(fits)) throw new Error('no receipts');
  return receipts;
}

/**
 * Checks a file as the jar does, but for making the text again.
 * @param {Uint8Array} bytes @param {{roots?: string, receipts?: string}} trust PEM, JSON
 */
export async function verify(bytes, { roots = '', receipts = '[]' } = {}) {
  const kept = parseReceipts(receipts);
  const trusted = parsePem(roots);
  const magic = latin1(bytes.subarray(0, 5));
  try {
    if (magic.startsWith('PK')) return await checkArchive(bytes, kept);
    if (magic !== '%PDF-') return notOurs('other-file');
    return bytes.length > LARGEST_PDF ? notOurs('too-large') : await checkTranscript(bytes, kept, trusted);
  } catch {
    return notOurs('unreadable');
  }
}
