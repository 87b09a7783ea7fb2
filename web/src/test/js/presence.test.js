import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Presence } from '../../main/resources/web/net/presence.js';
import { readersOf } from '../../main/resources/web/state/speaking.js';

const ROOM = {
  you: 'p1',
  participants: [
    { id: 'p1', role: 'JUDGE' },
    { id: 'p2', role: 'PLAINTIFF' },
    { id: 'p3', role: 'DEFENDANT' },
    { id: 'p4', role: 'WITNESS' },
    { id: 'p5', role: 'CLERK' },
    { id: 'p6', role: 'THIRD_PARTY', removed: true },
  ],
};

function presence() {
  const asked = [];
  let now = 1000;
  let changes = 0;
  const self = new Presence({
    ask: async (action, body, courtroom) => {
      asked.push([action, body, courtroom]);
      return { participants: [{ participant: 'p2', online: true, read: 9 }, { participant: 'p3', online: false, read: 4 }, { participant: 'p5', online: true, read: 12 }] };
    },
    changed: () => changes++,
    now: () => now,
  });
  return { self, asked, pass: (ms) => (now += ms), changes: () => changes };
}

test('a message counts as read by those whom it is for, once their reading has come so far', async () => {
  const { self } = presence();
  self.watch('c1');
  await self.look();
  assert.deepEqual(readersOf(ROOM, 'everyone'), ['p2', 'p3', 'p5']);
  assert.deepEqual(self.readBy(9, readersOf(ROOM, 'everyone')), { read: ['p2', 'p5'], unread: ['p3'] });
  assert.deepEqual(self.readBy(9, readersOf(ROOM, 'court')), { read: ['p5'], unread: [] });
  self.stop();
});

test('somebody writes until the signal is old or the message is there', async () => {
  const { self, pass } = presence();
  self.watch('c1');
  self.heard({ kind: 'typing', courtroom: 'c2', participant: 'p2' });
  assert.deepEqual(self.writing, []);
  self.heard({ kind: 'typing', courtroom: 'c1', participant: 'p2' });
  self.heard({ kind: 'typing', courtroom: 'c1', participant: 'p3' });
  assert.deepEqual(self.writing, ['p2', 'p3']);
  self.seen({ courtroom: 'c1', by: 'p2' });
  assert.deepEqual(self.writing, ['p3']);
  pass(6001);
  assert.deepEqual(self.writing, []);
  self.stop();
});

test('asks soon after one’s own message who has read it', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { self, asked } = presence();
  self.watch('c1');
  assert.equal(asked.length, 1);
  self.seen({ courtroom: 'c1', by: 'p2' }, 'p1');
  t.mock.timers.tick(5001);
  assert.equal(asked.length, 1);
  self.seen({ courtroom: 'c1', by: 'p1' }, 'p1');
  t.mock.timers.tick(5001);
  assert.equal(asked.length, 2);
  self.stop();
});

test('one’s own writing is told once in four seconds', () => {
  const { self, asked, pass } = presence();
  for (let i = 0; i < 9; i++) {
    self.typed('c1', { session: 's1' });
    pass(1000);
  }
  assert.deepEqual(asked.map(([action]) => action), Array(3).fill('message.typing'));
});
