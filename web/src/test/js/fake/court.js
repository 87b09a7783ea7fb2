import { decideItem, deskRead, itemReads, itemsOf, preview, revealedBy, seesAnswer } from './items.js';
import { chainAfter, leafOf, ZERO } from '../../../main/resources/web/state/chain.js';

const NOTICE = {
  version: '2026-1',
  zh: '当事人享有申请回避、提出主张、进行陈述和辩论等权利；应当依法行使诉讼权利，遵守法庭秩序，如实陈述。在线调解以自愿为原则，调解内容保密。',
  en: 'Parties may challenge the court, make claims, state their case and argue; they use these rights lawfully, keep order and state facts truthfully. Mediation online is voluntary and confidential.',
};
const PARTIES = ['PLAINTIFF', 'DEFENDANT', 'THIRD_PARTY'];

const sealed = ({ courtroom, seq, leaf, chain }) => ({ courtroom, seq, leaf, chain });

const refuse = (code, message, messageEn, more = {}) => ({
  ok: false,
  error: { code, message, messageEn, ...more },
});

/** A court small enough to test a client against: the protocol's order and ids, few of its rules. */
export class FakeCourt {
  rooms = new Map();
  listeners = new Set();
  names = { judge: '周法官', seller: '上海宝山建材有限公司', buyer: '江苏远航贸易有限公司' };
  /** How far the court's clock was moved forward, in milliseconds. */
  ahead = 0;
  clock = () => Date.parse('2026-11-24T05:00:00.000Z') + Math.round(performance.now()) + this.ahead;
  losePushesOfRevealed = false;
  #turn = Promise.resolve();

  /** One frame at a time, as the record has one order. */
  handle(person, frame) {
    const result = this.#turn.then(() => this.#handle(person, frame));
    this.#turn = result.catch(() => {});
    return result.then((answer) => ({ re: frame.id, ...answer }));
  }

