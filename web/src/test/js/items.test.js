import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf, nextChange, timeLeft, wishOf } from '../../main/resources/web/state/due.js';
import { itemPowers } from '../../main/resources/web/state/item-powers.js';
import { foldItems, isRevealed, silentOf, tookPart, workedDue } from '../../main/resources/web/state/items.js';
import { Room } from '../../main/resources/web/state/room.js';
import { rowsOf } from '../../main/resources/web/state/timeline.js';
import { chainAfter, leafOf, Verification, ZERO } from '../../main/resources/web/state/chain.js';

const ZONE = 'Asia/Shanghai';
const DUE = { at: '2026-11-28T16:00:00.000Z' };
const LATER = { at: '2026-12-05T16:00:00.000Z' };
const issued = { item: 'i1', type: 'QUESTION', title: '付款', text: '何时付款？', addressees: ['p2', 'p3'], due: DUE };
const entry = (seq, kind, body, by = 'p1', audience = 'everyone') => ({ courtroom: 'c1', seq, at: `2026-11-24T05:00:${String(seq).padStart(2, '0')}.000Z`, by, audience, kind, body, leaf: 'ab'.repeat(32), chain: 'c' });
const sealed = ({ courtroom, seq, leaf, chain }) => ({ courtroom, seq, leaf, chain });
const only = (entries) => foldItems([], entries)[0];
const before = Date.parse('2026-11-27T00:00:00Z');
const after = Date.parse('2026-11-29T00:00:00Z');

const STORY = [
  entry(1, 'item.issued', issued),
  entry(2, 'item.answered', { item: 'i1', party: 'p2', text: '已付' }, 'p2'),
  entry(3, 'item.extension-requested', { item: 'i1', party: 'p3', due: LATER, reason: '生病' }, 'p3'),
  entry(4, 'item.extended', { item: 'i1', due: LATER, version: 2, request: 3 }),
  entry(5, 'item.extension-requested', { item: 'i1', party: 'p2', due: LATER, reason: '也要' }, 'p2'),
  entry(6, 'item.extension-refused', { item: 'i1', request: 5, reason: '不必' }),
  entry(7, 'deadline.expired', { subject: 'i1', version: 2, silent: ['p3'] }, 'system:deadlines'),
  entry(8, 'item.answered', { item: 'i1', party: 'p3', text: '未付', late: true }, 'p3'),
  entry(9, 'item.ruled', { item: 'i1', party: 'p3', ruling: 'LATE_ACCEPTED', reason: '有正当理由' }),
];

test('an item is what its entries say', () => {
  const item = only(STORY);
  assert.equal(item.stage, 'EXPIRED');
  assert.deepEqual([item.version, item.due.at, item.requests.length], [2, LATER.at, 0]);
  assert.deepEqual(item.answered, { p2: [{ seq: 2, late: false }], p3: [{ seq: 8, late: true }] });
  assert.deepEqual(item.rulings, { p3: 'LATE_ACCEPTED' });
});

test('entries that the court’s list already held change nothing when they come again in order', () => {
  for (let listed = 0; listed <= STORY.length; listed++) {
    for (let from = 0; from <= listed; from++) {
      const base = foldItems([], STORY.slice(0, listed));
      assert.deepEqual(foldItems(base, STORY.slice(from)), foldItems([], STORY), `${listed} from ${from}`);
    }
  }
});

test('an expiry of an earlier due time says nothing about the present one', () => {
  const stale = entry(5, 'deadline.expired', { subject: 'i1', version: 1, silent: [] });
  assert.equal(only([...STORY.slice(0, 4), stale]).stage, 'OPEN');
});

test('a longer time for evidence moves the items that go along, and the close ends those of the session', () => {
  const items = foldItems([], [
    entry(1, 'item.issued', { ...issued, session: 's1' }),
    entry(2, 'item.issued', { ...issued, item: 'i2' }),
    entry(3, 'item.extended', { item: 'i2', due: LATER, version: 2, also: [{ item: 'i1', version: 2 }] }),
    entry(4, 'session.closed', { session: 's1' }),
  ]);
  assert.deepEqual(items.map((i) => [i.item, i.due.at, i.version, i.stage]), [['i1', LATER.at, 2, 'CLOSED'], ['i2', LATER.at, 2, 'OPEN']]);
});

test('each person is offered what the court would accept from them', () => {
  const room = (you) => ({ you, participants: [{ id: 'p1', role: 'JUDGE' }, { id: 'p2', role: 'PLAINTIFF' }, { id: 'p3', role: 'DEFENDANT' }, { id: 'p4', role: 'AGENT', principal: 'p3' }, { id: 'p5', role: 'THIRD_PARTY' }], sessions: [] });
  const open = only(STORY.slice(0, 3));
  const can = (you, item, now = before) => Object.entries(itemPowers(room(you), item, now)).filter(([, v]) => (Array.isArray(v) ? v.length : v)).map(([k]) => k);
  assert.deepEqual(can('p1', open), ['extend', 'withdraw', 'decide']);
  assert.deepEqual(can('p2', open), ['answer', 'request']);
  assert.deepEqual(can('p4', open, after), ['answer', 'restore']);
  assert.deepEqual(can('p5', open), []);
  const silent = { ...only([entry(1, 'item.issued', { ...issued, explained: true }), entry(2, 'deadline.expired', { subject: 'i1', version: 1, silent: ['p2', 'p3'] })]) };
  assert.deepEqual(itemPowers(room('p1'), silent, after).rulings, ['p2', 'p3'].map((party) => ({ party, rulings: ['DEEMED_ADMITTED'] })));
  assert.deepEqual(itemPowers(room('p1'), { ...silent, explained: false }, after).rulings, []);
  assert.deepEqual(itemPowers(room('p1'), only(STORY), after).rulings, [{ party: 'p3', rulings: ['LATE_ACCEPTED', 'LATE_REFUSED'] }]);
});

