import { equal, sha256, text, utf8 } from './bytes.js';
import { drafts, RecordCheck } from './record.js';
import { notOurs, report } from './report.js';
import { Malformed, readZip } from './zip.js';

const TAIL = ['index.json', 'index.html', 'manifest.json', 'SHA256SUMS', 'SHA256SUMS.sha256'];
const COURT = ['JUDGE', 'CLERK'];

/** Checks an exported case file. @param {Uint8Array} bytes @param {import('./record.js').Receipts} receipts */
export async function checkArchive(bytes, receipts, findings) {
  const record = new RecordCheck(findings, receipts);
  const files = [];
  try {
    await readZip(bytes, async (member) => {
      if (files.length === 0 && member.path !== 'record.jsonl') throw new Malformed(0, member.path);
      files.push({ path: member.path, bytes: member.bytes, sha256: await sha256(member.bytes) });
      if (files.length === 1) await record.read(member.bytes);
      if (!member.sound) findings.fault('CONTAINER', 'zip-crc', member.path);
    });
    await new Lists(findings, files, record).check();
  } catch (e) {
    if (!(e instanceof Malformed)) throw e;
    if (files.length === 0 && e.path !== 'record.jsonl') return notOurs('zip-of-others');
    findings.fault('CONTAINER', 'zip-form', e.offset, e.path);
  }
  if (record.hidden > 0) findings.note('hidden', record.hidden);
  findings.note('page-case-file');
  if (!findings.isClean) return report('NOT_GENUINE', 'case-file-not-genuine', [], findings);
  const { vouched: anchored, hour } = receipts.anchored;
  const vouched = Math.max(receipts.vouched, anchored);
  const whole = vouched === record.seq;
  const by = anchored > receipts.vouched ? 'anchored' : '';
  const answer = whole ? by || 'genuine' : vouched > 0 ? ['partly', by].filter(Boolean).join('-') : 'unproven';
  const documents = files.filter((file) => file.path.startsWith('documents/')).length;
  const args = [record.seq, documents, record.chain, vouched, hour];
  return report(whole ? 'GENUINE' : 'UNPROVEN', `case-file-${answer}`, args, findings);
}

/** The lists of an archive, against record and documents. */
class Lists {
  constructor(findings, files, record) {
    this.findings = findings;
    this.files = files;
    this.record = record;
    this.byPath = new Map(files.map((file) => [file.path, file]));
  }

  async check() {
    if (this.byPath.size < this.files.length) return this.findings.fault('CONTAINER', 'file-twice');
    drafts(this.record.entries, this.findings);
    const index = this.#json('index.json');
    if (!index || !this.#catalogue(index)) this.findings.fault('CATALOGUE', 'file-changed', 'index.json');
    await this.#sums();
  }

  #json(path) {
    try {
      const read = text(this.byPath.get(path)?.bytes ?? utf8(''));
      const json = JSON.parse(read);
      return `${JSON.stringify(json)}\n` === read ? json : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether the index is the one of this record; what it says of documents is noted. */
  #catalogue(index) {
    const { record } = this;
    const people = this.#people();
    const reader = people.get(index.reader?.participant);
    const timeFits = record.endsHidden ? index.at >= record.at : index.at === record.at;
    const head = [index.format, index.courtroom, index.seq, index.chain];
    const wanted = ['microcourt-case-file/1', record.courtroom, record.seq, record.chain];
    if (!reader || reader.role !== index.reader.role || !Array.isArray(index.documents)) return false;
    const notFor = record.entries.find((entry) => !sees(reader, people, entry.audience));
    if (notFor) this.findings.fault('ENTRY', 'entry-not-for-reader', notFor.seq, reader.id);
    const fits = this.#documents(index, filed(record.entries, COURT.includes(reader.role)));
    return fits && timeFits && wanted.every((value, i) => value === head[i]);
  }

  #people() {
    const people = new Map();
    for (const { kind, body } of this.record.entries) {
      if (kind === 'courtroom.created') people.set(body.creator.id, body.creator);
      if (kind === 'participant.added') people.set(body.id, body);
    }
    return people;
  }

  #documents(index, expected) {
    const lines = new Map(index.documents.map((line) => [line.number, line]));
    const paths = new Set();
    let fits = lines.size === expected.length && index.documents.length === expected.length;
    expected.forEach(({ document, seq, at, exhibit }, i) => {
      const line = lines.get(document.number);
      const start = `documents/${String(document.number).padStart(3, '0')}-`;
      const path = line?.path?.startsWith?.(start) ? line.path : start;
      paths.add(path);
      const { key: _key, ...named } = document;
      const whole = { ...named, filed: seq, at, exhibit };
      fits &&= index.documents[i] === line && Object.keys(whole).every((member) => line?.[member] === whole[member]);
      const found = this.byPath.get(path);
      if (!found) this.findings.fault('DOCUMENT', 'document-missing', document.number, seq, path);
      else if (found.sha256 !== document.sha256 || found.bytes.length !== document.size)
        this.findings.fault('DOCUMENT', 'document-changed', document.number, seq, path);
    });
    for (const { path } of this.files)
      if (path.startsWith('documents/') && !paths.has(path)) this.findings.fault('DOCUMENT', 'document-extra', path);
    const order = ['record.jsonl', ...paths, ...TAIL];
    const found = this.files.map((file) => file.path);
    if (order.join('\n') !== found.join('\n'))
      this.findings.fault('CONTAINER', 'files-differ', found.find((path) => !order.includes(path)) ?? '-');
    return fits;
  }

  async #sums() {
    const { record } = this;
    const sum = (file) => `${file.sha256}  ${file.path}\n`;
    const until = (last) => this.files.filter((file) => TAIL.indexOf(file.path) < last);
    const files = until(2).map(({ path, bytes, sha256: hash }) => ({ path, size: bytes.length, sha256: hash }));
    const { courtroom, seq, chain } = record;
    const manifest = JSON.stringify({ format: 'microcourt-case-file/1', courtroom, seq, chain, files });
    this.#compare('manifest.json', `${manifest}\n`);
    this.#compare('SHA256SUMS', until(3).map(sum).join(''));
    const sums = this.byPath.get('SHA256SUMS');
    this.#compare('SHA256SUMS.sha256', sums ? sum(sums) : '');
  }

  #compare(path, expected) {
    const found = this.byPath.get(path);
    if (!found || !equal(found.bytes, utf8(expected))) this.findings.fault('SUMS', 'file-changed', path);
  }
}

/** The documents that entries filed, in the catalogue's order. */
function filed(entries, court) {
  const all = [];
  for (const { seq, at, kind, body } of entries) {
    if (kind === 'evidence.filed') all.push({ document: body.document, seq, at, exhibit: body.exhibit?.label });
    if (kind === 'document.filed') all.push({ document: body, seq, at });
  }
  return all.filter(({ document }) => court || document.volume === 'MAIN');
}

/** Whether somebody is of an audience; of sealed answers the record's own rule is the jar's to follow. */
function sees(reader, people, audience) {
  if (audience === 'everyone' || audience.startsWith('answer:') || COURT.includes(reader.role)) return true;
  const side = people.get(reader.principal)?.role ?? reader.role;
  return audience.startsWith('side:') && (reader.role === 'MEDIATOR' || audience === `side:${side}`);
}
