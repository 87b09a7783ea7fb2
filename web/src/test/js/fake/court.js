import { chainAfter, leafOf, ZERO } from '../../../main/resources/web/state/chain.js';

const NOTICE = {
  version: '2026-1',
  zh: '当事人享有申请回避、提出主张、进行陈述和辩论等权利；应当依法行使诉讼权利，遵守法庭秩序，如实陈述。在线调解以自愿为原则，调解内容保密。',
  en: 'Parties may challenge the court, make claims, state their case and argue; they use these rights lawfully, keep order and state facts truthfully. Mediation online is voluntary and confidential.',
};
const PARTIES = ['PLAINTIFF', 'DEFENDANT', 'THIRD_PARTY'];

const refuse = (code, message, messageEn, more = {}) => ({
  ok: false,
  error: { code, message, messageEn, ...more },
});

/** A court small enough to test a client against: the protocol's order and ids, few of its rules. */
export class FakeCourt {
  rooms = new Map();
  listeners = new Set();
  names = { judge: '周法官', seller: '上海宝山建材有限公司', buyer: '江苏远航贸易有限公司' };
  clock = () => Date.parse('2026-11-24T05:00:00.000Z') + Math.round(performance.now());
  #turn = Promise.resolve();

  /** One frame at a time, as the record has one order. */
  handle(person, frame) {
    const result = this.#turn.then(() => this.#handle(person, frame));
    this.#turn = result.catch(() => {});
    return result.then((answer) => ({ re: frame.id, ...answer }));
  }

  async #handle(person, { action, id, courtroom, body }) {
    if (action === 'ping') return { ok: true, body: { now: new Date(this.clock()).toISOString() } };
    if (action === 'courtroom.list') return { ok: true, body: { courtrooms: this.#list(person) } };
    if (action === 'courtroom.create') return this.#create(person, id, body);
    const room = this.rooms.get(courtroom);
    const you = room?.participants.find((p) => p.person === person && !p.removed);
    if (!room || !you) return refuse('not-found', '没有这个微法庭。', 'There is no such courtroom.');
    const read = this.#reads[action];
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
    for (const listener of this.listeners) {
      const reader = room.participants.find((p) => p.person === listener.person && !p.removed);
      if (reader) listener.push({ entry: this.#view(room, reader, entry) });
    }
    return entry;
  }

  #view(room, reader, entry) {
    const court = ['JUDGE', 'CLERK'].includes(reader.role);
    const side = entry.audience.startsWith('side:') && entry.audience.slice(5);
    const sees =
      entry.audience === 'everyone' || court || (side && (reader.role === side || reader.role === 'MEDIATOR'));
    const { courtroom, seq, leaf, chain } = entry;
    return sees ? entry : { courtroom, seq, leaf, chain };
  }

  #decide(room, you, action, body) {
    const court = ['JUDGE', 'CLERK'].includes(you.role);
    const session = room.sessions.find((s) => s.session === body.session);
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
      session.consents[by] = { agreed: body.agreed, notice: body.notice, seq: entry.seq };
    }
    if (kind === 'session.opened') Object.assign(session, { state: 'OPEN', segment: 'OPENING' });
    if (kind === 'session.entered') session.entered.push(by);
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
    const drafted = { kind: 'transcript.drafted', body: { session: session.session, document } };
    setTimeout(async () => {
      session.transcript = document;
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
    'casefile.list': (room) => ({ documents: room.documents }),
    'transcript.view': (room, _you, { session }) => ({
      document: room.documents.find((d) => d.session === session),
      url: '/fake.pdf',
      expires: new Date(this.clock() + 900_000).toISOString(),
    }),
  };
}