test('a sealed answer is a row of its own, and comes in full in the same place', () => {
  const answer = entry(2, 'item.answered', { item: 'i1', party: 'p2', text: '已付' }, 'p2', 'answer:i1:p2');
  const room = new Room({ courtroom: 'c1', seq: 0, you: 'p3', participants: [], sessions: [] });
  room.take([entry(1, 'item.issued', { ...issued, reveal: true }), sealed(answer)]);
  assert.equal(room.awaitsAnswers, true);
  assert.equal(rows(room).at(-1).type, 'sealed');
  room.listed([{ ...room.items[0], answered: { p2: [{ seq: 2, late: false }] } }], 2);
  const veiled = rows(room).at(-1);
  assert.deepEqual([veiled.type, veiled.sealed, veiled.party, veiled.key], ['answer', true, 'p2', 'e2']);
  assert.deepEqual(room.veiled, []);
  room.take([entry(3, 'item.answered', { item: 'i1', party: 'p3', text: '未付' }, 'p3')]);
  assert.equal(isRevealed(room.items[0]), true);
  assert.deepEqual(room.veiled, [2]);
  assert.deepEqual(room.take([answer]).map((e) => e.seq), [2]);
  const shown = rows(room).find((row) => row.seq === 2);
  assert.deepEqual([shown.key, shown.sealed, shown.entry.body.text], ['e2', false, '已付']);
  assert.deepEqual([room.veiled, silentOf(room.items[0])], [[], []]);
});

const rows = (room) => rowsOf({ entries: room.entries, you: 'p3', zone: ZONE, items: room.items });

test('an answer that is not what its leaf committed to is found when it is revealed', async () => {
  const make = async (text) => {
    const one = { ...entry(1, 'item.answered', { item: 'i1', party: 'p2', text }, 'p2', 'answer:i1:p2'), salt: 'x' };
    one.leaf = await leafOf(one);
    one.chain = await chainAfter(ZERO, one.leaf);
    return one;
  };
  const [given, other] = [await make('给付'), await make('未给付')];
  const fair = new Verification();
  await fair.check([sealed(given)]);
  await fair.check([given]);
  assert.equal(fair.broken.size, 0);
  const foul = new Verification();
  await foul.check([sealed(given)]);
  await foul.check([{ ...other, leaf: given.leaf, chain: given.chain }]);
  assert.deepEqual([...foul.broken], [1]);
});

test('time left is worded in its two largest units and never says more than there is', () => {
  const H = 3_600_000;
  assert.deepEqual(timeLeft(76 * H), { word: 'left.days-hours', parts: { days: 3, hours: 4 } });
  assert.deepEqual(timeLeft(24 * H), { word: 'left.days', parts: { days: 1 } });
  assert.deepEqual(timeLeft(24 * H - 1), { word: 'left.hours', parts: { hours: 23, minutes: 59 } });
  assert.deepEqual(timeLeft(59_999), { word: 'left.soon', parts: {} });
  assert.deepEqual(timeLeft(0), { word: 'left.over', parts: {} });
  for (const ms of [76 * H, 24 * H + 1, H, 90_000, 59_999, 1]) {
    const next = ms - nextChange(ms);
    assert.ok(next < ms && (next <= 0 || JSON.stringify(timeLeft(next)) !== JSON.stringify(timeLeft(ms)) || nextChange(ms) === H), `${ms}`);
  }
});

test('midnight is the end of the day before', () => {
  const end = endOf(Date.parse(DUE.at), ZONE);
  assert.equal(end.time, '24:00');
  assert.equal(new Date(end.at).toISOString().slice(0, 10), '2026-11-28');
  assert.equal(endOf(Date.parse('2026-11-28T06:30:00Z'), ZONE).time, '14:30');
});

test('a form’s fields are the wish that the protocol knows', () => {
  const instant = (text) => `${text}Z`;
  assert.deepEqual(wishOf({ how: 'in', count: '15', unit: 'DAYS' }, instant), { amount: 15, unit: 'DAYS' });
  assert.deepEqual(wishOf({ how: 'at', at: '2026-11-28T09:00' }, instant), { at: '2026-11-28T09:00Z' });
  for (const bad of [{ how: 'in', count: '', unit: 'DAYS' }, { how: 'in', count: '1.5', unit: 'DAYS' }, { how: 'at', at: '' }]) assert.equal(wishOf(bad, instant), undefined);
});

test('who has only answered an item has taken part in its session', () => {
  const room = { sessions: [{ session: 's1', spoke: ['p2'] }] };
  const items = [{ session: 's1', answered: { p3: [{ seq: 9, late: false }] } }, { session: 's2', answered: { p4: [] } }];
  assert.deepEqual([...tookPart(room, 's1', items)], ['p2', 'p3']);
});

test('a due time that was granted as asked for keeps the computation that it was asked for by', () => {
  const computed = { ...LATER, computation: { zh: '算' } };
  const asked = entry(3, 'item.extension-requested', { item: 'i1', party: 'p3', due: computed, reason: '生病' }, 'p3');
  const entries = [STORY[0], asked, STORY[3]];
  assert.equal(workedDue(entries, only(entries)), computed);
  const other = { at: '2026-12-06T16:00:00.000Z' };
  const differently = [STORY[0], asked, entry(4, 'item.extended', { item: 'i1', due: other, version: 2, request: 3 })];
  assert.equal(workedDue(differently, only(differently)), other);
});
