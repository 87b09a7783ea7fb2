import { Anchored } from './anchored.js';
import { checkArchive } from './archive.js';
import { latin1 } from './bytes.js';
import { parsePem } from './certificates.js';
import { readLog } from './log.js';
import { Receipts } from './record.js';
import { Findings, notOurs } from './report.js';
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
 * @param {Uint8Array} bytes
 * @param {{roots?: string, receipts?: string, log?: {name: string, bytes: Uint8Array}[]}} trust PEM, JSON, files of the log
 */
export async function verify(bytes, { roots = '', receipts = '[]', log = [] } = {}) {
  const kept = parseReceipts(receipts);
  const trusted = parsePem(roots);
  const given = log.length > 0 ? await readLog(log) : undefined;
  const magic = latin1(bytes.subarray(0, 5));
  try {
    if (!magic.startsWith('PK') && magic !== '%PDF-') return notOurs('other-file');
    if (magic === '%PDF-' && bytes.length > LARGEST_PDF) return notOurs('too-large');
    const findings = new Findings();
    const vouching = new Receipts(kept, findings, await Anchored.of(given, trusted, findings));
    return await (magic === '%PDF-' ? checkTranscript(bytes, vouching, trusted, findings) : checkArchive(bytes, vouching, findings));
  } catch {
    return notOurs('unreadable');
  }
}
