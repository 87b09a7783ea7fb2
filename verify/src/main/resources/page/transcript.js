import { concat, digest, sha256, unhex } from './bytes.js';
import { checkCopy, hashOfStatement, isCopy, isStatement } from './copy.js';
import { inflate, object } from './files.js';
import { checkLines } from './lines.js';
import { PdfError, SealedPdf } from './pdf.js';
import { drafts, RecordCheck } from './record.js';
import { notOurs, report } from './report.js';
import { checkSeal } from './seal.js';

const LONGEST_RECORD = 64 << 20;

/** Checks a sealed transcript. @param {Uint8Array} bytes @param {import('./record.js').Receipts} receipts @param {any[]} roots */
export async function checkTranscript(bytes, receipts, roots, findings) {
  let pdf;
  try {
    pdf = new SealedPdf(bytes);
  } catch (e) {
    if (!(e instanceof PdfError)) throw e;
    return unreadable(bytes, e.offset, findings);
  }
  if (pdf.isEncrypted) return notOurs('encrypted');
  if (isCopy(pdf)) return checkCopy(pdf, receipts, roots, findings);
  const lines = pdf.attachment('record.jsonl');
  const facts = pdf.attachment('transcript.json');
  if (!lines && !facts) return unreadable(bytes, pdf.draft, findings);
  const sealed = await checkSignature(pdf, roots, findings);
  const record = new RecordCheck(findings, receipts);
  const inflated = lines && (await inflate(lines, LONGEST_RECORD));
  if (!inflated) findings.fault('CONTAINER', 'attachment-unreadable', 'record.jsonl');
  else {
    await record.read(inflated);
    const told = await object(facts);
    if (told) await checkFacts(told, record, pdf, findings);
    else findings.fault('CONTAINER', 'attachment-unreadable', 'transcript.json');
    if (told) await checkStated(told, sealed, pdf, findings);
    if (findings.isClean) await checkLines(told, record, pdf, findings);
  }
  if (record.hidden > 0) findings.note('hidden', record.hidden);
  findings.note('page-transcript');
  if (!findings.isClean || !sealed) return report('NOT_GENUINE', 'transcript-not-genuine', [], findings);
  const { vouched, hour } = receipts.anchored;
  const genuine = vouched > 0 ? 'anchored' : 'genuine';
  const answer = sealed.trusted ? genuine : roots.length === 0 ? 'without-root' : 'stamp-unknown';
  const args = [sealed.subject, record.seq, sealed.fingerprint, vouched, hour];
  return report(sealed.trusted ? 'GENUINE' : 'UNPROVEN', `transcript-${answer}`, args, findings);
}

/** The court's files bear its marks; without them, a file is somebody else's. */
function unreadable(bytes, offset, findings) {
  const file = new TextDecoder('latin1').decode(bytes);
  if (file.includes('/Encrypt ')) return notOurs('encrypted');
  const sealed = file.includes('/ETSI.CAdES.detached') && file.includes('record.jsonl');
  const copy = file.includes('seal.p7s') && file.includes('shown.json');
  if (!sealed && !copy) return notOurs('pdf-of-others');
  findings.fault('CONTAINER', 'pdf-form', offset);
  return report('NOT_GENUINE', sealed ? 'transcript-not-genuine' : 'copy-not-genuine', [], findings);
}

/** One signature, over everything but itself. */
async function checkSignature({ bytes, file, signatures }, roots, findings) {
  const fault = (code) => void findings.fault('CONTAINER', code);
  if (signatures.length === 0) return fault('seal-missing');
  if (signatures.length > 1 || file.split('/ByteRange').length > 2) return fault('seal-twice');
  const [{ range, from, to, date }] = signatures;
  const whole = [0, from, to, bytes.length - to];
  if (range.length !== 4 || !whole.every((value, i) => value === range[i])) return fault('seal-range');
  const digits = file.slice(from + 1, to - 1);
  if (digits.length % 2 !== 0 || !/^[0-9A-F]*$/.test(digits)) return fault('seal-form');
  const over = await digest(concat(bytes.subarray(0, from), bytes.subarray(to)));
  return checkSeal(unhex(digits), over, instantOf(date), roots, findings);
}

/** `D:20260309100000+08'00'` */
function instantOf(date) {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'$/.exec(date);
  if (!found) return 0;
  const [, y, mo, d, h, mi, s, zone, minutes] = found;
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}${zone}:${minutes}`) || 0;
}

/** What `transcript.json` tells, against the record; and the draft, against both. */
async function checkFacts(told, record, pdf, findings) {
  const { session } = told;
  const drafted = drafts(record.entries, findings).get(session);
  if (!drafted) return findings.fault('CONTAINER', 'transcript-json', 'session');
  const { document, seq } = drafted;
  const first = (kind) => record.entries.find((e) => e.kind === kind && e.body.session === session)?.seq ?? 0;
  const filed = record.entries.filter((e) => e.kind === 'evidence.filed' && e.body.exhibit);
  const expected = {
    format: 'microcourt-transcript/1',
    courtroom: record.courtroom,
    session,
    document: { title: document.title, pages: document.pages },
    template: told.template,
    reader: told.reader,
    draft: { sha256: document.sha256, size: document.size },
    seq: record.seq,
    chain: record.chain,
    entries: { from: first('session.opened'), to: first('session.closed') },
    exhibits: filed.map(({ body }) => ({ exhibit: body.exhibit.exhibit, document: body.document.number, sha256: body.document.sha256 })),
  };
  for (const [member, value] of Object.entries(expected))
    if (JSON.stringify(value) !== JSON.stringify(told[member])) findings.fault('CONTAINER', 'transcript-json', member);
  if (Object.keys(told).length !== Object.keys(expected).length) findings.fault('CONTAINER', 'transcript-json', '-');
  const draft = pdf.bytes.subarray(0, pdf.draft);
  if (draft.length !== document.size || (await sha256(draft)) !== document.sha256)
    findings.fault('DOCUMENT', 'draft-changed', seq);
}

/** What `text.json` says that the seal states of the words. */
async function checkStated(told, sealed, pdf, findings) {
  const fault = (...args) => findings.fault('CONTAINER', ...args);
  const json = await object(pdf.attachment('text.json'));
  const { statement, seed, behind, hands } = json ?? {};
  const known = isStatement(statement) && /^[0-9a-f]{64}$/.test(seed) && typeof behind === 'string' && Array.isArray(hands);
  if (!known || Object.keys(json).length !== 4) return fault('attachment-unreadable', 'text.json');
  for (const member of ['courtroom', 'session', 'template', 'seq', 'chain'])
    if (statement[member] !== told[member]) fault('text-json', member);
  if (!sealed) return undefined;
  if (Date.parse(statement.at) !== instantOf(pdf.signatures[0].date)) fault('text-json', 'at');
  if ((await hashOfStatement(statement)) !== sealed.statement) fault('text-json', 'statement');
  return undefined;
}
