import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../main/resources/web/state/courtroom.js';
import { challengeable, decides, isChallenged, mayReview, movesFor } from '../../main/resources/web/state/motions.js';
import { says } from '../../main/resources/web/state/says.js';

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
    { id: 'p5', name: '乙', role: 'DEFENDANT' },
  ],
  sessions: [
    { session: 's1', type: 'MEDIATION', state: 'OPEN', consents: { p3: { agreed: true } }, entered: [], talks: [] },
    { session: 's2', type: 'HEARING', state: 'SCHEDULED', consents: { p3: { agreed: true }, p5: { agreed: true } }, entered: [], talks: [] },
  ],
};

/** The room after these acts: `[by, kind, body]`. */
function after(...acts) {
  return acts.reduce(
    (room, [by, kind, body], i) => fold(room, { courtroom: 'c1', seq: 4 + i, at: ROOM.at, by, kind, body, leaf: '', chain: '' }),
    ROOM,
  );
}

const as = (room, you) => ({ ...room, you });
const CHALLENGE = ['p3', 'motion.filed', { motion: 'm1', kind: 'CHALLENGE', participant: 'p1', ground: 'KINSHIP', reason: '亲属' }];

test('a challenge stops whom it names, and the clerk records the decision', () => {
  const room = after(CHALLENGE);
  assert.ok(isChallenged(room, 'p1'));
  assert.deepEqual(['p1', 'p2', 'p3', 'p5'].filter((you) => decides(as(room, you), room.motions[0])), ['p2']);
  const refused = fold(room, { ...room, by: 'p2', seq: 9, kind: 'motion.decided', body: { motion: 'm1', granted: false, reason: '' } });
  assert.ok(!isChallenged(refused, 'p1'));
  assert.deepEqual(['p3', 'p4', 'p5'].filter((you) => mayReview(as(refused, you), refused.motions[0])), ['p3', 'p4']);
  const again = fold(refused, { ...room, by: 'p3', seq: 10, kind: 'motion.filed', body: { ...CHALLENGE[2], motion: 'm2', review: 'm1' } });
  assert.ok(!isChallenged(again, 'p1'), 'while it is reviewed the work goes on');
  assert.ok(!mayReview(again, again.motions[0]), 'once');
  assert.ok(!decides(as(again, 'p1'), again.motions[1]), 'nobody on oneself');
});

test('a challenge that was granted stops for good, one that was taken back does not', () => {
  const granted = after(CHALLENGE, ['p2', 'motion.decided', { motion: 'm1', granted: true, reason: '' }]);
  assert.ok(isChallenged(granted, 'p1'));
  assert.ok(!isChallenged(after(CHALLENGE, ['p3', 'motion.withdrawn', { motion: 'm1' }]), 'p1'));
});

test('who goes on offline has agreed to nothing that has not begun', () => {
  const room = after(
    ['p4', 'motion.filed', { motion: 'm1', kind: 'OFFLINE', reason: '年事已高', onBehalfOf: 'p3' }],
    ['p1', 'motion.decided', { motion: 'm1', granted: true, reason: '' }],
  );
  assert.equal(room.motions[0].party, 'p3');
  assert.deepEqual(Object.keys(room.sessions[0].consents), ['p3']);
  assert.deepEqual(Object.keys(room.sessions[1].consents), ['p5']);
  assert.deepEqual(as(ROOM, 'p1') && ['p1', 'p5'].filter((you) => decides(as(after(['p3', 'motion.filed', { motion: 'm1', kind: 'OFFLINE', reason: '' }]), you), { kind: 'OFFLINE' })), ['p1']);
});

test('parties and agents make motions, and those who sit in the case are challenged', () => {
  assert.deepEqual(movesFor(ROOM), { party: 'p3' });
  assert.deepEqual(movesFor(as(ROOM, 'p4')), { party: 'p3', onBehalfOf: 'p3' });
  assert.equal(movesFor(as(ROOM, 'p1')), undefined);
  assert.deepEqual(challengeable(ROOM).map((p) => p.id), ['p1', 'p2']);
});

test('a lost answer to a motion is found in the record', () => {
  const [by, kind, body] = CHALLENGE;
  const { motion: _id, ...asked } = body;
  assert.ok(says({ by, kind, body }, { action: 'motion.file', body: asked }));
  assert.ok(!says({ by, kind, body }, { action: 'motion.file', body: { ...asked, kind: 'OFFLINE' } }));
});
