import { latin1 } from './bytes.js';
import { Objects } from './objects.js';
import { PdfError } from './pdf.js';

const MOST_INFLATED = 64 << 20;
const MOST_PAGES = 20_000;
const [WIDTH, HEIGHT] = [595.28, 841.89];
const DARKEST_TO_READ = 0.35;

const NUMBER = '(-?[0-9]{1,6}(?:\\.[0-9]{1,2})?)';
const STRING = '\\(((?:[^()\\\\]+|\\\\[^])*)\\)';
const sticky = (...parts) => new RegExp(parts.join(''), 'y');
const TEXT = sticky('BT ', NUMBER, ' g ', NUMBER, ' Tc 1 0 0 1 ', NUMBER, ' ', NUMBER, ' Tm\\n');
const FONT = sticky('/(F[0-9]{1,3}) ', NUMBER, ' Tf\\n');
const SHOW = sticky(STRING, ' Tj\\n');
const SPAN = sticky('/Span <</ActualText <FEFF((?:[0-9A-F]{4})+)>>> BDC (?:', STRING, ' Tj )?EMC\\n');
const END = sticky('ET\\n');
const RULE = sticky('0\\.5 w 0\\.3 G ', NUMBER, ' ', NUMBER, ' m ', NUMBER, ' ', NUMBER, ' l S\\n');
const PICTURE = sticky('q ', NUMBER, ' 0 0 ', NUMBER, ' ', NUMBER, ' ', NUMBER, ' cm /P[0-9]{1,6} Do Q\\n');
const PAGE = ['Type', 'MediaBox', 'Resources', 'Contents', 'Parent', 'Annots'];
/** What is not seen: format characters and variation selectors. */
const UNSEEN = /^[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{180B}-\u{180F}]$/u;

/** @typedef {{size: number, x: number, y: number, text: string}} Piece a line as it is drawn */

/**
 * Reads the lines that the pages of a transcript draw. Only what the court's own typesetter writes is
 * read: a page that draws in another way, where words could be hidden, covered or drawn twice, is an error.
 */
export class Pages {
  #fonts = new Map();

  /** @param {import('./pdf.js').SealedPdf} pdf */
  constructor(pdf) {
    this.objects = new Objects(pdf, MOST_INFLATED);
    this.trailer = pdf.trailer;
  }

  /** @returns {Promise<{flow: Piece[], furniture: Piece[]}[]>} the first pages @param {number} count */
  async read(count) {
    await this.objects.read();
    const root = this.objects.map(this.objects.map(this.trailer.get('Root')).get('Pages'));
    const leaves = [];
    this.#leaves(root, leaves, 0);
    if (leaves.length < count) throw new PdfError(0);
    const pages = [];
    for (const leaf of leaves.slice(0, count)) pages.push(await this.#page(leaf));
    return pages;
  }

  #leaves(node, leaves, depth) {
    const kids = this.objects.at(node.get('Kids'));
    if (!Array.isArray(kids) || depth > 4) throw new PdfError(0);
    for (const kid of kids.map((kid) => this.objects.map(kid))) {
      if (kid.get('Type')?.name === 'Pages') this.#leaves(kid, leaves, depth + 1);
      else leaves.push(kid);
      if (leaves.length > MOST_PAGES) throw new PdfError(0);
    }
  }

  async #page(page) {
    const box = this.objects.at(page.get('MediaBox'))?.map((side) => Number(side?.other ?? side));
    const whole = box?.join() === [0, 0, WIDTH, HEIGHT].join();
    if (!whole || [...page.keys()].some((key) => !PAGE.includes(key)) || this.#covers(page)) throw new PdfError(0);
    const fonts = this.objects.map(this.objects.map(page.get('Resources')).get('Font'));
    const contents = this.objects.at(page.get('Contents'));
    if (contents?.length !== 2) throw new PdfError(0);
    const parts = [];
    for (const content of contents) parts.push(await this.#drawn(latin1(await this.objects.stream(content)), fonts));
    return { flow: parts[0], furniture: parts[1] };
  }

  /** Whether something lies over a page: the place of the seal has no size. */
  #covers(page) {
    const notes = this.objects.at(page.get('Annots')) ?? [];
    return notes.some((note) => this.objects.at(this.objects.map(note).get('Rect'))?.some((side) => Number(side?.other ?? side) !== 0));
  }

  async #drawn(content, fonts) {
    const pieces = [];
    const pictures = [];
    let at = 0;
    const next = (pattern) => {
      pattern.lastIndex = at;
      const found = pattern.exec(content);
      if (found) at = pattern.lastIndex;
      return found;
    };
    while (at < content.length) {
      const begin = next(TEXT);
      if (begin) pieces.push(await this.#piece(begin, next, fonts));
      else if (!next(RULE)) pictures.push(next(PICTURE)?.slice(1).map(Number) ?? fail(at));
    }
    if (pieces.some((piece) => pictures.some((picture) => isUnder(piece, picture)))) throw new PdfError(0);
    return pieces;
  }

  async #piece(begin, next, fonts) {
    const [grey, , x, y] = begin.slice(1).map(Number);
    if (grey > DARKEST_TO_READ || x < 0 || x > WIDTH - 20 || y < 20 || y > HEIGHT - 20) throw new PdfError(0);
    let size = 0;
    let text = '';
    let map;
    while (!next(END)) {
      const font = next(FONT);
      if (font) {
        const given = Number(font[2]);
        if (size > 0 && given !== size) throw new PdfError(0);
        size = given;
        map = await this.#font(fonts.get(font[1]));
        continue;
      }
      const shown = map && next(SHOW);
      if (shown) text += words(shown[1], map);
      else text += actual((map && next(SPAN)) ?? fail(0), map);
    }
    return { size, x, y, text };
  }

  /** What each code stands for, as the font itself says. */
  async #font(reference) {
    const known = this.#fonts.get(reference?.object);
    if (known) return known;
    const map = new Map();
    const cmap = latin1(await this.objects.stream(this.objects.map(reference).get('ToUnicode')));
    for (const [, code, units] of cmap.matchAll(/^<([0-9A-F]{4})> <((?:[0-9A-F]{4}){1,2})>$/gm))
      map.set(parseInt(code, 16), unitsOf(units));
    this.#fonts.set(reference.object, map);
    return map;
  }
}

/** @returns {never} */
function fail(at) {
  throw new PdfError(at);
}

const unitsOf = (digits) => String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** The words of a string of codes. @param {string} escaped @param {Map<number, string>} map */
function words(escaped, map) {
  const octets = escaped.replace(/\\([^])/g, (_, c) => (c === 'r' ? '\r' : c));
  if (octets.length % 2 !== 0) fail(0);
  let text = '';
  for (let i = 0; i < octets.length; i += 2) text += map.get(octets.charCodeAt(i) * 256 + octets.charCodeAt(i + 1)) ?? fail(0);
  return text;
}

/** What a character stands for that is drawn by its number, or not drawn since nobody sees it. */
function actual([, digits, codes], map) {
  const text = unitsOf(digits);
  const points = Array.from(text);
  const number = points[0].codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  const label = codes === undefined ? '' : words(codes, map);
  const lone = text === '\uFFFD' && /^\[U\+D[89A-F][0-9A-F]{2}\]$/.test(label);
  if (points.length !== 1 || !(label === `[U+${number}]` || lone || (label === '' && UNSEEN.test(text)))) fail(0);
  return text;
}

/** Whether a picture may hide a piece of text. */
function isUnder({ x, y, size }, [width, height, left, low]) {
  return x < left + width && y + size > low && y < low + height - 1;
}
