import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical } from '../../main/resources/web/state/canonical.js';
import { chainAfter, intact, leafOf, Verification, ZERO } from '../../main/resources/web/state/chain.js';
import { CourtClock } from '../../main/resources/web/state/clock.js';
import { awaitingConsent, fold, powers } from '../../main/resources/web/state/courtroom.js';
import { listAfter, listRead, search } from '../../main/resources/web/state/list.js';
import { Room } from '../../main/resources/web/state/room.js';
import { settingsFrom } from '../../main/resources/web/state/settings.js';
import { silence } from '../../main/resources/web/state/speaking.js';
import { rowsOf } from '../../main/resources/web/state/timeline.js';
import { inputValue, instantOf } from '../../main/resources/web/state/times.js';

const ROOM = {
  courtroom: 'c1',
  seq: 3,
  chain: '',
  at: '2026-11-24T05:00:00.000Z',
  case: { number: '(2026)沪0113民初1号', cause: '买卖合同纠纷', court: '宝山', procedure: 'SUMMARY' },
  you: 'p2',
  read: 0,
  notice: { version: '1', zh: '', en: '' },
  withdrawSeconds: 120,
  participants: [
    { id: 'p1', name: '周', role: 'JUDGE' },
    { id: 'p2', name: '甲', role: 'PLAINTIFF' },
    { id: 'p3', name: '乙', role: 'DEFENDANT' },
  ],
  sessions: [],
};

const entry = (seq, kind, body = {}, more = {}) => ({
  courtroom: 'c1',
  seq,
  at: new Date(Date.parse('2026-11-24T05:00:00.000Z') + seq * 60_000).toISOString(),
  by: 'p1',
  audience: 'everyone',
  kind,
  body,
  leaf: 'l',
  chain: 'c',
  ...more,
});

async function record(length) {
  const entries = [];
  for (let seq = 1; seq <= length; seq++) {
    const one = entry(seq, 'message.posted', { text: `第${seq}句` });
    one.leaf = await leafOf(one);
    one.chain = await chainAfter(entries.at(-1)?.chain ?? ZERO, one.leaf);
    entries.push(one);
  }
  return entries;
}

test('writes canonical JSON as RFC 8785 has it', () => {
  const value = { '\u20ac': 'Euro', '\r': 1, '1': [333333333.33333329, 1e30, 4.5, 2e-3], a: null, '\u{1f600}': true };
  assert.equal(
    canonical(value),
    '{"\\r":1,"1":[333333333.3333333,1e+30,4.5,0.002],"a":null,"\u20ac":"Euro","\u{1f600}":true}',
  );
});

test('finds a changed word, a changed link and a second version of an entry', async () => {
  const entries = await record(4);
  assert.equal(await intact(entries[2], entries[1].chain), true);
  assert.equal(await intact({ ...entries[2], body: { text: '改' } }, entries[1].chain), false);
  const verification = new Verification();
  await verification.check(entries);
  assert.deepEqual([verification.checked, [...verification.broken]], [4, []]);
  await verification.check([{ ...entries[1], chain: entries[0].chain }]);
  assert.ok(verification.broken.has(2));
});

test('checks pages that come from the end, and entries that are sealed', async () => {
  const entries = await record(5);
  const { courtroom, seq, leaf, chain } = entries[2];
  const withSealed = entries.map((e) => (e.seq === seq ? { courtroom, seq, leaf, chain } : e));
  const verification = new Verification();
  await verification.check(withSealed.slice(3));
  await verification.check(withSealed.slice(0, 3));
  assert.equal(verification.broken.size, 0);
  await verification.check([{ courtroom, seq: 6, leaf, chain }]);
  assert.deepEqual([...verification.broken], [6]);
});

test('folds a session from its plan to its end', () => {
  const acts = [
    entry(4, 'session.scheduled', { session: 's1', type: 'MEDIATION', mode: 'SYNCHRONOUS', title: '' }),
    entry(5, 'session.consented', { session: 's1', agreed: true, notice: '1' }, { by: 'p2' }),
    entry(6, 'session.opened', { session: 's1' }),
    entry(7, 'session.entered', { session: 's1' }, { by: 'p2' }),
    entry(8, 'session.advanced', { session: 's1', segment: 'CLAIMS' }),
    entry(9, 'talk.opened', { session: 's1', side: 'DEFENDANT' }),
    { courtroom: 'c1', seq: 10, leaf: 'l', chain: 'c' },
  ];
  const room = acts.reduce(fold, ROOM);
  const [session] = room.sessions;
  assert.equal(room.seq, 10);
  assert.deepEqual(
    [session.state, session.segment, session.entered, session.talks, session.consents.p2.agreed],
    ['OPEN', 'CLAIMS', ['p2'], ['DEFENDANT'], true],
  );
  const closed = fold(room, entry(11, 'session.closed', { session: 's1' })).sessions[0];
  assert.deepEqual([closed.state, closed.talks], ['CLOSED', []]);
  assert.equal(fold(room, acts[0]), room);
});

