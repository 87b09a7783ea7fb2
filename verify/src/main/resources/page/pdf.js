import { latin1 } from './bytes.js';

/** Where a file is not as the court writes it. */
export class PdfError extends Error {
  constructor(offset) {
    super(`at byte ${offset}`);
    this.offset = offset;
  }
}

const SPACE = ' \n\r\t\0';
const END = /startxref\n([0-9]{1,9})\n%%EOF\n$/;

/**
 * Reads objects of a PDF file one after another. Values: dictionaries are Maps, arrays are arrays,
 * strings in parentheses and names are `{text}` and `{name}`, hexadecimal ones `{from, to}`,
 * references `{object}`, whole numbers numbers, the rest `{other}`.
 */
export class Reader {
  /** @param {string} file one character a byte */
  constructor(file, at) {
    this.file = file;
    this.at = at;
  }

  skipSpace() {
    while (this.at < this.file.length && SPACE.includes(this.file[this.at])) this.at++;
  }

  object() {
    this.skipSpace();
    const { at } = this;
    const number = this.#match(/[0-9]{1,9}/y);
    this.#word(' 0 obj');
    const value = this.value();
    this.skipSpace();
    let [stream, end] = [this.at, this.at];
    if (this.file.startsWith('stream', this.at)) {
      this.#match(/stream\r?\n/y);
      stream = this.at;
      const length = value instanceof Map ? value.get('Length') : undefined;
      if (!Number.isInteger(length) || length > this.file.length - stream) throw new PdfError(this.at);
      end = this.at = stream + length;
      this.skipSpace();
      this.#word('endstream');
      this.skipSpace();
    }
    this.#word('endobj');
    return { number: Number(number), value, stream, end, at };
  }

  value(depth = 0) {
    this.skipSpace();
    if (depth > 12 || this.at >= this.file.length) throw new PdfError(this.at);
    switch (this.file[this.at]) {
      case '<':
        return this.file.startsWith('<<', this.at) ? this.#dictionary(depth) : this.#hex();
      case '[':
        return this.#array(depth);
      case '/':
        return { name: this.#name() };
      case '(':
        return this.#text();
      default:
        return this.#other();
    }
  }

  #dictionary(depth) {
    this.#word('<<');
    const members = new Map();
    while (true) {
      this.skipSpace();
      if (this.file.startsWith('>>', this.at)) {
        this.at += 2;
        return members;
      }
      if (this.file[this.at] !== '/') throw new PdfError(this.at);
      const key = this.#name();
      const value = this.value(depth + 1);
      if (members.has(key)) throw new PdfError(this.at);
      members.set(key, value);
    }
  }

  #array(depth) {
    this.#word('[');
    const items = [];
    while (true) {
      this.skipSpace();
      if (this.file[this.at] === ']') {
        this.at++;
        return items;
      }
      items.push(this.value(depth + 1));
    }
  }

  #name() {
    return this.#match(/\/[^ \n\r\t\0()<>[\]{}/%]*/y).slice(1);
  }

  #hex() {
    const from = this.at;
    this.#match(/<[0-9A-Fa-f]*>/y);
    return { from, to: this.at };
  }

  #text() {
    let out = '';
    let open = 0;
    while (this.at < this.file.length) {
      let c = this.file[this.at++];
      if (c === '\\' && this.at < this.file.length) {
        out += c;
        c = this.file[this.at++];
      } else if (c === '(' && open++ === 0) continue;
      else if (c === ')' && --open === 0) return { text: out };
      out += c;
    }
    throw new PdfError(this.at);
  }

  #other() {
    const token = this.#match(/[^ \n\r\t\0()<>[\]{}/%]+/y);
    if (!/^[0-9]{1,15}$/.test(token)) return { other: token };
    if (!this.file.startsWith(' 0 R', this.at)) return Number(token);
    this.at += 4;
    return { object: Number(token) };
  }

  #word(word) {
    if (!this.file.startsWith(word, this.at)) throw new PdfError(this.at);
    this.at += word.length;
  }

  #match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.file)?.[0];
    if (found === undefined) throw new PdfError(this.at);
    this.at += found.length;
    return found;
  }
}

/** The file of a sealed transcript: a draft, and one update behind it with the signature. */
export class SealedPdf {
  objects = new Map();

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.file = latin1(bytes);
    const start = Math.max(0, this.file.length - 40);
    const end = END.exec(this.file.slice(start));
    const table = Number(end?.[1]);
    if (!end || table >= this.file.length) throw new PdfError(this.file.length);
    this.table = new Reader(this.file, table).object();
    this.trailer = this.table.value;
    const before = this.trailer instanceof Map ? this.trailer.get('Prev') : undefined;
    if (!Number.isInteger(before)) throw new PdfError(table);
    const ending = `startxref\n${before}\n%%EOF\n`;
    const at = this.file.indexOf(ending, before);
    if (at < 0) throw new PdfError(this.file.length);
    this.draft = at + ending.length;
    const reader = new Reader(this.file, this.draft);
    for (reader.skipSpace(); reader.at < table; reader.skipSpace()) {
      const body = reader.object();
      if (this.objects.has(body.number)) throw new PdfError(reader.at);
      this.objects.set(body.number, body);
    }
    if (reader.at !== table) throw new PdfError(reader.at);
  }

  get isEncrypted() {
    return this.trailer.has('Encrypt');
  }

  /** The signatures of the update. */
  get signatures() {
    const dictionaries = [...this.objects.values()].map((body) => body.value).filter((v) => v instanceof Map && v.has('ByteRange'));
    return dictionaries
      .filter((d) => d.get('SubFilter')?.name === 'ETSI.CAdES.detached' && d.get('Contents')?.to && Array.isArray(d.get('ByteRange')))
      .map((d) => ({ range: d.get('ByteRange'), ...d.get('Contents'), date: d.get('M')?.text ?? '' }));
  }

  /** The deflated bytes of an attached file. @param {string} name */
  attachment(name) {
    const names = this.#map(this.#map(this.#map(this.trailer.get('Root'))?.get('Names'))?.get('EmbeddedFiles'))?.get('Names');
    const at = Array.isArray(names) ? names.findIndex((item) => item?.text === name) : -1;
    const file = at < 0 ? undefined : this.#map(names[at + 1]);
    const body = this.objects.get(this.#map(file?.get('EF'))?.get('F')?.object);
    const deflated = body?.value instanceof Map && body.value.get('Filter')?.name === 'FlateDecode';
    return deflated ? this.bytes.subarray(body.stream, body.end) : undefined;
  }

  #map(value) {
    const found = value instanceof Map ? value : this.objects.get(value?.object)?.value;
    return found instanceof Map ? found : undefined;
  }
}
