import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Calls } from '../../main/resources/web/net/calls.js';
import { enter } from '../../main/resources/web/net/entering.js';
import { callable, callBody, clockWords, lasted, missedOf, RING_MS, standing } from '../../main/resources/web/state/calling.js';
import { callsOf, openCall } from '../../main/resources/web/state/calls.js';
import { fold } from '../../main/resources/web/state/courtroom.js';

const AT = Date.parse('2026-11-24T05:00:00.000Z');
const ROOM = {
  courtroom: 'c1',
  seq: 3,
  you: 'p3',
  participants: [
    { id: 'p1', name: '周', role: 'JUDGE' },
    { id: 'p2', name: '王', role: 'CLERK' },
    { id: 'p3', name: '甲', role: 'PLAINTIFF' },
    { id: 'p4', name: '证', role: 'WITNESS' },
    { id: 'p5', name: '乙', role: 'DEFENDANT' },
    { id: 'p6', name: '丙', role: 'THIRD_PARTY', removed: true },
  ],
  sessions: [{ session: 's1', type: 'MEDIATION', state: 'OPEN', consents: {}, entered: [], talks: ['PLAINTIFF'] }],
};

/** The room after these acts: `[by, kind, body, seconds]`. */
const after = (...acts) =>
  acts.reduce((room, [by, kind, body, seconds = 0, audience = 'everyone'], i) => fold(room, { courtroom: 'c1', seq: 4 + i, at: new Date(AT + seconds * 1000).toISOString(), by, kind, body, audience }), ROOM);
const as = (room, you) => ({ ...room, you });
const STARTED = ['p1', 'call.started', { call: 'v1', session: 's1', medium: 'VIDEO', callees: ['p3', 'p5'] }];
const by = (who, kind, seconds) => [who, kind, { call: 'v1', session: 's1' }, seconds];

test('a call rings for who was called, until it has come, declined or the ringing is over', () => {
  const room = after(STARTED);
  assert.equal(standing(room, AT)?.as, 'ringing');
  assert.equal(standing(room, AT + RING_MS)?.as, 'open');
  assert.equal(standing(as(room, 'p1'), AT)?.as, 'here');
  assert.equal(standing(as(room, 'p2'), AT)?.as, 'others', 'the court may end it');
  assert.equal(standing(as(room, 'p4'), AT), undefined);
  assert.equal(standing(after(STARTED, by('p3', 'call.declined')), AT)?.as, 'open');
  assert.equal(standing(after(STARTED, by('p3', 'call.joined'), by('p3', 'call.left')), AT)?.as, 'open');
  assert.equal(standing(after(STARTED, by('p3', 'call.joined')), AT)?.as, 'here');
});

test('a call lasts from when the first one came, and who neither came nor declined was missed', () => {
  const room = after(STARTED, by('p3', 'call.joined', 10), by('p3', 'call.joined', 20), ['p1', 'call.ended', { call: 'v1', missed: ['p5'] }, 95]);
  const [call] = callsOf(room);
  assert.deepEqual([call.joined, call.present, missedOf(call)], [['p3'], [], ['p5']]);
  assert.equal(clockWords(lasted(call, AT)), '1:25');
  assert.equal(openCall(room), undefined);
  assert.equal(lasted(callsOf(after(STARTED))[0], AT + 9000), 0);
});

test('a call ends with its session or private talk, and who leaves the courtroom leaves it', () => {
  const started = [...STARTED, 0, 'side:PLAINTIFF'];
  assert.ok(openCall(after(started, ['p1', 'talk.closed', { session: 's1', side: 'DEFENDANT' }])));
  assert.equal(openCall(after(started, ['p1', 'talk.closed', { session: 's1', side: 'PLAINTIFF' }])), undefined);
  assert.equal(openCall(after(STARTED, ['p1', 'session.closed', { session: 's1' }])), undefined);
  const removed = after(STARTED, by('p3', 'call.joined'), ['p1', 'participant.removed', { participant: 'p3', reason: '' }]);
  assert.deepEqual(openCall(removed).present, ['p1']);
});

test('the court calls whom the audience has, a witness while it is heard', () => {
  const judge = as(ROOM, 'p1');
  assert.deepEqual(callable(judge, 'everyone').map((p) => p.id), ['p2', 'p3', 'p5']);
  assert.deepEqual(callable(judge, 'side:PLAINTIFF').map((p) => p.id), ['p2', 'p3']);
  const hearing = { ...judge, sessions: [{ ...ROOM.sessions[0], witness: 'p4' }] };
  assert.deepEqual(callable(hearing, 'everyone').map((p) => p.id), ['p2', 'p3', 'p4', 'p5']);
  assert.deepEqual(callable(hearing, 'court').map((p) => p.id), ['p2']);
  assert.deepEqual(callBody(judge, { audience: 'court', medium: 'VOICE', callees: ['p2'] }), { audience: 'court', medium: 'VOICE', callees: ['p2'] });
  assert.deepEqual(callBody(judge, { audience: 'everyone', medium: 'VOICE', callees: ['p3'] }), { session: 's1', medium: 'VOICE', callees: ['p3'] });
});