  async #handle(person, { action, id, courtroom, body }) {
    if (action === 'ping') return { ok: true, body: { now: new Date(this.clock()).toISOString() } };
    if (action === 'courtroom.list') return { ok: true, body: this.#listPage(person, body.after, body.text) };
    if (action === 'courtroom.create') return this.#create(person, id, body);
    if (['item.mine', 'board.read'].includes(action)) {
      return { ok: true, body: deskRead([...this.rooms.values()], person, action, this.clock()) };
    }
    const room = this.rooms.get(courtroom);
    const you = room?.participants.find((p) => p.person === person && !p.removed);
    if (!room || !you) return refuse('not-found', '没有这个微法庭。', 'There is no such courtroom.');
    if (action === 'deadline.preview') return preview(body.due, this.clock(), refuse);
    const read = this.#reads[action] ?? itemReads[action];
    if (read) return { ok: true, body: read.call(this, room, you, body) };
    const [device, n] = id.split(':');
    const known = room.acks[device] ?? 0;
    if (Number(n) <= known) {
      const entry = room.entries.find((e) => e.id === id);
      return { ok: true, body: { ...this.#wrote(entry), repeated: true } };
    }
    if (Number(n) > known + 1) return refuse('sequence-gap', '序号不连续。', 'A number is missing.', { expected: known + 1 });
    const act = this.#decide(room, you, action, body);
    if (!act.kind) return act;
    room.acks[device] = Number(n);
    const entry = await this.#append(room, you.id, id, act);
    return { ok: true, body: { ...this.#wrote(entry), ...act.reply } };
  }

  #wrote(entry) {
    return { seq: entry.seq, chain: entry.chain, at: entry.at, entry };
  }

  async #append(room, by, id, { kind, body, audience = 'everyone' }) {
    const last = room.entries.at(-1);
    const items = itemsOf(room);
    const entry = {
      courtroom: room.id,
      seq: room.entries.length + 1,
      at: new Date(this.clock()).toISOString(),
      by,
      ...(id ? { id } : {}),
      audience,
      kind,
      body: JSON.parse(JSON.stringify(body)),
      salt: 'c2FsdA',
    };
    entry.leaf = await leafOf(entry);
    entry.chain = await chainAfter(last?.chain ?? ZERO, entry.leaf);
    room.entries.push(entry);
    this.#fold(room, entry);
    this.#push(room, entry);
    for (const seq of revealedBy(items, room)) if (!this.losePushesOfRevealed) this.#push(room, room.entries[seq - 1]);
    return entry;
  }

  #push(room, entry) {
    for (const listener of this.listeners) {
      const reader = room.participants.find((p) => p.person === listener.person && !p.removed);
      if (reader) listener.push({ entry: this.#view(room, reader, entry) });
    }
  }

  /** Moves the clock forward and records what is over by then. */
  async pass(milliseconds) {
    this.ahead += milliseconds;
    for (const room of this.rooms.values()) {
      for (const { item, version, due, stage, addressees, answered } of itemsOf(room)) {
        if (stage !== 'OPEN' || Date.parse(due.at) > this.clock()) continue;
        const silent = addressees.filter((party) => !answered[party]);
        await this.record(room.id, 'deadline.expired', { subject: item, version, silent });
      }
    }
  }

  /** What a part of the court records by itself. */
  record(id, kind, body) {
    this.#turn = this.#turn.then(() => this.#append(this.rooms.get(id), 'system:deadlines', undefined, { kind, body }));
    return this.#turn;
  }

  #view(room, reader, entry) {
    const court = ['JUDGE', 'CLERK'].includes(reader.role);
    const side = entry.audience.startsWith('side:') && entry.audience.slice(5);
    if (entry.audience.startsWith('answer:')) return seesAnswer(room, reader, entry.audience) ? entry : sealed(entry);
    const sees =
      entry.audience === 'everyone' || court || (side && (reader.role === side || reader.role === 'MEDIATOR'));
    return sees ? entry : sealed(entry);
  }

  #decide(room, you, action, body) {
    const court = ['JUDGE', 'CLERK'].includes(you.role);
    const session = room.sessions.find((s) => s.session === body.session);
    if (action.startsWith('item.')) return decideItem(room, you, action, body, this.clock(), refuse);
    switch (action) {
      case 'participant.add': {
        const participant = { id: `p${room.participants.length + 1}`, ...body };
        return { kind: 'participant.added', body: participant, reply: { participant: participant.id } };
      }
      case 'session.schedule': {
        const plan = { title: '', ...body, session: `s${room.sessions.length + 1}` };
        return { kind: 'session.scheduled', body: plan, reply: { session: plan.session } };
      }
      case 'session.consent':
        return { kind: 'session.consented', body: { ...body, type: session.type, mode: session.mode } };
      case 'session.open': {
        const parties = room.participants.filter((p) => PARTIES.includes(p.role));
        if (!parties.every((p) => session.consents[p.id]?.agreed)) {
          return refuse('consent-missing', '尚有当事人未同意在线进行本次诉讼活动，不能开始。', 'A party has not agreed to hold this session online, so it cannot begin.', { rule: 'R-CONSENT-STAGE', article: '在线诉讼规则第四条' });
        }
        return { kind: 'session.opened', body };
      }
      case 'session.enter':
        return { kind: 'session.entered', body: { ...body, authTime: new Date(this.clock()).toISOString(), level: '2' } };
      case 'session.advance':
        return { kind: 'session.advanced', body };
      case 'session.close':
        return { kind: 'session.closed', body };
      case 'session.extend': {
        const period = { from: session.period.from, to: body.to };
        return { kind: 'session.extended', body: { session: body.session, period, version: 2, reason: body.reason } };
      }
      case 'transcript.confirm':
        return { kind: 'transcript.confirmed', body };
      case 'talk.open':
        return { kind: 'talk.opened', body };
      case 'talk.close':
        return { kind: 'talk.closed', body };
      case 'message.withdraw':
        return { kind: 'message.withdrawn', body };
      case 'message.post': {
        const open = room.sessions.some((s) => s.state === 'OPEN');
        if (!court && !open) {
          return refuse('session-not-open', '诉讼活动尚未开始或已经结束，当事人不能发言。', 'No session is open, so parties cannot speak.', { rule: 'R-OPEN-SESSION', article: '在线诉讼规则第二十五条' });
        }
        const { audience, ...said } = body;
        return { kind: 'message.posted', body: said, audience };
      }
      default:
        return refuse('unknown-action', '没有这个操作。', 'There is no such action.');
    }
  }

  #fold(room, entry) {
    const { kind, body, by } = entry;
    const session = room.sessions.find((s) => s.session === body.session);
    if (kind === 'participant.added') room.participants.push(body);
    if (kind === 'session.scheduled') {
      room.sessions.push({ ...body, state: 'SCHEDULED', consents: {}, entered: [], talks: [] });
    }
    if (kind === 'session.consented') {
      session.consents[by] = { agreed: body.agreed, notice: body.notice, seq: entry.seq, extendable: body.extendable };
    }
    if (kind === 'session.opened') Object.assign(session, { state: 'OPEN', segment: 'OPENING' });
    if (kind === 'session.entered') session.entered.push(by);
    if (kind === 'session.extended') session.period = body.period;
    if (kind === 'session.advanced') session.segment = body.segment;
    if (kind === 'talk.opened') session.talks.push(body.side);
    if (kind === 'talk.closed') session.talks = session.talks.filter((side) => side !== body.side);
    if (kind === 'session.closed') {
      session.state = 'CLOSED';
      this.#file(room, session);
    }
  }

