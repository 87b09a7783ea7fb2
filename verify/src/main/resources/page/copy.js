import { hex, sha256, unhex, utf8 } from './bytes.js';
import { canonical } from './canonical.js';
import { inflate, object } from './files.js';
import { RecordCheck } from './record.js';
import { report } from './report.js';
import { checkSeal } from './seal.js';
import { TextTree } from './tree.js';

const LONGEST_RECORD = 32 << 20;
const LONGEST_SIGNATURE = 1 << 18;
const LONGEST_TEXT = 1 << 24;
const HASH = /^[0-9a-f]{64}$/;

/** Whether a file says that it is a copy. @param {import('./pdf.js').SealedPdf} pdf */
export const isCopy = (pdf) => pdf.attachment('seal.p7s') !== undefined;

/** The hash of what a seal says of the words. */
export const hashOfStatement = (statement) => sha256(utf8(canonical(statement)));

/** Whether it has the form in which the court writes it. */
export function isStatement(json) {
  const { courtroom, session, template, seq, chain, at, text } = json ?? {};
  const written = {
    format: 'microcourt-statement/1',
    courtroom,
    session,
    template,
    seq,
    chain,
    at,
    text: { length: text?.length, root: text?.root },
  };
  return JSON.stringify(written) === JSON.stringify(json) && HASH.test(text?.root) && Number.isSafeInteger(text?.length);
}

/**
 * Checks a copy in which words are blacked out. That its pages show these words only the command
 * can tell, so it is never called genuine here.
 */
export async function checkCopy(pdf, receipts, roots, findings) {
  const fault = (code, ...args) => findings.fault('CONTAINER', code, ...args);
  const statement = await object(pdf.attachment('statement.json'));
  const shown = await object(pdf.attachment('shown.json'));
  const signature = await inflate(pdf.attachment('seal.p7s'), LONGEST_SIGNATURE);
  const lines = await inflate(pdf.attachment('record.jsonl'), LONGEST_RECORD);
  const points = pointsOf(shown);
  if (!isStatement(statement)) fault('attachment-unreadable', 'statement.json');
  if (!points) fault('attachment-unreadable', 'shown.json');
  if (!signature) fault('attachment-unreadable', 'seal.p7s');
  if (!lines) fault('attachment-unreadable', 'record.jsonl');
  const record = new RecordCheck(findings, receipts);
  let sealed;
  if (findings.isClean) {
    sealed = await checkSeal(signature, undefined, Date.parse(statement.at), roots, findings);
    if (sealed && sealed.statement !== (await hashOfStatement(statement))) fault('copy-statement');
    await record.read(lines);
    const { courtroom, seq, chain } = statement;
    if (courtroom !== record.courtroom || seq !== record.seq || chain !== record.chain)
      findings.fault('ENTRY', 'copy-record', record.seq, seq);
    const root = new TextTree(points, shown.proof.map(unhex)).root();
    if (points.length !== statement.text.length || !root || hex(root) !== statement.text.root)
      findings.fault('DOCUMENT', 'copy-text');
  }
  if (record.hidden > 0) findings.note('hidden', record.hidden);
  findings.note('copy-limits');
  if (!findings.isClean || !sealed) return report('NOT_GENUINE', 'copy-not-genuine', [], findings);
  const hidden = shown.text.filter(Number.isInteger);
  const characters = hidden.reduce((sum, count) => sum + count, 0);
  const answer = sealed.trusted ? 'page' : roots.length === 0 ? 'without-root' : 'stamp-unknown';
  return report('UNPROVEN', `copy-${answer}`, [sealed.subject, hidden.length, characters, sealed.fingerprint], findings);
}

/** The code points of a text: strings for what is shown, numbers for how many are hidden. */
function pointsOf(shown) {
  const { format, text, proof } = shown ?? {};
  const known = format === 'microcourt-copy/1' && Array.isArray(text) && Array.isArray(proof);
  if (!known || Object.keys(shown).join() !== 'format,text,proof') return undefined;
  const parts = text.map((part) => (typeof part === 'string' ? Array.from(part, (c) => c.codePointAt(0) ?? 0) : part));
  const fits = parts.every((part, i) => {
    const words = Array.isArray(part);
    const alternate = i === 0 || Array.isArray(parts[i - 1]) !== words;
    return alternate && (words ? part.length > 0 : Number.isSafeInteger(part) && part > 0);
  });
  const length = fits ? parts.reduce((sum, part) => sum + (Array.isArray(part) ? part.length : part), 0) : Infinity;
  if (length > LONGEST_TEXT || !proof.every((hash) => HASH.test(hash))) return undefined;
  const points = new Int32Array(length).fill(-1);
  let at = 0;
  for (const part of parts) {
    if (Array.isArray(part)) points.set(part, at);
    at += Array.isArray(part) ? part.length : part;
  }
  return points;
}
