import { latin1 } from './bytes.js';
import { inflate } from './files.js';
import { PdfError, Reader } from './pdf.js';

const HEAD = /^%PDF-1\.[67]\r?\n%[^\r\n]{4,8}\r?\n/;
const MOST_OBJECTS = 200_000;

/**
 * All objects of a sealed transcript by number, as a viewer takes them: those of the update over
 * those of the draft. Objects that nobody points to, that stand twice or elsewhere than the tables
 * say are refused, so that no viewer can see others than these.
 */
export class Objects {
  #room;
  #all = new Map();

  /** @param {import('./pdf.js').SealedPdf} pdf @param {number} most bytes that all may inflate to */
  constructor(pdf, most) {
    this.pdf = pdf;
    this.#room = most;
  }

  async read() {
    const { file, trailer, objects } = this.pdf;
    const table = trailer.get('Prev');
    const head = HEAD.exec(file.slice(0, 40));
    if (!head) throw new PdfError(0);
    const reader = new Reader(file, head[0].length);
    const own = new Map();
    for (reader.skipSpace(); reader.at < table; reader.skipSpace()) this.#put(own, reader);
    if (reader.at !== table) throw new PdfError(reader.at);
    const last = reader.object();
    reader.skipSpace();
    const ends = file.startsWith(`startxref\n${table}\n%%EOF\n`, reader.at);
    if (!ends || !(last.value instanceof Map) || last.value.has('Prev') || own.has(last.number)) throw new PdfError(table);
    await this.#take(own, last);
    await this.#take(objects, this.pdf.table);
    return this;
  }

  #put(objects, reader) {
    const body = reader.object();
    if (objects.has(body.number) || objects.size > MOST_OBJECTS) throw new PdfError(body.at);
    objects.set(body.number, body);
    return body;
  }

  /** Takes the objects of one part of the file, each where the part's table says that it is. */
  async #take(objects, last) {
    const places = await this.#table(last);
    for (const body of [...objects.values(), last]) {
      const place = places.get(body.number);
      if (place ? place.type !== 1 || place.at !== body.at : body !== last) throw new PdfError(body.at);
      places.delete(body.number);
      this.#all.set(body.number, body);
    }
    for (const body of objects.values()) {
      if (!(body.value instanceof Map) || body.value.get('Type')?.name !== 'ObjStm') continue;
      for (const [index, inner] of (await this.#inner(body)).entries()) {
        const place = places.get(inner.number);
        if (place?.type !== 2 || place.at !== body.number || place.index !== index) throw new PdfError(body.at);
        places.delete(inner.number);
        this.#all.set(inner.number, inner);
      }
    }
    if (places.size > 0) throw new PdfError(last.at);
  }

  /** Where the objects are, as a cross-reference stream says. */
  async #table({ value, at, ...body }) {
    const widths = value.get('W');
    if (value.get('Type')?.name !== 'XRef' || value.has('DecodeParms') || !widths?.every(Number.isInteger)) throw new PdfError(at);
    const bytes = await this.inflated({ value, ...body });
    const index = value.get('Index') ?? [0, value.get('Size')];
    const places = new Map();
    let from = 0;
    const field = (width) => {
      let number = 0;
      for (const end = from + width; from < end; from++) number = number * 256 + bytes[from];
      return number;
    };
    for (let i = 0; i + 1 < index.length; i += 2)
      for (let number = index[i]; number < index[i] + index[i + 1] && from < bytes.length; number++) {
        const [type, at, last] = widths.map(field);
        if (type > 0) places.set(number, { type, at, index: last });
      }
    if (from !== bytes.length) throw new PdfError(at);
    return places;
  }

  /** The objects within one. */
  async #inner(body) {
    const text = latin1(await this.inflated(body));
    const [count, first] = [body.value.get('N'), body.value.get('First')];
    if (!Number.isInteger(count) || !Number.isInteger(first) || body.value.has('Extends')) throw new PdfError(body.at);
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    if (numbers.length !== 2 * count || count > MOST_OBJECTS || !numbers.every(Number.isInteger)) throw new PdfError(body.at);
    return Array.from({ length: count }, (_, i) => ({
      number: numbers[2 * i],
      value: new Reader(text, first + numbers[2 * i + 1]).value(),
    }));
  }

  /** What a value is, behind a reference. */
  at(value) {
    return value?.object === undefined ? value : this.#all.get(value.object)?.value;
  }

  /** @returns {Map<string, any>} */
  map(value) {
    const found = this.at(value);
    if (!(found instanceof Map)) throw new PdfError(0);
    return found;
  }

  /** The bytes of a stream. @returns {Promise<Uint8Array>} */
  async stream(reference) {
    const body = this.#all.get(reference?.object);
    if (!body || body.stream === undefined) throw new PdfError(0);
    return this.inflated(body);
  }

  async inflated({ value, stream, end }) {
    if (value.get('Filter')?.name !== 'FlateDecode' || value.has('DecodeParms')) throw new PdfError(stream);
    const bytes = await inflate(this.pdf.bytes.subarray(stream, end), this.#room);
    if (!bytes) throw new PdfError(stream);
    this.#room -= bytes.length;
    return bytes;
  }
}