/** The calls of a person whose line is only noted. */
function calls(room, { refuse, trouble = '' } = {}) {
  const log = [];
  const rooms = new Map([['c1', { description: room }]]);
  class Line {
    constructor(parts) {
      Object.assign(this, parts);
      log.push(`line ${parts.call} ${parts.iceServers.length}`);
    }
    meet = (others) => log.push(`meet ${others}`);
    heard = (signal) => log.push(`heard ${signal.from}`);
    close = () => log.push('closed');
  }
  const stream = { getTracks: () => [{ stop: () => log.push('stopped') }] };
  const self = new Calls({
    ask: async (action) => (action === 'call.servers' ? { iceServers: [{ urls: [] }] } : {}),
    act: async (courtroom, action, body) => {
      log.push(action);
      if (refuse) return { ok: false, error: { code: refuse } };
      const seq = rooms.get('c1').description.seq + 1;
      const kind = { 'call.start': 'call.started', 'call.join': 'call.joined', 'call.leave': 'call.left' }[action];
      const entry = { courtroom, seq, at: new Date(AT).toISOString(), by: room.you, kind, body: { call: 'v1', ...body }, audience: 'everyone' };
      rooms.set('c1', { description: fold(rooms.get('c1').description, entry) });
      return { ok: true, body: { entry } };
    },
    court: { rooms, open: async (id) => log.push(`open ${id}`) },
    changed: () => {},
    carry: async () => ({ enter: (about) => enter(about, { media: async () => (log.push('devices'), { stream, trouble }), made: (parts) => new Line(parts) }) }),
  });
  const take = (entry) => {
    self.seen(entry);
    rooms.set('c1', { description: fold(rooms.get('c1').description, entry) });
    self.settle();
  };
  return { self, log, take };
}

test('who accepts is asked for the microphone first, joins, and meets those who are there', async () => {
  const { self, log, take } = calls(after(STARTED));
  await self.join('c1', { call: 'v1', medium: 'VIDEO' });
  assert.deepEqual(log, ['devices', 'call.join', 'line v1 1', 'meet p1']);
  assert.equal((await self.join('c1', { call: 'v1', medium: 'VIDEO' })).error.code, 'call-here');
  take({ courtroom: 'c1', seq: 6, at: ROOM.at, by: 'p5', kind: 'call.joined', body: { call: 'v1' } });
  self.heard({ kind: 'call', courtroom: 'c1', from: 'x' });
  self.heard({ kind: 'call', courtroom: 'c2', from: 'y' });
  assert.deepEqual(log.slice(4), ['meet p1,p5', 'heard x']);
  take({ courtroom: 'c1', seq: 7, at: ROOM.at, by: 'p1', kind: 'call.ended', body: { call: 'v1', missed: [] } });
  assert.deepEqual([log.at(-1), self.line, self.told], ['closed', undefined, 'call.over']);
});

test('a phone that joined earlier steps aside for the one that joined last', async () => {
  const { self, log, take } = calls(after(STARTED));
  await self.join('c1', { call: 'v1', medium: 'VOICE' });
  take({ courtroom: 'c1', seq: 5, at: ROOM.at, by: 'p3', kind: 'call.joined', body: { call: 'v1' } });
  assert.ok(self.line, 'its own entry comes back to it');
  take({ courtroom: 'c1', seq: 6, at: ROOM.at, by: 'p3', kind: 'call.joined', body: { call: 'v1' } });
  assert.deepEqual([log.at(-1), self.line, self.told], ['closed', undefined, 'call.elsewhere']);
});

test('a refused call lets the microphone go and says why; leaving closes the line at once', async () => {
  const { self, log } = calls(after(STARTED), { refuse: 'enter-first' });
  await self.join('c1', { call: 'v1', medium: 'VOICE' });
  assert.deepEqual([log.at(-1), self.error.code, self.line], ['stopped', 'enter-first', undefined]);
  const other = calls(after(STARTED));
  await other.self.join('c1', { call: 'v1', medium: 'VOICE' });
  await other.self.say('c1', 'call.leave', 'v1');
  assert.deepEqual(other.log.slice(-2), ['closed', 'call.leave']);
  assert.equal(other.self.told, '');
});

test('a call in a courtroom that was not opened is looked at', () => {
  const { self, log } = calls(ROOM);
  self.seen({ courtroom: 'c9', seq: 4, kind: 'call.started', body: { call: 'v1', callees: ['p2'] } });
  assert.deepEqual(log, ['open c9']);
});