  #file(room, session) {
    const document = {
      number: room.documents.length + 1,
      title: '调解笔录',
      category: 'TRANSCRIPT',
      volume: 'MAIN',
      pages: 4,
      size: 183442,
      sha256: 'af2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf',
      contentType: 'application/pdf',
      key: 'k',
      session: session.session,
    };
    const drafted = { kind: 'transcript.drafted', body: { session: session.session, document, due: { at: new Date(this.clock() + 72 * 3_600_000).toISOString() } } };
    setTimeout(async () => {
      Object.assign(session, { transcript: document, confirmed: {}, confirmation: { due: drafted.body.due, version: 1 } });
      await this.#append(room, 'system:transcripts', undefined, drafted);
      const filed = await this.#append(room, 'system:transcripts', undefined, { kind: 'document.filed', body: document });
      room.documents.push({ ...document, seq: filed.seq, at: filed.at });
    }, 50);
  }

  async #create(person, id, body) {
    const courtroom = `c${id.replaceAll(/[^a-z0-9]/g, '').slice(0, 15)}`;
    let room = this.rooms.get(courtroom);
    if (!room) {
      const creator = { id: 'p1', person, name: this.names[person] ?? person, role: 'JUDGE' };
      room = { id: courtroom, case: body.case, participants: [creator], sessions: [], documents: [], entries: [], acks: {}, read: {} };
      this.rooms.set(courtroom, room);
      await this.#append(room, 'p1', undefined, { kind: 'courtroom.created', body: { case: body.case, creator } });
    }
    return { ok: true, body: { ...this.#wrote(room.entries[0]), courtroom } };
  }

  /** Lines of one reply. */
  page = 20;

  #listPage(person, after = '', text = '') {
    const named = (l) => this.rooms.get(l.courtroom).participants.some((p) => p.name.includes(text));
    const left = this.#list(person).filter((l) => l.courtroom > after && named(l)).sort((a, b) => (a.courtroom < b.courtroom ? -1 : 1));
    const courtrooms = left.slice(0, this.page);
    return { courtrooms, ...(left.length > this.page ? { next: courtrooms.at(-1).courtroom } : {}) };
  }

  #list(person) {
    return [...this.rooms.values()].flatMap((room) => {
      const you = room.participants.find((p) => p.person === person && !p.removed);
      if (!you) return [];
      const seen = room.entries.map((e) => this.#view(room, you, e)).filter((e) => e.kind);
      const read = room.read[person] ?? 0;
      return {
        courtroom: room.id,
        case: room.case,
        participant: you.id,
        role: you.role,
        parties: room.participants.filter((p) => p.side && p.role !== 'AGENT' && !p.removed).slice(0, 8).map(({ name, role }) => ({ name, role })),
        seq: room.entries.length,
        read,
        unread: seen.filter((e) => e.seq > read && e.by !== you.id).length,
        at: room.entries.at(-1).at,
        last: seen.at(-1),
        open: room.sessions.filter((s) => s.state === 'OPEN').length,
      };
    });
  }

  #reads = {
    'courtroom.describe': (room, you) => ({
      courtroom: room.id,
      seq: room.entries.length,
      chain: room.entries.at(-1).chain,
      at: room.entries.at(-1).at,
      case: room.case,
      you: you.id,
      read: room.read[you.person] ?? 0,
      notice: NOTICE,
      withdrawSeconds: 120,
      participants: JSON.parse(JSON.stringify(room.participants)),
      sessions: JSON.parse(JSON.stringify(room.sessions)),
    }),
    'record.fetch': (room, you, { after, before, limit = 60 }) => {
      const inRange = room.entries.filter((e) => e.seq > (after ?? 0) && e.seq < (before ?? Infinity));
      const page = after === undefined ? inRange.slice(-limit) : inRange.slice(0, limit);
      return {
        entries: page.map((e) => this.#view(room, you, e)),
        more: page.length < inRange.length,
        seq: room.entries.length,
        chain: room.entries.at(-1).chain,
      };
    },
    'record.read': (room, you, { seq }) => {
      room.read[you.person] = Math.max(room.read[you.person] ?? 0, seq);
      return { read: room.read[you.person] };
    },
    'presence.read': (room) => ({
      participants: room.participants.filter((p) => !p.removed).map((p) => ({ participant: p.id, online: true, read: room.read[p.person] ?? 0 })),
    }),
    'casefile.list': (room, _you, { before = Infinity }) => {
      const older = room.documents.filter((d) => (d.seq ?? 0) < before);
      return { documents: older.slice(-this.page), exports: [], ...(older.length > this.page ? { more: true } : {}) };
    },
    'transcript.view': (room, _you, { session }) => ({
      document: room.documents.find((d) => d.session === session),
      url: '/fake.pdf',
      expires: new Date(this.clock() + 900_000).toISOString(),
    }),
  };
}
