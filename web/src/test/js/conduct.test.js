import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepsOrder, measures, muteOf } from '../../main/resources/web/state/conduct.js';
import { fold } from '../../main/resources/web/state/courtroom.js';
import { says } from '../../main/resources/web/state/says.js';
import { silence } from '../../main/resources/web/state/speaking.js';

const NOW = Date.parse('2026-11-24T05:00:00.000Z');
const ROOM = {
  courtroom: 'c1',
  seq: 3,
  chain: '',
  at: '2026-11-24T05:00:00.000Z',
  case: { number: '1', cause: '买卖合同纠纷', court: '宝山', procedure: 'SUMMARY' },
  you: 'p3',
  read: 0,
  notice: { version: '1', zh: '', en: '' },
  withdrawSeconds: 120,
  participants: [
    { id: 'p1', name: '周', role: 'JUDGE' },
    { id: 'p2', name: '王', role: 'CLERK' },
    { id: 'p3', name: '甲', role: 'PLAINTIFF' },
    { id: 'p4', name: '高', role: 'AGENT', principal: 'p3' },
    { id: 'p5', name: '孙', role: 'MEDIATOR' },
    { id: 'p6', name: '李', role: 'WITNESS' },
  ],
  sessions: [{ session: 's1', type: 'HEARING', state: 'OPEN', consents: {}, entered: ['p3', 'p4'], talks: [] }],
};

/** The room after these acts of the judge: `[kind, body]`. */
const after = (...acts) =>
  acts.reduce(
    (room, [kind, body], i) => fold(room, { courtroom: 'c1', seq: 4 + i, at: ROOM.at, by: 'p1', kind, body, leaf: '', chain: '' }),
    ROOM,
  );
const P3 = { session: 's1', participant: 'p3' };
const MUTE = ['conduct.muted', { ...P3, reason: '辱骂' }];
const MUTE_UNTIL = ['conduct.muted', { ...P3, reason: '辱骂', until: '2026-11-24T05:10:00.000Z' }];

test('who is muted may not speak until it is let, the others may', () => {
  const room = after(MUTE);
  assert.equal(silence(room, NOW), 'speak.muted');
  assert.equal(muteOf(room, 'p3', NOW).reason, '辱骂');
  assert.equal(silence({ ...room, you: 'p4' }, NOW), '');
  assert.equal(silence(after(MUTE, ['conduct.unmuted', P3]), NOW), '');
});

test('a mute for a time is over with the time, by the court’s clock', () => {
  const room = after(MUTE, MUTE_UNTIL);
  assert.equal(silence(room, NOW + 599_999), 'speak.muted');
  assert.equal(silence(room, NOW + 600_000), '');
  assert.deepEqual(measures(room, 'p3', NOW), ['WARNING', 'MUTE', 'UNMUTE']);
  assert.deepEqual(measures(room, 'p3', NOW + 600_000), ['WARNING', 'MUTE']);
});

test('a mute is over with its session', () => {
  const closed = after(MUTE, ['session.closed', { session: 's1' }]);
  assert.equal(muteOf(closed, 'p3', NOW), undefined);
  assert.equal(silence(closed, NOW), 'speak.closed');
});

test('an admonition is offered after a warning', () => {
  assert.deepEqual(measures(ROOM, 'p3', NOW), ['WARNING', 'MUTE']);
  const warned = after(['conduct.warned', { ...P3, warning: 'WARNING', reason: '喧哗' }]);
  assert.deepEqual(measures(warned, 'p3', NOW), ['WARNING', 'ADMONITION', 'MUTE']);
  assert.deepEqual(measures(warned, 'p4', NOW), ['WARNING', 'MUTE']);
});

test('a judge keeps order among those who are not there for the court, in an open session', () => {
  const judge = { ...ROOM, you: 'p1' };
  assert.deepEqual(ROOM.participants.map((p) => p.id).filter((id) => keepsOrder(judge, id)), ['p3', 'p4', 'p6']);
  assert.ok(!keepsOrder(ROOM, 'p4'));
  assert.ok(!keepsOrder({ ...judge, sessions: [] }, 'p3'));
});

test('a lost answer to a measure is found in the record', () => {
  const [kind, body] = ['conduct.warned', { ...P3, warning: 'WARNING', reason: '喧哗' }];
  assert.ok(says({ by: 'p1', kind, body }, { action: 'conduct.warn', body }));
  assert.ok(!says({ by: 'p1', kind, body }, { action: 'conduct.warn', body: { ...body, participant: 'p4' } }));
  assert.ok(!says({ by: 'p1', kind, body }, { action: 'conduct.warn', body: { ...body, warning: 'ADMONITION' } }));
  assert.ok(says({ by: 'p1', kind: 'conduct.muted', body: MUTE_UNTIL[1] }, { action: 'conduct.mute', body: { ...P3, minutes: 10, reason: '辱骂' } }));
});