test('asks a party for its consent, and an agent for its principal', () => {
  const scheduled = fold(ROOM, entry(4, 'session.scheduled', { session: 's1', type: 'INQUIRY', mode: 'SYNCHRONOUS' }));
  assert.equal(awaitingConsent(scheduled).length, 1);
  assert.equal(awaitingConsent({ ...scheduled, you: 'p1' }).length, 0);
  const agent = { ...scheduled, you: 'p4', participants: [...scheduled.participants, { id: 'p4', name: '律', role: 'AGENT', principal: 'p3' }] };
  assert.equal(awaitingConsent(agent).length, 1);
  const answered = fold(agent, entry(5, 'session.consented', { session: 's1', agreed: true, notice: '1', onBehalfOf: 'p3' }, { by: 'p4' }));
  assert.equal(awaitingConsent(answered).length, 0);
});

test('gives a mediator the lead of a mediation only', () => {
  const room = { ...ROOM, you: 'p4', participants: [{ id: 'p4', name: '调', role: 'MEDIATOR' }] };
  assert.equal(powers(room, { type: 'MEDIATION' }).close, true);
  assert.equal(powers(room, { type: 'HEARING' }).close, false);
});

test('a room takes entries late, twice and out of order, and says what is missing', () => {
  const room = new Room({ ...ROOM, seq: 10 });
  const all = Array.from({ length: 20 }, (_, i) => entry(i + 1, 'message.posted', { text: 'x' }));
  room.take(all.slice(5, 10));
  assert.deepEqual([room.first, room.last, room.missingAfter, room.more], [6, 10, undefined, true]);
  room.take([all[12]]);
  assert.deepEqual([room.last, room.head, room.missingAfter], [10, 13, 10]);
  room.take([all[11], all[10], all[12], all[9]]);
  assert.deepEqual([room.last, room.missingAfter, room.description.seq], [13, undefined, 13]);
  room.take(all.slice(0, 6));
  assert.deepEqual([room.first, room.more, room.entries.length], [1, false, 13]);
});

test('rows: days, the unread mark, withdrawn messages and sealed runs', () => {
  const entries = [
    entry(1, 'courtroom.created'),
    entry(2, 'message.posted', { text: '一' }),
    { courtroom: 'c1', seq: 3, leaf: 'l', chain: 'c' },
    { courtroom: 'c1', seq: 4, leaf: 'l', chain: 'c' },
    entry(5, 'message.posted', { text: '二', quote: 2 }, { by: 'p2' }),
    entry(6, 'message.withdrawn', { message: 2 }),
    entry(7, 'message.posted', { text: '三', quote: 2 }, { at: '2026-11-25T05:00:00.000Z' }),
  ];
  const rows = rowsOf({ entries, you: 'p2', zone: 'Asia/Shanghai', unreadAfter: 1 });
  assert.deepEqual(
    rows.map((r) => r.type),
    ['day', 'system', 'unread', 'withdrawn', 'sealed', 'message', 'day', 'message'],
  );
  assert.equal(rows[4].count, 2);
  assert.equal(rows[7].quoted, 'withdrawn');
});

test('the list sorts by activity, counts what others did, and asks again for a new room', () => {
  const line = { courtroom: 'c1', case: ROOM.case, participant: 'p2', role: 'PLAINTIFF', seq: 3, read: 3, unread: 0, at: 'a', open: 0 };
  const list = [{ ...line, courtroom: 'c2', at: 'b' }, line];
  const after = listAfter(list, entry(4, 'message.posted'));
  assert.deepEqual(after.map((l) => [l.courtroom, l.unread]), [['c2', 0], ['c1', 1]]);
  assert.equal(listAfter(list, entry(4, 'message.posted', {}, { by: 'p2' })).find((l) => l.courtroom === 'c1').unread, 0);
  assert.equal(listAfter(list, entry(3, 'message.posted')), list);
  assert.equal(listAfter(list, { ...entry(1, 'x'), courtroom: 'c9' }), undefined);
  assert.equal(listRead(after, 'c1', 4).find((l) => l.courtroom === 'c1').unread, 0);
  assert.equal(search(list, '买卖 0113').length, 2);
  assert.equal(search(list, '离婚').length, 0);
});

test('the list is searched by the names of parties, and by what else the court knows', () => {
  const line = { courtroom: 'c1', case: ROOM.case, participant: 'p1', role: 'JUDGE', seq: 3, read: 3, unread: 0, at: 'a', open: 0 };
  const parties = [{ name: '林晓', role: 'PLAINTIFF' }, { name: 'ＡＢＣ公司', role: 'DEFENDANT' }];
  const list = [{ ...line, parties }, { ...line, courtroom: 'c2' }];
  const found = (words, more) => search(list, words, more).map((l) => l.courtroom);
  assert.deepEqual(found('林晓'), ['c1']);
  assert.deepEqual(found('abc 买卖'), ['c1']);
  assert.deepEqual(found('高律师'), []);
  assert.deepEqual(found('高律师', new Set(['c2'])), ['c2']);
  assert.deepEqual(found(''), ['c1', 'c2']);
});

