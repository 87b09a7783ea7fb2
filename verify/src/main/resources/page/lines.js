import { Pages } from './pages.js';
import { PdfError } from './pdf.js';

/** The template whose lines are known. */
const TEMPLATE = '2';
const [NUMBER, BODY, HEADING, DAY] = [7, 12, 13, 10];
const LEFT = 90;
/** All courts of the People's Republic keep one time, without a summer time. */
const ZONE_MS = 8 * 3_600_000;
const ROLES = { JUDGE: '审判员', CLERK: '书记员', MEDIATOR: '调解员', PLAINTIFF: '原告', DEFENDANT: '被告', THIRD_PARTY: '第三人', AGENT: '委托代理人', WITNESS: '证人' };
/** Members of an act that hold what a person wrote, and that a transcript prints whole. */
const WRITTEN = new Set(['text', 'reason', 'reasons', 'force', 'caption', 'source', 'content', 'purpose']);
/** Acts of which everybody's are always printed, if they belong to the session. */
const PRINTED = /^(message\.posted|message\.withdrawn|item\..*|session\.(opened|entered|consented|extended|closed)|talk\..*|witness\..*)$/;

/** Without spaces, which a line's end swallows, and in one form. @param {string} text */
const plain = (text) => text.normalize('NFC').replace(/[\uD800-\uDFFF]/gu, '\uFFFD').replace(/[\s\p{Cc}\p{Z}]/gu, '');

/**
 * The numbered lines of the pages, each as its margin names it, and the first words that stand
 * between them without a number.
 * @param {{flow: import('./pages.js').Piece[]}[]} pages
 */
export function numbered(pages) {
  const lines = [];
  const loose = [];
  let open;
  for (const [page, { flow }] of pages.entries())
    for (const { size, x, y, text } of flow) {
      const number = size === NUMBER && x < LEFT && /^([1-9][0-9]{0,8}) {2}([0-2][0-9]:[0-5][0-9]:[0-5][0-9])$/.exec(text);
      if (number) {
        open = { seq: Number(number[1]), clock: number[2], text: '', size: 0, page, y };
        lines.push(open);
        continue;
      }
      const fits = open && x >= LEFT && (open.size ? size === open.size : (size === BODY || size === HEADING) && x === LEFT && y === open.y && page === open.page);
      if (fits) {
        open.size = size;
        open.text += text;
        continue;
      }
      open = undefined;
      const day = size === DAY && /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$/.test(text);
      if (!day && size !== HEADING) loose.push({ behind: lines.length, text });
    }
  return { lines, loose: loose.find(({ behind }) => behind > 0 && behind < lines.length) };
}

/** Compares every numbered line of a transcript with the entry of that number. */
export async function checkLines(told, record, pdf, findings) {
  if (told.template !== TEMPLATE) return findings.note('template-unknown', told.template);
  let pages;
  try {
    pages = await new Pages(pdf).read(told.document.pages);
  } catch (e) {
    if (!(e instanceof PdfError || e instanceof RangeError)) throw e;
    return findings.fault('DOCUMENT', 'pages-odd');
  }
  const { lines, loose } = numbered(pages);
  const fault = (seq, text) => findings.fault('ENTRY', 'line-differs', seq, text);
  if (loose) fault(lines[loose.behind - 1].seq, loose.text);
  const said = new Said(record.entries, told);
  let last = 0;
  for (const { seq, clock, text, size } of lines) {
    if (seq <= last || !said.is(seq, clock, text, size === HEADING)) fault(seq, text);
    last = seq;
  }
  const drawn = new Set(lines.map((line) => line.seq));
  for (const seq of said.needed()) if (!drawn.has(seq)) findings.fault('ENTRY', 'line-missing', seq);
  if (findings.isClean) findings.note('lines-compared', lines.length);
  return undefined;
}

/** What the entries of a session say. */
class Said {
  #entries = new Map();
  #people = new Map();
  #gone = new Set();

  constructor(entries, { session, entries: { from, to } }) {
    this.session = session;
    for (const entry of entries.filter((entry) => entry.seq <= to)) {
      const { seq, kind, body } = entry;
      if (kind === 'participant.added') this.#people.set(body.id, body);
      else if (kind === 'courtroom.created') this.#people.set(body.creator.id, body.creator);
      else if (kind === 'message.withdrawn') this.#gone.add(body.message);
      if (seq >= from) this.#entries.set(seq, entry);
    }
  }

  /** The numbers of the entries that must have their line. */
  *needed() {
    for (const { seq, kind, audience, body } of this.#entries.values())
      if (audience === 'everyone' && body.session === this.session && PRINTED.test(kind)) yield seq;
  }

  /** Whether a line with this number, time and text is what its entry says. */
  is(seq, clock, text, isHeading) {
    const entry = this.#entries.get(seq);
    if (!entry || clock !== new Date(Date.parse(entry.at) + ZONE_MS).toISOString().slice(11, 19)) return false;
    const drawn = plain(text);
    const { kind, body } = entry;
    if (isHeading || kind === 'session.advanced') return isHeading && kind === 'session.advanced' && /^[一二三四五六七八九十]+、/.test(drawn);
    const speaker = plain(`${this.#speaker(entry.by)}：`);
    if (kind === 'message.posted') return drawn === speaker + plain(this.#words(entry));
    if (!drawn.startsWith(speaker) && !/^（.*）$/u.test(drawn)) return false;
    return written(body).every((words) => drawn.includes(plain(words)));
  }

  #words({ seq, body }) {
    if (this.#gone.has(seq)) return '（已撤回）';
    const quote = body.quote === undefined ? '' : `（引第 ${body.quote} 条）`;
    const to = body.mentions?.length ? `（致 ${body.mentions.map((id) => this.#speaker(id)).join('、')}）` : '';
    return quote + to + body.text;
  }

  #speaker(id) {
    const person = this.#people.get(id);
    if (!person) return '系统';
    const principal = person.role === 'AGENT' && this.#people.get(person.principal);
    return `${principal ? ROLES[principal.role] : ''}${ROLES[person.role]} ${person.name}`;
  }
}

/** What a person wrote in an act. @param {any} body @returns {string[]} */
function written(body) {
  return Object.entries(body ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'string') return WRITTEN.has(name) ? [value] : [];
    return value && typeof value === 'object' ? written(value) : [];
  });
}