test('the list names the parties as they come, and asks again when one goes', () => {
  const line = { courtroom: 'c1', case: ROOM.case, participant: 'p1', role: 'JUDGE', seq: 3, read: 3, unread: 0, at: 'a', open: 0 };
  const added = (seq, name, role) => entry(seq, 'participant.added', { id: `p${seq}`, name, role });
  const names = (list) => list[0].parties.map((p) => p.name);
  let list = listAfter([line], added(4, '林晓', 'PLAINTIFF'));
  list = listAfter(list, added(5, '高律师', 'AGENT'));
  assert.deepEqual(names(list), ['林晓']);
  for (let seq = 6; seq < 16; seq++) list = listAfter(list, added(seq, `买方${seq}`, 'DEFENDANT'));
  assert.equal(names(list).length, 8);
  assert.equal(listAfter(list, entry(15, 'participant.removed')), list);
  assert.equal(listAfter(list, entry(16, 'participant.removed', { participant: 'p4' })), undefined);
});

test('court time does not follow a wrong clock', () => {
  let monotonic = 1000;
  const clock = new CourtClock(() => monotonic, () => Date.parse('1999-01-01T00:00:00Z'));
  clock.heard('2026-11-24T05:00:00.000Z');
  monotonic += 5000;
  assert.equal(new Date(clock.now()).toISOString(), '2026-11-24T05:00:05.000Z');
  clock.notBefore('2026-11-24T04:00:00.000Z');
  assert.equal(new Date(clock.now()).toISOString(), '2026-11-24T05:00:05.000Z');
  clock.notBefore('2026-11-24T09:00:00.000Z');
  assert.equal(new Date(clock.now()).toISOString(), '2026-11-24T09:00:00.000Z');
});

test('a device’s clock that shows another time than the court’s is noticed once the court has spoken', () => {
  let wall = Date.parse('2026-11-25T05:00:00Z');
  const clock = new CourtClock(() => 0, () => wall);
  assert.equal(clock.apart, false);
  clock.notBefore('2026-11-20T05:00:00.000Z');
  assert.equal(clock.apart, false);
  clock.heard('2026-11-24T05:00:00.000Z');
  assert.equal(clock.apart, true);
  wall = Date.parse('2026-11-24T05:02:00Z');
  assert.equal(clock.apart, false);
});

test('a time typed in is the court’s, not the device’s', () => {
  assert.equal(instantOf('2026-11-24T14:05', 'Asia/Shanghai'), '2026-11-24T06:05:00.000Z');
  assert.equal(inputValue(Date.parse('2026-11-24T06:05:00.000Z'), 'Asia/Shanghai'), '2026-11-24T14:05');
  assert.equal(instantOf('', 'Asia/Shanghai'), undefined);
});

test('settings that cannot be read are the defaults', () => {
  const defaults = { language: 'zh', theme: 'auto', text: 'normal', keep: 'on', keys: 'on' };
  assert.deepEqual(settingsFrom(null), defaults);
  assert.deepEqual(settingsFrom('{"language":"xx"'), defaults);
  assert.deepEqual(settingsFrom('{"language":"en","theme":7}'), { ...defaults, language: 'en' });
});

test('when its period is over a session waits for the judge, until the judge extends it', () => {
  const planned = { session: 's1', type: 'MEDIATION', mode: 'ASYNCHRONOUS', title: '', atEnd: 'WAIT', period: { from: 'a', to: 'b' } };
  const start = { ...ROOM, seq: 0, sessions: [] };
  const acts = [
    entry(1, 'session.scheduled', planned),
    entry(2, 'session.opened', { session: 's1' }),
    entry(3, 'session.entered', { session: 's1' }, { by: 'p2' }),
    entry(4, 'message.posted', { session: 's1', text: '在' }, { by: 'p2' }),
    entry(5, 'deadline.expired', { subject: 's1', session: 's1', version: 1, silent: ['p3'] }),
  ];
  const over = acts.reduce(fold, start);
  assert.equal(silence(over, 0), 'speak.over');
  assert.deepEqual(over.sessions[0].spoke, ['p2']);
  const extended = fold(over, entry(6, 'session.extended', { session: 's1', period: { from: 'a', to: 'c' }, version: 2, reason: 'r' }));
  assert.equal(silence(extended, 0), '');
  assert.deepEqual([extended.sessions[0].period.to, extended.sessions[0].term], ['c', { due: { at: 'c' }, version: 2 }]);
});

test('a transcript counts as confirmed by the party for whom it was', () => {
  const start = { ...ROOM, seq: 0, sessions: [{ session: 's1', state: 'CLOSED', consents: {}, entered: [], talks: [] }] };
  const drafted = fold(start, entry(1, 'transcript.drafted', { session: 's1', document: { sha256: 'x' }, due: { at: 'd' } }));
  assert.equal(drafted.sessions[0].confirmation.due.at, 'd');
  const confirmed = fold(drafted, entry(2, 'transcript.confirmed', { session: 's1', document: 'x', onBehalfOf: 'p3' }, { by: 'p9' }));
  assert.deepEqual(confirmed.sessions[0].confirmed, { p3: 2 });
});
